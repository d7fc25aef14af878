"""From the lines of a document to its recommendations and findings, each listed once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.documents.asking import asks, asks_firmly, introduces
from scrlib.documents.guessing import advice_chapters, advising_findings, findings_chapter, told_otherwise
from scrlib.documents.headings import WANTED
from scrlib.documents.labelled import (
    SHORTEST,
    Draft,
    counted_off,
    findings_in,
    labelled,
    split_labels,
    split_ordinals,
    with_plain_labels,
)
from scrlib.documents.likeliest import likeliest
from scrlib.documents.lines import Line, framed
from scrlib.documents.lists import (
    anything,
    asks_only,
    findings_under,
    harvest,
    narrates,
    states_nothing,
    tree,
)
from scrlib.documents.once import Hit, Reading, findings_once, recommendations_once
from scrlib.documents.prose import after_lead_ins, in_sentences, is_bare_list, said_in_account
from scrlib.documents.sections import Section, read_sections
from scrlib.documents.shared_leads import under_shared_leads, without_follow_up
from scrlib.documents.summed_up import without_heads, without_quoted
from scrlib.documents.tables import read_table
from scrlib.documents.told import by_what_they_say
from scrlib.documents.topics import stated_below

TELLS = ("account", "findings")  # what a report tells before it advises
PASSED = ("earlier", "other", "plan", "summary")  # what asks under such headings is not this review's advice
GUESSED = 0.85  # how sure a chapter is one of findings whose heading does not say so
FEWEST = 2  # items of a list that ask, from which it is taken for recommendations


def read(lines: Sequence[Line]) -> Reading:
    """The recommendations and findings in the lines of a document.

    Where no heading names any, the chapter is guessed from what stands in it, and read as if it did.
    """
    flow = framed(lines)
    sections = stated_below(read_sections(flow))
    guessed = told_otherwise(sections)
    if guessed:
        sections = stated_below(read_sections(flow, guessed))
    recommendations, findings = _hits(sections)
    if not _firm(recommendations) and (chapters := _advising(sections)) and not _says_so(sections, chapters):
        guessed |= chapters
        sections = stated_below(read_sections(flow, guessed))
        recommendations, findings = _hits(sections)
    guess = not findings
    if guess and (chapter := _findings_chapter(sections, recommendations)):
        guessed |= chapter
        sections = stated_below(read_sections(flow, guessed))
        recommendations, findings = _hits(sections)
    reading = Reading(sections=sections)
    asked = _with_fallbacks(reading, recommendations)
    numbered = _numbered_throughout(sections)
    way = likeliest(sections, findings, asked, numbered, sure=GUESSED if guess else 1.0)
    recommendations_once(reading, way.asked)
    reading.findings = findings_once(way.findings)
    return reading


def _advising(sections: Sequence[Section]) -> dict[tuple[int, int], str]:
    """The chapters of advice of a report that heads none: unknown words over them, or words like "Learning"."""
    return advice_chapters(sections) or advising_findings(sections)


def _says_so(sections: Sequence[Section], chapters: Mapping[tuple[int, int], str]) -> bool:
    """Whether the report says in sentences what it recommends, and the chapters guessed are no lists of advice."""
    guessed = [one for one in sections if one.line is not None and one.line.first in chapters]
    said = {
        id(one): len(said_in_account(one, counted_off(_apart(one.lines)[0])))
        for one in sections
        if one.region == "main"
    }
    listed = any(line.listed for one in guessed for line in one.lines)
    inside = sum(said.get(id(one), 0) for one in guessed)
    return sum(said.values()) >= FEWEST and not (inside and listed)


def _hits(sections: Sequence[Section]) -> tuple[list[Hit], list[Hit]]:
    """The recommendations and the findings under the headings of a document."""
    recommendations: list[Hit] = []
    findings: list[Hit] = []
    named = {id(section.top) for section in sections if _names_any(section)}
    numbered = _numbered_throughout(sections)
    for section in sections:
        drafts, found = _read_section(
            section, plain=id(section.top) not in named, running=id(section) in numbered
        )
        recommendations += [Hit(draft=draft, section=section) for draft in drafts]
        findings += [Hit(draft=draft, section=section) for draft in found]
    return recommendations, findings


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


def _names_any(section: Section) -> bool:
    return any(line.label.kind == "recommendation" for line in section.lines)


def _with_fallbacks(reading: Reading, hits: list[Hit]) -> list[Hit]:
    """The recommendations without questions where the report has others; what prose holds where it has none."""
    questions = [hit.section.kind == "questions" and not hit.draft.labelled for hit in hits]
    firm = [hit for hit, question in zip(hits, questions, strict=True) if not question]
    if any(not hit.draft.plan for hit in firm):
        reading.questions = sum(questions)
        return firm
    if any(questions):
        return _statements(hits) or hits
    flows = [(section, counted_off(_apart(section.lines)[0])) for section in reading.sections]
    said = [Hit(draft=draft, section=one) for one, flow in flows for draft in said_in_account(one, flow)]
    if len(said) >= FEWEST:
        return hits + said
    hits = hits + [Hit(draft=draft, section=one) for one, flow in flows for draft in in_sentences(one, flow)]
    if not hits and is_bare_list(reading.sections):
        return [Hit(draft=draft, section=one) for one, flow in flows for draft in harvest(flow)]
    return hits or _under_unusual_headings(flows)


def _statements(hits: Sequence[Hit]) -> list[Hit]:
    """What is asked of a board in statements, where some stand among questions to it and one asks firmly."""
    said = [hit for hit in hits if not hit.draft.text.rstrip().endswith("?")]
    return said if any(asks_firmly(hit.draft.text) for hit in said) else []


def _under_unusual_headings(flows: Sequence[tuple[Section, Sequence[Line]]]) -> list[Hit]:
    """The lists that mostly ask, where no heading or wording named recommendations.

    They stand after all account and findings, or in the second half of a report that heads neither in known words.
    """
    told = [at for at, (section, _) in enumerate(flows) if section.own in TELLS and section.region == "main"]
    first = told[-1] + 1 if told else (len(flows) + 1) // 2
    hits: list[Hit] = []
    for section, flow in flows[first:]:
        items = [line for line in flow if line.listed and len(line.words.split()) >= SHORTEST]
        asking = [line for line in items if asks_firmly(line.words) and not narrates(line)]
        if section.own not in PASSED and len(asking) >= FEWEST and 3 * len(asking) >= 2 * len(items):
            hits += [
                Hit(draft=draft, section=section) for draft in harvest(flow, keeps=asks_only, plain=False)
            ]
    return hits


def _numbered_throughout(sections: Sequence[Section]) -> set[int]:
    """The sections whose numbered lines are paragraphs of a report that numbers every one of them.

    So it is where the numbers go on from other chapters, or other chapters number "5.1", "5.2" as these do.
    """
    chapters: dict[int, list[Section]] = {}
    for section in sections:
        chapters.setdefault(id(section.top), []).append(section)
    dotted = {
        id(section.top)
        for section in sections
        if sum(line.label.depth > 1 for line in section.lines if line.cell is None) > 1
    }
    running: set[int] = set()
    for inside in chapters.values():
        first = next(
            (line.label for section in inside for line in section.lines if line.label.kind == "number"), None
        )
        goes_on = first is not None and first.depth == 1 and first.number.isdigit() and int(first.number) > 1
        shared = first is not None and first.depth > 1 and len(dotted) > 1
        if goes_on or shared:
            running.update(id(section) for section in inside)
    return running


def _read_section(section: Section, *, plain: bool, running: bool) -> tuple[list[Draft], list[Draft]]:
    """The recommendations and the findings under one heading."""
    if section.kind == "earlier":
        return [], []
    title = section.finding
    findings = _titled(section)
    if section.kind == "other":
        return [], findings + _said_to_be_learned(section)
    flow, tables = _apart(without_heads(without_quoted(section.lines)))
    asked, left = labelled(split_labels(flow), title)
    if section.kind not in WANTED:
        left = with_plain_labels(left)
    found, left = findings_in(left)
    if section.kind in (*WANTED, "findings"):
        left = split_ordinals(counted_off(left))
    if section.kind in WANTED:
        unnamed = _without_label(section, left, alone=plain and not asked, plain=plain, running=running)
    else:
        unnamed = [] if section.kind == "account" else after_lead_ins(left)
    if section.kind in WANTED and _fewer_than_rows(unnamed, tables, section):
        unnamed = []
    asked = [replace(draft, finding=draft.finding or title) for draft in asked + unnamed]
    findings += found
    if section.kind == "both" or (section.kind == "findings" and not found):
        depth = _depth(section) if running else 0
        findings += _stated(left, asked, also_asking=section.kind == "findings", running=depth)
    if section.kind == "plan":
        asked = [replace(draft, plan=True) for draft in asked]
    for table in tables:
        inside = read_table(table, kind=section.kind, finding=title, bare=not asked)
        asked += inside.recommendations
        findings += inside.findings
    return asked, findings


def _without_label(
    section: Section, lines: Sequence[Line], *, alone: bool, plain: bool, running: bool
) -> list[Draft]:
    """The recommendations under a heading that promises them which bear no label of their own.

    alone  whether nothing under the heading is labelled, and all headings of the report are plain
    """
    states = section.strict or running
    keeps = asks_only if section.kind == "both" else states_nothing if states else anything
    numbers_tell = plain and not running
    shared = alone and under_shared_leads(tree(lines), numbers_tell=numbers_tell)
    unnamed = shared or harvest(lines, keeps=keeps, plain=alone)
    if not plain:
        unnamed = [draft for draft in unnamed if not introduces(draft.text)]
    return without_follow_up(unnamed, numbers_tell=numbers_tell)


def _depth(section: Section) -> int:
    """How many parts the number of its first numbered line has."""
    return next((line.label.depth for line in section.lines if line.label.kind == "number"), 0)


def _fewer_than_rows(drafts: Sequence[Draft], tables: Sequence[list[Line]], section: Section) -> bool:
    """Whether what stands before a table without headings only leads to its rows, which ask."""
    if not drafts or not tables:
        return False
    inside = [read_table(table, kind=section.kind, finding=None, bare=True) for table in tables]
    asking = sum(asks(draft.text) for one in inside for draft in one.recommendations)
    return asking >= FEWEST and asking > len(drafts)


def _said_to_be_learned(section: Section) -> list[Draft]:
    """What stands behind "What the review learned:" in a chapter of another kind, such as its lines of enquiry."""
    lines = with_plain_labels(_apart(section.lines)[0])
    return findings_in([line for line in lines if line.label.kind == "finding" and not line.label.number])[0]


def _titled(section: Section) -> list[Draft]:
    """The finding that the heading itself is, or that stands right below it."""
    title = section.finding
    if title is None or section.kind != "findings" or not title.words:
        return []
    if not section.title.endswith(title.words) and title.first not in [line.first for line in section.lines]:
        return []
    return [Draft(lines=(title,), number=title.label.number, labelled=title.label.kind == "finding")]


def _apart(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines of running text, and the lines of each table."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return [line for line in lines if line.cell is None], list(tables.values())


def _stated(lines: Sequence[Line], asked: Sequence[Draft], *, also_asking: bool, running: int) -> list[Draft]:
    """The findings among lines that are not recommendations."""
    taken = {line.first for draft in asked for line in draft.lines}
    stated = [
        draft
        for draft in findings_under(lines, running=running)
        if not introduces(draft.lines[0].words)
        and (also_asking or not asks(draft.lines[0].words))
        and not taken & {line.first for line in draft.lines}
    ]
    return by_what_they_say(stated)
