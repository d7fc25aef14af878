"""Recommendations that are numbered behind their words: "The Board should ... (Recommendation 3)"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.lines import cut
from scrlib.documents.reading.labelled import Draft

AT_END = re.compile(
    r"\s*[(\[](?:recommendation|rec\.?|R)\s?(?:no\.?\s?)?(?P<number>\d{1,2}[a-z]?)[)\]]\.?$", re.I
)
ENDING = 40  # letters at the end of a recommendation in which such a label stands
FEWEST = 2  # with numbers of their own, or the brackets point at others


def numbered_at_end(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that end so without these words and with the number."""
    found = [_number(one) for one in drafts]
    numbers = [one for one in found if one]
    if len(numbers) < FEWEST or len(set(numbers)) < len(numbers):
        return list(drafts)
    return [_without(one, number) if number else one for one, number in zip(drafts, found, strict=True)]


def _number(draft: Draft) -> str:
    """The number that a draft ends with, "" where it has another or asks for nothing."""
    match = AT_END.search(draft.text[-ENDING:])
    return match["number"] if match and not draft.number and asks(draft.text) else ""


def _without(draft: Draft, number: str) -> Draft:
    *lines, last = draft.lines
    match = AT_END.search(last.words)
    kept = (*lines, cut(last, 0, match.start())) if match else draft.lines
    return replace(draft, lines=tuple(one for one in kept if one.words), number=number)
