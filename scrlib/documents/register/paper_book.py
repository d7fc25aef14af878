"""A paper in Excel: a sheet for each table, headings printed again on each page, nothing in colour alone."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import HIGHEST, LETTERS, POINTS, landscape
from scrlib.documents.book.values import MOST_LETTERS
from scrlib.documents.excel import AS_TYPED
from scrlib.documents.plain import printable
from scrlib.records.papers import Form, Paper, PaperTable

WIDTH = 118  # letters of Arial 10 on a page on its side
COVER = "Summary"
LONGEST_NAME = 31  # of a sheet, in Excel
BARRED = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
INK = 30  # points of a row to write in
TOP = 3  # rows above the first: title, what it is about, headings


def paper_book(paper: Paper, created: dt.datetime | None = None) -> bytes:
    """The paper as an Excel file. `created` is when the file says it was made, now when absent."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, AS_TYPED) as book:
        book.set_properties({"title": printable(paper.title), "created": created or dt.datetime.now(dt.UTC)})
        look = Look(book)
        _cover(book.add_worksheet(COVER), look, paper)
        names = {COVER.casefold()}
        every: list[PaperTable | Form] = [*paper.tables, *paper.forms]
        for one in every:
            _sheet(book.add_worksheet(_name(one.title, names)), look, one, paper)
    return out.getvalue()


def _cover(sheet: Any, look: Look, paper: Paper) -> None:
    """What the paper says first, a line for each table, and the seal."""
    lines = [
        *paper.facts,
        *((one.title, str(one.count) if one.rows else one.empty) for one in paper.tables),
    ]
    widths = (WIDTH * 0.4, WIDTH * 0.6)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, printable(paper.title), look.title)
    _across(sheet, 1, paper.headline, look.big, WIDTH * 0.75)
    for at, line in enumerate(lines, start=3):
        for column, words in enumerate(line):
            sheet.write_string(at, column, printable(words), look.boxed if column else look.head_plain)
        sheet.set_row(at, _height(line, widths))
    _across(sheet, len(lines) + 4, paper.seal, look.wrapped, WIDTH)
    landscape(sheet, paper.foot)


def _across(sheet: Any, at: int, words: str, style: Any, width: float) -> None:
    sheet.merge_range(at, 0, at, 1, printable(words), style)
    sheet.set_row(at, _height((words,), (width,)))


def _sheet(sheet: Any, look: Look, one: PaperTable | Form, paper: Paper) -> None:
    share = WIDTH / sum(one.widths)
    widths = [width * share for width in one.widths]
    sheet.write_string(0, 0, printable(one.title), look.title)
    if isinstance(one, PaperTable) and (one.about or not one.rows):
        sheet.write_string(1, 0, one.about if one.rows else one.empty, look.note)
    for column, (head, width) in enumerate(zip(one.heads, widths, strict=True)):
        sheet.write_string(TOP - 1, column, head, look.head_plain)
        sheet.set_column(column, column, width)
    rows = one.rows if isinstance(one, PaperTable) else (("",) * len(one.heads),) * one.rows
    for at, row in enumerate(rows, start=TOP):
        for column, words in enumerate(row):
            sheet.write_string(at, column, printable(words)[:MOST_LETTERS], look.boxed)
        sheet.set_row(at, max(_height(row, widths), INK if isinstance(one, Form) else 0))
    if isinstance(one, Form):
        sheet.write_string(TOP + len(rows) + 1, 0, one.below, look.note)
    sheet.freeze_panes(TOP, 1)
    sheet.repeat_rows(TOP - 1)
    landscape(sheet, paper.foot)


def _height(row: Sequence[str], widths: Sequence[float]) -> float:
    """The points that the longest text of a row needs, so that no program cuts it off."""
    lines = (
        sum(1 + int(len(part) / (width * LETTERS)) for part in words.split("\n"))
        for words, width in zip(row, widths, strict=True)
    )
    return min(POINTS * max(lines, default=1) + 4, HIGHEST)


def _name(title: str, taken: set[str]) -> str:
    """The name of a sheet: the beginning of its title, without what Excel bars, told apart from the others."""
    short = title.split(":")[0].split(",")[0].translate(BARRED).strip()[:LONGEST_NAME].strip()
    name, count = short, 1
    while name.casefold() in taken:
        count += 1
        name = f"{short[: LONGEST_NAME - 3]} {count}"
    taken.add(name.casefold())
    return name
