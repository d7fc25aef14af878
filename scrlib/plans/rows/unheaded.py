"""Tables without known headings: the rest of the table before them, a key, one to ask about, or something else."""

from scrlib.plans.columns.guessing import SEEN, no_heads, unknown_heads
from scrlib.plans.columns.headings import what_else
from scrlib.plans.columns.layout import Layout, is_plan
from scrlib.plans.columns.parts import Part
from scrlib.plans.fields.colour_keys import key_of_table
from scrlib.plans.fields.refs import Rec, is_heading_of_recommendation, read_ref
from scrlib.plans.forms.forms import row_text
from scrlib.plans.rows.headed import plan_table, settled_part
from scrlib.plans.rows.kinds import EXAMPLE, distinct
from scrlib.plans.rows.passed import ranges
from scrlib.plans.rows.reasons import SKIP
from scrlib.plans.rows.surroundings import DEEPEST, Reading, is_banner, pass_over
from scrlib.plans.rows.table import read_rows
from scrlib.records.plan_files import PlanLine, PlanTable


def unheaded(state: Reading, table: PlanTable) -> None:
    """A table without known headings: the rest of the table before it, a key, one to ask about, or something else."""
    last, why = state.last, _why_not(table)
    if is_banner(state, table):
        return
    unknown = None if why else unknown_heads(table)
    if unknown is not None:
        _unknown(state, table, *unknown)
    elif why:
        pass_over(state, table, why)
    elif last is not None and len(last.fields) == len(table.rows[0].cells) > 2:
        _more(state, table, last, state.table_rec)
    elif (layout := no_heads(table)) is not None:
        pass_over(state, table, SEEN)
        _more(state, table, layout, state.rec)
    else:
        pass_over(state, table, "no headings of a plan in it")
        _names_recommendation(state, table)


def _names_recommendation(state: Reading, table: PlanTable) -> None:
    """A table of which only "Recommendation 2" and its words are read: what follows answers that one, not the one before."""
    cells = distinct(next((row for row in table.rows if distinct(row)), table.rows[0]))
    if cells and is_heading_of_recommendation(cells[0][1].text):
        state.rec, state.rec_depth = read_ref(" ".join(one.text for _, one in cells[:2])), DEEPEST
        state.over = {}


def _why_not(table: PlanTable) -> str:
    """Why a table without known headings is no plan, where it shows."""
    if key_of_table(table):
        return SKIP["key"]
    if any(EXAMPLE.match(row_text(row)) for row in table.rows[:1]):
        return "an example, not the plan"
    return _what_by_cells(table)


def _unknown(state: Reading, table: PlanTable, layout: Layout, body: list[PlanLine]) -> None:
    """A table whose columns cannot all be told: read with the user's answers, or asked about."""
    part = Part(layout=layout, rows=body)
    found, questions = settled_part(part, table, state.answers)
    if is_plan(found):
        plan_table(state, table, [row for row in table.rows if row.number < body[0].number - 1], [part])
        return
    state.questions += questions
    pass_over(state, table, "no column of actions could be told from its headings; the page asks")


def _more(state: Reading, table: PlanTable, layout: Layout, rec: Rec) -> None:
    """Rows under headings that stand elsewhere, or nowhere."""
    found = read_rows(table, table.rows, layout, rec, state.band)
    state.drafts += [(draft, not layout.has("action")) for draft in found.drafts]
    state.skipped += ranges(table, found.skipped, "row")
    state.last, state.table_rec = layout, found.rec


def _what_by_cells(table: PlanTable) -> str:
    """What a table is that is no plan, told from its first row that has several cells."""
    first = next((row for row in table.rows if len(distinct(row)) > 1), None)
    return what_else([one.text for _, one in distinct(first)], ()) if first else ""
