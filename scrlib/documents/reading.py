"""From the lines of a document to its recommendations and findings, each listed once."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scrlib.documents.asking import asks, asks_firmly, introduces, leads_to_list
from scrlib.documents.items import (
    Draft,
    findings_in,
    findings_under,
    harvest,
    labelled,
    narrates,
    split_labels,
    tree,
    whole,
)
from scrlib.documents.lines import Line, framed
from scrlib.documents.repeats import Print, repeats_among
from scrlib.documents.sections import WANTED, Section, read_sections
from scrlib.documents.tables import read_table

REGIONS = {"main": 0, "appendix": 1, "summary": 2}
MOSTLY = 0.6
BOLD_FROM = 6  # words, for a bold paragraph to be more than a heading


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A draft and the section it stands in."""

    draft: Draft
    section: Section


@dataclass(kw_only=True)
class Reading:
    """What a document says, as lines: `repeats` pairs each printing again with the place of the one it repeats."""

    sections: list[Section] = field(default_factory=list)
    recommendations: list[Hit] = field(default_factory=list)
    findings: list[Hit] = field(default_factory=list)
    repeats: list[tuple[Hit, int]] = field(default_factory=list)
    left_out: int = 0  # rows of action plans that are nothing new
    questions: int = 0  # questions to the board beside recommendations


def read(lines: Sequence[Line]) -> Reading:
    """The recommendations and findings in the lines of a document."""
    sections = read_sections(framed(lines))
    reading = Reading(sections=sections)
    recommendations: list[Hit] = []
    findings: list[Hit] = []
    named = {
        id(section.top)
        for section in sections
        if any(one.label.kind == "recommendation" for one in section.lines)
    }
    numbered = _numbered_throughout(sections)
    for section in sections:
        asked, found = _read_section(
            section, plain=id(section.top) not in named, running=id(section) in numbered
        )
        recommendations += [Hit(draft=draft, section=section) for draft in asked]
        findings += [Hit(draft=draft, section=section) for draft in found]
    asked_only = [
        hit for hit in recommendations if hit.section.kind == "questions" and not hit.draft.labelled
    ]
    if any(not hit.draft.plan for hit in recommendations if hit not in asked_only):
        recommendations = [hit for hit in recommendations if hit not in asked_only]
        reading.questions = len(asked_only)
    if not any(not hit.draft.plan for hit in recommendations):
        recommendations += [
            Hit(draft=draft, section=section) for section in sections for draft in _in_prose(section)
        ]
    if not recommendations and _is_bare_list(sections):
        recommendations = [
            Hit(draft=draft, section=section)
            for section in sections
            for draft in harvest(_apart(section.lines)[0])
        ]
    _keep_once(reading, recommendations)
    reading.findings = _once(_chosen(findings))
    return reading


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
    if section.kind == "earlier":
        return [], []
    flow, tables = _apart(section.lines)
    flow = split_labels(flow)
    title = section.finding
    findings = []
    if (
        title is not None
        and section.own == "findings"
        and title.words
        and section.title.endswith(title.words)
    ):
        findings = [Draft(lines=(title,), number=title.label.number, labelled=True)]
    if section.kind == "other":
        return [], findings
    found, flow_left = findings_in(flow)
    findings += found
    asked, left = labelled(flow, title)
    left = [line for line in left if line in flow_left]
    bare = not asked
    if section.kind in WANTED:
        unnamed = harvest(
            left, strict=section.strict or section.kind == "both", plain=plain and bare, running=running
        )
        if section.kind == "both":
            taken = {line for draft in unnamed for line in draft.lines}
            findings += [draft for draft in _stated(left) if not taken & set(draft.lines)]
        asked += unnamed
    elif section.kind != "account":
        asked += _after_lead_ins(left)
        if section.kind == "findings" and not found:
            taken = {line for draft in asked for line in draft.lines}
            findings += [
                d for d in findings_under(left) if not taken & set(d.lines) and not introduces(d.text)
            ]
    asked = [replace(draft, finding=draft.finding or title) for draft in asked]
    if section.kind == "plan":
        asked = [replace(draft, plan=True) for draft in asked]
    bare = not asked
    for table in tables:
        inside = read_table(table, kind=section.kind, finding=title, bare=bare)
        asked += inside.recommendations
        findings += inside.findings
    return asked, findings


def _apart(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines of running text, and the lines of each table."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return [line for line in lines if line.cell is None], list(tables.values())


def _stated(lines: Sequence[Line]) -> list[Draft]:
    return [
        draft
        for draft in findings_under(lines)
        if not asks(draft.lines[0].words) and not introduces(draft.lines[0].words)
    ]


def _after_lead_ins(lines: Sequence[Line]) -> list[Draft]:
    """The lists that follow "The panel therefore recommends:", or words about recommendations, wherever they stand."""
    out: list[Draft] = []
    at = 0
    while at < len(lines):
        lead, at = lines[at], at + 1
        says = leads_to_list(lead.words)
        if not (says or introduces(lead.words)) or _of_others(lead.words):
            continue
        end = at
        while end < len(lines) and lines[end].listed and not _same_list(lead, lines[end]):
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
    return any(
        mark in lower
        for mark in ("previous", "earlier", "inquiry", " had ", "at the time", "laming", "inspection")
    ) or (
        "recommended" in lower
        and not any(mark in lower for mark in ("is recommended", "are recommended", "therefore recommended"))
    )


def _is_bare_list(sections: Sequence[Section]) -> bool:
    """Whether a document is nothing but recommendations, as a draft often is: no chapter of a report, and most lines ask."""
    if any(section.own or section.region != "main" for section in sections):
        return False
    lines = [line for section in sections for line in section.lines if line.cell is None]
    return 3 * sum(asks(line.words) for line in lines if line.label.kind != "bullet") >= 2 * sum(
        line.label.kind != "bullet" for line in lines
    )


def _in_prose(section: Section) -> list[Draft]:
    """Where a report has no list at all: sentences that recommend, and bold paragraphs that ask."""
    if section.kind in ("earlier", "other", "account", "plan"):
        return []
    flow, _ = _apart(section.lines)
    out = []
    for node in tree(flow):
        words = node.line.words
        if introduces(words) or len(words.split()) < BOLD_FROM or _of_others(words):
            continue
        recommends = any(
            mark in words.lower() for mark in ("recommends that", "recommended that", "recommend that")
        )
        if recommends or (node.line.bold and asks_firmly(words) and not narrates(node.line)):
            out.append(Draft(lines=tuple(whole(node)), number=node.line.label.number))
    return out


def _keep_once(reading: Reading, hits: list[Hit]) -> None:
    """Set aside what is printed again, and the rows of action plans that are nothing new."""
    tops = {id(hit.section.top or hit.section): number for number, hit in enumerate(hits)}
    prints = [
        Print(text=hit.draft.text, number=hit.draft.number, group=-1 if hit.draft.plan else _group(hit, tops))
        for hit in hits
    ]
    order = sorted(range(len(hits)), key=lambda at: _rank(hits[at]))
    repeats = repeats_among(prints, order)
    repeats = {at: one for at, one in repeats.items() if not _only_alike(at, one, repeats, prints, hits)}
    only_plan = all(hit.draft.plan for hit in hits)
    kept = [at for at in range(len(hits)) if at not in repeats and (only_plan or not hits[at].draft.plan)]
    kept.sort(key=lambda at: hits[at].draft.first)
    places = {at: place for place, at in enumerate(kept)}
    reading.recommendations = [hits[at] for at in kept]
    reading.repeats = [(hits[at], places[one]) for at, one in sorted(repeats.items()) if one in places]
    reading.left_out = sum(
        1 for at, hit in enumerate(hits) if hit.draft.plan and at not in places and at not in repeats
    )


def _only_alike(
    at: int, one: int, repeats: dict[int, int], prints: Sequence[Print], hits: Sequence[Hit]
) -> bool:
    """Whether two lists of the report itself merely share a line; a list printed again shares most of them."""
    if any(hits[this].section.region != "main" or hits[this].draft.plan for this in (at, one)):
        return False
    groups = prints[at].group, prints[one].group
    shared = sum((prints[a].group, prints[b].group) == groups for a, b in repeats.items())
    return shared < MOSTLY * min(sum(each.group == group for each in prints) for group in groups)


def _group(hit: Hit, tops: dict[int, int]) -> int:
    if hit.section.kind in WANTED and hit.section.top is not None:
        return tops[id(hit.section.top)]
    return -2 - REGIONS[hit.section.region]


def _rank(hit: Hit) -> tuple[bool, int, bool, tuple[int, int]]:
    section = hit.section
    return hit.draft.plan, REGIONS[section.region], section.kind not in WANTED, hit.draft.first


def _chosen(hits: Sequence[Hit]) -> list[Hit]:
    """Findings printed with that word where there are any; else those under headings."""
    named = [hit for hit in hits if hit.draft.labelled]
    return named or list(hits)


def _once(hits: Sequence[Hit]) -> list[Hit]:
    order = sorted(range(len(hits)), key=lambda at: (REGIONS[hits[at].section.region], hits[at].draft.first))
    prints = [
        Print(text=hit.draft.text, number=hit.draft.number, group=REGIONS[hit.section.region]) for hit in hits
    ]
    again = repeats_among(prints, order)
    seen: set[tuple[str, ...]] = set()
    kept = []
    for at in sorted(
        (one for one in range(len(hits)) if one not in again), key=lambda one: hits[one].draft.first
    ):
        key = (hits[at].draft.text,)
        if key not in seen:
            seen.add(key)
            kept.append(hits[at])
    return kept
