"""What a sample's Word file looks like: its styles, its lists and fields, its bytes the same each time."""

import io
import zipfile

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

HEADING, BULLETS, NUMBERS, LETTERS = 20, 21, 22, 23  # abstract numbering definitions of our own
ZIP_DATE = (2026, 1, 1, 0, 0, 0)
# (name, based on, size in points or None, bold, space after in points)
OWN_STYLES = (
    ("Numbered Paragraph", "Normal", None, False, 8),
    ("Title Line", "Normal", 13, False, 6),
    ("Notice", "Normal", None, False, 8),
    ("Contents Heading", "Normal", 15, True, 8),
    ("TOC 1", "Normal", None, False, 3),
    ("Table Text", "Normal", 9.5, False, 2),
)
STYLED = {"Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"}
Level = tuple[str, str, float, float]  # format, text, left indent and hanging in cm
LISTS: dict[int, list[Level]] = {
    HEADING: [("decimal", "%1", 1.2, 1.2), ("decimal", "%1.%2", 1.2, 1.2)],
    BULLETS: [("bullet", "•", 1.2, 0.6)],
    NUMBERS: [("decimal", "%1.", 1.2, 1.2)],
    LETTERS: [("lowerLetter", "%1)", 2.2, 1.0)],
}


TITLES = (("Title", 26), ("Subtitle", 16), ("Heading 1", 16), ("Heading 2", 13), ("Heading 3", 11.5))


def set_styles(document: WordDocument) -> None:
    """Give a document our styles, in English, with room between the paragraphs of a list."""
    for name, base, size, bold, after in OWN_STYLES:
        style = document.styles.add_style(name, 1)
        style.base_style = document.styles[base]
        style.font.bold = bold or None
        style.font.size = Pt(size) if size else None
        style.paragraph_format.space_after = Pt(after)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    document.styles["Normal"].paragraph_format.line_spacing = 1.1
    for name, size in TITLES:
        style = document.styles[name]
        style.font.size, style.font.italic = Pt(size), False
        style.font.color.rgb = RGBColor(0x1F, 0x2A, 0x44)
        style.paragraph_format.space_after = Pt(8)
    for name in ("List Number", "List Number 2", "List Bullet"):
        for crowded in document.styles[name].element.findall(f".//{qn('w:contextualSpacing')}"):
            crowded.getparent().remove(crowded)
    language = parse_xml(f'<w:lang {nsdecls("w")} w:val="en-GB"/>')
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    _box_the_notice(document)


def _box_the_notice(document: WordDocument) -> None:
    box = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="6" w:color="1F2A44"/>'
        for side in ("top", "left", "bottom", "right")
    )
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{box}</w:pBdr>")
    properties = document.styles["Notice"].element.get_or_add_pPr()
    properties.insert_element_before(border, "w:spacing", "w:ind", "w:jc")


def define_list(document: WordDocument, abstract: int, levels: list[Level]) -> None:
    """Make one of LISTS known to a document."""
    inner = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{round(left * 567)}" w:hanging="{round(hang * 567)}"/></w:pPr></w:lvl>'
        for level, (kind, text, left, hang) in enumerate(levels)
    )
    definition = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
    )
    document.part.numbering_part.element.insert(0, definition)


def new_list(document: WordDocument, abstract: int, *, restart: bool) -> int:
    """The id of a list of that kind, which starts at 1 again where it must."""
    number = document.part.numbering_part.element.add_num(abstract)
    if restart:
        number.add_lvlOverride(0).add_startOverride(1)
    return int(number.numId)


def field(kind: str, instruction: str) -> OxmlElement:
    """One of the runs that make a field in Word: "begin", its instruction ("instr"), "separate" or "end"."""
    run = OxmlElement("w:r")
    if kind == "instr":
        inner = OxmlElement("w:instrText")
        inner.set(qn("xml:space"), "preserve")
        inner.text = instruction
    else:
        inner = OxmlElement("w:fldChar")
        inner.set(qn("w:fldCharType"), kind)
    run.append(inner)
    return run


def footer(paragraph: Paragraph, title: str) -> None:
    """The title, that it is invented, and the number of the page."""
    paragraph.add_run(f"{title}. An invented example. Page ")
    for kind in ("begin", "instr", "separate"):
        paragraph._p.append(field(kind, "PAGE"))
    paragraph.add_run("1")
    paragraph._p.append(field("end", ""))


def packed(document: WordDocument) -> bytes:
    """The file's bytes with fixed times and order, so that the same text makes the same file."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, ZIP_DATE), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
