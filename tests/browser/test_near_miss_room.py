"""A near miss in a room: started from its page, judged twice on two phones, revealed on the board."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, PHONE, Violations, open_board, open_step, press, start_room
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scrlib.learning.sessions import key, session
from scrlib.ui import pages
from scrlib.ui.loop.questions import name_of

if TYPE_CHECKING:
    from tests.browser.conftest import House

Phones = Callable[[str, str, bool], Page]
SHORT = session("near_miss.transition.40")
SAFEGUARD, FACTOR = "impact_form.safeguard", "factor.known_adult"
REASONS = [one.ratings[0].reason for one in key(SHORT.id).of("commit").questions]


@pytest.fixture
def phones(chromium: Browser) -> Iterator[Phones]:
    """Lets somebody with a phone, with script or without, join the room with this address and code."""
    contexts: list[BrowserContext] = []

    def join(address: str, code: str, script: bool) -> Page:
        contexts.append(chromium.new_context(locale="en-GB", viewport=PHONE, java_script_enabled=script))
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{address}/{code}")
        press(page, "Join the room")
        return page

    yield join
    for one in contexts:
        one.close()


def vote(page: Page, address: str, step: str, safeguard: str, factor: str) -> None:
    """Answer the safeguard and the factor so, the rest with whatever comes first, and send."""
    page.goto(address)
    chosen = {SAFEGUARD: safeguard, FACTOR: factor}
    for question in SHORT.questions(step):
        value = chosen.get(question.id, question.options[0].id)
        page.locator(f"[name={name_of(step, question)}][value={value}]").check()
    press(page, "Send my answers")
    expect(page.get_by_text("It stands as you gave it.")).to_be_visible()


def test_a_factor_and_a_safeguard_are_judged_twice_and_revealed_on_the_board(
    page: Page, open_house: "House", phones: Phones, wcag: Violations
) -> None:
    code, pin = start_room(page, open_house, pages.NEAR_MISS, SHORT.id)
    open_board(page, open_house, code, pin)
    mine = f"{open_house.room}/{code}"
    plain, lively = phones(open_house.room, code, False), phones(open_house.room, code, True)
    open_step(page, SHORT.step("commit").title)
    vote(plain, mine, "commit", "failed", "present")
    vote(lively, mine, "commit", "missing", "absent")
    expect(page.locator(".counts")).to_contain_text("2 sent")
    open_step(page, SHORT.step("again").title)
    for person in (plain, lively):
        vote(person, mine, "again", "missing", "absent")
    expect(page.locator(".counts")).to_contain_text("2 sent")
    open_step(page, SHORT.step("expert").title)
    assert [one for one in REASONS if one in page.content() + plain.content() + lively.content()] == []
    press(page, re.compile("^Reveal"))
    press(page, "3 Safeguard: impact form")
    expect(page.get_by_role("row", name=re.compile("^Missing"))).to_contain_text("✓ as coded12")
    expect(page.get_by_text("1 of 2 changed their minds, from “Failed” to “Missing”.")).to_be_visible()
    expect(page.locator(".board")).to_contain_text(REASONS[2])
    assert wcag(page) == []
    press(page, "4 Factors")
    expect(page.get_by_role("row", name=re.compile("^No adult there .* 0 2 ✓ as coded"))).to_be_visible()
    assert wcag(page) == []
    press(plain, "Has the next step opened?")
    expect(plain.get_by_text(REASONS[2])).to_be_attached()
    expect(lively.get_by_text(REASONS[2])).to_be_attached()
