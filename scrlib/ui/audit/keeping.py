"""Where an audit is kept: as a book in the store, or in this tab alone. Every change goes through here."""

import datetime as dt
from collections.abc import Callable, Sequence

from scrlib.audits.moderation.writing import written
from scrlib.audits.register.log import Log, packed
from scrlib.errors import ScrError
from scrlib.records.books import Book, BookKind, Books
from scrlib.records.register import Change

TRIES = 5  # two auditors may press at the same moment: whoever was second tries again on what stands
GONE = ScrError("This audit is not kept here any more.", "Open the file that you saved of it.")
Now = Callable[[], dt.datetime]


class Keeping:
    """The store, opened when first asked for, and the log of the audit that is open."""

    def __init__(self, books: Callable[[], Books], now: Now) -> None:
        self._open, self._books = books, None
        self.now = now

    _books: Books | None

    @property
    def books(self) -> Books:
        """The store."""
        if self._books is None:
            self._books = self._open()
        return self._books

    def kept(self) -> tuple[Book, ...]:
        """The audits in the store."""
        return self.books.books(BookKind.AUDIT)

    def begin(self, title: str) -> str:
        """A new book; its id."""
        return self.books.begin(BookKind.AUDIT, title).id

    def book(self, id: str) -> Book:
        """A book. Raises ScrError where there is none."""
        found = self.books.book(id)
        if found is None:
            raise GONE
        return found

    def log(self, book: str) -> Log:
        """The log of a book. Raises ScrError where there is none."""
        return self.books.log(self.book(book).id)

    def write(self, book: str, log: Log, changes: Sequence[Change], *, who: str, why: str) -> Log:
        """The log with these changes, kept where it is kept. Raises ScrError where they may not be made."""
        return self._kept(book, log, lambda log: written(log, changes, who=who, why=why, at=self.now()))

    def pack(self, book: str, log: Log, *, who: str, title: str) -> Log:
        """The log with an entry that a pack was made."""
        return self._kept(book, log, lambda log: packed(log, who=who, at=self.now(), title=title))

    def put(self, book: str, log: Log, change: Callable[[Log], Log]) -> Log:
        """The log as `change` makes it, kept where it is kept."""
        return self._kept(book, log, change)

    def _kept(self, book: str, log: Log, change: Callable[[Log], Log]) -> Log:
        """Change the log. In the store it is read afresh each time, as others write in it, too."""
        if not book:
            return change(log)
        for left in reversed(range(TRIES)):
            stands = self.log(book)
            wanted = change(stands)
            if wanted == stands:
                return stands
            try:
                self.books.keep(book, wanted, stands[-1].head if stands else "")
            except ScrError:
                if not left:
                    raise
            else:
                return wanted
        raise GONE
