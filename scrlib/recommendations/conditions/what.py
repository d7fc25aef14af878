"""What is asked: nothing, a way of thinking, a state, an open act, or too much at once."""

from scrlib.recommendations.conditions.places import first_words
from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.reading import Reading, head
from scrlib.recommendations.signs.acts import praise
from scrlib.records import Clause, Span
from scrlib.text.asking.verbs import bases
from scrlib.text.matching.lexicons import third_persons
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import label_end
from scrlib.text.spans import span

_CLEAR = 2  # the level of an act that two readers would see alike
_MANY, _SEVERAL = 4, 3  # actions in one recommendation


@condition
def unread(seen: Reading) -> tuple[Span, ...]:
    """No request was found in the text."""
    return () if seen.parse.parsed else first_words(seen)


@condition
def points_to_others(seen: Reading) -> tuple[Span, ...]:
    """ "See recommendations 3, 4 and 9", and no more."""
    if "points_to_others" not in seen.parse.notes:
        return ()
    pointer = _POINTER.search(seen.parse.text, label_end(seen.parse.text))
    return (span(seen.parse.text, *pointer.span()),) if pointer else first_words(seen)


@condition
def nothing_asked(seen: Reading) -> tuple[Span, ...]:
    """ "No recommendation is made"."""
    if "nothing_asked" not in seen.parse.notes:
        return ()
    denial = _DENIAL.search(seen.parse.text)
    return (span(seen.parse.text, *denial.span()),) if denial else first_words(seen)


@condition
def attitude(seen: Reading) -> tuple[Span, ...]:
    """A way of thinking: nothing that anyone could see."""
    return seen.opening if seen.signs.attitude else ()


@condition
def desired_state(seen: Reading) -> tuple[Span, ...]:
    """A state to be reached, with no act that would bring it about."""
    if seen.signs.action == 2 or seen.signs.considers or seen.signs.attitude or not seen.main:
        return ()
    first = seen.main[0]
    if first.verb_class in {"review", "assurance"} or first.verb in _REVISING:
        return ()
    good = praise(first, seen.parse)
    if good and not _is_a_verb(first.action.words[slice(*good[0])]):
        return (span(seen.parse.text, *(first.action.start + at for at in good[0])),)
    return seen.opening if good or _is_state(first) else ()


@condition
def loose_act(seen: Reading) -> tuple[Span, ...]:
    """An act, but two readers would not agree on what doing it looks like."""
    if (
        seen.signs.action == 2
        or seen.signs.attitude
        or not seen.main
        or seen.main[0].verb_class == "assurance"
    ):
        return ()
    return () if considers(seen) or review_without_content(seen) or desired_state(seen) else seen.opening


@condition
def assurance_only(seen: Reading) -> tuple[Span, ...]:
    """ "Seek assurance": what would anyone do?"""
    asks = seen.main and seen.main[0].verb_class == "assurance" and seen.signs.action < _CLEAR
    return seen.opening if asks else ()


@condition
def review_without_content(seen: Reading) -> tuple[Span, ...]:
    """ "Review its procedure": what for?"""
    first = seen.main[0] if seen.main else None
    open_ = first and (first.verb_class == "review" or first.verb in _REVISING) and seen.signs.action == 1
    return seen.opening if open_ else ()


@condition
def considers(seen: Reading) -> tuple[Span, ...]:
    """Thinking is asked for, and nothing need follow."""
    if not seen.signs.considers:
        return ()
    asks = [c for c in seen.main if c.verb_class == "weak" or c.verb in {"consider", "look"}]
    return head(seen.parse.text, asks[0].action.start, asks[0].action.end) if asks else ()


@condition
def four_or_more(seen: Reading) -> tuple[Span, ...]:
    """So many actions that they blur one another."""
    return seen.opening if seen.parse.bundled >= _MANY else ()


@condition
def three_in_one(seen: Reading) -> tuple[Span, ...]:
    """Three actions: clear, perhaps, but three jobs."""
    return seen.opening if seen.parse.bundled == _SEVERAL else ()


def _is_a_verb(word: str) -> bool:
    """Whether a good quality is said by a verb, which says little without its object: "improve"."""
    return word.lower() in bases() or word.lower() in third_persons()


def _is_state(clause: Clause) -> bool:
    return clause.verb_class == "state" or clause.verb in {"be", "have", "ensure", "make"}


_REVISING = frozenset("update revise refresh revisit reconsider redraft rewrite".split())
_POINTER = Pattern(
    r"\b(?:all\s)?(?:the\s)?recommendations?\s(?:(?:numbers?\s)?\d+(?:(?:,\s|\sand\s|\sto\s|,\sand\s)\d+){0,20}|(?:made\s)?(?:in|of|from|at)\s(?:[\w'’-]+\s){0,6}?[\w'’-]+(?=\s(?:is|are|was|were|has|have|should|must|which|that|and)\b|[,.;:]|$))"
)
_DENIAL = Pattern(
    r"\bno\s(?:\w+\s){0,2}(?:recommendation|action)s?(?:\s(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:made|needed|required|necessary|given|offered))?|\bnot\smake\s(?:a|any)\s(?:\w+\s)?recommendations?"
)
