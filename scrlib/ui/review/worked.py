"""What a review comes to, worked out once for each state of the boxes."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scrlib.plans.agencies import by_agency
from scrlib.plans.costs import cost
from scrlib.plans.reviews.costing import review_costing
from scrlib.plans.reviews.delay import MonthOfDelay, month_of_delay
from scrlib.plans.reviews.published import beside
from scrlib.plans.views.paid import MORE_YEARS, beside_total
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Costing, Costs
from scrlib.records.prices import Wanted
from scrlib.records.reviews import AgencyCost, Beside, ReviewForm, Work, Worker
from scrlib.ui.review.answers import Answers


@dataclass(frozen=True, kw_only=True)
class Worked:
    """Everything that the page shows of a review."""

    costing: Costing
    costs: Costs
    wanted: tuple[Wanted, ...]
    warnings: tuple[str, ...]
    agencies: tuple[AgencyCost, ...]
    delay: MonthOfDelay
    published: tuple[Beside, ...]
    beside: BesideTotal
    months_late: int


@lru_cache(maxsize=4)
def worked(given: Answers) -> Worked:
    """What the review of these answers comes to."""
    book = given.book()
    found = review_costing(given.form, book)
    costing = found.costing
    costs = cost(costing)
    return Worked(
        costing=costing,
        costs=costs,
        wanted=found.wanted,
        warnings=found.warnings,
        agencies=by_agency(costing, costs),
        delay=month_of_delay(given.form, book),
        published=beside(costing, costs, book),
        beside=beside_total(costing, costs, book.indices, MORE_YEARS),
        months_late=given.form.months_late,
    )


def roles_of(form: ReviewForm) -> tuple[str, ...]:
    """The roles whose time the review takes, each once, in the order of its parts."""
    return tuple(dict.fromkeys(one.role for one in _workers(form) if one.role))


def _workers(form: ReviewForm) -> Iterable[Worker]:
    yield from form.panel
    for report in form.reports:
        yield from (report.author, report.interviewee, report.signs)
    works: tuple[Work, ...] = (*form.decision, *form.legal, *form.family, *form.learning)
    yield from (one.who for one in works)
    if form.coordination:
        yield form.coordination.who
