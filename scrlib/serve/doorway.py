"""What every answer of the participants' port has in common: who asks, what is refused, who does the work."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import tornado.web

from scrlib.addresses import typed_now
from scrlib.records.web import COOKIE, Ask, Reply
from scrlib.serve.limits import Limits

log = logging.getLogger("scrlib")
Result = TypeVar("Result")

THREADS = 4  # that speak to the store; more of them only get in each other's way
MOST_WAITING = 1000  # requests that wait for one of them
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}
FAULTS = {
    400: ("That was not understood", "Go back and try again."),
    403: ("This was sent from another page", "Open the room again by its code, and send it from there."),
    405: ("There is no such page", "Go to the first page and type the code of your room."),
}
# Without a `main` element: by it the script of a room tells the room's own pages, which take the place of
# what was typed, from a refusal, which does not.
PAGE = (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{0}</title>'
    '<meta name="viewport" content="width=device-width"></head><body><div role="main"><h1>{0}</h1><p>{1}</p>'
    '<p><a href="/room">The first page</a></p></div></body></html>'
)


class Desk(Protocol):
    """What answers participants: scrlib.ui.room.desk."""

    def answer(self, ask: Ask) -> Reply:
        """The page, the file, or where to go next. May block, but for what is under /room/static/."""

    def refused(self, seconds: int) -> Reply:
        """The page for somebody who asks too much too quickly, with how long to wait."""

    def failed(self) -> Reply:
        """The page that says that the program failed."""


@dataclass(frozen=True, kw_only=True)
class Venue:
    """Where a room meets.

    desk        what turns a request into a reply. May block
    knows       whether the browser with this cookie is in the room with this code. May block
    revisions   the revision of every room that has not ended: `Rooms.revisions`. May block
    told        the address that participants type, with /room at its end: see scrlib.addresses
    """

    desk: Desk
    knows: Callable[[str, str], bool]
    revisions: Callable[[], Mapping[str, int]]
    told: str
    limits: Limits = field(default_factory=Limits)

    @property
    def url(self) -> str:
        """The address that participants type now."""
        return typed_now(self.told)

    @property
    def origin(self) -> str:
        """The part of the address that a browser names as the origin of a form."""
        parts = urlsplit(self.url)
        usual = ":443" if parts.scheme == "https" else ":80"
        return f"{parts.scheme}://{parts.netloc.removesuffix(usual)}"


class Helpers:
    """The threads that speak to the store, so that nobody else waits for it. Belongs to one event loop.

    Word files are made in a thread of their own, one after another: forty who take theirs home at once would
    leave no thread for a vote.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="room")
        self._slow = ThreadPoolExecutor(1, thread_name_prefix="files of a room")
        self._waiting = 0

    async def do(self, work: Callable[[], Result], *, slow: bool = False) -> Result:
        """What `work` gives back. Raises HTTPError (503) where too many wait already."""
        if self._waiting >= MOST_WAITING:
            raise tornado.web.HTTPError(503)
        self._waiting += 1
        try:
            threads = self._slow if slow else self._threads
            return await asyncio.get_running_loop().run_in_executor(threads, work)
        finally:
            self._waiting -= 1


class Doorway(tornado.web.RequestHandler):
    """What every answer on this port has in common."""

    def initialize(self, *, venue: Venue, helpers: Helpers) -> None:
        """Keep what the server hands to each of its handlers."""
        self.venue = venue
        self.elsewhere = helpers.do
        self.retry = 0

    def set_default_headers(self) -> None:
        """The same strict headers on everything, faults too."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)

    @property
    def address(self) -> str:
        """Whose request it is. A proxy on this machine says for whom it asks; nobody else is believed."""
        told = str(self.request.remote_ip)
        passed_on = self.request.headers.get_list("X-Forwarded-For")
        if told in ("127.0.0.1", "::1") and passed_on:
            return passed_on[-1].rpartition(",")[2].strip()[:45]
        return told

    @property
    def browser(self) -> str:
        """The cookie by which the browser is known, "" for none."""
        return (self.get_cookie(COOKIE) or "")[:200]

    def prepare(self) -> None:
        """Refuses what is too much, and forms that another site sends."""
        sends = self.request.method == "POST"
        if sends and not self._own_form():
            raise tornado.web.HTTPError(403)
        self.wait(self.venue.limits.request(self.address, self.browser, sends=sends))

    def wait(self, seconds: int) -> None:
        """Refuses where there is something to wait for."""
        if seconds:
            self.retry = seconds
            raise tornado.web.HTTPError(429)

    def _own_form(self) -> bool:
        """True where the form came from a page of ours, or from a browser too old to say."""
        origin = self.request.headers.get("Origin", "")
        ours = (self.venue.origin, f"{self.request.protocol}://{self.request.host}")
        site = self.request.headers.get("Sec-Fetch-Site", "same-origin")
        return origin in ("", *ours) and site in ("same-origin", "none")

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """One line in the terminal for a fault of ours, with its kind and never with its words."""
        if not isinstance(error, tornado.web.HTTPError):
            log.error("A page of a room failed: %s", kind.__name__)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A plain page that says what went wrong and what to do."""
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        if self.retry:
            self.set_header("Retry-After", str(self.retry))
            self.finish(self.venue.desk.refused(self.retry).html)
        elif status_code in FAULTS:
            self.finish(PAGE.format(*FAULTS[status_code]))
        else:
            self.finish(self.venue.desk.failed().html)
