"""The sheets of a workbook that comes back: which is which, which column holds what, and where the rows begin."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scrlib.documents.book.columns import FIRST, KEPT, PAGES, Page
from scrlib.documents.excel import read_workbook

LOOKED_AT = 15  # rows from the top in which the keys or the headings stand
MOST_COLUMNS = 200
Grid = list[tuple[Any, ...]]


@dataclass(frozen=True, kw_only=True)
class Found:
    """A sheet of ours: its columns by key (0 being the first), and the row after its headings."""

    page: Page
    title: str
    rows: Grid
    columns: dict[str, int]
    first: int

    def cells(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Each row as (its number in Excel, cells by key)."""
        for number, row in enumerate(self.rows[self.first :], start=self.first + 1):
            yield number, {key: row[at] if at < len(row) else None for key, at in self.columns.items()}


def grids(data: bytes) -> list[tuple[str, Grid]]:
    """Every sheet as (title, rows of values). Raises DocumentError where the file cannot be read."""
    return read_workbook(data, lambda book: [(sheet.title, _grid(sheet)) for sheet in book.worksheets])


def _grid(sheet: Any) -> Grid:
    most = None if sheet.title == KEPT else MOST_COLUMNS
    return list(sheet.iter_rows(values_only=True, max_col=most))


def pages_of(sheets: list[tuple[str, Grid]]) -> tuple[dict[str, Found], list[str]]:
    """Our sheets by key, and the names of sheets that are copies of one of them."""
    found: dict[str, Found] = {}
    copies = []
    for title, rows in sheets:
        one = _by_keys(title, rows) or _by_headings(title, rows)
        if one and one.page.key in found:
            copies.append(title)
        elif one:
            found[one.page.key] = one
    return found, copies


def _by_keys(title: str, rows: Grid) -> Found | None:
    """The sheet whose hidden row of keys is still there, whatever its headings now say."""
    for at, row in enumerate(rows[:LOOKED_AT]):
        for page in PAGES:
            named = {f"{page.key}.{key}": key for key in page.keys}
            columns = {named[cell]: column for column, cell in enumerate(row) if cell in named}
            if len(columns) > 2:
                return Found(
                    page=page, title=title, rows=rows, columns=columns, first=_first(rows, at, columns)
                )
    return None


def _first(rows: Grid, at: int, columns: dict[str, int]) -> int:
    """The row after the headings: under the "id" of the hidden column, which nobody renames."""
    if "id" in columns:
        for number, row in enumerate(rows[at + 1 : at + LOOKED_AT], start=at + 1):
            if len(row) > columns["id"] and row[columns["id"]] == "id":
                return number + 1
    return at + FIRST


def _by_headings(title: str, rows: Grid) -> Found | None:
    """The sheet whose name and most of whose headings are ours, where the row of keys is lost."""
    page = next((one for one in PAGES if one.name == title), None)
    headings = {one.heading.casefold(): one.key for one in page.columns} if page else {}
    for at, row in enumerate(rows[:LOOKED_AT]):
        words = [" ".join(str(cell or "").casefold().split()) for cell in row]
        columns = {headings[word]: column for column, word in enumerate(words) if word in headings}
        if page and len(columns) * 2 > len(headings):
            return Found(page=page, title=title, rows=rows, columns=columns, first=at + 1)
    return None
