"""The plan in the money of the year in which each thing is paid, and what optimism on IT would add.

Both stand beside the totals and never in them: the ledger stays at the prices of one year (docs/costing.md).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from scrlib.errors import ScrError
from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.costs.totals import value_at
from scrlib.plans.prices.green_book import DISCOUNT_SENSITIVITY, IT_BIAS, green_book
from scrlib.plans.prices.indices import fitting, nominal
from scrlib.plans.prices.moving import MOVED
from scrlib.plans.views.naming import NOUGHT, counted_cells, lines_of
from scrlib.records.beside import BesideTotal, Paid, PaidYear, Parts, YearFactor
from scrlib.records.costs import Cell, Costing, Costs, Line, Nature, Post
from scrlib.records.prices import Index, Kind
from scrlib.text.saying import counted

PAY = frozenset(("pay", "ni", "pension", "backfill", "attendance"))
PAID_BY_TIME = frozenset(("staff_time", "audit"))
ONE = Decimal(1)
MORE_YEARS = 11  # beyond the last with a cost: a workbook has so many ready at most


def beside_total(costing: Costing, costs: Costs, indices: Sequence[Index], years: int = 0) -> BesideTotal:
    """What a file says beside the total. `years` more than the last with a cost are given a factor, too."""
    bias = it_bias(costing, costs, costing.it_bias)[0] if costing.it_bias is not None else None
    tried = green_book()[DISCOUNT_SENSITIVITY]
    return BesideTotal(
        bias=bias,
        bias_source=green_book()[IT_BIAS].source,
        rate_tried=tried.value,
        rate_tried_source=tried.source,
        value_tried=value_tried(costing, costs),
        paid=paid(costing, costs, indices, costing.price_rise),
        factors=_factors(costing, costs, indices, years),
        moved=moved_words(costing),
    )


def value_tried(costing: Costing, costs: Costs) -> Decimal | None:
    """The present value at the rate that was put forward for the Green Book; None where nothing is discounted."""
    if costing.discount_rate is None:
        return None
    return value_at(costing, costs.totals.by_year, green_book()[DISCOUNT_SENSITIVITY].value)


def moved_words(costing: Costing) -> tuple[str, ...]:
    """How many lines were moved between the prices of two years, and by what, as their sources say."""
    sources = (line.source for action in costing.actions for line in action.lines)
    found = Counter(said for source in sources for said in dict.fromkeys(MOVED.findall(source)))
    return tuple(f"{counted(count, 'line')} moved from {said.strip()}" for said, count in found.items())


def paid(costing: Costing, costs: Costs, indices: Sequence[Index], rise: Decimal | None = None) -> Paid:
    """Each year's costs in the money of that year: real x index(year) / index(base).

    `rise` (0.02 for 2 % a year) is the reader's own expectation and serves where no index has the year; without one
    such a year cannot be moved: it is left out, and the sentence says what to do. Posts whose pay already rises each April, and
    lines entered in the money of the year they are paid in, are taken as they stand.
    """
    lines = lines_of(costing)
    exact: dict[tuple[str, Nature], Decimal] = {}
    budgets: dict[tuple[str, str], Decimal] = {(one.funder, one.year): NOUGHT for one in costing.budgets}
    unknown: dict[str, str] = {}
    for cell in (one for one in counted_cells(costs) if one.amount):
        try:
            moved = _moved(cell, lines[cell.action, cell.line], costing.price_year, indices, rise)
        except ScrError as error:
            unknown.setdefault(cell.year, error.problem)
            continue
        exact[cell.year, cell.nature] = exact.get((cell.year, cell.nature), NOUGHT) + moved
        if cell.nature is Nature.CASH and (cell.funder, cell.year) in budgets:
            budgets[cell.funder, cell.year] += moved
    return Paid(
        years=tuple(
            _year(year, costs, exact) for year in sorted({year for year, _ in exact} - unknown.keys())
        ),
        budgets={whose: pence(amount) for whose, amount in budgets.items() if whose[1] not in unknown},
        why_not=next(iter(unknown.values()), ""),
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
    return _in_money_of(cell.year, cell.amount, is_pay, base, indices, rise)[0]


def _in_money_of(
    year: str, amount: Decimal, is_pay: bool, base: str, indices: Sequence[Index], rise: Decimal | None
) -> tuple[Decimal, str]:
    """An amount at prices of `base` in the money of another year, and by which index; "" for the rise expected.

    Raises ScrError, saying where the index ends, where there is neither.
    """
    if year == base:
        return amount, ""
    for kind in (Kind.PAY, Kind.PRICES) if is_pay else (Kind.PRICES,):
        series = [one for one in indices if one.kind is kind and {base, year} <= one.values.keys()]
        if series:
            moved = nominal(amount, base, year, series[0])
            return moved.value, f"{moved.index}, {moved.vintage}"
    if rise is None:
        found = fitting(base, year, [one for one in indices if one.kind is Kind.PRICES])
        return nominal(amount, base, year, found).value, ""  # says where the index ends
    with exactly():
        return amount * (1 + rise) ** (int(year[:4]) - int(base[:4])), ""


def _factors(costing: Costing, costs: Costs, indices: Sequence[Index], more: int) -> tuple[YearFactor, ...]:
    """The factors of each year from the first with a cost, as far as an index or the rise expected reaches."""
    firsts = {int(cell.year[:4]) for cell in costs.ledger} | {costing.start.year - (costing.start.month < 4)}
    found = []
    for first in range(min(firsts), max(firsts) + more + 1):
        year = f"{first}-{(first + 1) % 100:02d}"
        try:
            prices, pay = (
                _in_money_of(year, ONE, is_pay, costing.price_year, indices, costing.price_rise)
                for is_pay in (False, True)
            )
        except ScrError:
            continue
        found.append(YearFactor(year=year, prices=prices[0], pay=pay[0], prices_by=prices[1], pay_by=pay[1]))
    return tuple(found)


def it_bias(costing: Costing, costs: Costs, share: Decimal) -> Parts:
    """What optimism adds to new money on IT lines, the only ones it is for; nought where there are none."""
    lines = lines_of(costing)
    found = [cell for cell in counted_cells(costs) if lines[cell.action, cell.line].kind == "it"]
    return pence(share * cash_and_time_of(found)[0]), NOUGHT
