"""Builds action plans of the kinds that boards write, so that no real file is ever kept here.

In a table "^" goes on from the cell above and "<" from the cell to the left; ("words", "00B050") is a filled cell.
"""

import io
from collections.abc import Mapping, Sequence

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.records.plans import Plan, PlanAction

Cell = object  # words, (words, fill), a date, a number or None
Rows = Sequence[Sequence[Cell]]


def word(*blocks: str | Rows) -> bytes:
    """A Word file of paragraphs and tables; "# " to "### " are headings, "* " a bullet, "+ " a list with printed numbers."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    for block in blocks:
        if isinstance(block, str):
            _paragraph(document, block)
        else:
            _word_table(document, block)
            document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _paragraph(document, text: str) -> None:
    level = len(text) - len(text.lstrip("#"))
    if level:
        document.add_heading(text[level:].strip(), level)
    elif text.startswith("**"):
        document.add_paragraph().add_run(text.strip("*")).bold = True
    elif text.startswith("* "):
        document.add_paragraph(text[2:], style="List Bullet")
    elif text.startswith("+ "):
        document.add_paragraph(text[2:], style="List Number")
    else:
        document.add_paragraph(text)


def _word_table(document, rows: Rows) -> None:
    table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows), style="Table Grid")
    tops: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            words, fill = value if isinstance(value, tuple) else (value, "")
            if words in ("^", "<"):
                beside = (at - 1, column) if words == "^" else (at, column - 1)
                tops[at, column] = tops.get(beside, beside)
                continue
            cell = table.cell(at, column)
            if words is not None:
                cell.text = str(words)
            if fill:
                cell._tc.get_or_add_tcPr().append(
                    parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
                )
    for (at, column), (top, left) in tops.items():
        table.cell(top, left).merge(table.cell(at, column))


def tracked(data: bytes, words: str, tag: str) -> bytes:
    """The file with the run that holds these words inserted ("ins") or deleted ("del") with tracked changes."""
    document = Document(io.BytesIO(data))
    for text in list(document.element.iter(qn("w:t"))):
        if text.text == words:
            run = text.getparent()
            change = parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="7" w:author="A" w:date="2014-01-01T00:00:00Z"/>'
            )
            run.addprevious(change)
            change.append(run)
            if tag == "del":
                text.tag = qn("w:delText")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def excel(
    sheets: Mapping[str, Rows], hidden: Sequence[str] = (), formats: Mapping[str, str] | None = None
) -> bytes:
    """A workbook, a sheet for each name; `formats` gives cells ("B2" on every sheet) a number format."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        _sheet(sheet, rows)
        if title in hidden:
            sheet.sheet_state = "hidden"
        for place, shown in (formats or {}).items():
            sheet[place].number_format = shown
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(sheet, rows: Rows) -> None:
    tops: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            words, fill = value if isinstance(value, tuple) else (value, "")
            if words in ("^", "<"):
                beside = (at - 1, column) if words == "^" else (at, column - 1)
                tops[at, column] = tops.get(beside, beside)
                continue
            cell = sheet.cell(at, column)
            cell.value = words
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)
    areas: dict[tuple[int, int], tuple[int, int]] = {}
    for place, top in tops.items():
        areas[top] = max(areas.get(top, top), place)
    for (top, left), (bottom, right) in areas.items():
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def plan(data: bytes, name: str = "plan.docx", answers: Mapping[tuple[str, int], str] | None = None) -> Plan:
    """The plan in a file."""
    return read_plan(open_plan(name, data), answers or {})


def told(one: PlanAction) -> tuple[object, ...]:
    """What `scr plan --json` tells of an action, short."""
    return (
        one.recommendation or one.recommendation_text,
        one.action,
        one.owner,
        one.due.isoformat() if one.due else one.due_words,
        one.status.value,
    )


def passed(found: Plan) -> list[tuple[str, str]]:
    """What was passed over."""
    return [(one.where, one.why) for one in found.skipped]
