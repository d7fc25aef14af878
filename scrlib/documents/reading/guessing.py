"""Chapters whose headings say nothing known, or too much: where advice and findings are, told from what stands there."""

from collections.abc import Mapping, Sequence

from scrlib.documents.layout.asking import asks, asks_firmly, demands, introduces, leads_to_list
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.sections import STATED, Section
from scrlib.documents.layout.wording import bare, is_judged
from scrlib.documents.reading.labelled import SHORTEST, counted_off, split_ordinals
from scrlib.documents.reading.lists import ANNOUNCES, narrates, tree
from scrlib.documents.reading.prose import of_others

Place = tuple[int, int]
FEWEST = 2  # things asked or stated, from which a chapter is one of advice or of findings
MOSTLY = 2 / 3  # share of them
BRIEF = 45  # words in a finding that is an item of a list, or a paragraph of its own
MOST = 60  # headings inside one such chapter
BACK = 4  # chapters before the advice, among which the findings stand
TELLS = ("account", "findings")


def advice_chapters(sections: Sequence[Section]) -> dict[Place, str]:
    """Where the headings stand under which most things ask: after all that a report tells, or late in it."""
    told = [at for at, one in enumerate(sections) if one.own in TELLS and one.region == "main"]
    half = (len(sections) + 1) // 2
    after = told[-1] + 1 if told else half
    return _asking(sections, after) or _asking(sections, min(after, half)) or _repeated(sections)


def told_otherwise(sections: Sequence[Section]) -> dict[Place, str]:
    """What stands under headings like "Areas for improvement", where it is not the advice that they mostly head.

    Headings of the same words, in the chapters of several agencies, are told together.
    """
    judged = [
        at
        for at, one in enumerate(sections)
        if one.line is not None and one.own == "recommendations" and is_judged(one.title)
    ]
    alike: dict[str, list[int]] = {}
    for at in judged:
        alike.setdefault(bare(sections[at].title), []).append(at)
    found: dict[Place, str] = {}
    for places in alike.values():
        blocks = [_block(sections, at)[1] for at in places]
        share = _share_asking([one for block in blocks for one in block], [block[0] for block in blocks])
        kind = "findings" if share < 1 - MOSTLY else "both" if share < MOSTLY else ""
        firsts = [line.first for block in blocks if (line := block[0].line) is not None]
        found |= dict.fromkeys(firsts, kind) if kind else {}
    return found


def advising_findings(sections: Sequence[Section]) -> dict[Place, str]:
    """Headings like "Learning" under which most things ask: for a report that advises nowhere else."""
    return {
        section.line.first: "both"
        for at, section in enumerate(sections)
        if section.line is not None
        and section.region == "main"
        and section.own == "findings"
        and is_judged(section.title)
        and _advises(_block(sections, at)[1])
    }


def _share_asking(block: Sequence[Section], heads: Sequence[Section]) -> float:
    """The part of what stands in chapters that asks; 1 where it is too little, or in tables, to be told.

    `heads` are those of the chapters, which are not counted.
    """
    named = any(line.label.kind == "recommendation" for section in block for line in section.lines)
    table = any(line.cell is not None for section in block for line in section.lines)
    titles = [
        one.line
        for one in block
        if not any(one is head for head in heads)
        and one.line is not None
        and len(one.line.words.split()) >= STATED - 1
    ]
    units = titles + _units(block)
    listed = [line for line in units if line.listed]
    units = listed if len(listed) >= FEWEST else units
    if named or table or len(units) < FEWEST:
        return 1.0
    return sum(asks(line.words) and not narrates(line) for line in units) / len(units)


def _asking(sections: Sequence[Section], first: int) -> dict[Place, str]:
    """The outermost chapters of this kind from a place on."""
    found: dict[Place, str] = {}
    until = -1
    for at, section in enumerate(sections):
        if at <= until or at < first or section.line is None or not _unknown(section):
            continue
        end, block = _block(sections, at)
        if _advises(block):
            found[section.line.first] = "recommendations"
            until = end
    return found


def _repeated(sections: Sequence[Section]) -> dict[Place, str]:
    """One heading that comes again and again under the findings, with what each leads to."""
    groups: dict[str, list[Section]] = {}
    for one in sections:
        if _unknown(one):
            groups.setdefault(one.title, []).append(one)
    for group in groups.values():
        if len(group) >= FEWEST and _advises(group):
            return {one.line.first: "recommendations" for one in group if one.line is not None}
    return {}


def findings_chapter(sections: Sequence[Section], advice: Place) -> dict[Place, str]:
    """Where the heading stands under which, shortly before the advice, some short statements stand."""
    before = [
        at
        for at, one in enumerate(sections)
        if one.line is not None and one.line.first < advice and one.kind not in WANTED
    ]
    chapters = 0
    for at in reversed(before):
        section = sections[at]
        _, block = _block(sections, at)
        if section.region == "main" and _unknown(section) and _finds(block) and section.line is not None:
            return {section.line.first: "findings"}
        chapters += not _nested(sections, at)
        if chapters >= BACK:
            break
    return {}


def _unknown(section: Section) -> bool:
    """Whether a chapter of the report itself has a heading whose words say nothing."""
    return bool(section.title) and not section.own and section.region == "main"


def _nested(sections: Sequence[Section], at: int) -> bool:
    return at > 0 and sections[at].rank > sections[at - 1].rank > 0


def _block(sections: Sequence[Section], at: int) -> tuple[int, list[Section]]:
    """A chapter with those inside it, and the place of the last; an empty one has its like behind it inside it."""
    chapter, end = sections[at], at
    while end + 1 < len(sections) and end - at < MOST:
        after = sections[end + 1]
        inside = after.rank > chapter.rank or (not chapter.lines and after.rank == chapter.rank)
        if not inside or after.own or after.region != chapter.region:
            break
        end += 1
    return end, list(sections[at : end + 1])


def _advises(block: Sequence[Section]) -> bool:
    """Whether most of what stands in a chapter asks for something, and is not what others once asked."""
    if any(_leads(line) and of_others(line.words) for section in block for line in section.lines):
        return False
    for units in (_units(block), _cells(block)):
        asking = [line for line in units if asks(line.words) and not narrates(line)]
        firm = any(asks_firmly(line.words) for line in asking) or len(asking) == len(units)
        if len(asking) >= FEWEST and firm and len(asking) >= MOSTLY * len(units):
            return True
    return False


def _units(block: Sequence[Section]) -> list[Line]:
    """The items of the lists and the paragraphs outside them, without those that only lead to others."""
    found: list[Line] = []
    for section in block:
        flow = split_ordinals(counted_off([line for line in section.lines if line.cell is None]))
        for node in tree(flow):
            lines = [one.line for one in node.inside] if _leads(node.line) and node.inside else [node.line]
            found += [line for line in lines if _says(line)]
    return found


def _leads(line: Line) -> bool:
    return leads_to_list(line.words) or introduces(line.words) or line.words.rstrip().endswith((":", "that"))


def _says(line: Line) -> bool:
    return (
        len(line.words.split()) >= SHORTEST
        and not introduces(line.words)
        and not ANNOUNCES.search(line.words)
        and not line.words.rstrip().endswith(":")
    )


def _cells(block: Sequence[Section]) -> list[Line]:
    """The cells of the column that asks most, of the tables in a chapter."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for section in block:
        for line in section.lines:
            if line.cell is not None and line.cell.row > 1:
                columns.setdefault((line.cell.table, line.cell.column), []).append(line)
    best: Mapping[tuple[int, int], int] = {
        key: sum(asks(one.words) for one in cells) for key, cells in columns.items()
    }
    return columns[max(best, key=lambda key: best[key])] if best else []


def _finds(block: Sequence[Section]) -> bool:
    """Whether a chapter is a few short statements: its items, its paragraphs, or the headings inside it."""
    titles = [one.line for one in block[1:] if one.line is not None]
    if not block[0].lines and len(titles) >= FEWEST:
        return all(len(line.words.split()) >= STATED - 1 and not demands(line.words) for line in titles)
    units = _units(block)
    listed = [line for line in units if line.listed or line.bold]
    chosen = listed if len(listed) >= FEWEST else units
    stated = [line for line in chosen if _stated(line)]
    return len(block) == 1 and len(stated) >= FEWEST and len(stated) >= MOSTLY * len(chosen)


def _stated(line: Line) -> bool:
    words = line.words.split()
    return SHORTEST <= len(words) <= BRIEF and not line.words.endswith("?") and not demands(line.words)
