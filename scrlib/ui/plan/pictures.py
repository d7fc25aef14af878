"""The plots of step 6, each drawn only when it is asked for."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

from scrlib.plans import views
from scrlib.recommendations import assess
from scrlib.records import Leverage, Recommendation
from scrlib.records.plots import Plot
from scrlib.ui.markup import Markup
from scrlib.ui.plan.beside import beyond
from scrlib.ui.plan.costed import by_number, worked_out
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.plots import FEW, plot

STRONGEST_FIRST = tuple(Leverage)


def pictures(work: PlanWork, shown: Collection[str]) -> tuple[Markup, ...]:
    """Every plot of what the plan comes to; `shown` are the ids of those that were asked for."""
    costing = by_number(work)
    found = views.of_plan(costing, worked_out(costing), _leverage(work), beyond(work))
    return tuple(plot(_alone(one), shown, heading="h4") for one in found)


def _alone(one: Plot) -> Plot:
    """The plot without a long list of what is not costed: step 6 has it once, above them all."""
    return replace(one, beside=()) if len(one.beside) > FEW else one


def _leverage(work: PlanWork) -> Mapping[str, Leverage | None]:
    """How strong each recommendation is: the strongest that it or any of its actions asks for."""
    found: dict[str, Leverage | None] = {}
    for one in work.counted():
        if one.recommendation:
            texts = (one.recommendation_text or "", one.action)
            levels = (found.get(one.recommendation), *(_level(text) for text in texts if text))
            found[one.recommendation] = min(filter(None, levels), key=STRONGEST_FIRST.index, default=None)
    return found


@lru_cache(maxsize=1000)
def _level(text: str) -> Leverage | None:
    return assess(Recommendation(id="R", text=text)).leverage
