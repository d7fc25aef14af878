"""How every Word file that leaves here looks: A4, Arial, headings in black, British English."""

import io
from typing import Any

from scrlib.documents.plain import printable

FONT = "Arial"
SMALL = 9
LANGUAGE = "en-GB"
LONGEST_TITLE = 255  # letters that a property of a Word file may have


def blank(title: str, author: str, *, upright: bool = False) -> Any:
    """An empty A4 document, on its side or upright: Arial, British English, headings in black, its title set."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (Cm(21.0), Cm(29.7)) if upright else (Cm(29.7), Cm(21.0))
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.4)
    for name, size, above in (
        ("Normal", 12, 0),
        ("Heading 1", 16, 0),
        ("Heading 2", 13, 10),
        ("List Bullet", 12, 0),
    ):
        style_as(document.styles[name], size, above)
    properties = document.core_properties
    properties.title = printable(title)[:LONGEST_TITLE]
    properties.language = LANGUAGE
    properties.author = author
    properties.comments = ""
    return document


def style_as(style: Any, size: float, above: int) -> None:
    """Give a style our face in black, at this size, with room above (points)."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(3)
    style.paragraph_format.line_spacing = 1.0
    language = style.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): LANGUAGE})
    for old in style.element.rPr.findall(qn("w:lang")):
        style.element.rPr.remove(old)
    style.element.rPr.append(language)


def mark_row(row: Any, name: str) -> None:
    """Mark a row: "w:tblHeader" prints it again on every page, "w:cantSplit" keeps it in one piece."""
    from docx.oxml.ns import qn

    properties = row._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn(name), {}))


def page_footer(document: Any, section: Any, text: str) -> None:
    """The words, and the number of the page, at the foot of every page of a section."""
    style_as(document.styles["Footer"], SMALL, 0)
    paragraph = section.footer.paragraphs[0]
    end = "" if text.endswith(("?", "!", ".")) else "."
    run = paragraph.add_run(f"{text}{end} Page ")
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run._r.append(_field(run._r, kind, words))


def _field(run: Any, kind: str, words: str) -> Any:
    from docx.oxml.ns import qn

    if kind:
        return run.makeelement(qn("w:fldChar"), {qn("w:fldCharType"): kind})
    told = run.makeelement(qn("w:instrText"), {})
    told.text = words
    return told


def saved(document: Any) -> bytes:
    """The document as a file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
