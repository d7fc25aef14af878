"""Which of the words that are likely to be a check speak of one: of a look, of figures, of who is told."""

import re

from scrlib.text.checks.rows import tried
from scrlib.text.checks.wording import TO
from scrlib.text.matching.patterns import part

_ANOTHER_ACT = re.compile(r",?\s(?:and|then)\s(?:then|to|also|that)?\s?\b|;\s(?:and\s)?")
_ASKED = re.compile(r"\b(?:should|will|must|shall|is|are|be|to)\s")
_TO = re.compile(TO, re.IGNORECASE)


def as_it_speaks(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The places of likely words from the act that speaks of a check; None where none does.

    "sit monthly and | its first year should be evaluated"
    """
    joints = list(_ANOTHER_ACT.finditer(text, start, end))
    begins = [start, *(joint.end() for joint in joints)]
    acts = list(zip(begins, [*(joint.start() for joint in joints), end], strict=True))
    at = next((i for i, act in enumerate(acts) if _speaks(text, *act)), None)
    if at is None:
        return None
    asked = [bool(_ASKED.search(text, *act)) for act in acts]
    while at and _goes_on(asked[at - 1], asked[at], at):
        at -= 1
    return begins[at], end


def _goes_on(before: bool, here: bool, at: int) -> bool:
    """Whether an act goes on what stands before it: one subject of two names, or its second verb."""
    return here and not before or before and not here and at > 1


def _speaks(text: str, start: int, end: int) -> bool:
    words = part(text, start, end)
    return any(pattern.search(words) for pattern in tried("speaks", words)) or bool(_TO.search(words))
