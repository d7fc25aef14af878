"""Whether a text is English at all: in another language nothing that is asked can be told from what is not."""

import re
from functools import cache

from scrlib.tables import read_table

SHORT = 8  # words: fewer may hold none of the common ones
_SHARED = {"a", "i", "in", "me", "no", "on", "per", "so", "t", "via"}  # of other languages too
_WORD = re.compile(r"[^\W\d_]+")


def is_english(text: str) -> bool:
    """Whether one of the common words of English or of recommendations is in it, or it is too short to tell."""
    found = {word.lower() for word in _WORD.findall(text)}
    return len(found) < SHORT or not found.isdisjoint(_common())


@cache
def _common() -> frozenset[str]:
    table = read_table("sets/common_words.toml")
    words = " ".join(part["words"] for part in table.values())
    return frozenset(words.split()) - _SHARED
