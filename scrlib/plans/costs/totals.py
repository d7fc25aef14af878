"""Totals: nothing but sums of cells, so that every table foots."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from scrlib.plans.costs.ledger import Entry
from scrlib.plans.costs.money import exactly, pence, split
from scrlib.plans.costs.years import YEAR, in_years, month_of, year_from, year_of, year_words
from scrlib.records.costs import Cell, Costed, Costing, Coverage, Nature, Totals
from scrlib.text.money import pounds

NO_RECOMMENDATION = "no recommendation"  # where by_recommendation keeps an action that serves none


def totals(costing: Costing, found: Sequence[Entry]) -> Totals:
    """Cash, staff time and in base; every `by_...` and the present value are of cash and staff time together.

    A key stands in `by_...` only where it has cells, so that an action not costed never reads as £0.
    """
    cells = [entry.cell for entry in found]
    counted = [cell for cell in cells if cell.nature is not Nature.IN_BASE]
    by_year = _sums(counted, lambda cell: cell.year)
    by_year = dict(sorted(by_year.items()))
    return Totals(
        cash=total(cells, Nature.CASH),
        opportunity=total(cells, Nature.OPPORTUNITY),
        in_base=total(cells, Nature.IN_BASE),
        economic=total(counted),
        by_agency=_sums(counted, lambda cell: cell.agency),
        by_year=by_year,
        by_recommendation=_by_recommendation(costing, found),
        by_action=_sums(counted, lambda cell: cell.action),
        present_value=_plan_value(costing, by_year),
    )


def total(cells: Iterable[Cell], nature: Nature | None = None) -> Decimal:
    """The sum of the cells, or of those of one nature."""
    return sum((cell.amount for cell in cells if nature in (None, cell.nature)), Decimal("0.00"))


def _sums(cells: Iterable[Cell], key: Callable[[Cell], str]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for cell in cells:
        sums[key(cell)] = sums.get(key(cell), Decimal(0)) + cell.amount
    return sums


def _by_recommendation(costing: Costing, found: Sequence[Entry]) -> dict[str, Decimal]:
    """Each action's total, split by its shares with the largest remainder: no penny is lost or made."""
    by_place: dict[int, Decimal] = {}
    for entry in found:
        if entry.cell.nature is not Nature.IN_BASE:
            by_place[entry.at] = by_place.get(entry.at, Decimal(0)) + entry.cell.amount
    sums: dict[str, Decimal] = {}
    for at, amount in by_place.items():
        served = costing.actions[at].recommendations
        refs = [one.ref for one in served] or [NO_RECOMMENDATION]
        shares = split(amount, [one.share for one in served] or [Decimal(1)])
        for ref, share in zip(refs, shares, strict=True):
            sums[ref] = sums.get(ref, Decimal(0)) + share
    return sums


def _plan_value(costing: Costing, by_year: dict[str, Decimal]) -> Decimal | None:
    """None without a discount rate."""
    return None if costing.discount_rate is None else value_at(costing, by_year, costing.discount_rate)


def value_at(costing: Costing, by_year: Mapping[str, Decimal], rate: Decimal) -> Decimal:
    """The present value at a rate. Year 0 is the April-March year of the plan's start. Rounded once."""
    return pence(_unrounded_value(costing, by_year, rate))


def equivalent_annual_cost(costing: Costing, by_year: Mapping[str, Decimal], rate: Decimal) -> Decimal:
    """What each year would cost, if all years of the plan cost the same and were worth as much as these.

    The present value over that of a pound a year, which comes month by month for as long as the plan looks
    ahead. Rounded once. Source: docs/costing.md, with a worked example.
    """
    months = in_years(month_of(costing.start), costing.horizon_years * YEAR)
    with exactly():
        a_pound_a_year = {year_words(year): Decimal(count) / YEAR for year, _, count in months}
        worth = _unrounded_value(costing, a_pound_a_year, rate)
        return pence(_unrounded_value(costing, by_year, rate) / worth)


def _unrounded_value(costing: Costing, by_year: Mapping[str, Decimal], rate: Decimal) -> Decimal:
    first = year_of(month_of(costing.start))
    flows = {year_from(year) - first: amount for year, amount in by_year.items()}
    with exactly():
        return sum((flow / (1 + rate) ** year for year, flow in flows.items()), Decimal(0))


def coverage(costing: Costing) -> Coverage:
    """How many actions are costed, nil with a reason, and not yet costed."""
    statuses = [action.costing for action in costing.actions]
    return Coverage(
        actions=len(statuses),
        costed=statuses.count(Costed.COSTED),
        nil=statuses.count(Costed.NIL),
        not_costed=statuses.count(Costed.NOT_COSTED),
    )


def statement(economic: Decimal, covered: Coverage) -> str:
    """ "at least £1,500.00; 3 of 4 actions dealt with": a nil is dealt with, what is not costed is not £0.

    It is what `scr cost` prints as JSON, and always says "at least"; `Coverage.told` is for people.
    """
    return f"at least {pounds(economic)}; {covered.dealt_with} of {covered.actions} actions dealt with"
