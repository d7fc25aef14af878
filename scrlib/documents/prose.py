"""Recommendations outside their own chapter: after a lead-in, in sentences, or in a draft that is nothing else."""

from collections.abc import Sequence

from scrlib.documents.asking import asks, asks_firmly, introduces, leads_to_list
from scrlib.documents.labelled import Draft
from scrlib.documents.lines import Line
from scrlib.documents.lists import narrates, tree, whole
from scrlib.documents.sections import Section

BOLD_FROM = 6  # words, for a bold paragraph to be more than a heading
RECOMMENDS = ("recommends that", "recommended that", "recommend that")
OTHERS = ("previous", "earlier", "inquiry", " had ", "at the time", "laming", "inspection")
NOW = ("is recommended", "are recommended", "therefore recommended")
ELSEWHERE = ("earlier", "other", "account", "plan")


def after_lead_ins(lines: Sequence[Line]) -> list[Draft]:
    """The lists that follow "The panel therefore recommends:", or words about recommendations, wherever they stand."""
    out: list[Draft] = []
    at = 0
    while at < len(lines):
        lead, at = lines[at], at + 1
        says = leads_to_list(lead.words)
        if not (says or introduces(lead.words)) or _of_others(lead.words):
            continue
        end = at
        plain = says and end < len(lines) and not lines[end].listed
        while end < len(lines) and (
            asks(lines[end].words) if plain else lines[end].listed and not _same_list(lead, lines[end])
        ):
            end += 1
        nodes = tree(lines[at:end])
        if says or 2 * sum(asks(node.line.words) for node in nodes) > len(nodes):
            out += [Draft(lines=tuple(whole(node)), number=node.line.label.number) for node in nodes]
            at = end
    return out


def _same_list(first: Line, second: Line) -> bool:
    return first.listed and (first.label.kind, first.label.depth, first.list, first.level) == (
        second.label.kind,
        second.label.depth,
        second.list,
        second.level,
    )


def _of_others(words: str) -> bool:
    """Whether a lead-in reports what somebody else once recommended."""
    lower = words.lower()
    told = "recommended" in lower and not any(mark in lower for mark in NOW)
    return told or any(mark in lower for mark in OTHERS)


def in_sentences(section: Section, flow: Sequence[Line]) -> list[Draft]:
    """Where a report has no list at all: sentences that recommend, and bold paragraphs that ask."""
    if section.kind in ELSEWHERE:
        return []
    out = []
    for node in tree(flow):
        words = node.line.words
        if introduces(words) or len(words.split()) < BOLD_FROM or _of_others(words):
            continue
        recommends = any(mark in words.lower() for mark in RECOMMENDS)
        if recommends or (node.line.bold and asks_firmly(words) and not narrates(node.line)):
            out.append(Draft(lines=tuple(whole(node)), number=node.line.label.number))
    return out


def is_bare_list(sections: Sequence[Section]) -> bool:
    """Whether a document is nothing but recommendations, as a draft often is.

    So it is where it has no chapter of a report and two thirds of its lines ask for something.
    """
    if any(section.own or section.region != "main" for section in sections):
        return False
    lines = [
        line
        for section in sections
        for line in section.lines
        if line.cell is None and line.label.kind != "bullet"
    ]
    return 3 * sum(asks(line.words) for line in lines) >= 2 * len(lines)
