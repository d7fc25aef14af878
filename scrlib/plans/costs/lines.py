"""What a line costs before anything is rounded: its components, who bears each, and in which months.

A part costs the same in every month of its run; only a post's pay moves, each 1 April.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from scrlib.plans.costs.years import YEAR, in_years, month_of, year_of
from scrlib.records.costs import Amount, CostedAction, Costing, Line, Nature, Post, Training


@dataclass(frozen=True, kw_only=True)
class Part:
    """One component of a line with one agency in one April-March year, exact."""

    component: str
    agency: str
    nature: Nature
    year: int
    first: int  # running month (years.month_of)
    months: int
    exact: Decimal  # pounds over all these months


def bearer(action: CostedAction, line: Line) -> str:
    """The agency that bears a line: its own, else the action's."""
    return line.agency or action.agency


def begins(costing: Costing, line: Line) -> int:
    """The running month in which a line starts: months count from the first of its start's month."""
    return month_of(line.start or costing.start)


def runs(costing: Costing, line: Line) -> int:
    """How many months a line costs something: 1 for a one-off; others end with the horizon at the latest.

    The horizon is `horizon_years` times twelve months from the first of the plan's start month.
    """
    if not line.recurrent and not isinstance(line.what, Post):
        return 1
    end = month_of(costing.start) + costing.horizon_years * YEAR
    return max(0, min(line.months, end - begins(costing, line)))


def parts(costing: Costing, action: CostedAction, line: Line) -> Iterator[Part]:
    """The parts of a line, by component, agency in order of appearance, and year. Run it `exactly()`."""
    first = begins(costing, line)
    years = in_years(first, runs(costing, line))
    for component, agency, nature, cost in _components(line, bearer(action, line)):
        for year, start, months in years:
            yield Part(
                component=component,
                agency=agency,
                nature=nature,
                year=year,
                first=start,
                months=months,
                exact=cost(year - year_of(first), months),
            )


_Cost = Callable[[int, int], Decimal]  # uplifts so far, months -> pounds
_Component = tuple[str, str, Nature, _Cost]


def _components(line: Line, agency: str) -> Iterator[_Component]:
    match line.what:
        case Amount(nature=nature, quantity=quantity, rate=rate):
            yield "amount", agency, nature, _each_month(quantity * rate)
        case Post() as post:
            yield from _post(post, agency)
        case Training() as course:
            yield from _training(course, agency)


def _each_month(amount: Decimal) -> _Cost:
    return lambda _, months: amount * months


def _post(post: Post, agency: str) -> Iterator[_Component]:
    """Pay, employer's NI above the threshold of each head, and pension, all on the pay of that year.

    The salary is that of the year (April to March) in which the line starts. The first uplift is on the
    first 1 April after that year: a post that starts on 1 April or in the March after it is uplifted twelve
    months or one month later. NI is max(0, salary a head - threshold) x rate x heads, written so that
    nothing is divided before the end.
    """

    def pay(uplifts: int) -> Decimal:
        return post.fte * post.salary * (1 + post.pay_uplift) ** uplifts

    def above(uplifts: int) -> Decimal:
        return max(Decimal(0), pay(uplifts) - post.headcount * post.ni_threshold)

    yield "pay", agency, Nature.CASH, lambda uplifts, months: pay(uplifts) * months / YEAR
    yield "ni", agency, Nature.CASH, lambda uplifts, months: above(uplifts) * post.ni_rate * months / YEAR
    yield (
        "pension",
        agency,
        Nature.CASH,
        lambda uplifts, months: pay(uplifts) * post.pension_rate * months / YEAR,
    )


def _training(course: Training, agency: str) -> Iterator[_Component]:
    """Sessions and materials are borne by the line's agency, backfill and attendance by the attendees' own.

    Of each group's hours the share that is backfilled costs cash at the backfill rate, the rest staff time at
    the group's own rate, so that no hour is counted at both. A recurrent course costs all this each month.
    """
    money = course.nature or Nature.CASH
    people = sum((group.people for group in course.attendees), Decimal(0))
    yield "trainer", agency, money, _each_month(course.sessions * course.trainer_per_session)
    yield "venue", agency, money, _each_month(course.sessions * course.venue_per_session)
    yield "materials", agency, money, _each_month(people * course.materials_each)
    covered: dict[str, Decimal] = {}
    attended: dict[str, Decimal] = {}
    for group in course.attendees:
        own, hours = group.agency or agency, group.people * course.hours
        covered[own] = covered.get(own, Decimal(0)) + hours * course.backfill_share * course.backfill_rate
        attended[own] = attended.get(own, Decimal(0)) + hours * (1 - course.backfill_share) * group.rate
    for own, amount in covered.items():
        yield "backfill", own, money, _each_month(amount)
    for own, amount in attended.items():
        yield "attendance", own, course.nature or Nature.OPPORTUNITY, _each_month(amount)
