r"""Where in a pattern words begin and end, as far as the pattern itself says: what surely stands beside a letter.

"No letter" means what `\W` means, or the beginning or end of the text. What is not understood is never sure.
"""

from collections.abc import Sequence
from typing import Any

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_EDGES = frozenset({"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING", "AT_END", "AT_END_STRING"})


def is_letter(character: str) -> bool:
    r"""Whether `\w` stands for this character; not where there is none."""
    return character.isalnum() or character == "_"


def after(item: Any, free: bool) -> bool:
    r"""Whether no letter stands before what follows this part of a pattern; a `\b` says so, as a word follows it.

    free  whether none stands before the part itself
    """
    name, value = str(item[0]), item[1]
    if name in {"LITERAL", "IN"}:
        return _is_apart(item)
    if name == "AT":
        return free or str(value) in _EDGES
    if name == "SUBPATTERN":
        return _after_all(value[-1], free)
    if name == "BRANCH":
        return all(_after_all(branch, free) for branch in value[1])
    if name in _REPEATS:
        least, most, body = value
        return (free or least > 0) and _after_all(body, free and most == 1)
    return (
        free
        if name == "ASSERT"
        else name == "ASSERT_NOT" and (free or value[0] < 0 and _is_a_letter(value[1]))
    )


def _after_all(items: Sequence[Any], free: bool) -> bool:
    for item in items:
        free = after(item, free)
    return free


def before(items: Sequence[Any], free: bool) -> bool:
    """Whether no letter stands where a sequence begins: it follows a word, which ends there.

    free  whether none stands behind the sequence
    """
    if not len(items):
        return free
    name, value, rest = str(items[0][0]), items[0][1], items[1:]
    if name in {"LITERAL", "IN"}:
        return _is_apart(items[0])
    if name == "AT":
        return str(value) in _EDGES or before(rest, free)
    if name == "SUBPATTERN":
        return before([*value[-1], *rest], free)
    if name == "BRANCH":
        return all(before([*branch, *rest], free) for branch in value[1])
    if name in _REPEATS:
        return before(list(value[2]), False) and (value[0] > 0 or before(rest, free))
    if name == "ASSERT":
        return value[0] > 0 and before(list(value[1]), False) or before(rest, free)
    return name == "ASSERT_NOT" and (value[0] > 0 and _is_a_letter(value[1]) or before(rest, free))


def _is_apart(item: Any) -> bool:
    """Whether one character of a pattern is surely no letter."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return not is_letter(chr(value))
    if name == "CATEGORY":
        return str(value) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}
    return name == "IN" and all(map(_is_apart, value))


def _is_a_letter(items: Sequence[Any]) -> bool:
    r"""Whether a look beside is for one character that may be any letter: `[\w']`."""
    return (
        len(items) == 1
        and str(items[0][0]) == "IN"
        and any(str(part[1]) == "CATEGORY_WORD" for part in items[0][1])
    )
