"""How a pattern can begin, worked out from the pattern itself, so that other places of a text are passed over.

Python's `re` tries every way of a long pattern at every word of a text. A look ahead at the first letters, put
before it, changes nothing that it finds and lets it leave most words at once.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from re import escape
from typing import Any

_LETTERS = 3  # of a beginning that are looked at
_MOST = 400  # beginnings worth listing
_CLASSES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
Beginning = tuple[str, ...]  # letter by letter, each as a pattern


class _Unknown(Exception):
    """A pattern can begin in ways that are not worth listing."""


def ahead(items: Sequence[Any]) -> str:
    """A look ahead that holds wherever a pattern of these parts can match, or "" where it would tell little."""
    try:
        found = _beginnings(items, _LETTERS)
    except _Unknown:
        return ""
    if () in found or len(found) < 2:
        return ""
    return f"(?={_choice(sorted(found))})"


def _choice(beginnings: Sequence[Beginning]) -> str:
    """A pattern for some beginnings, divided by their first letter."""
    ways = []
    for first, group in groupby(beginnings, key=lambda one: one[0]):
        rest = [one[1:] for one in group]
        ways.append(first if () in rest else first + _choice(rest))
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _beginnings(items: Sequence[Any], most: int) -> set[Beginning]:
    """Every way in which a sequence can begin, as far as its first letters are known; `()` where they are not."""
    if not items or not most:
        return {()}
    name, value, rest = str(items[0][0]), items[0][1], items[1:]
    if name == "AT":
        return _beginnings(rest, most)
    if name in {"LITERAL", "IN"}:
        letter = escape(chr(value)) if name == "LITERAL" else _class(value)
        return {(letter, *more) for more in _beginnings(rest, most - 1)} if letter else {()}
    if name == "SUBPATTERN":
        return _beginnings([*value[-1], *rest], most)
    if name == "BRANCH":
        return _any(([*branch, *rest] for branch in value[1]), most)
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        return _of_repeat(value, rest, most)
    return _beginnings(rest, most) if name in {"ASSERT", "ASSERT_NOT"} else {()}


def _of_repeat(value: Any, rest: Sequence[Any], most: int) -> set[Beginning]:
    least, _, body = value
    once = _beginnings([*body, (_ANYTHING, None)], most)
    return once if least else once | _beginnings(rest, most)


_ANYTHING = "ANY"  # what may follow a part that may be repeated


def _any(branches: Iterable[Sequence[Any]], most: int) -> set[Beginning]:
    found: set[Beginning] = set()
    for branch in branches:
        found |= _beginnings(branch, most)
        if len(found) > _MOST:
            raise _Unknown
    return found


def _class(parts: Sequence[Any]) -> str:
    """A set of characters as it is written, or "" where it is not one of a few plain kinds."""
    written = []
    for name, value in ((str(part[0]), part[1]) for part in parts):
        if name == "LITERAL":
            written.append(escape(chr(value)))
        elif name == "RANGE":
            written.append(f"{escape(chr(value[0]))}-{escape(chr(value[1]))}")
        elif name == "CATEGORY" and str(value) in _CLASSES:
            written.append(_CLASSES[str(value)])
        else:
            return ""
    return f"[{''.join(written)}]"
