r"""The words without which a pattern cannot match, worked out from the pattern itself.

Read from the tree that `re` makes of a pattern. What is not understood needs nothing, so a pattern is at worst
tried where it need not be. A word of which it is sure that no letter stands before it (as after `\b` or `\s`) is
written with a space before it, and likewise behind it: " end" is in "the end" and in "ending", not in "attend".
"""

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from importlib import import_module
from sys import intern
from typing import Any

from scrlib.text.matching.edges import after, before, is_letter

Group = frozenset[str]  # words of which at least one must stand in the text, inside a word or as one
DIGIT = "#"  # stands for any digit
_AT_MOST = 3  # groups kept of one pattern: the rarest; more of them cost more than they spare
_HARDLY = 6.0  # weight from which a group is in hardly any text missing
_COMMON = frozenset(  # in nearly every sentence, be it inside a word
    "the of to and in for on by that with is are be it as an all any or at re a b c d e f g h i l m n o p r s t u w y".split()
)
_FREQUENT = frozenset("this its their from which who have has not should will must ing ed".split())
_WEIGHTS = {**dict.fromkeys(_COMMON, _HARDLY), **dict.fromkeys(_FREQUENT, 0.5), DIGIT: 1.0, "%": 0.1}
_RUN = re.compile(r"[!-~]+")  # letters and signs between spaces
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def needed(source: str, flags: int) -> list[Group]:
    """Groups of words in small letters: a text that lacks every word of one of them cannot match."""
    groups = sorted(set(_all_of(list(tree(source, flags)), False, False)), key=_order)
    return [group for group in groups if _weight(group) < _HARDLY][:_AT_MOST]


def tree(source: str, flags: int) -> Any:
    """What `re` makes of a pattern before it is built: pairs of an operation and what it is done with."""
    return import_module("re._parser").parse(source, flags)


def _weight(group: Set[str]) -> float:
    """About how likely it is that a text holds one of these words: short and common ones nearly always."""
    return sum(_WEIGHTS.get(word.strip()) or 0.5 ** len(word) for word in group)


def _all_of(items: Sequence[Any], first: bool, last: bool) -> list[Group]:
    """The groups that a sequence needs: those of each of its parts, and of letters that follow each other.

    first, last  whether it is sure that no letter stands before and behind the sequence
    """
    found: list[Group] = []
    letters: list[Any] = []
    free = opened = first  # whether no letter stands before this part, and before the letters at hand
    for place, item in enumerate(items):
        name, value = str(item[0]), item[1]
        if name == "LITERAL":
            opened = opened if letters else free
            letters.append(item)
        elif (
            letters and name == "BRANCH"
        ):  # `re` takes "go|get" apart into "g" and "o|et": put together again
            closed = before(items[place + 1 :], last)
            found += _any_of([[*letters, *branch] for branch in value[1]], opened, closed)
            letters = []
        else:
            found += _of_letters(letters, opened, before(items[place:], last))
            found += _one(name, value, free, before(items[place + 1 :], last))
            letters = []
        free = after(item, free)
    return found + _of_letters(letters, opened, last)


def _of_letters(letters: Iterable[Any], first: bool, last: bool) -> list[Group]:
    run = "".join(chr(value).lower() for _, value in letters)
    found = []
    for match in _RUN.finditer(run):
        word, start, end = match.group(), match.start(), match.end()
        opens = first if start == 0 else not is_letter(run[start - 1])
        closes = last if end == len(run) else not is_letter(run[end])
        edged = " " * (opens and is_letter(word[0])) + word + " " * (closes and is_letter(word[-1]))
        found.append(intern(edged))  # hundreds of patterns share their words
    return [frozenset({word}) for word in found]


def _one(name: str, value: Any, first: bool, last: bool) -> list[Group]:
    """The groups that one part of a pattern needs."""
    if name == "SUBPATTERN":
        return _all_of(list(value[-1]), first, last)
    if name == "BRANCH":
        return _any_of(value[1], first, last)
    if name in _REPEATS and value[0] > 0:
        body = list(value[2])
        return _all_of(body, first, last and (value[1] == 1 or before(body, False)))
    if name == "ASSERT":
        return _all_of(list(value[1]), first and value[0] > 0, False)
    if name == "ATOMIC_GROUP":
        return _all_of(list(value), first, last)
    return [frozenset({DIGIT})] if name == "IN" and all(map(_is_digit, value)) else []


def _any_of(branches: Iterable[Iterable[Any]], first: bool, last: bool) -> list[Group]:
    """Of branches each gives its rarest group, and one of all these words must be there.

    The same goes for the second and the third of each, or its last where it has fewer. No group where a branch
    has none.
    """
    each = [sorted(_all_of(list(branch), first, last), key=_order) for branch in branches]
    if not all(each):
        return []
    return [frozenset().union(*(groups[: at + 1][-1] for groups in each)) for at in range(_AT_MOST)]


@lru_cache(maxsize=32)  # the same groups are met again within a pattern, hardly after it
def _order(group: Group) -> tuple[float, list[str]]:
    return _weight(group), sorted(group)


def _is_digit(part: tuple[Any, Any]) -> bool:
    """Whether a part of a set of characters stands for digits only."""
    name, value = str(part[0]), part[1]
    if name == "LITERAL":
        return chr(value).isdecimal()
    if name == "RANGE":
        return all(chr(end).isdecimal() for end in value)
    return name == "CATEGORY" and str(value) == "CATEGORY_DIGIT"
