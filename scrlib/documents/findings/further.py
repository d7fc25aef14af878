"""What a report says that it learned besides the findings that it counts: "Alongside these, the panel drew three lessons"."""

import re
from collections.abc import Iterator, Sequence

from scrlib.documents.layout.sections import Section
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.once import findings_once
from scrlib.records.cardinals import CARDINAL_VALUES, named_from

LEARNED = re.compile(
    rf"\b(?P<count>{named_from(1, 20)}|\d{{1,2}}) (?:[\w-]+ ){{0,3}}"
    r"(?:lessons?|learning|findings|conclusions?|points|things|matters|issues|themes)\b",
    re.I,
)
BRIEF = 45  # words of a paragraph that may be a finding though nothing counts it


def with_further(named: Sequence[Hit], findings: Sequence[Hit], sections: Sequence[Section]) -> list[Hit]:
    """The findings with those of each chapter of its own that the report says it draws besides them."""
    chapters = {id(hit.section) for hit in named}
    found = list(named)
    for at, section in enumerate(sections):
        if section.own != "findings" or section.region != "main" or id(section) in chapters:
            continue
        inside = {id(one) for one in _inside(sections, at)}
        hits = [hit for hit in findings if id(hit.section) in inside and not _counts(hit.draft.text)]
        if not inside & chapters and _besides(section, hits):
            found += hits
            chapters |= inside
    return findings_once(found) if len(found) > len(named) else list(named)


def _inside(sections: Sequence[Section], at: int) -> Iterator[Section]:
    """A chapter and what stands below its heading."""
    yield sections[at]
    for section in sections[at + 1 :]:
        if section.rank <= sections[at].rank or section.region != "main":
            return
        yield section


def _besides(section: Section, hits: Sequence[Hit]) -> bool:
    """Whether the heading or the first words of a chapter say that these were learned besides others."""
    opening = section.lines[0].words if section.lines else ""
    counted = _counts(opening) == len(hits)
    brief = all(len(hit.draft.text.split()) <= BRIEF for hit in hits)
    return bool(hits) and (counted or (brief and is_sentence("besides", section.title)))


def _counts(words: str) -> int:
    """How many further things learned a sentence announces; 0 for none."""
    counts = [one["count"] for one in LEARNED.finditer(words)]
    if not counts or not is_sentence("besides", words):
        return 0
    return CARDINAL_VALUES.get(counts[-1].lower()) or int(counts[-1])
