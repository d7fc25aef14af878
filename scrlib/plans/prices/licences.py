"""Which figures may be shipped and which may not: what was seen that says so, where, and on what day."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from scrlib.tables import read_table, rows

FILE = "prices/licences.toml"


@dataclass(frozen=True, kw_only=True)
class Licensed:
    """One group of figures and what is known of its licence; not `shipped` where none could be verified."""

    id: str
    title: str
    rows: int
    file: str
    shipped: bool
    licence: str
    seen: str
    address: str
    date: dt.date
    doubt: str = ""


@cache
def licensed() -> tuple[Licensed, ...]:
    """Every group of figures looked at, shipped or not. Raises DataError where one lacks a value."""
    wanted = ("id", "title", "rows", "seen", "address", "date")
    return tuple(Licensed(**row) for row in rows(read_table(FILE), FILE, "group", wanted))
