"""A near miss, or a register of them, in Word: for a meeting, in black and white."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.near_miss.columns import (
    FACTORS,
    REGISTER,
    SAFEGUARDS,
    SHEETS,
    TIMELINE,
    Labels,
    rows_of,
)
from scrlib.documents.paper.page import gap, heading, said, table, upright
from scrlib.documents.plain import printable
from scrlib.documents.word.house_style import blank, mark_row, page_footer, saved
from scrlib.records.near_misses import NearMiss
from scrlib.records.plots import Plot

SMALL = 9.5
WIDTHS = {
    TIMELINE: (2.4, 4.8, 4.5, 3.7, 2.0),
    SAFEGUARDS: (4.2, 1.7, 1.9, 3.0, 3.8, 2.8),
    FACTORS: (6.4, 2.0, 9.0),
}
FIRST = (
    "could",
    "did",
    "kind",
    "stage",
    "caught_how",
    "caught_by",
    "already_known",
    "severity",
    "likelihood",
)
IN_LIST = ("id", "title", "reported", "stage", "severity", "statement", "feedback_on")
LIST_WIDTHS = (1.2, 6.0, 2.4, 4.2, 3.4, 7.4, 2.0)
FOR_WHOM = (
    "No person is named or graded. What people knew at each moment stands before anything that is said of it."
)


def near_miss_page(record: NearMiss, labels: Labels) -> bytes:
    """One near miss: what happened, its timeline, safeguards and factors, what follows."""
    title = record.title or f"Near miss {record.id}"
    document = upright(title)
    heading(document, title, 1)
    said(document, (FOR_WHOM, "i"))
    _texts(document, record, labels, FIRST)
    _rows(document, "Safeguards", SAFEGUARDS, list(rows_of([record], SAFEGUARDS, labels)))
    _rows(document, "Timeline", TIMELINE, list(rows_of([record], TIMELINE, labels)))
    _rows(
        document,
        "What made it likely, from the system inward",
        FACTORS,
        list(rows_of([record], FACTORS, labels)),
    )
    heading(document, "What follows")
    _texts(document, record, labels, ("safety_action", "learning", "statement", "feedback", "feedback_on"))
    page_footer(document, document.sections[0], title)
    return saved(document)


def register_page(records: Sequence[NearMiss], figures: Sequence[Plot], labels: Labels) -> bytes:
    """The register as a list on its side, then each figure in words and as a table."""
    title = "Register of near misses"
    document = blank(title, "Near miss")
    heading(document, title, 1)
    heads = {one.key: one.head for one in SHEETS[REGISTER]}
    at = [n for n, one in enumerate(SHEETS[REGISTER]) if one.key in IN_LIST]
    rows = [[row[n] for n in at] for row in rows_of(records, REGISTER, labels)]
    columns = [(heads[SHEETS[REGISTER][n].key], width) for n, width in zip(at, LIST_WIDTHS, strict=True)]
    table(document, columns, rows, size=SMALL)
    gap(document)
    for one in figures:
        _figure(document, one)
    page_footer(document, document.sections[0], title)
    return saved(document)


def _texts(document: Any, record: NearMiss, labels: Labels, names: Sequence[str]) -> None:
    """A line for each of these that is said, its heading first."""
    row = zip(SHEETS[REGISTER], next(rows_of([record], REGISTER, labels)), strict=True)
    told = {column.key: (column.head, words) for column, words in row if words.strip()}
    for head, words in (told[name] for name in names if name in told):
        said(document, (f"{head}: ", "b"), words)


def _rows(document: Any, title: str, sheet: str, rows: Sequence[Sequence[str]]) -> None:
    """A table of a sheet without its numbers; the second reader's codes stay in the Excel file."""
    if not rows:
        return
    heading(document, title)
    widths = WIDTHS[sheet]
    heads = [one.head for one in SHEETS[sheet][1 : len(widths) + 1]]
    kept = [row[1 : len(widths) + 1] for row in rows]
    table(document, list(zip(heads, widths, strict=True)), kept, size=SMALL)
    gap(document)


def _figure(document: Any, one: Plot) -> None:
    heading(document, one.title)
    said(document, one.summary)
    if not one.table.rows:
        return
    made = document.add_table(rows=1, cols=len(one.table.columns), style="Table Grid")
    for line in (one.table.columns, *one.table.rows):
        row = made.rows[0] if line is one.table.columns else made.add_row()
        mark_row(row, "w:cantSplit")
        for cell, words in zip(row.cells, line, strict=True):
            cell.paragraphs[0].add_run(printable(words)).bold = (line is one.table.columns) or None
    mark_row(made.rows[0], "w:tblHeader")
    gap(document)
