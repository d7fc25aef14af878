"""The parts that an upright page is made of: headings, text, tables, frames, and lines to write on."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.plain import printable
from scrlib.documents.word.house_style import blank, mark_row, style_as

AUTHOR = "Learn together"
WIDTH_CM = 17.4  # between the margins
MARGIN_CM = 1.8
AIR = 40  # in twentieths of a point
LINE_PT = 25  # from one line to write on to the next
Column = tuple[str, float]  # its heading, its width in centimetres


def upright(title: str, points: float = 11) -> Any:
    """An empty upright A4 document. What is printed for others is in twelve points, as clear print asks."""
    from docx.shared import Cm, Pt

    document = blank(title, AUTHOR, upright=True)
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    for name in ("Normal", "List Bullet"):
        document.styles[name].font.size = Pt(points)
        document.styles[name].paragraph_format.space_after = Pt(4)
    style_as(document.styles["Heading 3"], round(points), 8)
    document.styles["Heading 2"].paragraph_format.space_before = Pt(14)
    return document


def heading(document: Any, text: str, level: int = 2) -> Any:
    """A heading, which never stands last on a page."""
    return document.add_heading(printable(text), level)


def said(
    place: Any, *parts: str | tuple[str, str], size: float = 0, style: str = "", last: bool = False
) -> Any:
    """A paragraph of these parts. A part with a mark, ("words", "b"), is bold; "i" is italic, "u" underlined.

    size   in points, 0 for that of the style
    last   no gap below
    """
    from docx.shared import Pt

    paragraph = place.add_paragraph()
    if style:
        paragraph.style = place.part.document.styles[style]
    if last:
        paragraph.paragraph_format.space_after = Pt(0)
    write(paragraph, *parts, size=size)
    return paragraph


def write(paragraph: Any, *parts: str | tuple[str, str], size: float = 0) -> None:
    """Put parts, as in `said`, at the end of a paragraph."""
    from docx.shared import Pt

    for part in parts:
        words, mark = (part, "") if isinstance(part, str) else part
        run = paragraph.add_run(printable(words))
        run.bold, run.italic, run.underline = (
            ("b" in mark) or None,
            ("i" in mark) or None,
            ("u" in mark) or None,
        )
        if size:
            run.font.size = Pt(size)


def table(
    place: Any,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    size: float = 10,
    centred: bool = False,
) -> Any:
    """A ruled table: headings printed again on each page, no row broken over two, the first column in bold.

    centred   every column but the first stands in the middle: answers to circle, numbers
    """
    from docx.shared import Cm

    made = place.add_table(rows=1 + len(rows), cols=len(columns))
    made.style = place.part.document.styles["Table Grid"]
    made.autofit = False
    for column, (_, width) in zip(made.columns, columns, strict=True):
        column.width = Cm(width)
    for at, (row, texts) in enumerate(zip(made.rows, [[name for name, _ in columns], *rows], strict=True)):
        mark_row(row, "w:cantSplit")
        for n, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(columns[n][1])
            _fill(cell, text, size, bold=at == 0 or n == 0, centred=centred and n > 0)
    mark_row(made.rows[0], "w:tblHeader")
    air(made)
    return made


def air(made: Any) -> None:
    """A little room above and below the words in every cell of a table."""
    from docx.oxml.ns import qn

    margins = made._tbl.tblPr.makeelement(qn("w:tblCellMar"), {})
    for side in ("w:top", "w:bottom"):
        margins.append(margins.makeelement(qn(side), {qn("w:w"): str(AIR), qn("w:type"): "dxa"}))
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _fill(cell: Any, text: str, size: float, *, bold: bool, centred: bool) -> None:
    """The text in a cell, a paragraph to each line; only the first of them is ever bold."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for n, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(paragraph, (line, "b") if bold and n == 0 else line, size=size)


def frame(place: Any, *, height_cm: float = 0, width_cm: float = WIDTH_CM) -> Any:
    """A box: the cell that things are put in. With a height it is one to write in."""
    from docx.shared import Cm, Pt

    made = place.add_table(rows=1, cols=1)
    made.style = place.part.document.styles["Table Grid"]
    made.autofit = False
    made.columns[0].width = Cm(width_cm)
    row = made.rows[0]
    row.cells[0].width = Cm(width_cm)
    if height_cm:
        row.height = Cm(height_cm)
    mark_row(row, "w:cantSplit")
    air(made)
    row.cells[0].paragraphs[0].paragraph_format.space_after = Pt(2)
    return row.cells[0]


def framed(place: Any, text: str, *, keep: bool = False) -> None:
    """A text in a box, a paragraph to each line. `keep`: on one page with what comes after it."""
    cell = frame(place)
    for n, line in enumerate(one for one in text.split("\n") if one.strip()):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        write(paragraph, line)
        paragraph.paragraph_format.keep_with_next = keep or None
    gap(place).keep_with_next = keep or None


def gap(place: Any, points: float = 6) -> Any:
    """A little room under a table, which has none of its own. Returns how the line that makes it is laid out."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    form = place.add_paragraph().paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(points)
    return form


def ruled(place: Any, lines: int) -> None:
    """Lines to write on, kept together on one page."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    for n in range(lines):
        paragraph = place.add_paragraph()
        form = paragraph.paragraph_format
        form.space_after = Pt(0)
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(LINE_PT)
        form.keep_with_next = n < lines - 1
        _underline(paragraph)
    if lines:
        gap(place)


def _underline(paragraph: Any) -> None:
    """A line below a paragraph; "between" keeps lines apart that look alike, which Word would draw as one box."""
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    borders = properties.makeelement(qn("w:pBdr"), {})
    for side in ("w:bottom", "w:between"):
        look = {"w:val": "single", "w:sz": "4", "w:space": "1", "w:color": "808080"}
        borders.append(borders.makeelement(qn(side), {qn(name): value for name, value in look.items()}))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def together(made: Any) -> None:
    """Keep a table, and what comes after it, on one page as far as a page goes."""
    for row in made.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
