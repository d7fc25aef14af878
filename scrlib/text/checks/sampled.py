"""Whether a step looks at some of the cases, or asks some of the people, to learn whether the work is done."""

from scrlib.text.checks.sample_wording import (
    ASKS_PEOPLE,
    BE_DONE,
    IN_A_TIME,
    LOOKS,
    NAMED_LOOK,
    SELECTED,
    SOME_PEOPLE,
    TO_LEARN,
)
from scrlib.text.matching.patterns import Pattern

_OF_THEM = Pattern(r"\b(?:selection|sample|number|handful|proportion)\sof\s(?:them|these|those|such)\b")


def is_sampled(words: str, subject: str, *, opening: bool) -> bool:
    """Whether the words of a step look at some of what its subject, or the step itself, names.

    opening  the step is the first thing asked: then only a look that says what it is for is a check on practice
    """
    if LOOKS.opens(words):
        some = SELECTED.inside(words) or SELECTED.inside(subject)
        if some and (not opening or TO_LEARN.inside(words) or _OF_THEM.inside(subject)):
            return True
        return IN_A_TIME.inside(words) and TO_LEARN.inside(words)
    asked = subject if words.startswith("be ") else words
    return ASKS_PEOPLE.opens(words) and SOME_PEOPLE.inside(asked) and TO_LEARN.inside(words)


_OF_WHAT = Pattern(
    r"\b(?:of|on|into|across|among|whether|how)\s(?!(?:this|these|the\s(?:above|recommendations?))\b)"
)


_TWICE = Pattern(r"\b(?:before\sand\s(?:\w+\s)?after|pre[\s-]\s?and\spost)\b")


def is_named_look(words: str, subject: str) -> bool:
    """Whether a look with a name of its own is to be made, and of what is said: "an audit of chronologies"."""
    if not (BE_DONE.opens(words) and NAMED_LOOK.opens(subject)):
        return False
    return _OF_WHAT.inside(subject) or TO_LEARN.inside(words) or _TWICE.inside(words)
