"""What one more month of a review costs, and who bears it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from scrlib.plans.agencies import by_agency
from scrlib.plans.costs import cost
from scrlib.plans.prices.book import PriceBook
from scrlib.plans.reviews.costing import review_costing
from scrlib.plans.reviews.lines import DELAY
from scrlib.records.reviews import AgencyCost, ReviewForm


@dataclass(frozen=True, kw_only=True)
class MonthOfDelay:
    """What one month late adds, agency by agency; `complete` is False where a rate of it is not known."""

    agencies: tuple[AgencyCost, ...]
    complete: bool

    @property
    def cash(self) -> Decimal:
        """New money, in pounds."""
        return sum((one.cash for one in self.agencies), Decimal(0))

    @property
    def staff_time(self) -> Decimal:
        """Staff time, in pounds."""
        return sum((one.staff_time for one in self.agencies), Decimal(0))

    @property
    def days(self) -> Decimal:
        """Days of that time."""
        return sum((one.days for one in self.agencies), Decimal(0))


def month_of_delay(form: ReviewForm, book: PriceBook) -> MonthOfDelay:
    """What the first month late adds to the review of this form. Raises ScrError as `review_costing` does."""
    costing = review_costing(replace(form, months_late=1), book).costing
    late = replace(costing, actions=tuple(one for one in costing.actions if one.id == DELAY))
    unknown = any(one.id.startswith(f"{DELAY}: ") for one in costing.actions)
    return MonthOfDelay(agencies=by_agency(late, cost(late)), complete=bool(late.actions) and not unknown)
