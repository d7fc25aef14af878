"""The plan and its costs as one Excel workbook, there and back. What is heavy is loaded when it is asked for."""

import datetime as dt
from dataclasses import dataclass

from scrlib.documents.refuse import kind_of
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Costing, Costs
from scrlib.records.plans import Plan, Skipped


@dataclass(frozen=True, kw_only=True)
class Book:
    """A workbook that came back. `before` is what was written, None where the hidden sheet is lost."""

    plan: Plan
    costing: Costing
    before: tuple[Plan, Costing] | None
    skipped: tuple[Skipped, ...] = ()  # rows of the workbook that were passed over, and why


def plan_book(
    plan: Plan,
    costing: Costing,
    costs: Costs,
    created: dt.datetime | None = None,
    beside: BesideTotal | None = None,
) -> bytes:
    """An Excel file with the plan and its costing; `costs` and `beside` are what was computed of `costing`.

    `costing` should name every action of the plan, costed or not. Every figure that is worked out is a live formula
    and carries its value. `created` is when the file says it was made (now when absent): the same arguments then
    give the same bytes.
    """
    from scrlib.documents.book.write import write_book

    return write_book(plan, costing, costs, created, beside)


def is_plan_book(data: bytes) -> bool:
    """Whether an .xlsx file is one that `plan_book` wrote, whatever was done to it since."""
    from scrlib.documents.book.read import is_book

    return is_book(data)


def comes_as_plan_book(name: str, data: bytes) -> bool:
    """Whether a file of any kind is one that `plan_book` wrote. What is no zip archive is not, and is not refused here.

    Raises DocumentError, one sentence, at an archive that is not sound.
    """
    return data.startswith(b"PK") and kind_of(name, data) == "xlsx" and is_plan_book(data)


def read_plan_book(name: str, data: bytes) -> Book:
    """The plan and the costing in a workbook that `plan_book` wrote, with whatever was changed in it since.

    Raises DocumentError naming the sheet, row and column where something is of the wrong kind.
    """
    from scrlib.documents.book.read import read_book

    return read_book(name, data)
