"""A table of a plan, row by row: actions, and every other row with the reason it was passed over."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrlib.plans import cells as kinds
from scrlib.plans.aligned import split_up
from scrlib.plans.cells import distinct, own
from scrlib.plans.colours import colour_of, is_key_word
from scrlib.plans.drafts import Draft, filled_from
from scrlib.plans.forms import labelled_lines
from scrlib.plans.grid import from_grid
from scrlib.plans.headings import label_of, normal
from scrlib.plans.layout import Layout, head_of_row
from scrlib.plans.matrix import from_matrix
from scrlib.plans.numbered import heads_by_number, what_numbers
from scrlib.plans.owners import is_agency_name, is_body
from scrlib.plans.packed import unpacked
from scrlib.plans.phrases import phrases
from scrlib.plans.refs import Rec, asks_by_number, carried, is_heading_of_recommendation, read_ref
from scrlib.plans.statuses import status_of
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable
from scrlib.records.plans import Status

SKIP = {
    "blank": "a blank row",
    "head": "the headings again",
    "title": "above the headings",
    "total": "a total",
    "example": "an example row",
    "template": "a row of the template, not filled in",
    "key": "the key to the colours",
    "note": "a note",
    "band": "a heading for the rows below it",
    "for_all": "read with each of the rows below it",
    "none": "no action in this row",
    "more": "more about the action in the row above, read with it",
    "struck": "struck through: dropped, or finished and crossed off",
    "part_struck": "the words struck through were left out; the rest was read",
}
ASKS = re.compile(
    r"\b(?:should|must|will|shall|needs? to|to (?:be|ensure|review|develop|provide)|ensure|review)\b", re.I
)
TOLD = re.compile(
    r"\W*(?:progress|updated?|comments?|evidence|status|position|last reviewed|reviewed)\b", re.I
)
AROUND_AGENCY = re.compile(
    r"^\W*(?:lead )?agency\s*[:–-]\s*|\s*[:–-]?\s*(?:(?:imr|single agency) )?(?:action plan|actions|plan|recommendations)\W*$",
    re.I,
)
LONG_BAND = 9  # words; a shorter strip names an agency or a theme
FOR_ALL = frozenset(("outcome", "owner", "agency", "due", "monitoring", "proof", "cost"))
RECOMMENDS = frozenset(("recommendation", "rec_ref"))
PLANNED = ("owner", "due", "agency")


@dataclass(kw_only=True)
class Rows:
    """What has been found in a table so far, and what the rows above say of the next one."""

    table: PlanTable
    layout: Layout
    rec: Rec = field(default_factory=Rec)
    band: str = ""
    drafts: list[Draft] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    pending: tuple[int, Rec] | None = None  # a recommendation whose action has not come yet
    over: dict[str, list[PlanCell]] = field(default_factory=dict)  # what a strip says for the rows below it
    line: str = "row"  # "column" where a table lies on its side
    headed: bool = True  # whether the row above is a row of headings
    in_key: bool = False  # whether the row above is part of the key to the colours
    refs: str = "none"  # what a column of bare numbers numbers: "rec", "action" or "none"

    def where(self, number: int) -> str:
        """A row's place in words."""
        return f"{self.table.where} {self.line} {number}"

    def skip(self, number: int, why: str) -> None:
        """Pass a row over."""
        self.skipped.append((number, why))


def read_rows(
    table: PlanTable, rows: Sequence[PlanLine], layout: Layout, rec: Rec, band: str, line: str = "row"
) -> Rows:
    """The actions in the rows under a row of headings."""
    state = Rows(table=table, layout=layout, rec=rec, band=band, line=line)
    state.refs = what_numbers(rows, layout, heading=bool(rec))
    told, heads = _told_below(rows, layout), heads_by_number(rows, layout)
    shaded = _row_colours(rows, layout)
    for row in rows:
        if row.number in told and state.drafts:
            _more_of_above(state, row)
        elif row.number in heads:
            _open(state, row, read_ref(" ".join(one.text for _, one in own(row))))
        else:
            _row(state, row, shaded.get(row.number, ""))
    _settle(state)
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


def _more_of_above(state: Rows, row: PlanLine) -> None:
    """Give the labelled lines of a strip to the action it stands under."""
    last = state.drafts[-1]
    said: dict[str, list[PlanCell]] = {}
    for name, _, value in (line for _, cell in own(row) for line in labelled_lines(cell)):
        said.setdefault(name, []).append(value)
    fresh = {name: cells for name, cells in said.items() if not last.text(name)}
    state.drafts[-1] = replace(last, cells={**last.cells, **fresh})
    state.skip(row.number, SKIP["more"])


def _row(state: Rows, row: PlanLine, colour: str) -> None:
    cells = own(row)
    if not cells or _is_struck(state.layout, row):
        state.skip(row.number, SKIP["struck" if any(one.struck for one in row.cells) else "blank"])
        state.in_key = False
        return
    why = _not_an_action(state, row, cells)
    state.in_key, state.headed = why == SKIP["key"], why == SKIP["head"]
    if why:
        state.skip(row.number, why)
    elif _is_band(state, row, cells):
        _band(state, row, cells)
    else:
        _action(state, row, colour)
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


def _is_band(state: Rows, row: PlanLine, cells: Sequence[tuple[int, PlanCell]]) -> bool:
    """Whether a row is a strip across the table: one text, over several columns or alone in the row."""
    every = distinct(row)
    if len(every) > 2 or len(row.cells) < 3:
        return False
    at, cell = cells[0]
    wide = sum(one.left for one in row.cells) >= len(row.cells) - len(every) - 1 and any(
        one.left for one in row.cells
    )
    if len(every) == 2:  # "Recommendation 2" | its words across the rest
        return wide and is_heading_of_recommendation(cell.text) and cells[0][0] == 0
    if wide:
        return True
    return at != state.layout.column("action") and (at == 0 or at == state.layout.column("recommendation"))


def _band(state: Rows, row: PlanLine, cells: Sequence[tuple[int, PlanCell]]) -> None:
    text = " ".join(one.text for _, one in cells)
    label, mark, said = text.partition(":")
    name, number = label_of(label) if mark else ("", "")
    if number and said.strip() and _is_learning(state.layout, label):
        _open(state, row, Rec(number=number, text=said.strip()))
        return
    if name and name not in RECOMMENDS and said.strip():
        if name in FOR_ALL:
            state.over[name] = [PlanCell(lines=(said.strip(),))]
        state.skip(row.number, SKIP["for_all"] if name in FOR_ALL else SKIP["note"])
        return
    if TOLD.match(text):
        state.skip(row.number, SKIP["note"])
        return
    if is_agency(text) and any(one.left for one in row.cells):
        state.band = bare_agency(text)
        state.skip(row.number, SKIP["band"])
        return
    rec = read_ref(text)
    in_rec_column = cells[0][0] in (state.layout.column("recommendation"), state.layout.column("rec_ref"))
    if (
        is_heading_of_recommendation(text)
        or in_rec_column
        or (len(text.split()) >= LONG_BAND and ASKS.search(text))
        or asks_by_number(text)
    ):
        _open(state, row, carried(state.rec, rec))
        return
    if is_agency(text):
        state.band = bare_agency(text)
    state.skip(row.number, SKIP["band"])


def _is_learning(layout: Layout, label: str) -> bool:
    """Whether "Learning point 2" names what stands for a recommendation, in a table that has none."""
    named = normal(label).rstrip("0123456789. ").removesuffix(f" {label_of(label)[1].lower()}").strip()
    return named in phrases("headings", "instead_of_recommendation") and not layout.has(*RECOMMENDS)


def _open(state: Rows, row: PlanLine, rec: Rec) -> None:
    """Begin a recommendation whose actions stand in the rows below."""
    _settle(state)
    state.rec, state.pending = rec, (row.number, rec)
    state.over.clear()


def bare_agency(text: str) -> str:
    """The name of an agency without "Agency:" before it and "action plan" behind it."""
    return AROUND_AGENCY.sub("", text.strip())


def is_agency(text: str) -> bool:
    """Whether a short text names an agency or a post."""
    bare = bare_agency(text)
    if (
        not bare
        or len(bare.split()) >= LONG_BAND
        or re.match(r"(?:single|multi|inter|all|each|joint)\W*agenc", bare, re.I)
        or re.match(r"\W*(?:theme|priority|objective|section|part|area|aim|phase|stage)\b", bare, re.I)
    ):
        return False
    return (
        bare[:1].isupper() and (is_agency_name(bare) or is_body(bare)) and not re.search(r"\d|[.?!]$|:", bare)
    )


def _settle(state: Rows) -> None:
    """Say of a recommendation that waited whether its actions came."""
    if state.pending is None:
        return
    number, rec = state.pending
    state.pending = None
    used = any(draft.rec == rec for draft in state.drafts)
    state.skip(number, actions_below(rec) if used else no_action(rec))


def actions_below(rec: Rec) -> str:
    """Why the heading of a recommendation was passed over whose actions follow it."""
    return f"{_named(rec)} as a heading; its actions are below"


def no_action(rec: Rec) -> str:
    """Why the heading of a recommendation was passed over that no action follows."""
    return f"{_named(rec)} has no action"


def _named(rec: Rec) -> str:
    return f"recommendation {rec.number}" if rec.number else "the recommendation"


def _action(state: Rows, row: PlanLine, colour: str) -> None:
    rec, alone = _recommendation(state, row)
    found = _fields(state.layout, row)
    words = " ".join(one.text for one in found.get("action", ()))
    if not words.strip() or kinds.is_nothing(words):
        _without_action(state, row, rec, alone, found, colour)
        return
    given = "recommendation" in found
    found = unpacked(found)
    if not given and "recommendation" in found:
        rec = replace(rec, text=found["recommendation"][0].text)
    state.rec = rec
    for name, said in state.over.items():
        if not any(one.lines for one in found.get(name, ())):
            found[name] = said
    if row.cells[state.layout.column("action")].above and state.drafts:
        _goes_on(state, row, found)
        return
    draft = Draft(where=state.where(row.number), rec=rec, cells=found, band=state.band, row_colour=colour)
    draft = filled_from(draft, state.drafts[-1] if state.drafts else None)
    state.drafts += split_up(draft)


def _fields(layout: Layout, row: PlanLine) -> dict[str, list[PlanCell]]:
    found: dict[str, list[PlanCell]] = {}
    for at, name in enumerate(layout.fields):
        if name and at < len(row.cells) and not row.cells[at].left:
            found.setdefault(name, []).append(row.cells[at])
    for name, cell in {**from_grid(layout, row), **from_matrix(layout, row)}.items():
        if not any(one.lines or one.fill for one in found.get(name, ())):
            found[name] = [cell]
    return found


def _without_action(
    state: Rows, row: PlanLine, rec: Rec, alone: bool, found: Mapping[str, Sequence[PlanCell]], colour: str
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
        draft = Draft(where=state.where(row.number), rec=rec, cells=cells, band=state.band, row_colour=colour)
        state.drafts.append(filled_from(draft, state.drafts[-1] if state.drafts else None))
    elif alone and rec:
        _settle(state)
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
    if kinds.is_again(text):
        text = ""
    if kinds.is_again(ref) or kinds.is_nothing(ref):
        ref = ""
    if not text and not ref:
        return state.rec, False
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


def _row_colours(rows: Sequence[PlanLine], layout: Layout) -> dict[int, str]:
    """Rows that are coloured right across, where no column says how things stand and not all have one colour."""
    if layout.has("status", "asks_done", "progress"):
        return {}
    found = {}
    for row in rows:
        fills = {colour_of(one.fill) for one in row.cells if one.lines}
        if len(fills) == 1 and own(row):
            found[row.number] = fills.pop()
    return found if len(set(found.values())) > 1 else {}
