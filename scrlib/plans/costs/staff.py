"""Staff days by agency: capacity runs out before money does."""

from decimal import Decimal

from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.costs.placed import HOURS_A_DAY, Placed, placed
from scrlib.records.costs import Amount, Costing, Nature, Training


def staff_days(costing: Costing) -> dict[str, Decimal]:
    """Days of existing staff that each agency gives, to a hundredth, in order of appearance.

    They are the hours and days counted as staff time (opportunity): lines by the hour or the day over all
    their months, and attendance that is not backfilled. What is bought (cash) takes nobody from other work,
    and what is in base is given already.
    """
    hours: dict[str, Decimal] = {}
    with exactly():
        for one in placed(costing):
            for agency, given in _given(one):
                hours[agency] = hours.get(agency, Decimal(0)) + given
        return {agency: pence(given / HOURS_A_DAY) for agency, given in hours.items()}


def _given(one: Placed) -> list[tuple[str, Decimal]]:
    match one.line.what:
        case Amount(nature=Nature.OPPORTUNITY, unit="hour", quantity=quantity):
            return [(one.agency, quantity * one.months)]
        case Amount(nature=Nature.OPPORTUNITY, unit="day", quantity=quantity):
            return [(one.agency, quantity * HOURS_A_DAY * one.months)]
        case Training(nature=None) as course:
            share = (1 - course.backfill_share) * course.hours * one.months
            return [(group.agency or one.agency, group.people * share) for group in course.attendees]
    return []
