"""Words behind a label: "Lead: Named Nurse" as a line, inside a sentence, or in the brackets that end it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scrlib.plans.columns.headings import CORE, exact_field, field_of, label_of, normal
from scrlib.plans.columns.stand_ins import Columns, with_stand_ins
from scrlib.plans.fields.owners import split_owners, stands_alone
from scrlib.plans.fields.packed import who_and_when
from scrlib.records.plan_files import PlanCell, PlanParagraph

Stands = Mapping[str, str]
AS_SAID: Stands = {}
LABELS = (
    r"(?:smart |agreed |key )?actions?(?: required| to be taken)?|lead(?: officer| agency| person| professional)?|owner|action owner|responsible(?: officer| person| lead| agency)?|responsibility|"
    r"person responsible|accountable(?: officer)?|by whom|who|agency|by when|when|by|timescales?|deadline|target date|completion date|due(?: date| by)?|date|"
    r"(?:intended |expected |desired |planned )?(?:outcomes?|impact)|monitoring|monitored by|measures?(?: of success)?|how will we know|how we will know|how measured|"
    r"success (?:criteria|measures?)|evidence|status|progress|rag(?: rating| status)?|costs?|resources?|sign(?:ed)?[ -]?off"
)
LONGEST_LABEL = 6  # words
AS_AT = re.compile(r"\s*\([^()]*\d[^()]*\)\s*$")  # "Where we are (10 January 2025)"
START = re.compile(
    rf"^(?P<label>{LABELS})(?:\s*\d{{1,2}}(?:\.\d{{1,2}})?)?\s*(?::|\s[-–—]\s|\t)\s*(?P<rest>.*)$",
    re.I | re.S,
)
NUMBERED = re.compile(
    r"^(?P<label>(?:agreed )?(?:action|step|task))\s(?:no\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]\b)\s*[.):]?\s+(?P<rest>(?-i:[A-Z“\"‘'(]).*)$",
    re.I | re.S,
)  # "Action 1.1  Each school will ...": a label without a mark
INSIDE = re.compile(
    rf"(?:(?<=[.;,|)(\[])|(?<=\s[-–—])|^)\s*[(\[]?(?P<label>{LABELS})\s*(?::\s+|\s[-–—]\s+)|(?<=[;,|(\[])\s*(?P<by>by|due)(?: by)?\s+(?=\d|(?-i:[A-Z][a-z]{{2,8}} \d)|(?:the )?(?:end|start|beginning)\b|(?:early|mid|late)[\s-]|q[1-4]|(?:spring|summer|autumn|winter) (?:term )?(?:of )?\d)",
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
BESIDE = CORE - {"action", "recommendation", "rec_ref"} | {"cost", "progress"}
LEAST = 2  # labels that stand over their words
AT_END = re.compile(
    r"\s*[(\[]([^()\[\]]{3,90})[)\]]\W*$|\s[–—-]\s((?:(?!\s[–—-]\s).){3,60}\s[–—-]\s(?:(?!\s[–—-]\s).){3,40})$"
)
BRACKETED = ("owner", "due")  # what brackets behind an action hold


def whole(one: PlanParagraph) -> str:
    """A paragraph with its number or letter."""
    return f"{one.label} {one.text}".strip()


def with_labels(paragraphs: Sequence[PlanParagraph]) -> list[PlanParagraph]:
    """The paragraphs, those under a label that stands alone in a line ("Lead", below it "Matron") put behind it.

    Only where two labels of a plan stand so.
    """
    pairs = [at for at in range(len(paragraphs) - 1) if _is_over(paragraphs[at], paragraphs[at + 1])]
    if len({label_of(paragraphs[at].text)[0] for at in pairs}) < LEAST:
        return list(paragraphs)
    joined = [
        replace(one, text=f"{one.text.rstrip(' :')}: {paragraphs[at + 1].text}", heading=0, bold=False)
        if at in pairs
        else one
        for at, one in enumerate(paragraphs)
    ]
    return [one for at, one in enumerate(joined) if at - 1 not in pairs]


def _is_over(one: PlanParagraph, below: PlanParagraph) -> bool:
    """Whether a paragraph is a label alone, of which the next one is the words."""
    alone = one.heading or one.bold or one.text.rstrip().endswith(":")
    name = label_of(one.text)[0] if alone and not one.label and len(one.text.split()) <= LONGEST_LABEL else ""
    plain = not (below.heading or below.bold or below.label or below.bullet or label_of(below.text)[0])
    return bool(name) and name in BESIDE | {"action"} and plain and bool(below.text.strip())


def labelled(one: PlanParagraph, stands: Stands = AS_SAID) -> list[tuple[str, str]]:
    """(field, words) of a paragraph that opens with a label; [] for any other.

    `stands`: fields for which some labels stand in this plan, as `stands_for` tells.
    """
    label, name, rest = _opening(one)
    if not name:
        return []
    words, more = inside(rest, LATER, stands)
    said = [(more_name, cell.text) for more_name, cells in more.items() for cell in cells]
    return [(stands.get(normal(label), name), words), *said]


def stands_for(paragraphs: Iterable[PlanParagraph]) -> Stands:
    """The fields for which labels stand that a plan in paragraphs uses for want of others: "Success" beside "Monitoring"."""
    fields: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    for one in paragraphs:
        for label, name, said in _labels_of(one):
            fields[label] = name
            words.setdefault(label, []).append(said)
    labels = list(fields)
    given = with_stand_ins(
        Columns(fields=list(fields.values()), heads=labels, texts=lambda at: words[labels[at]])
    )
    return {label: name for label, name in zip(fields, given, strict=True) if name != fields[label]}


def _labels_of(one: PlanParagraph) -> Iterator[tuple[str, str, str]]:
    """(label, field, words behind it) of each label of a paragraph, the one it opens with first."""
    label, name, rest = _opening(one)
    text = rest if name else one.text
    places = [found for found in (LATER if name else INSIDE).finditer(text) if _label_in(found)]
    ends = [*(found.start() for found in places), len(text)]
    if name in BESIDE:
        yield normal(label), name, text[: ends[0]].strip()
    for found, end in zip(places, ends[1:], strict=True):
        yield normal(_label_in(found)), _named(found), text[found.end() : end].strip(" .;,")


def _opening(one: PlanParagraph) -> tuple[str, str, str]:
    """(label, field, words) of the label a paragraph opens with; ("", "", "") where it opens with none."""
    found = START.match(one.text) or NUMBERED.match(one.text) or START.match(whole(one))
    return (found["label"], label_of(found["label"])[0], found["rest"]) if found else _loose(one)


def _loose(one: PlanParagraph) -> tuple[str, str, str]:
    """(label, field, words) of a paragraph under a label in a wording like the usual ones: "Difference for families: ..."."""
    label, mark, rest = one.text.partition(":")
    label = AS_AT.sub("", label)
    if not mark or not rest.strip() or len(label.split()) > LONGEST_LABEL or re.search(r"[.;,()]", label):
        return "", "", ""
    name = exact_field(label) or field_of(label)
    asks = name == "action" and exact_field(label) and (ASKS.match(label) or not PLAN.search(label))
    return (label, name, rest.strip()) if asks or name in BESIDE else ("", "", "")


def inside(
    text: str, labels: re.Pattern[str] = INSIDE, stands: Stands = AS_SAID
) -> tuple[str, dict[str, list[PlanCell]]]:
    """The words of a paragraph, and what labels inside it say ("... (Lead: Named Nurse; By when: June 2013)")."""
    places = [one for one in labels.finditer(text) if _named(one)]
    if all(one.groupdict()["by"] for one in places):  # none, or "(Matron, by May 2012)"
        words, cells = bracketed(text.strip())
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
        name = stands.get(normal(_label_in(one)), _named(one))
        cells.setdefault(name, []).append(PlanCell(lines=(words,) if words else ()))
    return text[: places[0].start()].rstrip(" ([–—-;,|").strip(), cells


def bracketed(text: str) -> tuple[str, dict[str, list[PlanCell]]]:
    """The words of an action, and who and when where it ends with them: "... (Matron, May 2012)", "... – Matron – May 2012"."""
    found = AT_END.search(text)
    said = who_and_when(found[1] or found[2]) if found else []
    if found is None or len(said) != len(BRACKETED) or not all(map(stands_alone, split_owners(said[:1]))):
        return text, {}
    cells = {name: [PlanCell(lines=(words.strip(),))] for name, words in zip(BRACKETED, said, strict=True)}
    return text[: found.start()], cells


def _named(found: re.Match[str]) -> str:
    """The field of a label inside a paragraph."""
    return "due" if found.groupdict()["by"] else label_of(_label_in(found))[0]


def _label_in(found: re.Match[str]) -> str:
    """The words of a label inside a paragraph, "" for a bare "by"."""
    said = found.groupdict()
    return said["label"] or said.get("then") or ""
