"""Words that a narrow column of a PDF broke without a hyphen, put together again: "discharg" over "e policy"."""

import re
from collections.abc import Iterable

from scrlib.documents.layout.word_lists import word_list

WORD = re.compile(r"[A-Za-z]+")
LAST = re.compile(r"[A-Za-z]+$")
FIRST = re.compile(r"[a-z]+")
SHORT = frozenset(word_list("short"))
HEADS = frozenset(word_list("heads"))
ITEM = re.compile(r"[•●▪○➢✓\ue000-\uf8ff]\s")
PIECE = 3  # letters of a piece that is taken for the end of a word, because it is none itself


def whole_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of the texts in small letters, those at the ends of a broken line left out."""
    found: set[str] = set(HEADS)
    for text in texts:
        for line in text.split("\n"):
            words = WORD.findall(line)
            found.update(word.lower() for word in (words if "\n" not in text else words[1:-1]))
    return frozenset(found)


def joined(text: str, known: frozenset[str]) -> str:
    """The lines of a cell as one text; where two pieces are one of the words `known`, without a space between.

    Items of a list stay on lines of their own.
    """
    lines = text.split("\n")
    whole = lines[0]
    for line in lines[1:]:
        last, first = LAST.search(whole), FIRST.match(line)
        if ITEM.match(line):
            whole += "\n" + line
            continue
        apart = not (last and first and _is_broken(last[0].lower(), first[0], known))
        whole += (" " if apart else "") + line
    return whole


def _is_broken(last: str, first: str, known: frozenset[str]) -> bool:
    if last + first in known and (last not in known or first not in known | SHORT):
        return True
    return len(first) <= PIECE and first not in SHORT and first not in known
