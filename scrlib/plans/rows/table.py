"""A table of a plan, row by row: actions, and every other row with the reason it was passed over."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.plans.columns.grid import from_grid
from scrlib.plans.columns.headings import label_of, normal
from scrlib.plans.columns.layout import Layout, head_of_row
from scrlib.plans.columns.matrix import from_matrix
from scrlib.plans.columns.numbered import heads_by_number, parents_of, what_numbers
from scrlib.plans.columns.written_out import is_written_out
from scrlib.plans.drafts import Draft, filled_from
from scrlib.plans.fields.colour_keys import is_key_word
from scrlib.plans.fields.packed import unpacked
from scrlib.plans.fields.refs import Rec, carried, is_heading_of_recommendation, names_none, read_ref
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.forms.pairs import fields_of_lines, labelled_lines
from scrlib.plans.paragraphs.followed import WHY, follows_plan
from scrlib.plans.rows import kinds as kinds
from scrlib.plans.rows.aligned import split_up
from scrlib.plans.rows.colours import marks, row_colours
from scrlib.plans.rows.kinds import own
from scrlib.plans.rows.reasons import SKIP
from scrlib.plans.rows.so_far import Rows, open_recommendation, settle
from scrlib.plans.rows.strips import is_strip, read_strip
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable
from scrlib.records.plans import Status

LABEL_AND_WORDS = 2  # cells
TOLD_BELOW = frozenset(("progress", "status", "outcome", "monitoring", "evidence", "proof", "cost"))
PLANNED = ("owner", "due", "agency")


def read_rows(
    table: PlanTable, rows: Sequence[PlanLine], layout: Layout, rec: Rec, band: str, line: str = "row"
) -> Rows:
    """The actions in the rows under a row of headings."""
    state = Rows(table=table, layout=layout, rec=rec, band=band, line=line)
    state.refs = what_numbers(rows, layout, heading=bool(rec))
    state.written_out = is_written_out(rows, layout)
    told, heads, parents = _told_below(rows, layout), heads_by_number(rows, layout), parents_of(rows, layout)
    state.row_colours, state.marks = row_colours(rows, layout), marks(rows, layout)
    for row in rows:
        if state.drafts and (row.number in told or _across(row)):
            _more_of_above(state, row)
        elif row.number in parents:
            open_recommendation(state, row, read_ref(row.cells[layout.column("action")].text))
        elif row.number in heads:
            open_recommendation(state, row, read_ref(" ".join(one.text for _, one in own(row))))
        else:
            _row(state, row)
    settle(state)
    return state


def _told_below(rows: Sequence[PlanLine], layout: Layout) -> frozenset[int]:
    """The strips of labelled lines ("Outcome: ...", "Progress: ...") where each row of the plan is followed by one."""
    action = layout.column("action")
    said = [row for row in rows if own(row)]
    strips = [row.number for row in said if _labelled_strip(row)]
    others = [row for row in said if row.number not in strips and _has(row, action)]
    turns = [row.number in strips for row in said]
    alternate = len(strips) > 1 and turns == [bool(at % 2) for at in range(len(turns))]
    return frozenset(strips if alternate and len(others) == len(strips) else ())


def _labelled_strip(row: PlanLine) -> bool:
    """Whether a row holds only cells that go over several columns and say what they are: "Outcome: ..."."""
    cells = own(row)
    return any(one.left for one in row.cells) and bool(cells) and all(labelled_lines(one) for _, one in cells)


def _across(row: PlanLine) -> list[PlanCell]:
    """What a row says that is a label and its words across the rest ("Update:" | "Form in use"), as one line; else []."""
    cells = [one for _, one in own(row)]
    if len(cells) != LABEL_AND_WORDS or not cells[0].text.rstrip().endswith(":"):
        return []
    label = cells[0].text.rstrip(" :")
    return [PlanCell(lines=(f"{label}: {cells[1].text}",))] if label_of(label)[0] in TOLD_BELOW else []


def _more_of_above(state: Rows, row: PlanLine) -> None:
    """Give the labelled lines of a strip to the action it stands under."""
    last = state.drafts[-1]
    has = [name for name in last.cells if last.text(name)]
    said: dict[str, list[PlanCell]] = {}
    for name, value in fields_of_lines(_across(row) or [cell for _, cell in own(row)], has):
        said.setdefault(name, []).append(value)
    fresh = {name: cells for name, cells in said.items() if not last.text(name)}
    state.drafts[-1] = replace(last, cells={**last.cells, **fresh})
    state.skip(row.number, SKIP["more"])


def _row(state: Rows, row: PlanLine) -> None:
    cells = own(row)
    if not cells or _is_struck(state.layout, row):
        state.skip(row.number, SKIP["struck" if any(one.struck for one in row.cells) else "blank"])
        state.in_key = False
        return
    why = _not_an_action(state, row, cells)
    state.in_key, state.headed = why == SKIP["key"], why == SKIP["head"]
    if why:
        state.skip(row.number, why)
    elif is_strip(state, row, cells):
        read_strip(state, row, cells)
    else:
        _action(state, row)
        if any(one.struck for one in row.cells):
            state.skip(row.number, SKIP["part_struck"])


def _is_struck(layout: Layout, row: PlanLine) -> bool:
    """Whether all that a row asks has a line through it."""
    asks = [at for at, name in enumerate(layout.fields) if name == "action"] or [
        layout.column("recommendation")
    ]
    cells = [row.cells[at] for at in asks if at >= 0]
    return any(one.struck for one in cells) and not any(one.lines for one in cells)


def _not_an_action(state: Rows, row: PlanLine, cells: Sequence[tuple[int, PlanCell]]) -> str:
    if all(normal(one.text) == normal(state.layout.heads[at]) for at, one in cells):
        return SKIP["head"]
    if head_of_row(row) is not None:
        return SKIP["head"]
    if len(cells) == 1 and follows_plan(cells[0][1].text):
        return WHY
    if kinds.is_total(cells):
        return SKIP["total"]
    if kinds.is_example(cells):
        return SKIP["example"]
    if kinds.is_template(cells) or (state.headed and kinds.is_guidance(cells)):
        return SKIP["template"]
    if kinds.is_key(row) or (len(cells) == 1 and is_key_word(cells[0][1].text)):
        return SKIP["key"]
    if state.in_key and len(cells) == 1 and status_of(cells[0][1].text) is not Status.UNKNOWN:
        return SKIP["key"]  # the colour that means "not started" is often none
    if kinds.is_note(row):
        return SKIP["note"]
    return ""


def _has(row: PlanLine, column: int) -> bool:
    return 0 <= column < len(row.cells) and bool(row.cells[column].lines) and not row.cells[column].left


def _action(state: Rows, row: PlanLine) -> None:
    rec, alone = _recommendation(state, row)
    found = _fields(state.layout, row)
    words = " ".join(one.text for one in found.get("action", ()))
    if kinds.is_no_action(words) and not kinds.is_nothing(words):
        state.rec = rec
        state.skip(row.number, SKIP["none"])
        return
    if not words.strip() or kinds.is_nothing(words):
        _without_action(state, row, rec, alone, found)
        return
    given = "recommendation" in found
    found = unpacked(found)
    if not given and "recommendation" in found:
        rec = replace(rec, text=found["recommendation"][0].text)
    state.rec = rec
    for name, said in state.over.items():
        if not any(one.lines or (name == "status" and one.fill) for one in found.get(name, ())):
            found[name] = said
    if row.cells[state.layout.column("action")].above and state.drafts:
        _goes_on(state, row, found)
        return
    if state.written_out and not rec:
        state.skip(row.number, SKIP["unlinked"])
    draft = _draft(state, row, rec, found)
    draft = filled_from(draft, state.drafts[-1] if state.drafts else None)
    state.drafts += split_up(draft)


def _draft(state: Rows, row: PlanLine, rec: Rec, cells: Mapping[str, Sequence[PlanCell]]) -> Draft:
    return Draft(
        where=state.where(row.number),
        rec=rec,
        cells=cells,
        band=state.band,
        row_colour=state.row_colours.get(row.number, ""),
        mark=state.marks.get(row.number, ""),
    )


def _fields(layout: Layout, row: PlanLine) -> dict[str, list[PlanCell]]:
    found: dict[str, list[PlanCell]] = {}
    for at, name in enumerate(layout.fields):
        if name and at < len(row.cells) and not row.cells[at].left:
            found.setdefault(name, []).append(_in_percent(layout.heads[at], row.cells[at]))
    for name, cell in {**from_grid(layout, row), **from_matrix(layout, row)}.items():
        if not any(one.lines or one.fill for one in found.get(name, ())):
            found[name] = [cell]
    return found


def _in_percent(head: str, cell: PlanCell) -> PlanCell:
    """The cell with the sign that its heading says for it: 0.5 under "% complete" is 50%."""
    figure = re.fullmatch(r"\d{1,3}(?:\.\d+)?", cell.text)
    if figure is None or not re.search(r"%|\bper ?cent", head, re.I):
        return cell
    share = float(figure[0])
    return replace(cell, lines=(f"{share * 100 if share <= 1 else share:.0f}%",))


def _without_action(
    state: Rows, row: PlanLine, rec: Rec, alone: bool, found: Mapping[str, Sequence[PlanCell]]
) -> None:
    """A row whose action is empty: a recommendation that stands for its own action, or one that has none."""
    planned = any(
        one.lines and not one.above and not kinds.is_nothing(one.text)
        for name in PLANNED
        for one in found.get(name, ())
    )
    if rec.text and alone and (planned or not state.layout.has("action")):
        state.rec = rec
        cells = {**found, "action": [PlanCell(lines=(rec.text,))]}
        # a recommendation that is the action needs no second telling
        draft = _draft(state, row, rec, cells)
        state.drafts.append(filled_from(draft, state.drafts[-1] if state.drafts else None))
    elif alone and rec:
        settle(state)
        state.rec, state.pending = rec, (row.number, rec)
    else:
        state.skip(row.number, SKIP["none"])


def _goes_on(state: Rows, row: PlanLine, found: Mapping[str, Sequence[PlanCell]]) -> None:
    """A row under a merged action: what it adds belongs to that action."""
    last = state.drafts[-1]
    cells = dict(last.cells)
    for name, more in found.items():
        fresh = [one for one in more if one.lines and not one.above]
        if fresh and name != "action":
            cells[name] = [*cells.get(name, ()), *fresh]
    state.drafts[-1] = replace(last, cells=cells)
    state.skip(row.number, SKIP["more"])


def _recommendation(state: Rows, row: PlanLine) -> tuple[Rec, bool]:
    """The recommendation a row stands under, and whether the row itself names it."""
    layout = state.layout
    text = _own_text(row, layout.column("recommendation"))
    ref = _own_text(row, layout.column("rec_ref"))
    if state.refs == "rec" and not ref and not is_heading_of_recommendation(text):
        ref = _own_text(row, layout.column("number"))
    if (text or ref) and all(names_none(one) for one in (text, ref) if one):
        return Rec(), False
    if kinds.is_again(text):
        text = ""
    if kinds.is_again(ref) or kinds.is_nothing(ref):
        ref = ""
    if not text and not ref:
        return (Rec() if state.written_out else state.rec), False
    said = read_ref(text) if text else Rec()
    number = read_ref(ref) if ref else Rec()
    rec = Rec(
        number=number.number or (number.text if ref else "") or said.number,
        text=said.text or (number.text if number.number else ""),
        continued=said.continued or number.continued,
    )
    if not rec.text and rec.number == state.rec.number or rec.continued:
        rec = carried(state.rec, rec)
    return rec, True


def _own_text(row: PlanLine, column: int) -> str:
    return row.cells[column].text.strip() if 0 <= column < len(row.cells) else ""
