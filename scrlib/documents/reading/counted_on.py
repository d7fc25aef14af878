"""Advice that goes on counting under a heading of another kind: "Q5" among other matters, after "Q1" to "Q4" with the findings."""

import re
from collections.abc import Iterator, Sequence

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft

CODE = re.compile(r"(?P<code>[A-Z]{1,5})[ .-]?(?P<count>\d{1,3})")  # no plain number, which any list has
FEWEST = 2  # recommendations with such a code, from which it is theirs
NEVER = ("earlier", "other", "plan", "summary")


def counted_on(sections: Sequence[Section], asked: Sequence[Hit]) -> list[Hit]:
    """The lines of the report itself that ask and bear the next number behind the letters of the recommendations."""
    last: dict[str, list[int]] = {}
    for hit in asked:
        if found := CODE.fullmatch(hit.draft.number):
            last.setdefault(found["code"], []).append(int(found["count"]))
    known = {code: counts for code, counts in last.items() if len(counts) >= FEWEST}
    return [hit for section in sections for hit in _next(section, known)]


def _next(section: Section, known: dict[str, list[int]]) -> Iterator[Hit]:
    for line in section.lines:
        found = CODE.fullmatch(line.label.number)
        if found is None or found["code"] not in known or line.cell is not None or not asks(line.words):
            continue
        counts = known[found["code"]]
        if section.region == "main" and section.kind not in NEVER and int(found["count"]) == max(counts) + 1:
            counts.append(int(found["count"]))
            yield Hit(draft=Draft(lines=(line,), number=line.label.number), section=section)
