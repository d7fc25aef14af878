"""Wordings as rows of data: each of a kind, with its source and with examples that are its tests.

A file has `[[kind]]` tables, each saying what its wordings mean; `[[list]]` tables, words that patterns name as
«name»; and `[[wording]]` rows. A space in a pattern stands for any white space. All rows of a kind are tried as one
pattern: `whole` says how they stand in it («rows»), whole words if it is not given; `cased`, that capitals count.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from scrlib.errors import DataError
from scrlib.tables import read_table, rows
from scrlib.text.matching.patterns import Cased, Pattern

_WHOLE_WORDS = r"\b(?:«rows»)\b"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How the rows of a kind stand in their pattern, and whether capitals count."""

    whole: str
    cased: bool


@dataclass(frozen=True, kw_only=True)
class Worded:
    """One row: a piece of the pattern of its kind, the lists put in, and its examples."""

    kind: str
    words: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Wordings:
    """All rows of a file, and the kinds they are of."""

    kinds: Mapping[str, Kind]
    every: tuple[Worded, ...]

    def pattern(self, kind: str, some: Iterable[Worded]) -> Pattern:
        """One pattern for some rows of a kind."""
        how = self.kinds[kind]
        joined = how.whole.replace("«rows»", "|".join(row.words for row in some))
        if joined.startswith("^"):
            return _Opening(joined, 0 if how.cased else re.IGNORECASE)
        return Cased(joined) if how.cased else Pattern(joined)


class _Opening(Cased):
    """A pattern that is tried where a text begins, and nowhere else."""

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        return re.compile(self._source, self.plain_flags)


def wordings(table: Mapping[str, Any], name: str) -> Wordings:
    """The rows of a table.

    Raises DataError naming the row that lacks something, is of an unknown kind or names an unknown list, and the
    kind that has no row.
    """
    lists = _lists(table, name)
    kinds = {row["name"]: _kind(row, name, lists) for row in rows(table, name, "kind", ("name", "about"))}
    found = rows(table, name, "wording", ("kind", "pattern", "source", "yes", "no"))
    every = tuple(_worded(row, f"{name}, [[wording]] {at}", kinds, lists) for at, row in enumerate(found, 1))
    if bare := kinds.keys() - {row.kind for row in every}:
        raise DataError(f"{name} has no wording of the kind {min(bare)}.", "Add one, or take the kind out.")
    return Wordings(kinds=kinds, every=every)


def _lists(table: Mapping[str, Any], name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows(table, name, "list", ("name", "about", "source", "words")) if "list" in table else ():
        found[row["name"]] = _filled(row["words"], found, f"{name}, [[list]] {row['name']}")
    return found


def _kind(row: Mapping[str, Any], name: str, lists: Mapping[str, str]) -> Kind:
    known = {**lists, "rows": "«rows»"}
    whole = _filled(row.get("whole", _WHOLE_WORDS), known, f"{name}, [[kind]] {row['name']}")
    return Kind(whole=whole, cased=row.get("cased", False))


def _worded(row: Mapping[str, Any], where: str, kinds: Iterable[str], lists: Mapping[str, str]) -> Worded:
    if row["kind"] not in kinds:
        raise DataError(f"{where} has a kind that is not known.", f"Use one of {', '.join(kinds)}.")
    words = _filled(row["pattern"], lists, where)
    return Worded(kind=row["kind"], words=words, yes=tuple(row["yes"]), no=tuple(row["no"]))


_NAME = re.compile("«(.*?)»")


def _filled(pattern: str, lists: Mapping[str, str], where: str) -> str:
    """The pattern with each «name» replaced by the list it stands for, and each space by any white space."""
    for name in _NAME.findall(pattern):
        if name not in lists:
            raise DataError(
                f"{where} names a list that is not known: {name}.", "Add a [[list]] of that name."
            )
        pattern = pattern.replace(f"«{name}»", lists[name])
    return pattern.replace(" ", r"\s")


@cache
def lists(file: str) -> Mapping[str, str]:
    """The lists of a file by name, each as a piece of a pattern."""
    return _lists(read_table(file), file)


@cache
def read(file: str) -> Wordings:
    """The rows of a file in scrlib/data, read once."""
    return wordings(read_table(file), file)


@cache
def _patterns(file: str) -> Mapping[str, Pattern]:
    """The pattern of every kind of a file: made together, so that no text is looked at anew for each."""
    found = read(file)
    return {
        kind: found.pattern(kind, (one for one in found.every if one.kind == kind)) for kind in found.kinds
    }


@cache
def pattern(file: str, kind: str) -> Pattern:
    """The one pattern of all rows of a kind."""
    return _patterns(file)[kind]
