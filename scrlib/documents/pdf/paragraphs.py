"""The printed lines of a PDF as paragraphs: a gap, other looks or a line that ends early begins a new one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from scrlib.documents.layout.labels import typed_label
from scrlib.documents.pdf.rows import PdfLine, beside

LABEL = re.compile(
    r"(?:[•●▪◦–\ue000-\uf8ff-]|\(?[a-z0-9]{1,3}[.)]|\d+(?:\.\d+)+|Recommendation\b|Finding\b|(?:Lesson|Learning point|Change|Theme|Action|Priority)s? \(?\w{1,4}\)?:)\s",
    re.I,
)
HYPHEN = re.compile(r"[a-z]-$")
FULL = 0.72  # share of the width of the text from which a line was not ended on purpose
LARGER = 1.15  # times the size of the text, from which a line looks like a heading
LITTLE = 1.05  # times, where all that is printed so is bold
APART = 1.35  # times the usual distance of lines, from which a paragraph has ended
ENTRY = re.compile(r"(?:\.{3,}|…|\s)\s*\d{1,3}$")
CONTENTS = re.compile(r"(?:table of )?contents(?: page)?", re.I)


def paragraphs(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Each paragraph as one line, each cell as it is; the entries of a contents list left out."""
    kept = _without_contents(lines)
    width = max((line.right for line in kept), default=0.0)
    gap = _usual_gap(kept)
    found: list[PdfLine] = []
    last: PdfLine | None = None
    for line in kept:
        if found and last is not None and line.cell is None and _goes_on(last, line, width, gap):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
        last = line if line.cell is None else None
    return found


def heading_levels(lines: Sequence[PdfLine]) -> dict[float, int]:
    """The sizes that are larger than the text of the document, the largest as level 1; a little larger will do in bold."""
    letters: Counter[float] = Counter()
    plain: set[float] = set()
    for line in lines:
        if line.cell is None:
            letters[line.size] += len(line.text)
            plain |= set() if line.bold else {line.size}
    text = letters.most_common(1)[0][0] if letters else 0.0
    larger = sorted(
        (size for size in letters if size >= text * (LARGER if size in plain else LITTLE)), reverse=True
    )
    return {size: level for level, size in enumerate(larger, start=1)}


def _usual_gap(lines: Sequence[PdfLine]) -> float:
    """The usual distance between two lines of one paragraph, in points.

    Measured where a line goes on in small letters; in a file of short paragraphs most other steps lie between them.
    """
    steps = [
        (after.top - before.top, after.text[:1].islower())
        for before, after in pairwise(lines)
        if before.page == after.page and 0 < after.top - before.top < 3 * (before.size or 1)
    ]
    inside = [step for step, small in steps if small]
    return median(inside or [step for step, _ in steps]) if steps else 0.0


def _goes_on(before: PdfLine, line: PdfLine, width: float, gap: float) -> bool:
    """Whether a line is the rest of the paragraph of the line before it."""
    if abs(before.size - line.size) > 0.6 or _labelled(line.text):
        return False
    if before.bold != line.bold and before.ends_bold != line.begins_bold:
        return False
    if _turns_italic(before, line, width):
        return False
    if before.page != line.page:
        full = before.right > FULL * width and before.text[-1:] not in ".?!:;"
        return line.text[:1].islower() or (full and not line.bold)
    if line.top - before.top > APART * max(gap, 1.15 * before.size):
        return False
    return line.text[:1].islower() or before.right > FULL * width


def _turns_italic(before: PdfLine, line: PdfLine, width: float) -> bool:
    """Whether the lines look apart by italics: not where a sentence in italics begins or ends between full lines."""
    if before.italic == line.italic or before.ends_italic == line.begins_italic or line.text[:1].islower():
        return False
    return before.right <= FULL * width or (line.italic and line.right <= FULL * width)


def _labelled(text: str) -> bool:
    """Whether a line begins with a label that begins a paragraph."""
    return bool(LABEL.match(text)) or typed_label(text).kind in ("recommendation", "finding")


def _joined(first: PdfLine, second: PdfLine) -> PdfLine:
    """Two lines as one; a word that was broken at the end of a line is put together again."""
    broken = HYPHEN.search(first.text) and second.text[:1].islower()
    text = first.text[:-1] + second.text if broken else f"{first.text} {second.text}"
    start = len(text) - len(second.text)
    turned = ((start, second.page),) if second.page != first.page_at(start) else ()
    stressed = list(first.stressed)
    for from_, to in second.stressed:
        stressed = beside([*stressed, (from_ + start, to + start)])
    return replace(
        first,
        text=text,
        bold=first.bold and second.bold,
        italic=first.italic and second.italic,
        stressed=tuple(stressed),
        turns=first.turns + turned,
    )


def _without_contents(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines without a contents list: short lines after that heading which stand again further on."""
    start = next((at for at, line in enumerate(lines) if CONTENTS.fullmatch(line.text.strip(" :"))), None)
    if start is None:
        return list(lines)
    later = Counter(_bare(line.text) for line in lines[start:])
    end, entries = start + 1, set[str]()
    while end < len(lines) and (entry := _bare(lines[end].text)) not in entries:
        if entry and later[entry] < 2 and not ENTRY.search(lines[end].text):
            break
        entries |= {entry} if entry else set()  # a page number may stand on a line of its own
        end += 1
    return [*lines[:start], *lines[end:]]


def _bare(text: str) -> str:
    """The words of an entry without its dots and its page number."""
    return re.sub(r"[\s.…_]*\d{0,3}$", "", text).lower()
