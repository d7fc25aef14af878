"""Tables whose headings are known: read as a plan, as who signed, asked about, or passed over with the reason."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrlib.plans.columns.asked import settled
from scrlib.plans.columns.by_cells import filled
from scrlib.plans.columns.headings import field_of, what_else
from scrlib.plans.columns.layout import Layout, is_plan
from scrlib.plans.columns.parts import Part, stacked
from scrlib.plans.fields.refs import Rec
from scrlib.plans.rows.kinds import distinct
from scrlib.plans.rows.passed import ranges
from scrlib.plans.rows.reasons import SKIP, actions_below, no_action
from scrlib.plans.rows.surroundings import Answers, Reading, above, pass_over
from scrlib.plans.rows.table import read_rows
from scrlib.records.plan_files import PlanLine, PlanTable
from scrlib.records.plans import ColumnQuestion, Skipped

OTHER = re.compile(
    r"\b(?:chronology|glossary|membership|contents|attendance|distribution list|version control|genogram)\b",
    re.I,
)


def settled_part(part: Part, table: PlanTable, answers: Answers) -> tuple[Layout, tuple[ColumnQuestion, ...]]:
    """The layout of a part once its cells and the answers are looked at, and the questions that are left."""
    return settled(part.layout, part.rows, table, answers)


def headed(
    state: Reading, table: PlanTable, before: Sequence[PlanLine], parts: Sequence[Part], heading: str
) -> None:
    """Read a table whose headings are known, or say why it is no plan."""
    plans = [part for part in parts if is_plan(settled_part(part, table, state.answers)[0])]
    heads = [head for part in parts for head in part.layout.heads]
    names = [name for part in parts for name in part.layout.fields if name]
    why = what_else(heads, names) or (
        "a chronology, a list or the like by its heading" if OTHER.search(heading) else ""
    )
    if not plans and not why and _counts(parts):
        why = "a summary of numbers, not a plan"
    if why or not plans:
        if _signed(state, table, parts):
            return
        if not why:
            _ask(state, table, parts)
        pass_over(state, table, why or "its columns are not those of a plan of action")
        return
    plan_table(state, table, before, parts)


def _counts(parts: Sequence[Part]) -> bool:
    """Whether the columns headed as actions hold only how many there are."""
    cells = [
        text
        for part in parts
        for at, name in enumerate(part.layout.fields)
        if name == "action"
        for text in filled(part.rows, at)
    ]
    return bool(cells) and all(one.isdecimal() for one in cells)


def _ask(state: Reading, table: PlanTable, parts: Sequence[Part]) -> None:
    """Ask about a table that has somebody to lead and a date but no column of actions."""
    layout, questions = settled_part(parts[0], table, state.answers)
    if layout.has("owner", "agency") and layout.has("due", "status", "outcome") and questions:
        state.questions += questions


def _signed(state: Reading, table: PlanTable, parts: Sequence[Part]) -> bool:
    """Whether a table says who signed for each agency."""
    layout = parts[0].layout
    if (
        not layout.has("sign_off")
        or not layout.has("agency", "owner")
        or layout.has("action", "recommendation")
    ):
        return False
    agency, by = layout.column("agency"), layout.column("sign_off")
    agency = agency if agency >= 0 else layout.column("owner")
    for row in parts[0].rows:
        if row.cells[agency].lines and row.cells[by].lines:
            state.sign_offs.append((row.cells[agency].text, row.cells[by].text))
    pass_over(state, table, "who signed for each agency, read as such")
    return True


def plan_table(
    state: Reading, table: PlanTable, before: Sequence[PlanLine], parts: Sequence[Part], line: str = "row"
) -> None:
    """Read the parts of a table that is a plan, under what stands over them; a part that is none is passed over."""
    whole = stacked(parts)
    if whole is not None:
        more = [(row.number, SKIP["more"]) for part in parts[1:] for row in part.rows]
        state.skipped += ranges(table, more, line)
        parts = [whole]
    over = above(state, table, before, {name for part in parts for name in part.layout.fields})
    rec, band = over.rec, over.band
    same = state.last is not None and parts[0].layout.signature == state.last.signature
    rec = rec or (state.table_rec if same else Rec())
    goes_on = rec if rec and rec == state.table_rec and not over.rec else Rec()
    for part in parts:
        layout, questions = settled_part(part, table, state.answers)
        if not is_plan(layout):
            state.skipped += [
                Skipped(where=f"{table.where} {line} {row.number}", why=_why_none(row)) for row in part.rows
            ]
            continue
        found = read_rows(table, part.rows, layout, rec, band, line)
        if any(draft.rec == goes_on for draft in found.drafts):
            _has_actions_after_all(state, goes_on)
        state.drafts += [(over.given(draft), not layout.has("action")) for draft in found.drafts]
        state.skipped += ranges(table, found.skipped, line)
        state.questions += [one for one in questions if one not in state.questions]
        _told_by_cells(state, table, layout)
        state.last, rec, band = layout, found.rec, found.band
    state.table_rec = rec


def _has_actions_after_all(state: Reading, rec: Rec) -> None:
    """Say of a recommendation at the foot of a page that its actions came at the top of the next."""
    for at, one in enumerate(state.skipped):
        if rec and one.why == no_action(rec):
            state.skipped[at] = replace(one, why=actions_below(rec))


def _told_by_cells(state: Reading, table: PlanTable, layout: Layout) -> None:
    """Say so where the column of actions was told by what stands in it, and not by its heading or an answer."""
    at = layout.column("action")
    if at < 0 or (table.where, at) in state.answers or field_of(layout.heads[at]) == "action":
        return
    if layout.heads[at]:
        pass_over(
            state, table, f"the column “{layout.heads[at]}” was read as the actions, from what stands in it"
        )


def _why_none(row: PlanLine) -> str:
    """Why a row of a part that is no plan is passed over."""
    return "not a row of the plan" if distinct(row) else SKIP["blank"]
