"""What the page, and the page of Word, say of a review that is worked out: one place, so that they agree."""

from decimal import Decimal

from scrlib.plans.reviews.lines import DELAY
from scrlib.records.costs import Costed
from scrlib.text.money import rough
from scrlib.text.saying import counted
from scrlib.ui.review.worked import Worked


def headline(found: Worked) -> str:
    """What it comes to, to two significant figures: "£160,000", "At least £55,000"."""
    least = "At least " if not_known(found) else ""
    return f"{least}{rough(found.costs.totals.economic)}"


def not_known(found: Worked) -> list[str]:
    """The parts that are not in the total, by their names."""
    return [one.label or one.id for one in found.costing.actions if one.costing is Costed.NOT_COSTED]


def days_given(found: Worked) -> str:
    """The days of staff time: "244 days of people who are paid already"."""
    days = sum((one.days for one in found.agencies), Decimal(0))
    return f"{_days(days)} of people who are paid already"


def delay(found: Worked) -> str:
    """What the months late come to, where there are any, and what each adds."""
    late = found.delay
    least = "" if late.complete else "at least "
    money = f"{rough(late.cash)} in new money and " if late.cash else ""
    time = f"{rough(late.staff_time)} of staff time, {_days(late.days)}"
    adds = f"Each month late adds {least}{rough(late.cash + late.staff_time)}: {money}{time}."
    if amount := found.costs.totals.by_action.get(DELAY):
        return f"{counted(found.months_late, 'month')} late: {rough(amount)} of the total. {adds}"
    return adds


def _days(days: Decimal) -> str:
    return f"{days:,.0f} days" if days >= 1 or not days else "less than a day"
