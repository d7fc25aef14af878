"""Wording of a report to look at again: blame, hindsight, what would have been. Shown, never judged."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.reports import Words
from scrlib.rules import unmarked
from scrlib.tables import pattern_of, read_table, rows
from scrlib.text.sentences import pieces

FILE = "audits/wording.toml"
NEEDED = ("id", "label", "asks", "source", "pattern", "flags", "passes")


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of wording, what to ask of it, and where the idea comes from."""

    id: str
    label: str
    asks: str
    source: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    flags: tuple[str, ...]
    passes: tuple[str, ...]

    def find(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Where such words stand in a sentence, without those that `unless` explains."""
        excused = [one.span() for one in self.unless.finditer(sentence)] if self.unless else []
        for one in self.pattern.finditer(sentence):
            a, b = one.span()
            if all(b <= c or d <= a for c, d in excused):
                yield a, b


@dataclass(frozen=True, kw_only=True)
class Worded:
    """Some words of a kind, in their sentence and at their place."""

    kind: str
    words: str
    sentence: str
    where: str


def worded(words: Iterable[Words]) -> tuple[Worded, ...]:
    """Every such wording, in the order of the text."""
    return tuple(
        Worded(kind=kind.id, words=piece.words[a:b], sentence=piece.words, where=one.where)
        for one in words
        for piece in pieces(one.text)
        for kind in kinds()
        for a, b in kind.find(piece.words)
    )


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of wording that are looked for. Raises DataError with the remedy."""
    return read_kinds(read_table(FILE))


def read_kinds(table: Mapping[str, Any]) -> tuple[Kind, ...]:
    """The kinds in a table. Raises DataError with the remedy."""
    return tuple(_kind(row) for row in rows(table, FILE, "kind", NEEDED))


def _kind(row: Mapping[str, Any]) -> Kind:
    where = f"{FILE}, kind {row['id']}"
    if not all(unmarked(one)[1] for one in row["flags"]):
        raise DataError(f"{where} has a flagged example without marks.", "Put the words between « and ».")
    if any(unmarked(one)[1] for one in row["passes"]):
        raise DataError(f"{where} has marks in an example that passes.", "Take away the « and ».")
    return Kind(
        id=row["id"],
        label=row["label"],
        asks=row["asks"],
        source=row["source"],
        pattern=pattern_of(row["pattern"], where),
        unless=pattern_of(row["unless"], where) if "unless" in row else None,
        flags=tuple(row["flags"]),
        passes=tuple(row["passes"]),
    )
