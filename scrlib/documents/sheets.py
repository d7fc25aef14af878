"""Recommendations from spreadsheets (.xlsx, .csv) and plain text files."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from scrlib.documents.delimited import MOST_COLUMNS, csv_rows, decoded
from scrlib.documents.excel import read_workbook
from scrlib.documents.layout.columns import heads
from scrlib.documents.layout.labels import typed_label
from scrlib.documents.opened import Opened, Passage
from scrlib.documents.plain import day_words
from scrlib.documents.reading.row_words import told
from scrlib.errors import DocumentError
from scrlib.records import Finding, Recommendation

COLUMNS = {"id": "sheet_id", "finding": "sheet_finding", "action": "sheet_action"}
NOTES = {  # for one row, for more
    "blank": (
        "1 row has no recommendation and was passed over.",
        "{} rows have no recommendation and were passed over.",
    ),
    "again": (
        "1 row gives another action for a recommendation that is listed once.",
        "{} rows give further actions for recommendations that are listed once.",
    ),
}
LONGEST_HEADING = 40
FEWEST = 2  # cells that say "Recommendation 4", which make a column of them
HEADER_ROWS = 15  # a title and a note may stand above the headings
NUMBER = re.compile(r"\W*(?:r(?:ec)?(?:ommendation)?\.? ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\W*", re.I)


def open_text(name: str, data: bytes) -> Opened:
    """What a plain text file holds: its recommendations and findings as `read_pasted` finds them."""
    from scrlib.documents.pasted import paragraphs_of, read_pasted

    text = decoded(data)
    passages = tuple(
        Passage(where=f"paragraph {n}", text=one.text) for n, one in enumerate(paragraphs_of(text), start=1)
    )
    found = read_pasted(text)
    return Opened(
        name=name,
        kind="txt",
        recommendations=found.recommendations,
        findings=found.findings,
        passages=passages,
    )


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet, the row its headings stand in (-1 where it has none) and which column is which."""

    title: str
    rows: Sequence[Sequence[str]]
    at: int
    columns: dict[str, int]

    @property
    def header(self) -> Sequence[str]:
        """The headings."""
        return self.rows[self.at] if self.at >= 0 else ()


def open_sheet(name: str, kind: str, data: bytes) -> Opened:
    """What a .csv or .xlsx file holds: one recommendation a row, with the file's own ids.

    Raises DocumentError naming the headings seen where none is that of a recommendation's text.
    """
    grids = [("", csv_rows(decoded(data)))] if kind == "csv" else _excel_rows(data)
    sheets = [sheet for title, rows in grids if (sheet := _with_header(title, rows))]
    filled = [(title, rows) for title, rows in grids if any(any(row) for row in rows)]
    if not sheets and len(filled) == 1 and _is_bare_list(filled[0][1]):
        sheets = [Sheet(title="", rows=filled[0][1], at=-1, columns={"text": 0})]
    if not sheets:
        sheets = [sheet for title, rows in grids if (sheet := _labelled(title, rows))]
    if not sheets:
        raise _no_heading([rows for _, rows in grids])
    return _opened(name, kind, sheets)


def _excel_rows(data: bytes) -> list[tuple[str, list[list[str]]]]:
    return read_workbook(
        data,
        lambda book: [
            (sheet.title, _grid(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"
        ],
    )


def _grid(sheet: object) -> list[list[str]]:
    rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[attr-defined]
    return [[_worded(value) for value in row] for row in rows]


def _worded(value: object) -> str:
    """What a cell shows: a day without the hour that Excel keeps with it."""
    if isinstance(value, datetime) and value.time() == time():
        return day_words(value)
    return "" if value is None else str(value)


def _with_header(title: str, rows: Sequence[Sequence[str]]) -> Sheet | None:
    """The sheet, where one of its first rows heads a column of recommendations."""
    for at, row in enumerate(rows[:HEADER_ROWS]):
        names = [" ".join(cell.lower().split()).strip(" :*") for cell in row]
        text = names.index("text") if "text" in names else _first(names, "sheet_text", -1)
        if text < 0:
            continue
        columns = {"text": text}
        for name, kind in COLUMNS.items():
            columns[name] = _first(names, kind, text)
        if _only_numbers(rows[at + 1 :], text):
            spanned = text + 1 < len(names) and not names[text + 1]  # one heading over number and words
            words = text + 1 if spanned else columns["action"]
            columns = {**columns, "id": text, "text": words, "action": -1} if words >= 0 else columns
        return Sheet(
            title=title, rows=rows, at=at, columns={name: at for name, at in columns.items() if at >= 0}
        )
    return None


def _labelled(title: str, rows: Sequence[Sequence[str]]) -> Sheet | None:
    """The sheet, where it has no headings and the cells of a column say themselves what they are."""
    for column in range(max(map(len, rows), default=0)):
        cells = [row[column] for row in rows if column < len(row)]
        if sum(bool(_number_before(cell)[0]) for cell in cells) >= FEWEST:
            return Sheet(title=title, rows=rows, at=-1, columns={"text": column})
    return None


def _number_before(text: str) -> tuple[str, str]:
    """The number of "Recommendation 4: The Trust should ..." and the words; "" where there is no such label."""
    label = typed_label(text)
    named = label.kind == "recommendation" and label.number and text[label.end :].strip()
    return (label.number, text[label.end :].strip()) if named else ("", text)


def _only_numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether a column only says which recommendation each row serves ("1", "R2"), and the words are in another."""
    cells = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    return bool(cells) and all(NUMBER.fullmatch(cell) for cell in cells)


def _first(names: Sequence[str], kind: str, taken: int) -> int:
    """The first column whose heading is of a kind, -1 where there is none."""
    fits = (at for at, name in enumerate(names) if at != taken and len(name) <= 60 and heads(kind, name))
    return next(fits, -1)


def _is_bare_list(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a file is one column of sentences without a heading."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    return (
        bool(filled)
        and all(not any(c.strip() for c in row[1:]) for row in filled)
        and len(filled[0][0].split()) > 4
    )


def _no_heading(sheets: Sequence[Sequence[Sequence[str]]]) -> DocumentError:
    rows = [row for rows in sheets for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return DocumentError(
            "There are no words in the file.", "Check that it was saved, then open it again."
        )
    headings = [" ".join(cell.split()) for cell in rows[0] if cell.strip()]
    named = [one for one in headings if len(one) <= LONGEST_HEADING][:8]
    seen = f" The headings seen are {', '.join(f'“{one}”' for one in named)}." if named else ""
    return DocumentError(
        f"No column is headed Recommendation or Text.{seen}",
        "Give the column that holds the recommendations the heading Recommendation, save the file and open it again.",
    )


def _opened(name: str, kind: str, sheets: Sequence[Sheet]) -> Opened:
    rows = [row for sheet in sheets for row in _rows(sheet, named=len(sheets) > 1)]
    kept: list[Recommendation] = []
    findings: dict[str, Finding] = {}
    used: set[str] = set()
    seen: set[tuple[str, str]] = set()
    counts = {"blank": 0, "again": 0}
    for row in rows:
        if not row.text:
            counts["blank"] += bool(row.cells)
        elif row.of_plan and (row.id, row.text) in seen:
            counts["again"] += 1
        else:
            seen.add((row.id, row.text))
            if row.finding:
                found = Finding(id=f"F{len(findings) + 1}", text=row.finding, where=row.where)
                findings.setdefault(row.finding, found)
            finding = findings[row.finding].id if row.finding else None
            id = _id(row.id, used, len(kept) + 1)
            kept.append(
                Recommendation(
                    id=id,
                    text=row.text,
                    where=row.where,
                    finding=finding,
                    beside=row.beside,
                    number=row.id,
                )
            )
    return Opened(
        name=name,
        kind=kind,
        recommendations=tuple(kept),
        findings=tuple(findings.values()),
        passages=tuple(Passage(where=row.where, text=cell) for row in rows for cell in row.cells),
        notes=tuple(_counted(counts[what], *NOTES[what]) for what in NOTES if counts[what]),
        headings=tuple(
            dict.fromkeys(cell.strip() for sheet in sheets for cell in sheet.header if cell.strip())
        ),
    )


def _counted(count: int, one: str, more: str) -> str:
    return one if count == 1 else more.format(count)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """What one row of a sheet says."""

    where: str
    cells: tuple[str, ...]  # those that are not empty
    text: str
    id: str
    finding: str
    beside: str  # its other cells under their headings
    of_plan: bool  # of a sheet that gives each recommendation several rows, one for each action


def _rows(sheet: Sheet, *, named: bool) -> Iterator[_Row]:
    others = {at: name for at, name in enumerate(sheet.header) if at not in sheet.columns.values()}
    for number, row in enumerate(sheet.rows[sheet.at + 1 :], start=sheet.at + 2):

        def cell(name: str, row: Sequence[str] = row) -> str:
            at = sheet.columns.get(name, -1)
            return row[at].strip() if 0 <= at < len(row) else ""

        labelled = sheet.at < 0  # a file that heads its columns keeps its texts exactly
        printed, text = _number_before(cell("text")) if labelled else ("", cell("text"))
        yield _Row(
            where=f"{sheet.title}, row {number}" if named else f"row {number}",
            cells=tuple(one for one in row if one.strip()),
            text=text,
            id=cell("id") or printed,
            finding=" ".join(cell("finding").split()),
            beside=told({name: row[at] for at, name in others.items() if at < len(row)}),
            of_plan="action" in sheet.columns,
        )


def _id(given: str, used: set[str], number: int) -> str:
    """The file's own id; "R5" where it has none, and a mark added where the file uses one twice."""
    id = base = given.strip() or f"R{number}"
    again = 2
    while id in used:
        id, again = f"{base} ({again})", again + 1
    used.add(id)
    return id
