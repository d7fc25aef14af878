"""Words with a line through them are left out of a plan, and the plan says so."""

import io

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.documents.plan_files import passed, plan, told, word

HEAD = ["Rec", "Action", "Lead", "By when"]
PART = "the words struck through were left out; the rest was read"
WHOLE = "struck through: dropped, or finished and crossed off"


def struck(data: bytes, *words: str) -> bytes:
    """The Word file with a line through these words, and new words behind them where "old|new" stands in a cell."""
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    for one in [paragraph for cell in cells for paragraph in cell.paragraphs] + document.paragraphs:
        old, _, new = one.text.partition("|")
        if old in words:
            one.runs[0].text, one.runs[0].font.strike = old, True
            one.add_run(new)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_date_struck_through_gives_way_to_the_one_behind_it():
    data = struck(
        word([HEAD, ["1", "Write the form", "Clerk|Matron", "30/06/2013|30/09/2013"]]), "30/06/2013", "Clerk"
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Write the form", ("Matron",), "2013-09-30", "unknown")
    ]
    assert passed(found) == [("table 1 row 2", PART)]


def test_an_action_struck_through_is_passed_over_and_told():
    data = word(
        [HEAD, ["1", "Print leaflets", "Clerk", "May 2013"], ["1", "Write the form", "Matron", "May 2013"]]
    )
    found = plan(struck(data, "Print leaflets", "Clerk"))
    assert [one.action for one in found.actions] == ["Write the form"]
    assert passed(found) == [("table 1 row 2", WHOLE)]


def test_a_paragraph_struck_through_is_told_of_the_whole_document():
    data = struck(word("Old words", [HEAD, ["1", "Write the form", "Matron", "May 2013"]]), "Old words")
    assert passed(plan(data)) == [
        ("the whole document", "words between the tables that are struck through were not read")
    ]


def test_excel_rows_and_parts_of_cells_struck_through_are_left_out_too():
    book = openpyxl.Workbook()
    sheet = book.active
    mixed = CellRichText(TextBlock(InlineFont(strike=True), "Clerk"), " Matron")
    for row in (
        HEAD,
        ["1", "Print leaflets", "Clerk", "May 2013"],
        ["1", "Write the form", mixed, "May 2013"],
    ):
        sheet.append(row)
    sheet["B2"].font = Font(strike=True)
    out = io.BytesIO()
    book.save(out)
    found = plan(out.getvalue(), "plan.xlsx")
    assert [(one.action, one.owner) for one in found.actions] == [("Write the form", ("Matron",))]
    assert passed(found) == [("sheet Sheet row 2", WHOLE), ("sheet Sheet row 3", PART)]


def test_a_row_that_is_hidden_is_left_out_and_the_plan_says_so():
    document = Document(
        io.BytesIO(word([HEAD, ["1", "Write the form", "Matron", "May 2013"], ["2", "Old", "Clerk", ""]]))
    )
    properties = document.tables[0].rows[2]._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn("w:hidden"), {}))
    out = io.BytesIO()
    document.save(out)
    found = plan(out.getvalue())
    assert [one.action for one in found.actions] == ["Write the form"]
    assert passed(found) == [("the whole document", "rows of tables that are hidden were not read")]
