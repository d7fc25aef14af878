"""Builds Word files of the kinds that report authors make, so that no real file is ever kept here."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WPS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
TRACKED = 'w:id="900" w:author="Panel chair" w:date="2013-02-01T09:00:00Z"'


class Report:
    """A Word file in the making. Every method adds one thing at the end and gives back what it added."""

    def __init__(self) -> None:
        self.document = Document()
        self._lists = 0

    # ---- paragraphs

    def heading(self, text: str, level: int = 1) -> Paragraph:
        """A heading with Word's own style; level 0 is the title."""
        return self.document.add_heading(text, level)

    def para(self, text: str, style: str | None = None) -> Paragraph:
        """A paragraph; **words** are bold, "\\n" is a manual line break."""
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, text)
        return paragraph

    def paras(self, *texts: str) -> None:
        """Several paragraphs."""
        for text in texts:
            self.para(text)

    def looks(self, text: str, *, bold: bool = False, underline: bool = False, size: int = 0) -> Paragraph:
        """A heading made by hand: a plain paragraph that only looks like one."""
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.underline = bold or None, underline or None
        if size:
            run.font.size = Pt(size)
        return paragraph

    # ---- lists

    def new_list(self, *levels: tuple[str, str], start: int = 1) -> int:
        """A numbering definition: (format, text) for each level, such as ("decimal", "%1."). Its id."""
        self._lists += 1
        id = 700 + self._lists
        numbering = self.document.part.numbering_part.element
        inner = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{escape(text)}"/>'
            f'<w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for at, (format, text) in enumerate(levels)
        )
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
        )
        first = numbering.find(qn("w:num"))
        first.addprevious(abstract) if first is not None else numbering.append(abstract)
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>')
        )
        return id

    def restarted(self, id: int) -> int:
        """Another list of the same definition that starts again at 1."""
        self._lists += 1
        again = 700 + self._lists
        self.document.part.numbering_part.element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{again}"><w:abstractNumId w:val="{id}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        return again

    def item(self, text: str, list: int, level: int = 0, style: str | None = None) -> Paragraph:
        """A paragraph of a list."""
        paragraph = self.para(text, style)
        number(paragraph, list, level)
        return paragraph

    def numbered(self, *texts: str, text: str = "%1.", format: str = "decimal") -> int:
        """A numbered list, one paragraph each."""
        id = self.new_list((format, text), ("lowerLetter", "(%2)"))
        for one in texts:
            self.item(one, id)
        return id

    def bullets(self, *texts: str) -> None:
        """Bullets in Word's own style."""
        for text in texts:
            self.para(text, "List Bullet")

    # ---- tables and containers

    def table(self, *rows: Sequence[str], widths: Mapping[int, int] | None = None, header: bool = False):
        """A table; a cell's "\\n" makes a new paragraph, a None cell is merged with the one before it."""
        columns = max(len(row) for row in rows)
        table = self.document.add_table(rows=0, cols=columns, style="Table Grid")
        for at, row in enumerate(rows):
            cells = table.add_row().cells
            for column, text in enumerate(row):
                if text is None:
                    continue
                end = column
                while end + 1 < len(row) and row[end + 1] is None:
                    end += 1
                cell = cells[column].merge(cells[end]) if end > column else cells[column]
                fill(cell, text)
            if header and not at:
                table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        return table

    def control(self, *paragraphs: Paragraph) -> None:
        """Put the last paragraphs into a content control."""
        first = paragraphs[0]._p
        control = parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Recommendation"/></w:sdtPr><w:sdtContent/></w:sdt>'
        )
        first.addprevious(control)
        for one in paragraphs:
            control.find(qn("w:sdtContent")).append(one._p)

    def box(self, *texts: str) -> Paragraph:
        """A text box, in the new and the old way of writing it, as Word does."""
        inside = "".join(
            f"<w:p><w:r><w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>" for text in texts
        )
        paragraph = self.document.add_paragraph()
        paragraph._p.append(
            parse_xml(
                f'<w:r {nsdecls("w")} {WPS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="4000000" cy="900000"/>'
                '<wp:docPr id="77" name="Text Box 77"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
                '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4000000" cy="900000"/></a:xfrm>'
                '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
                f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                f'<mc:Fallback><w:pict><v:shape style="width:300pt;height:70pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>'
                "</mc:AlternateContent></w:r>"
            )
        )
        return paragraph

    def contents(self, *lines: str) -> None:
        """A contents list as Word makes it: its own styles, in its own control."""
        from docx.enum.style import WD_STYLE_TYPE

        if "toc 1" not in [style.name for style in self.document.styles]:
            self.document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        for line in lines:
            self.para(line, "toc 1")

    def page(self) -> None:
        """A new page."""
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def save(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def write(paragraph: Paragraph, text: str) -> None:
    """Words into a paragraph: **bold**, "\\n" a line break."""
    for number_of_part, part in enumerate(re.split(r"\*\*", text)):
        for line_number, line in enumerate(part.split("\n")):
            if line_number:
                paragraph.add_run().add_break()
            if line:
                paragraph.add_run(line).bold = True if number_of_part % 2 else None


def fill(cell, text: str) -> None:
    """Words into a cell, a paragraph for each line; "- " makes a bullet."""
    for number_of_line, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if not number_of_line else cell.add_paragraph()
        if line.startswith("- "):
            paragraph.style, line = "List Bullet", line[2:]
        write(paragraph, line)


def number(paragraph: Paragraph, list: int, level: int = 0) -> None:
    """Make a paragraph an item of a list."""
    properties = paragraph._p.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>')
    )


def run_xml(text: str, bold: bool = False) -> str:
    """One run."""
    return (
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t xml:space='preserve'>{escape(text)}</w:t></w:r>"
    )


def inserted(text: str) -> str:
    """A tracked insertion."""
    return f"<w:ins {TRACKED}>{run_xml(text)}</w:ins>"


def deleted(text: str) -> str:
    """A tracked deletion."""
    return f"<w:del {TRACKED}><w:r><w:delText xml:space='preserve'>{escape(text)}</w:delText></w:r></w:del>"


def moved_here(text: str) -> str:
    """Where moved text now stands."""
    return f"<w:moveTo {TRACKED}>{run_xml(text)}</w:moveTo>"


def moved_away(text: str) -> str:
    """Where moved text once stood."""
    return f"<w:moveFrom {TRACKED}>{run_xml(text)}</w:moveFrom>"


def linked(text: str) -> str:
    """A link inside the document."""
    return f'<w:hyperlink w:anchor="there">{run_xml(text)}</w:hyperlink>'


def controlled(text: str) -> str:
    """A content control inside a paragraph."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{run_xml(text)}</w:sdtContent></w:sdt>"


def append_xml(paragraph: Paragraph, *parts: str) -> None:
    """Add runs written as XML to a paragraph."""
    for element in parse_xml(f"<w:p {nsdecls('w')}>{''.join(parts)}</w:p>"):
        paragraph._p.append(element)


def raw_document(body: str) -> bytes:
    """The smallest Word file with this body (w: elements as text)."""
    types = (
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    rels = (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": types, "_rels/.rels": rels, "word/document.xml": document})


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return out.getvalue()
