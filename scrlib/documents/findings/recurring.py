"""Findings after the same mark again and again: "Panel's comment: ...", a line "Learning box 2", an arrow, headings that state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrlib.documents.findings.judged import ANALYSIS
from scrlib.documents.findings.weighing import Way
from scrlib.documents.layout.asking import asks_firmly
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import STATED, VERB, Section, is_question
from scrlib.documents.layout.word_lists import word_list
from scrlib.documents.layout.wording import bare, kind_of_heading
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import SHORTEST, Draft

NEVER = ("earlier", "plan", "summary", *WANTED)
FEWEST = 3  # times from which a mark comes again and again
MARK = 7  # words in a line that is only a mark
ASKING = 0.8  # of what stands behind a mark, from which it is one of advice
MOSTLY = 0.6  # of the headings side by side, from which those that state are findings
LABEL = re.compile(
    r"(?P<mark>[A-Z][^.:;?!\d]{2,40}?)\s?(?P<count>\w{0,3})\s?[:–—]\s+(?=\S+ \S+ \S+)"
    r"|(?P<brief>[A-Z][a-z]+(?: [a-z]+){0,2})(?P<one> \d{1,2})?\.\s+(?=\S+ \S+ \S+)"
)
INSIDE = re.compile(
    r"(?<=[.?!] )(?P<mark>(?:[A-Z][a-z]+ )?(?:[Ll]earning(?: points?)?|[Ll]essons?|[Ff]indings?|[Cc]onclusions?))\s?(?P<count>\w{0,3}):\s+(?=\S+ \S+ \S+)"
)
SIGN = re.compile(r"(?P<mark>[→►▶➔➜⇒★☞*»])\s*(?=\w)")
COUNT = re.compile(r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b.*")
LEARNED = re.compile(rf"\b(?:{'|'.join(word_list('learned'))})\b")
ITEM = "•"
QUOTE = "“\"‘'("
SAID, REMARKS, ITEMS, UNKNOWN = 0.9, 0.75, 0.7, 0.5  # how far a mark says that findings stand after it
COUNTED = 0.72  # where its words say nothing, and it counts from 1


@dataclass(frozen=True, kw_only=True)
class Marked:
    """What stands after a mark, and the words of the mark."""

    mark: str
    hits: tuple[Hit, ...]
    count: str = ""


def recurring_ways(sections: Sequence[Section], asked: Sequence[Hit]) -> Iterator[Way]:
    """A way for each mark that comes again and again."""
    groups: dict[str, list[Marked]] = {}
    for one in _marked(sections):
        groups.setdefault(one.mark, []).append(one)
    for mark, group in groups.items():
        said = _said(mark)
        if said == UNKNOWN and [one.count for one in group] == [str(at) for at in range(1, len(group) + 1)]:
            said = COUNTED
        if len(group) >= FEWEST and said:
            firsts = [one.hits[0] for one in group]
            yield Way(findings=[hit for one in group for hit in one.hits], asked=asked, said=said)
            yield Way(findings=firsts, asked=asked, said=said)


def advice_after_marks(sections: Sequence[Section]) -> list[Hit]:
    """What stands behind the mark ("Action: ...", a line "What we ask") after which most ask; [] where none does."""
    groups: dict[str, list[Hit]] = {}
    for one in _marked(sections):
        groups.setdefault(one.mark, []).extend(one.hits)
    asking = {mark: [hit for hit in hits if asks_firmly(hit.draft.text)] for mark, hits in groups.items()}
    advising = [
        asking[mark]
        for mark, hits in groups.items()
        if len(asking[mark]) >= FEWEST and len(asking[mark]) >= ASKING * len(hits)
    ]
    return max(advising, key=len, default=[])


def _said(mark: str) -> float:
    """How far the words of a mark say that findings stand after it; 0 where they say that something else does."""
    kind = kind_of_heading(mark)
    if mark == ITEM or kind == "findings":
        return ITEMS if mark == ITEM else SAID
    if kind not in ("", "account"):
        return 0.0
    if ANALYSIS.search(bare(mark)):
        return REMARKS
    return 0.0 if kind else SAID if LEARNED.search(mark) else UNKNOWN


def _marked(sections: Sequence[Section]) -> Iterator[Marked]:
    for section in sections:
        if section.region != "main" or section.kind in NEVER:
            continue
        lines = [line for line in section.lines if line.cell is None]
        if section.line is not None and (hits := _after(lines, section)):
            yield Marked(mark=_mark(section.title), hits=hits, count=_count(section.title))
        for at, line in enumerate(lines):
            if (labelled := _labelled(line, section)) is not None:
                yield labelled
            elif line.label.kind == "bullet" and _alone(lines, at):
                yield Marked(mark=ITEM, hits=(Hit(draft=Draft(lines=(line,)), section=section),))
            elif _may_mark(lines, at) and (hits := _after(lines[at + 1 :], section)):
                yield Marked(mark=_mark(line.words), hits=hits, count=_count(line.words))


def _may_mark(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is short, and none of the list that goes on after it."""
    inside = lines[at].listed and any(one.listed for one in lines[at + 1 : at + 2])
    return len(lines[at].words.split()) <= MARK and not inside


def _labelled(line: Line, section: Section) -> Marked | None:
    """What stands behind a mark in the same line, at its beginning or after a sentence; else None."""
    if (mark := run_in_mark(line)) is not None:
        words, rest = mark
        hit = Hit(draft=Draft(lines=(rest,)), section=section)
        return Marked(mark=_mark(words), hits=(hit,), count=_count(words))
    found = LABEL.match(line.words) or SIGN.match(line.words) or INSIDE.search(line.words)
    if found is None or line.label.kind:
        return None
    told = found.groupdict()
    hit = Hit(draft=Draft(lines=(cut(line, found.end()),)), section=section)
    return Marked(
        mark=_mark(told.get("mark") or told.get("brief") or ""),
        hits=(hit,),
        count=(told.get("count") or told.get("one") or "").strip(),
    )


def run_in_mark(line: Line) -> tuple[str, Line] | None:
    """The few words that stand out at the beginning of a paragraph, and the plain words behind them; else None."""
    start, end = next(iter(line.stressed), (1, 0))
    rest = cut(line, end)
    few = start == 0 and 0 < len(line.words[:end].split()) <= MARK
    plain = line.label.kind in ("", "number") and not line.list and line.words[end:].startswith(" ")
    states = len(rest.words.split()) > SHORTEST and (rest.words[0].isupper() or rest.words[0] in QUOTE)
    return (line.words[:end], rest) if few and plain and states else None


def _count(words: str) -> str:
    """The number in a mark: "2" of "Learning box 2"."""
    return "".join(re.findall(r"\d+", words)[:1])


def _alone(lines: Sequence[Line], at: int) -> bool:
    """Whether an item stands between paragraphs, the only one of its list."""
    return not any(one.listed for one in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]))


def _mark(words: str) -> str:
    """The words of a mark without what counts it, in small letters: "Learning box 2" as "learning box"."""
    return COUNT.sub("", words.lower()).strip(" :.-–—") or words


def _after(lines: Sequence[Line], section: Section) -> tuple[Hit, ...]:
    """What stands after a mark: the items of the list there, or else the first paragraph."""
    end = 1
    while end < len(lines) and lines[0].listed and lines[end].listed:
        end += 1
    long = [line for line in lines[:end] if len(line.words.split()) > SHORTEST]
    return tuple(Hit(draft=Draft(lines=(line,), number=line.label.number), section=section) for line in long)


def stating_headings(sections: Sequence[Section]) -> list[Hit]:
    """The headings that state something, where most of those side by side with them do."""
    found: list[Hit] = []
    for group in side_by_side(sections):
        stating = [one for one in group if one.line is not None and _states(one.line.words)]
        if len(stating) >= FEWEST and len(stating) >= MOSTLY * len(group):
            found += [Hit(draft=Draft(lines=(one.line,)), section=one) for one in stating if one.line]
    return found


def side_by_side(sections: Sequence[Section]) -> list[list[Section]]:
    """The chapters of the report itself in groups: of one rank, with none above them between."""
    open_ones: dict[int, list[Section]] = {}
    groups: list[list[Section]] = []
    for section in sections:
        open_ones = {rank: group for rank, group in open_ones.items() if rank <= section.rank}
        if section.line is None or section.region != "main" or section.kind in NEVER:
            continue
        if section.rank not in open_ones:
            open_ones[section.rank] = []
            groups.append(open_ones[section.rank])
        open_ones[section.rank].append(section)
    return groups


def _states(words: str) -> bool:
    return len(words.split()) >= STATED - 1 and bool(VERB.search(words)) and not is_question(words)
