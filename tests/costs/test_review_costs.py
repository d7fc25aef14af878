"""The cost of a review: every part appears, cash and staff time side by side."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review_forms import BOOK, START, V1, costed, form, worker

from scrlib.errors import ScrError
from scrlib.plans.agencies import by_agency
from scrlib.plans.costs import cost
from scrlib.plans.reviews.costing import review_costing
from scrlib.plans.reviews.data import review_defaults, review_parts
from scrlib.records.costs import Amount, Costed, Nature
from scrlib.records.reviews import AgencyReport, Fee, Spend, Work, Worker


def test_the_panel_of_the_worked_example_costs_12466_pounds_50_of_staff_time():
    _, costs = costed(form())
    assert costs.totals.opportunity == costs.totals.economic == Decimal("12466.50")
    assert [cell.amount for cell in costs.ledger] == [
        Decimal(amount) for amount in ("4200.00", "2490.00", "1872.00", "2250.00", "1654.50")
    ]
    assert costs.statement == "at least £12,466.50; 10 of 10 actions dealt with"


def test_every_part_of_a_review_appears_and_one_that_nobody_answered_is_not_costed():
    costing, costs = costed(form(none=frozenset({"legal"})))
    assert [action.id for action in costing.actions] == list(review_parts())
    assert {
        action.id: action.costing for action in costing.actions if action.costing is not Costed.NOT_COSTED
    } == {
        "panel": Costed.COSTED,
        "legal": Costed.NIL,
    }
    assert costs.statement == "at least £12,466.50; 2 of 10 actions dealt with"


def test_a_member_whose_rate_is_not_known_is_asked_for_and_counted_as_not_costed():
    unknown = Worker(agency="Probation", role="probation_officer")
    made = review_costing(form(panel=(worker("Police", "60"), unknown)), BOOK)
    assert [one.question for one in made.wanted] == [
        "Probation officer: what does one hour cost you, in pounds?"
    ]
    assert {one.id: one.costing for one in made.costing.actions if one.id.startswith("panel")} == {
        "panel": Costed.COSTED,
        "panel: Probation": Costed.NOT_COSTED,
    }
    assert cost(made.costing).totals.economic == Decimal("1800.00")


def test_an_agency_report_is_its_author_those_interviewed_and_its_sign_off():
    police = worker("Police", "50")
    report = AgencyReport(
        agency="Police",
        author=police,
        author_hours=Decimal(40),
        interviewees=Decimal(6),
        interviewee=worker("Police", "40"),
        interview_hours=Decimal("1.5"),
        signs=worker("Police", "80"),
        signing_hours=Decimal(3),
    )
    costing, costs = costed(form(panel=(), reports=(report,), none=frozenset(review_parts()) - {"reports"}))
    assert [line.label for line in costing.actions[2].lines] == [
        "Report of Police: author",
        "Report of Police: people interviewed",
        "Report of Police: sign-off",
    ]
    assert [cell.amount for cell in costs.ledger] == [Decimal(2000), Decimal(360), Decimal(240)]


def test_a_late_review_adds_panel_meetings_chair_days_and_coordination_as_a_part_of_its_own():
    chair = Fee(agency="Partnership", days=Decimal(8), day_rate=Decimal(600))
    coordination = Work(who=worker("Partnership", "40"), hours=Decimal(30))
    parts = frozenset(review_parts()) - {"panel", "chair", "coordination"}
    on_time = form(chair=chair, coordination=coordination, none=parts)
    late = replace(on_time, months_late=4, meetings_a_month=Decimal("0.5"))
    before, after = costed(on_time)[1].totals, costed(late)[1].totals
    members = sum(map(Decimal, V1.values())) * 5 * 2
    assert after.economic - before.economic == after.by_action["delay"]
    assert after.by_action["delay"] == members + 2 * 600 + 4 * 30 * 40


def test_a_review_that_is_on_time_has_no_part_for_delay():
    assert [action.id for action in costed(form())[0].actions if action.id == "delay"] == []


def test_fees_are_cash_and_a_day_rate_that_is_not_known_is_asked_for():
    made = review_costing(form(chair=Fee(agency="Partnership", days=Decimal(8)), none=frozenset()), BOOK)
    assert [(one.role, one.unit) for one in made.wanted] == [("chair", "day")]
    assert "£500 to £700" in made.wanted[0].why
    chair = next(action for action in made.costing.actions if action.id.startswith("chair"))
    assert (chair.costing, chair.lines) == (Costed.NOT_COSTED, ())


def test_an_external_solicitor_is_cash_and_one_in_house_is_staff_time():
    outside = Work(who=worker("Partnership", "233", nature=Nature.CASH), hours=Decimal(6))
    inside = Work(who=worker("Council", "90"), hours=Decimal(4))
    parts = frozenset(review_parts()) - {"legal"}
    _, costs = costed(form(panel=(), legal=(outside, inside), none=parts))
    assert (costs.totals.cash, costs.totals.opportunity) == (Decimal("1398.00"), Decimal("360.00"))


def test_publication_is_paid_when_the_review_is_done_and_the_family_when_it_begins():
    money = (Spend(agency="Partnership", amount=Decimal(200)),)
    answers = form(publication=money, family_expenses=money, months=11, months_late=2)
    costing, _ = costed(replace(answers, none=frozenset(review_parts()) - {"publication", "family"}))
    starts = {action.id: action.lines[0].start for action in costing.actions if action.lines}
    assert (starts["family"], starts["publication"]) == (START, dt.date(2027, 5, 1))


def test_panel_meetings_fall_in_the_april_to_march_years_in_which_they_are_held():
    _, costs = costed(form(start=dt.date(2027, 1, 10)))
    assert costs.totals.by_year == {"2026-27": Decimal("6233.25"), "2027-28": Decimal("6233.25")}


def test_cash_and_staff_time_stand_side_by_side_for_each_agency_with_the_days():
    chair = Fee(agency="Police", days=Decimal(2), day_rate=Decimal(600))
    parts = frozenset(review_parts()) - {"panel", "chair"}
    table = by_agency(*costed(form(chair=chair, none=parts)))
    police = next(one for one in table if one.agency == "Police")
    assert (police.cash, police.staff_time, police.days) == (Decimal("1200.00"), Decimal("1872.00"), 4)
    assert police.both == Decimal("3072.00")


def test_somebody_who_sits_on_the_panel_and_writes_a_report_for_more_hours_than_they_have_is_told():
    busy = worker("Police", "60", person="Inspector", available_hours=Decimal(40))
    report = AgencyReport(
        agency="Police",
        author=busy,
        author_hours=Decimal(40),
        interviewees=Decimal(0),
        interviewee=busy,
        interview_hours=Decimal(0),
        signs=busy,
        signing_hours=Decimal(0),
    )
    parts = frozenset(review_parts()) - {"panel", "reports"}
    _, costs = costed(form(panel=(busy,), reports=(report,), none=parts))
    assert {one.guard for one in costs.guards} == {"G6"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        (
            {"price_year": "2023-24"},
            "The review is costed at prices of 2023-24, and the rates are at 2024-25.",
        ),
        ({"months": 0}, "The months or meetings of the review cannot be."),
        ({"low": Decimal("1.2")}, "The range of the review is not around its estimate."),
        ({"none": frozenset({"lunch"})}, "There is no part lunch of a review."),
    ],
)
def test_a_form_that_cannot_be_costed_is_refused_with_the_remedy(changed, problem):
    with pytest.raises(ScrError) as refused:
        review_costing(form(**changed), BOOK)
    assert refused.value.problem == problem


def test_a_range_around_the_estimate_moves_all_staff_time_together():
    _, costs = costed(form(low=Decimal("0.7"), high=Decimal("1.5")))
    spread = costs.uncertainty
    assert (spread.low, spread.central, spread.high) == (
        Decimal("8726.55"),
        Decimal("12466.50"),
        Decimal("18699.75"),
    )
    assert {line.group for line in costed(form(low=Decimal("0.7")))[0].actions[1].lines} == {"opportunity"}


def test_a_form_without_a_range_has_none():
    spread = costed(form())[1].uncertainty
    assert spread.low == spread.p50 == spread.high == Decimal("12466.50")


RATES = st.decimals(min_value=1, max_value=300, places=2)


@given(
    rates=st.lists(RATES, min_size=1, max_size=8),
    meetings=st.integers(0, 20),
    months=st.integers(1, 24),
    late=st.integers(0, 12),
    start=st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)
@settings(max_examples=60)
def test_the_panel_costs_the_same_whenever_it_meets_and_the_agencies_add_up_to_the_whole(
    rates, meetings, months, late, start
):
    panel = tuple(Worker(agency=f"Agency {number}", rate=rate) for number, rate in enumerate(rates))
    answers = form(panel=panel, meetings=meetings, months=months, months_late=late, start=start)
    costing, costs = costed(answers)
    each = sum(rates) * 5
    assert costs.totals.by_action.get("panel", 0) == each * meetings
    assert costs.totals.by_action.get("delay", 0) == each * late
    assert sum(one.both for one in by_agency(costing, costs)) == costs.totals.economic


def test_a_default_without_a_source_is_an_estimate():
    assert not review_defaults()["months"].estimate
    assert review_defaults()["author_hours"].estimate


def test_a_line_of_the_panel_says_whose_rate_it_is():
    costing, _ = costed(form(panel=(Worker(agency="Health", role="designated_nurse"),)))
    line = costing.actions[1].lines[0]
    assert isinstance(line.what, Amount)
    assert line.source.startswith("Unit Costs of Health and Social Care 2025 Manual")
    assert line.rate_includes == ("overhead",)
