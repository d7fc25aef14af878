"""What leaves the Cost a review page, and how its work comes back."""

import io
import json

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from reviewing import example, somebody, worked

from scrlib.errors import ScrError
from scrlib.ui.review.saved import read_back, written
from scrlib.ui.review.state import ReviewScreen
from scrlib.ui.review.work import STEPS, ReviewWork, TakesPart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
WORKS = st.builds(
    ReviewWork,
    boxes=st.dictionaries(TEXT, TEXT, max_size=4).map(lambda one: tuple(one.items())),
    agencies=st.lists(st.builds(TakesPart, id=st.just("G1"), usual=TEXT), max_size=1).map(tuple),
    example=st.booleans(),
    step=st.sampled_from(tuple(STEPS)),
    current=TEXT,
)


def test_the_excel_file_holds_every_line_at_the_total_of_the_page():
    visitor = example("take").press("take", "book")
    name, data = visitor.files[0]
    book = load_workbook(io.BytesIO(data), data_only=True)
    said = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert name == "Practice review Wren cost.xlsx"
    assert float(worked(visitor).costs.totals.economic) in said
    assert [book["Plan"].cell(row, 2).value for row in (5, 6)] == ["P1", "P2"]
    assert "The Excel file is ready." in visitor.page


def test_the_word_page_says_what_the_page_says_and_leaves_no_place_open():
    visitor = example("take").press("take", "page")
    name, data = visitor.files[0]
    document = Document(io.BytesIO(data))
    texts = [one.text for one in document.element.body.iter(f"{W}t")]
    assert (name, document.paragraphs[0].text) == (
        "Practice review Wren cost.docx",
        "Practice review: Wren: what it costs",
    )
    assert {"£160,000", "Harbour Housing", "The panel"} <= set(texts)
    assert "5 months late: £37,000 of the total." in "".join(texts) and "{{" not in "".join(texts)


def test_a_name_that_may_identify_somebody_is_listed_before_the_files():
    visitor = example("about").press("step", "take", {"name": "Rosalind Peverell, aged 4"})
    assert visitor.page.index("Rosalind Peverell") < visitor.page.index("Get the Excel file")
    visitor.press("look_again", form={"pseudonyms": "Rosalind Peverell"})
    assert '<th scope="row" role="rowheader">Rosalind Peverell' not in visitor.page


@settings(max_examples=60, deadline=None)
@given(WORKS)
def test_any_work_comes_back_whole_from_what_was_saved(work):
    assert read_back(written(work)) == work


def test_a_saved_review_opens_at_the_same_total_on_the_same_step():
    visitor = example("total")
    again = somebody()
    again.screen.words = visitor.screen.words  # the tab keeps these, for every page
    again.screen.restore(visitor.screen.save())
    assert (again.page, again.work) == (visitor.page, visitor.work)


@pytest.mark.parametrize(
    "change",
    [
        {"work": {"step": "nowhere"}},
        {"work": {"agencies": [{"id": "G1"}, {"id": "G1"}]}},
        {"work": {"agencies": [{"id": "../G1"}]}},
        {"work": {"boxes": [["months"]]}},
    ],
)
def test_a_file_that_is_no_saved_review_is_refused_and_changes_nothing(change):
    screen = ReviewScreen()
    with pytest.raises(ScrError, match="not a saved workbook"):
        screen.restore(json.dumps(json.loads(written(ReviewWork())) | change))
    assert screen.work == ReviewWork()


@given(
    st.dictionaries(st.sampled_from(("months", "late", "start", "rate-gp", "role_panel-G1", "lead")), TEXT)
)
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_the_boxes_of_a_saved_review_the_page_can_be_shown(boxes):
    screen = ReviewScreen()
    for step in STEPS:
        screen.restore(
            written(
                ReviewWork(
                    boxes=tuple(boxes.items()), agencies=(TakesPart(id="G1", usual="police"),), step=step
                )
            )
        )
        assert 'id="step"' in screen.html()
