"""Who bears what: cash and staff time side by side, and the hours, for people run out before money does."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from scrlib.plans.costs.money import exactly
from scrlib.plans.costs.placed import Placed, placed
from scrlib.records.costs import Amount, Costing, Costs, Nature, Training
from scrlib.records.reviews import AgencyCost


def by_agency(costing: Costing, costs: Costs) -> tuple[AgencyCost, ...]:
    """What each agency bears, in the order of the ledger; the amounts are sums of its cells.

    `hours` are of staff time only: of lines counted by the hour or the day, and of attending courses without
    backfill.
    """
    cash: dict[str, Decimal] = defaultdict(Decimal)
    time: dict[str, Decimal] = defaultdict(Decimal)
    for cell in costs.ledger:
        if cell.nature is not Nature.IN_BASE:
            (cash if cell.nature is Nature.CASH else time)[cell.agency] += cell.amount
    hours: dict[str, Decimal] = defaultdict(Decimal)
    with exactly():
        for one in placed(costing):
            for agency, spent in _hours(one):
                hours[agency] += spent
    order = dict.fromkeys(cell.agency for cell in costs.ledger if cell.nature is not Nature.IN_BASE)
    return tuple(
        AgencyCost(agency=one, cash=cash[one], staff_time=time[one], hours=hours[one]) for one in order
    )


def _hours(one: Placed) -> Iterator[tuple[str, Decimal]]:
    """The hours of staff time in a line, by agency."""
    match one.line.what:
        case Amount(nature=Nature.OPPORTUNITY):
            yield one.agency, one.hours
        case Training(nature=None) as course:
            for group in course.attendees:
                attended = group.people * course.hours * (1 - course.backfill_share)
                yield group.agency or one.agency, attended * one.months
