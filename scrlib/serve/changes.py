"""Telling those who wait that their room has changed: one look at the store for everybody."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import suppress

EVERY = 0.5  # seconds between two looks, while anybody waits
HEARTBEAT = 15.0  # seconds after which a silent stream shows that it lives
ENDED = -1  # of a room that is over, or forgotten


class Changes:
    """The revision of every open room, looked up every half second while somebody waits for one.

    Belongs to one event loop. `look` may block: it is called elsewhere.
    """

    def __init__(self, look: Callable[[], Awaitable[Mapping[str, int]]]) -> None:
        self._look = look
        self._revisions: Mapping[str, int] = {}
        self._news: dict[str, asyncio.Event] = {}
        self._waiting: dict[str, int] = {}
        self._watch: asyncio.Task[None] | None = None

    async def of(self, code: str) -> AsyncGenerator[int | None, None]:
        """The room's revision now, and again after each change; None for a sign of life; ENDED at the end."""
        self._waiting[code] = self._waiting.get(code, 0) + 1
        try:
            await self._see()
            told = None
            while told != ENDED:
                revision = self._revisions.get(code, ENDED)
                if revision != told:
                    told = revision
                    yield told
                elif not await self._changed(code):
                    yield None
        finally:
            self._leave(code)

    def waiting(self, code: str) -> int:
        """How many wait for this room."""
        return self._waiting.get(code, 0)

    async def _see(self) -> None:
        """Make sure that the revisions are of now, and that somebody goes on looking."""
        self._take(await self._look())
        if self._watch is None or self._watch.done():
            self._watch = asyncio.create_task(self._go_on_looking())

    async def _go_on_looking(self) -> None:
        while self._waiting:
            await asyncio.sleep(EVERY)
            with suppress(Exception):  # a store that does not answer now may answer next time
                self._take(await self._look())

    def _take(self, found: Mapping[str, int]) -> None:
        changed = {
            code for code in self._waiting if found.get(code, ENDED) != self._revisions.get(code, ENDED)
        }
        self._revisions = found
        for code in changed & self._news.keys():
            self._news.pop(code).set()

    async def _changed(self, code: str) -> bool:
        """True at the next change, False when nothing has changed for the time of a heartbeat."""
        event = self._news.setdefault(code, asyncio.Event())
        with suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), HEARTBEAT)
        return event.is_set()

    def _leave(self, code: str) -> None:
        self._waiting[code] -= 1
        if not self._waiting[code]:
            del self._waiting[code]
            self._news.pop(code, None)
