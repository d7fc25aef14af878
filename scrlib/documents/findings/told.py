"""Findings told in prose: the sentences that say so themselves ("We found that ...", "A third finding is that ...")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.layout.asking import introduces
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import Section
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.prose import SAID_NOW, SENTENCE

LEADS = re.compile(
    r"(?:\b(?:findings?|lessons?|learning(?: points?)?|conclusions?)\b[^.:;?]{0,60}|\b(?:found|finds?|concluded?|concludes|learn(?:s|ed|t)?|identified)(?: that)?):$",
    re.I,
)
FEWEST = 2  # sentences that say it, from which a report is read by them
BRIEF = 45  # words in a paragraph that may be a finding though it does not say so
COUNTS = re.compile(
    r"^[^.;:]{0,80}\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|a number of|the following) (?:\w+ ){0,3}"
    r"(?:conclusions?|findings?|lessons?|things|points|themes|matters)\b[^.;:]{0,40}[.:]$",
    re.I,
)
NEXT = re.compile(
    r"^(?:and |but )?(?:(?:the|my|our|a|an|another) )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|next|further|other|another)(?:ly)?\b",
    re.I,
)
NEVER = ("earlier", "other", "plan", "summary", *WANTED)


def told_in(line: Line, kinds: Sequence[str] = ("finding",)) -> list[Draft]:
    """The sentences of a line that say that they are findings, or of other kinds of SENTENCES, each on its own."""
    found = []
    for one in SENTENCE.finditer(line.words):
        words = one.group()
        if (
            any(is_sentence(kind, words) for kind in kinds)
            and not is_sentence("aside", words)
            and not advises(words)
        ):
            found.append(Draft(lines=(cut(line, one.start(), one.end()),), loose=True))
    return found


def advises(words: str) -> bool:
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


def counted_after(lines: Sequence[Line]) -> list[Draft]:
    """What is counted off after a line such as "I reached four conclusions." ("The first is that ...", "My last ...")."""
    found: list[Draft] = []
    counting = False
    for line in lines:
        if line.cell is None and COUNTS.search(line.words):
            counting = True
        elif counting and (NEXT.match(line.words) or line.listed) and not advises(line.words):
            first = SENTENCE.match(line.words)
            found.append(Draft(lines=(cut(line, 0, first.end() if first else None),), loose=True))
        elif counting and found and len(line.words.split()) <= BRIEF:
            counting = False
    return found


def led_to(sections: Sequence[Section], region: str = "main") -> list[Hit]:
    """What is listed after words such as "In summary the panel found that:" or "The lessons of this part are:"."""
    never = [kind for kind in NEVER if kind != region]
    hits = []
    for section in sections:
        if section.region != region or section.kind in never:
            continue
        leading = False
        for line in section.lines:
            if line.cell is None and line.listed and leading:
                hits.append(Hit(draft=Draft(lines=(line,), number=line.label.number), section=section))
            else:
                leading = line.cell is None and bool(LEADS.search(line.words))
    return hits


def answered_questions(sections: Sequence[Section]) -> list[Hit]:
    """What the chapters that each put a question as their heading answer: the first paragraph under it."""
    hits = []
    for section in sections:
        asks = section.line is not None and section.line.words.rstrip().endswith("?")
        answer = next((one for one in section.lines if one.cell is None), None) if asks else None
        told = answer is not None and not answer.words.rstrip().endswith(("?", ":"))
        inside = section.kind == "other" and not section.own  # a chapter "Lines of enquiry" that answers them
        if answer is not None and told and section.region == "main" and (inside or section.kind not in NEVER):
            hits.append(Hit(draft=Draft(lines=(answer,)), section=section))
    return hits


def told_in_account(sections: Sequence[Section]) -> list[Hit]:
    """The findings of a report that heads none: what its account says that the review found."""
    open_ones = [one for one in sections if one.region == "main" and one.kind not in NEVER]
    hits = [
        Hit(draft=draft, section=section)
        for section in open_ones
        for line in section.lines
        if line.cell is None
        for draft in told_in(line)
    ]
    if len(hits) < FEWEST:
        hits = [Hit(draft=draft, section=one) for one in open_ones for draft in counted_after(one.lines)]
    return [replace(hit, draft=replace(hit.draft, loose=False)) for hit in hits]
