"""The cells of a table row by row, and the recommendations in one of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrlib.documents.layout.asking import asks, asks_nothing, introduces
from scrlib.documents.layout.lines import Line
from scrlib.documents.reading.labelled import ASIDE, SHORTEST, Draft, labelled, split_labels
from scrlib.documents.reading.lists import harvest

POINTS = re.compile(
    r"(?:\W|\d|\b(?:r|recs?|recommendations?|nos?|and|to|all|both)\b)*", re.I
)  # at recommendations printed elsewhere: "1 and 2"


@dataclass(frozen=True, kw_only=True)
class Row:
    """The cells of one row: column to lines."""

    number: int
    cells: dict[int, tuple[Line, ...]]

    def text(self, column: int) -> str:
        """The words of one cell."""
        return " ".join(line.words for line in self.cells.get(column, ()))


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The rows of one table."""
    found: dict[int, dict[int, list[Line]]] = {}
    for line in lines:
        if line.cell is not None:
            found.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    return [
        Row(
            number=number,
            cells={column: tuple(cell) for column, cell in sorted(cells.items())},
        )
        for number, cells in sorted(found.items())
    ]


def in_cell(lines: Sequence[Line], finding: Line | None) -> list[Draft]:
    """The recommendations in one cell: each labelled or numbered one, or the whole cell as one."""
    lines = split_labels(lines)
    named, left = labelled(lines, finding)
    if named:
        return named
    left = [line for at, line in enumerate(left) if not at or not ASIDE.match(line.words)]
    listed = [line for line in left if line.label.kind in ("number", "bullet")]
    alone = left and (left[0].listed or introduces(left[0].words))
    if (
        len(listed) > 1
        and alone
        and all(asks(line.words) for line in listed if line.label.kind == listed[0].label.kind)
    ):
        return [replace(draft, finding=finding) for draft in harvest(left)]
    words = sum(len(line.words.split()) for line in left)
    if (
        words < SHORTEST
        or all(POINTS.fullmatch(line.words) for line in left)
        or all(asks_nothing(line.words) for line in left)
    ):
        return []
    return [Draft(lines=tuple(left), number=left[0].label.number, finding=finding)]
