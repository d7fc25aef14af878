"""The participants' pages over HTTP: a thin layer around the desk, and nothing else on its port."""

import asyncio
import logging
import random
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

import tornado.web
from tornado.iostream import StreamClosedError

from scrlib.errors import ScrError
from scrlib.records.web import COOKIE, Ask, Reply
from scrlib.serve.changes import ENDED, Changes
from scrlib.serve.limits import Limits
from scrlib.serve.packed import packed

log = logging.getLogger("scrlib")
Result = TypeVar("Result")

STATIC = "/room/static/"
DAYS_KEPT = 90
THREADS = 4  # that speak to the store; more of them only get in each other's way
MOST_WAITING = 1000  # requests that wait for one of them
FIELDS = 2000  # of one form
CROWD = 100  # waiting people who are told within the same second: they all ask for the next page
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
        """For somebody who asks too much too quickly."""

    def failed(self) -> Reply:
        """Where the program failed."""


@dataclass(frozen=True, kw_only=True)
class Venue:
    """Where a room meets.

    desk        what turns a request into a reply. May block
    knows       whether the browser with this cookie is in the room with this code. May block
    revisions   the revision of every room that has not ended: `Rooms.revisions`. May block
    url         the address that participants type, with /room at its end
    """

    desk: Desk
    knows: Callable[[str, str], bool]
    revisions: Callable[[], Mapping[str, int]]
    url: str
    limits: Limits = field(default_factory=Limits)

    @property
    def origin(self) -> str:
        """The part of the address that a browser names as the origin of a form."""
        parts = urlsplit(self.url)
        usual = ":443" if parts.scheme == "https" else ":80"
        return f"{parts.scheme}://{parts.netloc.removesuffix(usual)}"


class Doorway(tornado.web.RequestHandler):
    """What every answer on this port has in common."""

    def initialize(self, *, venue: Venue, helpers: "Helpers") -> None:
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


class PageHandler(Doorway):
    """A page, a form sent, a file: whatever the desk answers."""

    async def get(self) -> None:
        """What the desk shows; the shortest address leads to where the code is typed."""
        if self.request.path == "/":
            self.redirect("/room", status=HTTPStatus.SEE_OTHER)
            return
        await self._ask("GET", self.request.query)

    head = get

    async def post(self) -> None:
        """What the desk does with a form."""
        await self._ask("POST", self.request.body.decode("utf-8", "replace"))

    async def _ask(self, method: str, text: str) -> None:
        try:
            fields = parse_qs(text, keep_blank_values=True, max_num_fields=FIELDS)
        except ValueError:
            raise tornado.web.HTTPError(400) from None
        form = {name: values if len(values) > 1 else values[0] for name, values in fields.items()}
        cookies = {name: morsel.value for name, morsel in self.cookies.items()}
        ask = Ask(method=method, path=self.request.path, form=form, cookies=cookies, address=self.address)
        if ask.path.startswith(STATIC):  # in memory: handing it to a thread would take longer than answering
            self._send(self.venue.desk.answer(ask))
            return
        await self._refuse_guesses()
        try:
            self._send(await self.elsewhere(lambda: self.venue.desk.answer(ask), slow=_is_file(ask.path)))
        except ScrError as error:  # one plain sentence, never words of a case
            log.error("%s", error)
            raise tornado.web.HTTPError(503) from None

    async def _refuse_guesses(self) -> None:
        """Too many wrong codes from here: only those who are in a room already go on."""
        seconds = self.venue.limits.guess(self.address, self.browser)
        _, _, code, *_ = [*self.request.path.split("/"), "", ""]
        if seconds:
            self.wait(0 if await self.elsewhere(lambda: self.venue.knows(self.browser, code)) else seconds)

    def _send(self, reply: Reply) -> None:
        if reply.wrong_code:
            self.venue.limits.wrong_code(self.address, self.browser)
        self.set_status(reply.status)
        for name, value in reply.headers.items():
            self.set_header(name, value)
        for name, value in reply.cookies.items():
            self._set_cookie(name, value)
        if reply.location:
            self.redirect(reply.location, status=HTTPStatus.SEE_OTHER)
        else:
            self._finish(reply)

    def _finish(self, reply: Reply) -> None:
        body, kind = reply.body or reply.html.encode(), reply.headers.get("Content-Type", "text/html")
        accepts = self.request.headers.get("Accept-Encoding", "")
        smaller = packed(body, kind, accepts, lasting=self.request.path.startswith(STATIC))
        self.set_header("Vary", "Accept-Encoding")
        if smaller is not None:
            self.set_header("Content-Encoding", "gzip")
        self.finish(body if smaller is None else smaller)

    def _set_cookie(self, name: str, value: str) -> None:
        secure = self.venue.url.startswith("https:")
        age = DAYS_KEPT * 86_400 if value else 0
        self.set_cookie(name, value, path="/room", max_age=age, httponly=True, samesite="Lax", secure=secure)


class ChangesHandler(Doorway):
    """A stream with one line for each change of the room, for those who are in it."""

    def initialize(self, *, changes: Changes, **kwargs: Any) -> None:  # type: ignore[override]
        super().initialize(**kwargs)
        self.changes = changes
        self._stream_task: asyncio.Task[Any] | None = None

    async def get(self, code: str) -> None:
        """Until the room ends or the page is closed. 204 tells a browser not to ask again."""
        code = code.upper()
        if not await self.elsewhere(lambda: self.venue.knows(self.browser, code)):
            self.set_status(HTTPStatus.NO_CONTENT)
            return
        if not self.venue.limits.open_stream(self.browser):
            self.wait(60)
        self._stream_task = asyncio.current_task()
        try:
            await self._stream(code)
        except (StreamClosedError, asyncio.CancelledError):
            self._finished = True  # nobody is there to be answered
        finally:
            self.venue.limits.close_stream(self.browser)

    def on_connection_close(self) -> None:
        """The page was closed: stop waiting for it."""
        if self._stream_task is not None:
            self._stream_task.cancel()

    async def _stream(self, code: str) -> None:
        self.set_header("Content-Type", "text/event-stream; charset=UTF-8")
        self.set_header("X-Accel-Buffering", "no")  # a proxy passes each line on at once
        self.write("retry: 3000\n\n")
        first = True
        async with aclosing(self.changes.of(code)) as revisions:
            async for revision in revisions:
                if not first and revision is not None:
                    await asyncio.sleep(random.uniform(0, self.changes.waiting(code) / CROWD))
                first = False
                self.write(_line(revision))
                await self.flush()


def _is_file(path: str) -> bool:
    """True for a file that is made when it is asked for: /room/CODE/NAME."""
    return path.count("/") > 2


def _line(revision: int | None) -> str:
    if revision is None:
        return ": here\n\n"
    return f"data: {'ended' if revision == ENDED else revision}\n\n"


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


def application(venue: Venue) -> tornado.web.Application:
    """The pages of the participants, to be served by the event loop it is made in."""
    helpers = Helpers()
    changes = Changes(lambda: helpers.do(venue.revisions))
    shared = {"venue": venue, "helpers": helpers}
    return tornado.web.Application(
        [
            (r"/room/([A-Za-z]+)/changes", ChangesHandler, {**shared, "changes": changes}),
            (r".*", PageHandler, shared),  # the desk says what is not there
        ],
        log_function=lambda handler: None,
    )
