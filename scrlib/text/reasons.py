"""Why it is asked: the purposes and findings that a recommendation states beside its request."""

import re
from collections.abc import Container, Iterable, Sequence
from functools import partial
from typing import Protocol

from scrlib.records import Span
from scrlib.text.matching.worded import pattern
from scrlib.text.sentences import Piece
from scrlib.text.spans import span


class Check(Protocol):
    """What is looked at to know: its place in the text."""

    @property
    def start(self) -> int: ...


FILE = "text/reasons.toml"
wording = partial(pattern, FILE)
WHY = re.compile(  # hangs on behind what is asked, with or without a comma
    r",?\s(?:so\s(?:that|as\sto)|in\sorder\s(?:to|that)|because(?!\sof)|given\sthat|with\s(?:the\saim|a\sview|the\sintention))\b"
)
_ANOTHER_ASK = re.compile(  # what is asked besides, behind a reason: "so that none is missed, and should audit it"
    r",\sand\s(?:(?:also|then)\s)?(?:(?:the|its|this)\s(?:[\w'’-]+\s){1,4})?(?:should|must|shall|will|is\sto|are\sto)\s"
    r"|,\s(?:is|are|was|were|has|have|should|must)\s(?:being\s|been\s)?[a-z]"  # what it stands in goes on
)
_INSERTED = re.compile(r"\b(?:should|must|shall|will|to),\s$")  # "should, in the light of this, add ..."
_AIM = re.compile(
    r"(?P<words>To\s(?!be\b|start\b|strengthen\b|improve\b|support\b|ensure\b|promote\b)[a-z]+\s[^,.;:]{6,110}),\s(?=[a-z]|[A-Z][\w'’]+\s)"
)


def without_reason(words: str) -> str:
    """The words before the reason that hangs on them: "Chronologies, because none was kept" is "Chronologies"."""
    why = WHY.search(words, 1)
    return words[: why.start()] if why else words


def outcomes(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of some purposes, those that say what is to be different: a "so that", or a change named for children or practice."""
    return tuple(p for p in found if _changes_something(p.words))


def _changes_something(said: str) -> bool:
    if wording("how_it_works").opens(said):
        return False
    named = wording("says_what_for").opens(said) and wording("changed").inside(said)
    return named or wording("says_what_changes").opens(said)


_JOINED = re.compile(r"(?:,?\s(?:and|with|as\s\w+\sby))?[\s,]*$")
_SHORTEST = 12  # characters of a reason before a check


def apart_from_checks(reasons: Iterable[Span], checks: Sequence[Check]) -> tuple[Span, ...]:
    """The reasons without the checks that hang on them: "to ensure that staff use it, with take-up rising to 60"."""
    found = []
    for one in reasons:
        starts = [c.start for c in checks if one.start + _SHORTEST < c.start < one.end]
        words = one.words[: min(starts) - one.start] if starts else one.words
        words = words[: _JOINED.search(words).start()] if starts else words  # type: ignore[union-attr]
        found.append(Span(start=one.start, end=one.start + len(words), words=words))
    return tuple(found)


_COMMA = re.compile(r"\([^()]{0,90}\)|(?P<comma>,\s)")


def _comma(text: str, start: int, end: int) -> int:
    """Where the first comma between two places stands that is in no brackets; -1 where there is none."""
    return next((m.start() for m in _COMMA.finditer(text, start, end) if m["comma"]), -1)


def purposes(text: str, parts: list[Piece], asking: set[int], acts: Container[int] = ()) -> tuple[Span, ...]:
    """The stated reasons of each sentence that asks, and of each that opens with one, in order.

    acts  where the acts begin: "is asked | to ensure that ..." is no purpose
    """
    found: list[Span] = []
    for piece in parts:
        at = max(piece.start - 1, 0)  # what opens a sentence stands after a space
        if piece.start in asking and (aim := _AIM.match(piece.words)):
            found.append(span(text, piece.start, piece.start + aim.end("words")))
            at = piece.start + aim.end()
        while match := wording("purpose").search(text, at, piece.end):
            start, end = match.span("words")
            if text.startswith("to ", start) and start + len("to ") in acts:
                at = start + len("to ")
                continue
            fronted = start - piece.start < 4
            if fronted and (comma := _comma(text, start, end)) > 0:
                end = comma
            if _INSERTED.search(text, 0, start) and (comma := _comma(text, start, end)) > 0:
                end = comma
            if another := _ANOTHER_ASK.search(text, start, end):
                end = another.start()
            if piece.start in asking or fronted:
                found.append(span(text, start, start + len(text[start:end].rstrip(" ,"))))
            at = max(end, start + 1)
            if not fronted:
                break
    return tuple(found)
