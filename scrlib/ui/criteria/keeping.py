"""A record in the store of books: begun, written to, opened, joined with what others wrote meanwhile."""

from dataclasses import replace

from scrlib.audits.criteria.history import of_log, rejoined
from scrlib.audits.register.log import Log, faults, head
from scrlib.errors import ScrError
from scrlib.records.books import Book, BookKind, Books
from scrlib.records.criteria import CriteriaSet
from scrlib.text.saying import counted
from scrlib.ui.criteria.said import said_of
from scrlib.ui.criteria.work import RECORD, CriteriaWork

UNNAMED = "A decision without a name"
UNREADABLE = "A record that is not whole"
GONE = "This record is not on the server any more. It is in this tab alone now, and can be kept there again."


def begun(work: CriteriaWork, store: Books) -> CriteriaWork:
    """The work, kept in a book of its own from now on. Raises ScrError where its history is empty."""
    if not work.log:
        raise ScrError("There is nothing in the history to keep yet.", "Write it into the history first.")
    book = store.begin(BookKind.CRITERIA, UNNAMED)  # its name is in the log alone, where it can be blanked
    store.keep(book.id, work.log, "")
    return replace(work, book=book.id)


def kept(work: CriteriaWork, log: Log, store: Books) -> CriteriaWork:
    """The work with this log, in its book where that is there still. Raises ScrError where others wrote."""
    if store.book(work.book) is None:
        return replace(work, log=log, book="")
    store.keep(work.book, log, head(work.log))
    return replace(work, log=log)


def opened(work: CriteriaWork, store: Books, id: str) -> CriteriaWork:
    """The work with the record of a book open. Raises ScrError where it is gone or cannot be read."""
    book = store.book(id)
    if book is None or book.kind is not BookKind.CRITERIA:
        raise ScrError("This record is no longer kept on the server.", "Choose another from the list.")
    log = store.log(id)
    if faults(log):
        raise ScrError(
            "The history of this record was changed outside this page.",
            "Open a copy that somebody saved to a file, and compare the two.",
        )
    return replace(work, part=RECORD, step="case", record=of_log(log), log=log, book=id, example=False)


def listed(store: Books) -> tuple[Book, ...]:
    """The records that are kept, each called what its log calls it, the newest first."""
    every = store.books(BookKind.CRITERIA)
    return tuple(replace(one, title=_title(store, one)) for one in every)


def _title(store: Books, one: Book) -> str:
    try:
        return of_log(store.log(one.id)).title or UNNAMED
    except ScrError:
        return UNREADABLE


def taken_off(work: CriteriaWork, store: Books) -> CriteriaWork:
    """The work, in this tab alone: its book is deleted."""
    store.forget(work.book)
    return replace(work, book="")


def caught_up(work: CriteriaWork, store: Books, given: CriteriaSet) -> tuple[CriteriaWork, str]:
    """The work with what others wrote, and a sentence on it. What we typed and did not write stays."""
    if store.book(work.book) is None:
        return replace(work, book=""), GONE
    theirs = store.log(work.book)
    if theirs == work.log:
        return work, "Nobody else has written in it."
    joined = rejoined(of_log(work.log), work.record, of_log(theirs))
    new = counted(len(theirs) - len(work.log), "new entry", "new entries")
    said = f"{new} by others. What you typed and did not write yet stays."
    if joined.clashes:
        places = ", ".join(f"“{said_of(id, field, given)}”" for id, field in joined.clashes)
        said += f" You both changed {places}: yours stands in the box, theirs in the history. "
        said += "Look before you write."
    return replace(work, record=joined.record, log=theirs), said
