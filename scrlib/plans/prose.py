"""A plan written as paragraphs: numbered actions under recommendations, labelled lines, or sentences alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scrlib.plans.cells import EXAMPLE
from scrlib.plans.drafts import Draft
from scrlib.plans.headings import CORE, exact_field, field_of, label_of
from scrlib.plans.owners import split_owners, stands_alone
from scrlib.plans.packed import who_and_when
from scrlib.plans.refs import Rec, is_heading_of_recommendation, read_ref, unlabelled
from scrlib.records.plan_files import PlanCell, PlanParagraph
from scrlib.text.clauses import parse

LABELS = (
    r"(?:smart |agreed |key )?actions?(?: required| to be taken)?|lead(?: officer| agency| person| professional)?|owner|action owner|responsible(?: officer| person| lead| agency)?|responsibility|"
    r"person responsible|accountable(?: officer)?|by whom|who|agency|by when|when|by|timescales?|deadline|target date|completion date|due(?: date| by)?|date|"
    r"(?:intended |expected |desired |planned )?(?:outcomes?|impact)|monitoring|monitored by|measures?(?: of success)?|how will we know|how we will know|how measured|"
    r"success (?:criteria|measures?)|evidence|status|progress|rag(?: rating| status)?|costs?|resources?|sign(?:ed)?[ -]?off"
)
LONGEST_LABEL = 6  # words
START = re.compile(
    rf"^(?P<label>{LABELS})(?:\s*\d{{1,2}}(?:\.\d{{1,2}})?)?\s*(?::|\s[-–—]\s|\t)\s*(?P<rest>.*)$",
    re.I | re.S,
)
INSIDE = re.compile(
    rf"(?:(?<=[.;,|)(\[])|(?<=\s[-–—])|^)\s*[(\[]?(?P<label>{LABELS})\s*(?::\s+|\s[-–—]\s+)|(?<=[;,|(\[])\s*(?P<by>by|due)(?: by)?\s+(?=\d|(?-i:[A-Z][a-z]{{2,8}} \d)|end\b|the end\b|q[1-4])",
    re.I,
)
LATER = re.compile(
    rf"{INSIDE.pattern}|(?<=\s)(?-i:(?=[A-Z]))(?P<then>{LABELS})\s*:\s+", re.I
)  # behind another label
PLAN = re.compile(
    r"\baction plan\b|\bactions?\b\W*$|\bimplementation plan\b|\brecommendations and actions\b|\bimprovement plan\b|\bwhat we will do\b",
    re.I,
)
ASKS = re.compile(
    r"\W*(?:what|how)\b", re.I
)  # "What we will do: ..." before an action; else a heading of the plan
NOT_PLAN = re.compile(
    r"\b(?:appendix|appendices|glossary|contents|membership|background|introduction|chronology|conclusions?|references|"
    r"contact|distribution|purpose|foreword|methodology|terms of reference|summary of the case|findings|what happened|monitoring (?:of )?th(?:e|is) plan|governance|how th(?:e|is) plan|review of th(?:e|is) plan|sign[ -]off|key to)\b",
    re.I,
)
BESIDE = CORE - {"action", "recommendation", "rec_ref"} | {"cost", "progress"}
RECOMMENDS = re.compile(r"\brecommendations?\b", re.I)
DEEPER = re.compile(r"^\(?[a-z]\)|^\(?[ivx]+\)|^\d+(?:\.\d+)+|^[a-z]\.", re.I)
LEAST = 4  # words of an action
AT_END = re.compile(
    r"\s*[(\[]([^()\[\]]{3,90})[)\]]\W*$|\s[–—-]\s((?:(?!\s[–—-]\s).){3,60}\s[–—-]\s(?:(?!\s[–—-]\s).){3,40})$"
)
BRACKETED = ("owner", "due")  # what brackets behind an action hold


@dataclass(kw_only=True)
class _Item:
    """An action being read: its paragraph and what labelled lines say of it."""

    where: str
    text: str
    rec: Rec
    cells: dict[str, list[PlanCell]] = field(default_factory=dict)


@dataclass(kw_only=True)
class _State:
    rec: Rec = field(default_factory=Rec)
    rec_where: str = ""
    rec_cells: dict[str, list[PlanCell]] = field(default_factory=dict)
    rec_used: bool = True
    items: list[_Item] = field(default_factory=list)
    open: bool = False
    listed: bool = False  # the numbered items here are the recommendations themselves
    skipped: list[tuple[str, str]] = field(default_factory=list)


def read_prose(paragraphs: Sequence[PlanParagraph]) -> tuple[list[Draft], list[tuple[str, str]]]:
    """The actions of a plan that has no table, and the paragraphs that look like one and are not, with the reason."""
    within = _region(paragraphs)
    labelled = any(name == "action" for one in within for name, _ in _labelled(one))
    named = len(within) < len(paragraphs) and not labelled
    state = _State()
    for at, one in enumerate(within):
        _paragraph(state, one, within[at + 1 :], named=named)
    _close(state)
    return [_draft(one) for one in state.items], state.skipped


def _region(paragraphs: Sequence[PlanParagraph]) -> list[PlanParagraph]:
    """The paragraphs under a heading that says "action plan" as far as a heading of something else; all, without one."""
    starts = [
        at
        for at, one in enumerate(paragraphs)
        if _is_heading(one) and PLAN.search(one.text) and not _is_title(paragraphs, at)
    ]
    if not starts:
        return _without_other(paragraphs)
    return _without_other(paragraphs[starts[0] + 1 :])


def _is_title(paragraphs: Sequence[PlanParagraph], at: int) -> bool:
    return (
        at < 2
        and paragraphs[at].heading <= 1
        and not any(PLAN.search(one.text) and _is_heading(one) for one in paragraphs[at + 1 :])
    )


def _without_other(paragraphs: Sequence[PlanParagraph]) -> list[PlanParagraph]:
    kept, out = [], False
    for one in paragraphs:
        if _is_heading(one):
            out = bool(NOT_PLAN.search(one.text)) and not is_heading_of_recommendation(_whole(one))
        if not out:
            kept.append(one)
    return kept


def _is_heading(one: PlanParagraph) -> bool:
    return bool(one.heading) or (one.bold and len(one.text.split()) <= 10 and not START.match(one.text))


def _whole(one: PlanParagraph) -> str:
    return f"{one.label} {one.text}".strip()


def _paragraph(state: _State, one: PlanParagraph, after: Sequence[PlanParagraph], *, named: bool) -> None:
    whole = _whole(one)
    if EXAMPLE.match(one.text):
        state.skipped.append((one.where, "an example"))
    elif is_heading_of_recommendation(whole):
        _open_recommendation(state, one, read_ref(whole))
    elif found := _labelled(one):
        _labels(state, one, found)
    elif _is_heading(one) and not one.label:
        state.listed = bool(RECOMMENDS.search(one.text)) and not PLAN.search(one.text)
    elif _gives_words(state, one):
        state.rec = Rec(number=state.rec.number, text=one.text)
    elif (one.label or one.bullet) and _has_actions_below(one, after) and not state.open:
        _open_recommendation(state, one, Rec(number=one.label.strip("().: "), text=one.text))
    elif one.label or one.bullet or _bracketed(one.text)[1] or (named and _is_sentence_of_plan(one.text)):
        _item(state, one)


def _gives_words(state: _State, one: PlanParagraph) -> bool:
    """Whether a paragraph under "Recommendation 2" holds its words: not a label alone, such as "Action"."""
    waits = state.open and not state.rec.text and not state.rec_used
    return waits and not one.label and not one.bullet and not label_of(one.text)[0]


def _open_recommendation(state: _State, one: PlanParagraph, rec: Rec) -> None:
    _close(state)
    text, cells = _inside(rec.text)
    state.rec, state.rec_where = Rec(number=rec.number, text=text), one.where
    state.rec_cells, state.rec_used, state.open = (
        cells,
        False,
        bool(is_heading_of_recommendation(_whole(one))),
    )


def _has_actions_below(one: PlanParagraph, after: Sequence[PlanParagraph]) -> bool:
    """Whether a numbered paragraph is a recommendation: lettered or dotted items stand under it."""
    follows = next((two for two in after if two.label or two.bullet), None)
    if follows is None or DEEPER.match(one.label) or START.match(follows.text):
        return False
    deeper = follows.level > one.level or (bool(DEEPER.match(follows.label)) and not DEEPER.match(one.label))
    return bool(one.label) and (deeper or (follows.bullet and not one.bullet))


def _labelled(one: PlanParagraph) -> list[tuple[str, str]]:
    """(field, words) of a paragraph that opens with a label; [] for any other."""
    found = START.match(one.text) or START.match(_whole(one))
    name, rest = (label_of(found["label"])[0], found["rest"]) if found else _loose(one)
    if not name:
        return []
    words, more = _inside(rest, LATER)
    return [(name, words), *((more_name, cell.text) for more_name, cells in more.items() for cell in cells)]


def _loose(one: PlanParagraph) -> tuple[str, str]:
    """(field, words) of a paragraph under a label in a wording like the usual ones: "Difference for families: ..."."""
    label, mark, rest = one.text.partition(":")
    if not mark or not rest.strip() or len(label.split()) > LONGEST_LABEL or re.search(r"[.;,()]", label):
        return "", ""
    name = exact_field(label) or field_of(label)
    asks = name == "action" and exact_field(label) and (ASKS.match(label) or not PLAN.search(label))
    return (name, rest.strip()) if asks or name in BESIDE else ("", "")


def _labels(state: _State, one: PlanParagraph, found: Sequence[tuple[str, str]]) -> None:
    """Give labelled words to the action being read, or begin one at "Action:"."""
    for name, words in found:
        cell = PlanCell(lines=tuple(line for line in (words.strip(),) if line))
        if name in ("recommendation", "rec_ref"):
            _open_recommendation(state, one, read_ref(words))
        elif name == "action":
            if words:
                state.items.append(
                    _Item(where=one.where, text=words, rec=state.rec, cells={"action": [cell]})
                )
                state.rec_used = True
        elif state.items and (state.rec_used or state.items[-1].rec == state.rec):
            state.items[-1].cells.setdefault(name, []).append(cell)
        else:
            state.rec_cells.setdefault(name, []).append(cell)


def _inside(text: str, labels: re.Pattern[str] = INSIDE) -> tuple[str, dict[str, list[PlanCell]]]:
    """The words of a paragraph, and what labels inside it say ("... (Lead: Named Nurse; By when: June 2013)")."""
    places = [one for one in labels.finditer(text) if _named(one)]
    if all(one.groupdict()["by"] for one in places):  # none, or "(Matron, by May 2012)"
        words, cells = _bracketed(text.strip())
        if cells or not places:
            return words, cells
    cells = {}
    for at, one in enumerate(places):
        end = places[at + 1].start() if at + 1 < len(places) else len(text)
        words = text[one.end() : end].strip().rstrip(";,|([–—- ")
        words = (
            words.rstrip(")].").strip()
            if words.count(")") > words.count("(") or words.endswith(".")
            else words
        )
        cells.setdefault(_named(one), []).append(PlanCell(lines=(words,) if words else ()))
    return text[: places[0].start()].rstrip(" ([–—-;,|").strip(), cells


def _bracketed(text: str) -> tuple[str, dict[str, list[PlanCell]]]:
    """The words of an action, and who and when where it ends with them: "... (Matron, May 2012)", "... – Matron – May 2012"."""
    found = AT_END.search(text)
    said = who_and_when(found[1] or found[2]) if found else []
    if found is None or len(said) != len(BRACKETED) or not all(map(stands_alone, split_owners(said[:1]))):
        return text, {}
    cells = {name: [PlanCell(lines=(words.strip(),))] for name, words in zip(BRACKETED, said, strict=True)}
    return text[: found.start()], cells


def _named(found: re.Match[str]) -> str:
    """The field of a label inside a paragraph."""
    said = found.groupdict()
    return "due" if said["by"] else label_of(said["label"] or said.get("then") or "")[0]


def _item(state: _State, one: PlanParagraph) -> None:
    text, cells = _inside(one.text)
    text = unlabelled(text)
    if len(text.split()) < LEAST and not cells:
        state.skipped.append((one.where, "too few words for an action"))
        return
    sub = state.items and one.bullet and state.items[-1].rec == state.rec and not _asks(text) and not cells
    if sub:
        state.skipped.append((one.where, "a point under the action above that asks for nothing itself"))
        return
    rec = state.rec
    if state.listed and not rec and re.fullmatch(r"\W*\d{1,3}\W*", one.label):
        rec = Rec(number=one.label.strip("().: "), text=text)
    state.items.append(_Item(where=one.where, text=text, rec=rec, cells={**cells}))
    state.rec_used = True


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
            _Item(where=state.rec_where, text=state.rec.text, rec=state.rec, cells=dict(state.rec_cells))
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


def _draft(item: _Item) -> Draft:
    """The draft of an action; what no label says is looked for in its sentence."""
    cells = dict(item.cells)
    cells["action"] = [PlanCell(lines=(item.text,))]
    return Draft(where=item.where, rec=item.rec, cells={**dict(in_sentence(item.text)), **cells})


def in_sentence(text: str) -> Iterator[tuple[str, list[PlanCell]]]:
    """(field, cells) of who, by when, what for and how known, as far as the sentence of an action says it."""
    found = parse(text)
    first = found.actions[0].end if found.actions else 0
    checks = [one for one in found.measures if one.start >= first][
        :1
    ]  # an audit that is the action checks nothing
    spans = (
        ("owner", found.owners),
        ("due", found.deadlines[:1]),
        ("outcome", found.outcomes[:1]),
        ("monitoring", checks),
    )
    for name, said in spans:
        lines = tuple(_bare(one.words) for one in said)
        if lines:
            yield name, [PlanCell(lines=lines)]


def with_sentence(draft: Draft) -> Draft:
    """The draft of a table that has no column of owners and none of dates, with what its action's own words say."""
    if any(name in draft.cells for name in ("owner", "agency", "due", "revised_due")) or draft.band:
        return draft
    text, cells = _inside(draft.text("action"))
    said = {
        "action": [PlanCell(lines=(text,))],
        **{name: found for name, found in in_sentence(text) if name in ("owner", "due")},
        **cells,
    }
    return Draft(where=draft.where, rec=draft.rec, cells={**draft.cells, **said}, row_colour=draft.row_colour)


def _bare(words: str) -> str:
    return re.sub(r"^(?:The|the)\s", "", words.strip())
