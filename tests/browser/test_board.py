"""A room led from the trainer's board: a trainer and two people with phones, in real browsers."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, open_board, press, tab_to, too_wide
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, WebSocketRoute, expect

from scrlib.learning.sessions import key as key_of
from scrlib.learning.sessions import session
from scrlib.store.rooms import SqlRooms, open_rooms

if TYPE_CHECKING:
    from tests.browser.conftest import House

Violations = Callable[[Page], list[str]]
SESSION = session("judge.foundation.40")
PHONE = {"width": 390, "height": 800}
ASKS = b'"tick"'  # in the message by which the board asks for news


class Venue:
    """A server open to a room, its store, and a room that has been started in it."""

    def __init__(self, server: "House", rooms: SqlRooms) -> None:
        self.server, self.phones, self.rooms = server, server.room, rooms

    def start(self, step: str = "aim") -> tuple[str, str]:
        room, pin = self.rooms.start(SESSION.id, step)
        return room.code, pin


@pytest.fixture
def venue(open_house: "House") -> Iterator[Venue]:
    store = open_rooms(open_house.store)
    yield Venue(open_house, store)
    store.close()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Callable[[str], Page]]:
    """Lets somebody with a phone join the room with this address and code."""
    contexts: list[BrowserContext] = []

    def join(address: str, code: str) -> Page:
        contexts.append(chromium.new_context(locale="en-GB", viewport=PHONE))
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        page.get_by_label("Code of the room").fill(code)
        press(page, "Go to the room")
        press(page, "Join the room")
        return page

    yield join
    for one in contexts:
        one.close()


def enter(page: Page, venue: Venue, code: str, pin: str) -> Page:
    """The board of this room, opened."""
    page.set_default_timeout(PATIENCE)
    open_board(page, venue.server, code, pin)
    return page


def open_step(page: Page, id: str) -> None:
    """Open a step from the list of all."""
    listed = page.locator("#every-step")
    if listed.get_attribute("open") is None:
        listed.locator("summary").first.click()
    title = SESSION.step(id).title
    press(page, f"Open “{title}”")
    expect(page.locator("h2.step")).to_contain_text(title)


def vote(page: Page, venue: Venue, code: str, step: str, value: str) -> None:
    """Rate everything alike, sure of it, and send."""
    page.goto(f"{venue.phones}/{code}")
    for question in SESSION.questions(step):
        name = f"{step}-{question.id.replace('.', '-')}"
        page.locator(f"input[name={name}-answer][value={value}]").check()
        if question.confidence:
            page.locator(f"input[name={name}-confidence][value=sure]").check()
    press(page, "Send my answers")
    expect(page.get_by_text("Send my answers")).to_have_count(0)


def everything_received(page: Page) -> list[str]:
    """Whatever the server sends to this page from now on: pages, files and messages."""
    received: list[str] = []

    def keep(content: str | bytes) -> None:
        received.append(content if isinstance(content, str) else content.decode("utf-8", "ignore"))

    page.on("websocket", lambda socket: socket.on("framereceived", keep))
    page.on("requestfinished", lambda request: keep(body_of(request)))
    return received


def body_of(request: Request) -> bytes:
    answer = request.response()
    try:
        return answer.body() if answer else b""
    except Error:  # a page that has been left keeps no bodies
        return b""


def told_of_the_key(received: list[str]) -> list[str]:
    """What was received of the coders' reasons, the model answers and why an answer is so or not."""
    key = key_of(SESSION.id)
    reasons = [rating.reason for step in key.steps for one in step.questions for rating in one.ratings]
    models = [one.model for step in key.steps for one in step.questions]
    feedback = [words for step in key.steps for one in step.questions for _, words in one.feedback]
    said = {one for one in (*reasons, *models, *feedback) if len(one) > 20}
    everything = html.unescape(" ".join(received).replace('\\"', '"'))
    return [one for one in said if one in everything]


def test_a_room_is_started_joined_led_through_two_votes_and_revealed(
    page: Page, venue: Venue, phone: Callable[[str, str], Page]
) -> None:
    page.set_default_timeout(PATIENCE)
    received = everything_received(page)
    page.goto(f"{venue.server.address}/04_judge_together.ipynb")
    press(page, f"Start a room for {SESSION.title}")
    code = page.locator(".room-code").inner_text()
    page.locator("#room-pin summary").click()
    pin = page.locator(".pin").inner_text()
    enter(page, venue, code, pin)
    people = [phone(venue.phones, code) for _ in range(2)]
    expect(page.locator(".counts")).to_contain_text("2 joined")

    open_step(page, "commit")
    for person, value in zip(people, ("met", "not_met"), strict=True):
        vote(person, venue, code, "commit", value)
    expect(page.locator(".counts")).to_contain_text("2 sent")
    press(page, "Freeze: no more answers")
    expect(page.get_by_text("No answers are taken at the moment.")).to_be_visible()
    press(page, re.compile("^Open the next step"))
    expect(page.locator(".agreement")).to_have_text("Both gave different ratings.")
    assert "coded" not in page.locator(".board").inner_text()

    open_step(page, "again")
    for person in people:
        vote(person, venue, code, "again", "partly")
    press(page, re.compile("^Open the next step"))
    page.locator("#own-look").evaluate("one => { one.open = true }")
    expect(page.locator(".agreement")).to_have_text("Both gave the same rating.")
    expect(page.get_by_text(re.compile("2 of 2 changed their minds"))).to_be_visible()
    assert told_of_the_key(received) == []
    press(page, "Reveal the coding")
    expect(page.get_by_role("heading", name="How it was coded, and why")).to_be_visible()
    assert told_of_the_key(received)
    people[0].goto(f"{venue.phones}/{code}")
    expect(people[0].locator("#shown")).to_contain_text("cod")


def test_news_comes_by_itself_and_takes_neither_the_focus_nor_what_is_being_typed(
    page: Page, venue: Venue
) -> None:
    code, pin = venue.start("commit")
    enter(page, venue, code, pin)
    page.locator("#paper summary").click()
    box = page.locator("[name^=paper-commit]").first
    box.press_sequentially("12")
    venue.rooms.join(code, "a token")
    expect(page.locator(".counts")).to_contain_text("1 joined")
    expect(box).to_be_focused()
    expect(box).to_have_value("12")
    press(page, "Keep these counts")
    press(page, "Show the spread to the room")
    expect(page.get_by_role("row", name=re.compile("12 on paper"))).to_be_visible()


def test_a_board_whose_question_was_lost_while_the_laptop_slept_asks_again(page: Page, venue: Venue) -> None:
    lost: list[str | bytes] = []

    def through(here: WebSocketRoute) -> None:
        server = here.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if not lost and ASKS in (message if isinstance(message, bytes) else message.encode()):
                lost.append(message)
            else:
                server.send(message)

        here.on_message(pass_on)

    page.clock.install()
    page.route_web_socket("**/channels*", through)
    code, pin = venue.start("commit")
    enter(page, venue, code, pin)
    while not lost:
        page.wait_for_timeout(100)
    venue.rooms.join(code, f"{code} awake")
    page.clock.fast_forward("00:20")
    expect(page.locator(".counts")).to_contain_text("1 joined")
    assert len(lost) == 1


def test_the_time_left_runs_and_can_be_extended(page: Page, venue: Venue) -> None:
    code, pin = venue.start()
    enter(page, venue, code, pin)
    press(page, re.compile("^Open the next step"))
    left = page.locator(".left")
    expect(left).to_have_text(re.compile(r"^\d:\d\d left$"))
    minutes = int(left.inner_text().split(":")[0])
    press(page, "Two more minutes")
    expect(left).to_have_text(re.compile(rf"^({minutes + 1}|{minutes + 2}):\d\d left$"))


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
    page.set_default_timeout(PATIENCE)
    page.goto(f"{venue.server.address}/04_judge_together.ipynb")
    press(page, f"Start a room for {SESSION.title}")
    code = page.locator(".room-code").inner_text()
    page.locator("#room-pin summary").click()
    expect(page.locator(".pin")).to_be_visible()
    venue.rooms.new_pin(code)
    expect(page.locator("#room-panel")).to_contain_text("A new PIN was made for this room")
    expect(page.locator(".pin")).to_have_count(0)


def test_a_near_miss_room_closes_with_its_case_by_three_routes(
    page: Page, venue: Venue, context: BrowserContext
) -> None:
    room, pin = venue.rooms.start("near_miss.transition.40", "take_away")
    enter(page, venue, room.code, pin)
    with context.expect_page() as opened:
        page.get_by_role("link", name="One case by three routes").click()
    opened.value.set_default_timeout(PATIENCE)
    expect(opened.value.get_by_role("button", name="Show the case")).to_be_visible()
    expect(page.locator(".board")).to_contain_text(room.code)


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


def test_the_votes_and_the_summary_are_taken_away(page: Page, venue: Venue, tmp_path: Path) -> None:
    code, pin = venue.start("commit")
    enter(page, venue, code, pin)
    for label, name in (
        ("Get the votes as a table", f"Room {code} votes.csv"),
        ("Get the summary in Word", f"Room {code} summary.docx"),
    ):
        with page.expect_download() as download:
            press(page, label)
        assert download.value.suggested_filename == name
        expect(page.get_by_text(f"Saved as {name}.")).to_be_visible()
