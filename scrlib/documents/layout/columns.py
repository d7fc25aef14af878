"""What a heading of a column, or a label of a form, says: read from scrlib/data/documents."""

from functools import cache

from scrlib import tables
from scrlib.tables import Wording, read_table

FILE = "documents/columns.toml"
KINDS = (
    "recommendation",
    "recommends",
    "not_recommends",
    "proposed",
    "beside",
    "question",
    "finding",
    "action",
    "progress",
    "number",
    "label",
    "words",
    "sheet_text",
    "sheet_id",
    "sheet_finding",
    "sheet_action",
)


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording of a heading of a column. Raises DataError with the remedy."""
    return tables.wordings(read_table(FILE), FILE, "column", KINDS)


@cache
def _of(kind: str) -> tuple[Wording, ...]:
    return tuple(one for one in wordings() if one.kind == kind)


def heads(kind: str, text: str) -> bool:
    """Whether a heading or label is one of a kind of KINDS; one text may be of several."""
    return any(one.pattern.search(text) for one in _of(kind))
