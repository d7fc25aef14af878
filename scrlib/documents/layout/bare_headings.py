"""Headings that look like text: short lines over paragraphs where no heading stands out, sentences in a style of headings."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.headings import SENTENCE
from scrlib.documents.layout.lines import Line, ends_sentence

FEW = 4  # headings that stand out, from which a report needs no others
FEWEST = 3  # short lines of this kind, from which they are its headings
WORDS = 12  # words in one
TO_BOARD = re.compile(
    r"\b(?:will|can|could|should|would|does|do|is|are|might|must)\b.*\b(?:board|partnership|partners|committee|agencies|commissioners|executive)\b",
    re.I,
)  # a question that asks for something heads nothing
QUESTIONS = 2  # numbered questions, from which they are headings
TEXT = 15  # words of the paragraph below, from which it is a paragraph


def bare_headings(lines: Sequence[Line], shown: Callable[[Line], bool]) -> frozenset[tuple[int, int]]:
    """Where such headings begin. `shown` says which lines are headings by their looks or their words."""
    flow = [line for line in lines if not line.contents and line.words]
    found = {
        line.first
        for before, line, after in zip([None, *flow], flow, flow[1:], strict=False)
        if _short(line) and _below(line, after) and (before is None or _ended(before)) and not shown(line)
    }
    stand = sum(shown(line) and _chapter(line) and not _short(after) for line, after in pairwise(flow))
    return frozenset(found) if len(found) >= FEWEST and stand < FEW else frozenset()


def styled_sentences(lines: Sequence[Line], shown: Callable[[Line], bool]) -> frozenset[tuple[int, int]]:
    """Where sentences with a full stop begin that are headings by Word's own style, over text that has none.

    In a report whose paragraphs all have such a style none is.
    """
    flow = [line for line in lines if not line.contents and line.words and line.cell is None]
    styled = [
        (line, after)
        for line, after in pairwise(flow)
        if line.heading
        and line.words.endswith(".")
        and not shown(line)
        and line.label.kind != "recommendation"
    ]
    over = [line.first for line, after in styled if not after.heading and _states(line)]
    return frozenset(over) if len(over) >= FEWEST and len(over) == len(styled) else frozenset()


def asked_headings(lines: Sequence[Line], shown: Callable[[Line], bool]) -> frozenset[tuple[int, int]]:
    """Where questions begin that stand out over text, each another: "3.2 What did waiting mean for her?".

    Two with numbers are headings, three without.
    """
    flow = [line for line in lines if not line.contents and line.words and line.cell is None]
    asked = [
        (line, after)
        for line, after in pairwise(flow)
        if line.words.endswith("?")
        and line.label.kind in ("number", "")
        and _chapter(line)
        and not shown(line)
    ]
    if any(TO_BOARD.search(line.words) for line, _ in asked):
        return frozenset()
    numbered = [(line, after) for line, after in asked if line.label.kind]
    plain = [(line, after) for line, after in asked if not line.label.kind]
    return _over_text(numbered, QUESTIONS) | _over_text(plain, FEWEST)


def _over_text(asked: Sequence[tuple[Line, Line]], fewest: int) -> frozenset[tuple[int, int]]:
    """Where so many questions begin, if all stand over text and none comes twice."""
    words = {line.words for line, _ in asked}
    over = frozenset(line.first for line, after in asked if _is_text(after))
    return over if len(over) == len(words) == len(asked) >= fewest else frozenset()


def recurring_marks(lines: Sequence[Line], shown: Callable[[Line], bool]) -> frozenset[tuple[int, int]]:
    """Where a few words with a mark behind them begin that stand out over text again and again: "Now what?"."""
    flow = [line for line in lines if not line.contents and line.words and line.cell is None]
    short = [
        (line, after)
        for line, after in pairwise(flow)
        if line.words[-1] in "?:"
        and len(line.words.split()) <= FEW
        and not line.listed
        and _chapter(line)
        and not shown(line)
    ]
    times = Counter(line.words.lower() for line, after in short if not _chapter(after))
    return frozenset(line.first for line, after in short if times[line.words.lower()] >= FEWEST)


def _is_text(line: Line) -> bool:
    return not line.listed and not _chapter(line) and len(line.words.split()) >= TEXT


def _states(line: Line) -> bool:
    one = len(re.findall(r"[.!?](?=\s|$)", line.words)) == 1
    return one and len(line.words.split()) <= SENTENCE and not asks(line.words)


def _chapter(line: Line) -> bool:
    """Whether a heading stands out as that of a chapter does: not by italics or by its words alone."""
    return bool(line.heading or line.bold or line.caps or line.underline or line.large)


def _short(line: Line) -> bool:
    """Whether a line is short, begins as a heading does, and ends no sentence."""
    words = line.words.split()
    if line.cell is not None or line.frame or len(words) > WORDS or line.label.kind not in ("", "number"):
        return False
    if line.label.kind == "number" and (line.list or line.label.depth > 1):
        return False
    return line.words[0].isupper() and line.words[-1].isalnum() and ":" not in line.words


def _below(line: Line, after: Line) -> bool:
    """Whether what follows is text that a heading may stand over."""
    if line.label.kind == "number":
        return after.label.kind == "number" and after.label.number.startswith(f"{line.label.number}.")
    return after.cell is not None or len(after.words.split()) >= TEXT


def _ended(before: Line) -> bool:
    return before.cell is not None or before.frame > 0 or ends_sentence(before.words) or _short(before)
