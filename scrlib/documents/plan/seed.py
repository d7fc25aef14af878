"""The beginnings of an action plan in Excel: what the recommendations say, and blanks for what they do not."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from scrlib.documents.excel import AS_TYPED
from scrlib.documents.opened import PlanRow
from scrlib.documents.plain import printable
from scrlib.records import Assessment, Span

COLUMNS = (
    ("Rec No", 8),
    ("Recommendation", 48),
    ("Action required", 36),
    ("Lead", 22),
    ("By when", 15),
    ("Intended outcome", 34),
    ("How we will know", 34),
    ("Status", 14),
)
FROM_TABLE = ("From the report’s own table", 30)  # a column only where something is
STATUSES = ("Not started", "In progress", "Complete", "Overdue", "Unknown")
SPARE_ROWS = 50  # rows below the last one that have the drop-down too
MOST_LETTERS = 32_000  # Excel holds 32,767 in a cell
LOOK = {"text_wrap": True, "valign": "top", "border": 1, "font_name": "Arial", "font_size": 11}


def plan_rows(assessments: Sequence[Assessment]) -> tuple[PlanRow, ...]:
    """A row for each recommendation under its number, with what its own words say and nothing else."""
    return tuple(_row(number, one) for number, one in enumerate(assessments, start=1))


def _row(number: int, one: Assessment) -> PlanRow:
    parse = one.parse
    dates = {deadline.date for deadline in parse.deadlines}
    certain = next(iter(dates)) if len(dates) == 1 else None
    return PlanRow(
        number=one.recommendation.number or str(number),
        recommendation=one.recommendation.text,
        action=_said(parse.actions),
        lead=_said(parse.owners),
        by_when=certain or _said(parse.deadlines),
        outcome=_said(parse.outcomes),
        measure=_said(parse.measures),
    )


def _said(spans: Sequence[Span]) -> str:
    return "; ".join(dict.fromkeys(" ".join(span.words.split()) for span in spans))


def plan_seed(rows: Sequence[PlanRow]) -> bytes:
    """An Excel file with a row for each recommendation; every text is written as text, never as a formula."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, AS_TYPED) as book:
        book.set_properties(
            {"title": "Action plan", "comments": "Begun from the recommendations by Check recommendations."}
        )
        sheet = book.add_worksheet("Action plan")
        columns = (*COLUMNS, FROM_TABLE) if any(row.from_table for row in rows) else COLUMNS
        _headings(book, sheet, columns)
        text = book.add_format({**LOOK, "num_format": "@"})
        day = book.add_format({**LOOK, "num_format": "d mmm yyyy", "align": "left"})
        for at, row in enumerate(rows, start=1):
            _write(sheet, at, _cells(row)[: len(columns)], text, day)
        last = max(len(rows), 1)
        _statuses(book, sheet, last)
        _page(sheet, last, len(columns))
    return out.getvalue()


def _statuses(book: Any, sheet: Any, last: int) -> None:
    """The drop-down of the statuses, from a sheet of its own."""
    lists = book.add_worksheet("Lists")
    lists.write_column(0, 0, ("Status", *STATUSES))
    lists.set_column(0, 0, 16)
    column = len(COLUMNS) - 1
    choice = {
        "validate": "list",
        "source": f"=Lists!$A$2:$A${len(STATUSES) + 1}",
        "error_title": "Status",
        "error_message": "Choose a status from the list.",
    }
    sheet.data_validation(1, column, last + SPARE_ROWS, column, choice)


def _headings(book: Any, sheet: Any, columns: Sequence[tuple[str, int]]) -> None:
    style = book.add_format({**LOOK, "bold": True})
    for column, (name, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, style)


def _cells(row: PlanRow) -> tuple[str | date, ...]:
    """What stands in its cells, in the order of the columns."""
    told = (row.number, row.recommendation, row.action, row.lead, row.by_when, row.outcome, row.measure)
    return (*told, row.status, row.from_table)


def _write(sheet: Any, at: int, cells: Sequence[str | date], text: Any, day: Any) -> None:
    for column, one in enumerate(cells):
        if isinstance(one, date):
            sheet.write_datetime(at, column, datetime(one.year, one.month, one.day), day)
        elif one:
            sheet.write_string(at, column, printable(one)[:MOST_LETTERS], text)
        else:
            sheet.write_blank(at, column, None, text)


def _page(sheet: Any, last: int, columns: int) -> None:
    """Frozen headings, a filter, and a page that prints: A4 on its side, headings on each sheet."""
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, columns - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&LAction plan&RPage &P of &N")
