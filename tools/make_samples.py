"""Make the Word files of the sample cases from the plain text beside them.

    python tools/make_samples.py            write every report.docx, account.docx and plan again
    python tools/make_samples.py neglect    only this one

`report.txt` (of a review) or `account.txt` (of any other case) is prose in a small notation, so that anybody
can correct it in a text editor. A blank line parts blocks.

    %title %subtitle %line %notice WORDS   the title page
    %page  %contents                       a new page; the contents list
    %numbered                              headings and "+" paragraphs carry Word's own numbers (1, 1.1, 1.2)
    %font NAME SIZE   %widths 1 6 2        the body face; the column widths of the next table
    #  ##  ###                             headings
    + WORDS                                a numbered paragraph
    1. WORDS   a) WORDS                    numbered and lettered lists ("1." and "a)" start a new one)
    - WORDS                                a bullet
    | a | b |                              a table row; the first row is the header
    **bold**  *italic*                     and, as in CriticMarkup, tracked changes and comments:
    {++added++}  {--removed--}  {==words==}{>>a comment on them<<}

`plan.txt`, in the same notation, makes the action plan: plan.docx, or plan.xlsx where it begins with a sheet.

    %wide   %form 4 12                     a page on its side; the next table is a form with labels
    %sheet NAME                            a sheet of a workbook; "@2013-05-31" in a cell is a date
    ^    {00B050} WORDS                    a cell that goes on from the one above; a coloured cell

The same text always makes the same file, byte for byte on one version of the libraries.
"""

import io
import re
import sys
import tomllib
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
INLINE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|\{\+\+(?P<added>.+?)\+\+\}|\{--(?P<removed>.+?)--\}"
    r"|\{==(?P<marked>.+?)==\}\{>>(?P<comment>.+?)<<\}"
)
HEADING, BULLETS, NUMBERS, LETTERS = (
    20,
    21,
    22,
    23,
)  # abstract numbering definitions of our own
ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def make(folder: Path) -> bytes:
    """The report or the account of one sample folder (card.toml and report.txt or account.txt)."""
    card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
    name = card["report" if "report" in card else "account"]
    return Builder(card).build(_source(folder, name).read_text(encoding="utf-8"))


def make_plan(folder: Path) -> bytes:
    """The action plan of one sample folder (card.toml and plan.txt): a Word file, or a workbook."""
    card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
    text = (folder / "plan.txt").read_text(encoding="utf-8")
    if text.startswith("%sheet"):
        return _workbook(text, card)
    return Builder({**card, "title": card["plan_title"]}).build(text)


def _workbook(text: str, card: dict[str, object]) -> bytes:
    """The workbook of a plan: a sheet for each block of rows."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        when = datetime.fromisoformat(f"{card['dated']}T09:00:00")
        book.set_properties({"title": card["plan_title"], "author": card["author"], "created": when})
        for name, body in re.findall(r"^%sheet ([^\n]+)\n(.*?)(?=^%sheet |\Z)", text, re.S | re.M):
            _sheet(book, book.add_worksheet(name), _rows_of(body.strip().splitlines()))
    return out.getvalue()


def _rows_of(lines: list[str]) -> list[list[str]]:
    return [
        [cell.strip() for cell in re.sub(r"^\||\|$", "", line.strip()).split("|")]
        for line in lines
        if line.strip()
    ]


def _sheet(book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, rows: list[list[str]]) -> None:
    look = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 10}
    plain, day = book.add_format(look), book.add_format({**look, "num_format": "dd/mm/yyyy", "align": "left"})
    for column in range(max(len(row) for row in rows)):
        widest = max((len(row[column]) for row in rows if column < len(row) and len(row) > 1), default=8)
        sheet.set_column(column, column, min(max(widest, 8), 40))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            fill, words = _filled(words)
            if words == "^":
                continue
            last = at
            while last + 1 < len(rows) and column < len(rows[last + 1]) and rows[last + 1][column] == "^":
                last += 1
            form = book.add_format({**look, "bg_color": f"#{fill}"}) if fill else plain
            if last > at:
                sheet.merge_range(at, column, last, column, words, form)
            elif words.startswith("@"):
                sheet.write_datetime(at, column, datetime.fromisoformat(words[1:]), day)
            elif words.isdigit():
                sheet.write_number(at, column, int(words), form)
            else:
                sheet.write_string(at, column, words, form) if words else sheet.write_blank(
                    at, column, None, form
                )


def _filled(words: str) -> tuple[str, str]:
    """(colour, words) of a cell: "{00B050} done" has both."""
    found = re.match(r"\{([0-9A-F]{6})\}\s*", words)
    return (found[1], words[found.end() :]) if found else ("", words)


class Builder:
    """Writes one document, block by block."""

    def __init__(self, card: dict[str, object]) -> None:
        self.author = str(card["author"])
        self.when = datetime.fromisoformat(f"{card['dated']}T09:00:00").replace(tzinfo=UTC)
        self.document: WordDocument = Document()
        self.marks = 0  # ids of tracked changes, bookmarks and lists
        self.numbering: int | None = None  # the list that "2.", "3." go on with
        self.letters = 0
        self.numbered = False
        self.widths: list[float] = []
        self.form = False
        self.across = 16.0  # centimetres between the margins
        self.headings: list[str] = []
        self._set_up(str(card["title"]))

    def build(self, text: str) -> bytes:
        blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
        self.headings = [block[2:].strip() for block in blocks if block.startswith("# ")]
        for block in blocks:
            self._block([line.strip() for line in block.strip().splitlines()])
        return _packed(self.document)

    def _block(self, lines: list[str]) -> None:
        if lines[0].startswith("|"):
            self._table(_rows_of(lines))
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
            self._paragraph(
                words,
                {
                    "title": "Title",
                    "subtitle": "Subtitle",
                    "line": "Title Line",
                    "notice": "Notice",
                }[name],
            )

    def _heading(self, level: int, words: str) -> None:
        paragraph = self._paragraph(words, f"Heading {level}")
        if level == 1:
            self._bookmark(paragraph, f"_Toc{self.headings.index(words) + 1:04}")
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
            self._comment(run, found["comment"])
        else:
            self._tracked(run, "w:ins" if kind == "added" else "w:del")

    def _run(self, paragraph: Paragraph, words: str, bold: bool) -> Run:
        run = paragraph.add_run(words)
        if bold:
            run.bold = True
        return run

    def _comment(self, run: Run, words: str) -> None:
        initials = "".join(name[0] for name in self.author.split())
        comment = self.document.add_comment(run, text=words, author=self.author, initials=initials)
        comment._comment_elm.set(qn("w:date"), self.when.strftime("%Y-%m-%dT%H:%M:%SZ"))

    def _tracked(self, run: Run, tag: str) -> None:
        self.marks += 1
        change = OxmlElement(tag)
        change.set(qn("w:id"), str(9000 + self.marks))
        change.set(qn("w:author"), self.author)
        change.set(qn("w:date"), self.when.strftime("%Y-%m-%dT%H:%M:%SZ"))
        run._r.addprevious(change)
        change.append(run._r)
        if tag == "w:del":
            for text in run._r.findall(qn("w:t")):
                text.tag = qn("w:delText")

    def _bookmark(self, paragraph: Paragraph, name: str) -> None:
        self.marks += 1
        for tag, before in (("w:bookmarkStart", True), ("w:bookmarkEnd", False)):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self.marks))
            if before:
                mark.set(qn("w:name"), name)
                paragraph._p.insert(1, mark)
            else:
                paragraph._p.append(mark)

    def _contents(self) -> None:
        """A contents field without page numbers (\\n), so what is stored in the file is already right."""
        self._paragraph("Contents", "Contents Heading")
        for index, words in enumerate(self.headings):
            paragraph = self.document.add_paragraph(style="TOC 1")
            if index == 0:
                for kind in ("begin", "instr", "separate"):
                    paragraph._p.append(_field(kind, 'TOC \\o "1-1" \\n \\h'))
            link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="_Toc{index + 1:04}" w:history="1"/>')
            run = paragraph.add_run(f"{index + 1}  {words}" if self.numbered else words)
            link.append(run._r)
            paragraph._p.append(link)
        paragraph._p.append(_field("end", ""))

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
        fill, words = _filled(words)
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
        return _new_list(self.document, abstract, restart=True)

    def _set_up(self, title: str) -> None:
        properties = self.document.core_properties
        properties.title, properties.author, properties.last_modified_by = (
            title,
            self.author,
            self.author,
        )
        properties.created = properties.modified = self.when.replace(tzinfo=None)
        properties.language, properties.comments, properties.revision = (
            "en-GB",
            "Invented example",
            1,
        )
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
        _footer(section.footer.paragraphs[0], title)
        _styles(self.document)
        self._face("Arial", 11)
        for abstract, levels in LISTS.items():
            _define_list(self.document, abstract, levels)
        self.sections = _new_list(self.document, HEADING, restart=False)
        self.bullets = _new_list(self.document, BULLETS, restart=False)

    def _face(self, face: str, size: float) -> None:
        for style in self.document.styles:
            if style.type is not None and hasattr(style, "font") and style.name in STYLED:
                style.font.name = face
                fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
                for name in (
                    "w:asciiTheme",
                    "w:hAnsiTheme",
                    "w:eastAsiaTheme",
                    "w:cstheme",
                ):
                    fonts.attrib.pop(qn(name), None)
        self.document.styles["Normal"].font.size = Pt(size)


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
LISTS: dict[
    int, list[tuple[str, str, float, float]]
] = {  # (format, text, left indent, hanging) of each level, in cm
    HEADING: [("decimal", "%1", 1.2, 1.2), ("decimal", "%1.%2", 1.2, 1.2)],
    BULLETS: [("bullet", "•", 1.2, 0.6)],
    NUMBERS: [("decimal", "%1.", 1.2, 1.2)],
    LETTERS: [("lowerLetter", "%1)", 2.2, 1.0)],
}


def _styles(document: WordDocument) -> None:
    for name, base, size, bold, after in OWN_STYLES:
        style = document.styles.add_style(name, 1)
        style.base_style = document.styles[base]
        style.font.bold = bold or None
        style.font.size = Pt(size) if size else None
        style.paragraph_format.space_after = Pt(after)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    document.styles["Normal"].paragraph_format.line_spacing = 1.1
    for name, size in (
        ("Title", 26),
        ("Subtitle", 16),
        ("Heading 1", 16),
        ("Heading 2", 13),
        ("Heading 3", 11.5),
    ):
        style = document.styles[name]
        style.font.size, style.font.italic, style.font.color.rgb = (
            Pt(size),
            False,
            RGBColor(0x1F, 0x2A, 0x44),
        )
        style.paragraph_format.space_after = Pt(8)
    for name in ("List Number", "List Number 2", "List Bullet"):
        for crowded in document.styles[name].element.findall(f".//{qn('w:contextualSpacing')}"):
            crowded.getparent().remove(crowded)
    language = parse_xml(f'<w:lang {nsdecls("w")} w:val="en-GB"/>')
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    box = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="6" w:color="1F2A44"/>'
        for side in ("top", "left", "bottom", "right")
    )
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{box}</w:pBdr>")
    document.styles["Notice"].element.get_or_add_pPr().insert_element_before(
        border, "w:spacing", "w:ind", "w:jc"
    )


def _define_list(document: WordDocument, abstract: int, levels: list[tuple[str, str, float, float]]) -> None:
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


def _new_list(document: WordDocument, abstract: int, *, restart: bool) -> int:
    number = document.part.numbering_part.element.add_num(abstract)
    if restart:
        number.add_lvlOverride(0).add_startOverride(1)
    return int(number.numId)


def _field(kind: str, instruction: str) -> OxmlElement:
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


def _footer(paragraph: Paragraph, title: str) -> None:
    paragraph.add_run(f"{title}. An invented example. Page ")
    for kind in ("begin", "instr", "separate"):
        paragraph._p.append(_field(kind, "PAGE"))
    paragraph.add_run("1")
    paragraph._p.append(_field("end", ""))


def _unwrapped(lines: list[str]) -> list[str]:
    """List items and directives, one line each; a line that starts nothing new belongs to the one before."""
    items: list[str] = []
    for line in lines:
        if not items or re.match(r"%|- |\d+\. |[a-z]\) ", line):
            items.append(line)
        else:
            items[-1] += " " + line
    return items


def _packed(document: WordDocument) -> bytes:
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


def main(ids: list[str]) -> None:
    folders = [SAMPLES / one for one in ids] or sorted(card.parent for card in SAMPLES.glob("*/card.toml"))
    for folder in folders:
        card = tomllib.loads((folder / "card.toml").read_text(encoding="utf-8"))
        made = {card["report" if "report" in card else "account"]: make(folder)}
        if "plan" in card:
            made[card["plan"]] = make_plan(folder)
        for name, data in made.items():
            (folder / name).write_bytes(data)
            print(f"{folder.name}/{name}  {len(data):,} bytes")


def _source(folder: Path, name: str) -> Path:
    """The text that a Word file is made from."""
    return (folder / name).with_suffix(".txt")


if __name__ == "__main__":
    main(sys.argv[1:])
