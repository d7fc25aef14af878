"""A workbook or a csv file as tables: merges, colours and dates kept, nothing interpreted."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrlib.documents.delimited import csv_rows, decoded
from scrlib.documents.excel import read_workbook
from scrlib.documents.package import Package
from scrlib.documents.plain import tidy
from scrlib.documents.plan.fills import fill_of
from scrlib.errors import DocumentError
from scrlib.records.plan_files import PlanCell, PlanFile, PlanLine, PlanTable

MOST_COLUMNS = 60
MOST_ROWS = 20_000
LARGEST_SHEET = 16 * 1024 * 1024  # of XML; a plan of a thousand actions is a hundredth of that
NO_WORDS = ("There are no words in the file.", "Check that it was saved, then open it again.")


def open_csv_plan(name: str, data: bytes) -> PlanFile:
    """The rows of a csv file as one table. Raises DocumentError where there are no words in it."""
    rows = csv_rows(decoded(data))[:MOST_ROWS]
    width = min(max((len(row) for row in rows), default=0), MOST_COLUMNS)
    lines = tuple(
        PlanLine(number=at, cells=tuple(_cell_of(one) for one in (row + [""] * width)[:width]))
        for at, row in enumerate(rows, start=1)
    )
    if not any(cell.lines for line in lines for cell in line.cells):
        raise DocumentError(*NO_WORDS)
    return PlanFile(name=name, kind="csv", blocks=(PlanTable(where="table 1", rows=lines),))


def open_excel_plan(name: str, data: bytes) -> PlanFile:
    """The sheets of a workbook, a table each; hidden sheets are left out and said so.

    Raises DocumentError where there are no words in it, or a sheet is far too large.
    """
    package = Package(data)
    for part in package.names:
        if part.startswith("xl/worksheets/") and len(package.part(part) or b"") > LARGEST_SHEET:
            raise DocumentError(
                "A sheet of the workbook is far larger than an action plan.",
                "Copy the plan into a new workbook, save it and open that.",
            )
    book = read_workbook(data, lambda book: book, read_only=False, rich_text=True)
    blocks, left_out = [], []
    for sheet in book.worksheets:
        where = f"sheet {sheet.title}"
        if sheet.sheet_state != "visible":
            left_out.append((where, "the sheet is hidden"))
            continue
        lines = _lines(sheet, book)
        if lines:
            blocks.append(PlanTable(where=where, rows=lines, sheet=sheet.title))
    if not blocks:
        raise DocumentError(*NO_WORDS)
    return PlanFile(name=name, kind="xlsx", blocks=tuple(blocks), left_out=tuple(left_out))


def _lines(sheet: Any, book: Any) -> tuple[PlanLine, ...]:
    """The rows of a sheet from the first to the last that holds a word."""
    cells = {
        (one.row, one.column): _cell(one, book)
        for one in _kept(sheet)
        if one.row <= MOST_ROWS and one.column <= MOST_COLUMNS
    }
    filled = [place for place, cell in cells.items() if cell.lines or cell.struck]
    if not filled:
        return ()
    _spread(sheet, cells)
    width = max(column for _, column in filled)
    width += any(cell.fill for (_, column), cell in cells.items() if column == width + 1)  # a key's colours
    last = max(row for row, _ in filled)
    return tuple(
        PlanLine(
            number=row,
            cells=tuple(cells.get((row, column), PlanCell()) for column in range(1, width + 1)),
        )
        for row in range(1, last + 1)
    )


def _kept(sheet: Any) -> Iterator[Any]:
    """The cells that are in the file (asking for a range would make those that are not)."""
    return (cell for _, cell in sorted(sheet._cells.items()))


def _spread(sheet: Any, cells: dict[tuple[int, int], PlanCell]) -> None:
    """Put what a merged cell says in every place it covers."""
    for area in sheet.merged_cells.ranges:
        top = cells.get((area.min_row, area.min_col), PlanCell())
        for row in range(area.min_row, min(area.max_row, MOST_ROWS) + 1):
            for column in range(area.min_col, min(area.max_col, MOST_COLUMNS) + 1):
                if (row, column) != (area.min_row, area.min_col):
                    cells[row, column] = PlanCell(
                        lines=top.lines,
                        fill=top.fill,
                        day=top.day,
                        month_only=top.month_only,
                        above=row > area.min_row,
                        left=column > area.min_col,
                    )


def _cell(cell: Any, book: Any) -> PlanCell:
    value = getattr(cell, "value", None)
    fill = fill_of(cell, book)
    if value is not None and _is_struck(getattr(cell, "font", None)):
        return PlanCell(fill=fill, struck=True)
    if isinstance(value, list):  # text with more than one look
        kept = "".join(str(one) for one in value if not _is_struck(getattr(one, "font", None)))
        return replace(_cell_of(kept, fill), struck=kept != str(value))
    if isinstance(value, dt.datetime | dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        shown = str(cell.number_format).lower()
        month_only = "m" in shown and "d" not in shown and "h" not in shown
        words = day.strftime("%B %Y") if month_only else _printed(day, shown)
        return PlanCell(lines=(words,), fill=fill, day=day, month_only=month_only)
    return _cell_of(_words(value, str(getattr(cell, "number_format", ""))), fill)


def _is_struck(font: Any) -> bool:
    """Whether a look of letters draws a line through them."""
    return bool(getattr(font, "strike", False))


def _printed(day: dt.date, shown: str) -> str:
    """A date as the sheet shows it, near enough to be recognised."""
    if shown.startswith("yyyy"):
        return day.isoformat()
    if "mmm" in shown:
        return f"{day.day} {day.strftime('%B' if 'mmmm' in shown else '%b')} {day.year}"
    return day.strftime("%d/%m/%Y")


def _words(value: Any, shown: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        return _number(value, shown)
    return str(value)


def _number(value: int | float, shown: str) -> str:
    if shown.endswith("%"):
        return f"{value * 100:.0f}%"
    if "£" in shown:
        return f"£{value:,.2f}".removesuffix(".00")
    return str(int(value)) if float(value).is_integer() else f"{value:.10g}"


def _cell_of(words: str, fill: str = "") -> PlanCell:
    lines = (tidy(line) for line in words.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return PlanCell(lines=tuple(line for line in lines if line), fill=fill)
