"""A statement of a safeguard, read for its four parts; and words of blame or hindsight in any text.

Only the wording is read. Whether the safeguard would hold is for people to judge.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.tables import read_table, require, rows
from scrlib.text.matching.lexicons import found

FILE = "learning/near_miss/statement.toml"
LEXICON = "safeguards"
LONGEST = 4000  # letters that are read
OF_PART = {
    "named": ((LEXICON, "safeguards"),),
    "holds": ((LEXICON, "holding"),),
    "who": (("owners", "posts"),),
    "known": ((LEXICON, "known"),),
}
TOO_WIDE = frozenset({"practitioner", "professional", "staff", "member", "team", "reception"})


@dataclass(frozen=True, kw_only=True)
class Part:
    """One thing that a statement needs, or one kind of wording to look at again."""

    id: str
    label: str
    asks: str
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """One part of a statement, and the words that say it: (start, end) of each; none where it is not said."""

    part: Part
    spans: tuple[tuple[int, int], ...]

    @property
    def there(self) -> bool:
        """Whether any words say it."""
        return bool(self.spans)


@cache
def parts() -> tuple[Part, ...]:
    """The four parts of a statement, in the order in which they are asked for."""
    return read_parts(read_table(FILE), "part")


def read_parts(table: Mapping[str, Any], key: str) -> tuple[Part, ...]:
    """The parts in a table. Raises DataError where it names no source or a part lacks its words."""
    require(table, FILE, ("source",))
    return tuple(Part(**row) for row in rows(table, FILE, key, ("id", "label", "asks")))


def read_statement(text: str) -> tuple[Said, ...]:
    """The four parts, each with the words that say it. A word counts for one part only, the first."""
    text = text[:LONGEST]
    taken: list[tuple[int, int]] = []
    said = []
    for part in parts():
        spans = [one for one in _spans(text, part.id) if not any(_meet(one, other) for other in taken)]
        taken += spans if part.id != "named" else []
        said.append(Said(part=part, spans=tuple(spans)))
    return tuple(said)


def whole(text: str) -> bool:
    """Whether all four parts are said."""
    return all(one.there for one in read_statement(text))


def wording(text: str) -> tuple[Said, ...]:
    """The kinds of wording to look at again that stand in a text: blame, hindsight. None is forbidden."""
    text = text[:LONGEST]
    kinds = read_parts(read_table(FILE), "wording")
    each = (Said(part=one, spans=tuple(found(text, LEXICON, one.id))) for one in kinds)
    return tuple(one for one in each if one.there)


def _spans(text: str, part: str) -> list[tuple[int, int]]:
    """Where the words of a part stand. Only one post can hold something: "managers" are everybody."""
    spans = sorted(one for file, name in OF_PART[part] for one in found(text, file, name))
    if part == "who":
        return [(a, b) for a, b in spans if text[a:b].lower() not in TOO_WIDE and text[b - 1] not in "sS"]
    return spans


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
