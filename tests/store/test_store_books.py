"""Registers and audits in the store: added to, never changed, and nothing acknowledged is lost."""

import datetime as dt
import multiprocessing
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import Update, text, update

from scrlib.audits.register.log import appended, blanked, faults, head
from scrlib.audits.register.state import state_of
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.register import Change, Entry, Thing
from scrlib.store import tables
from scrlib.store.books import SqlBooks, open_books

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
KILLS = 50
Opener = Callable[[], SqlBooks]


@pytest.fixture
def open_it(place: str) -> Iterator[Opener]:
    """Opens the store, as often as wanted, as separate programs would."""
    opened: list[SqlBooks] = []

    def one() -> SqlBooks:
        opened.append(open_books(place))
        return opened[-1]

    yield one
    for store in opened:
        store.close()


def owner(value: str, log: tuple[Entry, ...] = ()) -> tuple[Entry, ...]:
    change = Change(thing=Thing.ACTION, id="A1", field="owner", value=value)
    return appended(log, [change], who="Board manager", why="Meeting", at=NOON)


def test_what_was_kept_is_there_when_the_store_is_opened_again(open_it: Opener) -> None:
    store = open_it()
    book = store.begin(BookKind.REGISTER, "Westmere: register")
    log = owner("Head of Midwifery")
    kept = store.keep(book.id, log, "")
    again = open_it()
    assert again.log(book.id) == log
    assert again.books(BookKind.REGISTER) == (kept,)
    assert again.books(BookKind.AUDIT) == ()


def test_somebody_elses_entry_is_never_written_over(open_it: Opener) -> None:
    mine, theirs = open_it(), open_it()
    book = mine.begin(BookKind.REGISTER, "Register")
    mine.keep(book.id, owner("Mine"), "")
    with pytest.raises(ScrError, match="Somebody else has written in it"):
        theirs.keep(book.id, owner("Theirs"), "")
    assert state_of(theirs.log(book.id))[Thing.ACTION]["A1"] == {"owner": "Mine"}


@pytest.mark.parametrize(
    "change",
    [
        update(tables.books).values(entries=2),
        update(tables.books).values(head="00"),
        update(tables.entries).values(body="[]"),
        update(tables.entries).values(body='{"number"'),
    ],
    ids=["an entry is gone", "another head", "another shape", "a torn body"],
)
def test_a_book_changed_past_the_program_is_refused_with_what_to_do(open_it: Opener, change: Update) -> None:
    store = open_it()
    book = store.begin(BookKind.REGISTER, "Register")
    store.keep(book.id, owner("Nurse"), "")
    with store.database.writing() as connection:
        connection.execute(change)
    with pytest.raises(ScrError, match="cannot be read whole"):
        store.log(book.id)


def test_an_entry_that_stands_can_be_blanked_and_not_changed(open_it: Opener) -> None:
    store = open_it()
    book = store.begin(BookKind.REGISTER, "Register")
    log = owner("Robin's aunt")
    store.keep(book.id, log, "")
    with pytest.raises(ScrError, match="would be changed or lost"):
        store.keep(book.id, owner("Somebody else"), head(log))
    without = blanked(log, 1, who="Board manager", why="A relative was named", at=NOON)
    store.keep(book.id, without, head(log))
    assert store.log(book.id) == without
    assert faults(store.log(book.id)) == ()


@pytest.mark.parametrize("take_out", ["blank", "forget"])
def test_what_is_taken_out_is_in_no_file_of_the_store(tmp_path: Path, take_out: str) -> None:
    store = open_books(str(tmp_path / "store.sqlite3"))
    book = store.begin(BookKind.REGISTER, "Register")
    log = owner("Robin's aunt")
    store.keep(book.id, log, "")
    if take_out == "blank":
        store.keep(book.id, blanked(log, 1, who="x", why="A relative was named", at=NOON), head(log))
    else:
        store.forget(book.id)
    assert b"Robin" not in b"".join(one.read_bytes() for one in tmp_path.iterdir())
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE book_entry SET head = 'x'",
        "UPDATE book_entry SET number = 9",
        "DELETE FROM book_entry",
    ],
)
def test_the_database_itself_refuses_to_change_what_seals_an_entry(open_it: Opener, statement: str) -> None:
    store = open_it()
    book = store.begin(BookKind.REGISTER, "Register")
    store.keep(book.id, owner("Head of Midwifery"), "")
    with pytest.raises(ScrError), store.database.writing() as connection:
        connection.execute(text(statement))
    assert len(store.log(book.id)) == 1


def test_a_book_can_be_forgotten_whole(open_it: Opener) -> None:
    store = open_it()
    book = store.begin(BookKind.AUDIT, "Audit")
    store.keep(book.id, owner("Head of Midwifery"), "")
    store.forget(book.id)
    assert (store.book(book.id), store.log(book.id)) == (None, ())
    with pytest.raises(ScrError, match="no longer kept"):
        store.keep(book.id, owner("X"), "")


def write_on(place: str, id: str, told: Connection) -> None:
    """What the writer does until it is killed: one entry after another, each told once it is kept."""
    store = open_books(place)
    log = store.log(id)
    while True:
        was = head(log)
        log = owner(f"Owner {len(log)}", log)
        store.keep(id, log, was)
        told.send(len(log))


def test_a_process_killed_while_it_writes_loses_nothing_acknowledged(open_it: Opener, place: str) -> None:
    store = open_it()
    book = store.begin(BookKind.REGISTER, "Register")
    store.close()  # a process that is split off must not share a connection
    here, there = multiprocessing.Pipe(duplex=False)
    acknowledged = 0
    for n in range(KILLS):
        writer = multiprocessing.get_context("fork").Process(target=write_on, args=(place, book.id, there))
        writer.start()
        for _ in range(1 + n % 3):
            acknowledged = here.recv()
        writer.kill()
        writer.join()
        while here.poll():
            acknowledged = here.recv()
        log = store.log(book.id)
        store.close()
        assert len(log) >= acknowledged
        assert faults(log) == ()
    assert acknowledged >= KILLS
