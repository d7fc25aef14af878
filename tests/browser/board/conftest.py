"""A venue with a room that was started in it, and phones that join it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, PHONE, press
from boards import Venue
from playwright.sync_api import Browser, BrowserContext, Page

from scrlib.store.rooms import open_rooms

if TYPE_CHECKING:
    from tests.browser.conftest import House


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
