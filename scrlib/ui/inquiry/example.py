"""The example: an invented group's inquiry, as data."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.inquiry import Inquiry
from scrlib.records.plain import record_of
from scrlib.tables import read_table, require

FILE = "learning/inquiry/example.toml"


@dataclass(frozen=True, kw_only=True)
class Example:
    """The example and what is said of it before it is loaded."""

    synopsis: str
    content_notice: str
    own: Inquiry


@cache
def example() -> Example:
    """The example. Raises DataError, with the remedy, where something is missing or misspelt."""
    table = read_table(FILE)
    require(table, FILE, ("source", "synopsis", "content_notice", "inquiry"))
    return Example(
        synopsis=table["synopsis"],
        content_notice=table["content_notice"],
        own=_inquiry(table["inquiry"]),
    )


def _inquiry(table: dict[str, Any]) -> Inquiry:
    try:
        return record_of(Inquiry, table)  # type: ignore[no-any-return]
    except TypeError:
        raise DataError(
            f"{FILE} does not hold an inquiry.", "Use the names of the fields in scrlib/records/inquiry.py."
        ) from None
