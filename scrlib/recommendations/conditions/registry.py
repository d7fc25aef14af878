"""The conditions by the names that rules use in `when`."""

from collections.abc import Callable

from scrlib.recommendations.reading import Reading
from scrlib.records import Span

Condition = Callable[[Reading], tuple[Span, ...]]
CONDITIONS: dict[str, Condition] = {}


def condition(function: Condition) -> Condition:
    """Make a function a condition that rules can name."""
    CONDITIONS[function.__name__] = function
    return function
