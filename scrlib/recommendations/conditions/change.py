"""What it would change: for a child or a family, and on whom it acts."""

from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading
from scrlib.records import Attribution, Leverage, Span


@condition
def no_outcome(seen: Reading) -> tuple[Span, ...]:
    """No change for a child, a family or practice is stated."""
    return () if seen.parse.outcomes else seen.opening


@condition
def easy_to_tick(seen: Reading) -> tuple[Span, ...]:
    """Clear, dated and weaker: it could be signed off and change nothing."""
    return seen.opening if seen.easy_to_tick else ()


@condition
def weaker(seen: Reading) -> tuple[Span, ...]:
    """The strongest thing asked for relies on people reading, remembering or meaning well."""
    act = not seen.easy_to_tick and not seen.signs.attitude
    return seen.opening if seen.leverage is Leverage.WEAKER and act else ()


@condition
def individual(seen: Reading) -> tuple[Span, ...]:
    """The wording acts on what a worker knows, remembers or does."""
    return seen.opening if seen.attribution is Attribution.INDIVIDUAL else ()


@condition
def not_shown(seen: Reading) -> tuple[Span, ...]:
    """The wording does not show whether it acts on workers or on their conditions."""
    return seen.opening if seen.attribution is Attribution.UNCLEAR else ()
