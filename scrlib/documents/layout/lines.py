"""Paragraphs as lines: the typed or printed label taken off, wrapped lines joined, each word's place kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrlib.documents.layout.labels import NONE, Label, typed_label
from scrlib.documents.layout.leads import label_behind
from scrlib.documents.layout.paragraphs import Cell, Paragraph
from scrlib.documents.layout.right_numbers import numbers_at_right
from scrlib.documents.word.numbering import Mark

SENTENCE_END = re.compile(r"[.?!:;][\"”’')\]]*$")
CONTENTS_LINE = re.compile(r"(?:\.{4,}|…{2,}|\t+| {3,}|_{4,})\s*\d{1,3}$")
LETTERED = re.compile(r"(?P<number>(?P<letter>[A-QS-Z])\.?(?P<count>\d{1,2}))\.?\s+(?=\S)")
ENDING = 80  # letters at the end of a line, in which a page number stands
LONGEST = 8_000  # letters; no paragraph of a report is longer, and nothing is joined to one that is
BANNER = 8  # words
WRAP_FROM = 45  # a typed line shorter than this was ended on purpose


@dataclass(frozen=True, slots=True)
class Stretch:
    """`words[at : at + end - start]` of a line stand at `start:end` of the text of a paragraph."""

    at: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line as the author meant it: `words` without the label, `stretches` where they stand."""

    words: str
    stretches: tuple[Stretch, ...]
    label: Label = NONE
    list: str = ""  # Word's own list, "" for a typed label
    level: int = 0
    heading: int = 0
    bold: bool = False
    underline: bool = False
    italic: bool = False
    caps: bool = False
    large: bool = False
    indent: int = 0
    stressed: tuple[tuple[int, int], ...] = ()  # the words that stand out in it, from and to
    cell: Cell | None = None
    frame: int = 0  # the table of one column that stands around it, 0 for none
    contents: bool = False

    @property
    def first(self) -> tuple[int, int]:
        """Where the line begins: paragraph and character."""
        return self.stretches[0].paragraph, self.stretches[0].start

    @property
    def listed(self) -> bool:
        """Whether the line is an item of some list."""
        return self.label.kind in ("number", "letter", "bullet")


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """The part of a line between two places, without spaces at its ends and without a label."""
    end = len(line.words) if end is None else end
    words = line.words[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    end = start + len(words)
    kept = []
    for one in line.stretches:
        first, last = max(one.at, start), min(one.at + one.end - one.start, end)
        if first < last:
            kept.append(
                Stretch(first - start, one.paragraph, one.start + first - one.at, one.start + last - one.at)
            )
    return replace(
        line, words=words, stretches=tuple(kept), label=NONE, stressed=_within(line.stressed, start, end)
    )


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans as far as they stand between two places, counted from the first of these."""
    clipped = ((max(one, start) - start, min(other, end) - start) for one, other in spans)
    return tuple(span for span in clipped if span[0] < span[1])


def read_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines of a document, in order."""
    lines: list[Line] = []
    lettered, at_right = _lettered(paragraphs), numbers_at_right(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        for one in _lines_of(number, paragraph, lettered=number in lettered):
            line = _numbered_at_right(one, *at_right[number]) if number in at_right else one
            if lines and _wraps(lines[-1], line):
                lines[-1] = join(lines[-1], line)
            else:
                lines.append(line)
    return lines


def framed(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of tables of one column made running text, because such a table is only a frame.

    So is one whose first column only says "Finding 1" or "Recommendation 2". A frame around a few words is a banner:
    its words are a heading of what follows.
    """
    lines = _labels_joined(lines)
    columns: dict[int, set[int]] = {}
    words: dict[int, int] = {}
    for line in lines:
        if line.cell is not None:
            columns.setdefault(line.cell.table, set()).add(line.cell.column)
            words[line.cell.table] = words.get(line.cell.table, 0) + len(line.words.split())
    frames = {table: words[table] > BANNER for table, found in columns.items() if len(found) == 1}
    return [
        replace(line, cell=None, frame=line.cell.table * frames[line.cell.table])
        if line.cell is not None and line.cell.table in frames
        else line
        for line in lines
    ]


def _labels_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines with those labels put before the cell beside each, in tables whose first column is of nothing else."""
    beside = {one.cell.table for one in lines if one.cell is not None and one.cell.column == 1}
    more = {one.cell.table for one in lines if one.cell is not None and one.cell.column > 1}
    firsts = [one for one in lines if one.cell is not None and one.cell.column == 0]
    worded = {one.cell.table for one in firsts if one.cell and not _only_label(one)}
    joined = {one.cell.table for one in firsts if one.cell} & beside - more - worded
    out: list[Line] = []
    label = NONE
    for line in lines:
        if line.cell is None or line.cell.table not in joined:
            out.append(line)
        elif line.cell.column == 0:
            label = line.label
        else:
            out.append(replace(line, label=label if label.kind else line.label))
            label = NONE
    return out


def _only_label(line: Line) -> bool:
    return line.label.kind in ("finding", "recommendation") and not line.words


def apart(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines of running text, and the lines of each table."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    return [line for line in lines if line.cell is None], list(tables.values())


def ends_sentence(text: str) -> bool:
    """Whether a text ends with the end of a sentence or a clause."""
    return bool(SENTENCE_END.search(text.rstrip()[-ENDING:]))


def join(first: Line, second: Line) -> Line:
    """Two lines that are one sentence, with a space between."""
    at = len(first.words) + 1
    moved = tuple(replace(one, at=one.at + at) for one in second.stretches)
    return replace(
        first,
        words=f"{first.words} {second.words}",
        stretches=first.stretches + moved,
        stressed=first.stressed + tuple((start + at, end + at) for start, end in second.stressed),
    )


def _numbered_at_right(line: Line, label: Label, letters: int) -> Line:
    """A line without the number at its end, which is its label."""
    kept = cut(line, 0, len(line.words) - letters)
    return line if line.label.kind else replace(kept, label=label, contents=False)


def _lettered(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The paragraphs of chapters that number by letter ("E1 ...", "E2 ..."): they count on from 1 without a gap."""
    found: set[int] = set()
    last: tuple[str, int, int] = ("", 0, 0)  # the letter, its number, the paragraph
    for at, paragraph in enumerate(paragraphs):
        match = LETTERED.match(paragraph.text) if paragraph.cell is None else None
        if match is None:
            continue
        letter, count = match["letter"], int(match["count"])
        if count > 1 and last[:2] == (letter, count - 1):
            found |= {last[2], at}
        last = (letter, count, at)
    return frozenset(found)


def _lines_of(number: int, paragraph: Paragraph, *, lettered: bool = False) -> Iterable[Line]:
    at = 0
    first = True
    for words in paragraph.text.split("\n"):
        if words.strip():
            yield _line(number, paragraph, words, at, first, lettered=lettered and first)
            first = False
        at += len(words) + 1


def _line(
    number: int, paragraph: Paragraph, words: str, at: int, first: bool, *, lettered: bool = False
) -> Line:
    mark = paragraph.mark if first else None
    typed = _typed(words, lettered=lettered)
    typed = label_behind(words, _within(paragraph.stressed, at, at + len(words)), typed) or typed
    start = typed.end
    kept = words[start:].strip()
    begin = at + start + len(words[start:]) - len(words[start:].lstrip())
    return Line(
        words=kept,
        stretches=(Stretch(0, number, begin, begin + len(kept)),),
        label=typed if mark is None else _of_list(typed, mark),
        list=mark.list if mark is not None else "",
        level=mark.level if mark is not None else 0,
        heading=paragraph.heading if first else 0,
        bold=paragraph.bold,
        underline=paragraph.underline,
        italic=paragraph.italic,
        caps=paragraph.caps or (kept.isupper() and len(kept) > 3),
        large=paragraph.large,
        indent=paragraph.indent,
        stressed=_within(paragraph.stressed, begin, begin + len(kept)),
        cell=paragraph.cell,
        contents=paragraph.contents
        or bool(CONTENTS_LINE.search((paragraph.raw.rstrip() or words)[-ENDING:])),
    )


def _typed(words: str, *, lettered: bool) -> Label:
    """The label that was typed before the words; a bullet with nothing behind it is none."""
    series = LETTERED.match(words) if lettered else None
    if series:
        return Label(kind="number", number=series["number"], depth=2, end=series.end())
    label = typed_label(words)
    return NONE if label.kind == "bullet" and label.end >= len(words) else label


def _of_list(typed: Label, mark: Mark) -> Label:
    """The label of an item of Word's own list: "Recommendation 2" that was typed stands before the list's number."""
    if typed.kind in ("recommendation", "finding"):
        return typed
    printed = typed_label(f"{mark.label} X") if mark.label else NONE
    label = typed
    if typed.kind in ("bullet", ""):
        label = printed if printed.kind else Label(kind="number", number=mark.label, depth=1)
    return replace(label, kind="bullet") if mark.bullet and not printed.kind else label


def _wraps(before: Line, after: Line) -> bool:
    """Whether a line is the rest of the sentence before it (text copied from a PDF, or a manual line break)."""
    if after.label.kind or not before.words or not after.words or after.heading or before.heading:
        return False
    if before.cell != after.cell or after.bold != before.bold or ends_sentence(before.words):
        return False
    if len(before.words) > LONGEST:
        return False
    if after.words[0].islower():
        return not (before.listed and after.list)
    same = before.stretches[-1].paragraph == after.stretches[0].paragraph
    last = before.stretches[-1]
    return same and last.end - last.start >= WRAP_FROM
