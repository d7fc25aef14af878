"""An appreciative inquiry in a room: started from its page, led from the board, told and ticked on phones."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from acting import PHONE, Violations, open_board, open_step, press, start_room
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scrlib.learning.sessions import session
from scrlib.ui import pages
from scrlib.ui.loop.questions import name_of

if TYPE_CHECKING:
    from tests.browser.conftest import House

SHORT = session("inquiry.short.45")
STORY = {one.id: name_of("story", one) for one in SHORT.questions("story")}
TOLD = "We went together, and she stayed in the garden."
OTHER = "The night nurse rang back twice."


@pytest.fixture
def phones(chromium: Browser) -> Iterator[Callable[[str, str], Page]]:
    """Lets somebody with a phone, and no script, join the room with this address and code."""
    contexts: list[BrowserContext] = []

    def join(address: str, code: str) -> Page:
        contexts.append(chromium.new_context(locale="en-GB", viewport=PHONE, java_script_enabled=False))
        page = contexts[-1].new_page()
        page.goto(f"{address}/{code}")
        press(page, "Join the room")
        return page

    yield join
    for one in contexts:
        one.close()


def tell(page: Page, *ticked: str, told: str = TOLD) -> None:
    """Tell a story and tick what gave it life."""
    press(page, "Has the next step opened?")
    page.locator(f"[name={STORY['own.told']}]").fill(told)
    for one in ticked:
        page.locator(f"[name={STORY['own.conditions']}][value={one}]").check()
    press(page, "Send my answers")
    expect(page.get_by_text("It stands as you gave it.")).to_be_visible()


def test_conditions_are_gathered_across_a_room_and_stories_stay_with_those_who_told_them(
    page: Page, open_house: "House", phones: Callable[[str, str], Page], wcag: Violations
) -> None:
    code, pin = start_room(page, open_house, pages.INQUIRY, SHORT.id)
    first, second = (phones(open_house.room, code) for _ in range(2))
    open_board(page, open_house, code, pin)
    open_step(page, SHORT.step("story").title)
    tell(first, "time", "child")
    tell(second, "time", "family", told=OTHER)
    open_step(page, SHORT.step("gathered").title)
    expect(page.get_by_role("row", name=re.compile("Time that was kept free"))).to_contain_text("2")
    expect(page.locator("body")).not_to_contain_text(TOLD)
    assert wcag(page) == []
    press(first, "Has the next step opened?")
    expect(first.get_by_role("rowheader", name="Time that was kept free")).to_be_visible()
    expect(first.locator("body")).not_to_contain_text(OTHER)
