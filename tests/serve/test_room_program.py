"""`scr serve --room` as a program: what each of its two ports gives, and what it holds when it is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlencode

import psutil
import pytest
from click.testing import CliRunner
from room_server import ask, next_line, stream

from scrlib.cli import main
from scrlib.learning.sessions import sessions
from scrlib.records.learning import Purpose
from scrlib.records.rooms import Room
from scrlib.records.web import COOKIE
from scrlib.store.rooms import SqlRooms, open_rooms
from scrlib.ui.loop.questions import name_of
from scrlib.ui.room.visit import mark, new_secret, token

SESSION = sessions()[0]
VOTE = next(one for one in SESSION.steps if one.purpose is Purpose.COMMIT).id
COMMAND = [sys.executable, "-c", "from scrlib.cli import main; main()", "serve", "--no-browser"]


@dataclass
class Program:
    """A running server: the ports of the workbooks and of the participants."""

    process: subprocess.Popen[str]
    told: list[str]
    pages: int
    room: int

    def kill(self) -> None:
        """End it with everything it started, as a power cut does."""
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.kill()
        self.process.wait()
        for one in family:
            with suppress(psutil.NoSuchProcess):
                one.kill()


@contextmanager
def program(folder: Path, pages: int = 0, room: int = 0) -> Iterator[Program]:
    """A server of the workbooks and of rooms, on a store in `folder`."""
    command = [*COMMAND, "--room", "--host", "127.0.0.1", "--port", str(pages), "--room-port", str(room)]
    environment = {**os.environ, "SCR_STORE": str(folder / "store.sqlite3")}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(3)]
    ports = [int(line.split("127.0.0.1:")[1].split("/")[0]) for line in told[:2]]
    running = Program(process, told, *ports)
    try:
        yield running
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("venue")


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Program]:
    with program(folder) as running:
        yield running


@pytest.fixture(scope="module")
def rooms(folder: Path) -> Iterator[SqlRooms]:
    opened = open_rooms(str(folder / "store.sqlite3"))
    yield opened
    opened.close()


def start(rooms: SqlRooms) -> Room:
    """A room in which the first vote is open."""
    code = rooms.start(SESSION.id, SESSION.steps[0].id, "scr")[0].code
    return rooms.change(code, step=VOTE)


class Person:
    """Somebody in a room."""

    def __init__(self, code: str) -> None:
        self.secret, self.code = new_secret(), code
        self.headers = {"Cookie": f"{COOKIE}={self.secret}"}

    def send(self, port: int, **form: str) -> int:
        """Send a form to the room: the status of the answer."""
        body = urlencode({"mark": mark(self.secret), **form})
        return ask(port, f"/room/{self.code}", "POST", body, self.headers).status

    def vote(self, port: int) -> bool:
        """Send the vote. True once the server says that it has it, False where it does not answer."""
        asked = SESSION.questions(VOTE, "a")
        form = {name_of(VOTE, one): one.options[0].id if one.options else "words" for one in asked}
        with suppress(OSError, HTTPException):
            return self.send(port, do="send", step=VOTE, **form) == 303
        return False


def test_the_program_tells_both_addresses(served: Program) -> None:
    assert served.told == [
        f"The SCR Workbook is at http://127.0.0.1:{served.pages}/  (Ctrl-C stops it)\n",
        f"People in a room go to http://127.0.0.1:{served.room}/room\n",
        "Only this machine can reach that: --host keeps it to itself.\n",
    ]


def test_each_port_gives_its_own_pages_and_none_of_the_others(served: Program) -> None:
    assert ask(served.room, "/room").status == 200
    assert "Join a room" in ask(served.room, "/room").text
    for path in (
        "/index.ipynb",
        "/07_trainers_board.ipynb",
        "/static/page.js",
        "/voila/api/shutdown/x",
        "/roomy",
        "/api",
    ):
        assert ask(served.room, path).status == 404
    assert ask(served.pages, "/room").status == 404


def test_two_rooms_never_mix_however_the_addresses_are_tried(served: Program, rooms: SqlRooms) -> None:
    one, two = start(rooms).code, start(rooms).code
    somebody = Person(one)
    assert somebody.send(served.room, do="join") == 303
    assert somebody.vote(served.room)
    somebody.code = two  # with the cookie of the first room
    somebody.vote(served.room)
    with stream(served.room, somebody.headers, two) as answer:
        assert answer.status == 204
    assert [len(rooms.submissions(code)) for code in (one, two)] == [1, 0]
    assert rooms.participants(two) == ()


def test_a_step_that_the_trainer_opens_wakes_the_participants_page(served: Program, rooms: SqlRooms) -> None:
    room = start(rooms)
    somebody = Person(room.code)
    somebody.send(served.room, do="join")
    with stream(served.room, somebody.headers, room.code) as answer:
        assert next_line(answer) == str(room.revision)
        rooms.change(room.code, frozen=True)
        assert next_line(answer) == str(room.revision + 1)
        rooms.change(room.code, ended=True)
        assert next_line(answer) == "ended"


def test_a_server_killed_in_the_middle_of_a_vote_loses_nothing_it_acknowledged_and_counts_nobody_twice(
    tmp_path: Path,
) -> None:
    store = str(tmp_path / "store.sqlite3")
    with ExitStack() as stack:
        first = stack.enter_context(program(tmp_path))
        rooms = open_rooms(store)
        stack.callback(rooms.close)
        room = start(rooms)
        people = [Person(room.code) for _ in range(24)]
        for one in people:
            one.send(first.room, do="join")
        pool = stack.enter_context(ThreadPoolExecutor(4))
        voting = [pool.submit(one.vote, first.room) for one in people]
        _wait(lambda: len(rooms.submissions(room.code)) >= 6)
        first.kill()
        acknowledged = [person for person, vote in zip(people, voting, strict=True) if vote.result()]
        kept = {vote.participant for vote in rooms.submissions(room.code)}
        assert len(acknowledged) >= 5
        assert {_id(rooms, person) for person in acknowledged} <= kept
        again = stack.enter_context(program(tmp_path, first.pages, first.room))
        assert all(person.vote(again.room) for person in people)  # those who do not know send once more
        voted = sorted(vote.participant for vote in rooms.submissions(room.code))
        assert voted == sorted(_id(rooms, person) for person in people)
        assert rooms.room(room.code) == room


def test_how_a_room_is_opened_is_told_only_with_a_room() -> None:
    done = CliRunner().invoke(main, ["serve", "--public-url", "https://rooms.example.org"])
    assert done.exit_code == 2
    assert "Add --room" in done.output


def test_an_address_that_is_not_this_machines_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCR_STORE", str(tmp_path / "store.sqlite3"))
    command = [*COMMAND, "--room", "--port", "0", "--host", "203.0.113.7"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("203.0.113.7 is not an address of this machine. Leave --host out.")


def _id(rooms: SqlRooms, person: Person) -> int:
    found = rooms.participant(token(person.secret, person.code))
    assert found is not None
    return found[1].id


def _wait(until: Callable[[], bool]) -> None:
    patience = time.monotonic() + 60
    while not until():
        assert time.monotonic() < patience
        time.sleep(0.002)
