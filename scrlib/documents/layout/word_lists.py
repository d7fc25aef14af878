"""The lists of single words by which the layout of a report is read: data, refused with the remedy."""

from functools import cache

from scrlib.errors import DataError
from scrlib.tables import read_table, rows

FILE = "documents/words.toml"


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The words of one list, in order. Raises DataError where there is none of that name, or it names no source."""
    for row in rows(read_table(FILE), FILE, "list", ("name", "about", "source", "words")):
        if row["name"] == name:
            return tuple(row["words"].split())
    raise DataError(f"{FILE} has no list named {name}.", f'Add [[list]] with name = "{name}".')
