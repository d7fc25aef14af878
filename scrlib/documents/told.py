"""Findings told in prose: the sentences that say so themselves ("We found that ...", "A third finding is that ...")."""

from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.asking import introduces
from scrlib.documents.labelled import Draft
from scrlib.documents.lines import Line, cut
from scrlib.documents.once import Hit
from scrlib.documents.prose import SAID_NOW, SENTENCE
from scrlib.documents.sections import WANTED, Section
from scrlib.documents.wording import is_sentence

FEWEST = 2  # sentences that say it, from which a report is read by them
BRIEF = 45  # words in a paragraph that may be a finding though it does not say so
NEVER = ("earlier", "other", "plan", "summary", *WANTED)


def told_in(line: Line) -> list[Draft]:
    """The sentences of a line that say that they are findings, each on its own."""
    found = []
    for one in SENTENCE.finditer(line.words):
        words = one.group()
        if is_sentence("finding", words) and not is_sentence("aside", words) and not _advises(words):
            found.append(Draft(lines=(cut(line, one.start(), one.end()),), loose=True))
    return found


def _advises(words: str) -> bool:
    """Whether a sentence recommends, or only leads to what follows."""
    return bool(SAID_NOW.search(words)) or introduces(words) or words.endswith(":")


def by_what_they_say(drafts: Sequence[Draft]) -> list[Draft]:
    """The findings of a chapter in prose, where its sentences tell which they are.

    A paragraph with one such sentence stays whole if it is short; a long one without any is no finding.
    """
    told = {id(draft): [one for line in draft.lines for one in told_in(line)] for draft in drafts}
    if sum(map(len, told.values())) < FEWEST or not all(draft.loose for draft in drafts):
        return list(drafts)
    out: list[Draft] = []
    for draft in drafts:
        brief = len(draft.text.split()) <= BRIEF
        said = told[id(draft)]
        out += [draft] if brief and len(said) < FEWEST else said
    return out


def told_in_account(sections: Sequence[Section]) -> list[Hit]:
    """The findings of a report that heads none: what its account says that the review found."""
    hits = [
        Hit(draft=draft, section=section)
        for section in sections
        if section.region == "main" and section.kind not in NEVER
        for line in section.lines
        if line.cell is None
        for draft in told_in(line)
    ]
    return [replace(hit, draft=replace(hit.draft, loose=False)) for hit in hits]
