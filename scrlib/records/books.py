"""Books: the append-only logs that are kept on purpose, a register or an audit each."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from scrlib.records.register import Entry


class BookKind(StrEnum):
    """What a book is for."""

    REGISTER = "register"
    AUDIT = "audit"
    CRITERIA = "criteria"


@dataclass(frozen=True, kw_only=True)
class Book:
    """One log and what it is called. `head` is that of its last entry, "" for none."""

    id: str  # twelve letters and figures, made when it was started
    kind: BookKind
    title: str
    started: dt.datetime
    entries: int = 0
    head: str = ""


class Books(Protocol):
    """The store of books. What a method changed is kept for good when it returns."""

    def begin(self, kind: BookKind, title: str) -> Book:
        """A new book without entries."""

    def books(self, kind: BookKind) -> tuple[Book, ...]:
        """Every book of a kind, the newest first."""

    def book(self, id: str) -> Book | None:
        """The book with this id, None where there is none."""

    def log(self, id: str) -> tuple[Entry, ...]:
        """All its entries, in order; none where there is no such book."""

    def keep(self, id: str, log: tuple[Entry, ...], was: str) -> Book:
        """Put this log in the place of the one whose head is `was`: entries are added, values may be blanked.

        Raises ScrError, with nothing changed, where somebody else has added to the book meanwhile, where an
        entry that stands would be changed or lost, or where there is no such book.
        """

    def forget(self, id: str) -> None:
        """Delete the book and everything in it."""
