"""Findings that close or open the pieces of an analysis: a sentence on its own in most of those side by side."""

from collections.abc import Callable, Sequence, Set

from scrlib.documents.findings.judged import DATED, tells_in_general
from scrlib.documents.findings.recurring import NEVER, side_by_side
from scrlib.documents.findings.told import advises
from scrlib.documents.layout.asking import asks_firmly, introduces
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.sections import STATED, Section
from scrlib.documents.layout.wording import bare
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.lists import narrates
from scrlib.documents.reading.prose import SENTENCE, of_others

Likes = Callable[[Line], bool]
At = Callable[[Sequence[Line], Likes], list[Line]]
BRIEF = 45  # words in one
ADVICE = 80  # words in a paragraph of advice
FEWEST = 3  # pieces that end so
MOSTLY = 0.6  # of the pieces side by side


def closing_each(sections: Sequence[Section], asked: Sequence[Hit]) -> list[Hit]:
    """Such sentences, what is asked after them left aside; [] where few pieces end in one."""
    return _each(sections, asked, _last)


def opening_pieces(sections: Sequence[Section], asked: Sequence[Hit]) -> list[Hit]:
    """The like in which the pieces begin."""
    return _each(sections, asked, _first)


def closing_advice(sections: Sequence[Section]) -> list[Hit]:
    """The paragraphs that ask in which most of the pieces side by side end, of a report that advises nowhere else."""
    found: dict[tuple[int, int], Hit] = {}
    for group in side_by_side(sections):
        told = [(one, flow) for one in group if len(flow := _flow(one, frozenset())) > 1]
        ends = [(one, flow[-1]) for one, flow in told if _advises(flow[-1])]
        if len(ends) >= FEWEST and len(ends) >= MOSTLY * len(told):
            found |= {line.first: Hit(draft=Draft(lines=(line,)), section=one) for one, line in ends}
    return sorted(found.values(), key=lambda hit: hit.draft.first)


def _advises(line: Line) -> bool:
    one = SENTENCE.match(line.words)
    first = one is not None and asks_firmly(one.group()) and not introduces(line.words)
    return first and len(line.words.split()) <= ADVICE and not narrates(line) and not of_others(line.words)


def _each(sections: Sequence[Section], asked: Sequence[Hit], at: At) -> list[Hit]:
    taken = {line.first for hit in asked for line in hit.draft.lines}
    found: list[Hit] = []
    for group in (*side_by_side(sections), *_of_one_name(sections)):
        told = [(one, flow) for one in group if len(flow := _flow(one, taken)) > 1]
        ends = [(one, lines) for one, flow in told if (lines := at(flow, _is_one))]
        if len(ends) >= FEWEST and len(ends) >= MOSTLY * len(told):
            ends = [(one, lines) for one, flow in told if (lines := at(flow, _is_one) or at(flow, _is_like))]
            found += [Hit(draft=Draft(lines=(line,)), section=one) for one, lines in ends for line in lines]
    return sorted({hit.draft.first: hit for hit in found}.values(), key=lambda hit: hit.draft.first)


def _of_one_name(sections: Sequence[Section]) -> list[list[Section]]:
    """The pieces of the report itself that have the same heading ("Appraisal"), each under another."""
    named: dict[str, list[Section]] = {}
    for section in sections:
        if section.line is not None and section.region == "main" and section.kind not in NEVER:
            named.setdefault(bare(section.title), []).append(section)
    return [group for group in named.values() if len(group) > 1]


def _flow(section: Section, taken: Set[tuple[int, int]]) -> list[Line]:
    """The paragraphs of a piece without what is asked."""
    plain = [line for line in section.lines if line.cell is None and line.words]
    return [line for line in plain if line.first not in taken and line.label.kind != "recommendation"]


def _last(flow: Sequence[Line], is_one: Likes) -> list[Line]:
    """The sentences, each a paragraph, in which a piece ends; something longer stands before them."""
    lines: list[Line] = []
    for line in reversed(flow[1:]):
        if not is_one(line):
            break
        lines.append(line)
    return lines[::-1]


def _first(flow: Sequence[Line], is_one: Likes) -> list[Line]:
    """The sentence, a paragraph, with which a piece begins; something longer stands after it."""
    return [flow[0]] if is_one(flow[0]) and not _is_one(flow[1]) else []


def _is_one(line: Line) -> bool:
    """Whether a paragraph is one sentence that tells how it is in general."""
    return _is_like(line) and tells_in_general(line.words)


def _is_like(line: Line) -> bool:
    """Whether it is one sentence, in the place where those beside it tell how it is."""
    one = SENTENCE.match(line.words)
    short = STATED <= len(line.words.split()) <= BRIEF and line.words.endswith(".")
    whole = one is not None and one.end() == len(line.words)
    return short and whole and not DATED.search(line.words) and not advises(line.words)
