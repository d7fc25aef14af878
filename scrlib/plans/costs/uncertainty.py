"""How far the total may lie from the central one: draws of every line that has a low and a high.

Money is exact everywhere else; here it is floats, which never reach the ledger.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scrlib.errors import ScrError
from scrlib.plans.costs import pert
from scrlib.plans.costs.ledger import Entry, line_totals
from scrlib.plans.costs.money import pence
from scrlib.plans.costs.totals import total
from scrlib.records.costs import Costing, Nature, Uncertainty
from scrlib.text.money import pounds

CHANCE = Decimal("0.0001")


@dataclass(frozen=True, kw_only=True)
class Ranged:
    """A line whose total is uncertain and counts: not in base, and not a transfer, which nets to nought.

    `low` and `high` are those of the whole line. Its cash and its staff time move in proportion to the
    whole, so that `cash_share` stays as it is at the central total.
    """

    at: int
    action: str
    line: int
    low: Decimal
    central: Decimal
    high: Decimal
    cash_share: Decimal
    group: str | None


@dataclass(frozen=True, kw_only=True)
class Draws:
    """Totals drawn: arrays of floats, one a draw, of all that counts and of the cash in it."""

    economic: Any
    cash: Any


def ranged(costing: Costing, found: Sequence[Entry]) -> list[Ranged]:
    """The uncertain lines, in the plan's order.

    Raises ScrError, naming action and line, where a line's total does not lie between its low and its high.
    """
    sums, lines = line_totals(list(found)), []
    for at, action in enumerate(costing.actions):
        for number, line in enumerate(action.lines):
            if line.low is None or line.high is None:
                continue
            by_nature = sums.get((at, number), {})
            central = sum(by_nature.values(), Decimal("0.00"))
            _refuse(f"Action {action.id}, line {number + 1}", line.low, central, line.high)
            if line.transfer_to or Nature.IN_BASE in by_nature:
                continue
            cash = by_nature.get(Nature.CASH, Decimal(0))
            lines.append(
                Ranged(
                    at=at,
                    action=action.id,
                    line=number,
                    low=line.low,
                    central=central,
                    high=line.high,
                    cash_share=cash / central if central else Decimal(1),
                    group=line.group,
                )
            )
    return lines


def _refuse(where: str, low: Decimal, central: Decimal, high: Decimal) -> None:
    if low > central:
        raise ScrError(
            f"{where} has the low {pounds(low)} above its total of {pounds(central)}.",
            "Give a low that is no more than the total, or correct the line.",
        )
    if central > high:
        raise ScrError(
            f"{where} has the high {pounds(high)} below its total of {pounds(central)}.",
            "Give a high that is no less than the total, or correct the line.",
        )


def draw_lines(costing: Costing, lines: Sequence[Ranged]) -> Iterator[tuple[Ranged, Any]]:
    """Each uncertain line with its drawn totals (floats, `costing.draws` of them), group by group.

    The lines of a group share one uniform draw, so that they are high together and low together; a line
    without a group has its own. The same seed gives the same draws. A uniform draw is sorted, looked up and
    put in random order: the same as unsorted, and quicker.
    """
    import numpy as np

    random = np.random.default_rng(costing.seed)
    for together in _groups(lines):
        shares = np.sort(random.random(costing.draws))
        order = random.permutation(costing.draws)
        for line in together:
            yield line, pert.quantiles(line.low, line.central, line.high, shares)[order]


def _groups(lines: Sequence[Ranged]) -> list[list[Ranged]]:
    groups: dict[object, list[Ranged]] = {}
    for number, line in enumerate(lines):
        groups.setdefault(line.group or number, []).append(line)
    return list(groups.values())


def draws(costing: Costing, found: Sequence[Entry]) -> Draws:
    """The plan's total and its cash, drawn: what is certain, and the uncertain lines on top."""
    import numpy as np

    lines = ranged(costing, found)
    cells = [entry.cell for entry in found]
    cash = total(cells, Nature.CASH)
    everything = cash + total(cells, Nature.OPPORTUNITY)
    uncertain = sum((line.central for line in lines), Decimal(0))
    uncertain_cash = sum((line.central * line.cash_share for line in lines), Decimal(0))
    drawn = Draws(
        economic=np.full(costing.draws, float(everything - uncertain)),
        cash=np.full(costing.draws, float(cash - pence(uncertain_cash))),
    )
    for line, amounts in draw_lines(costing, lines):
        np.add(drawn.economic, amounts, out=drawn.economic)
        if line.cash_share:
            np.add(drawn.cash, amounts * float(line.cash_share), out=drawn.cash)
    return drawn


def uncertainty(costing: Costing, found: Sequence[Entry]) -> Uncertainty:
    """The plan's total: the sums of lows, centrals and highs, and what the draws say.

    The sum of lows is not P10: not everything goes well at once. The mean is not the central total where
    ranges are skewed. The chance is that of all cash, over all years and funders, being more than the sum of
    the budgets; None where there is no budget.
    """
    import numpy as np

    lines, drawn = ranged(costing, found), draws(costing, found)
    cells = [entry.cell for entry in found if entry.cell.nature is not Nature.IN_BASE]
    central = total(cells)
    p10, p50, p90 = (_pounds(one) for one in np.quantile(drawn.economic, (0.1, 0.5, 0.9)))
    return Uncertainty(
        low=central + sum((pence(line.low) - line.central for line in lines), Decimal(0)),
        central=central,
        high=central + sum((pence(line.high) - line.central for line in lines), Decimal(0)),
        mean=_pounds(drawn.economic.mean()),
        sd=_pounds(drawn.economic.std()),
        p10=p10,
        p50=p50,
        p90=p90,
        chance_over_budget=_chance(costing, drawn),
        cash_quantiles=tuple(_pounds(one) for one in np.quantile(drawn.cash, np.linspace(0, 1, 101))),
    )


def _chance(costing: Costing, drawn: Draws) -> Decimal | None:
    if not costing.budgets:
        return None
    budget = float(sum((one.amount for one in costing.budgets), Decimal(0)))
    over = int((drawn.cash > budget).sum())
    return (Decimal(over) / costing.draws).quantize(CHANCE)


def _pounds(amount: float) -> Decimal:
    return pence(Decimal(float(amount)))
