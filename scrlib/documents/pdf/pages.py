"""A PDF as printed lines and cells of tables, in reading order: pdfplumber tells where each word stands."""

import io
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from scrlib.documents.layout.lines import ends_sentence
from scrlib.documents.layout.paragraphs import Cell
from scrlib.documents.pdf.cells import joined, whole_words
from scrlib.documents.pdf.columns import parted, two_columns
from scrlib.documents.pdf.limits import LONGEST, refuse_oversized, too_much
from scrlib.documents.pdf.rows import PdfLine, line_of, rows_of
from scrlib.documents.plain import tidy
from scrlib.errors import DocumentError

MOST_PAGES = 600
FURNITURE = 0.5  # share of the pages on which a line at the edge is a header or a footer
MOST_COLUMNS = 40  # of a table
EDGE = 2  # lines at the top and at the foot of a page
SCANNED = 20  # letters on a page besides its header and footer, below which it is a picture
PICTURES = 0.5  # share of the pages that are pictures, above which the report is a scan
DIGITS = re.compile(r"\d+")


def pdf_lines(data: bytes) -> tuple[list[PdfLine], int]:
    """The lines of a PDF without what is printed on every page, and how many pages it has.

    Raises DocumentError with one sentence when it is locked, damaged, far too long, or pictures of pages.
    """
    pages = _read(data)
    lines = _without_furniture(pages)
    letters = Counter[int]()
    for line in lines:
        letters[line.page] += len(line.text)
    if sum(letters[page] < SCANNED for page in range(1, len(pages) + 1)) > PICTURES * len(pages):
        raise DocumentError(
            "The pages of this PDF are pictures, so there are no words that can be read.",
            "Open the Word file that it was made from, or answer the questions by hand.",
        )
    return _cells_mended(rows_joined(_tables_joined(lines))), len(pages)


def rows_joined(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines with a row that a page broke one row again: what goes on in small letters, its first cell empty."""
    kept: list[PdfLine] = []
    last: dict[int, int] = {}  # column to its place in `kept`, for the row before
    row = joined_row = (0, 0)
    for at, line in enumerate(lines):
        if line.cell is None:
            kept.append(line)
            continue
        here = _row(line)
        if here == joined_row:
            continue
        if here != row:
            inside = [one for one in lines[at : at + MOST_COLUMNS] if one.cell and _row(one) == here]
            above = {column: place for column, place in last.items() if _row(kept[place]) == row}
            if here[0] == row[0] and _goes_on(inside, above, kept):
                for one in inside:
                    place = above[one.cell.column] if one.cell else 0
                    kept[place] = replace(kept[place], text=f"{kept[place].text}\n{one.text}")
                joined_row = here
                continue
            row = here
        last[line.cell.column] = len(kept)
        kept.append(line)
    return kept


def _row(line: PdfLine) -> tuple[int, int]:
    return (line.cell.table, line.cell.row) if line.cell else (0, 0)


def _goes_on(inside: Sequence[PdfLine], above: dict[int, int], kept: Sequence[PdfLine]) -> bool:
    """Whether the cells of a row are the rest of those of the row above, on the page before."""
    columns = [one.cell.column for one in inside if one.cell]
    if not columns or any(column not in above for column in columns):
        return False
    if 0 in columns and any(ends_sentence(kept[above[column]].text) for column in columns):
        return False
    return all(
        one.page == kept[above[one.cell.column]].page + 1 and one.text[:1].islower()
        for one in inside
        if one.cell
    )


def _cells_mended(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines with each cell one text, and the words that its narrow column broke made whole."""
    known = whole_words(line.text for line in lines)
    return [replace(line, text=joined(line.text, known)) if line.cell else line for line in lines]


def _read(data: bytes) -> list[list[PdfLine]]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise DocumentError(f"The PDF has more than {MOST_PAGES} pages.", "Open the report alone.")
            refuse_oversized(pdf.pages)
            return _in_time(pdf.pages)
    except DocumentError:
        raise
    except Exception as fault:  # a damaged PDF fails in many ways; what it holds must not reach a log
        locked = isinstance(fault, PdfminerException) and isinstance(fault.args[0], PDFPasswordIncorrect)
        raise (_locked() if locked else _damaged()) from None


def _in_time(pages: Sequence[Any]) -> list[list[PdfLine]]:
    """The lines of every page. Raises DocumentError where they take far longer than those of a report."""
    end = time.monotonic() + LONGEST
    read: list[list[PdfLine]] = []
    for page in pages:
        if time.monotonic() > end:
            raise too_much()
        read.append(_page(page))
    return read


def _locked() -> DocumentError:
    return DocumentError(
        "The PDF is protected with a password.",
        "Open it, save a copy without the password and open that here.",
    )


def _damaged() -> DocumentError:
    return DocumentError(
        "The PDF is damaged or was cut short.", "Open it, save it again, and open that here."
    )


def _page(page: Any) -> list[PdfLine]:
    """The lines and cells of one page, from the top."""
    tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
    words = page.extract_words(extra_attrs=["fontname", "size"])
    outside = [word for word in words if not any(_inside(word, table.bbox) for table in tables)]
    rows = list(rows_of(outside))
    columns = two_columns(rows, float(page.width))
    placed = (
        [(-1, row) for row in rows] if columns is None else [p for row in rows for p in parted(row, columns)]
    )
    lines = [
        (side, line) for side, row in placed if (line := line_of(page.page_number, row, side, columns)).text
    ]
    for number, table in enumerate(tables, start=1):
        side = columns.side_of(table.bbox[0], table.bbox[2]) if columns else -1
        lines += [(side, cell) for cell in _cells(page.page_number, number, table)]
    page.close()  # what pdfplumber remembers of a page is large
    return _in_order(lines)


def _in_order(lines: Sequence[tuple[int, PdfLine]]) -> list[PdfLine]:
    """The lines from the top; between two that reach over both columns the left one first, then the right."""
    ranked: list[tuple[float, int, float, int]] = []
    began = -1.0
    for at, (side, line) in sorted(enumerate(lines), key=lambda one: (one[1][1].top, one[0])):
        began = line.top if side < 0 else began
        ranked.append((began, side, line.top, at))
    return [lines[at][1] for *_, at in sorted(ranked)]


def _inside(word: dict[str, Any], box: Sequence[float]) -> bool:
    middle = (word["top"] + word["bottom"]) / 2
    return box[0] - 1 <= word["x0"] <= box[2] + 1 and box[1] <= middle <= box[3]


def _cells(page: int, number: int, table: Any) -> Iterator[PdfLine]:
    """The cells of a table. `number` counts the tables of the page for now."""
    for at, texts in enumerate(table.extract(), start=1):
        for column, text in enumerate(texts):
            if words := "\n".join(
                tidy(" ".join(one.split())) for one in (text or "").splitlines() if one.strip()
            ):
                place = Cell(table=page * 100 + number, row=at, column=column)
                yield PdfLine(text=words, page=page, top=table.bbox[1] + at * 1e-3, cell=place)


def _without_furniture(pages: Sequence[Sequence[PdfLine]]) -> list[PdfLine]:
    """The lines without page headers, footers and page numbers."""
    at_edge = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    often = {key for key, count in at_edge.items() if len(pages) > 2 and count >= FURNITURE * len(pages)}
    kept: list[PdfLine] = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        kept += [line for line in page if id(line) not in edges or not _is_furniture(line, often)]
    return kept


def _is_furniture(line: PdfLine, often: set[str]) -> bool:
    return _key(line) in often or bool(re.fullmatch(r"(?:page\s)?\W*\d{1,3}\W*(?:of\s\d+)?", line.text, re.I))


def _edges(page: Sequence[PdfLine]) -> list[PdfLine]:
    flow = sorted((line for line in page if line.cell is None), key=lambda line: line.top)
    return flow[:EDGE] + flow[-EDGE:]


def _key(line: PdfLine) -> str:
    return DIGITS.sub("#", line.text)


def _tables_joined(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines with tables counted through the file; a table that goes on over the page is one table."""
    kept: list[PdfLine] = []
    table = row = 0
    heads: dict[int, str] = {}
    raw: tuple[int, int] = (0, 0)
    skipped = 0
    for line in lines:
        if line.cell is None:
            kept.append(line)
            continue
        if line.cell.table != raw[0]:
            goes_on = bool(kept) and kept[-1].cell is not None and kept[-1].page == line.page - 1
            again = goes_on and heads.get(line.cell.column) == line.text
            skipped = line.cell.row if again else 0
            table, row = (table, row) if goes_on else (table + 1, 0)
            heads = heads if goes_on else {}
            raw = (line.cell.table, 0)
        if line.cell.row == skipped:
            continue
        if line.cell.row != raw[1]:
            raw, row = (line.cell.table, line.cell.row), row + 1
        if row == 1:
            heads[line.cell.column] = line.text
        kept.append(replace(line, cell=Cell(table=table, row=row, column=line.cell.column)))
    return kept
