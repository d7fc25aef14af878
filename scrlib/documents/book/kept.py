"""The hidden sheet: the plan and the costing exactly as they were written, so that only what was changed is re-read."""

import json
from typing import Any

from scrlib.documents.book.columns import KEPT, MARK
from scrlib.records.costs import Costing
from scrlib.records.plain import plain, record_of
from scrlib.records.plans import Plan

VERSION = "1"
MARKED = "x005F_"  # with which such files mark what they cannot hold: openpyxl drops it wherever it stands
PIECE = 30_000  # letters in a cell; Excel holds 32,767


def write_kept(book: Any, plan_: Plan, costing: Costing) -> None:
    """Add the hidden sheet."""
    sheet = book.add_worksheet(KEPT)
    sheet.write_row(0, 0, (MARK, VERSION))
    for at, record in enumerate((plan_, costing), start=1):
        text = json.dumps(plain(record)).replace(MARKED, MARKED.replace("_", "\\u005f"))
        pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)]
        for column, piece in enumerate(pieces):
            sheet.write_string(at, column, piece)
    sheet.very_hidden()


def read_kept(rows: list[tuple[Any, ...]]) -> tuple[Plan, Costing] | None:
    """What the hidden sheet holds, or None where it is lost, of another version or spoilt."""
    if len(rows) < 3 or tuple(str(one) for one in rows[0][:2]) != (MARK, VERSION):
        return None
    try:
        texts = ["".join(str(one) for one in row if one is not None) for row in rows[1:3]]
        return record_of(Plan, json.loads(texts[0])), record_of(Costing, json.loads(texts[1]))
    except (TypeError, ValueError, RecursionError):
        return None
