"""The Word file of a sample text, block by block; `make_samples.py` explains the notation."""

import re
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from sample_marks import Marks
from sample_styles import (
    BULLETS,
    HEADING,
    LETTERS,
    LISTS,
    NUMBERS,
    STYLED,
    define_list,
    field,
    footer,
    new_list,
    packed,
    set_styles,
)
from sample_workbook import filled, rows_of

INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|\{\+\+(?P<added>.+?)\+\+\}|\{--(?P<removed>.+?)--\}"
    r"|\{==(?P<marked>.+?)==\}\{>>(?P<comment>.+?)<<\}"
)


STYLE_OF = {"title": "Title", "subtitle": "Subtitle", "line": "Title Line", "notice": "Notice"}
THEMES = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


class Builder:
    """Writes one document, block by block."""

    def __init__(self, card: dict[str, object]) -> None:
        self.author = str(card["author"])
        self.when = datetime.fromisoformat(f"{card['dated']}T09:00:00").replace(tzinfo=UTC)
        self.document: WordDocument = Document()
        self.marks = Marks(self.document, self.author, self.when)
        self.numbering: int | None = None  # the list that "2.", "3." go on with
        self.letters = 0
        self.numbered = False
        self.widths: list[float] = []
        self.form = False
        self.across = 16.0  # centimetres between the margins
        self.headings: list[str] = []
        self._set_up(str(card["title"]))

    def build(self, text: str) -> bytes:
        """The bytes of the file that this text makes."""
        blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
        self.headings = [block[2:].strip() for block in blocks if block.startswith("# ")]
        for block in blocks:
            self._block([line.strip() for line in block.strip().splitlines()])
        return packed(self.document)

    def _block(self, lines: list[str]) -> None:
        if lines[0].startswith("|"):
            self._table(rows_of(lines))
        elif re.match(r"%|- |\d+\. |[a-z]\) ", lines[0]):
            for line in _unwrapped(lines):
                self._line(line)
        else:
            self._line(" ".join(lines))

    def _line(self, line: str) -> None:
        if directive := re.match(r"%(\w+) ?(.*)", line):
            self._directive(directive[1], directive[2])
        elif heading := re.match(r"(#{1,3}) (.+)", line):
            self._heading(len(heading[1]), heading[2])
        elif line.startswith("+ "):
            self._numbered_list(self._paragraph(line[2:], "Numbered Paragraph"), self.sections, 1)
        elif line.startswith("- "):
            self._numbered_list(self._paragraph(line[2:], "List Bullet"), self._list(BULLETS), 0)
        elif number := re.match(r"(\d+)\. (.+)", line):
            if number[1] == "1" or self.numbering is None:
                self.numbering = self._list(NUMBERS)
            self._numbered_list(self._paragraph(number[2], "List Number"), self.numbering, 0)
        elif letter := re.match(r"([a-z])\) (.+)", line):
            if letter[1] == "a":
                self.letters = self._list(LETTERS)
            self._numbered_list(self._paragraph(letter[2], "List Number 2"), self.letters, 0)
        else:
            self._paragraph(line, "Normal")

    def _directive(self, name: str, words: str) -> None:
        if name == "page":
            self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif name == "contents":
            self._contents()
        elif name == "numbered":
            self.numbered = True
        elif name in ("widths", "form"):
            self.widths, self.form = [float(width) for width in words.split()], name == "form"
        elif name == "wide":
            self._turn()
        elif name == "font":
            face, size = words.rsplit(" ", 1)
            self._face(face, float(size))
        else:
            self._paragraph(words, STYLE_OF[name])

    def _heading(self, level: int, words: str) -> None:
        paragraph = self._paragraph(words, f"Heading {level}")
        if level == 1:
            self.marks.bookmark(paragraph, f"_Toc{self.headings.index(words) + 1:04}")
        if level == 1 and self.numbered:
            self._numbered_list(paragraph, self.sections, 0)

    def _paragraph(self, words: str, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        self._inline(paragraph, words)
        return paragraph

    def _inline(self, paragraph: Paragraph, words: str, bold: bool | None = None) -> None:
        at = 0
        for found in INLINE.finditer(words):
            if found.start() > at:
                self._run(paragraph, words[at : found.start()], bold)
            self._span(paragraph, found, bold)
            at = found.end()
        if at < len(words):
            self._run(paragraph, words[at:], bold)

    def _span(self, paragraph: Paragraph, found: re.Match[str], bold: bool | None) -> None:
        kind = found.lastgroup
        if kind == "bold":
            self._inline(paragraph, found["bold"], True)
            return
        run = paragraph.add_run(found["marked"] if kind == "comment" else found[kind or 0])
        run.bold = bold
        if kind == "italic":
            run.italic = True
        elif kind == "comment":
            self.marks.comment(run, found["comment"])
        else:
            self.marks.tracked(run, "w:ins" if kind == "added" else "w:del")

    def _run(self, paragraph: Paragraph, words: str, bold: bool) -> Run:
        run = paragraph.add_run(words)
        if bold:
            run.bold = True
        return run

    def _contents(self) -> None:
        """A contents field without page numbers (\\n), so what is stored in the file is already right."""
        self._paragraph("Contents", "Contents Heading")
        for index, words in enumerate(self.headings):
            paragraph = self.document.add_paragraph(style="TOC 1")
            if index == 0:
                for kind in ("begin", "instr", "separate"):
                    paragraph._p.append(field(kind, 'TOC \\o "1-1" \\n \\h'))
            link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="_Toc{index + 1:04}" w:history="1"/>')
            run = paragraph.add_run(f"{index + 1}  {words}" if self.numbered else words)
            link.append(run._r)
            paragraph._p.append(link)
        paragraph._p.append(field("end", ""))

    def _table(self, rows: list[list[str]]) -> None:
        table = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        table.autofit = False
        shares = self.widths or [1.0] * len(rows[0])
        for grid, share in zip(table.columns, shares, strict=True):
            grid.width = Cm(self.across * share / sum(shares))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                cell = table.cell(number, column)
                cell.width = Cm(self.across * shares[column] / sum(shares))
                self._cell(table, cell, (number, column), words)
        if not self.form:
            table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for row_ in table.rows:
            row_._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        self.document.add_paragraph(style="Table Text")
        self.widths, self.form = [], False

    def _cell(self, table: Table, cell: Cell, place: tuple[int, int], words: str) -> None:
        if words == "^":
            table.cell(place[0] - 1, place[1]).merge(cell)
            return
        fill, words = filled(words)
        heads = place[1] == 0 if self.form else place[0] == 0
        self._inline(cell.paragraphs[0], f"**{words}**" if heads and words else words)
        cell.paragraphs[0].style = self.document.styles["Table Text"]
        if fill:
            shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
            cell._tc.get_or_add_tcPr().append(shade)

    def _turn(self) -> None:
        """Turn the page on its side."""
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = Cm(1.5)
        self.across = 26.7

    def _numbered_list(self, paragraph: Paragraph, number: int, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number

    def _list(self, abstract: int) -> int:
        """The id of a list of that kind: bullets share one, a new list of numbers starts at 1 again."""
        if abstract == BULLETS:
            return self.bullets
        return new_list(self.document, abstract, restart=True)

    def _set_up(self, title: str) -> None:
        properties = self.document.core_properties
        properties.title, properties.author, properties.last_modified_by = title, self.author, self.author
        properties.created = properties.modified = self.when.replace(tzinfo=None)
        properties.language, properties.comments, properties.revision = "en-GB", "Invented example", 1
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
        footer(section.footer.paragraphs[0], title)
        set_styles(self.document)
        self._face("Arial", 11)
        for abstract, levels in LISTS.items():
            define_list(self.document, abstract, levels)
        self.sections = new_list(self.document, HEADING, restart=False)
        self.bullets = new_list(self.document, BULLETS, restart=False)

    def _face(self, face: str, size: float) -> None:
        for style in self.document.styles:
            if style.type is not None and hasattr(style, "font") and style.name in STYLED:
                style.font.name = face
                fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
                for name in THEMES:
                    fonts.attrib.pop(qn(name), None)
        self.document.styles["Normal"].font.size = Pt(size)


def _unwrapped(lines: list[str]) -> list[str]:
    """List items and directives, one line each; a line that starts nothing new belongs to the one before."""
    items: list[str] = []
    for line in lines:
        if not items or re.match(r"%|- |\d+\. |[a-z]\) ", line):
            items.append(line)
        else:
            items[-1] += " " + line
    return items
