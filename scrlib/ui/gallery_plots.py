"""The plots of the gallery: an invented plan of six actions, costed as the pages cost one."""

import datetime as dt
from decimal import Decimal as D
from functools import cache

from scrlib.plans import views
from scrlib.plans.costs import cost
from scrlib.records import Leverage
from scrlib.records.costs import (
    Amount,
    Attendees,
    Budget,
    Costed,
    CostedAction,
    Costing,
    Line,
    Nature,
    Post,
    RecommendationShare,
    Training,
)
from scrlib.records.plots import Plot

START = dt.date(2026, 7, 1)
COUNCIL, TRUST, POLICE, SCHOOL = "The Council", "The Hospital Trust", "The Police", "The Academy Trust"
STRENGTH = {
    "R1": Leverage.STRONGER,
    "R2": Leverage.WEAKER,
    "R3": Leverage.INTERMEDIATE,
    "R4": Leverage.WEAKER,
}


@cache
def plots() -> tuple[Plot, ...]:
    """Each of the eight, once."""
    plan = costing()
    return views.of_plan(plan, cost(plan), STRENGTH)


def costing() -> Costing:
    """The invented plan: two budgets, one action that costs nothing, one that nobody has costed yet."""
    return Costing(
        price_year="2026-27",
        start=START,
        horizon_years=2,
        draws=2_000,
        budgets=(
            Budget(funder=COUNCIL, year="2026-27", amount=D(36_000)),
            Budget(funder=COUNCIL, year="2027-28", amount=D(50_000)),
            Budget(funder=COUNCIL, year="2028-29", amount=D(14_000)),
            Budget(funder=TRUST, year="2026-27", amount=D(6_000)),
        ),
        actions=(_post(), _course(), _audit(), _procedure(), _nil(), _flag()),
    )


def _action(id: str, agency: str, refs: dict[str, str], *lines: Line, label: str) -> CostedAction:
    shares = tuple(RecommendationShare(ref=ref, share=D(share)) for ref, share in refs.items())
    costing = Costed.COSTED if lines else Costed.NOT_COSTED
    return CostedAction(
        id=id, agency=agency, recommendations=shares, costing=costing, lines=lines, label=label
    )


def _post() -> CostedAction:
    post = Post(
        fte=D("0.8"),
        headcount=D(1),
        salary=D(44_000),
        ni_rate=D("0.15"),
        ni_threshold=D(5_000),
        pension_rate=D("0.2"),
    )
    line = Line(
        kind="post",
        what=post,
        start=dt.date(2026, 9, 1),
        months=22,
        recurrent=True,
        label="A worker who follows up missed appointments",
        low=D(70_000),
        high=D(95_000),
    )
    return _action("A1", COUNCIL, {"R1": "1"}, line, label="Somebody who goes and asks")


def _course() -> CostedAction:
    course = Training(
        sessions=D(8),
        trainer_per_session=D(650),
        venue_per_session=D(180),
        materials_each=D(4),
        hours=D(6),
        backfill_share=D("0.3"),
        backfill_rate=D(33),
        attendees=(
            Attendees(role="Nurse", people=D(80), rate=D(38), agency=TRUST),
            Attendees(role="Social worker", people=D(60), rate=D(42)),
            Attendees(role="Teacher", people=D(40), rate=D(36), agency=SCHOOL),
        ),
    )
    line = Line(kind="training", what=course, start=dt.date(2026, 11, 1), low=D(39_000), high=D(62_000))
    return _action("A2", COUNCIL, {"R2": "0.75", "R3": "0.25"}, line, label="A day together")


def _audit() -> CostedAction:
    hours = Amount(nature=Nature.OPPORTUNITY, quantity=D(14), unit="hour", rate=D("41.50"))
    line = Line(kind="audit", what=hours, months=24, recurrent=True, low=D(9_000), high=D(21_000))
    return _action("A3", POLICE, {"R3": "1"}, line, label="Twelve cases a month")


def _procedure() -> CostedAction:
    drafting = Amount(nature=Nature.OPPORTUNITY, quantity=D(60), unit="hour", rate=D(45))
    reading = Amount(nature=Nature.OPPORTUNITY, quantity=D(350), unit="hour", rate=D(36))
    printing = Amount(nature=Nature.CASH, quantity=D(700), unit="each", rate=D("1.20"))
    return _action(
        "A4",
        TRUST,
        {"R2": "1"},
        Line(kind="staff_time", what=drafting, label="Drafting and consulting"),
        Line(kind="staff_time", what=reading, label="Readers’ time", low=D(6_000), high=D(20_000)),
        Line(kind="print", what=printing, start=dt.date(2026, 10, 1)),
        label="The procedure on missed appointments",
    )


def _nil() -> CostedAction:
    return CostedAction(
        id="A5",
        agency=SCHOOL,
        recommendations=(RecommendationShare(ref="R3", share=D(1)),),
        costing=Costed.NIL,
        reason="It is a word in a form that is printed anew anyway.",
    )


def _flag() -> CostedAction:
    return _action("A6", TRUST, {"R4": "1"}, label="A flag on the electronic record")
