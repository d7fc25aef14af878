"""Those who wait to write are written together, and nobody is answered before it is kept."""

import multiprocessing
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, cast

import pytest
import sqlalchemy
from sqlalchemy import text

from scrlib.errors import ScrError
from scrlib.records.learning import Answer
from scrlib.store.rooms import SqlRooms, open_rooms
from scrlib.store.together import Together

Opener = Callable[..., SqlRooms]
Work = Callable[[sqlalchemy.Connection], Any]
KILLS = 10
VOTE = (Answer(question="A1.specific", value="partly"),)


class File:
    """What is kept, one list for each transaction; `full` where nothing more can be kept."""

    def __init__(self) -> None:
        self.kept: list[list[object]] = []
        self.full = False

    @contextmanager
    def writing(self) -> Iterator[sqlalchemy.Connection]:
        written: list[object] = []
        yield cast("sqlalchemy.Connection", written)
        if self.full:
            raise ScrError("The disk of the store is full.", "Make room on it.")
        self.kept.append(written)


def writes(what: str) -> Work:
    """Adds this, and answers with it."""

    def work(connection: Any) -> str:
        connection.append(what)
        return what

    return work


def fails(connection: Any) -> None:
    """Adds something, and then cannot."""
    connection.append("half")
    raise ScrError("This room has ended.", "Ask for another.")


def all_at_once(together: Together, works: Sequence[Work], before: Work) -> list[Future[Any]]:
    """One writes; while it does, all the others come to wait for it."""
    with ThreadPoolExecutor(len(works)) as pool:
        others: list[Future[Any]] = []

        def first(connection: sqlalchemy.Connection) -> None:
            others.extend(pool.submit(together.write, work) for work in works)
            while len(together._waiting) < len(works):
                threading.Event().wait(0.001)
            before(connection)

        together.write(first)
    return others


def test_all_who_wait_for_a_writer_are_kept_in_one_transaction() -> None:
    file = File()
    found = all_at_once(Together(file.writing), [writes("a"), writes("b"), writes("c")], writes("first"))
    assert [one.result() for one in found] == ["a", "b", "c"]
    assert [sorted(map(str, one)) for one in file.kept] == [["first"], ["a", "b", "c"]]


def test_the_fault_of_one_is_its_own_and_undoes_nothing_of_the_others() -> None:
    file = File()
    a, fault, c = all_at_once(Together(file.writing), [writes("a"), fails, writes("c")], writes("first"))
    assert (a.result(), c.result()) == ("a", "c")
    with pytest.raises(ScrError, match="This room has ended"):
        fault.result()
    assert sorted(str(one) for kept in file.kept for one in kept) == ["a", "c", "first"]


def test_nobody_is_answered_where_nothing_could_be_kept() -> None:
    file = File()

    def fills(connection: Any) -> None:
        file.full = True

    found = all_at_once(Together(file.writing), [writes("a"), fills, writes("c")], writes("first"))
    for one in found:
        with pytest.raises(ScrError, match="The disk of the store is full"):
            one.result()
    assert file.kept == [["first"]]


def test_forty_write_at_once_and_one_of_them_into_a_room_that_is_over(rooms: SqlRooms) -> None:
    going, over = rooms.start("s", "aim")[0].code, rooms.start("s", "aim")[0].code
    rooms.change(over, ended=True)

    def take_part(number: int) -> bool:
        try:
            somebody = rooms.join(over if number == 7 else going, f"t{number}")
        except ScrError:
            return False
        return rooms.submit(somebody.id, "aim", VOTE, number)

    with ThreadPoolExecutor(8) as pool:
        assert [number for number, kept in enumerate(pool.map(take_part, range(40))) if not kept] == [7]
    assert sorted(one.seconds for one in rooms.submissions(going)) == [*range(7), *range(8, 40)]


def test_a_vote_waits_for_the_disk_and_the_sight_of_a_page_does_not(rooms: SqlRooms) -> None:
    asked = "PRAGMA synchronous" if rooms.database.file else "SHOW synchronous_commit"
    found = []
    for lasting in (True, False, True):
        with rooms.database.writing(lasting=lasting) as connection:
            found.append(connection.execute(text(asked)).scalar_one())
    assert found == ([2, 1, 2] if rooms.database.file else ["on", "off", "on"])


def vote_on(place: str, people: Sequence[int], step: str, told: Connection) -> None:
    """What the server does until it is killed: four threads keep votes, each told once it is kept."""
    rooms, lock = open_rooms(place), threading.Lock()

    def vote(number: int) -> None:
        rooms.submit(people[number], step, VOTE, number)
        with lock:
            told.send(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(vote, range(len(people))))
    threading.Event().wait()  # until it is killed


def test_a_server_killed_while_many_vote_has_every_vote_it_acknowledged(
    open_store: Opener, place: str
) -> None:
    rooms = open_store()
    code = rooms.start("s", "aim")[0].code
    people = [rooms.join(code, f"t{number}").id for number in range(40)]
    for n in range(KILLS):
        rooms.close()  # a process that is split off must not share a connection
        here, there = multiprocessing.Pipe(duplex=False)
        args = (place, people, f"step {n}", there)
        server = multiprocessing.get_context("fork").Process(target=vote_on, args=args)
        server.start()
        acknowledged = {here.recv() for _ in range(1 + 3 * n)}
        server.kill()
        server.join()
        while here.poll():
            acknowledged.add(here.recv())
        kept = [one.seconds for one in rooms.submissions(code) if one.step == f"step {n}"]
        assert acknowledged <= set(kept)
        assert len(kept) == len(set(kept))
