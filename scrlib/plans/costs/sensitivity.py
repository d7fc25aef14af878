"""What matters: each uncertain line alone, the value at which the budget is met, and rank correlation."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scrlib.plans.costs.ledger import Entry, line_totals
from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.costs.totals import total
from scrlib.plans.costs.uncertainty import draw_lines, draws, ranged
from scrlib.records.costs import Costing, Nature, Swing


@dataclass(frozen=True, kw_only=True)
class Switch:
    """The total of one line at which all cash equals all budgets; `times` is that over the line's total now.

    Multiply the quantity (or the fte, or the sessions and people) by `times` to get there.
    """

    action: str
    line: int
    value: Decimal
    times: Decimal


@dataclass(frozen=True, kw_only=True)
class Rank:
    """How closely the plan's total follows one line: Spearman's rank correlation, from -1 to 1."""

    action: str
    line: int
    correlation: float


def tornado(costing: Costing, found: Sequence[Entry]) -> tuple[Swing, ...]:
    """The plan's total with one line at a time at its low and at its high, the widest swing first.

    Only lines with a low and a high that count stand here; of equal swings the earlier line comes first.
    """
    economic = total(entry.cell for entry in found if entry.cell.nature is not Nature.IN_BASE)
    swings = [
        Swing(
            action=line.action,
            line=line.line,
            low=economic - line.central + pence(line.low),
            high=economic - line.central + pence(line.high),
            swing=pence(line.high) - pence(line.low),
        )
        for line in ranged(costing, found)
    ]
    return tuple(sorted(swings, key=lambda one: -one.swing))


def switching_values(costing: Costing, found: Sequence[Entry]) -> tuple[Switch, ...]:
    """For each line with cash, the total of it at which the plan's cash equals the sum of the budgets.

    Empty without budgets. A line is left out where even at nought the plan would be over, where its cash is
    only passed on to another agency, or where it costs nothing. Its cash share stays as it is.
    """
    if not costing.budgets:
        return ()
    gap = sum((one.amount for one in costing.budgets), Decimal(0))
    gap -= total((entry.cell for entry in found), Nature.CASH)
    switches = []
    for (at, number), by_nature in line_totals(list(found)).items():
        cash, action = by_nature.get(Nature.CASH, Decimal(0)), costing.actions[at]
        if cash <= 0 or gap + cash < 0 or action.lines[number].transfer_to:
            continue
        with exactly():
            times = (cash + gap) / cash
            value = pence(sum(by_nature.values(), Decimal(0)) * times)
        switches.append(Switch(action=action.id, line=number, value=value, times=round(times, 4)))
    return tuple(switches)


def rank_correlations(
    costing: Costing, found: Sequence[Entry], only: Collection[tuple[str, int]] = ()
) -> tuple[Rank, ...]:
    """Each uncertain line against the plan's total over the same draws, the closest first.

    only    (action, line) of the lines that are wanted; all of them where it is empty
    """
    whole = _ranks(draws(costing, found).economic)
    ranks = [
        Rank(action=line.action, line=line.line, correlation=_correlation(_ranks(drawn), whole))
        for line, drawn in draw_lines(costing, ranged(costing, found))
        if line.low < line.high and (not only or (line.action, line.line) in only)
    ]
    return tuple(sorted(ranks, key=lambda one: -abs(one.correlation)))


def _ranks(amounts: Any) -> Any:
    import numpy as np

    ranks = np.empty(len(amounts))
    ranks[np.argsort(amounts, kind="stable")] = np.arange(len(amounts))
    return ranks


def _correlation(first: Any, second: Any) -> float:
    import numpy as np

    return round(float(np.corrcoef(first, second)[0, 1]), 4) if len(first) > 1 else 0.0
