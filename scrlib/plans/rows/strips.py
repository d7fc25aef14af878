"""Strips across a table: an agency or a theme, a recommendation for the rows below, what is said for all of them."""

import re
from collections.abc import Sequence

from scrlib.plans.columns.headings import label_of, normal
from scrlib.plans.columns.layout import Layout
from scrlib.plans.fields.owners import is_agency_name, is_body
from scrlib.plans.fields.refs import (
    Rec,
    asks,
    asks_by_number,
    carried,
    is_heading_of_recommendation,
    read_ref,
)
from scrlib.plans.fields.standing import standing_said
from scrlib.plans.paragraphs.followed import WHY, follows_plan
from scrlib.plans.phrases import phrases
from scrlib.plans.rows.kinds import distinct
from scrlib.plans.rows.reasons import SKIP
from scrlib.plans.rows.so_far import Rows, open_recommendation
from scrlib.records.plan_files import PlanCell, PlanLine

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


def is_strip(state: Rows, row: PlanLine, cells: Sequence[tuple[int, PlanCell]]) -> bool:
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


def read_strip(state: Rows, row: PlanLine, cells: Sequence[tuple[int, PlanCell]]) -> None:
    """Take in what a strip says for the rows below it."""
    text = " ".join(one.text for _, one in cells)
    if _is_labelled(state, row, text) or _is_told(state, row, text):
        return
    columns = [state.layout.column(name) for name in (*RECOMMENDS, "number")]
    at_the_side = any(one.left for one in row.cells) or cells[0][0] in columns
    if not (is_agency(text) and at_the_side) and _recommends(state, cells, text):
        open_recommendation(state, row, carried(state.rec, _ref_in(text)))
        return
    if is_agency(text):
        state.band = bare_agency(text)
    state.skip(row.number, SKIP["band"])


def _is_labelled(state: Rows, row: PlanLine, text: str) -> bool:
    """Whether a label opens a strip, "Lead: Named Nurse"; what stands behind it is taken in."""
    label, mark, said = text.partition(":")
    name, number = label_of(label) if mark else ("", "")
    if number and said.strip() and _is_learning(state.layout, label):
        open_recommendation(state, row, Rec(number=number, text=said.strip()))
        return True
    if not name or name in RECOMMENDS or not said.strip():
        return False
    if name in FOR_ALL:
        state.over[name] = [PlanCell(lines=(said.strip(),))]
    state.skip(row.number, SKIP["for_all"] if name in FOR_ALL else SKIP["note"])
    return True


def _is_told(state: Rows, row: PlanLine, text: str) -> bool:
    """Whether a strip says where the rows stand, how the plan is followed up, or what was done; it is passed over."""
    if standing := standing_said(text):
        state.over["status"] = [standing]
        state.skip(row.number, SKIP["for_all"])
    elif follows_plan(text):
        state.skip(row.number, WHY)
    elif TOLD.match(text):
        state.skip(row.number, SKIP["note"])
    else:
        return False
    return True


def _recommends(state: Rows, cells: Sequence[tuple[int, PlanCell]], text: str) -> bool:
    """Whether a strip is a recommendation for the rows below it."""
    return (
        is_heading_of_recommendation(text)
        or cells[0][0] in (state.layout.column("recommendation"), state.layout.column("rec_ref"))
        or bool(len(text.split()) >= LONG_BAND and ASKS.search(text))
        or asks_by_number(text)
        or asks(text)
    )


def _ref_in(text: str) -> Rec:
    """The recommendation in a strip, "Recommendation:" without a number taken off."""
    label, mark, said = text.partition(":")
    bare = mark and label_of(label) == ("recommendation", "")
    return read_ref(said.strip() if bare and said.strip() else text)


def _is_learning(layout: Layout, label: str) -> bool:
    """Whether "Learning point 2" names what stands for a recommendation, in a table that has none."""
    named = normal(label).rstrip("0123456789. ").removesuffix(f" {label_of(label)[1].lower()}").strip()
    return named in phrases("headings", "instead_of_recommendation") and not layout.has(*RECOMMENDS)


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
