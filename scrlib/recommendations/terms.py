"""What a text is about, as weighted word stems, and how much of it another text says too.

Two texts that share rare words are alike; the words nearly every recommendation has count for little.
How rare a word is comes from the project's coded recommendations and from the set at hand. A word is
also met, for a little less, by another word of its concept in the synonym table.
"""

import csv
import math
import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from scrlib.errors import DataError
from scrlib.tables import read_table, require, rows

HOUSE_WEIGHT = 0.25  # of a word nearly every recommendation has
SYNONYM = 0.7  # of a word met by another of its concept
FORM = 0.7  # of a word for the form an action takes: revise, policy, training
TOPIC = 0.2  # of a word that only has its broad topic in common with one of the other text
NO_TOPICS: Mapping[str, str] = {}
ENOUGH, THEME = (
    8,
    0.25,
)  # in so many texts or more, a word in more than this part of them is a theme of the set
LONGEST, MOST, FEW = 6, 6, 3  # words in a piece shown as shared; pieces shown; fewer than that are few
_WORD = re.compile(r"[A-Za-z][A-Za-z’'&]*[A-Za-z]|[A-Za-z]")
_DEV = ("dev_recommendations_a.csv", "dev_recommendations_b.csv")


class Token(NamedTuple):
    """One word: its stem, and where it stands in the text."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=4)  # pairs come sorted by their first text
def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text in order, without numbers and punctuation."""
    # tuple.__new__ makes the same tokens as Token(...) in half the time: a large set has millions
    return tuple([_new(Token, (stem(word[0]), *word.span())) for word in _WORD.finditer(text)])


_new = tuple.__new__


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
            stems = tuple(token.stem for token in tokenise(phrase))
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


def place_concepts(tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    """Concepts named in a text, as (first token, token after the last, concept), longest phrase first."""
    table, found, at = synonyms(), [], 0
    stems = tuple(token.stem for token in tokens)
    while at < len(stems):
        for phrase, concept in table.get(stems[at], ()):
            if stems[at : at + len(phrase)] == phrase:
                found.append((at, at + len(phrase), concept))
                at += len(phrase) - 1
                break
        at += 1
    return found


@dataclass(frozen=True, slots=True)
class Wording:
    """What one text says: the weight of each stem, squared, and the concept a stem stands under, if any."""

    weights: dict[str, float]
    concepts: Mapping[str, str]


def read_wording(tokens: Sequence[Token], zones: Sequence[float]) -> Wording:
    """The stems of a text with their weight before rarity.

    zones   how much each token counts for its place in the text: 0 leaves it out
    """
    named = {
        tokens[at].stem: concept for start, end, concept in place_concepts(tokens) for at in range(start, end)
    }
    stop, house = stop_words(), house_words()
    weights: dict[str, float] = {}
    for token, zone in zip(tokens, zones, strict=True):
        if zone and token.stem not in stop:
            kind = HOUSE_WEIGHT if token.stem in house else FORM if named.get(token.stem) in forms() else 1.0
            weights[token.stem] = max(weights.get(token.stem, 0.0), (zone * kind) ** 2)
    return Wording(weights, {stem: concept for stem, concept in named.items() if stem in weights})


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """How many coded recommendations there are, and in how many each stem stands."""
    counts: Counter[str] = Counter()
    number = 0
    for name in _DEV:
        text = (files("scrlib") / "data" / "recommendations" / name).read_text("utf-8")
        for row in csv.DictReader(text.splitlines(keepends=True)):
            counts.update({token.stem for token in tokenise(row["text"])})
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
    shared, stop = first.weights.keys() & second.weights.keys(), stop_words()
    runs: list[list[Token]] = [[]]
    for token in tokenise(text):
        run = runs[-1]
        if token.stem in shared:
            if run and (len(run) == LONGEST or not _adjoin(text, run[-1], token)):
                runs.append(run := [])
            run.append(token)
        elif run:
            if token.stem in stop and len(run) < LONGEST and _adjoin(text, run[-1], token):
                run.append(token)
            else:
                runs.append([])
    pieces = {_piece(text, run, first, shared) for run in runs if run}
    if len(pieces) < FEW:
        pieces |= _side_by_side(text, first, other_text, second)
    return _distinct([words for _, words in sorted(pieces, key=lambda piece: (-piece[0], piece[1]))])[:MOST]


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
    tokens = tokenise(text)
    found: dict[str, tuple[float, str]] = {}
    for start, end, concept in place_concepts(tokens):
        weight = sum(wording.weights.get(token.stem, 0.0) for token in tokens[start:end])
        words = " ".join(text[tokens[start].start : tokens[end - 1].end].lower().split())
        if weight:
            found[concept] = max(found.get(concept, (0.0, "")), (weight, words))
    return found


def _stems(words: str) -> list[str]:
    return [token.stem for token in tokenise(words)]


def _adjoin(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but space or a hyphen stands between two words."""
    return text[one.end : other.start].strip(" -") == ""


def _piece(text: str, run: Sequence[Token], wording: Wording, shared: Container[str]) -> tuple[float, str]:
    """The weight of a run and its words, without stop words at its end."""
    last = max(at for at, token in enumerate(run) if token.stem in shared)
    weight = sum(wording.weights.get(token.stem, 0.0) for token in run)
    return weight, " ".join(text[run[0].start : run[last].end].lower().split())


def _distinct(pieces: Sequence[str]) -> tuple[str, ...]:
    """The pieces that do not stand inside an earlier one."""
    kept: list[str] = []
    for piece in pieces:
        if not any(piece in one for one in kept):
            kept.append(piece)
    return tuple(kept)
