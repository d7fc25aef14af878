"""The stores behind the pages. The database is loaded only once a page opens one."""

from scrlib.records.books import Books
from scrlib.records.rooms import Rooms


def open_rooms() -> Rooms:
    """The store of rooms."""
    from scrlib.store.rooms import open_rooms

    return open_rooms()


def open_books() -> Books:
    """The store of books: registers, audits, records of decisions."""
    from scrlib.store.books import open_books

    return open_books()
