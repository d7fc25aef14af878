"""Where in a Word file the words of a comment stand."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.documents.layout.paragraphs import Paragraph
from scrlib.documents.opened import Comment
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.repeats import tokens
from scrlib.documents.word.read import WordFile
from scrlib.documents.word.styles import w

LIKE = 0.5  # share of a recommendation's words that its paragraph still holds
STORIES = (w("txbxContent"), w("tc"), w("body"))


@dataclass(frozen=True, kw_only=True)
class Target:
    """From character `start` of paragraph `first` up to character `end` of paragraph `last`.

    `how` is "exact", "nearby" (the paragraph, the words being gone) or "unplaced" (the first paragraph).
    """

    first: int
    start: int
    last: int
    end: int
    how: str


class Locator:
    """Finds the place of each comment of one file."""

    def __init__(self, word: WordFile) -> None:
        self._paragraphs = word.body.paragraphs
        hits = [
            *word.reading.recommendations,
            *(hit for hit, _ in word.reading.repeats),
            *word.reading.findings,
        ]
        self._drafts: dict[str, Draft] = {}
        for hit in hits:
            self._drafts.setdefault(hit.draft.text, hit.draft)
        self._tokens: list[Counter[str]] | None = None
        self._stream = _Stream(self._paragraphs)

    def find(self, comment: Comment) -> Target:
        """The place of a comment; the file's first paragraph where nothing is like its recommendation."""
        text = comment.recommendation
        start, end = max(0, comment.start), min(len(text), comment.end)
        if start >= end or not text[start:end].strip():
            start, end = 0, len(text)
        return (
            self._as_read(text, start, end)
            or self._in_stream(text, start, end)
            or self._likest(text, text[start:end])
            or Target(first=0, start=0, last=0, end=len(self._paragraphs[0].text), how="unplaced")
        )

    def _as_read(self, text: str, start: int, end: int) -> Target | None:
        draft = self._drafts.get(text)
        if draft is None:
            return None
        places: list[tuple[int, int]] = []
        at = 0
        for line in draft.lines:
            for one in line.stretches:
                begin, stop = max(start, at + one.at), min(end, at + one.at + one.end - one.start)
                if begin < stop:
                    shift = one.start - at - one.at
                    places += [(one.paragraph, begin + shift), (one.paragraph, stop + shift)]
            at += len(line.words) + 1
        return self._target(places[0], places[-1], "exact") if places else None

    def _in_stream(self, text: str, start: int, end: int) -> Target | None:
        at = self._stream.find(text)
        if at < 0:
            return None
        before, inside = len("".join(text[:start].split())), len("".join(text[start:end].split()))
        return self._between(at + before, inside, "exact")

    def _between(self, at: int, length: int, how: str) -> Target:
        first, last = self._stream.place(at), self._stream.place(at + length - 1)
        return self._target(first, (last[0], last[1] + 1), how)

    def _target(self, first: tuple[int, int], last: tuple[int, int], how: str) -> Target:
        if _story(self._paragraphs[first[0]].element) is not _story(self._paragraphs[last[0]].element):
            last = (first[0], len(self._paragraphs[first[0]].text))
        return Target(first=first[0], start=first[1], last=last[0], end=last[1], how=how)

    def _likest(self, text: str, words: str) -> Target | None:
        """The exact words, or else the whole, of the paragraph that is most like the recommendation."""
        wanted = Counter(tokens(text))
        if not wanted:
            return None
        if self._tokens is None:
            self._tokens = [Counter(tokens(one.text)) for one in self._paragraphs]
        shares = [(wanted & one).total() - 0.01 * one.total() for one in self._tokens]
        best = max(range(len(shares)), key=shares.__getitem__)
        if (wanted & self._tokens[best]).total() < LIKE * wanted.total():
            return None
        at = self._stream.find(words, within=best)
        if at >= 0:
            return self._between(at, len("".join(words.split())), "exact")
        return Target(first=best, start=0, last=best, end=len(self._paragraphs[best].text), how="nearby")


class _Stream:
    """All letters of a file without its spaces, so that a line break in the wrong place does not matter."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        parts = ["".join(one.text.split()) for one in paragraphs]
        self._starts = [0]
        for part in parts:
            self._starts.append(self._starts[-1] + len(part))
        self._text = "".join(parts)

    def find(self, words: str, within: int | None = None) -> int:
        """The place of some words, -1 where they are not; in one paragraph if `within` names it."""
        squeezed = "".join(words.split())
        if not squeezed:
            return -1
        if within is None:
            return self._text.find(squeezed)
        return self._text.find(squeezed, self._starts[within], self._starts[within + 1])

    def place(self, at: int) -> tuple[int, int]:
        """The paragraph and the character in it of a place in the stream."""
        paragraph = bisect_right(self._starts, at) - 1
        left = at - self._starts[paragraph]
        for character, letter in enumerate(self._paragraphs[paragraph].text):
            if not letter.isspace():
                if not left:
                    return paragraph, character
                left -= 1
        raise AssertionError("a place in the stream beyond its paragraph")


def _story(element: Any) -> Any:
    """The text box, table cell or body in which a paragraph stands."""
    while element is not None and element.tag not in STORIES:
        element = element.getparent()
    return element
