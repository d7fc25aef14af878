"""What stands under each heading of a report: its recommendations and its findings."""

from collections.abc import Sequence
from dataclasses import replace

from scrlib.documents.findings.questions_answered import answers_first
from scrlib.documents.findings.summed_up import without_heads, without_quoted
from scrlib.documents.findings.told import by_what_they_say
from scrlib.documents.layout.asking import asks, introduces
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, apart
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.inside import split_advice, split_inside
from scrlib.documents.reading.labelled import (
    Draft,
    counted_off,
    findings_in,
    labelled,
    split_labels,
    split_ordinals,
    with_plain_labels,
)
from scrlib.documents.reading.lists import anything, asks_only, findings_under, harvest, states_nothing, tree
from scrlib.documents.reading.numbered_at_end import numbered_at_end
from scrlib.documents.reading.prose import after_lead_ins
from scrlib.documents.reading.shared_leads import shares_leads, under_shared_leads, without_follow_up
from scrlib.documents.reading.tables import read_table

FEWEST = 2  # rows that ask, from which what stands before them only leads to them


def hits_under(sections: Sequence[Section]) -> tuple[list[Hit], list[Hit]]:
    """The recommendations and the findings under the headings of a document."""
    recommendations: list[Hit] = []
    findings: list[Hit] = []
    named = {id(section.top) for section in sections if _names_any(section)}
    numbered = numbered_throughout(sections)
    sharing = {id(one.top) for one in sections if one.kind in WANTED and shares_leads(apart(one.lines)[0])}
    for section in sections:
        drafts, found = _read_section(
            section,
            plain=id(section.top) not in named,
            running=id(section) in numbered,
            sharing=id(section.top) in sharing,
        )
        recommendations += [Hit(draft=draft, section=section) for draft in drafts]
        findings += [Hit(draft=draft, section=section) for draft in found]
    return recommendations, findings


def _names_any(section: Section) -> bool:
    return any(line.label.kind == "recommendation" for line in section.lines)


def _read_section(
    section: Section, *, plain: bool, running: bool, sharing: bool
) -> tuple[list[Draft], list[Draft]]:
    """The recommendations and the findings under one heading."""
    if section.kind == "earlier":
        return [], []
    title = section.finding
    findings = _titled(section)
    if section.kind == "other":
        return [], findings + _said_to_be_learned(section)
    flow, tables = apart(without_heads(without_quoted(section.lines)))
    asked, left = labelled(split_labels(flow), title)
    if section.kind not in WANTED:
        left = with_plain_labels(left)
    found, left = findings_in(left)
    if section.kind in (*WANTED, "findings"):
        left = split_ordinals(counted_off(split_inside(left)))
    if section.kind == "findings":
        left = answers_first(left)
    if section.kind in WANTED:
        unnamed = _without_label(section, left, plain=plain, running=running, sharing=sharing)
        unnamed = _beside_labelled(unnamed, asked, left) if asked else unnamed
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
    section: Section, lines: Sequence[Line], *, plain: bool, running: bool, sharing: bool
) -> list[Draft]:
    """The recommendations under a heading that promises them, where none bears a label. `plain`: nor in its chapter.

    `sharing`: leads to agencies stand in its chapter over whole actions.
    """
    states = section.strict or running
    keeps = asks_only if section.kind == "both" else states_nothing if states else anything
    numbers_tell = plain and not running
    lines = split_advice(lines) if plain else lines
    shared = plain and under_shared_leads(tree(lines), numbers_tell=numbers_tell, beside=sharing)
    unnamed = shared or numbered_at_end(harvest(lines, keeps=keeps, plain=plain))
    if not plain:
        unnamed = [draft for draft in unnamed if not introduces(draft.text)]
    return without_follow_up(unnamed, numbers_tell=numbers_tell)


def _beside_labelled(unnamed: Sequence[Draft], asked: Sequence[Draft], lines: Sequence[Line]) -> list[Draft]:
    """What is advice under a heading where some is called so: what a line leads to, or what counts on; not their steps."""
    last = max((int(one.number) for one in asked if one.number.isdigit()), default=0)
    led = after_lead_ins(lines)
    known = {draft.first for draft in led}
    on = [one for one in unnamed if last and one.number.isdigit() and int(one.number) > last]
    return led + [one for one in on if one.first not in known]


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
    lines = with_plain_labels(apart(section.lines)[0])
    return findings_in([line for line in lines if line.label.kind == "finding" and not line.label.number])[0]


def _titled(section: Section) -> list[Draft]:
    """The finding that the heading itself is, or that stands right below it."""
    title = section.finding
    if title is None or section.kind != "findings" or not title.words:
        return []
    if not section.title.endswith(title.words) and title.first not in [line.first for line in section.lines]:
        return []
    return [Draft(lines=(title,), number=title.label.number, labelled=title.label.kind == "finding")]


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


def numbered_throughout(sections: Sequence[Section]) -> set[int]:
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
