"""What a step gives to read, the same on every page: accounts, recommendations, pairs, tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from scrlib.records.learning import Passage, Question
from scrlib.ui.components import hidden, lines, table
from scrlib.ui.markup import Child, Markup, join, tag


def passages(reads: Sequence[Passage], level: str = "h3") -> Markup:
    """The passages one under the other; those that look like a "pair" stand side by side."""
    return _drawn(tuple(reads), level)


@lru_cache(maxsize=256)
def _drawn(reads: tuple[Passage, ...], level: str) -> Markup:
    """Drawn once for everybody: a whole room reads the same."""
    found: list[Markup] = []
    for paired, group in groupby(reads, lambda one: one.look == "pair"):
        each = [passage(one, level) for one in group]
        found.append(tag("div", *each, class_="two even pair") if paired else join(*each))
    return join(*found)


def above_each(
    questions: Sequence[Question], items: Mapping[str, Passage], level: str = "h3"
) -> Iterator[tuple[Markup | None, Question]]:
    """Each question with what stands above it: the item that it is about, above the first that asks of it."""
    seen: set[str] = set()
    for one in questions:
        item = None if one.item in seen else items.get(one.item)
        seen.add(one.item)
        yield (passage(item, level), replace(one, about="")) if item else (None, one)


def passage(one: Passage, level: str = "h3") -> Markup:
    """One passage with its title, if it has one."""
    title = tag(level, one.title) if one.title else None
    if one.look == "table":
        return tag("section", title, table(one.text, one.columns, one.rows))
    if one.look in ("recommendation", "pair"):
        return tag("section", title, tag("div", tag("p", marked(one.text, one.marks)), class_="rec"))
    return tag("section", title, *paragraphs(one.text, one.marks), class_=one.look)


def paragraphs(text: str, marks: Sequence[tuple[int, int]] = ()) -> tuple[Markup, ...]:
    """The text as paragraphs, which stand apart by an empty line, with its marks."""
    found, begins = [], 0
    for part in text.split("\n\n"):
        inside = [(a - begins, b - begins) for a, b in marks if begins <= a and b <= begins + len(part)]
        found.append(tag("p", marked(part, inside)))
        begins += len(part) + len("\n\n")
    return tuple(found)


def marked(text: str, marks: Sequence[tuple[int, int]]) -> Markup:
    """The text with its marked words underlined, and said to be marked to whoever listens."""
    found: list[Child] = []
    stands = 0
    for start, end in sorted(marks):
        if stands <= start < end <= len(text):
            found += [lines(text[stands:start]), _mark(text[start:end])]
            stands = end
    return join(*found, lines(text[stands:]))


def _mark(words: str) -> Markup:
    return tag("mark", hidden("marked: "), lines(words), hidden(" end of marked "))
