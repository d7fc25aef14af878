"""Whether the rows of a plan each say their recommendation, so that an empty cell means that there is none."""

from collections.abc import Sequence
from itertools import pairwise

from scrlib.plans.columns.layout import Layout
from scrlib.plans.phrases import plain
from scrlib.plans.rows.kinds import is_nothing
from scrlib.records.plan_files import PlanLine

LEAST = 2  # recommendations that are each said again in the row below


def is_written_out(rows: Sequence[PlanLine], layout: Layout) -> bool:
    """Whether at least two recommendations are each said again for their next action, oftener than any is left out.

    In such a list nothing is left for a reader to carry down: a merged cell or "2 cont." is no part of it.
    """
    columns = [at for at, name in enumerate(layout.fields) if name in ("recommendation", "rec_ref")]
    action = layout.column("action")
    if not columns or action < 0:
        return False
    asks = [row for row in rows if row.cells[action].lines and not row.cells[action].above]
    if any(row.cells[at].above for row in asks for at in columns):
        return False
    said = [tuple(plain(row.cells[at].text) for at in columns) for row in asks]
    again = [one for before, one in pairwise(said) if before == one and any(one)]
    return len(set(again)) >= LEAST and len(again) > sum(all(map(is_nothing, one)) for one in said)
