"""A recommendation laid out as a form: "ACTION: ... LEAD: ... BY WHEN: ... HOW WILL WE KNOW: ...".

What stands under a heading is read as that heading says; the ask itself is then read as any other, with the
rest of the form blanked, so that every place in the text stays what it was.
"""

import itertools
import re
from dataclasses import dataclass, replace

from scrlib.records import Clause, Deadline, Parse, Span
from scrlib.text.matching import lexicons
from scrlib.text.sentences import label_end
from scrlib.text.spans import span
from scrlib.text.times.dates import Kind, times

_FILE = "headings"
_KINDS = ("action", "owner", "time", "check", "more", "outcome", "reason", "other")
_BESIDE = frozenset({"owner", "time", "check"})  # what makes a form of an ask
_WITH = re.compile(r",\s(?:and\s)?with\s")
_FEWEST = 5  # words of an ask that stands under no heading of its own
_NUMBER = re.compile(r"\s\d[\d.]*$")
_HEADING = r"(?P<label>[A-Z][A-Za-z -]{1,28}?(?:\s\d[\d.]*)?)\s?:\s"
_OPENING = re.compile(_HEADING)
_LABEL = re.compile(rf"(?:\A|(?<=[.;?)|\n]\s)|(?<=\n)|(?<=[.;?])){_HEADING}")
_NEVER = re.compile(
    r"\s*(?:tbc|tba|n/?a|none|ongoing|on-going|continuous|not\s(?:set|known|stated|yet)|to\sbe\s(?:confirmed|agreed|decided|set))\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:forthwith|immediate(?:ly)?|asap|urgent(?:ly)?|as\ssoon\sas\spossible)\b", re.IGNORECASE
)
_DAY = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:end|start|beginning|close)\sof\s(?:the\s)?(?:\w+\s)?(?:day|week|month|term|quarter|year)\b"
    r"|\b(?:this|next)\s(?:\w+\s)?(?:month|term|quarter|year|meeting|week)\b|\b\d{1,2}\s?(?:days|weeks|wks|months|mths|/52|/12)\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\s*(?:\(?(?:[ivx]{1,4}|[a-h]|\d)\)(?:\s?-\s?\(?(?:[ivx]{1,4}|[a-h]|\d)\))?\s*)?(?:completed?\s)?",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\d|\b(?:to\s(?:receive|check|see|read|report)|audit|sample|survey|percentage|number|report(?:ed|s)?\sto|read\sby|reviewed\sby|re-?audit|figures|counts?|spot\schecks?|minutes|returns?|to\s(?:the\s)?(?:[A-Z][\w-]*\s){0,4}(?:board|committee|partnership|panel|sub-?group|executive))\b",
    re.IGNORECASE,
)
_LOOKED_AT = re.compile(
    r"\b(?:(?:re-?)?audit|survey|sampl\w+|presented\sto|reported\sto|report\sto)\b|%|\bper\scent\b",
    re.IGNORECASE,
)
_TELLS = {"check": _SEEN, "outcome": _LOOKED_AT}
_UNSEEN = re.compile(
    r"(?:feedback|ongoing|n/?a|none|monitoring|audit|supervision|spot\schecks?)\W*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Field:
    """What stands under one heading: text[start:end]; `label` is where the heading begins."""

    kind: str
    label: int
    start: int
    end: int


def fields(text: str) -> list[Field]:
    """The fields of a form, in order; none where the text has no field for what is asked beside another one."""
    if text.count(":") < 2:
        return []
    opening = _OPENING.match(text, label_end(text))
    seen = [*([opening] if opening and opening.start() else []), *_LABEL.finditer(text)]
    marks = [(m, kind) for m in seen if (kind := _kind(m["label"]))]
    ends = [*(m.start("label") for m, _ in marks[1:]), len(text)][: len(marks)]
    found = [
        Field(kind, m.start("label"), m.end(), _last(text, m.end(), end))
        for (m, kind), end in zip(marks, ends, strict=True)
    ]
    found = [part for field in found for part in _divided(text, field)]
    kinds = {field.kind for field in found}
    if "action" in kinds:
        return found if kinds & _BESIDE else []
    ask = _unlabelled(text, found)
    return [ask, *found] if ask and len(kinds & _BESIDE) > 1 else []


def _divided(text: str, field: Field) -> list[Field]:
    """A time apart from the check that follows it in one field: "by May, with figures to the Board"."""
    joint = _WITH.search(text, field.start, field.end) if field.kind == "time" else None
    if joint is None or not _SEEN.search(text[joint.end() : field.end]):
        return [field]
    time = replace(field, end=joint.start())
    return [time, Field("check", joint.start(), joint.end(), field.end)]


def _unlabelled(text: str, found: list[Field]) -> Field | None:
    """What is asked where it stands before the first heading: "... should review it. Lead: ... Timescale: ..."."""
    begin, end = label_end(text), found[0].label if found else 0
    asks = len(text[begin:end].split()) >= _FEWEST
    return Field("action", begin, begin, _last(text, begin, end)) if asks else None


def _kind(label: str) -> str:
    """What stands under a heading, "" where it is none of those in the list."""
    words = label.strip().lower()
    bare = _NUMBER.sub("", words)
    if bare in lexicons.words(_FILE, "numbered"):
        words = bare
    elif words.rpartition(" ")[0] in lexicons.words(_FILE, "of_something"):
        return "check"
    return next((kind for kind in _KINDS if words in lexicons.words(_FILE, kind)), "")


def _last(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" .;|\n"))


def only(text: str, found: list[Field]) -> str:
    """The text with all but the ask blanked, every character in its place."""
    keep = [field for field in found if field.kind == "action"]
    parts = [" "] * len(text)
    for field in keep:
        parts[field.start : field.end] = text[field.start : field.end]
    return "".join(parts)


def completed(text: str, found: list[Field], ask: Parse) -> Parse:
    """What is asked, with the owner, the time and the check that the form names beside it."""
    ask = ask if ask.parsed and ask.actions else _bare(text, found)
    owners = [span(text, f.start, f.end) for f in found if f.kind == "owner" and f.end > f.start]
    deadlines, note = _deadlines(text, found) if any(f.kind == "time" for f in found) else (ask.deadlines, "")
    checks = _checks(text, found)
    notes = [n for n in ask.notes if not (n.startswith("deadline_") and deadlines is not ask.deadlines)]
    if checks:
        notes = [n for n in notes if not n.startswith("measure_")]
        notes += ["measure_bare"] if all(_UNSEEN.match(c.words) for c in checks) else []
    reasons = tuple(span(text, f.start, f.end) for f in found if f.kind == "reason" and f.end - f.start > 12)
    notes += ["form_reason"] if reasons else []
    return replace(
        ask,
        text=text,
        owners=(*(o for o in ask.owners if all(o.words != own.words for own in owners)), *owners),
        deadlines=deadlines,
        measures=checks or ask.measures,
        findings=reasons,
        passive=() if owners else ask.passive,
        notes=(*notes, note) if note else tuple(notes),
    )


def _bare(text: str, found: list[Field]) -> Parse:
    """The ask of a form where it is no sentence: "red banner across the log"."""
    field = next(f for f in found if f.kind == "action")
    ask = span(text, field.start, field.end)
    clause = Clause(
        kind="noun",
        start=field.start,
        end=field.end,
        owner=None,
        owner_class="none",
        action=ask,
        verb="",
        verb_class="",
        passive=True,
    )
    return Parse(text=text, parsed=bool(ask.words), request=(ask,), actions=(ask,), clauses=(clause,))


def _checks(text: str, found: list[Field]) -> tuple[Span, ...]:
    """The check that a form names, with what says how often or by whom; none where it says nothing to see."""
    spans: list[Span] = []
    for before, field in itertools.pairwise([Field("", 0, 0, 0), *found]):
        if field.kind == "more" and before.kind in {"check", "more"} and spans:
            spans[-1] = span(text, spans[-1].start, field.end)
        elif (seen := _TELLS.get(field.kind)) and seen.search(text[field.start : field.end]):
            spans.append(span(text, field.start, field.end))
    return tuple(spans)


def _deadlines(text: str, found: list[Field]) -> tuple[tuple[Deadline, ...], str]:
    """What stands under "By when", and a note on its kind where it is no plain date; none for "ongoing"."""
    field = next(f for f in found if f.kind == "time")
    words = text[field.start : field.end]
    if not words or _NEVER.match(words):
        return (), ""
    seen = times(words)
    begin = field.start + _MARK.match(words).end()  # type: ignore[union-attr]  # the pattern may be empty
    begin = begin if begin < field.end else field.start
    made = Deadline(
        start=begin,
        end=field.end,
        words=text[begin : field.end],
        date=next((t.day for t in seen if t.day), None),
    )
    if _DAY.search(words) or any(t.kind in {Kind.FIRM, Kind.PERIOD} for t in seen):
        return (made,), ""
    return (made,), "deadline_vague" if _SOON.search(words) else "deadline_trigger"
