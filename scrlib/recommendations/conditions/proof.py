"""How anyone would know: an output, a check, a number."""

from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading
from scrlib.records import Span, Verdict
from scrlib.text.lexicons import found
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
            return (span(seen.parse.text, *things[0]),)
    return seen.opening
