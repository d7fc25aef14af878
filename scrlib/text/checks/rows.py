"""How authors word a check, as rows of data (`data/checks/wording.toml`): each with its source and examples."""

from functools import cache

from scrlib.text.matching import worded
from scrlib.text.matching.patterns import Pattern, Several

FILE = "checks/wording.toml"


def known(name: str) -> str:
    """A named list of the file as a piece of a pattern."""
    return worded.lists(FILE)[name]


@cache
def patterns(kind: str) -> tuple[Pattern, ...]:
    """The patterns of one kind, in the order they are tried."""
    found = worded.read(FILE)
    return tuple(found.pattern(kind, [row]) for row in found.every if row.kind == kind)


@cache
def _several(kind: str) -> Several:
    return Several(patterns(kind))


def tried(kind: str, text: str) -> list[Pattern]:
    """Those of one kind that the words of a text might match, in order."""
    return _several(kind).worth_trying(text)
