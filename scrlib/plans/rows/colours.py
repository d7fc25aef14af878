"""Rows of a plan that are coloured across, or in one cell beside the column of status, to say how things stand."""

from collections.abc import Sequence

from scrlib.plans.columns.layout import Layout
from scrlib.plans.fields.colours import colour_of, shade_of
from scrlib.plans.rows.kinds import is_key, own
from scrlib.records.plan_files import PlanCell, PlanLine

STATES = ("status", "asks_done")


def row_colours(rows: Sequence[PlanLine], layout: Layout) -> dict[int, str]:
    """Rows that are coloured right across, where no column says how things stand and not all have one colour."""
    if layout.has(*STATES, "progress"):
        return {}
    found = {}
    for row in rows:
        fills = {colour_of(one.fill) for one in row.cells if one.lines}
        if len(fills) == 1 and own(row):
            found[row.number] = fills.pop()
    return found if len(set(found.values())) > 1 else {}


def marks(rows: Sequence[PlanLine], layout: Layout) -> dict[int, str]:
    """The colour, or white, grey or black, that marks each row in a cell of its own or across, by number of the row.

    {} where a column says how things stand, or where no column differs from row to row. What a mark means, only a key
    can say: a shade may as well part one recommendation from the next.
    """
    body = [row for row in rows if own(row) and not any(one.left for one in row.cells) and not is_key(row)]
    said = [at for at, name in enumerate(layout.fields) if name in STATES]
    if any(row.cells[at].lines or colour_of(row.cells[at].fill) for row in body for at in said):
        return {}
    every = [[_named(row.cells[at]) for row in body] for at in range(len(layout.fields)) if at not in said]
    differing = [one for one in every if len(set(one)) > 1 and any(_is_hue(name) for name in one)]
    if not differing or any(one != differing[0] for one in differing):
        return {}
    return {row.number: name for row, name in zip(body, differing[0], strict=True)}


def _is_hue(name: str) -> bool:
    """Whether a name is that of a colour and not of a shade."""
    return name not in ("white", "grey", "black")


def _named(cell: PlanCell) -> str:
    return colour_of(cell.fill) or shade_of(cell.fill)
