"""What the plots of a costed plan show: words, table and amounts, all from the ledger and its draws."""

from scrlib.plans.views.bars import agencies, waterfall
from scrlib.plans.views.heat import heat
from scrlib.plans.views.lasting import lasting
from scrlib.plans.views.months import months
from scrlib.plans.views.ranges import chance, tornado
from scrlib.plans.views.review import review_agencies, review_parts, review_swings
from scrlib.plans.views.worth import leverage

__all__ = [
    "agencies",
    "chance",
    "heat",
    "lasting",
    "leverage",
    "months",
    "review_agencies",
    "review_parts",
    "review_swings",
    "tornado",
    "waterfall",
]
