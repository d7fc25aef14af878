"""The label behind a few words that stand out: "**Bold theme:** R11 The Trust should ..."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.labels import Label, typed_label

LONGEST = 12  # words in such a lead
NEAR = 160  # letters from the beginning, in which its label begins
BEGINS = re.compile(r"(?<=[\s(\[])[(\[]?(?-i:R)(?:ec(?:ommendation)?\b)?[ .]{0,2}(?:no\.? ?)?\d", re.I)
MARKS = " :.–—-)]"
APART = re.compile(r"[:.)\]–—-]\s*$")
REFERS = re.compile(
    r"\b(?:see|in|under|of|and|to|with|by|from|per|as|meets?|address(?:es)?|or|against|on)$", re.I
)


def label_behind(words: str, stressed: Sequence[tuple[int, int]], typed: Label) -> Label | None:
    """The label of a recommendation that follows words that stand out at the beginning, or after a `typed` number.

    What it labels has to ask for something; a lead that refers ("Progress against: R4 ...") makes none.
    """
    start, end = next(iter(stressed), (0, 0))
    if start > typed.end or typed.kind == "recommendation":
        return None
    found = next((one for one in BEGINS.finditer(words, 0, NEAR) if _leads(words, one.start(), end)), None)
    if found is None:
        return None
    label = typed_label(words[found.start() :])
    at = found.start() + label.end
    if label.kind != "recommendation" or not label.number or not asks(words[at:]):
        return None
    return replace(label, end=at, about=words[: found.start()].strip(MARKS))


def _leads(words: str, at: int, end: int) -> bool:
    """Whether the words before a place are a short lead, of which what stands out ends at `end`."""
    lead = words[:at]
    apart = bool(APART.search(lead)) if at < end else not words[end:at].strip(MARKS)
    return apart and len(lead.split()) <= LONGEST and not REFERS.search(lead.rstrip(MARKS))
