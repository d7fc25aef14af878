"""The store of books: the protocol `Books` of scrlib.records.books on SQLite or PostgreSQL."""

import datetime as dt
import json
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from scrlib.errors import ScrError
from scrlib.records.books import Book, BookKind
from scrlib.records.plain import plain, record_of
from scrlib.records.register import Entry
from scrlib.store.database import Database
from scrlib.store.migrate import migrate
from scrlib.store.rooms import now_utc
from scrlib.store.tables import books, entries

NOT_WHOLE = ScrError(
    "What the store holds of it cannot be read whole: the store was changed, or a newer version wrote it.",
    "Use the newer version, bring back the last copy with scr restore, or open the last file of it.",
)
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def open_books(url: str | None = None, now: Callable[[], dt.datetime] = now_utc) -> "SqlBooks":
    """The store at `url`, else at SCR_STORE, else in the user's own folder, its tables up to date.

    Raises ScrError where it cannot be opened, or was made by a newer program.
    """
    database = Database(url)
    migrate(database)
    return SqlBooks(database, now)


class SqlBooks:
    """Books in a database. Every method is one short transaction; what it changed is kept when it returns."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self.database = database
        self._now = now

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    def begin(self, kind: BookKind, title: str) -> Book:
        """A new book without entries."""
        id = "".join(secrets.choice(LETTERS) for _ in range(12))
        book = Book(id=id, kind=kind, title=title.replace("\x00", ""), started=self._now())
        with self.database.writing() as connection:
            values = {"id": id, "kind": str(kind), "title": book.title, "started": book.started}
            connection.execute(insert(books).values(**values, entries=0, head=""))
        return book

    def books(self, kind: BookKind) -> tuple[Book, ...]:
        """Every book of a kind, the newest first."""
        asked = select(books).where(books.c.kind == str(kind)).order_by(books.c.started.desc(), books.c.id)
        with self.database.reading() as connection:
            return tuple(map(stored_book, connection.execute(asked)))

    def book(self, id: str) -> Book | None:
        """The book with this id, None where there is none."""
        with self.database.reading() as connection:
            row = connection.execute(select(books).where(books.c.id == id)).first()
        return stored_book(row) if row else None

    def log(self, id: str) -> tuple[Entry, ...]:
        """All its entries, in order; none where there is no such book.

        Raises ScrError where some cannot be read, or are not all there: the file of the store was changed.
        """
        asked = (  # one question, so that book and entries are of one moment
            select(books.c.entries, books.c.head, entries.c.body)
            .select_from(books.outerjoin(entries, entries.c.book_id == books.c.id))
            .where(books.c.id == id)
            .order_by(entries.c.number)
        )
        with self.database.reading() as connection:
            rows = connection.execute(asked).all()
        log = _read([row.body for row in rows if row.body is not None])
        if rows and (rows[0].entries, rows[0].head) != (len(log), log[-1].head if log else ""):
            raise NOT_WHOLE
        return log

    def keep(self, id: str, log: tuple[Entry, ...], was: str) -> Book:
        """Put this log in the place of the one whose head is `was`: entries are added, values may be blanked.

        Raises ScrError, with nothing changed, where somebody else has added to the book meanwhile, where an
        entry that stands would be changed or lost, or where there is no such book.
        """
        with self.database.writing() as connection:
            row = connection.execute(select(books).where(books.c.id == id).with_for_update()).first()
            if row is None:
                raise ScrError("This book is no longer kept.", "Choose another from the list.")
            if row.head != was:
                raise ScrError(
                    "Somebody else has written in it since you opened it.",
                    "Look at what they changed, then make your change again.",
                )
            stands = _log(connection, id)
            _refuse_if_changed(stands, log)
            changed = [new for old, new in zip(stands, log, strict=False) if old != new]
            for new in changed:
                here = (entries.c.book_id == id) & (entries.c.number == new.number)
                connection.execute(update(entries).where(here).values(body=_body(new)))
            added = rows_of_log(id, log[len(stands) :])
            if added:
                connection.execute(insert(entries), added)
            kept = replace(stored_book(row), entries=len(log), head=log[-1].head if log else "")
            values = {"entries": kept.entries, "head": kept.head}
            connection.execute(update(books).where(books.c.id == id).values(**values))
        if changed:
            self.database.empty_log()
        return kept

    def forget(self, id: str) -> None:
        """Delete the book and everything in it."""
        with self.database.writing() as connection:
            connection.execute(delete(books).where(books.c.id == id))
        self.database.empty_log()


def _refuse_if_changed(stands: tuple[Entry, ...], log: tuple[Entry, ...]) -> None:
    """Raises ScrError unless every entry that stands is there still, at most with values blanked."""
    same = len(log) >= len(stands) and all(
        old.head == new.head and old.number == new.number for old, new in zip(stands, log, strict=False)
    )
    if not same:
        raise ScrError("An entry that stands would be changed or lost.", "Open it again, then add to it.")


def stored_book(row: Row[Any]) -> Book:
    """The book of a row."""
    return Book(
        id=row.id,
        kind=BookKind(row.kind),
        title=row.title,
        started=row.started,
        entries=row.entries,
        head=row.head,
    )


def _log(connection: Connection, id: str) -> tuple[Entry, ...]:
    asked = select(entries.c.body).where(entries.c.book_id == id).order_by(entries.c.number)
    return _read(connection.execute(asked).scalars())


def _read(bodies: Iterable[str]) -> tuple[Entry, ...]:
    """The entries of these rows. Raises ScrError where one cannot be read, or one between them is gone."""
    try:
        log = tuple(record_of(Entry, json.loads(body)) for body in bodies)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise NOT_WHOLE from None
    if any(one.number != place for place, one in enumerate(log, 1)):
        raise NOT_WHOLE
    return log


def rows_of_log(id: str, log: Sequence[Entry]) -> list[dict[str, Any]]:
    """The rows of these entries of the book."""
    return [{"book_id": id, "number": one.number, "head": one.head, "body": _body(one)} for one in log]


def _body(entry: Entry) -> str:
    return json.dumps(plain(entry))
