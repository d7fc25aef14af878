"""An action plan read from the tables and paragraphs of a file."""

import re
from collections.abc import Mapping

from scrlib.plans.columns.layout import is_plan
from scrlib.plans.columns.parts import parts_of
from scrlib.plans.drafts import Draft, action_of
from scrlib.plans.fields.colour_keys import (
    key_above,
    key_among,
    key_in,
    key_of_table,
    whole_key,
    with_no_colour,
)
from scrlib.plans.fields.completion import with_completion
from scrlib.plans.fields.legends import without_legends
from scrlib.plans.fields.outcome_measured import with_measure_apart
from scrlib.plans.fields.positions import with_position
from scrlib.plans.forms.forms import is_form, read_form
from scrlib.plans.forms.pairs import pairs_of
from scrlib.plans.paragraphs.in_sentences import with_ref_at_end, with_sentence
from scrlib.plans.paragraphs.prose import read_prose
from scrlib.plans.reading_kept import without_lists, without_repeats
from scrlib.plans.rows.headed import headed, plan_table, settled_part
from scrlib.plans.rows.passed import ranges
from scrlib.plans.rows.shapes import in_rows
from scrlib.plans.rows.strips import FOR_ALL
from scrlib.plans.rows.surroundings import (
    DEEPEST,
    NO_ANSWERS,
    Answers,
    Reading,
    heading_between,
    pass_over,
    stands_below,
    start_sheet,
    tells_how,
)
from scrlib.plans.rows.unheaded import unheaded
from scrlib.records.plan_files import PlanFile, PlanParagraph, PlanTable
from scrlib.records.plans import Plan, Skipped

EXAMPLES = re.compile(
    r"\b(?:worked example|example (?:of|action|plan|entry)|blank template|template|for illustration|how to (?:fill|complete))\b",
    re.I,
)

SHOWS = ("status", "asks_done", "progress")  # columns whose colour says how things stand


def read_plan(file: PlanFile, answers: Answers = NO_ANSWERS) -> Plan:
    """The plan in a file that `documents.open_plan` opened: its actions, and what was passed over with the reason.

    `answers`: what the user said of columns that could not be told, {(table, column): field}, as `Plan.questions` name them.
    Never raises; the same file and answers give the same plan.
    """
    file, beside, left_out = without_legends(file)
    state = Reading(key={**beside, **_key(file)}, answers=answers)
    state.skipped += [Skipped(where=where, why=why) for where, why in file.left_out]
    state.skipped += left_out
    for block in file.blocks:
        if isinstance(block, PlanParagraph):
            stands_below(state, block)
            heading_between(state, block)
        else:
            _table(state, block)
    if not state.drafts:
        _prose(state, file)
    kept = without_repeats(state, without_lists(state))
    shown = [cell for draft in kept for name in SHOWS for cell in draft.cells.get(name, ())]
    key = with_no_colour(state.key, shown)
    actions = tuple(action_of(_told_apart(draft), at, key) for at, draft in enumerate(kept, start=1))
    return Plan(
        name=file.name,
        actions=actions,
        skipped=tuple(state.skipped),
        questions=tuple(state.questions),
        sign_offs=tuple(dict.fromkeys(state.sign_offs)),
    )


def _told_apart(draft: Draft) -> Draft:
    """The draft with what one cell says of several things given to each of them."""
    for parted in (with_measure_apart, with_completion, with_position, with_ref_at_end, with_sentence):
        draft = parted(draft)
    return draft


def _key(file: PlanFile) -> Mapping[str, str]:
    """What the document says its colours mean, wherever it says so."""
    found = dict(whole_key(file.blocks))
    for block in file.blocks:
        if isinstance(block, PlanTable):
            before, parts = parts_of(block)
            if not parts:
                found = {**key_of_table(block), **found}
            found = {**key_above(before), **found}
            found = {**key_among([row for part in parts for row in part.rows]), **found}
            for head in [head for part in parts for head in part.layout.heads]:
                found = {**key_in(head), **found}
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
        plan_table(state, table, before, parts, line)
    elif not any(is_plan(settled_part(part, table, state.answers)[0]) for part in parts) and is_form(table):
        _form(state, table)
    elif parts:
        headed(state, table, before, parts, heading)
    else:
        unheaded(state, table)


def _form(state: Reading, table: PlanTable) -> None:
    drafts, skipped, rec = read_form(table, state.rec, state.band)
    state.drafts += [(draft, False) for draft in drafts]
    state.over = {} if drafts else {name: [cell] for _, name, _, cell in pairs_of(table) if name in FOR_ALL}
    state.skipped += ranges(table, [one for one in skipped if one[0]], "row")
    state.skipped += [Skipped(where=table.where, why=why) for number, why in skipped if not number]
    state.last, state.table_rec = None, rec
    if not drafts:  # a form whose actions stand in the table below it
        state.rec, state.rec_depth = rec, DEEPEST


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
