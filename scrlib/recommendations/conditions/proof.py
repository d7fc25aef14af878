"""How anyone would know: an output, a check, a number."""

import re

from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading
from scrlib.records import Span, Verdict
from scrlib.text.matching.lexicons import found
from scrlib.text.spans import span


@condition
def nothing_to_see(seen: Reading) -> tuple[Span, ...]:
    """Neither an output nor a check."""
    return seen.opening if seen.verdict("measurable") is Verdict.NOT_MET else ()


@condition
def bare_check(seen: Reading) -> tuple[Span, ...]:
    """ "This should be monitored": of what?"""
    return seen.parse.measures[:1] if "measure_bare" in seen.parse.notes else ()


@condition
def empty_number(seen: Reading) -> tuple[Span, ...]:
    """A number on an action with nothing to see behind it."""
    empty = "measure_target" in seen.parse.notes and seen.signs.action < 2
    return seen.parse.measures[:1] if empty else ()


_LED_BY = re.compile(  # "appoint | a lead", "put up | a poster"
    r"[\w-]+\s(?:(?:up|out|in\splace)\s)?(?P<words>(?:an?|the|its|their|one|two|three|each|every)\s(?:[\w'’-]+\s){0,3})"
)
_GOES_ON = re.compile(  # "a lead | nurse", "a page | on fathers"
    r"(?:\s(?!(?:of|for|on|in|to|by|with|from|and|or|the|an?|its|their|this|these|that|which|who|whose|at|so|as|before|after|within|about|into|each|every|is|are|be|will|should|when|where|if|than)\b)[a-z][\w'’-]*){1,3}"
)


def _whole(text: str, action: Span, start: int, end: int) -> tuple[Span, ...]:
    """What is to be made, as it is called: "a lead nurse" for "lead"; none behind another object."""
    led = _LED_BY.fullmatch(text, action.start, start)
    more = _GOES_ON.match(text, end, action.end)
    return (span(text, led.start("words"), more.end() if more else end),) if led else ()


@condition
def output_only(seen: Reading) -> tuple[Span, ...]:
    """Something tangible would exist, and nothing says whether it helps."""
    if seen.verdict("measurable") is not Verdict.PARTLY or seen.parse.measures:
        return ()
    for clause in seen.main:
        things = found(
            seen.parse.text, "wording", "outputs", start=clause.action.start, end=clause.action.end
        )
        if things:
            return _whole(seen.parse.text, clause.action, *things[0]) or seen.opening
    return seen.opening
