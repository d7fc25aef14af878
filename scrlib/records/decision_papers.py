"""What the papers of a decision are made of, in words that are ready to be printed."""

from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A part of a paper: a heading, sentences, a table (its first row are the headings), a list."""

    title: str = ""
    says: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()  # a name and what it is
    table: tuple[Row, ...] = ()
    widths: tuple[float, ...] = ()  # of the table's columns, in centimetres
    list: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A whole paper. `foot` stands at the foot of every page."""

    title: str
    parts: tuple[Lines, ...]
    foot: str = ""
