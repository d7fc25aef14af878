"""One sheet with a table: keys, title, headings, rows, spare rows, drop-downs, and a page that prints."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scrlib.documents.book.columns import FIRST, Column, Page
from scrlib.documents.book.look import Look
from scrlib.documents.book.values import MOST_LETTERS, shown

Value = str | float | dt.date | None
Row = Mapping[str, Any] | None  # None for a spare one
Result = tuple[str, Value]  # a formula and its value; "" where the value stands alone
# What is worked out in a column, for the number of a row (counted from 1, as Excel does) and what is in it.
Worked = Callable[[int, Row], Result]
LETTERS = 1.05  # of Arial 10 in one unit of a column's width, words not being cut
POINTS = 12.75
HIGHEST = 400.0  # Excel shows no row above 409 points
FILL_IN = "✎ Fill in"
WORKED_OUT = "= Worked out for you"


def letter(at: int) -> str:
    """The name of a column: "A" for 0, "AA" for 26."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


def last_row(page: Page, rows: Sequence[Any]) -> int:
    """The last row of the table, in Excel's count, spare rows with it."""
    return FIRST + len(rows) + page.spare


def column_range(page: Page, key: str, last: int) -> str:
    """A whole column of a table, as formulas on other sheets write it."""
    name = letter(page.at(key))
    return f"'{page.name}'!${name}${FIRST + 1}:${name}${last}"


@dataclass(frozen=True, kw_only=True)
class Content:
    """What one sheet holds.

    rows       a mapping by column for each row of the table
    worked     what is worked out, by column
    prefilled  what stands in the spare rows (the next numbers), by column, for the count of the row from 1
    """

    title: str
    rows: Sequence[Mapping[str, Any]]
    worked: Mapping[str, Worked] = field(default_factory=dict)
    prefilled: Mapping[str, Callable[[int], str]] = field(default_factory=dict)

    def row(self, at: int) -> Row:
        """The row at this place, counted from 0."""
        return self.rows[at] if at < len(self.rows) else None

    def typed(self, one: Column, at: int) -> Value:
        """What stands in a column that is filled in, at the row of this place."""
        row = self.row(at)
        if row is not None:
            return shown(one.kind, row.get(one.key))
        return self.prefilled[one.key](at + 1) if one.key in self.prefilled else None


def write_page(book: Any, look: Look, page: Page, content: Content, lists: Mapping[str, str]) -> None:
    """Write one sheet; `lists` has the range that a column is chosen from, by the name of its choices."""
    sheet = book.add_worksheet(page.name)
    last = last_row(page, content.rows)
    _top(sheet, look, page, content.title)
    for at in range(last - FIRST):
        _row(sheet, look, page, content, at)
    _choices(sheet, page, last, lists)
    _paper(sheet, page, content.title, len(content.rows), last)


def _row(sheet: Any, look: Look, page: Page, content: Content, at: int) -> None:
    """Write the row at this place, counted from 0, as high as its texts need."""
    row, place = content.row(at), FIRST + at
    sheet.set_row(place, _height(page, row or {}))
    for column, one in enumerate(page.columns):
        if one.key in content.worked:
            style = look.cell(one.kind, fill=False)
            _write_worked(sheet, place, column, content.worked[one.key](place + 1, row), style)
        else:
            value = content.typed(one, at)
            kind = "text" if isinstance(value, str) and one.kind != "day" else one.kind
            write(sheet, place, column, value, look.key if one.key == "id" else look.cell(kind, fill=True))


def _height(page: Page, row: Mapping[str, Any]) -> float:
    """The points that the longest text of a row needs, so that no program cuts it off."""
    heights = [height_of("", 1)]
    for one in page.columns:
        text = shown(one.kind, row.get(one.key)) if one.fill and not one.aside else None
        if isinstance(text, str):
            heights.append(height_of(text, one.width))
    return max(heights)


def height_of(text: str, width: float) -> float:
    """The points that a text needs in a column of this width."""
    lines = sum(1 + int(len(part) / (width * LETTERS)) for part in text.split("\n"))
    return min(POINTS * lines + 4, HIGHEST)


def _top(sheet: Any, look: Look, page: Page, title: str) -> None:
    for column, one in enumerate(page.columns):
        sheet.write_string(0, column, f"{page.key}.{one.key}")
        hidden: dict[str, Any] = {"hidden": one.key == "id"}
        if one.aside:
            hidden = {"level": 1, "hidden": True}
        sheet.set_column(column, column, one.width, None, hidden)
        sheet.write_string(3, column, one.heading, look.head_fill if one.fill else look.head_worked)
        before = page.columns[column - 1] if column else None
        if one.key != "id" and (before is None or before.key == "id" or before.fill != one.fill):
            sheet.write_string(2, column, FILL_IN if one.fill else WORKED_OUT, look.band)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(1, 1, title, look.title)
    sheet.set_row(1, 20)
    sheet.set_row(3, 40)


def _write_worked(sheet: Any, at: int, column: int, result: Result, style: Any) -> None:
    """Write a formula with the value that it carries, or the value where there is no formula."""
    formula, value = result
    if not formula:
        write(sheet, at, column, value, style)
        return
    now = value[:MOST_LETTERS] if isinstance(value, str) else value
    sheet.write_formula(at, column, formula, style, "" if now is None else now)


def write(sheet: Any, at: int, column: int, value: Value, style: Any) -> None:
    """Write a value as what it is: a text never as a formula, a link or a number."""
    if isinstance(value, dt.date):
        sheet.write_datetime(at, column, dt.datetime(value.year, value.month, value.day), style)
    elif isinstance(value, str) and value:
        sheet.write_string(at, column, value[:MOST_LETTERS], style)
    elif isinstance(value, float | int):
        sheet.write_number(at, column, value, style)
    else:
        sheet.write_blank(at, column, None, style)


def _choices(sheet: Any, page: Page, last: int, lists: Mapping[str, str]) -> None:
    for column, one in enumerate(page.columns):
        rule: dict[str, Any] = {"validate": "any"}
        if one.choices:
            rule = {"validate": "list", "source": f"={lists[one.choices]}", "error_title": one.heading[:32]}
            rule["error_message"] = "Choose from the list."
            rule["show_error"] = not one.free
        if one.note:
            rule |= {"input_title": one.heading[:32], "input_message": one.note}
        if one.choices or one.note:
            sheet.data_validation(FIRST, column, last - 1, column, rule)


def _paper(sheet: Any, page: Page, title: str, filled: int, last: int) -> None:
    """Frozen headings, a filter, and a page that prints: A4 on its side, headings on each sheet.

    What is printed are the rows with something in them, or the empty form; and the columns that a meeting needs.
    """
    width = len(page.columns) - 1
    sheet.freeze_panes(FIRST, 3)
    sheet.autofilter(FIRST - 1, 0, last - 1, width)
    sheet.repeat_rows(FIRST - 1)
    sheet.print_area(1, 1, (FIRST + filled if filled else last) - 1, page.at(page.printed))
    landscape(sheet, title)


def landscape(sheet: Any, title: str) -> None:
    """A4 on its side, as wide as the page, numbered."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer(f"&L{title.replace('&', '&&')[:100]}&C&A&RPage &P of &N")
    sheet.hide_gridlines(2)
