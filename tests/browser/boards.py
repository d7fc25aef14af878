"""A room and its trainer's board in a browser."""

from typing import TYPE_CHECKING

import acting
from acting import PATIENCE, open_board
from playwright.sync_api import Page

from scrlib.learning.sessions import session
from scrlib.store.rooms import SqlRooms

if TYPE_CHECKING:
    from tests.browser.conftest import House


SESSION = session("judge.foundation.40")


class Venue:
    """A server open to a room, its store, and a room that has been started in it."""

    def __init__(self, server: "House", rooms: SqlRooms) -> None:
        self.server, self.phones, self.rooms = server, server.room, rooms

    def start(self, step: str = "aim") -> tuple[str, str]:
        room, pin = self.rooms.start(SESSION.id, step)
        return room.code, pin


def enter(page: Page, venue: Venue, code: str, pin: str) -> Page:
    """The board of this room, opened."""
    page.set_default_timeout(PATIENCE)
    open_board(page, venue.server, code, pin)
    return page


def open_step(page: Page, id: str) -> None:
    """Open a step from the list of all."""
    acting.open_step(page, SESSION.step(id).title)
