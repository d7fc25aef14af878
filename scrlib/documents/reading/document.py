"""From the lines of a document to its recommendations and findings, each listed once."""

from collections.abc import Mapping, Sequence

from scrlib.documents.findings.likeliest import likeliest
from scrlib.documents.findings.topics import stated_below
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, apart, framed
from scrlib.documents.layout.sections import Section, read_sections
from scrlib.documents.reading.counted_between import counted_between
from scrlib.documents.reading.counted_on import counted_on
from scrlib.documents.reading.fallbacks import FEWEST, declines, with_fallbacks
from scrlib.documents.reading.guessing import (
    advice_chapters,
    advising_findings,
    findings_chapter,
    told_otherwise,
)
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.documents.reading.labelled import counted_off
from scrlib.documents.reading.next_steps import without_next_steps
from scrlib.documents.reading.once import findings_once, recommendations_once
from scrlib.documents.reading.prose import said_in_account
from scrlib.documents.reading.reworded import without_short_findings
from scrlib.documents.reading.under_headings import hits_under, numbered_throughout

GUESSED = 0.85  # how sure a chapter is one of findings whose heading does not say so


def read(lines: Sequence[Line]) -> Reading:
    """The recommendations and findings in the lines of a document.

    Where no heading names any, the chapter is guessed from what stands in it, and read as if it did.
    """
    flow = framed(lines)
    sections = stated_below(read_sections(flow))
    guessed = told_otherwise(sections)
    if guessed:
        sections = stated_below(read_sections(flow, guessed))
    recommendations, findings = hits_under(sections)
    advising = {} if _firm(recommendations) or declines(sections) else _advising(sections)
    if advising and not _says_so(sections, advising):
        guessed |= advising
        sections = stated_below(read_sections(flow, guessed))
        recommendations, findings = hits_under(sections)
    guess = not findings
    if guess and (chapter := _findings_chapter(sections, recommendations)):
        guessed |= chapter
        sections = stated_below(read_sections(flow, guessed))
        recommendations, findings = hits_under(sections)
    reading = Reading(sections=sections)
    asked = without_next_steps(with_fallbacks(reading, recommendations))
    asked += counted_between(sections, asked)
    asked += counted_on(sections, asked)
    advice = {hit.draft.first for hit in asked}
    findings = without_short_findings([hit for hit in findings if hit.draft.first not in advice])
    numbered = numbered_throughout(sections)
    recommendations_once(reading, asked)
    wanted = sum(not hit.draft.plan for hit in reading.recommendations)
    way = likeliest(sections, findings, asked, numbered, wanted=wanted, sure=GUESSED if guess else 1.0)
    recommendations_once(reading, way.asked)  # told, by now, which finding each answers
    reading.findings = findings_once(way.findings)
    return reading


def _advising(sections: Sequence[Section]) -> dict[tuple[int, int], str]:
    """The chapters of advice of a report that heads none: unknown words over them, or words like "Learning"."""
    return advice_chapters(sections) or advising_findings(sections)


def _says_so(sections: Sequence[Section], chapters: Mapping[tuple[int, int], str]) -> bool:
    """Whether the report says in sentences what it recommends, and the chapters guessed are no lists of advice."""
    guessed = [one for one in sections if one.line is not None and one.line.first in chapters]
    said = {
        id(one): len(said_in_account(one, counted_off(apart(one.lines)[0])))
        for one in sections
        if one.region == "main"
    }
    listed = any(line.listed for one in guessed for line in one.lines)
    inside = sum(said.get(id(one), 0) for one in guessed)
    return sum(said.values()) >= FEWEST and not (inside and listed)


def _firm(hits: Sequence[Hit]) -> bool:
    """Whether any is more than a row of a plan."""
    return any(not hit.draft.plan for hit in hits)


def _findings_chapter(sections: Sequence[Section], asked: Sequence[Hit]) -> dict[tuple[int, int], str]:
    """The chapter of findings before the first chapter of advice, where there is one."""
    advice = [
        hit.section.top.line.first
        for hit in asked
        if hit.section.region == "main"
        and hit.section.kind in WANTED
        and hit.section.top
        and hit.section.top.line
    ]
    return findings_chapter(sections, min(advice)) if advice else {}
