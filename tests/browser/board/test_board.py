"""A room led from the trainer's board: a trainer and two people with phones, in real browsers."""

import html
import re
from collections.abc import Callable

from acting import PATIENCE, press, start_room
from boards import SESSION, Venue, enter, open_step
from playwright.sync_api import BrowserContext, Error, Page, Request, WebSocketRoute, expect

from scrlib.learning.sessions import key as key_of
from scrlib.ui import pages

ASKS = b'"tick"'  # in the message by which the board asks for news


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
    received = everything_received(page)
    code, pin = start_room(page, venue.server, pages.JUDGE, SESSION.id)
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


def test_the_votes_and_the_summary_are_taken_away(page: Page, venue: Venue) -> None:
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
