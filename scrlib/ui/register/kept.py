"""Where a register is kept: in the store, or in this tab alone. Nothing is overwritten silently."""

from collections.abc import Callable

from scrlib.audits.register.log import Log, faults, head
from scrlib.errors import ScrError
from scrlib.records.books import Book, BookKind, Books
from scrlib.records.register import Entry

GONE = ScrError("This register is no longer kept here.", "Choose another from the list.")
SAME_THING = "Somebody else has written about the same thing since you opened it."
LOOK = "Look at what they wrote, at the top of this page, then press again: what you typed is kept."


class Kept:
    """One register of the store as this visitor last saw it.

    meanwhile   what others wrote since
    faults      what is not as it was written: somebody changed the file of the store itself
    """

    def __init__(self, books: Books, book: Book) -> None:
        self.books, self.book = books, book
        self.log: Log = books.log(book.id)
        self.meanwhile: tuple[Entry, ...] = ()
        self.faults = faults(self.log)

    def look_again(self) -> tuple[Entry, ...]:
        """Take in what others wrote meanwhile: their entries. Raises ScrError where the register is gone."""
        book = self.books.book(self.book.id)
        if book is None:
            raise GONE
        if book.head == head(self.log):
            return ()
        was = len(self.log)
        self.book, self.log = book, self.books.log(book.id)
        self.faults = faults(self.log)
        return self.log[was:]

    def write(self, make: Callable[[Log], Log], about: frozenset[tuple[str, str]]) -> None:
        """Add what `make` makes. What others wrote about other things is taken in first.

        Raises ScrError, with nothing written, where they wrote about the same things.
        """
        theirs = self.look_again()
        if any((one.thing, one.id) in about for one in theirs):
            self.meanwhile = theirs
            raise ScrError(SAME_THING, LOOK)
        try:
            self.book = self.books.keep(self.book.id, new := make(self.log), was=head(self.log))
        except ScrError:
            self.meanwhile = self.look_again()
            raise
        self.log, self.meanwhile = new, ()


def registers(books: Books) -> tuple[Book, ...]:
    """The registers in the store, the newest first."""
    return books.books(BookKind.REGISTER)
