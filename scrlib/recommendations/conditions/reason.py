"""Whether it could ever be finished, and why it is asked: no reason, or a reach beyond the reason."""

from scrlib.recommendations.conditions.places import wide_words
from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading
from scrlib.records import Span


@condition
def no_end(seen: Reading) -> tuple[Span, ...]:
    """A named owner, and work that would never be finished."""
    in_their_power = seen.signs.owner == 2 and not seen.signs.persuades
    return seen.opening if in_their_power and not seen.signs.bounded else ()


@condition
def no_reason(seen: Reading) -> tuple[Span, ...]:
    """No finding and no purpose is stated."""
    return () if seen.signs.tied or seen.linked else seen.opening


@condition
def finding_by_number(seen: Reading) -> tuple[Span, ...]:
    """A finding is pointed to, and nothing of it is said."""
    return seen.opening if seen.linked and not seen.signs.tied else ()


@condition
def answers_with_a_wish(seen: Reading) -> tuple[Span, ...]:
    """A finding is stated, and what is asked in answer to it is not an act."""
    return seen.opening if seen.signs.tied and seen.signs.action < 2 and not wide_words(seen) else ()


@condition
def wide_reach(seen: Reading) -> tuple[Span, ...]:
    """A reason, and a reach without an edge."""
    return wide_words(seen) if seen.signs.tied else ()


@condition
def wide_without_reason(seen: Reading) -> tuple[Span, ...]:
    """A reach without an edge, and no reason."""
    return () if seen.signs.tied else wide_words(seen)
