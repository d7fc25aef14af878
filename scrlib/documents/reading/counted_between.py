"""Advice that Word numbers between labelled advice: "4." and "5." between "Recommendation 3" and "Recommendation 6"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.lists import harvest, states_nothing

START = (-1, -1)  # before every line of a file


def counted_between(sections: Sequence[Section], asked: Sequence[Hit]) -> list[Hit]:
    """The items of lists that bear the numbers which the labelled recommendations around them leave out.

    A list that begins anew is taken where it has as many items as there are numbers left out, and gets these.
    """
    taken = {line.first for hit in asked for line in hit.draft.lines}
    chapters: dict[int, list[Section]] = {}
    for section in sections:
        chapters.setdefault(id(section.top or section), []).append(section)
    return [new for inside in chapters.values() for new in _in_chapter(inside, asked, taken)]


def _in_chapter(
    inside: Sequence[Section], asked: Sequence[Hit], taken: set[tuple[int, int]]
) -> Iterator[Hit]:
    here = {id(section) for section in inside}
    labelled = sorted((hit for hit in asked if id(hit.section) in here and _counts(hit)), key=_first)
    numbers = [0, *(int(hit.draft.number) for hit in labelled)]
    ends = [START, *(hit.draft.lines[-1].first for hit in labelled)]
    for at, (low, high) in enumerate(pairwise(numbers)):
        left_out = [one for one in range(low + 1, high) if one not in numbers]
        for section in inside if left_out else ():
            lines = [
                one
                for one in section.lines
                if ends[at] < one.first < _first(labelled[at]) and _free(one, taken)
            ]
            yield from (Hit(draft=draft, section=section) for draft in _bearing(lines, left_out))


def _counts(hit: Hit) -> bool:
    """Whether it is printed with its label and a whole number, in running text that promises advice."""
    draft = hit.draft
    plain = draft.lines[0].cell is None and not draft.plan
    return plain and draft.labelled and draft.number.isdigit() and hit.section.kind in WANTED


def _first(hit: Hit) -> tuple[int, int]:
    return hit.draft.first


def _free(line: Line, taken: set[tuple[int, int]]) -> bool:
    own = line.label.kind not in ("recommendation", "finding")
    return own and line.cell is None and line.first not in taken


def _bearing(lines: Sequence[Line], left_out: Sequence[int]) -> list[Draft]:
    """The items with these numbers, or so many items counted from 1 that ask."""
    items = [one for one in harvest(lines, keeps=states_nothing, plain=False) if one.number.isdigit()]
    bearing = [one for one in items if int(one.number) in left_out]
    anew = [int(one.number) for one in items] == list(range(1, len(left_out) + 1))
    if bearing or not anew or not all(asks(one.text) for one in items):
        return bearing
    return [replace(one, number=str(at)) for one, at in zip(items, left_out, strict=True)]
