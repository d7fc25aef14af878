"""Which words count for little, which say one thing, which share a broad topic: tables under data/sets."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress
from typing import Any

from scrlib.errors import DataError
from scrlib.recommendations.alike.stems import stem, tokenise
from scrlib.tables import read_table, require, rows


@cache
def stop_words() -> frozenset[str]:
    """Stems that are left out altogether."""
    return _common("stop")


@cache
def house_words() -> frozenset[str]:
    """Stems that nearly every recommendation has, and that count for a quarter."""
    return _common("house")


def _common(name: str) -> frozenset[str]:
    table = read_table("sets/common_words.toml")[name]
    require(table, f"sets/common_words.toml, [{name}]", ("source", "words"))
    return frozenset(stem(word) for word in table["words"].split())


def _groups() -> list[dict[str, Any]]:
    name = "sets/synonyms.toml"
    return rows(read_table(name), name, "groups", ("concept", "words", "source"))


@cache
def synonyms() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """The synonym table by first stem: (stems of the phrase, concept), longest phrase first.

    Raises DataError where a phrase stands under two concepts.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    taken: dict[tuple[str, ...], str] = {}
    for row in _groups():
        for phrase in row["words"]:
            stems = tokenise(phrase).stems
            if taken.setdefault(stems, row["concept"]) != row["concept"]:
                raise DataError(
                    f"sets/synonyms.toml: '{phrase}' stands under {taken[stems]} and {row['concept']}.",
                    "Keep it in one of them.",
                )
            found.setdefault(stems[0], []).append((stems, row["concept"]))
    return {first: sorted(set(phrases), key=lambda one: -len(one[0])) for first, phrases in found.items()}


@cache
def topics() -> Mapping[str, str]:
    """The broad topic of each stem that has one (sets/topics.toml)."""
    name = "sets/topics.toml"
    return {
        stem(word): row["topic"]
        for row in reversed(rows(read_table(name), name, "topics", ("topic", "words", "source")))
        for word in row["words"].split()
    }


@cache
def form_concepts() -> frozenset[str]:
    """Concepts that name the form an action takes, not what it is about."""
    return frozenset(row["concept"] for row in _groups() if row.get("form"))


def place_concepts(stems: Sequence[str]) -> list[tuple[int, int, str]]:
    """Concepts named in a text, as (first word, word after the last, concept), longest phrase first."""
    table, found, past = synonyms(), [], 0
    for at, first in compress(enumerate(stems), map(table.__contains__, stems)):
        if at < past:
            continue
        for phrase, concept in table[first]:
            if len(phrase) == 1 or tuple(stems[at : at + len(phrase)]) == phrase:
                past = at + len(phrase)
                found.append((at, past, concept))
                break
    return found
