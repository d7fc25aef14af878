"""What is asked in a recommendation, read word by word: the words, their places, their groups."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from scrlib.recommendations.models.concepts import WORD, Hit, lexicon
from scrlib.records import Clause, Parse, Span
from scrlib.text.spans import words_and_places

_STOP = frozenset(
    "the a an of to and in for on by that with is are be was were it its their this these as at from or "
    "which who has have had not should will must shall would may can could been where when there they them "
    "his her he she all any each".split()
)


class Named(NamedTuple):
    """The features that one word gives, in an act and anywhere ("" for a number), and its stem for pairs."""

    word: str
    any: str
    stem: str


@dataclass(frozen=True)
class AskedWords:
    """The words of what is asked, where each starts, and the concepts of both lexicons found in them."""

    words: list[str]
    named: list[Named | None]  # of each word; None for one that says nothing
    starts: list[int]
    concepts: list[Hit]
    leverage: list[Hit]

    def place(self, offset: int) -> int:
        """The place of the first word that starts at or after this offset of the text."""
        return bisect_left(self.starts, offset)


def read_asked(parse: Parse) -> AskedWords:
    """What is asked in one parsed recommendation, read word by word once."""
    text = parse.text.lower()
    words: list[str] = []
    starts: list[int] = []
    for start, end in _asked(parse):
        some, places, _ = words_and_places(WORD, text[start:end])
        words += some
        starts += [start + place for place in places]
    return AskedWords(
        words,
        list(map(_named, words)),
        starts,
        lexicon("concepts").find(words),
        lexicon("leverage").find(words),
    )


def _asked(parse: Parse) -> list[tuple[int, int]]:
    """The stretches that ask for something (sentences, clauses, actions), in order and without overlap."""
    spans: tuple[Span | Clause, ...] = (*parse.request, *parse.clauses, *parse.actions)
    parts = sorted((part.start, part.end) for part in spans)
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


_FIRST = attrgetter("first")


def asking(parse: Parse) -> list[Clause]:
    """The clauses that ask for more than a check; all of them where none does."""
    return [clause for clause in parse.clauses if not clause.check] or list(parse.clauses)


def within(hits: list[Hit], first: int, last: int) -> list[Hit]:
    """The groups of words that begin from the first of these words on, and before the last."""
    return hits[bisect_left(hits, first, key=_FIRST) : bisect_left(hits, last, key=_FIRST)]


def _root(word: str) -> str:
    """The word without its commonest endings ("reviews", "reviewed" and "reviewing" are one).

    Plainer than `alike.stems.stem`: the weights of the models were learned with these very roots.
    """
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=20_000)
def _named(word: str) -> Named | None:
    if word in _STOP:
        return None
    if word.isdigit():
        return Named("", "", word)
    root = _root(word)
    return Named("word:" + root, "any:" + root, root)
