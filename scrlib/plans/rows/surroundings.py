"""What stands around the tables of a plan and holds for their rows: headings, names of sheets, boxes, rows above the headings."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrlib.plans.columns.headings import LABEL_NUMBER, exact_field, field_of, label_of, normal
from scrlib.plans.columns.layout import Layout
from scrlib.plans.drafts import Draft
from scrlib.plans.fields.owners import is_post
from scrlib.plans.fields.refs import (
    SHORTEST,
    Rec,
    asks,
    asks_by_number,
    carried,
    is_heading_of_recommendation,
    read_ref,
)
from scrlib.plans.fields.standing import standing_said
from scrlib.plans.forms.forms import row_text
from scrlib.plans.phrases import phrases
from scrlib.plans.rows.kinds import distinct, is_key
from scrlib.plans.rows.passed import ranges
from scrlib.plans.rows.reasons import SKIP
from scrlib.plans.rows.strips import FOR_ALL, bare_agency, is_agency
from scrlib.records.plan_files import PlanCell, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import ColumnQuestion, Skipped

Answers = Mapping[tuple[str, int], str]
NO_ANSWERS: Answers = {}
WORDS = "the recommendation of the rows below it"
CAPTION = re.compile(r"^(?:table|form|part|section|schedule)\s\w{1,3}\s*[:.–-]\s*", re.I)
LONGEST_LABEL = 8  # words before a colon: "What the review asked us to do: ..."
LONGEST_BANNER = 3  # lines of a box above a table
DEEPEST = 99  # a heading that is only a paragraph stands below all others
GUIDES = re.compile(
    r"\W*(?:(?:completion |guidance |explanatory )?notes|guidance|instructions(?: for .{2,40})?|read ?me(?: first)?|help|how to .{2,60})\W*$",
    re.I,
)  # what a sheet or its first row is called that tells how the plan is filled in
OF_ACTIONS_ALONE = ("outcome", "monitoring")  # no document has one of its own
_DATES = re.compile(r"dated?", re.I)
_KEPT_BY = re.compile(r"\b(?:plan|document|tracker|version|policy|file)\b", re.I)
_OF_DOCUMENT = re.compile(
    r"\b(?:updated|amended|revised|version|printed|circulated|next review|reviewed (?:on|by|at|in)|last reviewed|approved (?:on|by)|agreed (?:on|by))\b",
    re.I,
)  # what is said of a whole document
BOARDS = re.compile(
    r"\b(?:board|l?scb|l?scp|partnership|review)\b", re.I
)  # a title names whose plan it is, not who leads


@dataclass(kw_only=True)
class Over:
    """What stands over the rows of a table and holds for each of them."""

    rec: Rec
    band: str
    cells: dict[str, list[PlanCell]] = field(default_factory=dict)

    def given(self, draft: Draft) -> Draft:
        """The draft with what no column of its table says: a cell left empty in one that does is empty."""
        missing = {name: found for name, found in self.cells.items() if _adds(name, found[0], draft.cells)}
        return replace(draft, cells={**draft.cells, **missing}) if missing else draft


@dataclass(kw_only=True)
class Reading:
    """What has been read of a document so far."""

    key: Mapping[str, str]
    answers: Answers
    drafts: list[tuple[Draft, bool]] = field(
        default_factory=list
    )  # and whether its table has only recommendations
    skipped: list[Skipped] = field(default_factory=list)
    questions: list[ColumnQuestion] = field(default_factory=list)
    sign_offs: list[tuple[str, str]] = field(default_factory=list)
    rec: Rec = field(default_factory=Rec)
    rec_depth: int = 0  # of the heading that named it
    over: dict[str, list[PlanCell]] = field(
        default_factory=dict
    )  # what a box above the table says for all of it
    standing: PlanCell | None = None  # where the actions below a heading stand, and how deep it is
    standing_depth: int = 0
    named: set[str] = field(default_factory=set)  # recommendations named since the last table
    band: str = ""
    heading: str = ""
    last: Layout | None = None
    table_rec: Rec = field(default_factory=Rec)


def heading_between(state: Reading, one: PlanParagraph) -> None:
    """What a paragraph between tables says of the tables below it."""
    whole = f"{one.label} {one.text}".strip()
    label, _, said = one.text.partition(":")
    if rec := _named(state, one):
        state.over = {}
        rec = carried(state.rec, rec)
        state.named.add(rec.number or rec.text)
        # a list of recommendations says nothing of which of them the next table is about
        state.rec, state.rec_depth = (rec if len(state.named) == 1 else Rec()), one.heading or DEEPEST
    elif one.heading or one.bold:
        state.heading = one.text
        if is_agency(one.text) and (state.drafts or not BOARDS.search(one.text)):
            state.band = bare_agency(one.text)
        if one.heading and one.heading <= state.rec_depth:
            state.rec = Rec()
            state.named.clear()
    elif (
        state.rec
        and label_of(label)[0] in FOR_ALL - {"agency"}
        and said.strip()
        and is_of_actions(label, said)
    ):
        state.over[label_of(label)[0]] = [PlanCell(lines=(said.strip(),))]
    elif re.match(r"\W*(?:lead )?agency\s*:\s*\S", whole, re.I):
        state.band = whole.split(":", 1)[1].strip()
    elif not state.heading:
        state.heading = one.text if len(one.text.split()) <= 8 else ""


def stands_below(state: Reading, one: PlanParagraph) -> bool:
    """Take in a heading that says where the actions below it stand; another as high ends what it says.

    Whether it says so.
    """
    depth = one.heading or DEEPEST
    said = standing_said(one.text) if one.heading or one.bold else None
    if said is not None:
        state.standing, state.standing_depth = said if said.lines else None, depth
    elif one.heading and depth <= state.standing_depth:
        state.standing = None
    return said is not None


def _named(state: Reading, one: PlanParagraph) -> Rec:
    """The recommendation that a paragraph between tables names: by its number, by a label, or as a heading that asks."""
    whole = CAPTION.sub("", f"{one.label} {one.text}".strip())
    heads = bool(one.heading or one.bold)
    if is_heading_of_recommendation(whole) or (heads and asks_by_number(whole)):
        return read_ref(whole)
    label, _, said = whole.partition(":")
    told = len(said.split()) >= SHORTEST and len(label.split()) <= LONGEST_LABEL
    words = said.strip() if told and field_of(label) == "recommendation" else ""
    waiting = state.rec.number if not state.rec.text else ""  # "Recommendation 2", and its words below it
    if words or (waiting and asks(one.text)):
        rec = read_ref(words or one.text)
        return rec if rec.number else replace(rec, number=waiting)
    numbered = LABEL_NUMBER.search(label) if told else None
    if state.rec and (one.heading or DEEPEST) > state.rec_depth:
        return Rec()  # it belongs to the recommendation above it
    if numbered and normal(label[: numbered.start()]) in phrases("headings", "instead_of_recommendation"):
        return Rec(number=numbered[1], text=said.strip())
    return Rec(text=one.text) if one.heading and asks(one.text) else Rec()


def start_sheet(state: Reading, table: PlanTable) -> None:
    """The name of a sheet may be a recommendation or an agency."""
    state.last, state.table_rec, state.heading, state.over = None, Rec(), table.sheet, {}
    state.standing = (said := standing_said(table.sheet)) and (said if said.lines else None)
    state.rec = read_ref(table.sheet) if is_heading_of_recommendation(table.sheet) else Rec()
    named = bare_agency(table.sheet)
    titled = named != table.sheet.strip() and BOARDS.search(named)  # "LSCB action plan" says whose plan it is
    state.band = named if is_agency(table.sheet) and not titled else ""


def tells_how(table: PlanTable) -> bool:
    """Whether a sheet only tells how the plan is filled in."""
    first = next((row for row in table.rows if distinct(row)), None)
    title = row_text(first) if first and len(distinct(first)) == 1 else ""
    return bool(table.sheet) and bool(GUIDES.match(table.sheet) or GUIDES.match(title))


def is_banner(state: Reading, table: PlanTable) -> bool:
    """Whether a table is only a box that says what the tables below it are about: a recommendation or an agency."""
    lines = [line for row in table.rows for _, one in distinct(row) for line in one.lines]
    if not lines or any(len(distinct(row)) > 1 for row in table.rows) or len(lines) > LONGEST_BANNER:
        return False
    alone = len(table.rows) == 1 and all(one.left for one in table.rows[0].cells[1:])
    if alone and stands_below(state, PlanParagraph(where=table.where, text=lines[0], bold=True)):
        pass_over(state, table, SKIP["for_all"])
        return True
    before = (state.rec, state.band)
    first = " ".join(lines) if read_ref(lines[0]).number and not read_ref(lines[0]).text else lines[0]
    heading_between(state, PlanParagraph(where=table.where, text=first, bold=True))
    if (state.rec, state.band) == before:
        return False
    state.named.clear()
    pass_over(state, table, SKIP["band"])
    return True


def above(state: Reading, table: PlanTable, before: Sequence[PlanLine], columns: Collection[str]) -> Over:
    """What the rows above the headings say: a recommendation, an agency, an outcome for all actions, or only a title."""
    over = Over(rec=state.rec, band=state.band, cells=dict(state.over))
    if state.standing is not None:
        over.cells["status"] = [state.standing]
    skipped: list[tuple[int, str]] = []
    for row in before:
        cells = distinct(row)
        text = row_text(row)
        label = exact_field(cells[0][1].text) if len(cells) == 2 else ""
        why = SKIP["blank"] if not text else SKIP["key"] if is_key(row) else SKIP["title"]
        asks_here = len(cells) == 1 and asks_by_number(text)
        if label in ("recommendation", "rec_ref") or is_heading_of_recommendation(text) or asks_here:
            said = read_ref(cells[1][1].text) if label else read_ref(text)
            over.rec = Rec(number=said.number or over.rec.number, text=said.text or over.rec.text)
            why = WORDS
        elif (
            over.rec.number and not over.rec.text and skipped and skipped[-1][1] == WORDS and len(cells) == 1
        ):
            over.rec, why = Rec(number=over.rec.number, text=text), WORDS
        elif (said_for_all := _said_for_all(cells, label)) and _adds(*said_for_all, columns):
            over.cells[said_for_all[0]] = [said_for_all[1]]
            why = "read with each of the rows below it"
        elif is_agency(text) and not BOARDS.search(text):
            over.band = bare_agency(text)
        skipped.append((row.number, why))
    state.skipped += ranges(table, skipped, "row")
    return over


def _said_for_all(cells: Sequence[tuple[int, PlanCell]], label: str) -> tuple[str, PlanCell] | None:
    """(field, cell) of what a row above the headings says for all rows below: a label and its value, or a strip."""
    if label:
        return (label, cells[1][1]) if is_of_actions(cells[0][1].text, cells[1][1].text) else None
    return _strip(cells)


def _strip(cells: Sequence[tuple[int, PlanCell]]) -> tuple[str, PlanCell] | None:
    """What one cell across the table says for all the rows below it, by its label: "Intended outcome: ..."."""
    label, _, said = cells[0][1].text.partition(":") if len(cells) == 1 else ("", "", "")
    name = label_of(label)[0] if said.strip() and is_of_actions(label, said) else ""
    return (name, PlanCell(lines=(said.strip(),))) if name in FOR_ALL else None


def is_of_actions(label: str, said: str) -> bool:
    """Whether a label above a plan and what it says hold for its actions: a document's date and owner are its own."""
    if label_of(label)[0] in OF_ACTIONS_ALONE:
        return True
    return not (_DATES.fullmatch(label.strip()) or _KEPT_BY.search(label) or _OF_DOCUMENT.search(said))


def _adds(name: str, said: PlanCell, columns: Collection[str]) -> bool:
    """Whether what stands above a table says more than its columns: a body does not where each row has its agency."""
    return name not in columns and (name != "owner" or "agency" not in columns or is_post(said.text))


def pass_over(state: Reading, table: PlanTable, why: str) -> None:
    """Remember a table that holds no plan, with the reason."""
    state.skipped.append(Skipped(where=table.where, why=why))
