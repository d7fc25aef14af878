"""A print pack is cut into parts, each a section of its own: it begins a page, and its head says what it is."""

from typing import Any

from scrlib.documents.paper.page import MARGIN_CM
from scrlib.documents.plain import printable
from scrlib.documents.word.house_style import SMALL, page_footer, style_as

ACROSS_CM, DOWN_CM = 21.0, 29.7


def part(document: Any, title: str, name: str, whom: str, *, sideways: bool = False) -> Any:
    """Begin a part: the first one in the page that is there, every other on a new page.

    title   of the session; `name` of the part; `whom` it is for. All stand at the head of its pages.
    Pages are counted anew in each part. Returns the section.
    """
    from docx.enum.section import WD_ORIENT, WD_SECTION
    from docx.shared import Cm

    fresh = not document.paragraphs and not document.tables
    section = document.sections[0] if fresh else document.add_section(WD_SECTION.NEW_PAGE)
    wide, high = (DOWN_CM, ACROSS_CM) if sideways else (ACROSS_CM, DOWN_CM)
    section.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(wide), Cm(high)
    section.header_distance = section.footer_distance = Cm(0.9)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(1.6)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    _head(document, section, f"{title}: {name}", whom, wide - 2 * MARGIN_CM)
    page_footer(document, section, name)
    _count_anew(section)
    return section


def _head(document: Any, section: Any, left: str, right: str, wide: float) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    style_as(document.styles["Header"], SMALL, 0)
    for stop in document.styles["Header"].element.xpath("./w:pPr/w:tabs"):  # made for other margins
        stop.getparent().remove(stop)
    paragraph = section.header.paragraphs[0]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(wide), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(printable(f"{left}\t"))
    paragraph.add_run(printable(right)).bold = True


def _count_anew(section: Any) -> None:
    from docx.oxml.ns import qn

    properties = section._sectPr
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    number = properties.makeelement(qn("w:pgNumType"), {qn("w:start"): "1"})
    properties.insert_element_before(
        number,
        "w:cols",
        "w:formProt",
        "w:vAlign",
        "w:noEndnote",
        "w:titlePg",
        "w:textDirection",
        "w:bidi",
        "w:rtlGutter",
        "w:docGrid",
        "w:printerSettings",
    )
