"""A register of near misses as an Excel file with lists to choose from, and as a csv file."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from scrlib.documents.book.look import Look
from scrlib.documents.excel import AS_TYPED
from scrlib.documents.learning.votes import harmless
from scrlib.documents.near_miss.columns import REGISTER, SHEETS, Column, Labels, rows_of
from scrlib.documents.plain import printable
from scrlib.records.near_misses import NearMiss

LISTS = "Lists"
SPARE = 200  # rows below the last in which the lists can be chosen from
NOTE = (
    "One row for each near miss; its number in the first column ties the other sheets to it. Roles, never names. "
    "Counts show what is reported, and not how often it happens."
)


def register_book(records: Sequence[NearMiss], labels: Labels) -> bytes:
    """The Excel file. `read_register` reads it back, with what was changed or added in it."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, AS_TYPED)
    book.set_properties({"title": "Register of near misses"})
    look = Look(book)
    places = {name: book.add_worksheet(name) for name in SHEETS}
    ranges = _write_lists(book.add_worksheet(LISTS), look, labels)
    for name, sheet in places.items():
        _write(sheet, look, SHEETS[name], list(rows_of(records, name, labels)), ranges)
    places[REGISTER].write_comment(0, 0, NOTE)
    book.close()
    return out.getvalue()


def register_csv(records: Sequence[NearMiss], labels: Labels) -> bytes:
    """The register alone, one row for each near miss, in UTF-8 with the mark by which Excel knows it."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([one.head for one in SHEETS[REGISTER]])
    for row in rows_of(records, REGISTER, labels):
        table.writerow([harmless(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def _write(
    sheet: Any, look: Look, columns: Sequence[Column], rows: Sequence[Sequence[str]], ranges: dict[str, str]
) -> None:
    cell = look.cell("text", fill=True)
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.head, look.head_fill)
        sheet.set_column(at, at, column.width)
        if column.listed:
            offered = {"validate": "list", "source": f"={ranges[column.listed]}", "ignore_blank": True}
            told = {"error_title": "Not in the list", "error_message": "Choose one of the list."}
            sheet.data_validation(1, at, len(rows) + SPARE, at, {**offered, **told})
    for line, row in enumerate(rows, start=1):
        for at, words in enumerate(row):
            sheet.write_string(line, at, printable(words), cell)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(3 if len(columns) > 12 else 1, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 1)


def _write_lists(sheet: Any, look: Look, labels: Labels) -> dict[str, str]:
    """The words of every list, and the range that each stands in, by its name."""
    names = dict.fromkeys(one.listed for columns in SHEETS.values() for one in columns if one.listed)
    ranges = {}
    for at, name in enumerate(names):
        words = list(labels.of(name).values())
        sheet.write_string(0, at, name, look.head_worked)
        for line, word in enumerate(words, start=1):
            sheet.write_string(line, at, word, look.cell("text", fill=False))
        sheet.set_column(at, at, 30)
        letter = chr(ord("A") + at)
        ranges[name] = f"{LISTS}!${letter}$2:${letter}${len(words) + 1}"
    return ranges
