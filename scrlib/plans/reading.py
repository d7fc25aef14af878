"""An action plan read from the tables and paragraphs of a file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.plans.cells import EXAMPLE, distinct, is_key
from scrlib.plans.colours import key_of_table, whole_key
from scrlib.plans.drafts import Draft, action_of
from scrlib.plans.form_pairs import pairs_of
from scrlib.plans.forms import is_form, read_form, row_text
from scrlib.plans.guessing import SEEN, no_heads, unknown_heads
from scrlib.plans.headings import field_of, what_else
from scrlib.plans.in_sentences import with_sentence
from scrlib.plans.layout import Layout, is_plan, settled
from scrlib.plans.parts import Part, parts_of, stacked
from scrlib.plans.passed import ranges
from scrlib.plans.phrases import plain
from scrlib.plans.prose import read_prose
from scrlib.plans.refs import Rec
from scrlib.plans.row_reasons import SKIP, actions_below, no_action
from scrlib.plans.shapes import in_rows
from scrlib.plans.strips import FOR_ALL
from scrlib.plans.surroundings import (
    DEEPEST,
    NO_ANSWERS,
    Answers,
    Reading,
    above,
    heading_between,
    is_banner,
    pass_over,
    start_sheet,
    tells_how,
)
from scrlib.plans.table_rows import read_rows
from scrlib.records.plan_files import PlanFile, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import ColumnQuestion, Plan, Skipped

OTHER = re.compile(
    r"\b(?:chronology|glossary|membership|contents|attendance|distribution list|version control|genogram)\b",
    re.I,
)
EXAMPLES = re.compile(
    r"\b(?:worked example|example (?:of|action|plan|entry)|blank template|template|for illustration|how to (?:fill|complete))\b",
    re.I,
)


def read_plan(file: PlanFile, answers: Answers = NO_ANSWERS) -> Plan:
    """The plan in a file that `documents.open_plan` opened: its actions, and what was passed over with the reason.

    `answers`: what the user said of columns that could not be told, {(table, column): field}, as `Plan.questions` name them.
    Never raises; the same file and answers give the same plan.
    """
    state = Reading(key=_key(file), answers=answers)
    state.skipped += [Skipped(where=where, why=why) for where, why in file.left_out]
    for block in file.blocks:
        if isinstance(block, PlanParagraph):
            heading_between(state, block)
        else:
            _table(state, block)
    if not state.drafts:
        _prose(state, file)
    kept = _without_repeats(state, _without_lists(state))
    actions = tuple(action_of(with_sentence(draft), at, state.key) for at, draft in enumerate(kept, start=1))
    return Plan(
        name=file.name,
        actions=actions,
        skipped=tuple(state.skipped),
        questions=tuple(state.questions),
        sign_offs=tuple(dict.fromkeys(state.sign_offs)),
    )


def _key(file: PlanFile) -> Mapping[str, str]:
    """What the document says its colours mean, wherever it says so."""
    found = dict(whole_key(file.blocks))
    for block in file.blocks:
        if isinstance(block, PlanTable):
            before, parts = parts_of(block)
            if not parts:
                found = {**key_of_table(block), **found}
            for row in [*before, *(row for part in parts for row in part.rows)]:
                found = {**is_key(row), **found}
    return found


def _table(state: Reading, table: PlanTable) -> None:
    heading, state.heading = state.heading, ""
    state.named.clear()
    if table.sheet:
        start_sheet(state, table)
    if EXAMPLES.search(heading) and not re.search(r"\baction plan template\b", heading, re.I):
        pass_over(state, table, "an example, not the plan")
        return
    if tells_how(table):
        pass_over(state, table, "how the plan is filled in, not the plan")
        return
    table, line = in_rows(table)
    before, parts = parts_of(table)
    if line == "column":
        _plan_table(state, table, before, parts, line)
    elif not any(is_plan(_settled(part, table, state.answers)[0]) for part in parts) and is_form(table):
        _form(state, table)
    elif parts:
        _headed(state, table, before, parts, heading)
    else:
        _unheaded(state, table, heading)


def _settled(part: Part, table: PlanTable, answers: Answers) -> tuple[Layout, tuple[ColumnQuestion, ...]]:
    return settled(part.layout, part.rows, table, answers)


def _headed(
    state: Reading, table: PlanTable, before: Sequence[PlanLine], parts: Sequence[Part], heading: str
) -> None:
    plans = [part for part in parts if is_plan(_settled(part, table, state.answers)[0])]
    heads = [head for part in parts for head in part.layout.heads]
    names = [name for part in parts for name in part.layout.fields if name]
    why = what_else(heads, names) or (
        "a chronology, a list or the like by its heading" if OTHER.search(heading) else ""
    )
    if why or not plans:
        if _signed(state, table, parts):
            return
        if not why:
            _ask(state, table, parts)
        pass_over(state, table, why or "its columns are not those of a plan of action")
        return
    _plan_table(state, table, before, parts)


def _ask(state: Reading, table: PlanTable, parts: Sequence[Part]) -> None:
    """Ask about a table that has somebody to lead and a date but no column of actions."""
    layout, questions = _settled(parts[0], table, state.answers)
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


def _plan_table(
    state: Reading, table: PlanTable, before: Sequence[PlanLine], parts: Sequence[Part], line: str = "row"
) -> None:
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
        layout, questions = _settled(part, table, state.answers)
        if not is_plan(layout):
            state.skipped += [
                Skipped(
                    where=f"{table.where} {line} {row.number}", why=_blank_or(row, "not a row of the plan")
                )
                for row in part.rows
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


def _blank_or(row: PlanLine, why: str) -> str:
    return why if distinct(row) else SKIP["blank"]


def _form(state: Reading, table: PlanTable) -> None:
    drafts, skipped, rec = read_form(table, state.rec, state.band)
    state.drafts += [(draft, False) for draft in drafts]
    state.over = {} if drafts else {name: [cell] for _, name, _, cell in pairs_of(table) if name in FOR_ALL}
    state.skipped += ranges(table, [one for one in skipped if one[0]], "row")
    state.skipped += [Skipped(where=table.where, why=why) for number, why in skipped if not number]
    state.last, state.table_rec = None, rec
    if not drafts:  # a form whose actions stand in the table below it
        state.rec, state.rec_depth = rec, DEEPEST


def _unheaded(state: Reading, table: PlanTable, heading: str) -> None:
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
    found, questions = _settled(part, table, state.answers)
    if is_plan(found):
        _plan_table(state, table, [row for row in table.rows if row.number < body[0].number - 1], [part])
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


def _prose(state: Reading, file: PlanFile) -> None:
    """Read the paragraphs, and the lines of tables that only frame them, where no table is a plan."""
    paragraphs: list[PlanParagraph] = []
    for block in file.blocks:
        if isinstance(block, PlanParagraph):
            paragraphs.append(block)
        elif len(block.rows[0].cells) == 1:
            paragraphs += [
                PlanParagraph(where=f"{block.where} row {row.number}", text=line)
                for row in block.rows
                for line in row.cells[0].lines
            ]
    drafts, skipped = read_prose(paragraphs)
    read = {draft.where.rsplit(" row ", 1)[0] for draft in drafts}
    state.skipped = [one for one in state.skipped if one.where not in read]
    state.drafts += [(draft, False) for draft in drafts]
    state.skipped += [Skipped(where=where, why=why) for where, why in skipped]


def _without_lists(state: Reading) -> list[Draft]:
    """The drafts without those of tables that only list recommendations, where another table has their actions."""
    if all(alone for _, alone in state.drafts):
        return [draft for draft, _ in state.drafts]
    for draft, alone in state.drafts:
        if alone:
            state.skipped.append(
                Skipped(where=draft.where, why="a list of recommendations; the actions are in another table")
            )
    return [draft for draft, alone in state.drafts if not alone]


def _without_repeats(state: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an action printed again in another table or sheet left out."""
    kept: list[Draft] = []
    seen: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        same = tuple(
            plain(one)
            for one in (draft.rec.number, draft.text("action"), draft.text("owner"), draft.text("due"))
        )
        first = seen.get(same)
        if first is not None and first.where.rsplit(" ", 2)[0] != draft.where.rsplit(" ", 2)[0]:
            state.skipped.append(Skipped(where=draft.where, why=f"the same action as in {first.where}"))
            continue
        seen.setdefault(same, draft)
        kept.append(draft)
    return kept
