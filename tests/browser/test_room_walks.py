"""A whole session in a room without a mouse: a trainer at the board, somebody with a phone, every step."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from acting import FURTHEST, PATIENCE, PHONE, Violations, tab_to
from playwright.sync_api import Browser, Page, expect

from scrlib.learning.sessions import session
from scrlib.records.learning import Session, Step
from scrlib.store.rooms import SqlRooms

if TYPE_CHECKING:
    from tests.browser.conftest import House

NARROW = 320  # what is left of 1280 at four times the size
REVEAL = "^(Reveal the coding|Show how we read it|Show the principle|Show our answer)$"
WIDTH = "document.documentElement.scrollWidth"
# Answers the box that has the focus: what is to be pressed or typed, "sent" on the button that sends.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one.value === "send") return "sent";
  if (one.type === "radio") return document.querySelector(`[name="${one.name}"]:checked`) ? "" : "Space";
  if (one.type === "checkbox") return document.querySelector(`[name="${one.name}"]:checked`) ? "" : "Space";
  return one.matches("textarea, input[type=text]") && !one.value ? "words" : "";
}"""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """Somebody else's browser."""
    context = chromium.new_context(locale="en-GB", viewport=PHONE)
    yield context.new_page()
    context.close()


def enter(page: Page, house: "House", code: str, pin: str) -> None:
    """Open the board by its code and its PIN."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{house.address}/07_trainers_board.ipynb")
    page.wait_for_selector("[data-ready]")
    for label, typed in (("Code of the room", code), ("Your PIN", pin)):
        tab_to(page, label, "textbox")
        page.keyboard.insert_text(typed)
    page.keyboard.press("Enter")
    expect(page.locator(".board")).to_be_visible()


def join(phone: Page, house: "House", code: str) -> None:
    """From the first page into the room."""
    phone.goto(house.room)
    tab_to(phone, "Code of the room", "textbox")
    phone.keyboard.insert_text(code)
    phone.keyboard.press("Enter")
    tab_to(phone, "^Join the room$")
    phone.keyboard.press("Enter")
    expect(phone.get_by_text("You are ")).to_be_visible()


def answer(phone: Page) -> None:
    """Tab from box to box, answer what is empty, and send."""
    for _ in range(FURTHEST):
        phone.keyboard.press("Tab")
        wanted = phone.evaluate(FOCUSED)
        if wanted == "sent":
            phone.keyboard.press("Enter")
            expect(phone.locator(".sent")).to_contain_text("It stands as you gave it.")
            return
        if wanted == "words":
            phone.keyboard.insert_text("The duty worker rang back before five.")
        elif wanted:
            phone.keyboard.press(wanted)
    raise AssertionError("Tab does not come to the button that sends")


def lead_on(page: Page, step: Step) -> None:
    """Open the next step, which is to be this one."""
    tab_to(page, "^Open the next step")
    page.keyboard.press("Enter")
    expect(page.locator("#step")).to_contain_text(step.title)
    expect(page.locator("#step")).to_be_focused()


def reveal(page: Page, phone: Page) -> None:
    """Tell what this step tells of, where it does."""
    if page.locator("#reveal").count():
        tab_to(page, REVEAL)
        page.keyboard.press("Enter")
        expect(page.locator("#reveal")).to_have_count(0)
        expect(phone.get_by_text("The trainer opens this in a moment.")).to_have_count(0)


def asking(chosen: Session) -> list[str]:
    return [one.id for one in chosen.steps if chosen.questions(one.id)]


@pytest.mark.parametrize("id", ["inquiry.short.45", "near_miss.transition.40"])
def test_a_whole_session_is_led_and_taken_by_keyboard_alone(
    page: Page, phone: Page, open_house: "House", rooms: SqlRooms, wcag: Violations, id: str
) -> None:
    chosen = session(id)
    room, pin = rooms.start(id, chosen.steps[0].id)
    enter(page, open_house, room.code, pin)
    join(phone, open_house, room.code)
    for step in chosen.steps:
        if step is not chosen.steps[0]:
            lead_on(page, step)
        expect(phone.get_by_role("heading", level=1)).to_have_text(step.title)
        if chosen.questions(step.id):
            answer(phone)
        reveal(page, phone)
        assert phone.evaluate(WIDTH) <= PHONE["width"], step.id
    assert [one.step for one in rooms.submissions(room.code)] == asking(chosen)
    assert (wcag(page), wcag(phone)) == ([], [])
    tab_to(page, "^End it now$")
    page.keyboard.press("Enter")
    expect(page.locator(".board")).to_contain_text("has ended.")
    expect(phone.get_by_role("heading", level=1)).to_have_text("The session has ended")


@pytest.mark.parametrize("id", ["judge.mixed.40", "near_miss.transition.90"])
@pytest.mark.parametrize("width", [PHONE["width"], NARROW])
def test_an_order_is_put_on_the_narrowest_phone_and_at_four_times_the_size(
    phone: Page, open_house: "House", rooms: SqlRooms, id: str, width: int
) -> None:
    step = {"judge.mixed.40": "lasts", "near_miss.transition.90": "order"}[id]
    code = rooms.start(id, step)[0].code
    phone.set_viewport_size({"width": width, "height": 800})
    join(phone, open_house, code)
    places = phone.locator("#to-send select").all()
    for n, one in enumerate(places, 1):
        one.select_option(index=n)
        box = one.bounding_box()
        assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= width
    assert phone.evaluate(WIDTH) <= width
    for group in phone.locator("fieldset").filter(has=phone.get_by_role("radio")).all():
        group.get_by_role("radio").first.check()
    tab_to(phone, "^Send my answers$")
    phone.keyboard.press("Enter")
    expect(phone.locator(".sent")).to_be_visible()
    assert phone.evaluate(WIDTH) <= width
    assert [len(one.answers[0].value.split(",")) for one in rooms.submissions(code)] == [len(places)]
