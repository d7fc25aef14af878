"""Numbers set at the right edge, behind the words that they count: "The Board should ... [tab] 3"."""

import re
from collections.abc import Mapping, Sequence

from scrlib.documents.layout.labels import Label
from scrlib.documents.layout.paragraphs import Paragraph

AT_RIGHT = re.compile(r"[.;]\s*\t\s*(?P<mark>[(\[]?(?:R(?:ec)?\.? ?)?(?P<number>\d{1,2})[)\].]?)$")
ENDING = 80  # letters at the end of a paragraph in which such a number stands
FEWEST = 2  # that count on from 1, to be a list


def numbers_at_right(paragraphs: Sequence[Paragraph]) -> Mapping[int, tuple[Label, int]]:
    """The label of each paragraph that ends so, by its place, and the letters that it fills at the end.

    They count on from 1 behind whole sentences: the lines of a contents list have page numbers.
    """
    found: dict[int, tuple[Label, int]] = {}
    run: dict[int, tuple[Label, int]] = {}
    for at, paragraph in enumerate(paragraphs):
        match = AT_RIGHT.search(paragraph.raw.rstrip()[-ENDING:])
        if match is None or paragraph.contents or "\n" in paragraph.text:
            continue
        number = int(match["number"])
        if number != len(run) + 1:
            run = {}
        if number == len(run) + 1:
            label = Label(kind="number", number=match["number"], depth=1)
            run[at] = (label, len(match["mark"]))
            found |= run if len(run) >= FEWEST else {}
    return found
