"""The papers of a register as files of Word and Excel."""

import io

import openpyxl
import pytest
from docx import Document
from register_papers import action, pack, register
from registers import DAY, NOON, log_of

from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.meeting_pack import meeting_pack
from scrlib.documents.register import paper_book, paper_page
from scrlib.records.papers import Form, Paper, PaperTable

LONG = "Change the booking form in every unit. " * 4


def cells(data: bytes) -> list[list[list[str]]]:
    """The tables of a Word file, rows of words."""
    return [
        [[cell.text for cell in row.cells] for row in one.rows] for one in Document(io.BytesIO(data)).tables
    ]


def test_the_word_file_holds_every_row_a_box_to_write_in_and_the_head_on_each_page() -> None:
    _, paper = pack(register())
    data = paper_page(paper)
    made = cells(data)
    assert [[tuple(row) for row in one[1:]] for one in made[:-1]] == [list(one.rows) for one in paper.tables]
    assert [one[0] for one in made] == [list(one.heads) for one in (*paper.tables, *paper.forms)]
    assert made[-1][1:] == [[""] * 5] * 8
    document = Document(io.BytesIO(data))
    assert paper.seal in [one.text for one in document.paragraphs]
    assert paper.foot in document.sections[0].footer.paragraphs[0].text


def test_a_long_table_in_word_is_as_a_short_one() -> None:
    rows = tuple((f"A{n}", "one\ntwo\tthree ", "") for n in range(300))
    long, short = (
        cells(
            paper_page(
                Paper(
                    title="x",
                    tables=(PaperTable(title="t", heads=("a", "b", "c"), widths=(1, 1, 1), rows=some),),
                )
            )
        )
        for some in (rows, rows[:3])
    )
    assert long[0][1:] == [[first, "one\ntwo three ", ""] for first, _, _ in rows]
    assert [[cell.replace("\t", " ") for cell in row] for row in short[0]] == long[0][:4]


def test_the_excel_file_has_a_sheet_for_each_table_and_repeats_its_headings() -> None:
    _, paper = pack(register())
    book = openpyxl.load_workbook(io.BytesIO(paper_book(paper)))
    assert book.sheetnames == [
        "Summary",
        "Overdue",
        "Done since the last pack",
        "Done",
        "Due to be looked at",
        "Open",
        "Recommendations that nobody has",
        "What was written since the last",
        "Every action on a page",
        "Decisions of the meeting",
    ]
    for one, sheet in zip(paper.tables, book.worksheets[1:], strict=False):
        rows = [tuple(cell or "" for cell in row) for row in sheet.iter_rows(min_row=3, values_only=True)]
        assert rows == [one.heads, *one.rows]
        assert sheet.print_title_rows == "$3:$3"


def test_two_tables_that_begin_alike_get_sheets_of_their_own() -> None:
    one = PaperTable(title="Done: a/b [c]", heads=("No.",), widths=(1,))
    book = openpyxl.load_workbook(io.BytesIO(paper_book(Paper(title="x", tables=(one, one)))))
    assert book.sheetnames == ["Summary", "Done", "Done 2"]


@pytest.mark.parametrize("make", [paper_page, paper_book])
def test_words_that_no_file_can_hold_and_words_like_formulas_are_only_words(make) -> None:
    row = ("=1+1", "a\x00b\ud800", LONG * 400)
    one = PaperTable(title="T" * 40, heads=("a", "b", "c"), widths=(1, 1, 1), rows=(row,))
    form = Form(title="Decisions", heads=("a",), widths=(1,), rows=2)
    data = make(Paper(title=f"\x01{LONG * 4}", headline="=x", tables=(one,), forms=(form,), seal="s"))
    if make is paper_page:
        assert cells(data)[0][1][:2] == ["=1+1", "ab"]
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[1]
        assert [cell.data_type for cell in sheet[4]] == ["s", "s", "s"]


def test_the_pack_of_a_meeting_is_the_same_in_word_and_in_excel_until_something_is_written() -> None:
    def made(log: Log) -> tuple[Log, Paper]:
        return meeting_pack(log, title="Ours", who="Board manager", at=NOON, day=DAY)

    log, paper = made(register())
    assert made(log) == (log, paper)
    later, other = made(log_of(action("A4", owner="Matron"), log=log))
    assert len(later) > len(log) and dict(other.facts)["Last pack"].startswith(f"Entry {len(log)},")
