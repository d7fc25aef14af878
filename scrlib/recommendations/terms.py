"""What a text is about, as weighted word stems, and how much of it another text says too.

Two texts that share rare words are alike; the words nearly every recommendation has count for little.
How rare a word is comes from the project's coded recommendations and from the set at hand. A word is
also met, for a little less, by another word of its concept in the synonym table.
"""

import csv
import math
import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import add
from typing import Any, NamedTuple

from scrlib.errors import DataError
from scrlib.tables import read_table, require, rows
from scrlib.text.spans import words_and_starts

HOUSE_WEIGHT = 0.25  # of a word nearly every recommendation has
SYNONYM = 0.7  # of a word met by another of its concept
FORM = 0.7  # of a word for the form an action takes: revise, policy, training
TOPIC = 0.4  # of a word that only has its broad topic in common with one of the other text
NO_TOPICS: Mapping[str, str] = {}
ENOUGH, THEME = (
    8,
    0.25,
)  # in so many texts or more, a word in more than this part of them is a theme of the set
LONGEST, MOST, FEW = 6, 6, 3  # words in a piece shown as shared; pieces shown; fewer than that are few
_WORD = re.compile(r"([A-Za-z][A-Za-z’'&]*[A-Za-z]|[A-Za-z])")
_DEV = ("dev_recommendations_a.csv", "dev_recommendations_b.csv")


class Words(NamedTuple):
    """The words of a text one after another: the stem of each, and where it begins and ends."""

    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4)  # pairs come sorted by their first text
def tokenise(text: str) -> Words:
    """The words of a text in order, without numbers and punctuation."""
    words, starts = words_and_starts(_WORD, text)
    return Words(tuple(map(stem, words)), tuple(starts), tuple(map(add, starts, map(len, words))))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings: "revised", "revises" and "revision" give one stem."""
    word = re.sub(r"['’](s|S)?$", "", word.lower().replace("’", "'"))
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for end, instead, shortest in _ENDINGS:
        if word.endswith(end) and len(word) >= shortest:
            return _tidy(word[: len(word) - len(end)] + instead)
    return _tidy(word)


_IRREGULAR = {
    "children": "child", "women": "woman", "written": "write", "wrote": "write", "seen": "see", "saw": "see",
    "told": "tell", "held": "hold", "kept": "keep", "sent": "send", "met": "meet", "made": "make",
    "given": "give", "gave": "give", "spoken": "speak", "spoke": "speak", "taught": "teach", "found": "find",
    "brought": "bring", "lice": "lice", "this": "this", "bus": "bus", "need": "need", "needs": "need",
    "process": "process", "access": "access", "used": "use", "using": "use", "uses": "use", "others": "other",
    "does": "does", "his": "his", "was": "was", "has": "has", "us": "us", "as": "as", "is": "is",
    "its": "its", "yes": "yes", "during": "during", "wellbeing": "wellbeing",
}  # fmt: skip
_ENDINGS = (  # (ending, what stands instead, shortest word it is taken from), tried in order
    ("ations", "at", 8), ("ation", "at", 7), ("sions", "s", 8), ("sion", "s", 7), ("tions", "t", 8),
    ("tion", "t", 7), ("ments", "", 8), ("ment", "", 7), ("ingly", "", 8), ("edly", "", 8), ("ies", "y", 5),
    ("ied", "y", 5), ("eed", "ee", 6), ("sses", "ss", 6), ("ings", "", 7), ("ing", "", 6), ("ches", "ch", 6),
    ("shes", "sh", 6), ("xes", "x", 5), ("ed", "", 5), ("ly", "", 7), ("ss", "ss", 3), ("us", "us", 3),
    ("is", "is", 3), ("s", "", 4),
)  # fmt: skip


def _tidy(word: str) -> str:
    """The stem with no doubled last letter and no silent e, so that planned, plan and used, use meet."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        return word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


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
    """The synonym table by first stem: (stems of the phrase, concept), longest phrase first."""
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
def forms() -> frozenset[str]:
    """Concepts that name the form an action takes, not what it is about."""
    return frozenset(row["concept"] for row in _groups() if row.get("form"))


def place_concepts(stems: Sequence[str]) -> list[tuple[int, int, str]]:
    """Concepts named in a text, as (first word, word after the last, concept), longest phrase first."""
    table, found, past = synonyms(), [], 0
    for at, first in enumerate(stems):
        if at < past or first not in table:
            continue
        for phrase, concept in table[first]:
            if len(phrase) == 1 or tuple(stems[at : at + len(phrase)]) == phrase:
                past = at + len(phrase)
                found.append((at, past, concept))
                break
    return found


@dataclass(frozen=True, slots=True)
class Wording:
    """What one text says: the weight of each stem, squared, and the concept a stem stands under, if any."""

    weights: dict[str, float]
    concepts: Mapping[str, str]


def read_wording(stems: Sequence[str], zones: Sequence[float]) -> Wording:
    """The stems of a text with their weight before rarity.

    zones   how much each word counts for its place in the text: 0 leaves it out
    """
    named = {stem: concept for start, end, concept in place_concepts(stems) for stem in stems[start:end]}
    stop, house, form = stop_words(), house_words(), forms()
    weights: dict[str, float] = {}
    for stem, zone in zip(stems, zones, strict=True):
        if zone and stem not in stop:
            kind = HOUSE_WEIGHT if stem in house else FORM if named.get(stem) in form else 1.0
            weight = (zone * kind) ** 2
            if weight > weights.get(stem, 0.0):
                weights[stem] = weight
    return Wording(weights, {stem: concept for stem, concept in named.items() if stem in weights})


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """How many coded recommendations there are, and in how many each stem stands."""
    counts: Counter[str] = Counter()
    number = 0
    for name in _DEV:
        text = (files("scrlib") / "data" / "recommendations" / name).read_text("utf-8")
        for row in csv.DictReader(text.splitlines(keepends=True)):
            counts.update(set(tokenise(row["text"]).stems))
            number += 1
    return number, counts


def rarity(stem: str, seen: int, number: int) -> float:
    """How telling a stem is that stands in `seen` of the `number` texts at hand: larger is rarer."""
    known, counts = background()
    return math.log((known + number + 1) / (counts.get(stem, 0) + seen + 0.5))


def weigh_set(wordings: Sequence[Wording]) -> Sequence[Wording]:
    """The same wordings, every weight multiplied by the square of how telling its stem is in this set.

    They are changed in place: a set may be 50,000 long.
    """
    number = len(wordings)
    seen = Counter(stem for wording in wordings for stem in wording.weights)
    themes = Counter(concept for wording in wordings for concept in set(wording.concepts.values()))
    rare = {stem: rarity(stem, times, number) for stem, times in seen.items()}
    plain = {stem: (rare[stem] * _less_for_a_theme(times, number)) ** 2 for stem, times in seen.items()}
    for wording in wordings:
        weights = wording.weights
        for stem in weights.keys() - wording.concepts.keys():
            weights[stem] *= plain[stem]
        for stem, concept in wording.concepts.items():
            spread = max(seen[stem], themes[concept])
            weights[stem] *= (rare[stem] * _less_for_a_theme(spread, number)) ** 2
    return wordings


def _less_for_a_theme(seen: int, number: int) -> float:
    """1 for a word of few texts, less for one that runs through the set: in a review of neglect, neglect."""
    if number < ENOUGH or seen <= THEME * number:
        return 1.0
    return 1.0 - 0.8 * (seen / number - THEME) / (1.0 - THEME)


def share_of(
    first: Wording, second: Wording, topic_of: Mapping[str, str] = NO_TOPICS, topic: float = 0.0
) -> float:
    """How much of the first text the second one says too, from 0 to 1.

    It is the length of the shared part beside the length of the whole. With `topic_of`, a word whose topic
    the second text has, and nothing nearer, counts for `topic` of its weight.
    """
    whole = sum(first.weights.values())
    if not whole:
        return 0.0
    weights, near = first.weights, met(first, second)
    shared = sum(weights[stem] * (1.0 if stem in second.weights else SYNONYM) for stem in sorted(near))
    if topic:
        said = {topic_of[stem] for stem in second.weights if stem in topic_of}
        shared += topic * sum(
            weights[stem] for stem in weights if stem not in near and topic_of.get(stem) in said
        )
    return math.sqrt(shared / whole)


def likeness(
    first: Wording, second: Wording, topic_of: Mapping[str, str] = NO_TOPICS, topic: float = 0.0
) -> float:
    """How alike two texts are, from 0 to 1: what each says of the other, as a geometric mean."""
    return math.sqrt(share_of(first, second, topic_of, topic) * share_of(second, first, topic_of, topic))


def met(first: Wording, second: Wording) -> set[str]:
    """Stems of the first text that the second says too."""
    found = first.weights.keys() & second.weights.keys()
    said = set(second.concepts.values())
    return found | {stem for stem, concept in first.concepts.items() if concept in said}


def shared_words(text: str, first: Wording, other_text: str, second: Wording) -> tuple[str, ...]:
    """The words of the first text that the second says too, most telling first; at most MOST pieces.

    Words that stand together in the text stay together, up to LONGEST of them. Where hardly any word is the
    same, words of one concept are given side by side: "stepfather / father".
    """
    words, shared = tokenise(text), first.weights.keys() & second.weights.keys()
    pieces = {_piece(text, words, run, first.weights, shared) for run in _runs(text, words, shared)}
    if len(pieces) < FEW:
        pieces |= _side_by_side(text, first, other_text, second)
    return _distinct([words for _, words in sorted(pieces, key=lambda piece: (-piece[0], piece[1]))])[:MOST]


def _runs(text: str, words: Words, shared: Set[str]) -> list[range]:
    """The places of words that are shared and stand together, stop words between and behind them too."""
    stop, runs, begin = stop_words(), [], -1  # -1: none is open
    for at, stem in enumerate(words.stems):
        joins = 0 <= begin > at - LONGEST and _adjoin(text, words, at)
        if stem in shared:
            if begin >= 0 and not joins:
                runs.append(range(begin, at))
            begin = begin if joins else at
        elif begin >= 0 and not (joins and stem in stop):
            runs.append(range(begin, at))
            begin = -1
    return [*runs, range(begin, len(words.stems))] if begin >= 0 else runs


def _side_by_side(text: str, first: Wording, other_text: str, second: Wording) -> set[tuple[float, str]]:
    """Words of one concept that the two texts say differently, with the weight of the first's."""
    ours, theirs = _named(text, first), _named(other_text, second)
    return {
        (weight, f"{words} / {theirs[concept][1]}")
        for concept, (weight, words) in ours.items()
        if concept in theirs and not set(_stems(words)) & set(_stems(theirs[concept][1]))
    }


def _named(text: str, wording: Wording) -> dict[str, tuple[float, str]]:
    """Each concept that a text names, with the weight of its heaviest words and these."""
    words = tokenise(text)
    found: dict[str, tuple[float, str]] = {}
    for start, end, concept in place_concepts(words.stems):
        weight = sum(wording.weights.get(stem, 0.0) for stem in words.stems[start:end])
        if weight:
            said = " ".join(text[words.starts[start] : words.ends[end - 1]].lower().split())
            found[concept] = max(found.get(concept, (0.0, "")), (weight, said))
    return found


def _stems(words: str) -> Sequence[str]:
    return tokenise(words).stems


def _adjoin(text: str, words: Words, at: int) -> bool:
    """Whether nothing but space or a hyphen stands between a word and the one before it."""
    return not text[words.ends[at - 1] : words.starts[at]].strip(" -")


def _piece(
    text: str, words: Words, run: range, weights: Mapping[str, float], shared: Container[str]
) -> tuple[float, str]:
    """The weight of a run and its words, without stop words at its end."""
    last = next(at for at in reversed(run) if words.stems[at] in shared)
    weight = sum([weights.get(words.stems[at], 0.0) for at in run])
    return weight, " ".join(text[words.starts[run[0]] : words.ends[last]].lower().split())


def _distinct(pieces: Sequence[str]) -> tuple[str, ...]:
    """The pieces that do not stand inside an earlier one."""
    kept: list[str] = []
    for piece in pieces:
        if not any(piece in one for one in kept):
            kept.append(piece)
    return tuple(kept)
