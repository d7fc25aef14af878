"""A copy of the store as one file, and the store from it: on either database, and from one to the other."""

import datetime as dt
import json
import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from scrlib.audits.register.log import appended, blanked, faults
from scrlib.cli import main
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.register import Change, Entry, Thing
from scrlib.store.backup import backup, books_in, restore
from scrlib.store.books import SqlBooks, open_books
from scrlib.store.database import Database
from scrlib.store.migrate import run as run_steps
from scrlib.store.rooms import open_rooms

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
Opener = Callable[[str], SqlBooks]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens a store at an address, and closes it in the end."""
    every: list[SqlBooks] = []

    def one(place: str) -> SqlBooks:
        every.append(open_books(place))
        return every[-1]

    yield one
    for store in every:
        store.close()


@pytest.fixture
def other(request: pytest.FixtureRequest, place: str, tmp_path: Path) -> str:
    """A store of the other kind of database, not there yet."""
    if place.startswith("postgresql"):
        return str(tmp_path / "other.sqlite3")
    server, name = request.getfixturevalue("postgresql"), f"t{os.urandom(6).hex()}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


def owner(value: str) -> Change:
    return Change(thing=Thing.ACTION, id="A1", field="owner", value=value)


def written(*values: str) -> tuple[Entry, ...]:
    return appended((), [owner(one) for one in values], who="Board manager", why="Meeting", at=NOON)


def filled(store: SqlBooks, *values: str) -> tuple[Entry, ...]:
    """The log of a new register with these values in it."""
    book = store.begin(BookKind.REGISTER, "Westmere: register")
    log = written(*values)
    store.keep(book.id, log, "")
    return log


def in_the_store(store: SqlBooks) -> dict[str, tuple[Entry, ...]]:
    return {f"{kind} {one.title}": store.log(one.id) for kind in BookKind for one in store.books(kind)}


def test_what_was_backed_up_is_there_after_everything_was_lost(
    place: str, opened: Opener, tmp_path: Path
) -> None:
    store, file = opened(place), tmp_path / "copy"
    filled(store, "Head of Midwifery", "Named Nurse")
    store.begin(BookKind.AUDIT, "An audit without entries")
    before = in_the_store(store)
    kept = backup(file, faults, url=place)
    for book, _ in kept:
        store.forget(book.id)
    restore(file, faults, url=place)
    assert in_the_store(opened(place)) == before
    assert books_in(file) == kept


def test_a_copy_of_one_database_goes_into_the_other(
    place: str, other: str, opened: Opener, tmp_path: Path
) -> None:
    store, file = opened(place), tmp_path / "copy"
    filled(store, "Head of Midwifery")
    backup(file, faults, url=place)
    restore(file, faults, url=other)
    assert in_the_store(opened(other)) == in_the_store(store)


def test_a_store_that_holds_something_is_not_written_over_unless_told_to(
    place: str, opened: Opener, tmp_path: Path
) -> None:
    store, file = opened(place), tmp_path / "copy"
    filled(store, "Head of Midwifery")
    backup(file, faults, url=place)
    filled(store, "Named Nurse")
    with pytest.raises(ScrError, match="holds something already"):
        restore(file, faults, url=place)
    assert len(store.books(BookKind.REGISTER)) == 2
    restore(file, faults, url=place, force=True)
    assert [store.log(one.id) for one in store.books(BookKind.REGISTER)] == [books_in(file)[0][1]]


def test_a_file_that_is_there_is_not_written_over_unless_told_to(
    place: str, opened: Opener, tmp_path: Path
) -> None:
    file = tmp_path / "copy"
    file.write_text("Minutes of the meeting")
    with pytest.raises(ScrError, match="is there already"):
        backup(file, faults, url=place)
    assert file.read_text() == "Minutes of the meeting"
    filled(opened(place), "Head of Midwifery")
    assert len(backup(file, faults, url=place, force=True)) == 1


def test_what_was_blanked_is_in_no_later_copy(place: str, opened: Opener, tmp_path: Path) -> None:
    store, file = opened(place), tmp_path / "copy"
    log = filled(store, "Robin's aunt")
    (book,) = store.books(BookKind.REGISTER)
    store.keep(book.id, blanked(log, 1, who="x", why="A relative was named", at=NOON), log[-1].head)
    backup(file, faults, url=place)
    assert b"Robin" not in file.read_bytes()


def test_a_copy_taken_while_somebody_writes_is_of_one_moment(
    place: str, opened: Opener, tmp_path: Path
) -> None:
    store = opened(place)
    book = store.begin(BookKind.REGISTER, "Register")
    done = threading.Event()

    def write_on() -> None:
        log: tuple[Entry, ...] = ()
        while not done.is_set():
            before, changes = log, [owner(f"Owner {len(log)}"), owner(f"Deputy of owner {len(log)}")]
            log = appended(log, changes, who="x", why="Meeting", at=NOON)
            store.keep(book.id, log, before[-1].head if before else "")

    writer = threading.Thread(target=write_on)
    writer.start()
    kept = [backup(tmp_path / f"copy {n}", faults, url=place)[0] for n in range(3)]
    done.set()
    writer.join()
    whole = store.log(book.id)
    assert all(log == whole[: len(log)] and len(log) % 2 == 0 for _, log in kept)


def test_rooms_are_in_the_copy_of_a_file_and_stay_where_books_alone_are_restored(tmp_path: Path) -> None:
    place, file = str(tmp_path / "store.sqlite3"), tmp_path / "copy"
    rooms = open_rooms(place)
    room, _ = rooms.start("judge.short.20", "aim", "scr")
    backup(file, faults, url=place)
    rooms.delete(room.code)
    restore(file, faults, url=place)
    assert rooms.room(room.code) == room
    with pytest.raises(ScrError, match="holds something already"):
        restore(file, faults, url=place)
    rooms.close()


def test_a_copy_in_which_a_value_was_changed_is_refused(opened: Opener, tmp_path: Path) -> None:
    place, file = str(tmp_path / "store.sqlite3"), tmp_path / "copy"
    filled(opened(place), "Head of Midwifery")
    backup(file, faults, url=place)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE book_entry SET body = replace(body, 'Midwifery', 'Nursing')")
    with pytest.raises(ScrError, match="is not as it was written"):
        restore(file, faults, url=place, force=True)


def test_a_copy_from_which_the_last_entry_was_taken_is_refused(tmp_path: Path) -> None:
    file, log = tmp_path / "copy", written("Head of Midwifery", "Named Nurse")
    place = str(tmp_path / "store.sqlite3")
    store = open_books(place)
    book = store.begin(BookKind.REGISTER, "Register")
    store.keep(book.id, log, "")
    store.close()
    backup(file, faults, url=place)
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TRIGGER book_entry_not_thinned")
        connection.execute("DELETE FROM book_entry WHERE number = 2")
    with pytest.raises(ScrError, match="is not as it was written"):
        restore(file, faults, url=place, force=True)


@pytest.mark.parametrize(
    "data",
    [
        b"Dear Kestrel",
        b"",
        b"SQLite format 3\x00 and nothing else",
        b"[]",
        b'{"scr_store": 1}',
        b'{"scr_store": 1, "books": [{"book": 1, "log": []}]}',
        json.dumps({"scr_store": 1, "books": [[]] * 3}).encode(),
    ],
)
def test_any_other_file_is_refused_in_a_sentence_without_its_words(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "letter"
    file.write_bytes(data)
    with pytest.raises(ScrError, match="not a copy of a store") as raised:
        restore(file, faults, url=str(tmp_path / "store.sqlite3"))
    assert "Kestrel" not in str(raised.value)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "history") as connection:
        connection.execute("CREATE TABLE visits (url TEXT)")
    with pytest.raises(ScrError, match="not a copy of a store"):
        books_in(tmp_path / "history")


def test_a_copy_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text('{"scr_store": 2, "books": []}')
    with pytest.raises(ScrError, match="newer version"):
        books_in(tmp_path / "copy")


def test_a_copy_of_an_earlier_program_is_brought_up_to_date_and_stays_itself(tmp_path: Path) -> None:
    earlier = Database(str(tmp_path / "earlier.sqlite3"))
    with earlier.writing() as connection:
        run_steps(connection, "0001")
    earlier.close()
    file = tmp_path / "earlier.sqlite3"
    before = file.read_bytes()
    restore(file, faults, url=str(tmp_path / "store.sqlite3"))
    store = open_books(str(tmp_path / "store.sqlite3"))
    assert in_the_store(store) == {}
    store.close()
    assert file.read_bytes() == before


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(ScrError, match="cannot be written"):
        backup(tmp_path / "none" / "copy", faults, url=str(tmp_path / "store.sqlite3"))
    with pytest.raises(ScrError, match="cannot be opened"):
        restore(tmp_path / "none" / "copy", faults, url=str(tmp_path / "store.sqlite3"))


def test_a_copy_is_its_owners_alone_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    place, folder = str(tmp_path / "store.sqlite3"), tmp_path / "copies"
    folder.mkdir()
    backup(folder / "copy", faults, url=place)
    assert [one.name for one in folder.iterdir()] == ["copy"]
    assert stat.S_IMODE((folder / "copy").stat().st_mode) == 0o600


# ---- the commands


def run(*words: str, store: str) -> Result:
    return CliRunner().invoke(main, list(words), env={"SCR_STORE": store})


def test_the_commands_say_what_is_in_the_copy_and_that_it_is_sound(
    place: str, opened: Opener, tmp_path: Path
) -> None:
    log, file = filled(opened(place), "Head of Midwifery", "Named Nurse"), str(tmp_path / "copy")
    told = f"Westmere: register: 2 entries, head {log[-1].head}\n1 book, each as it was written.\n"
    done = run("backup", file, store=place)
    assert (done.exit_code, done.stdout) == (0, told)
    refused = run("restore", file, store=place)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("The store holds something already, which would be lost.")
    again = run("restore", file, "--force", store=place)
    assert (again.exit_code, again.stdout) == (0, told)
