"""A colour or letter of a plan's key with what is told of it in the same cell: "Blue – form live since May"."""

import re
from collections.abc import Collection, Sequence

from scrlib.plans.fields.colours import named_colour, of_sign, signs
from scrlib.plans.phrases import plain

_BEFORE = re.compile(r"\s*(?P<name>[A-Za-z/]{1,12}|\d)\s*(?P<mark>[-–—:;,.(])\s*(?P<told>.*)", re.S)
_SHOUTED = re.compile(r"\s*(?P<name>[A-Z]{3,})(?P<mark>\s)(?P<told>\S.*)", re.S)  # "GREEN Course booked"
_AFTER = re.compile(r"(?P<told>.+?)\s*(?P<mark>[-–—(\[])\s*(?P<name>[A-Za-z]{1,12})[)\]]?\W*$", re.S)


def colour_told(lines: Sequence[str], key: Collection[str]) -> tuple[str, str]:
    """(colour or letter as the key names it, what is told of it) of a cell; ("", "") where it has not both.

    `lines` are those of the cell; a colour stands in a line of its own, before a mark, or last in brackets.
    """
    found = _apart(lines) or _in_text(" ".join(lines))
    return next(((name, told) for name, told in found if name in key and told.strip(" )]")), ("", ""))


def _apart(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The first and the last line as colours, where there are several."""
    if len(lines) < 2:
        return []
    return [(_named(lines[0]), " ".join(lines[1:])), (_named(lines[-1]), " ".join(lines[:-1]))]


def _in_text(text: str) -> list[tuple[str, str]]:
    sign = signs().match(text.strip())
    if sign:
        return [(of_sign(sign[1]), text.strip()[sign.end() :])]
    found = [one for form in (_BEFORE, _SHOUTED, _AFTER) if (one := form.fullmatch(text))]
    return [(_named(one["name"]), one["told"]) for one in found if _is_said(one)]


def _is_said(found: re.Match[str]) -> bool:
    """Whether a name is a colour's whole name, or a code that its mark parts from a text: not "A" of "A, B and C schools"."""
    name = found["name"]
    whole = len(name) > 1 and bool(named_colour(name))
    return whole or ((name.isdigit() or name.isupper()) and found["mark"] not in ",.")


def _named(words: str) -> str:
    return named_colour(words) or plain(words).strip("()[]")
