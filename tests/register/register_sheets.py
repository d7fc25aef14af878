"""A register in Excel for the tests: written, changed as somebody would, and read again."""

import io
from collections.abc import Callable

import openpyxl
from registers import log_of

from scrlib.audits.register.coming.carried import written
from scrlib.audits.register.coming.proposals import Proposal
from scrlib.audits.register.coming.sheets_back import base_of, from_sheets
from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.sheets import asked_sheets, asking, lists_of, whole_sheets
from scrlib.audits.register.writing import set_fields
from scrlib.documents.register import read_register_book, register_book
from scrlib.records.register import Change, Thing

Edit = Callable[[openpyxl.Workbook], None]


def action(id: str, **form: str) -> tuple[Change, ...]:
    return set_fields(Thing.ACTION, f"A-{id}", {"number": id, "text": f"Do {id}", **form})


def register() -> Log:
    return log_of(
        set_fields(Thing.REVIEW, "R-1", {"title": "Robin"}),
        set_fields(Thing.RECOMMENDATION, "C-1", {"number": "1", "text": "See women alone", "review": "R-1"}),
        action("A1", recommendations="C-1", owner="Head of Midwifery", due="2027-03-31", status="on_track"),
        action("A2", owner="Named Nurse", helped="audit weight"),
        set_fields(
            Thing.EVIDENCE, "E-1", {"title": "Audit of 40 records", "action": "A-A1", "date": "2026-05-20"}
        ),
    )


def whole(log: Log, edit: Edit | None = None) -> bytes:
    """The file that carries the register, with what somebody did to it in Excel."""
    return edited(register_book("Westmere", whole_sheets(log), lists_of(log), written("Westmere", log)), edit)


def asked(log: Log, *ids: str, edit: Edit | None = None) -> bytes:
    """The file for the agency of these actions."""
    return edited(register_book("Westmere", asked_sheets(log, ids), lists_of(log, ids), asking(log)), edit)


def edited(data: bytes, edit: Edit | None) -> bytes:
    if edit is None:
        return data
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet: str, row: int, **cells: object) -> Edit:
    """Writes into a row of things, from 1, by the keys of its columns."""

    def edit(book: openpyxl.Workbook) -> None:
        columns = {str(cell.value).split(".")[-1]: cell.column for cell in book[sheet][1]}
        for key, value in cells.items():
            book[sheet].cell(row=4 + row, column=columns[key]).value = value

    return edit


def back(ours: Log, data: bytes) -> Proposal:
    """What the file proposes."""
    came = read_register_book(data)
    return from_sheets(ours, base_of(came, ours), came)


def said(found: Proposal) -> list[tuple[str, str, str, str]]:
    """(thing, field, as it is here, as the file has it)."""
    return [(row.name, one.label, one.here, one.now) for row in found.rows for one in row.values]
