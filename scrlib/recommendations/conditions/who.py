"""Who is asked: nobody, everybody of a kind, or somebody who cannot make it happen."""

from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading, head
from scrlib.records import Span
from scrlib.text.asking.owners import classify
from scrlib.text.matching.patterns import Pattern
from scrlib.text.spans import span


@condition
def no_owner(seen: Reading) -> tuple[Span, ...]:
    """Nobody is named, and no passive verb hides them."""
    return () if seen.parse.owners or _hidden(seen) else seen.opening


@condition
def passive_without_actor(seen: Reading) -> tuple[Span, ...]:
    """ "Should be produced", and nobody is named anywhere."""
    return () if seen.parse.owners else _hidden(seen)


def _hidden(seen: Reading) -> tuple[Span, ...]:
    """The passive verb that hides who is asked; none where no such verb is seen."""
    if not seen.parse.passive or seen.main and seen.main[0].verb == "remind":
        return ()
    first = seen.parse.passive[0]
    verb = _PASSIVE_VERB.search(seen.parse.text, first.start, first.end)
    return (span(seen.parse.text, *verb.span()),) if verb else ()


@condition
def general_owner(seen: Reading) -> tuple[Span, ...]:
    """ "All agencies", "professionals", "schools": everybody of a kind, so nobody."""
    if seen.signs.sector:
        return head(seen.parse.text, seen.parse.owners[0].start, seen.parse.owners[0].end)
    return _of_kind(seen, "generic")


@condition
def pronoun_owner(seen: Reading) -> tuple[Span, ...]:
    """ "They should": who are they?"""
    return _of_kind(seen, "pronoun")


@condition
def nobody_with_power(seen: Reading) -> tuple[Span, ...]:
    """No owner is named who could make it happen."""
    return seen.opening if seen.signs.owner < 2 else ()


@condition
def only_persuade(seen: Reading) -> tuple[Span, ...]:
    """The owner can ask others to do it, and no more."""
    return seen.opening if seen.signs.persuades and seen.signs.owner == 2 else ()


_PASSIVE_VERB = Pattern(
    r"\b(?:should|must|shall|will|is\sto|are\sto|needs?\sto|ought\sto)\s(?:(?:also|now|then|therefore|not|always|never|first)\s)?be\s(?:\w+ly\s)?[\w-]+(?:\s(?:up|out|down)\b(?!\sof\b)|\sto(?=[.,;]|$))?"
)


def _of_kind(seen: Reading, kind: str) -> tuple[Span, ...]:
    """The first owner of a kind, where nobody clearer is named."""
    if seen.signs.owner == 2:
        return ()
    first = next((one for one in seen.parse.owners if classify(one.words) == kind), None)
    return head(seen.parse.text, first.start, first.end) if first else ()
