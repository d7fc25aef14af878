"""A plan of three actions for the tests of what is shown of costs."""

import datetime as dt
from decimal import Decimal as D

from scrlib.records.costs import (
    Amount,
    Budget,
    Costed,
    CostedAction,
    Costing,
    Line,
    Nature,
    RecommendationShare,
)

START = dt.date(2026, 4, 1)


def line(kind: str, amount: str, nature: Nature = Nature.CASH, **more: object) -> Line:
    what = Amount(nature=nature, quantity=D(1), unit="each", rate=D(amount))
    return Line(kind=kind, what=what, **more)  # type: ignore[arg-type]


def action(id: str, agency: str, *lines: Line, refs: dict[str, str] | None = None) -> CostedAction:
    served = tuple(RecommendationShare(ref=ref, share=D(share)) for ref, share in (refs or {}).items())
    costing = Costed.COSTED if lines else Costed.NOT_COSTED
    return CostedAction(id=id, agency=agency, recommendations=served, costing=costing, lines=lines)


def plan(*actions: CostedAction, budgets: tuple[Budget, ...] = (), years: int = 2) -> Costing:
    return Costing(
        price_year="2026-27", start=START, horizon_years=years, draws=500, budgets=budgets, actions=actions
    )


TIME = Nature.OPPORTUNITY
