"""A plan and its costing as the rows of the workbook's sheets: one dict of values for each row, by column key."""

from collections.abc import Mapping
from typing import Any

from scrlib.documents.book.columns import SHAPES, TRAINING
from scrlib.errors import DocumentError
from scrlib.records.costs import CostedAction, Costing, Line, Training
from scrlib.records.plans import Plan, PlanAction

Row = Mapping[str, Any]
Rows = dict[str, list[dict[str, Any]]]
PAGE_KEYS = ("plan", "actions", "shares", "lines", "posts", "training", "people", "budgets")


def rows_of(plan: Plan, costing: Costing) -> Rows:
    """The rows of every sheet, in the order of the plan and of the costing.

    Raises DocumentError where an action stands in the costing twice: rows could not be told apart.
    """
    _refuse_repeated(costing)
    rows: Rows = {key: [] for key in PAGE_KEYS}
    rows["plan"] = [_of_action(one) for one in plan.actions]
    for action in costing.actions:
        rows["actions"].append({"id": action.id, "no": action.id, **_fields(action)})
        for at, share in enumerate(action.recommendations):
            rows["shares"].append({"id": f"{action.id}#{at}", "action": action.id, **_fields(share)})
        for at, line in enumerate(action.lines):
            _add_line(rows, action, at, line)
    rows["budgets"] = [{"id": f"B{at}", **_fields(one)} for at, one in enumerate(costing.budgets)]
    return rows


def _refuse_repeated(costing: Costing) -> None:
    ids = [one.id for one in costing.actions]
    for id in ids:
        if ids.count(id) > 1:
            raise DocumentError(
                f"The costing has the action {id} twice.",
                "Keep it once, with a share for each recommendation that it serves, then save the plan.",
            )


def _fields(record: Any) -> dict[str, Any]:
    return dict(vars(record))


def _of_action(action: PlanAction) -> dict[str, Any]:
    return {**_fields(action), "no": action.id, "due": action.due or action.due_words}


def _add_line(rows: Rows, action: CostedAction, at: int, line: Line) -> None:
    page = SHAPES[type(line.what)]
    row = {**_fields(line), **_fields(line.what), "id": f"{action.id}#{at}", "action": action.id}
    if page is TRAINING:
        row["course"] = f"T{len(rows['training']) + 1}"
        _add_people(rows, row, line.what)
    rows[page.key].append(row)


def _add_people(rows: Rows, row: Row, course: Any) -> None:
    assert isinstance(course, Training)
    for at, one in enumerate(course.attendees):
        rows["people"].append({**_fields(one), "id": f"{row['id']}#{at}", "course": row["course"]})
