"""A plan written as paragraphs: numbered actions under recommendations, labelled lines, or sentences alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scrlib.plans.columns.headings import label_of
from scrlib.plans.drafts import Draft
from scrlib.plans.fields.positions import position_apart
from scrlib.plans.fields.refs import (
    Rec,
    is_heading_of_recommendation,
    named_back,
    read_ref,
    ref_at_end,
    unlabelled,
)
from scrlib.plans.paragraphs.followed import WHY, follows_plan
from scrlib.plans.paragraphs.in_sentences import in_sentence
from scrlib.plans.paragraphs.labelled_words import (
    AS_SAID,
    PLAN,
    START,
    Stands,
    bracketed,
    inside,
    labelled,
    stands_for,
    whole,
    with_labels,
)
from scrlib.plans.paragraphs.region import is_heading, region
from scrlib.plans.paragraphs.signatures import without_signatures
from scrlib.plans.rows.kinds import EXAMPLE
from scrlib.records.plan_files import PlanCell, PlanParagraph
from scrlib.text.clauses import parse

RECOMMENDS = re.compile(r"\brecommendations?\b", re.I)
DEEPER = re.compile(r"^\(?[a-z]\)|^\(?[ivx]+\)|^\d+(?:\.\d+)+|^[a-z]\.", re.I)
LEAST = 4  # words of an action
LISTED = "a recommendation; the actions that answer it name it"


@dataclass(kw_only=True)
class _Item:
    """An action being read: its paragraph and what labelled lines say of it."""

    where: str
    text: str
    rec: Rec
    cells: dict[str, list[PlanCell]] = field(default_factory=dict)
    names: bool = False  # its recommendation itself, in brackets at its end
    alone: bool = False  # it is a recommendation that has no action below it


@dataclass(kw_only=True)
class _State:
    stands: Stands = field(default_factory=lambda: AS_SAID)
    rec: Rec = field(default_factory=Rec)
    rec_where: str = ""
    rec_cells: dict[str, list[PlanCell]] = field(default_factory=dict)
    rec_used: bool = True
    recs: list[Rec] = field(default_factory=list)  # all that were named, in order
    run: int = 0  # recommendations listed one after the other, with no action between them
    items: list[_Item] = field(default_factory=list)
    open: bool = False
    listed: bool = False  # the numbered items here are the recommendations themselves
    skipped: list[tuple[str, str]] = field(default_factory=list)


def read_prose(paragraphs: Sequence[PlanParagraph]) -> tuple[list[Draft], list[tuple[str, str]]]:
    """The actions of a plan that has no table, and the paragraphs that look like one and are not, with the reason."""
    within, signed = without_signatures(region(with_labels(paragraphs)))
    by_label = any(name == "action" for one in within for name, _ in labelled(one))
    named = len(within) < len(paragraphs) and not by_label
    state = _State(stands=stands_for(within), skipped=signed)
    for at, one in enumerate(within):
        _positioned(state, one, within[at + 1 :], named=named)
    _close(state)
    return [_draft(one) for one in _without_listed(state)], state.skipped


def _positioned(state: _State, one: PlanParagraph, after: Sequence[PlanParagraph], *, named: bool) -> None:
    """Read a paragraph, and give the position told at its end to the action or the recommendation it speaks of."""
    label = next((name for name, _ in labelled(one)), "action")
    text, said = ("", "") if is_heading(one) or label != "action" else position_apart(one.text)
    if not said:
        _paragraph(state, one, after, named=named)
        return
    before = len(state.items)
    if text:
        _paragraph(state, replace(one, text=text), after, named=named)
    cell = [PlanCell(lines=(said,))]
    if len(state.items) > before or (not text and state.items and state.rec_used):
        state.items[-1].cells.setdefault("status", cell)
    elif not state.rec_used:
        state.rec_cells.setdefault("status", cell)


def _paragraph(state: _State, one: PlanParagraph, after: Sequence[PlanParagraph], *, named: bool) -> None:
    words = whole(one)
    if EXAMPLE.match(one.text):
        state.skipped.append((one.where, "an example"))
    elif (named_rec := named_back(words)) and state.items and not state.items[-1].rec:
        state.items[-1].rec = named_rec
    elif is_heading_of_recommendation(words):
        _open_recommendation(state, one, read_ref(words))
    elif found := labelled(one, state.stands):
        _labels(state, one, found)
    elif is_heading(one) and not one.label:
        if state.run > 1:  # a list of recommendations says nothing of which of them the next actions answer
            _close(state)
            state.rec, state.run = Rec(), 0
        state.listed = bool(RECOMMENDS.search(one.text)) and not PLAN.search(one.text)
    elif _gives_words(state, one):
        state.rec = Rec(number=state.rec.number, text=one.text)
    elif (one.label or one.bullet) and _has_actions_below(one, after) and not state.open:
        _open_recommendation(state, one, Rec(number=one.label.strip("().: "), text=one.text))
    elif one.label or one.bullet or bracketed(one.text)[1] or (named and _is_sentence_of_plan(one.text)):
        if not (one.label or one.bullet) and not _is_led(after) and follows_plan(one.text):
            state.skipped.append((one.where, WHY))
        else:
            _item(state, one, is_led=_is_led(after))


def _is_led(after: Sequence[PlanParagraph]) -> bool:
    """Whether the paragraph below says who leads an action, or when."""
    return bool(after and labelled(after[0]))


def _gives_words(state: _State, one: PlanParagraph) -> bool:
    """Whether a paragraph under "Recommendation 2" holds its words: not a label alone, such as "Action"."""
    waits = state.open and not state.rec.text and not state.rec_used
    return waits and not one.label and not one.bullet and not label_of(one.text)[0]


def _open_recommendation(state: _State, one: PlanParagraph, rec: Rec) -> None:
    _close(state)
    text, cells = inside(rec.text, stands=state.stands)
    state.rec, state.rec_where = Rec(number=rec.number, text=text), one.where
    state.recs.append(state.rec)
    state.run = 0 if is_heading(one) else state.run + 1
    state.rec_cells, state.rec_used, state.open = (
        cells,
        False,
        bool(is_heading_of_recommendation(whole(one))),
    )


def _has_actions_below(one: PlanParagraph, after: Sequence[PlanParagraph]) -> bool:
    """Whether a numbered paragraph is a recommendation: lettered or dotted items stand under it."""
    follows = next((two for two in after if two.label or two.bullet), None)
    if follows is None or DEEPER.match(one.label) or START.match(follows.text):
        return False
    deeper = follows.level > one.level or (bool(DEEPER.match(follows.label)) and not DEEPER.match(one.label))
    return bool(one.label) and (deeper or (follows.bullet and not one.bullet))


def _labels(state: _State, one: PlanParagraph, found: Sequence[tuple[str, str]]) -> None:
    """Give labelled words to the action being read, or begin one at "Action:"."""
    state.run = 0
    for name, words in found:
        cell = PlanCell(lines=tuple(line for line in (words.strip(),) if line))
        if name in ("recommendation", "rec_ref"):
            _open_recommendation(state, one, read_ref(words))
        elif name == "action":
            if words:
                _add(state, one, words, state.rec, {"action": [cell]})
                state.rec_used = True
        elif state.items and (state.rec_used or state.items[-1].rec == state.rec):
            state.items[-1].cells.setdefault(name, []).append(cell)
        else:
            state.rec_cells.setdefault(name, []).append(cell)


def _item(state: _State, one: PlanParagraph, *, is_led: bool) -> None:
    """Begin an action, or pass over what is none; `is_led`: who leads it, or when, stands in the paragraph below."""
    state.run = 0
    text, cells = inside(one.text, stands=state.stands)
    text = unlabelled(text)
    if len(text.split()) < LEAST and not (cells or is_led):
        state.skipped.append((one.where, "too few words for an action"))
        return
    sub = (
        state.items
        and one.bullet
        and state.items[-1].rec == state.rec
        and not (_asks(text) or cells or is_led)
    )
    if sub:
        state.skipped.append((one.where, "a point under the action above that asks for nothing itself"))
        return
    rec = state.rec
    if state.listed and not rec and re.fullmatch(r"\W*\d{1,3}\W*", one.label):
        rec = Rec(number=one.label.strip("().: "), text=text)
    _add(state, one, text, rec, cells)
    state.rec_used = True


def _add(state: _State, one: PlanParagraph, text: str, rec: Rec, cells: dict[str, list[PlanCell]]) -> None:
    """Begin an action, under the recommendation that it names in brackets at its end or else under the one above it."""
    text, named = ref_at_end(text)
    known = next((other for other in state.recs if other.number == named.number), named)
    state.items.append(
        _Item(where=one.where, text=text, rec=known if named else rec, cells={**cells}, names=bool(named))
    )


def _is_sentence_of_plan(text: str) -> bool:
    """Whether an unnumbered sentence asks somebody for something."""
    found = parse(text)
    return found.parsed and bool(found.owners or found.deadlines)


def _asks(text: str) -> bool:
    return parse(text).parsed


def _close(state: _State) -> None:
    """End a recommendation: without an action of its own it is the action; else what it says holds for all of them."""
    if not state.rec:
        return
    if not state.rec_used and state.rec.text and (state.rec_cells or _asks(state.rec.text)):
        state.items.append(
            _Item(
                where=state.rec_where,
                text=state.rec.text,
                rec=state.rec,
                cells=dict(state.rec_cells),
                alone=not state.rec_cells,
            )
        )
    elif not state.rec_used:
        state.skipped.append(
            (state.rec_where, f"recommendation {state.rec.number}".strip() + " has no action")
        )
    else:
        for one in state.items:
            if one.rec == state.rec:
                one.cells = {**state.rec_cells, **one.cells}
    state.rec_used, state.rec_cells, state.open = True, {}, False


def _without_listed(state: _State) -> list[_Item]:
    """The actions without the recommendations that are only listed, where actions name theirs by number."""
    named = {one.rec.number for one in state.items if one.names}
    listed = [one for one in state.items if named and one.alone]
    for one in listed:
        why = LISTED if one.rec.number in named else f"recommendation {one.rec.number} has no action"
        state.skipped.append((one.where, why))
    return [one for one in state.items if one not in listed]


def _draft(item: _Item) -> Draft:
    """The draft of an action; what no label says is looked for in its sentence."""
    cells = dict(item.cells)
    cells["action"] = [PlanCell(lines=(item.text,))]
    return Draft(where=item.where, rec=item.rec, cells={**dict(in_sentence(item.text)), **cells})
