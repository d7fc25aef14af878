r"""A pattern rewritten so that `re` finds the same sooner: in small letters, and from a place where it can begin.

At every place of a text `re` begins a pattern that opens with `\b` anew, only to find at most of them that no word
begins there; but over characters that cannot begin a pattern it passes in no time. So such a pattern is put behind
the character before its word, which is no letter, and the text has one more in front (`BEFORE`): what begins at a
place of the text is then found, with the character before it, at the same place of the longer one.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from scrlib.text.matching.edges import is_letter
from scrlib.text.matching.needed import tree
from scrlib.text.matching.openings import ahead

BEFORE = "\0"  # no letter, no space, and nothing that a pattern names
_NO_LETTER = "[^a-z0-9_]"  # and some letters of other alphabets, which the pattern then tells by itself
_SOURCE = re.compile(r"\\.|\(\?P|.", re.DOTALL)
_MAY_SEE = re.compile(r"(?<!\[)\^|\\A|\(\?[<(]")  # what may look at the beginning, or back
_LOOKS = frozenset({"ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_NAMED = frozenset({"LITERAL", "RANGE"})
_CLASSES = frozenset({"CATEGORY_DIGIT", "CATEGORY_SPACE", "CATEGORY_WORD"})


def in_small_letters(source: str, flags: int) -> tuple[str, int]:
    """The source of a pattern for a text in small letters, and how many characters the text needs before it: 0 or 1."""
    small = _SOURCE.sub(lambda part: part[0] if len(part[0]) > 1 else part[0].lower(), source)
    parts = list(tree(small, flags))
    if _opens_a_word(parts) and (not _MAY_SEE.search(small) or _is_blind(parts)):
        return _NO_LETTER + _from_beginnings(small, parts, flags), 1
    return _edge(parts) + _from_beginnings(small, parts, flags), 0


def sooner(source: str, flags: int) -> str:
    """The source of a pattern with a look at how it can begin put before it, whichever of its ways it takes."""
    parts = list(tree(source, flags))
    return _edge(parts) + _from_beginnings(source, parts, flags)


def _edge(parts: Sequence[Any]) -> str:
    return r"\b" * (str(parts[0][1]) == "AT_BOUNDARY")


def _from_beginnings(source: str, parts: Sequence[Any], flags: int) -> str:
    end = "\n" * bool(flags & re.VERBOSE)  # of a comment
    return f"{ahead(parts)}(?:{source}{end})"


def _opens_a_word(parts: Sequence[Any]) -> bool:
    r"""Whether a pattern begins with `\b`, and then surely with a letter."""
    return bool(_edge(parts)) and _begins_with_letter(parts[1:])


def _begins_with_letter(items: Sequence[Any]) -> bool:
    if not len(items):
        return False
    name, value, rest = str(items[0][0]), items[0][1], items[1:]
    if name == "IN":
        return all(map(_is_of_letters, value))
    if name == "SUBPATTERN":
        return _begins_with_letter([*value[-1], *rest])
    if name == "BRANCH":
        return all(_begins_with_letter([*branch, *rest]) for branch in value[1])
    if name in _REPEATS:
        return _begins_with_letter([*value[2], *rest]) and (value[0] > 0 or _begins_with_letter(rest))
    if name == "AT" or name in _LOOKS:
        return _begins_with_letter(rest)
    return _is_of_letters(items[0])


def _is_of_letters(part: tuple[Any, Any]) -> bool:
    """Whether a character of a pattern, or a part of a set of them, is surely a letter."""
    name, value = str(part[0]), part[1]
    if name == "LITERAL":
        return is_letter(chr(value))
    if name == "RANGE":
        return all(map(is_letter, map(chr, range(value[0], value[1] + 1))))
    return str(value) in {"CATEGORY_WORD", "CATEGORY_DIGIT"}


def _is_blind(items: Iterable[Any], back: bool = False) -> bool:
    """Whether a pattern finds the same whatever stands before the text: it does not ask where that begins, and what
    it looks back for has names, and so is not `BEFORE`.

    back  whether these parts are of a look back
    """
    return all(code.name == "LITERAL" or _is_blind_part(code.name, value, back) for code, value in items)


def _is_blind_part(name: str, value: Any, back: bool) -> bool:
    if name == "IN":
        return not back or all(part[0].name in _NAMED or str(part[1]) in _CLASSES for part in value)
    if name == "AT":
        return str(value) == "AT_BOUNDARY" or not back and not str(value).startswith("AT_BEGINNING")
    if name == "BRANCH":
        return all(_is_blind(branch, back) for branch in value[1])
    if name == "SUBPATTERN" or name in _REPEATS:
        return _is_blind(value[-1], back)
    if name in _LOOKS:
        return _is_blind(value[1], back or value[0] < 0)
    return not back and name in {"NOT_LITERAL", "ANY", "GROUPREF"}
