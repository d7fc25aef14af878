"""What a step gives to read, on paper: the same passages as on the pages."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.paper.page import WIDTH_CM, frame, gap, heading, said, table, write
from scrlib.documents.word.house_style import mark_row
from scrlib.records.learning import Passage

LETTER_CM = 0.2  # of a bold letter in ten points


def passages(document: Any, reads: Sequence[Passage]) -> None:
    """The passages one under the other; those that look like a "pair" stand side by side."""
    for look, group in groupby(reads, lambda one: one.look):
        each = list(group)
        if look == "pair":
            _side_by_side(document, each)
        else:
            for one in each:
                _passage(document, one)


def _passage(document: Any, one: Passage) -> None:
    if one.title:
        heading(document, one.title, 3)
    if one.look == "table":
        if one.text:
            said(document, one.text).paragraph_format.keep_with_next = True
        table(document, list(zip(one.columns, widths(one), strict=True)), one.rows, size=10)
        gap(document)
    elif one.look == "recommendation":
        write(frame(document).paragraphs[0], *marked(one.text, one.marks))
        gap(document)
    else:
        for parts in paragraphs(one):
            said(document, *parts)


def paragraphs(one: Passage) -> Iterator[list[str | tuple[str, str]]]:
    """The text as paragraphs, which stand apart by an empty line, each as marked parts."""
    begins = 0
    for part in one.text.split("\n\n"):
        inside = [(a - begins, b - begins) for a, b in one.marks if begins <= a and b <= begins + len(part)]
        yield marked(part, inside)
        begins += len(part) + len("\n\n")


def marked(text: str, marks: Sequence[tuple[int, int]]) -> list[str | tuple[str, str]]:
    """The text in parts, its marked words bold and underlined, which a copier keeps."""
    parts: list[str | tuple[str, str]] = []
    stands = 0
    for start, end in sorted(marks):
        if stands <= start < end <= len(text):
            parts += [text[stands:start], (text[start:end], "bu")]
            stands = end
    return [one for one in (*parts, text[stands:]) if one]


def widths(one: Passage) -> list[float]:
    """How wide each column stands: its longest word fits, and the room left is shared by how much it says."""
    words = [[name, *(row[n] for row in one.rows)] for n, name in enumerate(one.columns)]
    least = [
        LETTER_CM * max(len(word) for text in column for word in text.split() or [""]) + 0.5
        for column in words
    ]
    says = [max(1, sum(len(text) for text in column)) for column in words]
    left = max(0.0, WIDTH_CM - sum(least))
    wide = [low + left * much / sum(says) for low, much in zip(least, says, strict=True)]
    return [WIDTH_CM * each / sum(wide) for each in wide]


def _side_by_side(document: Any, each: Sequence[Passage]) -> None:
    from docx.shared import Cm

    made = document.add_table(rows=1, cols=len(each))
    made.style = document.styles["Table Grid"]
    made.autofit = False
    mark_row(made.rows[0], "w:cantSplit")
    for cell, one in zip(made.rows[0].cells, each, strict=True):
        cell.width = Cm(WIDTH_CM / len(each))
        first = cell.paragraphs[0]
        if one.title:
            write(first, (one.title, "b"))
        for n, parts in enumerate(paragraphs(one)):
            write(first if n == 0 and not one.title else cell.add_paragraph(), *parts)
    gap(document)
