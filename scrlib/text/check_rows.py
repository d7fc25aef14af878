"""How authors word a check, as rows of data (`data/checks/wording.toml`): each with its source and examples."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from scrlib.records.cardinals import CARDINAL_VALUES, CARDINALS
from scrlib.tables import read_table, rows
from scrlib.text.patterns import Pattern, Several

FILE = "checks/wording.toml"
_NAMED = "|".join([*CARDINALS[1:], *list(CARDINAL_VALUES)[len(CARDINALS) :]])
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_NAMED})(?:-\w+)?)"


@cache
def forms() -> Mapping[str, str]:
    """Each named list as a piece of a pattern, the lists that it is made of put in."""
    found = {"number": NUMBER}
    for row in rows(read_table(FILE), FILE, "list", ("name", "about", "source", "words")):
        found[row["name"]] = filled(row["words"], found)
    return found


def filled(pattern: str, known: Mapping[str, str]) -> str:
    """The pattern with each «name» replaced by the list it stands for."""
    for name, words in known.items():
        pattern = pattern.replace(f"«{name}»", words)
    return pattern


@cache
def wordings() -> tuple[dict[str, Any], ...]:
    """Every row: its kind, pattern, source and examples."""
    return tuple(rows(read_table(FILE), FILE, "wording", ("kind", "pattern", "source", "yes", "no")))


@cache
def patterns(kind: str) -> tuple[Pattern, ...]:
    """The patterns of one kind, in the order they are tried."""
    return tuple(Pattern(filled(row["pattern"], forms())) for row in wordings() if row["kind"] == kind)


@cache
def _several(kind: str) -> Several:
    return Several(patterns(kind))


def tried(kind: str, text: str) -> list[Pattern]:
    """Those of one kind that the words of a text might match, in order."""
    return _several(kind).worth_trying(text)
