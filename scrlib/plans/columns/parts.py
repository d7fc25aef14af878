"""A table in parts, each under its own headings, in one row or in two."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scrlib.plans.columns.grid import is_row_of_periods, with_periods, with_years
from scrlib.plans.columns.layout import Layout, head_of_row
from scrlib.plans.columns.matrix import is_row_of_answers, with_answers
from scrlib.plans.columns.two_rows import joined
from scrlib.records.plan_files import PlanLine, PlanTable

LEAST = 2  # parts of one action
ABOVE = 40  # rows under which no first row of headings is looked for


@dataclass(kw_only=True)
class Part:
    """The rows of a table under one row of headings."""

    layout: Layout
    rows: list[PlanLine] = field(default_factory=list)


def parts_of(table: PlanTable) -> tuple[list[PlanLine], list[Part]]:
    """The rows above the first headings, and the rest in parts, each under its own headings."""
    before: list[PlanLine] = []
    parts: list[Part] = []
    for at, row in enumerate(table.rows):
        under = parts[-1].layout if parts and not parts[-1].rows and parts[-1].layout.rows == 1 else None
        if under and is_row_of_periods(row):
            parts[-1].layout = with_periods(under, row)
            continue
        if under and is_row_of_answers(under, row):
            parts[-1].layout = with_answers(under, row)
            continue
        layout = head_of_row(row) if parts or at < ABOVE else None
        if layout is None:
            (parts[-1].rows if parts else before).append(row)
        elif (
            parts
            and not parts[-1].rows
            and parts[-1].layout.rows == 1
            and _second_head(parts[-1].layout, layout)
        ):
            parts[-1].layout = joined(parts[-1].layout, layout)
        elif parts and layout.signature == parts[-1].layout.signature:
            parts[-1].rows.append(row)
        else:
            parts.append(Part(layout=layout))
    for part in parts:
        part.layout = with_years(part.layout, before)
    return before, parts


def stacked(parts: Sequence[Part]) -> Part | None:
    """One part of several that go on with one action: a row of headings and its values over another; None for others."""
    names = [name for part in parts for name in part.layout.fields if name]
    if len(parts) < LEAST or any(len(part.rows) != 1 for part in parts) or len(set(names)) < len(names):
        return None
    layouts = [part.layout for part in parts]
    layout = Layout(
        fields=tuple(name for one in layouts for name in one.fields),
        heads=tuple(head for one in layouts for head in one.heads),
    )
    cells = tuple(cell for part in parts for cell in part.rows[0].cells)
    return Part(layout=layout, rows=[PlanLine(number=parts[0].rows[0].number, cells=cells)])


def _second_head(first: Layout, second: Layout) -> bool:
    return first.signature != second.signature
