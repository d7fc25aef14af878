"""The first page: three doors, and one recommendation in two minutes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Server

# Every page that the doors lead to, and its title.
TITLES = {
    "01_check_recommendations": "Check recommendations",
    "02_plan_and_cost": "Plan and cost",
    "03_cost_a_review": "Cost a review",
    "04_judge_together": "Judge together",
    "05_appreciative_inquiry": "Appreciative inquiry",
    "06_near_miss": "Near miss",
    "07_trainers_board": "Trainer’s board",
    "08_audit_a_report": "Audit a report",
    "09_register": "Register",
    "10_criteria": "Does it meet the criteria?",
    "11_three_routes": "One case by three routes",
}


@pytest.fixture
def first(page: Page, served: "Server") -> Page:
    page.set_default_timeout(60_000)
    page.goto(served.address)
    page.wait_for_selector("[data-ready]")
    return page


def test_every_door_opens_on_a_page_that_is_there(first: Page, served: "Server") -> None:
    doors = [one.get_attribute("href") for one in first.locator(".door a").all()]
    assert sorted(doors) == [f"{name}.ipynb" for name in TITLES]
    for name, title in TITLES.items():
        first.goto(f"{served.address}/{name}.ipynb")
        expect(first.get_by_role("heading", level=1)).to_have_text(title)


def test_the_two_minute_tour_goes_from_a_weak_recommendation_to_what_changed(
    first: Page, wcag: Callable[[Page], list[str]]
) -> None:
    broken = wcag(first)
    first.get_by_role("button", name="Look at one invented recommendation, step by step").click()
    for step in range(1, 4):
        expect(first.get_by_text(f"{step} of 4.")).to_be_visible()
        broken += wcag(first)
        first.get_by_role("button", name="Next").click()
    expect(first.get_by_role("table", name="What that changed")).to_be_visible()
    assert broken + wcag(first) == []


def test_the_words_setting_goes_with_the_visitor_to_the_next_page(first: Page) -> None:
    first.get_by_label("Words").select_option("practice")
    expect(first.locator(".doors")).to_contain_text("review report")
    first.locator(".door a").first.click()
    expect(first.get_by_label("Your review report")).to_be_visible()


def test_the_first_page_fits_a_phone(first: Page) -> None:
    first.set_viewport_size({"width": 320, "height": 700})
    assert first.evaluate("document.documentElement.scrollWidth") <= 320
