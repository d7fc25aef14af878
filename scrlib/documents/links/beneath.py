"""Recommendations that stand directly below what was found, chapter by chapter: the place says what each answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from scrlib.documents.reading.hits import Hit, Reading

FEWEST = 2  # findings with advice directly below, from which a report is laid out so
HEADING, FINDING, ADVICE = range(3)  # at one place in this order: a heading may itself be a finding
NONE_BETWEEN = 1_000  # a rank lower than that of any heading


@dataclass(kw_only=True)
class _Told:
    """A finding, the rank of the highest heading before it, and the advice below it as far as the next one.

    `below` has each recommendation with the rank of the highest heading between it and the finding.
    """

    finding: int
    before: int
    below: list[tuple[int, int]] = field(default_factory=list)


def beneath(reading: Reading) -> dict[int, int]:
    """The finding above each recommendation (both counted from 0), in a report that advises below each finding.

    Advice counts as below a finding while no heading as high as those between the findings has come. Where
    several findings stand together above advice, it is not known which it answers.
    """
    told = list(_told(reading))
    parting = [after.before for one, after in pairwise(told) if one.below]
    if len(parting) < FEWEST:
        return {}
    rank = min(parting)
    alone = [one for one, before in zip(told, [None, *told], strict=False) if _alone(one, before, rank)]
    return {
        at: one.finding
        for one in alone
        for at, between in one.below
        if between > rank or _flat(rank, between)
    }


def _alone(one: _Told, before: _Told | None, rank: int) -> bool:
    """Whether no other finding stands together with this one above its advice."""
    return before is None or bool(before.below) or one.before <= rank < NONE_BETWEEN


def _flat(rank: int, between: int) -> bool:
    """Whether findings and advice follow one another without any heading."""
    return rank == between == NONE_BETWEEN


def _told(reading: Reading) -> Iterator[_Told]:
    """The findings in the order of the report, each with the advice below it."""
    now: _Told | None = None
    highest = NONE_BETWEEN
    for _, kind, at in sorted(_events(reading)):
        if kind == HEADING:
            highest = min(highest, at)
        elif kind == FINDING:
            if now is not None:
                yield now
            now, highest = _Told(finding=at, before=highest), NONE_BETWEEN
        elif now is not None:
            now.below.append((at, highest))
    if now is not None:
        yield now


def _events(reading: Reading) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Where the headings (with their rank), the findings and the recommendations of the main part stand."""
    for section in reading.sections:
        if section.line is not None and section.region == "main":
            yield section.line.first, HEADING, section.rank
    yield from _hits(reading.findings, FINDING)
    yield from _hits(reading.recommendations, ADVICE)


def _hits(hits: Sequence[Hit], kind: int) -> Iterator[tuple[tuple[int, int], int, int]]:
    for at, hit in enumerate(hits):
        if hit.section.region == "main":
            yield hit.draft.first, kind, at
