"""Findings told as answers: a question that stands out or is counted, and what answers it below."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.reading.hits import Hit

FEWEST = 2  # questions, from which a chapter is one of answers
LONGEST = 20  # words in one that stands over its answer
ANSWER = re.compile(r"(?:(?:our|the|in) )?(?:answer|finding|reply|response)\s*[:–—-]\s*", re.I)


def answers_first(lines: Sequence[Line]) -> list[Line]:
    """The lines without such questions, the first paragraph below each counted and set out as its question was.

    A question over a list stays: each item of the list may be a finding.
    """
    asked = [at for at, (line, after) in enumerate(pairwise(lines)) if _puts(line, after)]
    if len(asked) < FEWEST:
        return list(lines)
    answered = {at + 1: lines[at] for at in asked}
    return [
        _set_out(line, answered[at]) if at in answered else line
        for at, line in enumerate(lines)
        if at not in asked
    ]


def first_answers(hits: Sequence[Hit]) -> list[Hit]:
    """The first paragraph under each heading, where each heading is a question; else []."""
    firsts = {id(hit.section): hit for hit in reversed(hits)}
    asked = all(hit.section.title.rstrip().endswith("?") for hit in hits)
    return list(firsts.values())[::-1] if asked and len(firsts) >= FEWEST else []


def _puts(line: Line, after: Line) -> bool:
    """Whether a line is such a question and the next line answers it in a paragraph."""
    set_out = line.bold or line.italic or line.label.kind in ("number", "letter", "bullet")
    short = line.words.rstrip().endswith("?") and len(line.words.split()) <= LONGEST
    return set_out and short and not after.listed and not after.words.rstrip().endswith(("?", ":"))


def _set_out(answer: Line, question: Line) -> Line:
    said = ANSWER.match(answer.words)
    return replace(
        cut(answer, said.end() if said else 0),
        label=question.label,
        list=question.list,
        level=question.level,
        bold=question.bold,
    )
