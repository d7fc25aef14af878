"""A paper made of headings, sentences, tables and lists, in Word: upright A4, for black and white."""

from typing import Any

from scrlib.documents.paper.page import gap, heading, said, table, upright
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.decision_papers import Lines, Paper

SIZE = 10.5


def word_paper(paper: Paper) -> bytes:
    """The paper as a Word file."""
    document = upright(paper.title)
    document.core_properties.author = ""
    heading(document, paper.title, 1)
    for part in paper.parts:
        _part(document, part)
    page_footer(document, document.sections[0], paper.foot or paper.title)
    return saved(document)


def _part(document: Any, part: Lines) -> None:
    if part.title:
        heading(document, part.title)
    for words in part.says:
        said(document, words)
    for name, words in part.facts:
        said(document, (f"{name}: ", "b"), words)
    if part.table:
        head, *rows = part.table
        table(document, list(zip(head, part.widths, strict=True)), rows, size=SIZE - 1)
        gap(document)
    for words in part.list:
        said(document, words, style="List Bullet")
    if part.note:
        said(document, (part.note, "i"), size=SIZE - 1)
