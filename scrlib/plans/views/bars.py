"""Bars of new money and staff time: what makes the total, and who bears it."""

from collections.abc import Mapping
from decimal import Decimal

from scrlib.plans.views.naming import (
    CASH_AND_TIME,
    NOT_SAID,
    NOTHING,
    NOUGHT,
    bar,
    cash_and_time,
    counted_cells,
    kind_words,
    largest,
    lines_of,
    not_costed,
    parts_pence,
    share_words,
    total_words,
)
from scrlib.records.beside import Parts
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import Bar, Bars, DataTable
from scrlib.text.money import rough
from scrlib.text.saying import counted, listed

FIRST = ("staff_time", "training", "post")  # then the other kinds, in the order of the plan


def waterfall(costing: Costing, costs: Costs, beyond: Mapping[str, Parts] | None = None) -> Bars:
    """What makes the total: each kind of cost begins where the one before it ends.

    `beyond`: what stands outside the total, such as optimism on IT and the rise of prices; a bar each behind it.
    """
    more = {name: parts for name, parts in (beyond or {}).items() if sum(parts, NOUGHT)}
    lines = lines_of(costing)
    found = cash_and_time(counted_cells(costs), lambda cell: lines[cell.action, cell.line].kind)
    kinds = sorted(found, key=lambda kind: FIRST.index(kind) if kind in FIRST else len(FIRST))
    sums = {kind_words(kind): found[kind] for kind in kinds}
    whole = (costs.totals.cash, costs.totals.opportunity)
    summary = NOTHING
    if sums:
        top = largest(sums)
        most = sum(sums[top], NOUGHT)
        summary = (
            f"{total_words(costs)} The largest part is {_within(top)}, {rough(most)}"
            f" ({share_words(most, costs.totals.economic)}).{_memo(costs)}{_outside(more)}"
        )
    every = {**sums, "Total": whole, **more, **({"With all of these": _with(whole, more)} if more else {})}
    return Bars(
        id="waterfall",
        title="What makes the total",
        summary=summary,
        table=amounts_table("What", every),
        beside=not_costed(costing),
        parts=CASH_AND_TIME,
        bars=(*steps(sums), bar("Total", whole), *_beyond(whole, more)) if sums else (),
    )


def _beyond(whole: Parts, more: Mapping[str, Parts]) -> list[Bar]:
    """The bars behind the total, and the one that has them all; none where nothing stands outside it."""
    if not more:
        return []
    return [*steps(more, sum(whole, NOUGHT)), bar("With all of these", _with(whole, more))]


def _with(whole: Parts, more: Mapping[str, Parts]) -> Parts:
    cash, time = (whole[at] + sum((one[at] for one in more.values()), NOUGHT) for at in (0, 1))
    return cash, time


def _outside(more: Mapping[str, Parts]) -> str:
    said = [f"{_within(name)} {rough(sum(parts, NOUGHT))}" for name, parts in more.items()]
    return f" Not in the total: {listed(said)}." if said else ""


def agencies(costing: Costing, costs: Costs) -> Bars:
    """Who bears it: new money and diverted staff time of each agency, in the order of the plan."""
    sums = cash_and_time(counted_cells(costs), lambda cell: cell.agency)
    return Bars(
        id="agencies",
        title="Who bears it",
        summary=f"{total_words(costs)}{_falls(sums)}" if sums else NOTHING,
        table=amounts_table("Agency", {**sums, "Total": (costs.totals.cash, costs.totals.opportunity)}),
        beside=not_costed(costing),
        parts=CASH_AND_TIME,
        bars=tuple(bar(name, parts) for name, parts in sums.items()),
    )


def _falls(sums: Mapping[str, Parts]) -> str:
    """On whom it falls, and how much of it on nobody who was named."""
    shares = [f"{name} {rough(sum(parts, NOUGHT))}" for name, parts in sums.items() if name != NOT_SAID]
    shown = shares if len(shares) < 5 else [*shares[:4], f"{counted(len(shares) - 4, 'other')} in the table"]
    said = f" It falls on {counted(len(shares), 'agency', 'agencies')}: {listed(shown)}." if shares else ""
    unsaid = sum(sums.get(NOT_SAID, ()), NOUGHT)
    return f"{said} Of {rough(unsaid)} nobody has said which agency bears it." if unsaid else said


def steps(sums: Mapping[str, Parts], reached: Decimal = NOUGHT) -> list[Bar]:
    """One bar for each sum, each from where the one before it ends; the first from `reached`."""
    steps = []
    for name, parts in sums.items():
        steps.append(bar(name, parts, reached))
        reached += sum(parts, NOUGHT)
    return steps


def _memo(costs: Costs) -> str:
    paid = costs.totals.in_base
    return f" Paid for already, and not counted here: {rough(paid)}." if paid else ""


def _within(name: str) -> str:
    """A name inside a sentence: "staff time", but "IT"."""
    return name if name.isupper() else name[0].lower() + name[1:]


def amounts_table(first: str, sums: dict[str, Parts]) -> DataTable:
    """New money, staff time and both, to the penny, a row for each sum; `first` heads the names."""
    return DataTable(
        columns=(first, *CASH_AND_TIME, "Total"),
        rows=tuple((name, *parts_pence(parts)) for name, parts in sums.items()),
        figures=(1, 2, 3),
    )
