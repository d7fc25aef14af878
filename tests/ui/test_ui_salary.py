"""What an hour costs, worked out from a yearly salary: on the pages of a plan and of a review."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from visitor import Planner, Somebody, boxes

from scrlib.ui.plan.saved import read_back, written
from scrlib.ui.plan.work import LocalRate
from scrlib.ui.review.saved import read_back as review_back
from scrlib.ui.review.saved import written as review_written
from scrlib.ui.review.state import ReviewScreen

PAY = {"salary-role": "manager", "salary-pay": "40,000"}
TEACHER = {"salary-role": "safeguarding_lead_school", "salary-pay": "40000"}
TOLD = (
    "worked out from a salary of £40,000.00 a year: £54,250.00 with National Insurance, pension and levy, "
    "£65,100.00 with overheads, over 1,568.8 working hours"
)


class Reviewer(Somebody):
    """Somebody at the Cost a review page, whose every box goes along with a press."""

    def __init__(self) -> None:
        super().__init__(ReviewScreen())

    def press(self, name, value="", form=None, upload=None):
        return super().press(name, value, boxes(self.page) | dict(form or {}), upload)


def settings() -> Planner:
    return Planner().press("example", "neglect").press("step", "cost").press("open_setup")


def question() -> Planner:
    """The questions of a first estimate in a year for which no rate ships."""
    visitor = settings().press("save_setup", form={"setup-prices": "2027-28"})
    return visitor.press("cost_of", "A2").press("template", "A2", {"template-A2": "briefing"})


def review() -> Reviewer:
    return Reviewer().press("step", "agencies").press("add_usual").press("step", "rates")


def text_of(book: bytes) -> str:
    sheets = load_workbook(io.BytesIO(book))
    return "\n".join(str(one) for sheet in sheets for row in sheet.iter_rows(values_only=True) for one in row)


# ---- a plan


def test_a_salary_becomes_the_rate_of_a_role_to_the_penny_with_how_it_came_about():
    visitor = settings().press("from_salary", form=PAY)
    rate = LocalRate(role="manager", rate=Decimal("41.50"), source=TOLD, estimate=True)
    assert visitor.work.rates == (rate,)
    assert visitor.said[-1] == "An hour comes to £41.50. It is kept as an estimate."
    assert f"£41.50 an hour</b>, {TOLD}." in visitor.page


def test_each_assumption_is_shown_with_its_value_and_whose_it_is():
    page = settings().page
    assert boxes(page)["salary-pension_rate"] == "22" and "Our estimate: 22. Set locally" in page
    assert boxes(page)["salary-ni_threshold"] == "5000" and "5000: Threshold from 6 April 2025" in page


def test_a_changed_assumption_changes_the_rate_and_is_kept_for_the_next_one():
    visitor = settings().press("from_salary", form=PAY | {"salary-overhead": "30%"})
    assert visitor.work.rates[0].rate == Decimal("44.95")
    visitor.press("from_salary", form={"salary-role": "administrator"})
    assert [one.rate for one in visitor.work.rates] == [Decimal("44.95")] * 2


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("salary-pay", "", "The salary is missing."),
        ("salary-pay", "forty thousand", "The salary is not a number."),
        ("salary-pay", "41.50", "A salary of £41.50 a year is not likely."),
        ("salary-overhead", "a fifth", "“Overheads, % of pay and on-costs” is not a number."),
        ("salary-pension_rate", "2200", "“Employer&#x27;s pension contribution, % of pay” is more than 200"),
        ("salary-leave_days", "366", "No working hours are left in the year."),
        ("salary-hours_a_day", "0", "No working hours are left in the year."),
        ("salary-hours_a_day", "0.000001", "An hour comes to more than £10,000."),
    ],
)
def test_what_cannot_be_used_is_told_beside_its_box_and_nothing_is_lost(box, typed, said):
    visitor = settings().press("from_salary", form=PAY | {box: typed})
    assert said in visitor.page and 'aria-invalid="true"' in visitor.page
    assert (visitor.work.rates, boxes(visitor.page)[box]) == ((), typed)
    assert '<details id="from-salary" open' in visitor.page


def test_a_rate_that_an_estimate_wants_is_worked_out_below_its_questions_and_then_used():
    visitor = question()
    asked = [box for box in boxes(visitor.page) if box.startswith("rate-") and "source" not in box]
    for role in (box.removeprefix("rate-") for box in asked):
        visitor.press("from_salary", form={"salary-role": role, "salary-pay": "40000"})
    assert asked and visitor.press("estimate", "A2 briefing").problem == ""
    sources = {line.source for line in visitor.work.costing_of("A2").lines}
    assert f"estimate: {TOLD}, 2027-28 prices" in sources


def briefing() -> Planner:
    return settings().press("cost_of", "A2").press("template", "A2", {"template-A2": "briefing"})


def test_a_social_workers_salary_goes_in_under_social_worker_and_is_taken_where_one_is_meant():
    visitor = briefing().press("from_salary", form=PAY | {"salary-role": "social_worker"})
    assert "<b>Children&#x27;s social worker: £41.50 an hour</b>" in visitor.page
    visitor.press("estimate", "A2 briefing", {"meant-practitioner": "social_worker"})
    lines = visitor.work.costing_of("A2").lines
    assert lines[2].label == "Time of those briefed (Children's social worker)"
    assert (lines[2].what.rate, lines[2].source) == (Decimal("41.50"), f"estimate: {TOLD}, 2024-25 prices")


def test_whoever_may_be_meant_may_have_a_salary_and_who_is_meant_stands_first():
    visitor = briefing().press("estimate", "A2 briefing", {"meant-practitioner": "teacher"})
    visitor.press("template", "A2", {"template-A2": "briefing"})
    whose = visitor.page.split('id="salary-role"')[1].split("</select>")[0]
    assert whose.index('"teacher"') < whose.index('"practitioner"') < whose.index('"health_visitor"')
    assert visitor.page.count('<option value="teacher" selected') == 2


def test_who_is_meant_is_asked_once_for_all_estimates_made_at_once():
    visitor = settings().press("save_setup").press("open_at_once")
    visitor.press("take_at_once", form=boxes(visitor.page) | {"meant-manager": "head_teacher"})
    named = [line for one in visitor.work.costings for line in one.lines if "(Head teacher)" in line.label]
    assert named and all("for “Head teacher”: Nurse/midwife Band 7 stands in" in one.source for one in named)
    assert read_back(written(visitor.work)).meant == visitor.work.meant


def test_a_saved_role_that_nobody_may_mean_is_left_out():
    visitor = briefing()
    visitor.screen.work = replace(visitor.work, meant=(("practitioner", "beadle"), ("manager", "teacher")))
    visitor.press("estimate", "A2 briefing")
    assert {line.label for line in visitor.work.costing_of("A2").lines} == {
        "Writing", "Giving it", "Time of those briefed",
    }  # fmt: skip


def test_the_salary_stays_the_source_of_a_rate_until_another_is_typed():
    visitor = settings().press("from_salary", form=PAY).press("save_setup")
    assert visitor.work.rates[0].source == TOLD
    visitor.press("open_setup").press("save_setup", form={"setup-rate-manager": "60"})
    assert visitor.work.rates == (LocalRate(role="manager", rate=Decimal(60)),)


def test_the_rate_and_the_boxes_of_the_salary_come_back_from_a_saved_file():
    work = settings().press("from_salary", form=PAY | {"salary-overhead": "30"}).work
    assert read_back(written(work)) == work
    assert dict(work.reckoned)["salary-overhead"] == "30"


def test_the_excel_file_says_how_the_rate_came_about():
    visitor = settings().press("from_salary", form=PAY).press("cost_of", "A2")
    visitor.press("template", "A2", {"template-A2": "briefing"}).press("estimate", "A2 briefing")
    visitor.press("step", "take").press("take", "excel")
    assert f"estimate: {TOLD}" in text_of(visitor.files[-1][1])


def test_a_saved_rate_of_a_role_that_nobody_knows_is_shown_and_not_offered_again():
    visitor = settings()
    unknown = LocalRate(role="beadle", rate=Decimal(30), source=TOLD, estimate=True)
    visitor.screen.work = replace(visitor.work, rates=(unknown,))
    assert "beadle: £30.00 an hour" in visitor.page and '<option value="beadle"' not in visitor.page


# ---- a review


def test_a_salary_fills_the_box_of_a_role_that_no_rate_ships_for():
    visitor = review().press("from_salary", form=TEACHER)
    assert boxes(visitor.page)["rate-safeguarding_lead_school"] == "41.50"
    assert "An estimate, worked out from a yearly salary." in visitor.page
    assert f"£41.50 an hour</b>, {TOLD}." in visitor.page


def test_the_lines_of_a_review_are_marked_as_estimates_from_a_salary():
    visitor = review().press("from_salary", form=TEACHER).press("step", "total")
    lines = [line for one in visitor.screen.worked().costing.actions for line in one.lines]
    used = {line.source for line in lines if line.what.rate == Decimal("41.50")}
    assert used == {f"estimate: {TOLD}, 2024-25 prices"}


def test_a_rate_typed_over_is_not_said_to_come_from_the_salary_any_more():
    visitor = review().press("from_salary", form=TEACHER)
    visitor.press("step", "total", {"rate-safeguarding_lead_school": "50"})
    assert "worked out from a salary" not in visitor.press("step", "rates").page
    assert [one.source for one in visitor.screen.answers().rates] == ["Your own rate"]


def test_a_salary_that_cannot_be_used_keeps_nobody_from_the_total():
    visitor = review().press("from_salary", form=TEACHER | {"salary-pay": "x"})
    assert "The salary is not a number." in visitor.page
    visitor.press("step", "total", {"salary-pay": "x"})
    assert (visitor.work.step, visitor.problem) == ("total", "")
    assert boxes(visitor.press("step", "rates").page)["salary-pay"] == "x"


def test_a_review_keeps_the_salary_in_its_file_and_says_it_in_excel():
    visitor = review().press("from_salary", form=TEACHER).press("step", "take").press("take", "book")
    assert review_back(review_written(visitor.work)) == visitor.work
    assert f"estimate: {TOLD}" in text_of(visitor.files[-1][1])
