"""The participants' pages over HTTP: a thin layer around the desk, and nothing else on its port."""

import asyncio
import logging
import random
from contextlib import aclosing
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs

import tornado.web
from tornado.iostream import StreamClosedError

from scrlib.errors import ScrError
from scrlib.records.web import Ask, Reply
from scrlib.serve.changes import ENDED, Changes
from scrlib.serve.doorway import Doorway, Helpers, Venue
from scrlib.serve.packed import packed

log = logging.getLogger("scrlib")

STATIC = "/room/static/"
DAYS_KEPT = 90
FIELDS = 2000  # of one form
CROWD = 100  # waiting people who are told within the same second: they all ask for the next page


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
        secure = self.venue.told.startswith("https:")
        age = DAYS_KEPT * 86_400 if value else 0
        self.set_cookie(name, value, path="/room", max_age=age, httponly=True, samesite="Lax", secure=secure)


class ChangesHandler(Doorway):
    """A stream with one line for each change of the room, for those who are in it."""

    def initialize(self, *, changes: Changes, **kwargs: Any) -> None:  # type: ignore[override]
        """Keep what tells of changes; no stream is open yet."""
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
