"""The conditions that rules name in `when`: each gives the words that raise its question.

A condition looks only at what was worked out already (the parse, the signs, the verdicts). It answers with
the shortest words that show the matter: a mark in the text and a comment in a Word file stand on them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scrlib.recommendations.signs import Signs
from scrlib.records import Attribution, Clause, Criterion, Judgement, Leverage, Parse, Span, Verdict
from scrlib.text.lexicons import pattern
from scrlib.text.owners import classify


@dataclass(frozen=True, kw_only=True)
class Reading:
    """All that was worked out about one recommendation before anything is asked about it."""

    parse: Parse
    signs: Signs
    criteria: Mapping[Criterion, Judgement]
    main: tuple[Clause, ...]
    leverage: Leverage | None
    attribution: Attribution
    easy_to_tick: bool

    def verdict(self, criterion: str) -> Verdict | None:
        """The verdict on a criterion; None where there is none, as for an outcome."""
        return self.criteria[Criterion(criterion)].verdict if criterion in set(Criterion) else None


Condition = Callable[[Reading], tuple[Span, ...]]
CONDITIONS: dict[str, Condition] = {}


def _condition(function: Condition) -> Condition:
    CONDITIONS[function.__name__] = function
    return function


# --- who


@_condition
def no_owner(seen: Reading) -> tuple[Span, ...]:
    """Nobody is named, and no passive verb hides them."""
    return () if seen.parse.owners or seen.parse.passive else _opening(seen)


@_condition
def passive_without_actor(seen: Reading) -> tuple[Span, ...]:
    """ "should be produced", and nobody is named anywhere."""
    if seen.parse.owners or not seen.parse.passive:
        return ()
    clause = seen.parse.passive[0]
    verb = _PASSIVE_VERB.search(seen.parse.text, clause.start, clause.end)
    return (_span(seen.parse.text, *verb.span()),) if verb else _opening(seen)


@_condition
def general_owner(seen: Reading) -> tuple[Span, ...]:
    """ "All agencies", "professionals": everybody, so nobody."""
    return () if seen.signs.owner == 2 else _owners(seen, "generic")


@_condition
def pronoun_owner(seen: Reading) -> tuple[Span, ...]:
    """ "They should": who are they?"""
    return () if seen.signs.owner == 2 else _owners(seen, "pronoun")


# --- what


@_condition
def unread(seen: Reading) -> tuple[Span, ...]:
    """No request was found in the text."""
    words = seen.parse.text.strip()
    if seen.parse.parsed or not words:
        return ()
    start = seen.parse.text.index(words[0])
    return _head(seen.parse.text, start, len(seen.parse.text))


@_condition
def attitude(seen: Reading) -> tuple[Span, ...]:
    """A way of thinking, or a reminder: nothing that anyone could see."""
    return _opening(seen) if seen.signs.attitude and seen.main else ()


@_condition
def desired_state(seen: Reading) -> tuple[Span, ...]:
    """A state to be reached, with no act that would bring it about."""
    if seen.signs.action != 1 or seen.signs.considers or not seen.main:
        return ()
    first = seen.main[0]
    if first.verb_class in {"review", "assurance"}:
        return ()
    praise = pattern("wording", "virtues").search(seen.parse.text, first.action.start, first.action.end)
    return (_span(seen.parse.text, *praise.span()),) if praise else _opening(seen)


@_condition
def considers(seen: Reading) -> tuple[Span, ...]:
    """Thinking is asked for, and nothing need follow."""
    if not seen.signs.considers:
        return ()
    asks = [c for c in seen.main if c.verb_class == "weak" or c.verb == "consider"]
    return _head(seen.parse.text, asks[0].action.start, asks[0].action.end) if asks else ()


# --- how known, by when, for whom


@_condition
def nothing_to_see(seen: Reading) -> tuple[Span, ...]:
    """Neither an output nor a check."""
    return _opening(seen) if seen.verdict("measurable") is Verdict.NOT_MET else ()


@_condition
def no_date(seen: Reading) -> tuple[Span, ...]:
    """No words date what is asked."""
    return () if seen.parse.deadlines else _opening(seen)


@_condition
def vague_time(seen: Reading) -> tuple[Span, ...]:
    """ "As a matter of urgency"."""
    return _spans(seen.parse.deadlines) if "deadline_vague" in seen.parse.notes else ()


@_condition
def no_outcome(seen: Reading) -> tuple[Span, ...]:
    """No change for a child, a family or practice is stated."""
    return () if seen.parse.outcomes else _opening(seen)


@_condition
def weaker(seen: Reading) -> tuple[Span, ...]:
    """The strongest thing asked for relies on people reading, remembering or meaning well."""
    return _opening(seen) if seen.leverage is Leverage.WEAKER and not seen.easy_to_tick else ()


# --- places

_PASSIVE_VERB = re.compile(
    r"\b(?:should|must|shall|will|is\sto|are\sto|needs?\sto|ought\sto)\s(?:(?:also|now|then|therefore|not)\s)?be\s(?:\w+ly\s)?[\w-]+",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"[,;:.(]|\s(?:so\sthat|in\sorder|because|which|who|whose|where|when|whenever|if|unless|until|by|within|before|with|for|and|or|as|at|through|during|after|including|using)\s",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s(?:the|a|an|its|their|to|of|on|in|about|that|all|any|each|every|and|or|from|into|this|these|be|is|are))+$"
)
_SHORTEST, _LONGEST = 8, 70  # characters


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, words=text[start:end])


def _spans(found: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(Span(start=s.start, end=s.end, words=s.words) for s in found)


def _head(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The first few words of a stretch, up to where its first phrase ends; none where there is no word."""
    end = min(end, len(text))
    stop = _STOP.search(text, min(start + _SHORTEST, end), min(end, start + _LONGEST))
    if stop:
        last = stop.start()
    elif end - start > _LONGEST:
        last = max(text.rfind(" ", start, start + _LONGEST), start + 1)
    else:
        last = end
    words = _TRAILING.sub("", text[start:last].rstrip(" .,;:"))
    return (_span(text, start, start + len(words)),) if words.strip() else ()


def _opening(seen: Reading) -> tuple[Span, ...]:
    """The first words of the first thing that is asked."""
    if seen.main:
        return _head(seen.parse.text, seen.main[0].action.start, seen.main[0].action.end)
    if seen.parse.actions:
        return _head(seen.parse.text, seen.parse.actions[0].start, seen.parse.actions[0].end)
    return ()


def _owners(seen: Reading, kind: str) -> tuple[Span, ...]:
    return _spans(one for one in seen.parse.owners if classify(one.words) == kind)[:1]
