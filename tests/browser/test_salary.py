"""What an hour costs, worked out from a yearly salary, as its visitors meet it in a real browser."""

from collections.abc import Callable

from acting import Violations, press
from playwright.sync_api import Page, expect
from visitor import Planner, Somebody

from scrlib.ui.review.state import ReviewScreen

Visit = Callable[[str, str], Page]
SUMMARY = "Work it out from a yearly salary"


def test_a_slip_is_mended_by_keyboard_and_the_salary_fills_the_rate(
    second_visit: Visit, wcag: Violations
) -> None:
    work = Somebody(ReviewScreen()).press("step", "agencies").press("add_usual").press("step", "rates")
    page = second_visit("03_cost_a_review", work.screen.save())
    page.locator("summary", has_text=SUMMARY).click()
    page.get_by_label("Whose hour").select_option("social_work_manager")
    page.get_by_label("Salary a year").fill("forty")
    page.get_by_label("Salary a year").press("Enter")
    expect(page.get_by_text("The salary is not a number.").first).to_be_visible()
    assert wcag(page) == []
    page.get_by_label("Salary a year").fill("40,000")
    page.get_by_label("Salary a year").press("Enter")
    expect(page.get_by_label("Social work team manager: pounds an hour")).to_have_value("41.50")
    expect(page.locator("#salary-done")).to_be_focused()
    expect(page.get_by_label("Salary a year")).to_have_value("40,000")
    assert wcag(page) == []


def test_on_the_settings_of_a_plan_it_fills_the_box_and_what_was_typed_elsewhere_stays(
    second_visit: Visit, wcag: Violations
) -> None:
    work = Planner().press("example", "neglect").press("step", "cost").press("open_setup")
    page = second_visit("02_plan_and_cost", work.screen.save())
    page.get_by_label("Years to look ahead").fill("5")
    page.locator("summary", has_text=SUMMARY).click()
    page.get_by_label("Whose hour").select_option("manager")
    page.get_by_label("Salary a year").fill("40000")
    press(page, "Work out what an hour costs")
    expect(page.locator("#setup-rate-manager")).to_have_value("41.5")
    expect(page.get_by_label("Years to look ahead")).to_have_value("5")
    assert wcag(page) == []
