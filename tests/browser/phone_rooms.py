"""A room and phones in it, in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from acting import PHONE, press
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scrlib.records.learning import Purpose, Session
from scrlib.records.rooms import Room
from scrlib.store.rooms import SqlRooms

if TYPE_CHECKING:
    from tests.browser.conftest import House


SENT = "It stands as you gave it."


class Trainer:
    """A room that is led from here, on the server's own store."""

    def __init__(self, rooms: SqlRooms, house: "House", session: Session) -> None:
        self.rooms, self.house, self.session = rooms, house, session
        self.code = rooms.start(session.id, session.steps[0].id)[0].code

    def change(self, **changes: object) -> Room:
        return self.rooms.change(self.code, **changes)

    def step(self, purpose: Purpose) -> str:
        return next(one.id for one in self.session.steps if one.purpose is purpose)

    def go(self, purpose: Purpose, **changes: object) -> str:
        """Open the first step for this purpose; its title."""
        self.change(step=self.step(purpose), **changes)
        return self.session.step(self.step(purpose)).title

    @property
    def sent(self) -> list[str]:
        return [one.step for one in self.rooms.submissions(self.code)]

    @property
    def path(self) -> str:
        return f"{self.house.room}/{self.code}"


@contextmanager
def a_phone(chromium: Browser, **settings: Any) -> Iterator[Page]:
    """Somebody else's browser, which fails the test where its page has a fault."""
    context: BrowserContext = chromium.new_context(locale="en-GB", viewport=PHONE, **settings)
    faults: list[str] = []
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    yield context.new_page()
    context.close()
    assert faults == []


def join(page: Page, trainer: Trainer) -> Page:
    page.goto(trainer.path)
    press(page, "Join the room")
    expect(page.get_by_text("You are ")).to_be_visible()
    return page


def heading(page: Page, title: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def fill(page: Page) -> None:
    """An answer to every question of the step."""
    for group in page.locator("fieldset").all():
        group.get_by_role("radio").first.check()
    for box in page.locator("textarea, input[type=text]").all():
        box.fill("My own words")
