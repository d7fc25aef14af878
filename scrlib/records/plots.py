"""What a plot shows, before anybody draws it: in words, as a table, and as amounts with their labels.

A plot is never the only form of what it says. Amounts are `Decimal` pounds unless the plot gives another
unit; every label is ready to print.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class DataTable:
    """The figures behind a plot, to the penny. `figures` are the columns (from 0) that hold figures."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Plot:
    """One plot: `title` is what it answers, `summary` says it in words, `beside` is what it cannot draw."""

    id: str
    title: str
    summary: str
    table: DataTable
    beside: tuple[str, ...] = ()  # not costed, one line each: never drawn as £0

    @property
    def drawn(self) -> bool:
        """Is there anything to draw? Most kinds of plot say so of their own."""
        return bool(self.table.rows)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: where it starts, its parts in the order of the plot's `parts`, and the words above it."""

    label: str
    words: str  # the amounts, to two significant figures
    parts: tuple[Decimal, ...]
    start: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Bars(Plot):
    """Bars along one axis of pounds, or of whole numbers where `unit` is ""; parts differ by pattern."""

    parts: tuple[str, ...]
    bars: tuple[Bar, ...]
    unit: str = "£"

    @property
    def drawn(self) -> bool:
        """Is there anything to draw?"""
        return bool(self.bars)


@dataclass(frozen=True, kw_only=True)
class Span:
    """One line of a tornado: the plan's total with this line at its low and at its high."""

    label: str
    words: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, kw_only=True)
class Spans(Plot):
    """A tornado: spans about one central total."""

    centre: Decimal
    centre_words: str
    spans: tuple[Span, ...]

    @property
    def drawn(self) -> bool:
        """Is there anything to draw?"""
        return bool(self.spans)


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One funder's cash, month by month within each April-March year, and its budget where it has one."""

    label: str
    words: str
    spent: tuple[Decimal, ...]  # in the year so far, at the end of each month
    budget: tuple[Decimal | None, ...]  # of the year that the month is in
    over: int | None = None  # the first month over, from 0


@dataclass(frozen=True, kw_only=True)
class Months(Plot):
    """Panels on one axis of months ("2026-04")."""

    months: tuple[str, ...]
    panels: tuple[Panel, ...]

    @property
    def drawn(self) -> bool:
        """Is there anything to draw?"""
        return bool(self.panels)


@dataclass(frozen=True, kw_only=True)
class Chances(Plot):
    """The chance that the cash is no more than each amount; `chances` run from 0 to 1."""

    amounts: tuple[Decimal, ...]
    chances: tuple[Decimal, ...]
    budget: Decimal | None
    words: str  # printed beside the budget's line

    @property
    def drawn(self) -> bool:
        """Is there anything to draw?"""
        return bool(self.amounts)


@dataclass(frozen=True, kw_only=True)
class Heat(Plot):
    """A table of amounts shaded by size; None where nothing is borne, and `words` says what is printed.

    `key` explains what is printed, one short line to each "\\n"; "" for the key of pounds.
    """

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    amounts: tuple[tuple[Decimal | None, ...], ...]
    words: tuple[tuple[str, ...], ...]
    key: str = ""

    @property
    def drawn(self) -> bool:
        """Is there anything to draw?"""
        return bool(self.columns)
