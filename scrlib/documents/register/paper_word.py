"""A paper in Word: A4 on its side, black and white, headings printed again on each page."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from scrlib.documents.paper.page import gap, heading, said, table
from scrlib.documents.plain import printable
from scrlib.documents.word.house_style import blank, page_footer, saved
from scrlib.records.papers import Form, Paper, PaperTable

AUTHOR = "SCR Workbook"
WIDTH_CM = 26.7  # of a sheet on its side, between the margins
SMALL = 9.5
MANY = 200  # rows
FOOT_CM = 2.0  # below the last line, so that the foot of the page stands clear of it
INK_CM = 1.1  # height of a row to write in


def paper_page(paper: Paper) -> bytes:
    """The paper as a Word file. Number and head of the log stand at the foot of every page and in full at the end."""
    from docx.shared import Cm

    document = blank(paper.title, AUTHOR)
    document.sections[0].bottom_margin = Cm(FOOT_CM)
    heading(document, paper.title, 1)
    if paper.headline:
        said(document, (paper.headline, "b"))
    for name, words in paper.facts:
        said(document, (f"{name}: ", "b"), words, size=SMALL, last=True)
    for one in paper.tables:
        _table(document, one)
    for form in paper.forms:
        _form(document, form)
    if paper.seal:
        gap(document)
        said(document, paper.seal, size=SMALL)
    page_footer(document, document.sections[0], printable(f"{paper.title}. {paper.foot}"))
    return saved(document)


def _table(document: Any, one: PaperTable) -> None:
    title = heading(document, f"{one.title} ({one.count})" if one.rows else one.title)
    title.paragraph_format.page_break_before = one.apart
    if not one.rows:
        said(document, one.empty)
        return
    if one.about:
        said(document, one.about, size=SMALL).paragraph_format.keep_with_next = True
    if len(one.rows) > MANY:
        _long_table(document, one)
    else:
        table(document, _columns(one), one.rows, size=SMALL)
    gap(document)


def _long_table(document: Any, one: PaperTable) -> None:
    """The same table, each row a copy of one: a log of thousands of entries would else take half a minute."""
    made = table(document, _columns(one), [("-",) * len(one.heads)], size=SMALL)
    model = made.rows[1]._tr
    made._tbl.remove(model)
    for row in one.rows:
        made._tbl.append(_like(model, row))


def _like(model: Any, row: Sequence[str]) -> Any:
    """A copy of a row with other words in it, a paragraph to each line."""
    from docx.oxml.ns import qn

    new = deepcopy(model)
    for cell, words in zip(new.iter(qn("w:tc")), row, strict=True):
        first, *rest = printable(words).replace("\t", " ").split("\n")
        paragraph = cell.find(qn("w:p"))
        for line in rest:
            another = deepcopy(paragraph)
            _say(another, line)
            cell.append(another)
        _say(paragraph, first)
    return new


def _say(paragraph: Any, words: str) -> None:
    from docx.oxml.ns import qn

    text = next(paragraph.iter(qn("w:t")))
    text.text = words
    text.set(qn("xml:space"), "preserve")


def _form(document: Any, one: Form) -> None:
    from docx.shared import Cm

    heading(document, one.title).paragraph_format.page_break_before = True
    made = table(document, _columns(one), [("",) * len(one.heads)] * one.rows, size=SMALL)
    for row in made.rows[1:]:
        row.height = Cm(INK_CM)
    gap(document)
    if one.below:
        said(document, one.below)


def _columns(one: PaperTable | Form) -> list[tuple[str, float]]:
    """Headings with their widths in centimetres."""
    share = WIDTH_CM / sum(one.widths)
    return [(head, width * share) for head, width in zip(one.heads, one.widths, strict=True)]
