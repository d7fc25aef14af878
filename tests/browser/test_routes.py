"""One case by three routes as its visitors meet it: a notice, a choice, three columns, two tables."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from acting import Open, heading, keep_work, press, tab_to
from playwright.sync_api import Page, expect

from scrlib.ui.routes.work import STEPS, RoutesWork, written

if TYPE_CHECKING:
    from tests.browser.conftest import Server

NAME = "11_three_routes"


@pytest.fixture
def routes(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


def test_from_the_notice_to_what_ones_own_choice_would_have_missed(routes: Page) -> None:
    expect(routes.get_by_text("Before you read:")).to_be_visible()
    expect(routes.get_by_text("foster home to supported")).to_have_count(0)
    press(routes, "Show the case")
    routes.locator("summary", has_text="The account").click()
    expect(routes.get_by_text("You don't argue with a date.")).to_be_visible()
    routes.get_by_label("An appreciative inquiry", exact=True).check()
    routes.get_by_label("What do you expect it to bring out?").fill("How she asked")
    press(routes, "Set the three side by side")
    expect(heading(routes)).to_be_focused()
    expect(routes.locator(".door")).to_have_count(3)
    press(routes, "See what each saw")
    expect(routes.get_by_role("table", name="What came out, and by which route")).to_be_visible()
    press(routes, "Which, and when")
    expect(routes.get_by_text("You would have chosen an appreciative inquiry")).to_be_visible()
    expect(routes.locator("q", has_text="How she asked").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("step", list(STEPS))
def test_every_step_keeps_the_rules_of_access_and_its_width(
    page: Page,
    served: "Server",
    open_workbook: Open,
    wcag: Callable[[Page], list[str]],
    step: str,
    width: int,
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    keep_work(page, served, NAME, written(RoutesWork(step=step, opened=True, choice="review", expected="x")))
    open_workbook(page, served, NAME)
    expect(page.locator(".steps [aria-current]")).to_contain_text(STEPS[step])
    page.locator(".scr details:not(.tool) > summary").evaluate_all("all => all.forEach(one => one.click())")
    assert wcag(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_case_is_opened_and_a_route_chosen_by_keyboard_alone(routes: Page) -> None:
    tab_to(routes, "Show the case")
    routes.keyboard.press("Enter")
    expect(routes.get_by_label("A review", exact=True)).to_be_visible()
    tab_to(routes, "Set the three side by side")
    routes.keyboard.press("Enter")
    expect(heading(routes)).to_have_text("Side by side")
