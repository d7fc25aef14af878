"""Tables whose headings say nothing, or that have none: what can be told from the cells, and what has to be asked."""

from collections.abc import Sequence

from scrlib.plans.columns.by_cells import kinds_of
from scrlib.plans.columns.headings import CORE, exact_field
from scrlib.plans.columns.layout import Layout
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners, stands_alone
from scrlib.plans.rows.kinds import distinct, is_nothing
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable

NARROWEST = 3  # columns
LONGEST_HEAD = 8  # words
WORDY = 3.0  # words in a cell, on average, of a column of actions
MOSTLY = 0.6
SEEN = "no headings: columns told from what stands in them"


def unknown_heads(table: PlanTable) -> tuple[Layout, list[PlanLine]] | None:
    """The headings of a table that looks like a plan but whose columns cannot all be told; None for any other."""
    rows = [row for row in table.rows if distinct(row)]
    first = next((row for row in rows if len(distinct(row)) >= NARROWEST), None)
    if first is None or not _is_head(first):
        return None
    body = [row for row in table.rows if row.number > first.number]
    heads = tuple("" if one.left else one.text for one in first.cells)
    fields = tuple(exact_field(head) for head in heads)
    fields = tuple("" if name in fields[:at] else name for at, name in enumerate(fields))
    dated = any(kinds_of([row.cells[at] for row in body])["date"] for at in range(len(heads)))
    wordy = any(_words([row.cells[at] for row in body]) >= WORDY for at in range(len(heads)))
    if not body or not wordy or not (dated and CORE & set(fields)):
        return None
    return Layout(fields=fields, heads=heads, rows=0), body


def _is_head(row: PlanLine) -> bool:
    texts = [one.text for _, one in distinct(row)]
    return all(len(one.split()) <= LONGEST_HEAD and any(map(str.isalpha, one)) for one in texts) and not any(
        one.day or read_due(one.text).day for _, one in distinct(row)
    )


def no_heads(table: PlanTable) -> Layout | None:
    """The columns of a table without headings, where actions, owners and dates each leave no doubt; else None."""
    rows = [row for row in table.rows if distinct(row)]
    width = len(table.rows[0].cells)
    if width < NARROWEST or not rows or not any(_has_date(row) for row in rows[:1]):
        return None
    columns = [[row.cells[at] for row in rows if not row.cells[at].left] for at in range(width)]
    fields = [_field(cells) for cells in columns]
    wordy = [at for at, name in enumerate(fields) if not name and _words(columns[at]) >= WORDY]
    if fields.count("due") != 1 or fields.count("owner") != 1 or len(wordy) not in (1, 2):
        return None
    fields[wordy[-1]] = "action"
    if len(wordy) > 1:
        fields[wordy[0]] = "recommendation"
    fields = ["" if name in fields[:at] else name for at, name in enumerate(fields)]
    return Layout(fields=tuple(fields), heads=("",) * width)


def _has_date(row: PlanLine) -> bool:
    return any(one.day or read_due(one.text).day for _, one in distinct(row))


def _field(cells: Sequence[PlanCell]) -> str:
    kinds = kinds_of(cells)
    said = [one for one in cells if one.lines and not is_nothing(one.text)]
    for kind, name in (("number", "number"), ("date", "due"), ("status", "status"), ("colour", "status")):
        if kinds[kind]:
            return name
    owners = sum(all(map(stands_alone, split_owners(one.lines) or ("",))) for one in said)
    return "owner" if said and owners >= MOSTLY * len(said) else ""


def _words(cells: Sequence[PlanCell]) -> float:
    said = [len(one.text.split()) for one in cells if one.lines]
    return sum(said) / len(said) if said else 0.0
