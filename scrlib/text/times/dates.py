"""The expressions of time in a text: what kind each is, and the calendar day it names where it names one.

Whether an expression is the deadline of what is asked is decided by the clauses, not here.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from scrlib.text.matching.lexicons import verb_class
from scrlib.text.matching.patterns import Several, part
from scrlib.text.times.calendar_days import MONTHS, resolve
from scrlib.text.times.lengths import LASTING
from scrlib.text.times.tails import end_of
from scrlib.text.times.triggers import UNDATED
from scrlib.text.times.wordings import PATTERNS
from scrlib.text.times.words import YEAR, Kind

__all__ = ["Kind", "Time", "kinds", "times"]


@dataclass(frozen=True, kw_only=True)
class Time:
    """One expression of time: its place, its kind, and the calendar day it names where it names one."""

    start: int
    end: int
    words: str
    kind: Kind
    cue: str = ""  # the preposition or phrase that opened it, lower case
    day: date | None = None
    said: bool = False  # that it is the time for the work: "ninety days should be enough"


_WAYS = Several(pattern for pattern, _ in PATTERNS)


def times(text: str, offset: int = 0) -> list[Time]:
    """The expressions of time in `text`, in order; where two overlap the longer of the firmer kind stays.

    offset  where the text itself begins in the one that places are counted in
    """
    found: list[Time] = []
    for place in _WAYS.places(text):
        pattern, kind = PATTERNS[place]
        for match in pattern.finditer(text):
            cue = (match.groupdict().get("cue") or "").lower()
            start, end, said = _stretch(match)
            if kind in _WITH_TAILS and end > start:
                end = end_of(text, start, end)
            if end <= start or _is_false_start(text, match, kind, cue):
                continue
            words = part(text, start, end)
            found.append(
                Time(
                    start=offset + start,
                    end=offset + end,
                    words=words,
                    kind=_kind(words, kind),
                    cue=cue,
                    day=resolve(words),
                    said=said,
                )
            )
    return _without_overlaps(found)


_WITH_TAILS = frozenset({Kind.FIRM, Kind.TRIGGER})


def _stretch(match: re.Match[str]) -> tuple[int, int, bool]:
    """Where a time stands that a pattern found, and whether the words around it say that it dates the work."""
    name = match.lastgroup or ""
    start, end = match.span(name) if name.startswith(("time", "haste")) else match.span()
    return start, start + len(match.string[start:end].rstrip(" ,.")), name.startswith("time")


@lru_cache(maxsize=10_000)  # a set says "within three months" many times over
def kinds(words: str) -> frozenset[Kind]:
    """The kinds of the expressions of time in a few words, such as those of a deadline."""
    return frozenset(time.kind for time in times(words))


_OF_A_CALENDAR = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|term|year|meeting)\b"
)


def _kind(words: str, kind: Kind) -> Kind:
    """The kind of a time, once its words are known: "at its next reprint" has no day, "over the coming months" no end."""
    if kind in {Kind.FIRM, Kind.PERIOD}:
        if UNDATED.search(words) and not _OF_A_CALENDAR.search(words):
            return Kind.TRIGGER
        if LASTING.match(words):
            return Kind.VAGUE
    if kind is Kind.PERIOD and words.lower().startswith("every"):
        return Kind.FREQUENCY
    if kind is Kind.TRIGGER and _WITH_A_DAY.search(words):
        return Kind.FIRM
    return kind


_WITH_A_DAY = re.compile(
    r"\b(?:when|once|before|after|as\spart\sof)\b.*(?:(?:19|20)\d\d|(?:next|new|financial|calendar|academic)\syear)\b",
    re.IGNORECASE,
)


_ENDS_IN_A_MONTH = re.compile(rf"(?:{'|'.join(month.capitalize() for month in MONTHS)})$")
_YEAR_ALONE = re.compile(YEAR)


_A_PLACE = re.compile(
    r"\s(?:House|Ward|Unit|Road|Street|Lane|Centre|Court|Lodge|Close|Avenue|Hospital|School|Cottage|Hall|Surgery|Grove|Park|Place|Street)\b"
)
_ANNUAL_EVENT = re.compile(r"(?:the|its|their|an)\sannual\s", re.IGNORECASE)
_OF_EACH = re.compile(
    r"(?:the|a|its|their|his|her)\s(?:first|second)\s(?:collection|visit|contact|appointment|attendance|booking|presentation|review(?:\sconference)?|conference|session|update|letter)"
)
_OF_EACH_PIECE = re.compile(
    r"\b(?:\d|1[0-4]|two|three|four|five|six|seven|ten|fourteen)\s(?:working\s|calendar\s|school\s)?days\s(?:of|after|from|following)\s(?:its\s|the\s)?(?:receipt|completion|receiving|approval|agreement)$"
)
_SMALL_MONTH = re.compile(r"(?:the )?(?:may|march|mar)")


def _is_false_start(text: str, match: re.Match[str], kind: Kind, cue: str) -> bool:
    """Whether a match is no time after all: "may" the verb, a year in a title, "in 2012" of the past is left to the clauses."""
    named = match.groupdict().get("date")
    if cue == "to" and named and named.split()[0] in verb_class():
        return True  # "to hold a second meeting": what is done
    if (
        _OF_EACH_PIECE.search(match.group())
        or cue == "in"
        and named
        and named.startswith(("the same ", "same "))
    ):
        return True  # "within five days of receipt", "in the same week": of practice
    if named and _OF_EACH.fullmatch(named):
        return True  # "by the second review" of each child
    if cue == "from" and named and _ANNUAL_EVENT.match(named):
        return True  # "learning from the annual conference": what it is called
    if kind is Kind.FIRM and named and _SMALL_MONTH.fullmatch(named.strip()):
        return True  # lower case: the verb
    if (
        named
        and named.strip() in {"May", "March", "Mar"}
        and cue in {"at", "to", "for", "on", "in", "over"}
        and text[match.end() : match.end() + 1].isalpha()
    ):
        return True
    if (
        named
        and _ENDS_IN_A_MONTH.search(named.strip())
        and _A_PLACE.match(text, match.start("date") + len(named.rstrip()))
    ):
        return True  # "at March House"
    return bool(
        kind is Kind.FIRM
        and named
        and _YEAR_ALONE.fullmatch(named.strip())
        and cue in {"to", "for", "at", "on"}
    )


_FIRMNESS = {kind: at for at, (_, kind) in reversed(list(enumerate(PATTERNS)))}


def _without_overlaps(found: list[Time]) -> list[Time]:
    if len(found) < 2:
        return found
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (-(t.end - t.start), _FIRMNESS[t.kind], t.start)):
        if all(time.end <= other.start or time.start >= other.end for other in kept):
            kept.append(time)
    return sorted(kept, key=lambda t: t.start)
