"""What the sheets know of one another: where each table ends, which years stand side by side, what was computed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scrlib.documents.book.columns import FIRST, Page
from scrlib.documents.book.rows import Rows
from scrlib.documents.book.sheet import column_range, last_row, letter
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Costing, Costs
from scrlib.records.plans import Plan

MOST_EMPTY = 10  # years ahead that stand ready, whatever the horizon; those with money in them always do
PENNIES = 8  # see `to_pence`


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One workbook being written."""

    plan: Plan
    costing: Costing
    costs: Costs
    rows: Rows
    first_year: int  # in which the first April to March year of the ledger begins
    years: int
    beside: BesideTotal

    def last(self, page: Page) -> int:
        """The last row of a table, spare rows with it."""
        return last_row(page, self.rows[page.key])

    def range(self, page: Page, key: str) -> str:
        """A column of a table, as a formula on any sheet writes it."""
        return column_range(page, key, self.last(page))

    @property
    def year_words(self) -> list[str]:
        """Its years in words: ["2026-27", "2027-28"]."""
        return [year_words(self.first_year + at) for at in range(self.years)]


def frame_of(plan: Plan, costing: Costing, costs: Costs, rows: Rows, beside: BesideTotal | None) -> Frame:
    """The frame of a workbook: years from the earliest to the latest that is needed, the horizon with it."""
    start = year_of(costing.start)
    needed = {start, start + min(max(costing.horizon_years, 1), MOST_EMPTY)}
    needed |= {int(cell.year[:4]) for cell in costs.ledger}
    first = min(needed)
    return Frame(
        plan=plan,
        costing=costing,
        costs=costs,
        rows=rows,
        first_year=first,
        years=max(needed) - first + 1,
        beside=beside or BesideTotal(),
    )


def year_of(day: dt.date) -> int:
    """The calendar year in which the April to March year of a day begins."""
    return day.year - (day.month < 4)


def year_words(year: int) -> str:
    """The April to March year that begins in a calendar year: 2026 is "2026-27"."""
    return f"{year}-{(year + 1) % 100:02d}"


def total(amounts: Iterable[Decimal]) -> float:
    """A sum of pounds as a cell holds it."""
    return float(sum(amounts, Decimal(0)))


def to_pence(exact: str) -> str:
    """The formula for an amount rounded half up to pence, as exact arithmetic has it.

    Excel multiplies binary fractions, in which 1.005 is a hair less than it should be. Rounding to eight places
    first takes the hair away (and is far below anything that a price, a share and a twelfth of a year can make), so
    that half a penny goes up here as it does in the pages.
    """
    return f"ROUND(ROUND({exact},{PENNIES}),2)"


def here(page: Page, key: str, row: int) -> str:
    """A cell of the same row, its column held fast."""
    return f"${letter(page.at(key))}{row}"


def there(page: Page, key: str, row: int) -> str:
    """A cell of a row of another sheet."""
    return f"'{page.name}'!${letter(page.at(key))}{row}"


def looked_up(frame: Frame, page: Page, key: str, what: str) -> str:
    """The value in a column of a page, in the row whose number is `what`."""
    return f"INDEX({frame.range(page, key)},MATCH({what},{frame.range(page, 'no')},0))"


def spans(rows: Sequence[Any], page: Page) -> Iterable[tuple[int, Any]]:
    """Each row of a table with its number in Excel, None for the spare ones."""
    for at in range(len(rows) + page.spare):
        yield FIRST + at + 1, rows[at] if at < len(rows) else None
