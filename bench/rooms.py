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
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from lxml import html
from phone import Answer, CutOff, Phone

from scrlib.learning.sessions import session, sessions
from scrlib.records.learning import Purpose, Session
from scrlib.records.web import COOKIE
from scrlib.store.rooms import SqlRooms, open_rooms
from scrlib.ui.loop.questions import answers_in
from scrlib.ui.room.visit import token

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
JOINING, VOTING = 60.0, 10.0  # seconds in which everybody does it
PATIENCE = 60.0  # seconds, for one answer
AIM = 300  # milliseconds, for 95 of 100


@dataclass
class Timed:
    """Milliseconds that requests of one kind took."""

    took: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """A row of the table: how many, the middle, the 95th of 100, the longest."""
        ordered = sorted(self.took)
        p95 = ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]
        return (
            f"| {name} | {len(ordered)} | {ordered[len(ordered) // 2]:.0f} | {p95:.0f} | {ordered[-1]:.0f} |"
        )


@dataclass
class Vote:
    """The form that somebody sent, and when the server said that it has it."""

    secret: str  # in the cookie, by which the person is known
    form: dict[str, str]
    acknowledged: float = 0.0
    tries: int = 0


class Server:
    """A real `scr serve --room` in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = str(folder / "store.sqlite3")
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


class Person:
    """Somebody with a phone."""

    def __init__(self, number: int, server: Server, code: str) -> None:
        self.number, self.room = number, f"/room/{code}"
        self.phone = Phone("127.0.0.1", server.port)
        self.page = ""
        self.form: dict[str, str] = {}
        self.times: dict[str, Timed] = {}
        self.heard: asyncio.Queue[str] = asyncio.Queue()

    async def ask(self, kind: str, path: str, form: dict[str, str] | None = None, due: float = 0.0) -> Answer:
        """One request, timed from when it was due."""
        start = due or time.perf_counter()
        answer = await self.phone.ask(path, form)
        self.times.setdefault(kind, Timed()).took.append((time.perf_counter() - start) * 1000)
        return answer

    async def join(self, due: float) -> None:
        """From the first page to the open step, with the files that a browser loads."""
        first = await self.ask("a page", "/room", due=due)
        for path in re.findall(r'(?:href|src)="(/room/static/[^"]+)"', first.text):
            await self.ask("a file", path)
        code = self.room.rpartition("/")[2]
        await self.follow(await self.ask("a form", "/room", {**_filled(first.text, "open"), "code": code}))
        await self.follow(await self.ask("a form", self.room, _filled(self.page, "join")))

    async def follow(self, answer: Answer) -> None:
        """The page that a form leads to."""
        assert answer.status == 303, f"{answer.status}: {_told(answer.text)}"
        page = await self.ask("a page", answer.headers["location"])
        assert page.status == 200, f"{page.status}: {_told(page.text)}"
        self.page = page.text

    async def listen(self) -> None:
        """Hear of every change, and listen again where the line was cut, as a browser does."""
        while True:
            async with aclosing(self.phone.stream(f"{self.room}/changes")) as lines:
                async for line in lines:
                    if line.startswith("data: "):
                        await self.heard.put(line.removeprefix("data: "))
            await asyncio.sleep(3)

    async def load(self) -> None:
        """The step that is open now."""
        self.page = (await self.ask("the next step", self.room)).text

    def think(self) -> None:
        """Fill in the form that is there."""
        self.form = _filled(self.page, "send", f"person {self.number}, {random.getrandbits(64):x}")

    async def vote(self, due: float) -> Vote:
        """Send the form, again and again until the server has it."""
        vote = Vote(secret=self.phone.cookies[COOKIE], form=self.form)
        while not vote.acknowledged:
            vote.tries += 1
            try:
                answer = await self.ask("a vote", self.room, self.form, due if vote.tries == 1 else 0.0)
            except CutOff:
                await asyncio.sleep(random.uniform(0.3, 0.7))
                continue
            assert answer.status == 303, f"{answer.status}: {_told(answer.text)}"
            vote.acknowledged = time.time()
        with suppress(CutOff):
            await self.follow(answer)
        return vote


def _filled(page: str, button: str, words: str = "") -> dict[str, str]:
    """The form with this button, filled in at random; `words` in every box for a text."""
    (form,) = html.fromstring(page).xpath(f"//form[.//button[@name='do' and @value='{button}']]")
    filled: dict[str, str] = {"do": button}
    radios: dict[str, list[str]] = {}
    for one in form.xpath(".//input | .//textarea | .//select"):
        name, kind = one.get("name"), one.get("type", "text")
        if name is None or kind in ("submit", "checkbox"):
            continue
        if kind == "radio":
            radios.setdefault(name, []).append(one.get("value"))
        elif one.tag == "select":
            filled[name] = random.choice([option for option in one.value_options if option] or [""])
        else:
            filled[name] = one.get("value", "") if kind == "hidden" else words
    return filled | {name: random.choice(values) for name, values in radios.items()}


def _told(page: str) -> str:
    return " ".join(html.fromstring(page).xpath("//main")[0].text_content().split())[:300]


async def spread_out(
    people: Sequence[Person], seconds: float, do: Callable[[Person, float], Awaitable]
) -> list:
    """Everybody does it at a random moment of so many seconds."""

    async def at(person: Person, moment: float) -> object:
        due = start + moment
        await asyncio.sleep(max(0, due - time.perf_counter()))
        return await do(person, due)

    start = time.perf_counter() + 0.05
    moments = [random.uniform(0, seconds) for _ in people]
    return await asyncio.gather(*map(at, people, moments))


@asynccontextmanager
async def listening(people: Sequence[Person]) -> AsyncIterator[None]:
    """Everybody's page stays open meanwhile."""
    tasks = [asyncio.create_task(person.listen()) for person in people]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def open_step(rooms: SqlRooms, people: Sequence[Person], step: str) -> list[float]:
    """The trainer opens a step: milliseconds until each person has it on their page."""
    for person in people:
        while not person.heard.empty():
            person.heard.get_nowait()
    start = time.perf_counter()
    await asyncio.to_thread(rooms.change, people[0].room.rpartition("/")[2], step=step)

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


async def hold(server: Server, people_count: int, chosen: Session, busy: bool) -> list[str]:
    """A room of so many, from joining to a vote in which the server is killed: rows, and sentences."""
    rooms = open_rooms(server.store)
    first, second = voting_steps(chosen)
    code = rooms.start(chosen.id, chosen.steps[0].id, "scr")[0].code
    people = [Person(number, server, code) for number in range(people_count)]
    cpu = server.cpu()
    await spread_out(people, JOINING, Person.join)
    joined = _times(people)
    async with listening(people):
        await asyncio.sleep(2)
        opened = await open_step(rooms, people, first)
        visitors = asyncio.create_task(_open_workbooks(server)) if busy else None
        votes = await spread_out(people, VOTING, Person.vote)
        if visitors:
            visitors.cancel()
        voted = _times(people)["a vote"]
        cpu = server.cpu() - cpu
        lost, doubled = _missing(rooms, code, first, votes)
        await open_step(rooms, people, second)
        killed = await _vote_while_killed(server, rooms, people, second)
    for person in people:
        person.phone.close()
    rooms.close()
    who = f"{people_count} people"
    return [
        joined["a page"].row(f"{who} join in {JOINING:.0f} s: a page"),
        joined["a form"].row(f"{who} join in {JOINING:.0f} s: a form sent"),
        Timed(opened).row(f"{who}: from the trainer's press to the step on each phone"),
        voted.row(f"{who} vote in {VOTING:.0f} s{', while workbooks are opened' if busy else ''}: a vote"),
        f"Of {len(votes)} votes {lost} were lost and {doubled} were kept twice. The server's process used "
        f"{cpu:.1f} s of processor time in all.",
        killed,
    ]


async def _open_workbooks(server: Server) -> None:
    """Trainers and others open workbooks all the while, each with a process of its own."""
    while True:
        with suppress(CutOff):
            await Phone("127.0.0.1", server.pages).ask("/01_check_recommendations.ipynb")
        await asyncio.sleep(1)


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
    lost, doubled = _missing(rooms, people[0].room.rpartition("/")[2], step, votes)
    before = sum(vote.acknowledged < killed for vote in votes)
    again = sum(vote.tries > 1 for vote in votes)
    return (
        f"Killed (SIGKILL) {killed - start:.0f} s into the vote and started again, away for {away:.1f} s: "
        f"{before} votes had been acknowledged, {len(votes) - before} came after, {again} people sent more "
        f"than once. Acknowledged and lost: {lost}. Kept twice: {doubled}."
    )


def _missing(rooms: SqlRooms, code: str, step: str, votes: Sequence[Vote]) -> tuple[int, int]:
    """How many votes are not in the store answer for answer, and how many are there more than once."""
    kept = [one for one in rooms.submissions(code) if one.step == step]
    lost = 0
    for vote in votes:
        room, me = rooms.participant(token(vote.secret, code))
        questions = session(room.session).questions(step, me.form)
        sent = answers_in(step, questions, vote.form)
        lost += [one.answers for one in kept if one.participant == me.id] != [sent]
    return lost, len(kept) - len({one.participant for one in kept})


def _times(people: Sequence[Person]) -> dict[str, Timed]:
    """What everybody's requests took, by kind."""
    kinds = {kind for person in people for kind in person.times}
    return {
        kind: Timed([one for person in people for one in person.times.get(kind, Timed()).took])
        for kind in kinds
    }


def _free_ports() -> tuple[int, int]:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, nargs="*", default=[40, 400])
    parser.add_argument("--session", default=sessions()[0].id)
    parser.add_argument("--busy", action="store_true", help="workbooks are opened while people vote")
    parser.add_argument("--write", action="store_true", help="write the figures to docs/performance.md")
    options = parser.parse_args()
    told: list[str] = []
    for people in options.people:
        with tempfile.TemporaryDirectory() as folder:
            server = Server(Path(folder))
            server.start()
            try:
                told += asyncio.run(hold(server, people, session(options.session), options.busy))
            finally:
                server.kill()
    print("\n".join(told))


if __name__ == "__main__":
    main()
