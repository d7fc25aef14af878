"""What a report says once in full and again in short: findings named by a title, labels that head a box, boxes that quote."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.sections import STATED, VERB, Section
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft

LEADS = re.compile(r"\b(?:findings?|lessons?|learning points?|conclusions?)\b[^.:]{0,40}:$", re.I)
QUOTED = re.compile(
    r"^\W*(?:an? )?(?:extracts? )?from (?:the )?(?:report of |executive summary of )?(?:the |an? )?(?:[\w’'-]+ ){0,6}"
    r"(?:review|inquiry|report)(?:,? (?:of|about|on|into|concerning|report|in|which|published)\b[^.]{0,60})?(?: ?\([^()]*\))?:$",
    re.I,
)


def in_full(findings: Sequence[Hit], sections: Sequence[Section]) -> list[Hit]:
    """The findings in the sentences of the summary, where chapters are headed by a few words for each; else []."""
    named = [hit for hit in findings if hit.draft.labelled]
    if not named or not all(_is_heading(hit) and not _is_sentence(hit) for hit in named):
        return []
    return [
        replace(hit, draft=Draft(lines=(one,), number=hit.draft.number, labelled=True))
        for hit, one in zip(named, in_short(sections, len(named)), strict=False)
    ]


def in_short(sections: Sequence[Section], count: int) -> Sequence[Line]:
    """The so many statements after a line such as "The review has two findings:"; none where there are not so many."""
    for section in sections:
        for at, line in enumerate(section.lines):
            after = section.lines[at + 1 : at + 1 + count]
            if LEADS.search(line.words) and len(after) == count and all(map(_states, after)):
                return after
    return ()


def _is_heading(hit: Hit) -> bool:
    return hit.section.line is not None and hit.draft.first[0] == hit.section.line.first[0]


def _is_sentence(hit: Hit) -> bool:
    words = hit.draft.text
    return len(words.split()) >= STATED and bool(VERB.search(words))


def _states(line: Line) -> bool:
    return (
        line.cell is None and len(line.words.split()) >= STATED and line.words.rstrip().endswith((".", ";"))
    )


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines without labels that stand alone over an account, where the same label stands again before its words."""
    worded = {(line.label.kind, line.label.number) for line in lines if line.words and line.label.number}
    return [
        line
        for line in lines
        if line.words
        or line.label.kind not in ("finding", "recommendation")
        or (line.label.kind, line.label.number) not in worded
    ]


def without_quoted(lines: Sequence[Line]) -> list[Line]:
    """The lines without the boxes that quote another review ("From the serious case review about Lewis (2011):")."""
    quoted = {line.frame for line in lines if line.frame and QUOTED.search(line.words)}
    return [line for line in lines if line.frame not in quoted or not line.frame]
