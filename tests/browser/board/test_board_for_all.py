"""The trainer's board by keyboard alone, in every view, and through reloads and other tabs."""

import pytest
from acting import PATIENCE, Violations, press, start_room, tab_to, too_wide
from boards import SESSION, Venue, enter, open_step
from playwright.sync_api import BrowserContext, Page, expect

from scrlib.ui import pages


def test_a_reload_opens_the_board_again_but_not_another_tab_nor_an_old_pin(
    page: Page, venue: Venue, context: BrowserContext
) -> None:
    code, pin = venue.start("commit")
    enter(page, venue, code, pin)
    page.reload()
    expect(page.locator(".board")).to_contain_text(code)
    pin = venue.rooms.new_pin(code)
    expect(page.locator("#notice")).to_contain_text("This room has a new PIN")
    page.get_by_label("Your PIN").fill(pin)
    press(page, "Open the board")
    expect(page.locator(".board")).to_contain_text(code)
    other = context.new_page()
    other.set_default_timeout(PATIENCE)
    other.goto(f"{venue.server.address}/07_trainers_board.ipynb?code={code}&pin={pin}#{code}")
    expect(other.get_by_label("Your PIN")).to_have_value("")
    assert other.locator(".board").count() == 0


def test_the_page_that_started_a_room_takes_its_pin_away_when_a_new_one_is_made(
    page: Page, venue: Venue
) -> None:
    code, _ = start_room(page, venue.server, pages.JUDGE, SESSION.id)
    venue.rooms.new_pin(code)
    expect(page.locator("#room-panel")).to_contain_text("A new PIN was made for this room")
    expect(page.locator(".pin")).to_have_count(0)


def test_a_participant_does_not_get_at_the_board(page: Page, venue: Venue) -> None:
    code, _ = venue.start("commit")
    page.set_default_timeout(PATIENCE)
    page.goto(f"{venue.server.address}/07_trainers_board.ipynb")
    page.get_by_label("Code of the room").fill(code)
    page.get_by_label("Your PIN").fill("000000")
    press(page, "Open the board")
    expect(page.locator("#notice")).to_be_focused()
    assert page.locator(".board").count() == 0
    assert page.request.get(f"{venue.phones.removesuffix('/room')}/07_trainers_board.ipynb").status == 404


def test_a_room_can_be_led_and_ended_by_keyboard_alone(page: Page, venue: Venue) -> None:
    code, pin = venue.start("commit")
    page.set_default_timeout(PATIENCE)
    page.goto(f"{venue.server.address}/07_trainers_board.ipynb")
    page.wait_for_selector("[data-ready]")
    tab_to(page, "Code of the room", "textbox")
    page.keyboard.insert_text(code)
    tab_to(page, "Your PIN", "textbox")
    page.keyboard.insert_text(pin)
    page.keyboard.press("Enter")
    expect(page.locator("#step")).to_be_focused()
    tab_to(page, "^Freeze")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take answers again")).to_be_focused()
    tab_to(page, "^Projector view")
    page.keyboard.press("Space")
    expect(page.locator(".projector")).to_be_visible()
    tab_to(page, "^Back to my own view")
    page.keyboard.press("Enter")
    expect(page.locator("#end")).to_be_visible()
    page.locator("#end summary").focus()
    page.keyboard.press("Enter")
    tab_to(page, "^End it now")
    page.keyboard.press("Enter")
    expect(page.locator(".board")).to_contain_text("has ended.")


@pytest.mark.parametrize("width", [1280, 390], ids=["wide", "phone"])
def test_every_view_meets_the_guidelines_and_fits(
    page: Page, venue: Venue, wcag: Violations, width: int
) -> None:
    code, pin = venue.start("commit")
    people = [venue.rooms.join(code, f"{code} {n}") for n in range(6)]
    for one in people:
        for step in ("commit", "again"):
            venue.rooms.submit(one.id, step, answers(step, one.id), 20)
    page.set_viewport_size({"width": width, "height": 800})
    enter(page, venue, code, pin)
    found: dict[str, list[str]] = {}
    for step in ("aim", "commit", "room", "expert", SESSION.steps[-1].id):
        open_step(page, step)
        if page.get_by_role("button", name="Reveal the coding").count():
            press(page, "Reveal the coding")
            expect(page.get_by_role("button", name="Reveal the coding")).to_have_count(0)
        page.evaluate("for (const one of document.querySelectorAll('.frame details')) one.open = true")
        found[step] = wcag(page) + told_wide(page)
        press(page, "Projector view")
        expect(page.locator(".projector")).to_be_visible()
        found[f"{step}, projector"] = wcag(page) + told_wide(page)
        press(page, "Back to my own view")
        expect(page.locator(".projector")).to_have_count(0)
    assert {view: broken for view, broken in found.items() if broken} == {}


def answers(step: str, who: int):
    from scrlib.records.learning import Answer

    value = ("met", "partly")[who % 2]
    reason = "Mrs Anna Smith rang on 07700 900123."
    return [
        Answer(question=one.id, value=value, reason=reason, confidence="sure")
        for one in SESSION.questions(step)
    ]


def told_wide(page: Page) -> list[str]:
    return ["wider than the window"] if too_wide(page) else []
