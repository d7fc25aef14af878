"""How a room holds up: people join and vote by real HTTP, and the server is killed.

    python bench/rooms.py                     rooms of 40 and of 400
    python bench/rooms.py --people 40         one room
    python bench/rooms.py --write             and write the figures to docs/performance.md

Each person is an HTTP client that does what a phone does: opens the page with its files, types the code,
joins, listens for changes, loads the step when it opens, fills in the form that is there, sends it and looks
at the page that follows. They come at random moments, whether the server is quick or not. A time is from the
moment a request was due until its whole answer was there.
"""

import argparse
import asyncio
import itertools
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path
from urllib.request import urlopen

import psutil
from crowd import PATIENCE, Person, Timed, Vote, listening, spread_out, times_of
from performance import machine, write_part

from scrlib.learning.sessions import session, sessions
from scrlib.records.learning import Purpose, Session
from scrlib.records.web import COOKIE
from scrlib.store.rooms import SqlRooms, open_rooms
from scrlib.ui.loop.questions import answers_in
from scrlib.ui.room.visit import token

JOINING, VOTING = 60.0, 10.0  # seconds in which everybody does it
HEAD = "| | how many | median | 95 of 100 within | longest |\n|---|---|---|---|---|"


class Server:
    """A real `scr serve --room` in a folder of its own."""

    def __init__(self, folder: Path, store: str = "") -> None:
        self.folder = folder
        self.store = store or str(folder / "store.sqlite3")
        self.log = folder / "server.log"
        self.pages, self.port = _free_ports()
        self.base = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it says that it is there."""
        command = [
            sys.executable,
            "-c",
            "from scrlib.cli import main; main()",
            "serve",
            "--room",
            "--no-browser",
        ]
        command += ["--port", str(self.pages), "--room-port", str(self.port), "--host", "127.0.0.1"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=self.folder, env={**os.environ, "SCR_STORE": self.store}, stdout=log, stderr=log
            )
        while "People in a room" not in self.log.read_text():
            if self.process.poll() is not None:
                raise SystemExit(f"The server did not start: {self.log.read_text()}")
            time.sleep(0.05)

    def kill(self) -> None:
        """As a power cut does: no chance to write anything more. Its pages' processes die too."""
        family = [
            psutil.Process(self.process.pid),
            *psutil.Process(self.process.pid).children(recursive=True),
        ]
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for one in family[1:]:
            with suppress(psutil.NoSuchProcess):
                one.kill()

    def cpu(self) -> float:
        """Seconds of processor time of the server's own process."""
        times = psutil.Process(self.process.pid).cpu_times()
        return times.user + times.system


async def open_step(rooms: SqlRooms, people: Sequence[Person], step: str) -> list[float]:
    """The trainer opens a step: milliseconds until each person has it on their page."""
    for person in people:
        while not person.heard.empty():
            person.heard.get_nowait()
    start = time.perf_counter()
    await asyncio.to_thread(rooms.change, people[0].code, step=step)

    async def see(person: Person) -> float:
        await asyncio.wait_for(person.heard.get(), PATIENCE)
        await person.load()
        return (time.perf_counter() - start) * 1000

    took = await asyncio.gather(*map(see, people))
    for person in people:
        person.think()
    return took


def voting_steps(chosen: Session) -> tuple[str, str]:
    """The two votes of a session."""
    first = next(one.id for one in chosen.steps if one.purpose is Purpose.COMMIT)
    return first, next(one.id for one in chosen.steps if one.purpose is Purpose.AGAIN)


async def hold(
    server: Server, people_count: int, chosen: Session, *, busy: bool
) -> tuple[list[str], list[str]]:
    """A room of so many, from joining to a vote in which the server is killed: rows, and sentences."""
    rooms = open_rooms(server.store)
    first, second = voting_steps(chosen)
    code = rooms.start(chosen.id, chosen.steps[0].id, "scr")[0].code
    people = [Person(number, server.port, code) for number in range(people_count)]
    cpu = server.cpu()
    await spread_out(people, JOINING, Person.join)
    joined = times_of(people)
    async with listening(people):
        await asyncio.sleep(2)  # until everybody's line is open
        opened = await open_step(rooms, people, first)
        async with opening_workbooks(server) if busy else nullcontext():
            votes = await spread_out(people, VOTING, Person.vote)
        voted = times_of(people)["a vote"]
        cpu = server.cpu() - cpu
        lost, doubled = _missing(rooms, code, first, votes)
        await open_step(rooms, people, second)
        killed = await _vote_while_killed(server, rooms, people, second)
    for person in people:
        person.phone.close()
    rooms.close()
    who = f"{people_count} people{', while workbooks are opened' if busy else ''}"
    rows = [
        joined["a page"].row(f"{who}: a page, when all join in {JOINING:.0f} s"),
        joined["a form"].row(f"{who}: a form sent, when all join in {JOINING:.0f} s"),
        Timed(opened).row(f"{who}: from the trainer's press to the step on each phone"),
        voted.row(f"{who}: a vote, when all vote in {VOTING:.0f} s"),
    ]
    return rows, [
        f"{who}: of {len(votes)} votes {lost} were lost and {doubled} kept twice; the server's own process "
        f"used {cpu:.1f} s of processor time from the first page to the last vote. {killed}"
    ]


@asynccontextmanager
async def opening_workbooks(server: Server) -> AsyncIterator[None]:
    """Meanwhile somebody opens one workbook after another, each with a process of its own."""
    pages = itertools.cycle(("01_check_recommendations", "07_trainers_board"))
    over = False

    def open_them() -> None:
        while not over:
            with suppress(OSError), urlopen(f"http://127.0.0.1:{server.pages}/{next(pages)}.ipynb") as page:
                page.read()

    visitor = asyncio.create_task(asyncio.to_thread(open_them))
    yield
    over = True
    await visitor


async def _vote_while_killed(server: Server, rooms: SqlRooms, people: Sequence[Person], step: str) -> str:
    """Everybody votes; after four seconds the server is killed and started again."""
    start = time.time()
    voting = asyncio.create_task(spread_out(people, VOTING, Person.vote))
    await asyncio.sleep(VOTING * 0.4)
    await asyncio.to_thread(server.kill)
    killed = time.time()
    await asyncio.to_thread(server.start)
    away = time.time() - killed
    votes: list[Vote] = await voting
    lost, doubled = _missing(rooms, people[0].code, step, votes)
    before = sum(vote.acknowledged < killed for vote in votes)
    again = sum(vote.tries > 1 for vote in votes)
    longest = max(vote.waited for vote in votes)
    return (
        f"In the second vote the server was killed after {killed - start:.0f} s and started again, which "
        f"took {away:.1f} s: {before} votes had been acknowledged, {len(votes) - before} came after, {again} "
        f"people sent theirs more than once, the longest wait was {longest:.1f} s; {lost} were lost and "
        f"{doubled} kept twice."
    )


def _missing(rooms: SqlRooms, code: str, step: str, votes: Sequence[Vote]) -> tuple[int, int]:
    """How many votes are not in the store answer for answer, and how many are there more than once."""
    kept = [one for one in rooms.submissions(code) if one.step == step]
    lost = 0
    for vote in votes:
        room, me = rooms.participant(token(vote.cookies[COOKIE], code))
        questions = session(room.session).questions(step, me.form)
        sent = answers_in(step, questions, vote.form)
        lost += [one.answers for one in kept if one.participant == me.id] != [sent]
    return lost, len(kept) - len({one.participant for one in kept})


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, nargs="*", default=[40, 40, 400])
    parser.add_argument("--busy", type=int, nargs="*", default=[1], help="runs in which workbooks are opened")
    parser.add_argument("--session", default=sessions()[0].id)
    parser.add_argument("--store", default="", help="an empty PostgreSQL database instead of a file")
    parser.add_argument("--write", action="store_true", help="write the figures to docs/performance.md")
    options = parser.parse_args()
    rows, told = [HEAD], []
    for place, people in enumerate(options.people):
        with tempfile.TemporaryDirectory() as folder:
            server = Server(Path(folder), options.store)
            server.start()
            try:
                run = hold(server, people, session(options.session), busy=place in options.busy)
                found = asyncio.run(run)
            finally:
                server.kill()
        rows += found[0]
        told += [f"- {one}" for one in found[1]]
    figures = "\n".join([*rows, "", *told])
    print(figures)
    if options.write:
        _write(figures)


def _write(figures: str) -> None:
    """Replace the figures of the rooms in docs/performance.md."""
    told = f"{machine(os.getloadavg()[1])}, clients on the same machine; milliseconds."
    write_part("rooms", told, figures)


if __name__ == "__main__":
    main()
