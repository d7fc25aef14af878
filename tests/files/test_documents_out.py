"""What leaves for a meeting: a checklist in Word, the beginnings of a plan in Excel."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pdfplumber
import pytest
from documents.assessed import TEXT, assessment
from docx import Document
from docx.oxml.ns import qn
from office import printed

from scrlib.documents import Decided, PlanRow, checklist, plan_rows, plan_seed
from scrlib.records import SetPrompt, SetView
from scrlib.words import words

WORDS = words("scr")
LEFT = Decided(
    kind="left",
    recommendation="R2",
    question="Who will do it?",
    words="its policy",
    said="Decided by the board.",
)
ASKED = Decided(
    kind="asked",
    recommendation="R1",
    question="How would you know?",
    said="Ask the force how many cases there are.",
)


def made(count=2, decisions=(), set_view=None, title="Checklist: Ash"):
    """The checklist of some recommendations, opened again."""
    assessments = [assessment(f"R{at}") for at in range(1, count + 1)]
    return Document(io.BytesIO(checklist(title, assessments, set_view, decisions, WORDS)))


def set_view(*prompts) -> SetView:
    return SetView(
        count=2,
        count_note="",
        focus=(),
        leverage=(),
        repeats=(),
        owners=(),
        months=(),
        easy_to_tick=(),
        candidates=(),
        findings_without=(),
        recommendations_without=(),
        prompts=prompts,
    )


# ---- the checklist

SET = set_view(
    *(
        SetPrompt(
            rule=rule, title="Two ask nearly the same", question="Could they be one?", why="", source=""
        )
        for rule in "abcd"
    )
)


def test_each_row_says_each_criterion_with_a_sign_and_a_word():
    rows = [[cell.text for cell in row.cells] for row in made(1).tables[0].rows]
    assert rows == [
        ["No.", "Recommendation", "Specific", "Measurable", "Achievable", "Realistic", "Timely", "Leverage"],
        [
            "1",
            "Northmere Police will review its policy by 31 March 2027 so that …",
            "● Met",
            "◐ Partly",
            "? You judge",
            "○ Not yet",
            "● Met",
            "▽ Weaker",
        ],
    ]


def test_what_could_not_be_read_is_said_so_and_never_not_met():
    unread = Document(io.BytesIO(checklist("", [assessment(parsed=False)], None, (), WORDS)))
    assert {cell.text for cell in unread.tables[0].rows[1].cells[2:]} == {"– Could not read"}


def test_the_page_is_a4_in_arial_of_legible_size_with_real_headings_a_title_and_a_language():
    document = made(2, (LEFT,))
    section = document.sections[0]
    assert {round(section.page_width.cm, 1), round(section.page_height.cm, 1)} == {29.7, 21.0}
    assert (document.styles["Normal"].font.name, document.styles["Normal"].font.size.pt) == ("Arial", 9.5)
    assert [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")] == [
        ("Heading 1", "Checklist: Ash"),
        ("Heading 2", "Left as it is, and why"),
    ]
    assert (document.core_properties.title, document.core_properties.language) == ("Checklist: Ash", "en-GB")
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-GB"


def test_the_header_row_is_printed_again_on_every_page_and_no_row_is_cut_in_two():
    rows = made(40).tables[0].rows
    assert rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def printed_pages(count: int, decisions: Sequence[Decided], folder: Path) -> list[str]:
    """The words on each page of a checklist as LibreOffice prints it."""
    assessments = [assessment(f"R{at}") for at in range(1, count + 1)]
    word = checklist("Recommendations checked: Ash", assessments, SET, decisions, WORDS)
    with pdfplumber.open(io.BytesIO(printed(word, folder))) as pdf:
        return [page.extract_text() for page in pdf.pages]


@pytest.mark.parametrize("count", [1, 9, 10])
def test_up_to_ten_recommendations_and_what_was_decided_on_each_stand_on_one_page(count, tmp_path):
    decisions = [replace(LEFT, recommendation=f"R{at}") for at in range(1, count + 1)]
    assert len(printed_pages(count, decisions, tmp_path)) == 1


def test_a_long_set_goes_on_overleaf_under_the_same_headings_with_the_number_of_each_page(tmp_path):
    first, second = printed_pages(50, (), tmp_path)
    assert all("No. Recommendation Specific Measurable" in page for page in (first, second))
    assert ("Ash. Page 1" in first, "Ash. Page 2" in second) == (True, True)


def test_nothing_is_said_by_colour():
    document = made(3)
    assert not list(document.element.body.iter(qn("w:shd"), qn("w:color"), qn("w:highlight")))


def test_what_was_left_and_what_is_to_be_asked_are_listed_with_their_reasons():
    lines = [p.text for p in made(2, (ASKED, LEFT)).paragraphs]
    assert lines[2:] == [
        "Left as it is, and why",
        "Recommendation 2, “its policy”: Who will do it? Decided by the board.",
        "Questions for colleagues",
        "Recommendation 1: How would you know? Ask the force how many cases there are.",
    ]


def test_what_to_talk_about_in_the_whole_set_names_the_recommendations_concerned():
    prompt = SetPrompt(
        rule="r",
        title="Two ask nearly the same",
        question="Could they be one?",
        why="",
        source="",
        about=("R1", "R2"),
    )
    assert [p.text for p in made(2, set_view=set_view(prompt)).paragraphs][
        -1
    ] == "Two ask nearly the same (1, 2): Could they be one?"


def test_what_concerns_every_recommendation_says_so_in_a_word():
    prompt = SetPrompt(
        rule="r", title="No child", question="What changes?", why="", source="", about=("R1", "R2", "R3")
    )
    assert made(3, set_view=set_view(prompt)).paragraphs[-1].text == "No child (all): What changes?"


def test_a_checklist_of_nothing_and_of_text_that_word_cannot_hold_still_opens():
    assert not made(0).tables
    odd = replace(LEFT, said="a\x00b\ud800c")
    assert made(2, (odd,)).paragraphs[-1].text == "Recommendation 2, “its policy”: Who will do it? abc"


# ---- the plan


def plan(*rows):
    """The plan of some rows, opened again."""
    return openpyxl.load_workbook(io.BytesIO(plan_seed(rows)))


def test_the_plan_has_the_columns_that_agencies_use():
    sheet = plan(PlanRow(number="1", recommendation=TEXT))["Action plan"]
    assert [cell.value for cell in sheet[1]] == [
        "Rec No",
        "Recommendation",
        "Action required",
        "Lead",
        "By when",
        "Intended outcome",
        "How we will know",
        "Status",
    ]


def test_what_the_text_says_is_filled_in_and_a_certain_date_is_a_date():
    (row,) = plan_rows([assessment()])
    assert row == PlanRow(
        number="1",
        recommendation=TEXT,
        action="review its policy; audit ten cases",
        lead="Northmere Police",
        by_when=date(2027, 3, 31),
        outcome="so that children are seen",
        measure="audit ten cases",
    )
    assert plan(row)["Action plan"]["E2"].value == datetime(2027, 3, 31)


def test_what_the_reports_own_table_says_is_quoted_in_a_column_of_its_own():
    row = PlanRow(number="1", recommendation=TEXT, lead="Named GP", from_table="Lead: Named GP")
    sheet = plan(row, PlanRow(number="2", recommendation=TEXT))["Action plan"]
    column = [cell.value for cell in sheet["I"]]
    assert column == ["From the report’s own table", "Lead: Named GP", None]
    assert sheet.auto_filter.ref == "A1:I3"


def test_what_the_text_does_not_say_stays_blank():
    (row,) = plan_rows([assessment(bare=True)])
    assert [cell.value for cell in plan(row)["Action plan"][2]] == [
        "1",
        TEXT,
        None,
        None,
        None,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 20", "-5%", "@SUM(A1)", '=HYPERLINK("x")', "http://x.example", "00123"]
)
def test_text_that_looks_like_a_formula_a_link_or_a_number_stays_text(text):
    cell = plan(PlanRow(number="1", recommendation=text, action=text))["Action plan"]["C2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_status_is_chosen_from_a_list_on_a_sheet_of_its_own():
    book = plan(PlanRow(number="1", recommendation=TEXT))
    (rule,) = book["Action plan"].data_validations.dataValidation
    assert (rule.type, rule.formula1, str(rule.sqref)) == ("list", "Lists!$A$2:$A$6", "H2:H52")
    assert [cell.value for cell in book["Lists"]["A"]] == [
        "Status",
        "Not started",
        "In progress",
        "Complete",
        "Overdue",
        "Unknown",
    ]


def test_the_plan_opens_with_headings_frozen_a_filter_on_and_prints_them_on_each_page():
    sheet = plan(PlanRow(number="1", recommendation=TEXT), PlanRow(number="2", recommendation=TEXT))[
        "Action plan"
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("C2", "A1:H3", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet["B2"].alignment.wrap_text


def test_a_plan_of_nothing_and_of_very_long_text_still_opens():
    assert plan()["Action plan"]["A1"].value == "Rec No"
    assert len(plan(PlanRow(number="1", recommendation="a" * 40_000))["Action plan"]["B2"].value) == 32_000
