"""Some words of a text, with their place."""

import re
from itertools import accumulate

from scrlib.records import Span


def span(text: str, start: int, end: int) -> Span:
    """The words of `text` from `start` to `end`."""
    return Span(start=start, end=end, words=text[start:end])


def words_and_places(word: re.Pattern[str], text: str) -> tuple[list[str], list[int], list[int]]:
    """The words of a text in order, where each begins and where it ends.

    word  a pattern that is one group as a whole
    """
    parts = word.split(text)  # in turn what stands between words, and a word
    edges = list(accumulate(map(len, parts)))
    return parts[1::2], edges[:-1:2], edges[1::2]
