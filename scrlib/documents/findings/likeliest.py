"""Which findings a report has: those under headings that name them, or told without any where that is likelier."""

from collections.abc import Sequence, Set
from dataclasses import replace

from scrlib.documents.findings.further import with_further
from scrlib.documents.findings.headed import counted, headed_ways
from scrlib.documents.findings.summed_up import in_full
from scrlib.documents.findings.unheaded import told_before, unheaded_ways
from scrlib.documents.findings.weighing import LEAST, SURE, Way, best, weight
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.hits import Hit

FEWEST = 2  # findings told without a heading


def likeliest(
    sections: Sequence[Section],
    findings: Sequence[Hit],
    asked: Sequence[Hit],
    numbered: Set[int],
    *,
    wanted: int,
    sure: float,
) -> Way:
    """The findings, and the recommendations told which each answers.

    `findings` are those under headings, `sure` how sure these are (0 to 1); `numbered` are the ids of the sections
    in which every paragraph of the report has a number; `wanted` is the number of recommendations, each once.
    """
    least = 0.0 if sure == 1 else LEAST  # a chapter that was only guessed must not tell a story
    full = in_full(findings, sections) if findings else []
    rounded = bool(findings) and bool(told_before(findings, sections, numbered))
    headed = None if rounded and not full else best(headed_ways(full or findings, asked, sure), wanted, least)
    if headed is not None and (full or counted(headed.findings) or weight(headed, wanted) >= SURE):
        return replace(headed, findings=with_further(headed.findings, findings, sections))
    others = (way for way in unheaded_ways(sections, asked) if len(way.findings) >= FEWEST)
    found = best((one for one in (headed, best(others, wanted, LEAST)) if one), wanted)
    return (
        found
        or best(headed_ways(findings, asked, sure), wanted, least)
        or Way(findings=(), asked=asked, said=0)
    )
