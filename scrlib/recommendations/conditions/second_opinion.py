"""Where the second opinion is lower than the rules."""

from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.models.second import OFTEN
from scrlib.recommendations.reading import Reading
from scrlib.records import Criterion, Span


def _lowered(seen: Reading, criterion: Criterion) -> tuple[Span, ...]:
    judged = seen.criteria[criterion]
    return seen.opening if judged.reason.endswith(f"{OFTEN} lower") else ()


@condition
def lowered_specific(seen: Reading) -> tuple[Span, ...]:
    """An owner and an act are there, and coders often found such wording open."""
    return _lowered(seen, Criterion.SPECIFIC)


@condition
def lowered_measurable(seen: Reading) -> tuple[Span, ...]:
    """A check is there, and coders often found such wording open."""
    return _lowered(seen, Criterion.MEASURABLE)


@condition
def lowered_achievable(seen: Reading) -> tuple[Span, ...]:
    """Power and an end are there, and coders often doubted them in such wording."""
    in_their_power = seen.signs.owner == 2 and not seen.signs.persuades
    return _lowered(seen, Criterion.ACHIEVABLE) if in_their_power else ()


@condition
def lowered_realistic(seen: Reading) -> tuple[Span, ...]:
    """A reason is there, and coders often found such wording out of proportion."""
    return _lowered(seen, Criterion.REALISTIC)
