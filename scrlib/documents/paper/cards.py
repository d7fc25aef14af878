"""Prompts as cards on one printed page: a question in bold, and why it matters under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.documents.plain import printable
from scrlib.documents.word.house_style import blank, saved

ACROSS = 4
WIDTH_CM, HEIGHT_CM = 6.6, 5.6


@dataclass(frozen=True, kw_only=True)
class Card:
    """One prompt: a word for it, what to ask, and why, in a sentence each."""

    title: str
    question: str
    why: str


def cards(title: str, every: Sequence[Card], author: str) -> bytes:
    """A Word file with the cards in a grid to be cut out: twelve fill a page of A4 on its side."""
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Cm

    document = blank(title, author)
    document.add_heading(printable(title), 1)
    rows = -(-len(every) // ACROSS)
    table = document.add_table(rows=rows, cols=ACROSS, style="Table Grid")
    table.autofit = False
    for row in table.rows:
        row.height, row.height_rule = Cm(HEIGHT_CM), WD_ROW_HEIGHT_RULE.AT_LEAST
    for at, one in enumerate(every):
        cell = table.rows[at // ACROSS].cells[at % ACROSS]
        cell.width = Cm(WIDTH_CM)
        _write(cell, one)
    _close(document)
    return saved(document)


def _write(cell: Any, one: Card) -> None:
    from docx.shared import Pt

    for text, size, bold in ((one.title, 10, False), (one.question, 12, True), (one.why, 10, False)):
        paragraph = cell.paragraphs[0] if text is one.title else cell.add_paragraph()
        run = paragraph.add_run(printable(text))
        run.font.size, run.bold = Pt(size), bold or None


def _close(document: Any) -> None:
    """The line that Word wants under a table, as small as it can be, so that it starts no second page."""
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(1)
    paragraph.paragraph_format.space_after = Pt(0)
