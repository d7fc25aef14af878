"""The columns of a table once its cells and the answers are looked at, and the questions about those that cannot be told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.plans.columns.by_cells import by_cells, filled
from scrlib.plans.columns.grid import settled_grid
from scrlib.plans.columns.headings import field_of
from scrlib.plans.columns.layout import WITH_TOP, Layout
from scrlib.plans.columns.matrix import settled_matrix
from scrlib.records.plan_files import PlanLine, PlanTable
from scrlib.records.plans import ColumnQuestion

# The answer to a question about a column: the name of a field of `PlanAction`, or "other".
ASKED = (
    "action",
    "recommendation",
    "owner",
    "due",
    "outcome",
    "monitoring",
    "evidence",
    "status",
    "cost_words",
    "agency",
    "signed_off",
)
FROM_ANSWER = {
    "cost_words": "cost",
    "signed_off": "sign_off",
    "due_words": "due",
    "status_words": "status",
    "recommendation_text": "recommendation",
}
SAMPLES = 3


def settled(
    layout: Layout, body: Sequence[PlanLine], table: PlanTable, answers: Mapping[tuple[str, int], str]
) -> tuple[Layout, tuple[ColumnQuestion, ...]]:
    """The layout once its cells are looked at, and the questions that are left."""
    layout = settled_matrix(settled_grid(by_cells(layout, body), body), body)
    fields = list(layout.fields)
    answered = {
        column: FROM_ANSWER.get(field, field)
        for (where, column), field in answers.items()
        if where == table.where
    }
    for column, field in answered.items():
        if 0 <= column < len(fields):
            fields = ["" if one == field and field not in WITH_TOP else one for one in fields]
            fields[column] = field
    layout = replace(layout, fields=tuple(fields))
    questions = tuple(
        _question(layout, column, body, table)
        for column, field in enumerate(layout.fields)
        if not field and column not in answered and filled(body, column) and not _doubled(layout, column)
    )
    return layout, questions


def _doubled(layout: Layout, column: int) -> bool:
    """Whether a column is a second one of a field that has its column: known, and left alone."""
    field = field_of(layout.heads[column])
    return bool(field) and field in layout.fields


def _question(layout: Layout, column: int, body: Sequence[PlanLine], table: PlanTable) -> ColumnQuestion:
    have = {FROM_ANSWER.get(name, name) for name in layout.fields}
    choices = (*tuple(name for name in ASKED if FROM_ANSWER.get(name, name) not in have), "other")
    return ColumnQuestion(
        table=table.where,
        column=column,
        heading=layout.heads[column],
        samples=tuple(dict.fromkeys(filled(body, column)))[:SAMPLES],
        choices=choices,
        place=_place(column, body, table),
    )


def _place(column: int, body: Sequence[PlanLine], table: PlanTable) -> str:
    """What a reader calls the column of a question, be the table reshaped or not: "column C", "row 4"."""
    seen = next((one.place for row in body if (one := row.cells[column]).place), column + 1)
    if table.sideways:
        return f"row {seen}"
    return f"column {_letters(seen) if table.sheet else seen}"


def _letters(number: int) -> str:
    """The letters over a column of a sheet: 28 is AB."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)
