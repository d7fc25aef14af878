"""A copy of the store as one file, and the store from such a file.

Of a SQLite store everything is copied, while it is in use (SQLite's online backup). Of a PostgreSQL store the
books are: registers, audits and decisions; its rooms, which are forgotten after 90 days, are its own dump's.
Either file goes into either kind of store.
"""

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, insert, select

from scrlib.errors import ScrError
from scrlib.records.books import Book
from scrlib.records.plain import plain, record_of
from scrlib.records.register import Entry
from scrlib.store.books import rows_of_log, stored_book
from scrlib.store.database import Database, told_plainly
from scrlib.store.migrate import migrate
from scrlib.store.tables import books, entries, rooms

MARK, VERSION = "scr_store", 1
SQLITE = b"SQLite format 3\x00"
Log = tuple[Entry, ...]
Kept = tuple[tuple[Book, Log], ...]
Check = Callable[[Log], Sequence[str]]


def backup(file: Path, check: Check, *, url: str | None = None, force: bool = False) -> Kept:
    """Write a copy of the store at `url` (else at SCR_STORE) to `file`, and read it back: its books.

    check  what is wrong with a log, one sentence each
    force  write over a file that is there
    Raises ScrError where the file is there, cannot be written, or a book in it is not as it was written; the
    copy is then left, so that it can be looked into.
    """
    if file.exists() and not force:
        raise ScrError(f"{file} is there already.", "Name another file, or add --force to write over it.")
    with _opened(url) as database, _beside(file) as new:
        if database.file:
            with _sqlite(database) as store, closing(sqlite3.connect(new)) as copy:
                store.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        else:
            new.write_text(_as_text(_books(database)), "utf-8")
    kept = books_in(file)
    _sound(kept, check)
    return kept


def restore(file: Path, check: Check, *, url: str | None = None, force: bool = False) -> Kept:
    """Put what `backup` wrote in the place of what the store at `url` (else at SCR_STORE) has: its books.

    Raises ScrError, with nothing changed, where the file is no such copy, a book in it is not as it was
    written, or the store holds something and `force` is not given.
    """
    with _readable(file) as (source, kept), _opened(url) as database:
        _sound(kept, check)
        whole = source is not None and database.file
        if not force and _holds(database, rooms_too=whole):
            raise ScrError(
                "The store holds something already, which would be lost.",
                "Back it up first; then add --force, or name another place in SCR_STORE.",
            )
        if source is not None and whole:
            with _sqlite(source) as copy, _sqlite(database) as store:
                copy.backup(store)
        else:
            _put(database, kept)
    return kept


def books_in(file: Path) -> Kept:
    """The books in a file that `backup` wrote, the oldest first. Raises ScrError where it is no such file."""
    with _readable(file) as (_, kept):
        return kept


def _sound(kept: Kept, check: Check) -> None:
    for book, log in kept:
        last = log[-1].head if log else ""
        if check(log) or book.entries != len(log) or book.head != last:
            raise ScrError(
                f"In this copy the book {book.id} is not as it was written.",
                "Keep the copy, and use one that was made earlier.",
            )


def _holds(database: Database, *, rooms_too: bool) -> bool:
    with database.reading() as connection:
        tables = (books, rooms) if rooms_too else (books,)
        return any(connection.execute(select(func.count()).select_from(one)).scalar() for one in tables)


def _put(database: Database, kept: Kept) -> None:
    """These books in the place of all that are there."""
    with database.writing() as connection:
        connection.execute(delete(books))
        for book, log in kept:
            values = {"id": book.id, "kind": str(book.kind), "title": book.title, "started": book.started}
            connection.execute(insert(books).values(**values, entries=book.entries, head=book.head))
            if log:
                connection.execute(insert(entries), rows_of_log(book.id, log))


def _books(database: Database) -> Kept:
    """Every book with its log, all of one moment: one question to the database."""
    asked = (
        select(books, entries.c.body)
        .select_from(books.outerjoin(entries, entries.c.book_id == books.c.id))
        .order_by(books.c.started, books.c.id, entries.c.number)
    )
    found: dict[str, tuple[Book, list[Entry]]] = {}
    with database.reading() as connection:
        for row in connection.execute(asked):
            _, log = found.setdefault(row.id, (stored_book(row), []))
            if row.body is not None:
                log.append(record_of(Entry, json.loads(row.body)))
    return tuple((book, tuple(log)) for book, log in found.values())


def _as_text(kept: Kept) -> str:
    told = [{"book": plain(book), "log": plain(log)} for book, log in kept]
    return json.dumps({MARK: VERSION, "books": told}, ensure_ascii=False, indent=0)


def _of_text(data: bytes) -> Kept:
    try:
        told = json.loads(data)
        version, found = told[MARK], told["books"]
        if version == VERSION:
            return tuple(
                (record_of(Book, one["book"]), record_of(tuple[Entry, ...], one["log"])) for one in found
            )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _no_copy() from None
    raise ScrError("This copy was made by a newer version of the workbook.", "Restore it with that version.")


def _no_copy() -> ScrError:
    return ScrError(
        "That file is not a copy of a store, or it is damaged.",
        "Choose a file that scr backup wrote.",
    )


# ---- files and databases


@contextmanager
def _readable(file: Path) -> Iterator[tuple[Database | None, Kept]]:
    """The store in a copy of this file, None for a file of books alone; and its books. The file stays."""
    try:
        data = file.read_bytes()
    except OSError:
        raise ScrError(f"{file} cannot be opened.", "Check the name and the folder.") from None
    if not data.startswith(SQLITE):
        yield None, _of_text(data)
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "copy.sqlite3"
        place.write_bytes(data)
        _refuse_another(place)
        with _opened(str(place)) as database:
            try:
                kept = _books(database)
            except (ScrError, ValueError, TypeError):
                raise _no_copy() from None
            yield database, kept


def _refuse_another(place: Path) -> None:
    """Raises ScrError where a SQLite file is damaged, or has never been a store."""
    asked = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    try:
        with closing(sqlite3.connect(place)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            ours = connection.execute(asked).fetchone() == (1,)
    except sqlite3.Error:
        raise _no_copy() from None
    if not (sound and ours):
        raise _no_copy()


@contextmanager
def _opened(url: str | None) -> Iterator[Database]:
    """The store, its tables up to date."""
    database = Database(url)
    try:
        migrate(database)
        yield database
    finally:
        database.close()


@contextmanager
def _sqlite(database: Database) -> Iterator[Any]:
    """A connection of SQLite itself, whose online backup SQLAlchemy does not know."""
    with closing(database.engine.raw_connection()) as connection:
        try:
            yield connection.driver_connection
        except sqlite3.Error as fault:
            raise ScrError(*told_plainly(str(fault))) from None


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A new file, its owner's alone, that takes the place of `file` when it is whole."""
    try:
        number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.")
        os.close(number)
    except OSError:
        raise ScrError(f"{file} cannot be written.", "Check the folder, or name another file.") from None
    try:
        yield Path(name)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)
