"""Findings printed as sentences that stand out inside a paragraph: in bold or italics, the words about them plain."""

import re
from collections.abc import Sequence

from scrlib.documents.layout.asking import demands
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import STATED, VERB, Section, is_question
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.prose import SENTENCE

NEVER = ("earlier", "other", "plan", "summary", *WANTED)
MOSTLY = 0.6  # of the paragraphs, from which such a sentence is what each of them says
WHOLE = re.compile(r"[A-Z][^:]*[^:?]")
SPOKEN = re.compile(
    r"[“”\"‘]|\b(?:I|my|me|I'm|I’m)\b"
)  # what somebody of the family said stands in italics, too
END = re.compile(r"[.!]")


def run_in(sections: Sequence[Section]) -> list[Hit]:
    """Such sentences in the account and its analysis."""
    return [
        Hit(draft=draft, section=section)
        for section in sections
        if section.region == "main" and section.kind not in NEVER
        for line in section.lines
        for draft in standing_out(line)
    ]


def opening_each(hits: Sequence[Hit]) -> list[Hit]:
    """The sentences that stand out in paragraphs, where most of these have one; else []."""
    found = [
        Hit(draft=draft, section=hit.section) for hit in hits for draft in standing_out(hit.draft.lines[0])
    ]
    return found if len(found) >= MOSTLY * len(hits) else []


def standing_out(line: Line) -> list[Draft]:
    """The sentences that stand out in a line of plain text and state something."""
    if line.cell is not None or line.bold or line.italic or line.underline:
        return []
    spans = [part for start, end in line.stressed for part in _unspoken(line.words, start, end)]
    return [Draft(lines=(cut(line, *span),)) for span in spans if _states(line.words[slice(*span)])]


def _unspoken(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two places, those side by side together, without what is quoted among them."""
    end = _past_end(words, end)
    found = [(start + one.start(), start + one.end()) for one in SENTENCE.finditer(words[start:end])]
    parts: list[tuple[int, int]] = []
    open_ = False
    for begins, ends in found:
        said = bool(SPOKEN.search(words[begins:ends]))
        if not said:
            parts.append((parts.pop()[0] if open_ else begins, ends))
        open_ = not said
    return parts


def _past_end(words: str, end: int) -> int:
    """The end of a sentence whose full stop was left plain."""
    return end + bool(END.match(words, end))


def _states(words: str) -> bool:
    sentence = bool(WHOLE.fullmatch(words)) and bool(VERB.search(words)) and len(words.split()) >= STATED
    apart = SPOKEN.search(words) or is_question(words) or demands(words) or is_sentence("aside", words)
    return sentence and words.endswith((".", "!")) and not apart
