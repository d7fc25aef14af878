"""The printed words of a page of a PDF as lines: where each stands, and which words in it stand out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.documents.layout.paragraphs import Cell
from scrlib.documents.pdf.columns import Columns
from scrlib.documents.plain import tidy

TALL = 3.0  # points by which words of one line may stand apart
BOLD = re.compile(r"bold|black|heavy|semib", re.I)
ITALIC = re.compile(r"ital|obli", re.I)


@dataclass(frozen=True, kw_only=True)
class PdfLine:
    """One printed line, the lines of a paragraph as one, or the text of one cell.

    Places in points from the left and the top of the page. `turns` are (offset, page): where a paragraph goes
    on over the page. `begins_bold` and `ends_bold` are of its first and its last word, and so with italics.
    `stressed` is from where to where words stand out.
    """

    text: str
    page: int
    top: float
    right: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    cell: Cell | None = None
    turns: tuple[tuple[int, int], ...] = ()
    begins_bold: bool = False
    ends_bold: bool = False
    begins_italic: bool = False
    ends_italic: bool = False
    stressed: tuple[tuple[int, int], ...] = ()

    def page_at(self, offset: int) -> int:
        """The page on which the words from that letter of the text on stand."""
        return max((page for start, page in self.turns if start <= offset), default=self.page)


def rows_of(words: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The words of each line, from the left, as pdfplumber gives them."""
    row: list[dict[str, Any]] = []
    for word in sorted(words, key=lambda one: (round(one["bottom"]), one["x0"])):
        if row and abs(word["bottom"] - row[0]["bottom"]) > TALL:
            yield sorted(row, key=lambda one: one["x0"])
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda one: one["x0"])


def line_of(page: int, row: Sequence[dict[str, Any]], side: int, columns: Columns | None) -> PdfLine:
    """The line of a row of words; what ends a column counts as ending at the edge of the page."""
    right = row[-1]["x1"]
    if columns is not None and side >= 0:
        start, end = columns.sides[side]
        right = columns.sides[1][1] * (right - start) / (end - start)
    letters = sum(len(word["text"]) for word in row)
    return PdfLine(
        text=tidy(" ".join(word["text"] for word in row)),
        page=page,
        top=row[0]["top"],
        right=right,
        size=round(max(word["size"] for word in row), 1),
        bold=_letters_in(BOLD, row) > 0.9 * letters,
        italic=_letters_in(ITALIC, row) > 0.9 * letters,
        begins_bold=bool(BOLD.search(row[0]["fontname"])),
        ends_bold=bool(BOLD.search(row[-1]["fontname"])),
        begins_italic=bool(ITALIC.search(row[0]["fontname"])),
        ends_italic=bool(ITALIC.search(row[-1]["fontname"])),
        stressed=_stressed(row),
    )


def _stressed(row: Sequence[dict[str, Any]]) -> tuple[tuple[int, int], ...]:
    """From where to where words in bold or italics stand in the line's text."""
    spans: list[tuple[int, int]] = []
    at = 0
    for word in row:
        length = len(tidy(word["text"]))
        if BOLD.search(word["fontname"]) or ITALIC.search(word["fontname"]):
            spans = beside([*spans, (at, at + length)])
        at += length + 1
    return tuple(spans)


def beside(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, the last two as one where no more than a space is between them."""
    if len(spans) > 1 and spans[-1][0] - spans[-2][1] <= 1:
        return [*spans[:-2], (spans[-2][0], spans[-1][1])]
    return list(spans)


def _letters_in(font: re.Pattern[str], row: Sequence[dict[str, Any]]) -> int:
    return sum(len(word["text"]) for word in row if font.search(word["fontname"]))
