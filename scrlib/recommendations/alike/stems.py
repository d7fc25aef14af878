"""The words of a text one after another, each without its endings."""

import re
from functools import lru_cache
from typing import NamedTuple

from scrlib.text.spans import words_and_places

_WORD = re.compile(r"([A-Za-z][A-Za-z’'&]*[A-Za-z]|[A-Za-z])")


class Words(NamedTuple):
    """The words of a text one after another: the stem of each, and where it begins and ends."""

    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4)  # pairs come sorted by their first text
def tokenise(text: str) -> Words:
    """The words of a text in order, without numbers and punctuation."""
    words, starts, ends = words_and_places(_WORD, text)
    return Words(tuple(map(stem, words)), tuple(starts), tuple(ends))


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
