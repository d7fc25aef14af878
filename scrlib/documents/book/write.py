"""The workbook written: the plan, what each action costs, the ledger worked out live, and a summary."""

import datetime as dt
import io
from collections.abc import Callable

from scrlib.documents.book.columns import ACTIONS, BUDGETS, LINES, PEOPLE, PLAN, POSTS, PRINTED, SHARES, TRAINING
from scrlib.documents.book.frame import frame_of
from scrlib.documents.book.kept import write_kept
from scrlib.documents.book.ledger import entries, write_ledger
from scrlib.documents.book.lists import agencies_of, ranges, write_assumptions, write_lists
from scrlib.documents.book.look import Look
from scrlib.documents.book.read import next_id
from scrlib.documents.book.rows import rows_of
from scrlib.documents.book.sheet import column_range, last_row, write_page
from scrlib.documents.book.summary import Summary
from scrlib.documents.book.worked import worked
from scrlib.records.costs import Costing, Costs
from scrlib.records.plans import Plan

ORDER = (PLAN, ACTIONS, LINES, POSTS, TRAINING, PEOPLE, SHARES, BUDGETS)
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_book(plan: Plan, costing: Costing, costs: Costs, created: dt.datetime | None = None) -> bytes:
    """An Excel file with the plan and its costing; `costs` is what was computed of `costing`.

    Every figure that is worked out is a live formula and carries its value; `created` is the time the file says it
    was made (now when absent). The same arguments give the same bytes when `created` is given.
    """
    import xlsxwriter

    out = io.BytesIO()
    rows = rows_of(plan, costing)
    frame = frame_of(plan, costing, costs, rows)
    agencies = agencies_of(frame)
    found = entries(frame)
    formulas, lists = worked(frame, found), ranges(agencies, frame)
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties({"title": "Action plan and costs", "created": created or dt.datetime.now(dt.UTC)})
        book.set_size(2400, 1400)
        look = Look(book)
        for page in ORDER:
            sheet = write_page(book, look, page, rows[page.key], formulas[page.key], lists, _numbers(plan, costing, page.key))
            if page is PLAN:
                last = last_row(page, rows[page.key])
                sheet.print_area(0, 0, last - page.spare - 1 if rows[page.key] else last - 1, page.at(PRINTED))
                Summary(book, look, frame, agencies, len(found)).write()
        write_ledger(book, look, frame, found)
        write_assumptions(book, look, frame)
        write_lists(book, look, frame, agencies)
        write_kept(book, plan, costing)
        people = column_range(PEOPLE, "course", frame.last(PEOPLE)), frame.last(PEOPLE)
        for name, key in (("course", "course"), ("agency", "bears"), ("count", "people"), ("total", "total")):
            book.define_name(f"People_{name}", f"={column_range(PEOPLE, key, people[1])}")
        for key in ("backfill", "attendance"):
            book.define_name(f"People_{key}", f"={column_range(PEOPLE, key, people[1])}")
    return out.getvalue()


def _numbers(plan: Plan, costing: Costing, key: str) -> dict[str, Callable[[int], str]]:
    """The numbers that wait in the spare rows: of actions (the same on both sheets), and of courses."""
    used = [one.id for one in plan.actions] + [one.id for one in costing.actions]
    first = int(next_id(used)[1:])
    filled = len(plan.actions) if key == PLAN.key else len(costing.actions)
    if key in (PLAN.key, ACTIONS.key):
        return {"no": lambda count: f"A{first + count - filled - 1}"}
    return {"course": lambda count: f"T{count}"} if key == TRAINING.key else {}
