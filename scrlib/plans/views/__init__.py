"""What the plots of a costed plan show: words, table and amounts, all from the ledger and its draws."""

from collections.abc import Mapping

from scrlib.plans.views.bars import agencies, waterfall
from scrlib.plans.views.heat import heat
from scrlib.plans.views.lasting import lasting
from scrlib.plans.views.months import months
from scrlib.plans.views.ranges import chance, tornado
from scrlib.plans.views.review import review_agencies, review_parts, review_swings
from scrlib.plans.views.worth import leverage
from scrlib.records import Leverage
from scrlib.records.beside import Parts
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import Plot

__all__ = [
    "agencies",
    "chance",
    "heat",
    "lasting",
    "leverage",
    "months",
    "of_plan",
    "review_agencies",
    "review_parts",
    "review_swings",
    "tornado",
    "waterfall",
]


def of_plan(
    costing: Costing,
    costs: Costs,
    strength: Mapping[str, Leverage | None],
    beyond: Mapping[str, Parts] | None = None,
) -> tuple[Plot, ...]:
    """Every plot of a plan, in the order in which a page shows them."""
    return (
        waterfall(costing, costs, beyond),
        agencies(costing, costs),
        months(costing, costs),
        tornado(costing, costs),
        chance(costing, costs),
        heat(costing, costs),
        lasting(costing, costs),
        leverage(costing, costs, strength),
    )
