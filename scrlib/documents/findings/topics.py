"""Headings "Learning point 3: Broken equipment" that only name a subject: the finding is the sentence below each."""

from dataclasses import replace

from scrlib.documents.findings.summed_up import in_short
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import STATED, VERB, Section
from scrlib.documents.reading.prose import SENTENCE

FEWEST = 2  # headings called findings, from which they are told together
TOPICS = 1 / 3  # share of them without a verb, from which all are names of subjects


def stated_below(sections: list[Section]) -> list[Section]:
    """The sections; where headings called findings name subjects, the first sentence below each is its finding.

    Not so where a summary states as many findings: its sentences are those of the headings.
    """
    heads = [one for one in sections if _is_head(one)]
    topics = [one for one in heads if one.line is not None and not VERB.search(one.line.words)]
    if len(heads) < FEWEST or len(topics) < TOPICS * len(heads) or in_short(sections, len(heads)):
        return sections
    below = {one.line.first: said for one in heads if one.line and (said := _first_sentence(one))}
    for one in sections:
        if one.finding is not None:
            one.finding = below.get(one.finding.first, one.finding)
    return sections


def _is_head(section: Section) -> bool:
    """Whether the heading of a section is called a finding and has words of its own."""
    line = section.line
    return line is not None and line is section.finding and line.label.kind == "finding" and bool(line.words)


def _first_sentence(section: Section) -> Line | None:
    """The first sentence of the first paragraph, with the label of the heading; None where there is none."""
    line = next((one for one in section.lines if one.cell is None and one.words), None)
    found = SENTENCE.match(line.words) if line is not None and not line.listed else None
    if line is None or section.line is None or found is None or len(found[0].split()) < STATED:
        return None
    return replace(cut(line, 0, found.end()), label=section.line.label)
