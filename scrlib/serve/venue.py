"""The second server: the participants' pages on a port of their own, in a thread of their own.

The pages of workbooks keep to this machine's own address; only this port is opened to others. It has an
event loop of its own, so that a workbook that is being made ready does not hold up a vote. It opens before
the server of the workbooks, which takes longest to start: after a fault, people in a room are back first.
"""

import asyncio
import os
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer

from scrlib.addresses import EVERYWHERE, only_here, other_addresses, told_address
from scrlib.serve.doorway import Desk, Venue
from scrlib.serve.ports import take_port
from scrlib.serve.room import application

ROOM_URL = "SCR_ROOM_URL"  # tells the processes of the pages what participants type
ONLY_HERE = "Only this machine can reach that: --host keeps it to itself."
NO_NETWORK = (
    "Only this machine can reach that, for it is in no network. Once it is in one, the pages tell the "
    "address that people type: there is no need to start again."
)
ANOTHER = (
    "If a phone does not get there, this machine has another address: --public-url {} tells people that one."
)
MEGABYTE = 1024 * 1024
FILES = 8192  # each open page of a participant is one


@dataclass(frozen=True, kw_only=True)
class Opening:
    """How the participants' pages are opened.

    port     None for the one after that of the workbooks
    public   what participants type where a proxy or a name leads here, "" for this machine's own address
    desk, knows, revisions    as in `Venue`
    """

    host: str = "0.0.0.0"
    port: int | None = None
    public: str = ""
    desk: Desk
    knows: Callable[[str, str], bool]
    revisions: Callable[[], Mapping[str, int]]

    def venue(self, port: int) -> Venue:
        """Where the room meets once this port is open."""
        told = told_address(self.host, port, self.public)
        return Venue(desk=self.desk, knows=self.knows, revisions=self.revisions, told=told)


@contextmanager
def opened(opening: Opening | None, pages_port: int) -> Iterator[list[str]]:
    """Open the participants' pages for as long as the block runs: what to tell whoever started the server.

    None opens nothing. Raises ScrError when the port is taken.
    """
    os.environ.pop(ROOM_URL, None)  # pages start no room that nobody can join
    if opening is None:
        yield []
        return
    port = opening.port if opening.port is not None else pages_port and pages_port + 1
    sockets = take_port(port, opening.host, "--room-port")
    venue = opening.venue(sockets[0].getsockname()[1])
    with open_to_participants(venue, sockets):
        yield [f"People in a room go to {venue.url}", *_in_the_way(opening, venue)]


def _in_the_way(opening: Opening, venue: Venue) -> list[str]:
    """What is to be known before people come: that they cannot, or that there are other ways in."""
    own = opening.host in EVERYWHERE and not opening.public
    if only_here(venue.url):
        return [NO_NETWORK if own else ONLY_HERE]
    port = urlsplit(venue.url).port
    return [ANOTHER.format(f"http://{one}:{port}") for one in (other_addresses() if own else ())]


@contextmanager
def open_to_participants(venue: Venue, sockets: list[socket.socket]) -> Iterator[None]:
    """Serve the participants' pages on these sockets for as long as the block runs."""
    _allow_many_files()
    os.environ[ROOM_URL] = venue.told
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=_run, args=(loop, venue, sockets), name="room server", daemon=True)
    thread.start()
    try:
        yield
    finally:
        os.environ.pop(ROOM_URL, None)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


def _run(loop: asyncio.AbstractEventLoop, venue: Venue, sockets: list[socket.socket]) -> None:
    asyncio.set_event_loop(loop)

    async def begin() -> None:
        server = HTTPServer(
            application(venue),
            max_body_size=MEGABYTE,
            max_buffer_size=2 * MEGABYTE,
            max_header_size=16 * 1024,
            idle_connection_timeout=60,  # for headers too, however slowly they come
            body_timeout=20,
        )
        server.add_sockets(sockets)

    loop.run_until_complete(begin())
    loop.run_forever()


def _allow_many_files() -> None:
    """A phone with its page open is a file; many systems allow 1024 unless they are asked."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
