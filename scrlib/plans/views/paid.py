"""The plan in the money of the year in which each thing is paid, and what optimism on IT would add.

Both stand beside the totals and never in them: the ledger stays at the prices of one year (docs/costing.md).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from scrlib.errors import ScrError
from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.prices.indices import fitting, nominal
from scrlib.plans.views.naming import NOUGHT, Parts, counted_cells, lines_of
from scrlib.records.costs import Cell, Costing, Costs, Line, Nature, Post
from scrlib.records.prices import Index, Kind

PAY = frozenset(("pay", "ni", "pension", "backfill", "attendance"))
PAID_BY_TIME = frozenset(("staff_time", "audit"))


@dataclass(frozen=True, kw_only=True)
class PaidYear:
    """One April-March year: new money and staff time at the plan's prices, and in the money of that year."""

    year: str
    real: Parts
    nominal: Parts


@dataclass(frozen=True, kw_only=True)
class Paid:
    """The years in order, what each budget has to pay in its own money, and why a year could not be moved ("")."""

    years: tuple[PaidYear, ...] = ()
    budgets: dict[tuple[str, str], Decimal] = field(default_factory=dict)  # (funder, year) -> nominal cash
    why_not: str = ""

    @property
    def rises(self) -> Parts:
        """What the rise of prices adds in all."""
        cash, time = (sum((one.nominal[at] - one.real[at] for one in self.years), NOUGHT) for at in (0, 1))
        return cash, time


def paid(costing: Costing, costs: Costs, indices: Sequence[Index], rise: Decimal | None = None) -> Paid:
    """Each year's costs in the money of that year: real x index(year) / index(base).

    `rise` (0.02 for 2 % a year) is the reader's own expectation and serves where no index has the year; without one
    such a year cannot be moved, and the sentence says what to do. Posts whose pay already rises each April, and
    lines entered in the money of the year they are paid in, are taken as they stand.
    """
    lines = lines_of(costing)
    exact: dict[tuple[str, Nature], Decimal] = {}
    budgets: dict[tuple[str, str], Decimal] = {(one.funder, one.year): NOUGHT for one in costing.budgets}
    try:
        for cell in counted_cells(costs):
            moved = _moved(cell, lines[cell.action, cell.line], costing.price_year, indices, rise)
            exact[cell.year, cell.nature] = exact.get((cell.year, cell.nature), NOUGHT) + moved
            if cell.nature is Nature.CASH and (cell.funder, cell.year) in budgets:
                budgets[cell.funder, cell.year] += moved
    except ScrError as error:
        return Paid(why_not=error.problem)
    return Paid(
        years=tuple(_year(year, costs, exact) for year in sorted({year for year, _ in exact})),
        budgets={whose: pence(amount) for whose, amount in budgets.items()},
    )


def _year(year: str, costs: Costs, exact: dict[tuple[str, Nature], Decimal]) -> PaidYear:
    real = cash_and_time_of(cell for cell in counted_cells(costs) if cell.year == year)
    cash, time = (pence(exact.get((year, one), NOUGHT)) for one in (Nature.CASH, Nature.OPPORTUNITY))
    return PaidYear(year=year, real=real, nominal=(cash, time))


def cash_and_time_of(cells: Iterable[Cell]) -> Parts:
    """New money and staff time of some cells."""
    every = list(cells)
    cash, time = (
        sum((one.amount for one in every if one.nature is nature), NOUGHT)
        for nature in (Nature.CASH, Nature.OPPORTUNITY)
    )
    return cash, time


def _moved(cell: Cell, line: Line, base: str, indices: Sequence[Index], rise: Decimal | None) -> Decimal:
    rises_already = isinstance(line.what, Post) and line.what.pay_uplift
    if cell.year == base or line.basis == "nominal" or rises_already:
        return cell.amount
    is_pay = cell.component in PAY or line.kind in PAID_BY_TIME
    kinds = (Kind.PAY, Kind.PRICES) if is_pay else (Kind.PRICES,)
    for kind in kinds:
        series = [one for one in indices if one.kind is kind and {base, cell.year} <= one.values.keys()]
        if series:
            return nominal(cell.amount, base, cell.year, series[0]).value
    if rise is None:
        found = fitting(base, cell.year, [one for one in indices if one.kind is Kind.PRICES])
        return nominal(cell.amount, base, cell.year, found).value  # says where the index ends
    with exactly():
        return cell.amount * (1 + rise) ** (int(cell.year[:4]) - int(base[:4]))


def it_bias(costing: Costing, costs: Costs, share: Decimal) -> Parts:
    """What optimism adds to new money on IT lines, the only ones it is for; nought where there are none."""
    lines = lines_of(costing)
    found = [cell for cell in counted_cells(costs) if lines[cell.action, cell.line].kind == "it"]
    return pence(share * cash_and_time_of(found)[0]), NOUGHT
