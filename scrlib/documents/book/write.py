"""The workbook written: the plan, what each action costs, the ledger worked out live, and a summary."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable

from scrlib.documents.book.columns import ACTIONS, BUDGETS, LINES, PEOPLE, PLAN, POSTS, SHARES, TRAINING
from scrlib.documents.book.frame import frame_of
from scrlib.documents.book.kept import write_kept
from scrlib.documents.book.ledger import write_ledger
from scrlib.documents.book.ledger_rows import entries
from scrlib.documents.book.lists import agencies_of, ranges, write_assumptions, write_lists
from scrlib.documents.book.look import Look
from scrlib.documents.book.read import next_id
from scrlib.documents.book.rows import rows_of
from scrlib.documents.book.sheet import Content, column_range, write_page
from scrlib.documents.book.summary import Summary
from scrlib.documents.book.worked import worked
from scrlib.documents.excel import AS_TYPED
from scrlib.documents.plain import printable_record, titled
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Costing, Costs
from scrlib.records.plans import Plan

ORDER = (PLAN, ACTIONS, LINES, POSTS, TRAINING, PEOPLE, SHARES, BUDGETS)
PEOPLE_NAMES = {
    "course": "course",
    "agency": "bears",
    "count": "people",
    "backfill": "backfill",
    "attendance": "attendance",
    "total": "total",
}


def write_book(
    plan: Plan,
    costing: Costing,
    costs: Costs,
    created: dt.datetime | None,
    beside: BesideTotal | None,
) -> bytes:
    """An Excel file with the plan and its costing; `costs` and `beside` are what was computed of `costing`.

    Every figure that is worked out is a live formula and carries its value; `created` is the time the file says it
    was made (now where it is None). The same arguments give the same bytes when `created` is given.
    """
    import xlsxwriter

    out = io.BytesIO()
    plan, costing, costs = printable_record(plan), printable_record(costing), printable_record(costs)
    rows = rows_of(plan, costing)
    frame = frame_of(plan, costing, costs, rows, beside)
    agencies = agencies_of(frame)
    found = entries(frame)
    formulas, lists = worked(frame, found), ranges(agencies, frame)
    with xlsxwriter.Workbook(out, AS_TYPED) as book:
        book.set_properties({"title": "Action plan and costs", "created": created or dt.datetime.now(dt.UTC)})
        book.set_size(2400, 1400)
        look = Look(book)
        for page in ORDER:
            content = Content(
                title=titled(plan.name, page.title) if page is PLAN else page.title,
                rows=rows[page.key],
                worked=formulas[page.key],
                prefilled=_numbers(plan, costing, page.key),
            )
            write_page(book, look, page, content, lists)
            if page is PLAN:
                Summary(book, look, frame, agencies, len(found)).write()
        write_ledger(book, look, frame, found)
        write_assumptions(book, look, frame)
        write_lists(book, look, frame, agencies)
        write_kept(book, plan, costing)
        for name, key in PEOPLE_NAMES.items():
            book.define_name(f"People_{name}", f"={column_range(PEOPLE, key, frame.last(PEOPLE))}")
    return rows_that_grow(out.getvalue())


def rows_that_grow(data: bytes) -> bytes:
    """The file with the heights of its rows as a start only: XlsxWriter fixes a height that is given.

    A height is given because not every program measures a row when it opens a file; a row that somebody then
    writes more into must still grow.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename.startswith("xl/worksheets/sheet"):
                part = re.sub(rb'(<row [^>]*ht="[^"]*") customHeight="1"', rb"\1", part)
            new.writestr(entry, part)
    return out.getvalue()


def _numbers(plan: Plan, costing: Costing, key: str) -> dict[str, Callable[[int], str]]:
    """The numbers that wait in the spare rows: of actions (the same on both sheets), and of courses."""
    used = [one.id for one in plan.actions] + [one.id for one in costing.actions]
    first = int(next_id(used)[1:])
    filled = len(plan.actions) if key == PLAN.key else len(costing.actions)
    if key in (PLAN.key, ACTIONS.key):
        return {"no": lambda count: f"A{first + count - filled - 1}"}
    return {"course": lambda count: f"T{count}"} if key == TRAINING.key else {}
