"""A paper for a meeting: what stands on it, whatever kind of file it becomes."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PaperTable:
    """One table. `widths` are shares of the page; `about` stands above; `empty` is said where no row is."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    about: str = ""
    empty: str = "None."
    apart: bool = False  # begins on a page of its own
    things: int | None = None  # how many it tells of, where one of them has several rows

    @property
    def count(self) -> int:
        """How many things it tells of: its rows, unless `things` says otherwise."""
        return len(self.rows) if self.things is None else self.things


@dataclass(frozen=True, kw_only=True)
class Form:
    """A table to fill in with ink: its headings and how many empty rows it has."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: int
    below: str = ""  # what stands under it: "Chair:        Date:"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A whole paper.

    headline  the one thing to read
    facts     (what it is, words)
    seal      number and head of the log, in words; `foot` the same in short, for the foot of every page
    """

    title: str
    headline: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[PaperTable, ...] = ()
    forms: tuple[Form, ...] = ()
    seal: str = ""
    foot: str = ""


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A day on which somebody should look at something. `about` is what makes it the same reminder again."""

    day: dt.date
    title: str
    words: str
    about: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Message:
    """A text to paste into a message: nothing is sent from here. `owner` is "" for those that nobody owns."""

    owner: str
    subject: str
    text: str
    actions: tuple[str, ...] = ()  # ids of the actions it asks about
