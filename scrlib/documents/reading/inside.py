"""Lists printed inside one paragraph: "There are three lessons: (i) ...; (ii) ...", or sentence after sentence of advice."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrlib.documents.layout.asking import asks_firmly, introduces
from scrlib.documents.layout.labels import Label
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.labelled import POINTS_BACK, Draft
from scrlib.documents.reading.prose import SENTENCE, apart_from, of_others, recommending

MARK = re.compile(
    r"(?:(?<=[\s;:,.])|^)(?:\((?P<in>[a-h]|[ivx]{1,5}|\d{1,2})\)|(?P<out>[a-h]|[ivx]{1,4}|\d{1,2})\))\s+(?=\w)"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
LEAD = re.compile(
    r"\b(?:lessons?|findings?|conclusions?|learning|points?|themes?|issues|matters|recommendations|recommends|recommend|proposals)\b[^.;:]{0,80}[:.]$",
    re.I,
)
ITEM = Label(kind="bullet")
FEWEST_SAID = 2  # sentences of a paragraph that say "I recommend that ..."
FEWEST = 3  # items of a list inside a paragraph, or sentences of advice


def split_inside(lines: Sequence[Line]) -> list[Line]:
    """The lines with such lists made an item each; the words that lead to them stay, a line of their own."""
    return [part for line in lines for part in _split(line)]


def _split(line: Line) -> list[Line]:
    marks = list(MARK.finditer(line.words))
    marks = marks[: _counted([found["in"] or found["out"] for found in marks])]
    lead = line.words[: marks[0].start()].strip() if marks else ""
    if len(marks) < FEWEST or line.cell is not None or not LEAD.search(lead):
        return [line]
    ends = [found.start() for found in marks[1:]] + [len(line.words)]
    items = [
        replace(
            _without_and(cut(line, found.end(), end)),
            label=Label(kind="letter", number=str(found["in"] or found["out"]), depth=1),
        )
        for found, end in zip(marks, ends, strict=True)
    ]
    return [replace(cut(line, 0, marks[0].start()), label=line.label), *items]


def _without_and(line: Line) -> Line:
    """An item without the "; and" before the next one."""
    found = re.search(r"[;,]?\s*(?:and)?[;,]?\s*$", line.words)
    return cut(line, 0, found.start()) if found else line


def _counted(numbers: Sequence[str]) -> int:
    """How many of them count on from the first of their kind."""
    for row in ("abcdefgh", ROMAN, [str(at) for at in range(1, 20)]):
        count = next(
            (at for at, (one, other) in enumerate(zip(numbers, row, strict=False)) if one != other), None
        )
        count = min(len(numbers), len(row)) if count is None else count
        if count >= FEWEST:
            return count
    return 0


def split_advice(lines: Sequence[Line]) -> list[Line]:
    """The lines, where one paragraph alone advises, with each of its sentences a line: "The Board should ... The Trust should ..."."""
    lines = _said_one_by_one(lines)
    asking = [line for line in lines if asks_firmly(line.words) and not introduces(line.words)]
    if len(asking) != 1 or asking[0].listed or asking[0].cell is not None:
        return list(lines)
    line = asking[0]
    parts = [cut(line, *found.span()) for found in SENTENCE.finditer(line.words)]
    advice = [part for part in parts if not introduces(part.words)]
    alone = all(asks_firmly(part.words) and not POINTS_BACK.match(part.words) for part in advice)
    if len(advice) < FEWEST or not alone or any(_begin_alike(*pair) for pair in pairwise(advice)):
        return list(lines)
    return [new for one in lines for new in (parts if one is line else [one])]


def _said_one_by_one(lines: Sequence[Line]) -> list[Line]:
    """The lines, where a paragraph says sentence after sentence that it recommends, with each that advises an item."""
    said = {line.first: recommending(line) for line in lines if not line.listed and line.cell is None}
    if max(map(len, said.values()), default=0) < FEWEST_SAID:
        return list(lines)
    return [new for line in lines for new in _advising(line, said.get(line.first, []))]


def _advising(line: Line, said: Sequence[Draft]) -> list[Line]:
    """The sentences of a paragraph that say that they recommend or else ask firmly, items each; without any, the paragraph."""
    if not said:
        return [line]
    parts = [cut(line, *found.span()) for found in SENTENCE.finditer(line.words)]
    firm = [Draft(lines=(one,)) for one in parts if asks_firmly(one.words) and not _is_aside(one.words)]
    every = [one for draft in (*said, *apart_from(firm, said)) for one in draft.lines]
    items = [replace(one, label=ITEM) for one in every if not is_sentence("follow_up", one.words)]
    return sorted(items, key=lambda one: one.first)


def _is_aside(words: str) -> bool:
    return introduces(words) or of_others(words)


def _begin_alike(first: Line, second: Line) -> bool:
    """Whether two sentences are asked of the same ("The Board should ... The Board should also ...")."""
    return "also" in second.words.split()[:8] and first.words.split()[:2] == second.words.split()[:2]
