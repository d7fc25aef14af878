"""How strongly each word of a recommendation says how anyone would know that it was done.

A small linear model that learned from the words that coders marked (`tools/train_words.py`). It looks at a
word, its neighbours, and the stretch and the sentence it stands in, and at nothing that the rules found, so
that it errs elsewhere than they do. `marking.py` asks it where they found none. Time grows with the number
of words.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise, repeat
from sys import intern
from typing import NamedTuple

from scrlib.recommendations.models.learned import START, read_model
from scrlib.text.matching.lexicons import base_of, verb_class
from scrlib.text.matching.lexicons import words as lexicon
from scrlib.text.spans import words_and_places

WORD = re.compile(r"(\w+(?:['’-]\w+)*|[^\w\s]|\n)")
MOST = 500  # words of one recommendation that are weighed; beyond them the rules stand alone
Column = list[str]


class Words(NamedTuple):
    """The words and marks of punctuation of a text, with their places and the stretches they stand in."""

    words: Column
    places: list[tuple[int, int]]
    stretches: list[tuple[int, int]]  # from punctuation to punctuation, by place in `words`
    sentences: list[tuple[int, int]]


def words_of(text: str) -> Words:
    """The first words of a text, cut at punctuation."""
    every, starts, ends = words_and_places(WORD, text)
    words = every[:MOST]
    return Words(
        words,
        list(zip(starts, ends, strict=True))[:MOST],
        _cut(words, _STRETCH_ENDS),
        _cut(words, _SENTENCE_ENDS),
    )


_SENTENCE_ENDS = frozenset(".?!\n")
_STRETCH_ENDS = frozenset(".?!\n;:,–—|")
_CLAUSE_ENDS = frozenset(".?!\n;:")


def _cut(words: Column, ends: frozenset[str]) -> list[tuple[int, int]]:
    edges = [0, *(i + 1 for i, word in enumerate(words) if word in ends)]
    if edges[-1] != len(words):
        edges.append(len(words))
    return list(pairwise(edges))


_ENDINGS = (("ly", "-ly"), ("ing", "-ing"), ("ed", "-ed"))
_IN_A_BAG = frozenset("check time season modal body post general number year".split())
_YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """A word in lower case; all years are one word, and all other numbers in digits."""
    if word.isdigit():
        return "<year>" if _YEAR.fullmatch(word) else "<number>"
    return word.lower()


@lru_cache(maxsize=10_000)
def kinds(word: str) -> tuple[str, ...]:
    """The kinds of word that a word is, each in brackets."""
    low = word.lower()
    found = [name for name, members in _lists() if low in members]
    if word[0].isdigit():
        found.append("number")
    if _YEAR.fullmatch(word):
        found.append("year")
    if base := base_of().get(low):
        found.append("verb")
        if kind := verb_class().get(base):
            found.append(f"verb {kind}")
    if word.isupper() and len(word) > 1:
        found.append("capitals")
    elif word[0].isupper():
        found.append("capital")
    if not word[0].isalnum():
        found.append("mark")
    found += [name for end, name in _ENDINGS if low.endswith(end)][:1]
    return tuple([intern(f"<{name}>") for name in found or ["other"]])


_KINDS = ("modal", "preposition", "determiner", "pronoun", "season", "time", "number", "check")
_OWNERS = {"bodies": "body", "posts": "post", "generic": "general", "receivers": "receiver"}


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    """The kinds of word that are told by a list, and what is on it."""
    own = ((name, lexicon("kinds", name)) for name in _KINDS)
    return (*own, *((name, lexicon("owners", listed)) for listed, name in _OWNERS.items()))


@cache
def _turns() -> frozenset[str]:
    """What ends the reach of a modal: another one, or the end of the clause."""
    return lexicon("kinds", "modal") | _CLAUSE_ENDS


def forms(role: str, word: str) -> list[str]:
    """As what a word is looked at in a role: itself and its kinds; of those of a whole stretch only some."""
    if role in _AS_THEY_STAND:
        return [word]
    if role in _BAGS:
        return [plain(word), *(k for k in kinds(word) if k[1:-1] in _IN_A_BAG or k.startswith("<verb "))]
    return [plain(word), *kinds(word)]


_BAGS = frozenset({"stretch"})
_AS_THEY_STAND = frozenset({"opens", "begins", "in sentence", "in stretch", "quarter"})
_EDGE = "|"  # stands before the first word and after the last
_NEAR = 2  # words on either side that are looked at


def columns(seen: Words) -> list[tuple[str, Column]]:
    """What plays each role for each word: a column for each role, a row for each word."""
    size = len(seen.words)
    padded = [*[_EDGE] * _NEAR, *seen.words, *[_EDGE] * _NEAR]
    return [
        *((f"{k - _NEAR}", padded[k : k + size]) for k in range(2 * _NEAR + 1)),
        *_modals(list(map(plain, seen.words))),
        ("in stretch", [_PLACES[min(i, 5)] for a, b in seen.stretches for i in range(b - a)]),
        ("quarter", [_PLACES[4 * i // size] for i in range(size)]),
    ]


_PLACES = tuple(map(str, range(6)))


def _modals(low: Column) -> list[tuple[str, Column]]:
    """The last modal before each word of its clause, and the next one after it."""
    last: Column = []
    after: Column = []
    before, start, turns = _EDGE, 0, _turns()
    for i, word in enumerate(low):
        if word in turns:
            here = _EDGE if word in _CLAUSE_ENDS else word
            last += [before] * (i + 1 - start)
            after += [here] * (i + 1 - start)
            before, start = here, i + 1
    rest = len(low) - start
    return [("last modal", last + [before] * rest), ("next modal", after + [_EDGE] * rest)]


def stretch_columns(seen: Words) -> list[tuple[str, Column]]:
    """What plays each role for each stretch between punctuation: a row for each stretch."""
    first = [seen.words[a] for a, _ in seen.stretches]
    starts = [a for a, _ in seen.sentences]
    inside = [bisect_right(starts, a) - 1 for a, _ in seen.stretches]
    most = len(starts) - 1
    opening = [_first_two(seen.words, one) for one in seen.sentences]
    return [
        ("first", first),
        ("opens", [_first_two(seen.words, one) for one in seen.stretches]),
        ("before", [_EDGE, *first[:-1]]),
        ("after", [*first[1:], _EDGE]),
        ("begins", [opening[i] for i in inside]),
        ("in sentence", [f"{min(i, 3)} {min(most - i, 3)}" for i in inside]),
    ]


def _first_two(words: Column, where: tuple[int, int]) -> str:
    start, end = where
    return " ".join(map(plain, words[start : min(start + 2, end)]))


def names(text: str) -> list[list[str]]:
    """For each word of a text, the names of all that the model looks at: what it learns from."""
    seen = words_of(text)
    if not seen.words:
        return []
    found = [list(_named(row)) for row in _rows(columns(seen))]
    for (a, b), row in zip(seen.stretches, _rows(stretch_columns(seen)), strict=True):
        bag = [("stretch", word) for word in dict.fromkeys(seen.words[a:b])]
        shared = list(_named([*row, *bag]))
        for place in range(a, b):
            found[place] += shared
    return found


def _named(row: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (f"{role} {form}" for role, word in row for form in forms(role, word))


def _rows(found: list[tuple[str, Column]]) -> Iterable[list[tuple[str, str]]]:
    roles = [role for role, _ in found]
    return (list(zip(roles, row, strict=True)) for row in zip(*(column for _, column in found), strict=True))


class _Scores(dict[str, int]):
    """The weight of a word in one role, in hundredths, worked out once for each word."""

    def __init__(self, role: str) -> None:
        self.role, self.table = role, _tables().get(role, {})

    def __missing__(self, word: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        found = sum(map(self.table.get, forms(self.role, word), repeat(0)))
        self[word] = found
        return found


_KEPT = 10_000  # words of each role whose weights are kept


@cache
def _tables() -> dict[str, dict[str, int]]:
    """The weights, by role and form, in hundredths: whole numbers add up to the same on every machine."""
    found: dict[str, dict[str, int]] = {}
    roles = sorted(_ROLES, key=len, reverse=True)
    for name, weights in read_model("words").weights.items():
        role = next((r for r in roles if name.startswith(f"{r} ")), name)
        found.setdefault(role, {})[intern(name[len(role) + 1 :])] = round(100 * weights[0])
    return found


_ROLES = (
    *(f"{k}" for k in range(-_NEAR, _NEAR + 1)),
    *("last modal", "next modal", "first", "before", "after"),
    *_BAGS,
    *_AS_THEY_STAND,
)


@cache
def _scores(role: str) -> Callable[[Iterable[str]], Iterator[int]]:
    """What gives the weights of words in a role."""
    if role in _AS_THEY_STAND:
        get = _tables().get(role, {}).get
        return lambda column: map(get, column, repeat(0))
    look = _Scores(role).__getitem__
    return lambda column: map(look, column)


def _sums(found: list[tuple[str, Column]]) -> list[int]:
    scored = [_scores(role)(column) for role, column in found]
    return list(map(sum, zip(*scored, strict=True)))


def likely(seen: Words) -> list[float]:
    """How strongly each word speaks for a check: above 0 it is likelier than not that it belongs to one."""
    if not seen.words:
        return []
    start, bag = _tables()[START][""], _scores("stretch")
    own = _sums(columns(seen))
    totals: list[float] = []
    for shared, (a, b) in zip(_sums(stretch_columns(seen)), seen.stretches, strict=True):
        shared += start + sum(bag(dict.fromkeys(seen.words[a:b])))
        totals += [(one + shared) / 100 for one in own[a:b]]
    return totals
