"""The numbers that the practice asked for is to reach, or to keep within."""

import re
from collections.abc import Iterator

from scrlib.records import Span
from scrlib.text.checks.rows import patterns, tried
from scrlib.text.checks.steps import Check
from scrlib.text.checks.wording import TARGET

_TOLD_BEFORE = re.compile(  # "the figure was 30%", "a baseline of 20%"
    r"\b(?:was|were|had|found|fell|rose|only|currently|figure|showed|baseline|rejected|from|where|below|under|at\s\d)\b[^.;]*$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"\b(?:every|each|any|all|those)\s(?:[\w'’-]+\s){1,3}$")  # "every pupil | below 85%"
_LIMIT = re.compile(r"(?:below|under|above|over)\b")
_IN_BRACKETS = re.compile(r"\([^)]*$")
_TURNED_DOWN = re.compile(r"\b(?:rejected|endorse)\b")
_TOLD = re.compile(r"\b(?:was|were|had|did|do|does|at\spresent|currently)\b", re.IGNORECASE)
_NEAR = 100  # characters before a number in which what it is a number of may stand


def targets(text: str, start: int, end: int) -> list[Check]:
    """The targets between two places of a text, in order, not overlapping."""
    found: list[Check] = []
    for a, b in sorted(_places(text, start, end), key=lambda place: (place[0], -place[1])):
        if (not found or a >= found[-1].end) and not _is_told(text, start, a, b, end):
            found.append(Check(start=a, end=b, full=not _is_empty(text, start, a, b), target=True))
    return found


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from (m.span() for m in TARGET.finditer(text, start, end))
    for pattern in tried("target", text):
        for match in pattern.finditer(text, start, end):
            if not _TOLD.search(match["from"]):
                yield match.span("from")


def _is_told(text: str, start: int, a: int, b: int, end: int) -> bool:
    """Whether a number belongs to what was found, or to a target that was turned down."""
    before = text[max(start, a - 60) : a]
    around = text[max(start, a - 80) : min(end, b + 60)]
    return any(
        (
            _TOLD_BEFORE.search(before),
            _OF_WHOM.search(before) and _LIMIT.match(text, a),
            _IN_BRACKETS.search(before),
            _TURNED_DOWN.search(around),
        ),
    )


def _is_empty(text: str, start: int, a: int, b: int) -> bool:
    """Whether what the number is of cannot be seen: "by a third" of understanding."""
    begin = max(start, a - _NEAR, text.rfind(". ", start, a))
    return _says("inner_state", text, begin, b) and not _says("counted", text, begin, b)


def is_of_what_is_counted(text: str, target: Span) -> bool:
    """Whether a target is set for what is counted or timed: "the share of ...", "attendance at ... to 90%"."""
    begin = max(0, target.start - _NEAR, text.rfind(". ", 0, target.start))
    return _says("counted", text, begin, target.end)


def _says(kind: str, text: str, start: int, end: int) -> bool:
    return any(pattern.inside(text, start, end) for pattern in patterns(kind))
