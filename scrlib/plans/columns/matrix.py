"""Columns that each stand for one answer, with a mark under the one that holds: a column for each agency or status."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.plans.fields.colours import named_colour
from scrlib.plans.fields.owners import is_agency_name, is_body, is_post, is_short_agency
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.phrases import plain
from scrlib.plans.rows.kinds import own
from scrlib.records.plan_files import PlanCell, PlanLine
from scrlib.records.plans import Status

if TYPE_CHECKING:
    from scrlib.plans.columns.layout import Layout

SPREAD = frozenset(("owner", "agency", "status"))  # fields whose heading may stand over several columns
OWNERS, STATUSES = "owner_marked", "status_marked"
LEADS = frozenset(("l", "lead", "ll"))
MARKS = LEADS | frozenset(("", "x", "y", "yes", "s", "support", "p", "✓", "✔", "☑", "☒", "*", "●", "1"))
LEAST = 2  # columns
MAY_BE_ANSWERS = (
    "",
    "asks_done",
    "progress",
)  # as which "Complete" and "In progress" are read where they head no marks


def is_row_of_answers(layout: "Layout", row: PlanLine) -> bool:
    """Whether a row below headings only names what a spread heading is parted into: "Police | Health" under "Lead"."""
    cells = own(row)
    spread = _spread(layout)
    return len(cells) >= LEAST and all(at in spread and 0 < len(one.text.split()) < 6 for at, one in cells)


def _spread(layout: "Layout") -> set[int]:
    """The columns under a heading that covers its neighbour too."""
    same = [
        at
        for at in range(1, len(layout.fields))
        if layout.fields[at] in SPREAD
        and (layout.fields[at], layout.heads[at]) == (layout.fields[at - 1], layout.heads[at - 1])
    ]
    return {*same, *(at - 1 for at in same)}


def with_answers(layout: "Layout", row: PlanLine) -> "Layout":
    """Headings with the row of answers under them: each of those columns says what it stands for."""
    cells = {at: one.text for at, one in own(row)}
    marked = {"status": STATUSES, "owner": OWNERS, "agency": OWNERS}
    fields = [marked[name] if at in cells else name for at, name in enumerate(layout.fields)]
    heads = [cells.get(at, head) for at, head in enumerate(layout.heads)]
    return replace(layout, fields=tuple(fields), heads=tuple(heads), rows=layout.rows + 1)


def settled_matrix(layout: "Layout", body: Sequence[PlanLine]) -> "Layout":
    """The headings once their cells are looked at: a column of marks headed by an agency or a status is an answer."""
    fields = list(layout.fields)
    marks = [_is_marks([row.cells[at] for row in body if at < len(row.cells)]) for at in range(len(fields))]
    for at, name in enumerate(fields):
        if name in (OWNERS, STATUSES) and not marks[at]:
            fields[at] = "owner" if name == OWNERS else "status"
    for kind, heads in ((OWNERS, _is_agency), (STATUSES, _is_status)):
        found = [
            at
            for at, name in enumerate(fields)
            if name in (*MAY_BE_ANSWERS, kind) and marks[at] and heads(layout.heads[at])
        ]
        if len(found) >= LEAST and any(row.cells[at].lines for row in body for at in found):
            fields = [kind if at in found else name for at, name in enumerate(fields)]
    return replace(layout, fields=tuple(fields))


def is_answer(head: str) -> bool:
    """Whether a heading is the name of an agency or a status, as those of columns of marks are."""
    return is_agency_name(head) or _is_status(head)


def _is_marks(cells: Sequence[PlanCell]) -> bool:
    return all(plain(one.text) in MARKS or one.text.strip() in MARKS for one in cells)


def _is_agency(head: str) -> bool:
    return bool(head.strip()) and (is_short_agency(head) or is_body(head) or is_post(head))


def _is_status(head: str) -> bool:
    return status_of(head) is not Status.UNKNOWN or bool(named_colour(head))


def from_matrix(layout: "Layout", row: PlanLine) -> dict[str, PlanCell]:
    """What the marks of one row say: {"owner": who leads, "status": where it stands}; {} for nothing."""
    found: dict[str, PlanCell] = {}
    for kind, name in ((OWNERS, "owner"), (STATUSES, "status")):
        columns = [at for at, one in enumerate(layout.fields) if one == kind and row.cells[at].lines]
        leads = [at for at in columns if plain(row.cells[at].text) in LEADS]
        if columns:
            found[name] = PlanCell(lines=tuple(layout.heads[at] for at in leads or columns))
    return found
