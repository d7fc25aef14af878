"""The words without which a pattern cannot match, worked out from the pattern itself.

Read from the tree that `re` makes of a pattern. What is not understood needs nothing, so a pattern is at worst
tried where it need not be.
"""

import re
from collections.abc import Iterable, Set
from functools import lru_cache
from importlib import import_module
from typing import Any

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


def needed(source: str, flags: int) -> list[Group]:
    """Groups of words in small letters: a text that lacks every word of one of them cannot match."""
    groups = sorted(set(_all_of(tree(source, flags))), key=_order)
    return [group for group in groups if _weight(group) < _HARDLY][:_AT_MOST]


def tree(source: str, flags: int) -> Any:
    """What `re` makes of a pattern before it is built: pairs of an operation and what it is done with."""
    return import_module("re._parser").parse(source, flags)


def _weight(group: Set[str]) -> float:
    """About how likely it is that a text holds one of these words: short and common ones nearly always."""
    return sum(_WEIGHTS.get(word) or 0.5 ** len(word) for word in group)


def _all_of(items: Iterable[Any]) -> list[Group]:
    """The groups that a sequence needs: those of each of its parts, and of letters that follow each other."""
    found: list[Group] = []
    letters: list[Any] = []
    for item in items:
        name, value = str(item[0]), item[1]
        if name == "LITERAL":
            letters.append(item)
            continue
        if letters and name == "BRANCH":  # `re` takes "go|get" apart into "g" and "o|et": put together again
            found += _any_of([[*letters, *branch] for branch in value[1]])
        else:
            found += _of_letters(letters) + _one(name, value)
        letters = []
    return found + _of_letters(letters)


def _of_letters(letters: Iterable[Any]) -> list[Group]:
    run = "".join(chr(value).lower() for _, value in letters)
    return [frozenset({word}) for word in _RUN.findall(run)]


def _one(name: str, value: Any) -> list[Group]:
    """The groups that one part of a pattern needs."""
    if name == "SUBPATTERN":
        return _all_of(value[-1])
    if name == "BRANCH":
        return _any_of(value[1])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and value[0] > 0:
        return _all_of(value[2])
    if name == "ASSERT":
        return _all_of(value[1])
    if name == "ATOMIC_GROUP":
        return _all_of(value)
    return [frozenset({DIGIT})] if name == "IN" and all(map(_is_digit, value)) else []


def _any_of(branches: Iterable[Iterable[Any]]) -> list[Group]:
    """Of branches each gives its rarest group, and one of all these words must be there.

    The same goes for the second and the third of each, or its last where it has fewer. No group where a branch
    has none.
    """
    each = [sorted(_all_of(branch), key=_order) for branch in branches]
    if not all(each):
        return []
    return [frozenset().union(*(groups[: at + 1][-1] for groups in each)) for at in range(_AT_MOST)]


@lru_cache(maxsize=512)  # the same groups are met again within a pattern, hardly after it
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
