"""The register as an Excel file to fill in, with what it carries on a hidden sheet; written, and read back."""

import base64
import binascii
import datetime as dt
import io
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from scrlib.documents.book.columns import Column, Page
from scrlib.documents.book.grids import LOOKED_AT, Grid, grids
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import Content, landscape, letter, write, write_page
from scrlib.documents.book.write import rows_that_grow
from scrlib.documents.excel import AS_TYPED
from scrlib.documents.plain import printable, tidy
from scrlib.errors import DocumentError
from scrlib.records.register import Thing
from scrlib.records.register_book import FormSheet, Returned, SheetColumn

KEPT, MARK, LISTS = "_register", "scr-register", "Lists"
VERSION = "1"
PIECE = 30_000  # letters in a cell; Excel holds 32,767
LARGEST = 200 * 1024 * 1024  # letters that a hidden sheet may unpack to
SPARE = 30  # empty rows that are ready to be filled in
FIRST_ROWS = 4  # keys, title, who fills in, headings


def register_book(
    title: str,
    sheets: Sequence[FormSheet],
    lists: Mapping[str, Sequence[str]],
    kept: str,
) -> bytes:
    """An Excel file with these sheets, drop-downs from these lists, and `kept` on a hidden sheet."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, AS_TYPED) as book:
        book.set_properties({"title": printable(title), "created": dt.datetime.now(dt.UTC)})
        book.set_size(2400, 1400)
        look = Look(book)
        ranges = _ranges(lists)
        for one in sheets:
            heading = printable(f"{title}: {one.title}")
            content = Content(title=heading, rows=[_values(one, row) for row in one.rows])
            write_page(book, look, _page(one), content, ranges)
        _write_lists(book, look, lists)
        _write_kept(book, kept)
    return rows_that_grow(out.getvalue())


def is_register_book(data: bytes) -> bool:
    """Whether an .xlsx file is one that `register_book` wrote, whatever was done to it since."""
    return any(title == KEPT or _keyed(rows) for title, rows in grids(data))


def read_register_book(data: bytes) -> Returned:
    """What stands in a workbook that `register_book` wrote, and what it carries.

    Raises DocumentError where none of its sheets is found, or one is there twice.
    """
    found: dict[str, tuple[tuple[int, Mapping[str, str]], ...]] = {}
    kept = None
    for title, rows in grids(data):
        if title == KEPT:
            kept = _read_kept(rows)
        elif keyed := _keyed(rows):
            key, columns, first = keyed
            if key in found:
                raise DocumentError(
                    "A sheet of the register is in the file twice.",
                    "Delete the copy, save it and open it again.",
                )
            found[key] = tuple(_rows(rows, columns, first))
    if not found:
        raise DocumentError(
            "That file is not a register to fill in.",
            "Choose an Excel file that was taken away from page 09.",
        )
    return Returned(kept=kept, rows=found)


# ---- written


def _page(one: FormSheet) -> Page:
    columns = [Column(key="id", heading="id", width=4, fill=False), *map(_column, one.columns)]
    return Page(
        key=one.key,
        name=one.name,
        title=one.title,
        columns=tuple(columns),
        spare=SPARE,
        printed=one.printed,
    )


def _column(one: SheetColumn) -> Column:
    return Column(
        key=one.key,
        heading=one.head,
        width=one.width,
        kind="day" if one.day else "text",
        choices=one.listed,
        free=one.free,
        note=one.note,
    )


def _values(one: FormSheet, row: Mapping[str, str]) -> dict[str, Any]:
    """The values of a row as cells hold them: days as days."""
    days = {column.key for column in one.columns if column.day}
    return {key: _day(value) if key in days else value for key, value in row.items()}


def _day(value: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return value


def _ranges(lists: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Where on the sheet of lists each stands."""
    return {
        name: f"{LISTS}!${letter(at)}$2:${letter(at)}${max(len(words), 1) + 1}"
        for at, (name, words) in enumerate(lists.items())
    }


def _write_lists(book: Any, look: Look, lists: Mapping[str, Sequence[str]]) -> None:
    sheet = book.add_worksheet(LISTS)
    for column, (name, words) in enumerate(lists.items()):
        sheet.write_string(0, column, name.replace("_", " ").capitalize(), look.head_worked)
        for at, word in enumerate(words, start=1):
            write(sheet, at, column, printable(word), look.cell("text", fill=False))
        sheet.set_column(column, column, 30)
    sheet.freeze_panes(1, 0)
    landscape(sheet, LISTS)


def _write_kept(book: Any, kept: str) -> None:
    """What the file carries, packed into plain letters, which no program that saves the file changes."""
    packed = base64.b64encode(zlib.compress(kept.encode("utf-8"), 9)).decode("ascii")
    sheet = book.add_worksheet(KEPT)
    sheet.write_row(0, 0, (MARK, VERSION))
    for at, start in enumerate(range(0, len(packed), PIECE), start=1):
        sheet.write_string(at, 0, packed[start : start + PIECE])
    sheet.very_hidden()


# ---- read back


def _read_kept(rows: Grid) -> str | None:
    """What the hidden sheet carries, None where it is of another version or spoilt."""
    if not rows or tuple(str(one) for one in rows[0][:2]) != (MARK, VERSION):
        return None
    packed = "".join(str(row[0]) for row in rows[1:] if row and row[0] is not None)
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(base64.b64decode(packed, validate=True), LARGEST)
        return data.decode("utf-8") if unpacking.eof else None
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return None


def _keyed(rows: Grid) -> tuple[str, dict[int, str], int] | None:
    """The key of a sheet of ours, its columns by place, and the row after its headings; None for another sheet."""
    for at, row in enumerate(rows[:LOOKED_AT]):
        keys = {
            place: cell.split(".") for place, cell in enumerate(row) if isinstance(cell, str) and "." in cell
        }
        ids = [parts[0] for parts in keys.values() if len(parts) == 2 and parts[1] == "id"]
        if len(ids) == 1 and ids[0] in set(Thing):
            columns = {
                place: parts[1] for place, parts in keys.items() if parts[0] == ids[0] and len(parts) == 2
            }
            if len(columns) > 1:
                return ids[0], columns, at + FIRST_ROWS
    return None


def _rows(rows: Grid, columns: Mapping[int, str], first: int) -> list[tuple[int, Mapping[str, str]]]:
    """Each row with something in it: its number in Excel, and the words of its cells."""
    found: list[tuple[int, Mapping[str, str]]] = []
    for number, row in enumerate(rows[first:], start=first + 1):
        said = {key: _words(row[place]) if place < len(row) else "" for place, key in columns.items()}
        if any(said.values()):
            found.append((number, said))
    return found


def _words(cell: Any) -> str:
    """A cell as words; a day as 2026-03-31, whatever its format."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float):
        return repr(round(cell, 12)).removesuffix(".0")
    return tidy(str(cell).replace("_x000D_", "").replace("\r\n", "\n"))
