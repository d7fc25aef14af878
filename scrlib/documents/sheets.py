"""Recommendations from spreadsheets (.xlsx, .csv) and plain text files."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from scrlib.documents.opened import Opened, Passage
from scrlib.documents.package import Package, damaged
from scrlib.errors import DocumentError
from scrlib.records import Finding, Recommendation

TEXT_HEADINGS = (
    r"text|recommendations?|wording|recommendation (?:text|wording|made|in full|details?)|text of (?:the )?recommendations?|"
    r"(?:scr|lcspr|dhr|sar|review|report|board|agency|imr|multi-agency|single agency|overview) recommendations?|"
    r"recommendations? (?:from|of|for|to|in) .{2,50}|agreed recommendations?|final recommendations?|safety recommendations?|"
    r"learning and recommendations?|recommendations? and (?:learning|actions?)|questions? (?:for|to) .{2,40}|argymhelliad"
)
TEXT_HEADING = re.compile(rf"(?:{TEXT_HEADINGS})$", re.I)
ID_HEADING = re.compile(
    r"(?:id|ref(?:erence)?|no|number|#|rec(?:ommendation)? ?(?:no|number|ref|id|#))\.?$", re.I
)
FINDING_HEADING = re.compile(
    r"(?:finding|learning(?: point)?|lesson)(?: ?(?:no|number|ref|id|text))?\.?$", re.I
)
LONGEST_HEADING = 40
HEADER_ROWS = 15  # a title and a note may stand above the headings
MOST_COLUMNS = 200
DELIMITERS = ",;\t|"


def open_text(name: str, data: bytes) -> Opened:
    """What a plain text file holds: its recommendations as `read_pasted` finds them."""
    from scrlib.documents.pasted import paragraphs_of, read_pasted

    text = decoded(data)
    passages = tuple(
        Passage(where=f"paragraph {n}", text=one.text) for n, one in enumerate(paragraphs_of(text), start=1)
    )
    return Opened(name=name, kind="txt", recommendations=read_pasted(text), passages=passages)


def open_sheet(name: str, kind: str, data: bytes) -> Opened:
    """What a .csv or .xlsx file holds: one recommendation a row, with the file's own ids.

    Raises DocumentError naming the headings seen where none is that of a recommendation's text.
    """
    sheets = [("", _csv_rows(decoded(data)))] if kind == "csv" else list(_excel_rows(data))
    found = [(title, rows, where) for title, rows in sheets if (where := _header(rows))]
    if not found:
        single = [rows for _, rows in sheets if rows]
        if len(single) == 1 and _is_bare_list(single[0]):
            return _opened(name, kind, [("", single[0], (-1, {"text": 0}))])
        raise _no_heading([rows for _, rows in sheets])
    return _opened(name, kind, found)


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 (with or without a mark), UTF-16 or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data[:4096].count(0) > len(data[:4096]) // 3:
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _csv_rows(text: str) -> list[list[str]]:
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append(row[:MOST_COLUMNS])
    except csv.Error as error:
        raise damaged() from error
    return rows


def _delimiter(text: str) -> str:
    """The mark between columns: the one that splits the first lines most evenly."""
    sample = text[:20_000]
    best, most = ",", (0, 0)
    for mark in DELIMITERS:
        try:
            widths = [
                len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if any(row)
            ][:20]
        except csv.Error:
            continue
        first = next(iter(widths), 1)
        score = (sum(width == first for width in widths) if first > 1 else 0, first)
        if score > most:
            best, most = mark, score
    return best


def _excel_rows(data: bytes) -> Iterable[tuple[str, list[list[str]]]]:
    package = Package(data)
    for name in package.names:
        if name.endswith((".xml", ".rels")):
            package.xml(name)  # refuses entities and absurd sizes before another library reads them
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [(sheet.title, _grid(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except DocumentError:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise almost anything
        raise damaged() from error
    return sheets


def _grid(sheet: object) -> list[list[str]]:
    rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[attr-defined]
    return [["" if value is None else str(value) for value in row] for row in rows]


def _header(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """The row with the headings, and the columns of the text, the id and the finding."""
    for at, row in enumerate(rows[:HEADER_ROWS]):
        names = [" ".join(cell.lower().split()).strip(" :*") for cell in row]
        if "text" in names:
            text = names.index("text")
        else:
            text = next(
                (n for n, cell in enumerate(names) if len(cell) <= 60 and TEXT_HEADING.match(cell)), -1
            )
        if text >= 0:
            columns = {"text": text}
            for name, pattern in (("id", ID_HEADING), ("finding", FINDING_HEADING)):
                at_column = next((n for n, cell in enumerate(names) if n != text and pattern.match(cell)), -1)
                if at_column >= 0:
                    columns[name] = at_column
            return at, columns
    return None


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


def _opened(
    name: str, kind: str, sheets: Sequence[tuple[str, Sequence[Sequence[str]], tuple[int, dict[str, int]]]]
) -> Opened:
    recommendations: list[Recommendation] = []
    findings: dict[str, Finding] = {}
    passages: list[Passage] = []
    used: set[str] = set()
    blank = 0
    for title, rows, (at, columns) in sheets:
        for number, row in enumerate(rows[at + 1 :], start=at + 2):
            where = f"{title}, row {number}" if title and len(sheets) > 1 else f"row {number}"
            cells = dict(enumerate(row))
            passages += [Passage(where=where, text=cell) for cell in row if cell.strip()]
            text = cells.get(columns["text"], "").strip()
            if not text:
                blank += any(cell.strip() for cell in row)
                continue
            id = _id(cells.get(columns.get("id", -1), ""), used, len(recommendations) + 1)
            found = " ".join(cells.get(columns.get("finding", -1), "").split())
            if found:
                findings.setdefault(found, Finding(id=f"F{len(findings) + 1}", text=found, where=where))
            finding = findings[found].id if found else None
            recommendations.append(Recommendation(id=id, text=text, where=where, finding=finding))
    notes = (
        (
            f"{blank} {'row has' if blank == 1 else 'rows have'} no recommendation and {'was' if blank == 1 else 'were'} passed over.",
        )
        if blank
        else ()
    )
    headings = tuple(
        dict.fromkeys(
            cell.strip() for _, rows, (at, _) in sheets if at >= 0 for cell in rows[at] if cell.strip()
        )
    )
    return Opened(
        name=name,
        kind=kind,
        recommendations=tuple(recommendations),
        findings=tuple(findings.values()),
        passages=tuple(passages),
        notes=notes,
        headings=headings,
    )


def _id(given: str, used: set[str], number: int) -> str:
    """The file's own id; "R5" where it has none, and a mark added where the file uses one twice."""
    id = base = given.strip() or f"R{number}"
    again = 2
    while id in used:
        id, again = f"{base} ({again})", again + 1
    used.add(id)
    return id
