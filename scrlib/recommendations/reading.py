"""All that was worked out about one recommendation, and the short words that a question can stand on."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from scrlib.recommendations.signs import Signs
from scrlib.records import Attribution, Clause, Criterion, Focus, Judgement, Leverage, Parse, Span, Verdict
from scrlib.text.matching.patterns import Pattern, part
from scrlib.text.spans import span

_BY_NAME = {criterion.value: criterion for criterion in Criterion}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """All that was worked out about one recommendation before anything is asked about it."""

    parse: Parse
    signs: Signs
    criteria: Mapping[Criterion, Judgement]
    main: tuple[Clause, ...]  # the clauses whose actions are the ask itself
    focus: Focus | None
    leverage: Leverage | None
    attribution: Attribution
    easy_to_tick: bool
    linked: bool  # the document or the text says by name which finding it answers
    today: dt.date

    def verdict(self, criterion: str) -> Verdict | None:
        """The verdict on a criterion; None where there is none, as for an outcome."""
        known = _BY_NAME.get(criterion)
        return self.criteria[known].verdict if known else None

    @cached_property
    def asked(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the text that ask for something, in order, apart from reasons and checks."""
        return _asked(self.parse, self.main)

    @cached_property
    def opening(self) -> tuple[Span, ...]:
        """The first words of the first thing that is asked; none where nothing is."""
        first = self.main[0] if self.main else None
        action = first.action if first else next(iter(self.parse.actions), None)
        if action is None:
            return ()
        kept = first is not None and (first.passive or first.owner is None and first.kind in _WITH_SUBJECT)
        verb = _VERB.search(self.parse.text, action.start, action.end) if kept else None
        least = verb.end() - action.start if verb else _SHORTEST
        return head(self.parse.text, action.start, action.end, least)


_STOP = Pattern(
    r"[,;:.(]|\s(?:so\sthat|in\sorder|because|which|who|whose|where|when|whenever|if|unless|until|by|within|before|and|or|through|during|after|including|using)\s"
)
_JOINT = Pattern(r"\s(?:of|on|upon|in|into|to|from|for|with|at|as|between|about|that)\s")
_TRAILING = re.compile(
    r"(?:\s(?:the|a|an|its|their|to|of|on|in|about|that|all|any|each|every|and|or|from|into|within|across|between|with|for|by|at|as|this|these|be|is|are))+$"
)
_SHORTEST, _LONGEST, _ENOUGH = 8, 60, 15  # characters


_WITH_SUBJECT = frozenset({"modal", "infinitive"})
_VERB = re.compile(  # of an act that keeps its subject: "Children and parents | should be heard"
    r"\b(?:be\s(?:\w+ly\s)?[\w-]+(?:\sto\b)?|(?:should|must|shall|to)\s(?!be\b)(?:(?!also|never|always)\w+ly\s)?[\w-]+)"
)


def head(text: str, start: int, end: int, least: int = _SHORTEST) -> tuple[Span, ...]:
    """The first phrase of a stretch, about `least` to sixty characters; none where there is no word."""
    end = min(end, len(text))
    stop = _STOP.search(text, min(start + least, end), end)
    last = stop.start() if stop else end
    if last - start > _LONGEST:
        joints = [m.start() for m in _JOINT.finditer(text, start + _ENOUGH, start + _LONGEST)]
        last = joints[-1] if joints else max(text.rfind(" ", start, start + _LONGEST), start + 1)
    whole = text[start:last].rstrip(" .,;:")
    words = _TRAILING.sub("", whole)
    words = whole if len(words) < least <= len(whole) else words  # "should be listened to"
    return (span(text, start, start + len(words)),) if words.strip() else ()


def _asked(parse: Parse, main: Iterable[Clause]) -> tuple[tuple[int, int], ...]:
    """The stretches of the text that ask for something, in order, apart from reasons and checks."""
    reasons = [(one.start, one.end) for one in (*parse.purposes, *parse.measures)]
    stretches: list[tuple[int, int]] = []
    past = 0
    for clause in main:
        opening = next((s.start for s in parse.request if s.start <= clause.start < s.end), clause.start)
        lead = part(parse.text, opening, clause.start)
        start = max(past, clause.start if len(lead) > _LEAD or _TOLD.inside(lead) else opening)
        end = max(clause.end, clause.action.end)
        stretches += _without(start, end, reasons)
        past = max(past, end)
    return tuple(stretches)


def _without(start: int, end: int, holes: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretch from `start` to `end` less the holes in it."""
    pieces = []
    for a, b in sorted(holes):
        if start < a < end:
            pieces.append((start, a))
        if a < end and b > start:
            start = b
    return [*pieces, (start, end)] if start < end else pieces


_LEAD = 60  # characters before the request itself in which "wherever possible" may stand
_TOLD = Pattern(r"\b(?:was|were|had|did|has|have|is|are)\b")
