"""The Cost a review page without a browser: from empty boxes, or the example, to what is taken away."""

from decimal import Decimal

from reviewing import example, somebody, usual, worked
from shown import row
from visitor import Somebody

from scrlib.plans.reviews.data import usual_agencies
from scrlib.ui.review.work import STEPS

# ---- the way through


KENT = (
    "Unit Costs of Health and Social Care 2025 Manual, University of Kent and University of York, "
    "read through NICE COSTmos, 2024-25 prices"
)


def test_every_step_of_the_example_can_be_opened_and_every_part_of_it_is_costed():
    visitor = example()
    for step in STEPS:
        visitor.press("step", step)
        assert (visitor.problem, visitor.work.step) == ("", step)
        assert 'id="step"' in visitor.page
    assert worked(visitor).costs.coverage.not_costed == 0
    assert len(worked(visitor).agencies) == 11  # ten, and the partnership


def test_the_example_says_what_it_tells_of_before_it_is_loaded_and_that_it_is_invented_after():
    page = somebody().page
    assert page.index("A baby was injured at home.") < page.index("Load an example")
    assert "Every name and figure in it is invented." in example().page


def small() -> Somebody:
    """A review with one agency, and rates and hours that can be worked out in the head."""
    visitor = somebody().press("step", "agencies", {"meetings": "4", "months": "4", "late": "0"})
    visitor.press("add_agency", form={"new-agency": "police"}).press("agency", "G1")
    agency = {"members": "2", "author_hours": "10", "interviewees": "4", "told_hours": "20"}
    visitor.press("step", "outside", {f"{key}-G1": value for key, value in agency.items()})
    days = {"chair_days": "5", "chair_rate": "600", "reviewer_days": "10", "reviewer_rate": "500"}
    hours = {"coordination_hours": "10", "legal_hours": "2", "family_hours": "5"}
    visitor.press("step", "rates", days | hours | {"family_expenses": "100", "publishing": "1000"})
    rates = {"police_inspector": "80", "police_officer": "50", "manager": "60", "solicitor_external": "200"}
    return visitor.press("step", "total", {f"rate-{role}": rate for role, rate in rates.items()})


def test_every_part_of_a_small_review_comes_to_what_a_hand_works_out():
    found = worked(small())
    assert {part: int(amount) for part, amount in found.costs.totals.by_action.items()} == {
        "decision": 3 * 80,
        "panel": 2 * 4 * (3 + 2) * 80,
        "reports": 10 * 50 + 4 * 1.5 * 50 + 3 * 80,
        "chair": 5 * 600,
        "reviewer": 10 * 500,
        "coordination": 4 * 10 * 60,
        "legal": 2 * 200,
        "family": 5 * 60 + 100,
        "publication": 1000,
        "learning": 20 * 50,
    }
    assert [(one.agency, one.cash, one.staff_time) for one in found.agencies] == [
        ("Police", 0, 5480),
        ("Local Safeguarding Children Board", 9500, 2700),
    ]
    assert (found.delay.cash, found.delay.staff_time) == (600, 2 * (3 + 2) * 80 + 10 * 60)


def test_the_total_of_the_example_foots_in_every_table():
    found = worked(example())
    total = found.costs.totals
    assert sum((one.both for one in found.agencies), Decimal(0)) == total.economic
    assert total.cash == Decimal("25640.00")  # 14 days at 650 (5 of them late), 24 at 600, 340, 1,800
    assert (
        sum(total.by_action.values(), Decimal(0)) == sum(total.by_year.values(), Decimal(0)) == total.economic
    )


def test_the_usual_agencies_start_from_estimates_that_say_they_are_ours():
    visitor = usual()
    assert [one.usual for one in visitor.work.agencies] == list(usual_agencies())
    assert "Our estimate: 40." in visitor.press("agency", "G1").page
    assert "4 is from Working Together 2006" in visitor.press("step", "about").page


def test_what_is_not_known_is_listed_and_the_total_says_at_least():
    page = usual("total").page
    assert "<b>At least £55,000 (of what is counted so far, eight chances in ten: £47,000 to £68,000)" in page
    assert "Independent chair: Local Safeguarding Children Board" in page
    assert "The panel: Children&#x27;s social care" in page


def test_a_range_is_told_of_what_is_counted_where_something_is_not():
    assert "(of what is counted so far, eight chances in ten: £47,000 to £68,000)" in usual("total").page
    assert ">£160,000 (eight chances in ten: £140,000 to £190,000)" in example().press("step", "total").page


def test_an_agency_of_which_nothing_is_known_stands_in_the_table_and_never_at_nought():
    table = usual("total").page.split("New money and staff time of each agency")[1].split("</table>")[0]
    assert row(table, "Education, at least") == ["none", "£5,255.00", "9.5", "£5,255.00"]
    assert table.count("not known") == 4
    assert table.index("Education, at least") < table.index("Children&#x27;s social care")


def test_a_month_of_delay_says_nothing_of_new_money_where_the_fee_is_not_known():
    page = usual("total").page
    assert "Each month late adds at least £4,900: £4,900 of staff time" in page


def test_a_rate_that_does_not_ship_is_asked_for_and_then_used():
    visitor = usual("rates")
    assert "Social work team manager: pounds an hour" in visitor.page
    before = worked(visitor).costs.totals.economic
    visitor.press(
        "step", "total", {"rate-social_work_manager": "64", "source-social_work_manager": "Finance"}
    )
    assert worked(visitor).costs.totals.economic - before == 40 * 64
    sources = {line.source for one in worked(visitor).costing.actions for line in one.lines}
    assert any("Finance" in source for source in sources)


def test_an_own_rate_stands_before_a_published_one():
    visitor = usual("rates")
    assert row(visitor.page, "General practitioner") == [
        "£128.00",
        KENT,
    ]
    visitor.press("step", "total", {"rate-gp": "100"})
    rates = {line.what.rate for one in worked(visitor).costing.actions for line in one.lines}
    assert Decimal("100") in rates and Decimal("128.00") not in rates
    assert row(visitor.press("step", "rates").page, "General practitioner") == [
        "£128.00 yours stands",
        KENT,
    ]


def test_a_nought_is_none_and_an_empty_box_is_not_known():
    form = {"legal_hours": "0", "publishing": "", "family_hours": "0", "family_expenses": "0"}
    visitor = example("outside").press("step", "total", form)
    states = {one.id: one.costing.value for one in worked(visitor).costing.actions}
    assert (states["legal"], states["publication"], states["family"]) == ("nil", "not_costed", "nil")


def test_expenses_alone_are_costed_where_nobody_gives_hours_to_the_family():
    visitor = example("outside").press("step", "total", {"family_hours": "0", "family_expenses": "340"})
    assert worked(visitor).costs.totals.by_action["family"] == Decimal("340.00")


def test_a_month_of_delay_adds_the_panel_the_chair_and_coordination_once_more():
    visitor = example()
    late = worked(visitor).delay
    six = worked(visitor.press("step", "agencies", {"late": "6"})).costs.totals
    five = worked(visitor.press("step", "about").press("step", "agencies", {"late": "5"})).costs.totals
    assert (six.cash - five.cash, six.opportunity - five.opportunity) == (late.cash, late.staff_time)
    assert late.complete


def test_the_page_says_what_a_month_of_delay_adds_and_what_the_months_late_come_to():
    page = example("total").page
    assert "5 months late: £37,000 of the total. Each month late adds £7,400" in page
