"""The workbook of a sample plan: a sheet for each block of rows in `plan.txt`."""

import io
import re
from datetime import datetime

import xlsxwriter


def workbook_of(text: str, card: dict[str, object]) -> bytes:
    """The workbook of a plan: a sheet for each block of rows."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        when = datetime.fromisoformat(f"{card['dated']}T09:00:00")
        book.set_properties({"title": card["plan_title"], "author": card["author"], "created": when})
        for name, body in re.findall(r"^%sheet ([^\n]+)\n(.*?)(?=^%sheet |\Z)", text, re.S | re.M):
            _sheet(book, book.add_worksheet(name), rows_of(body.strip().splitlines()))
    return out.getvalue()


def rows_of(lines: list[str]) -> list[list[str]]:
    """The cells of each line of a table."""
    return [
        [cell.strip() for cell in re.sub(r"^\||\|$", "", line.strip()).split("|")]
        for line in lines
        if line.strip()
    ]


def _sheet(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, rows: list[list[str]]) -> None:
    for column in range(max(len(row) for row in rows)):
        widest = max((len(row[column]) for row in rows if column < len(row) and len(row) > 1), default=8)
        sheet.set_column(column, column, min(max(widest, 8), 40))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            if words != "^":
                _cell(book, sheet, (at, column, _last(rows, at, column)), words)


def _last(rows: list[list[str]], at: int, column: int) -> int:
    """The last row that a cell goes on to."""
    while at + 1 < len(rows) and column < len(rows[at + 1]) and rows[at + 1][column] == "^":
        at += 1
    return at


LOOK = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 10}


def _cell(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    place: tuple[int, int, int],
    words: str,
) -> None:
    """Write a cell at its place (first row, column, last row)."""
    at, column, last = place
    fill, words = filled(words)
    form = book.add_format({**LOOK, "bg_color": f"#{fill}"} if fill else LOOK)
    if last > at:
        sheet.merge_range(at, column, last, column, words, form)
    elif words.startswith("@"):
        day = book.add_format({**LOOK, "num_format": "dd/mm/yyyy", "align": "left"})
        sheet.write_datetime(at, column, datetime.fromisoformat(words[1:]), day)
    elif words.isdigit():
        sheet.write_number(at, column, int(words), form)
    elif words:
        sheet.write_string(at, column, words, form)
    else:
        sheet.write_blank(at, column, None, form)


def filled(words: str) -> tuple[str, str]:
    """(colour, words) of a cell: "{00B050} done" has both."""
    found = re.match(r"\{([0-9A-F]{6})\}\s*", words)
    return (found[1], words[found.end() :]) if found else ("", words)
