"""What a cell of the workbook shows of a value, and the value that somebody typed into a cell."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from scrlib.documents.plain import printable, tidy
from scrlib.records.costs import Costed, Nature
from scrlib.records.plans import Progress, Status

MOST_LETTERS = 32_000  # Excel holds 32,767 in a cell
NUMBERS = {"number", "money", "percent", "whole"}

STATUSES = {one: one.value.replace("_", " ").capitalize() for one in Status}
PROGRESS = {
    **{one: one.value.replace("_", " ").capitalize() for one in Progress},
    Progress.DONE_AWAITING_CHECK: "Done, awaiting check",
    Progress.DONE_WITH_EVIDENCE: "Done, with evidence",
    Progress.DONE_EFFECT_UNKNOWN: "Done, effect unknown",
    Progress.ALTERNATIVE_ACCEPTED: "Alternative action accepted",
}
NATURES = {Nature.CASH: "Cash", Nature.OPPORTUNITY: "Staff time", Nature.IN_BASE: "In base"}
COSTED = {Costed.COSTED: "Costed", Costed.NIL: "Costs nothing", Costed.NOT_COSTED: "Not costed yet"}
KINDS = {
    "staff_time": "Staff time",
    "fee": "Fee",
    "venue": "Venue",
    "print": "Print",
    "it": "IT",
    "audit": "Audit",
    "other": "Other",
}
UNITS = {one: one for one in ("hour", "day", "session", "each", "month")}
BASES = {"real": "Real", "nominal": "Nominal"}
WORDS: dict[str, Mapping[Any, str]] = {
    "status": STATUSES,
    "progress": PROGRESS,
    "nature": NATURES,
    "costed": COSTED,
    "kind": KINDS,
    "unit": UNITS,
    "basis": BASES,
    "yes": {True: "Yes", False: "No"},
}
CLOSED = {"status", "progress", "nature", "costed", "yes"}  # nothing but these words will do


def shown(kind: str, value: Any) -> str | float | dt.date | None:
    """What the cell holds: a text, a number, a date, or None where there is nothing to show."""
    if value is None:
        return None
    if kind in WORDS:
        return WORDS[kind].get(value, value if isinstance(value, str) else None)
    if kind == "lines":
        return _cut("; ".join(value)) or None
    if kind == "day" and isinstance(value, dt.date):
        return value if value.year > 1900 else value.isoformat()  # Excel knows no earlier day
    if isinstance(value, Decimal | int) and kind in NUMBERS:
        return float(value)
    return (_cut(value) or None) if isinstance(value, str) else None


def _cut(text: str) -> str:
    return printable(text)[:MOST_LETTERS]


def same(cell: Any, wrote: Any) -> bool:
    """Whether a cell still holds what was written, however the program that saved it spaces or rounds it."""
    return _even(cell) == _even(wrote)


def _even(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        return " ".join(value.replace("x005F_", "").replace("_x000D_", " ").split())
    if isinstance(value, bool):
        return WORDS["yes"][value]
    return "" if value is None else round(value, 12) if isinstance(value, float) else value


def typed(kind: str, cell: Any) -> Any:
    """The value that a person typed, None for an empty cell. Raises ValueError where it is of another kind."""
    if isinstance(cell, str):
        cell = tidy(cell)
    if cell is None or cell == "":
        return None
    if kind in WORDS:
        return _chosen(kind, cell)
    if kind in NUMBERS:
        return _number(cell, whole=kind == "whole")
    if kind == "day":
        return _day(cell)
    text = _text(cell)
    return (
        tuple(one.strip() for one in text.replace("\n", ";").split(";") if one.strip())
        if kind == "lines"
        else text
    )


def _chosen(kind: str, cell: Any) -> Any:
    if isinstance(cell, bool):
        cell = WORDS["yes"][cell]
    said = _text(cell).casefold()
    for value, word in WORDS[kind].items():
        if said in (word.casefold(), value.value if isinstance(value, Enum) else value):
            return value
    if kind in CLOSED:
        raise ValueError
    return _text(cell)


def _number(cell: Any, *, whole: bool) -> Decimal | int:
    text = _text(cell).replace("£", "").replace(",", "").replace(" ", "")
    share = text.endswith("%")
    try:
        number = Decimal(text.rstrip("%"))
    except InvalidOperation:
        raise ValueError from None
    if not number.is_finite() or (whole and number != int(number)):
        raise ValueError
    return int(number) if whole else number / 100 if share else number


def _day(cell: Any) -> dt.date | str:
    """A date where the cell holds one; words as words, for whoever reads plans to judge."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    text = _text(cell)
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


def _text(cell: Any) -> str:
    if isinstance(cell, float):
        return repr(round(cell, 12)).removesuffix(".0")  # 0.1 + 0.2 as a person means it
    return cell if isinstance(cell, str) else str(cell)
