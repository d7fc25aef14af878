"""The thirteen guards: each fires on what it is for, and is quiet beside it."""

from decimal import Decimal
from typing import Any

import pytest
from costings import action, amount, costs, of_lines, post, read, time, training

from scrlib.plans.costs.guards import GUARDS, guards
from scrlib.records.costs import CostedAction, Costing, RecommendationShare

Lines = tuple[dict[str, Any], ...]
PERSON = {"person": "Named nurse"}
HALF = {"fte": "0.5"}
FEE_TO_TRUST = amount(5000, transfer_to="Trust")
AT_TRUST = amount(5000, agency="Trust")

FIRES: list[tuple[str, Lines, int]] = [
    ("G1", (time(10, 50, rate_includes=["overhead"], overhead_rate="0.2"),), 0),
    ("G2", (training(), time("234", 50, agency="Trust")), 1),
    ("G2", (training(), time(13, 41, agency="Council")), 1),
    ("G2", (training(), amount("33.20", 40, unit="hour", agency="Trust")), 1),
    ("G2", (training(), amount("18645.12", kind="other")), 1),
    ("G2", (training(), time(120, 325, unit="day", agency="Trust")), 1),
    ("G2", (training(backfill_share=0), training(backfill_share=1)), 1),
    ("G4", (post(**PERSON), time(20, 50, **PERSON)), 1),
    ("G4", (post(**PERSON), amount(300, 4, unit="day", **PERSON)), 1),
    ("G4", (post(**PERSON, start="2026-09-01"), time(20, 50, **PERSON)), 1),
    ("G5", (training(venue_included=True),), 0),
    ("G5", (amount(700, venue_included=True), amount(180, kind="venue")), 0),
    ("G6", (time(30, 50, **PERSON, available_hours=50), time(21, 50, **PERSON)), 1),
    ("G6", (time(60, 50, available_hours=50),), 0),
    ("G6", (time(7, 300, unit="day", **PERSON, available_hours=50),), 0),
    ("G7", (time(10, 213, rate_includes=["client_contact"]),), 0),
    ("G8", (time(10, 68, nature="cash", rate_includes=["qualification"]),), 0),
    ("G8", (training(rate_includes=["qualification"]),), 0),
    ("G9", (amount(1200, vat_recoverable=True),), 0),
    ("G10", (FEE_TO_TRUST, AT_TRUST), 0),
    ("G10", (FEE_TO_TRUST, amount(4800, agency="Trust", funder="Board")), 0),
    (
        "G10",
        (amount(5000, funder="Police", transfer_to="Trust"), amount(4800, agency="Trust", funder="Police")),
        0,
    ),
    ("G11", (amount(1, basis="real"), amount(1, basis="nominal")), 1),
    ("G11", (amount(1), amount(1, basis="nominal")), 1),
    ("G12", (training(nature="in_base"), training(sessions=6)), 1),
    ("G12", (training(), amount(9000, nature="in_base", kind="other")), 0),
    ("G12", (training(), amount(180, nature="in_base", kind="venue")), 0),
    ("G12", (training(nature="in_base"), amount(650)), 1),
    ("G13", (post(fte="2.5", headcount="2.5"),), 0),
    ("G13", (post(fte=3, headcount=2),), 0),
]
QUIET: list[tuple[str, Lines]] = [
    ("G1", (time(10, 50, rate_includes=["overhead"]), time(10, 50, overhead_rate="0.2"))),
    ("G2", (training(), time(20, 61, agency="Council"), time(20, 77, agency="Trust"))),
    ("G2", (training(), time(16, 50, agency="Trust", label="Preparing the course"))),
    ("G2", (training(nature="in_base"), time(234, 50, agency="Trust"))),
    ("G4", (post(**PERSON), time(20, 50, person="Head of service"), time(20, 50))),
    ("G4", (post(**PERSON), time(20, 50, **PERSON, nature="in_base"))),
    ("G4", (post(**PERSON), amount(900, kind="it", **PERSON))),
    ("G4", (post(**PERSON, months=6), time(20, 50, **PERSON, start="2026-10-01"))),
    ("G4", (post(**PERSON, start="2026-09-01"), time(20, 50, **PERSON, start="2026-08-01"))),
    ("G5", (training(venue_included=True, venue_per_session=0), training())),
    ("G6", (time(30, 50, **PERSON, available_hours=50), time(20, 50, **PERSON), time(99, 50))),
    ("G7", (time(10, 61), amount(213, 10, unit="session", rate_includes=["client_contact"]))),
    ("G8", (time(10, 68, rate_includes=["qualification"]),)),
    ("G8", (training(rate_includes=["qualification"], backfill_share=0),)),
    ("G9", (amount(1200, vat_recoverable=False),)),
    ("G10", (FEE_TO_TRUST, amount(4800, agency="Trust"), amount(5000, agency="Council"))),
    ("G10", (FEE_TO_TRUST, amount(5000, agency="Trust", funder="Police"))),
    ("G11", (amount(1, basis="nominal"), amount(2, basis="nominal"))),
    ("G11", (amount(1), amount(2, basis="real"))),
    ("G12", (training(), time(20, 50, nature="in_base"))),
    ("G12", (training(venue_per_session=0), amount(180, nature="in_base", kind="venue"))),
    ("G12", (training(nature="in_base", trainer_per_session=0), amount(650))),
    ("G12", (training(), amount(40, nature="in_base", kind="it", unit="month", months=12))),
    ("G13", (post(**HALF), post(fte=1, headcount=2))),
]


def fired(*lines: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(one.guard, one.line) for one in of_lines(*lines).guards]


@pytest.mark.parametrize(("guard", "lines", "at"), FIRES, ids=[one[0] for one in FIRES])
def test_a_guard_fires_at_the_line_that_counts_twice(guard: str, lines: Lines, at: int) -> None:
    assert fired(*lines) == [(guard, at)]


@pytest.mark.parametrize(("guard", "lines"), QUIET, ids=[one[0] for one in QUIET])
def test_a_guard_is_quiet_where_nothing_is_counted_twice(guard: str, lines: Lines) -> None:
    assert guard not in [name for name, _ in fired(*lines)]


def test_g2_fires_on_all_that_makes_v2_the_wrong_total() -> None:
    """The backfilled hours at own rates as well: 126,629.92, the total that must not pass unseen."""
    again = time(234, 50, agency="Trust"), time(195, 61, agency="Trust"), time("132.6", 41, agency="Council")
    found = costs(action(training()), action(*again, id="A2"))
    assert str(found.totals.economic) == "126629.92"
    assert [(one.guard, one.action, one.line) for one in found.guards] == [
        ("G2", "A2", 0),
        ("G2", "A2", 1),
        ("G2", "A2", 2),
    ]


def test_g2_is_quiet_about_the_same_rate_in_another_action() -> None:
    assert costs(action(training()), action(time(12, 50, agency="Trust"), id="A2")).guards == ()


def test_g2_is_quiet_about_a_trainer_who_happens_to_cost_as_much_as_the_hours() -> None:
    people = [{"role": "nurse", "people": 10, "rate": 30}]
    course = training(attendees=people, hours=2, backfill_share=0)
    assert fired(course, amount(600)) == []
    assert costs(action(course), action(amount(600, kind="other"), id="A2")).guards == ()


def test_g3_fires_where_one_action_stands_under_two_recommendations() -> None:
    twice = [action(time(10, 50)), action(time(10, 50), recommendation="R2")]
    assert [(one.guard, one.action, one.line) for one in costs(*twice).guards] == [("G3", "A1", None)]
    other_id = [action(time(10, 50)), action(time(10, 50), id="A2", recommendation="R2")]
    assert [(one.guard, one.action) for one in costs(*other_id).guards] == [("G3", "A2")]


def test_g3_fires_where_shares_sum_to_more_than_the_whole() -> None:
    shares = tuple(RecommendationShare(ref=ref, share=Decimal("0.6")) for ref in ("R1", "R2"))
    first = read(action(time(10, 50)))
    over = CostedAction(id="A1", agency="Board", recommendations=shares)
    costing = Costing(price_year="2024-25", start=first.start, horizon_years=3, actions=(over,))
    assert [one.guard for one in guards(costing)] == ["G3"]


def test_g3_is_quiet_about_shares_and_about_actions_that_differ() -> None:
    shared = [{"ref": "R1", "share": "0.6"}, {"ref": "R2", "share": "0.4"}]
    actions = [
        action(time(10, 50), recommendation=shared),
        action(time(10, 50), id="A2"),
        action(time(11, 50), id="A3", recommendation="R3"),
        action(time(10, 50), id="A4", recommendation="R4", agency="Trust"),
    ]
    assert costs(*actions).guards == ()


def test_guards_report_in_the_order_of_their_numbers_and_change_no_amount() -> None:
    wrong = (
        amount(10, vat_recoverable=True),
        time(10, 50, rate_includes=["overhead", "client_contact"], overhead_rate="0.2"),
    )
    found = of_lines(*wrong)
    assert [one.guard for one in found.guards] == ["G1", "G7", "G9"]
    assert str(found.totals.economic) == "510.00"
    assert len(GUARDS) == 13


def test_a_report_says_what_is_counted_twice_and_what_to_do() -> None:
    (report,) = of_lines(training(), time(234, 50, agency="Trust")).guards
    assert report.message == (
        "Action A1, line 2: are these hours attendance that action A1, line 1, counts already, at own "
        "rate or at backfill rate? If so, take this line away: each hour is paid once. If not, leave it."
    )
