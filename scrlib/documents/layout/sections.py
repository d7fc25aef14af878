"""The headings of a document and what stands under each of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrlib.documents.layout.asking import asks_firmly, leads_to_list
from scrlib.documents.layout.bare_headings import (
    asked_headings,
    bare_headings,
    recurring_marks,
    styled_sentences,
)
from scrlib.documents.layout.headings import PLAINEST, PSEUDO, WANTED, is_heading, rank_of
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.wording import is_appendix, kind_of_heading

STATED = 6  # words from which a heading under "Findings" is itself a finding
SAID = 4  # words from which it is one where a verb is among them
VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|had|has|have|not|cannot|can|lacks?|\w{3,}ed|stood|saw|knew|told|made|held|left|kept|lost|fell|led"
    r"|took|gave|came|went|felt|thought|meant|met|hid|let|lay|grew|became|stayed)\b",
    re.I,
)
PLAIN = 8  # words from which "What a young child says was not passed on" is no question
ASKED = re.compile(
    r"\?$|^(?:how|what|why|when|where|who|which|was|were|did|does|do|is|are|could|should)\b", re.I
)
COVER = 40  # words of text, before which a heading may be the title of the report
TITLED = re.compile(r"\b(?:review|report|inquiry|briefing)\b", re.I)
UNSHOWN = (bare_headings, styled_sentences, asked_headings, recurring_marks)  # nor read like headings
NOTHING_GUESSED: Mapping[tuple[int, int], str] = {}
MAIN_BEGINS = re.compile(
    r"^(introduction|overview report|background|contents|terms of reference|the review|circumstances)", re.I
)


@dataclass(kw_only=True)
class Section:
    """A heading and the lines up to the next one. `strict`: it may have ended already, so only what asks counts."""

    title: str = ""
    kind: str = ""
    region: str = "main"  # "main", "summary" or "appendix"
    strict: bool = False
    rank: int = 0
    number: str = ""
    frame: int = 0  # the frame in which its heading stands
    own: str = ""  # the kind its own wording says
    line: Line | None = None  # its heading
    finding: Line | None = None  # the finding under which it stands
    lines: list[Line] = field(default_factory=list)
    top: "Section | None" = None  # the outermost section of the same kind


def read_sections(
    lines: Sequence[Line], guessed: Mapping[tuple[int, int], str] = NOTHING_GUESSED
) -> list[Section]:
    """The sections in order; text before the first heading stands in a section without a title.

    `guessed`: of the headings that begin there, what stands under them though their words do not say it,
    or say it of another report.
    """
    sections = [Section()]
    stack: list[Section] = []
    seen: set[tuple[int, bool]] = set()
    region = _Region()
    frame = words = 0
    bare = frozenset().union(*(find(lines, is_heading) for find in UNSHOWN))
    for line in lines:
        if line.contents:
            continue
        if line.frame != frame:
            sections += _leave_frame(stack, sections[-1])
            frame = line.frame
        if (not is_heading(line) and line.first not in bare) or _only_leads(line, sections[-1]):
            sections[-1].lines.append(line)
            words += len(line.words.split())
            continue
        cover = line.heading == 1 or words < COVER
        section = _open(line, stack, seen, cover=cover, guessed=guessed.get(line.first, ""))
        section.region = region.of(section, line)
        section.frame = frame
        sections.append(section)
    _end_summary(sections)
    return sections


def _only_leads(line: Line, section: Section) -> bool:
    """Whether a line leads to a list of advice ("The panel recommends:") where a heading over it names advice already."""
    plain = rank_of(line) == PLAINEST
    return plain and section.own in WANTED and line.words.endswith(":") and leads_to_list(line.words)


def _end_summary(sections: Sequence[Section]) -> None:
    """Let the summary end at the next heading like its own, where all findings and advice would stand inside it."""
    opening = next((at for at, one in enumerate(sections) if one.own == "summary"), None)
    told = [one for one in sections if one.own in (*WANTED, "findings")]
    if opening is None or not told or any(one.region == "main" for one in told):
        return
    ended = False
    for one in sections[opening + 1 :]:
        ended = ended or (one.line is not None and one.rank <= sections[opening].rank)
        if ended and one.region == "summary":
            one.region = "main"


def _leave_frame(stack: list[Section], last: Section) -> list[Section]:
    """What goes on after a frame: headings inside it have ended with it."""
    if not stack or not stack[-1].frame:
        return []
    while stack and stack[-1].frame:
        stack.pop()
    if not stack:
        return [Section(region=last.region)]
    stack.append(replace(stack[-1], lines=[]))
    return stack[-1:]


def _open(
    line: Line, stack: list[Section], seen: set[tuple[int, bool]], *, cover: bool, guessed: str
) -> Section:
    """Close what a heading ends, and open its own section.

    `seen`: the looks of numbered chapters so far. `cover`: it may be the report's own title.
    `guessed`: what stands under it where its words do not tell.
    """
    title = f"{line.label.number} {line.words}".strip() if line.label.number else line.words
    own = "findings" if line.label.kind == "finding" else guessed or kind_of_heading(line.words)
    if cover and own not in ("", "summary") and TITLED.search(line.words):
        own = ""
    new = Section(
        title=title,
        line=line,
        own=own,
        rank=rank_of(line),
        number=line.label.number if line.label.kind == "number" else "",
    )
    look = (new.rank, bool(new.number))
    while stack and not _holds(stack[-1], new, chapter=bool(new.number) and look in seen):
        stack.pop()
    if not any(section.kind in WANTED for section in stack):
        seen.add(look)
    parent = stack[-1] if stack else None
    new.kind = _kind(new, parent)
    inherited = parent is not None and not own and new.kind in WANTED
    new.strict = inherited and parent is not None and (parent.strict or new.rank <= parent.rank)
    new.top = parent.top if parent is not None and parent.kind in WANTED and new.kind in WANTED else new
    under = parent.kind if parent is not None else ""
    new.finding = line if _is_finding(new, line, under) else parent.finding if parent is not None else None
    stack.append(new)
    return new


def _is_finding(new: Section, line: Line, under: str) -> bool:
    """Whether a heading is itself a finding: it says so, or it is a sentence under such a heading.

    `under`: the kind of what it stands in. "Her own signs were not learned" is no heading over what was learned.
    """
    if line.label.kind == "finding":
        return True
    words = len(line.words.split())
    sentence = words >= STATED or (words >= SAID and bool(VERB.search(line.words)))
    told = not new.own or (new.own == under and words >= STATED and bool(VERB.search(line.words)))
    stated = new.kind == "findings" and told and sentence
    return stated and not is_question(line.words) and not asks_firmly(line.words)


def is_question(words: str) -> bool:
    """Whether words ask: "What was known", but not "What a young child says was not passed on"."""
    return bool(ASKED.search(words)) and (len(words.split()) < PLAIN or words.endswith("?"))


def _kind(new: Section, parent: Section | None) -> str:
    above = parent.kind if parent is not None else ""
    if above == "earlier" or (above == "plan" and new.own in ("", *WANTED)):
        return above
    if new.own:
        return new.own
    return "" if above == "summary" else above


def _holds(open_one: Section, new: Section, *, chapter: bool) -> bool:
    """Whether a new heading stands inside an open section. `chapter`: it is numbered as chapters before were."""
    if is_appendix(new.title) and not is_appendix(open_one.title):
        return False
    if new.rank > open_one.rank:
        if open_one.rank > PSEUDO and open_one.number and new.number:
            return new.number.count(".") > open_one.number.count(".")
        return True
    if new.own or is_appendix(new.title):
        return False
    empty = not open_one.lines and open_one.kind in (*WANTED, "findings")
    if open_one.rank < PSEUDO:
        return empty and new.rank == open_one.rank
    if new.rank < PSEUDO:
        return False
    if open_one.kind in WANTED and _starts_again(open_one.number, new.number):
        return True
    if chapter or (open_one.number and new.number):
        return False
    return (open_one.kind in WANTED or empty) and (
        new.rank == open_one.rank or bool(new.number) != bool(open_one.number)
    )


def _starts_again(open_one: str, new: str) -> bool:
    """Whether a number counts from 1 under the number of a chapter: "2. Supervision" under "5. Recommendations"."""
    return open_one.isdigit() and new.isdigit() and int(new) < int(open_one)


class _Region:
    """Remembers whether the summary or the appendices have begun."""

    def __init__(self) -> None:
        self._now = "main"
        self._rank = 0
        self._listed = False

    def of(self, section: Section, line: Line) -> str:
        """The region of a section that has just been opened."""
        words = line.words
        if is_appendix(f"{words}"):
            self._now, self._rank = "appendix", section.rank
        elif section.own == "summary":
            self._now, self._rank, self._listed = "summary", section.rank, False
        elif self._now == "summary" and self._ends(section, words):
            self._now = "main"
        self._listed = self._listed or section.own in WANTED
        return self._now

    def _ends(self, section: Section, words: str) -> bool:
        if section.rank < self._rank:
            return True
        styled = section.rank < PSEUDO
        if section.rank == self._rank and styled:
            return section.own not in WANTED or not self._rank
        return self._listed and bool(MAIN_BEGINS.match(words))
