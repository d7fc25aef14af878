"""The plots of step 5, each drawn only when it is asked for."""

from collections.abc import Collection

from scrlib.plans import views
from scrlib.ui.markup import Markup
from scrlib.ui.plots import plot
from scrlib.ui.review.worked import Worked


def pictures(found: Worked, shown: Collection[str]) -> tuple[Markup, ...]:
    """Every plot of what the review comes to; `shown` are the ids of those that were asked for."""
    costing, costs = found.costing, found.costs
    drawn = (
        views.review_agencies(costing, costs),
        views.review_parts(costing, costs),
        views.review_swings(costing, costs),
    )
    return tuple(plot(one, shown, heading="h4") for one in drawn)
