"""The page of three routes: a notice first, a choice before the comparison, and nothing lost on the way."""

import io
import json
from html import unescape
from pathlib import Path

import pytest
from docx import Document
from visitor import Somebody

from scrlib.learning.inquiry.protocol import condition
from scrlib.learning.near_miss.lists import factors, groups, terms
from scrlib.samples import sample
from scrlib.samples.routes import GROUPS
from scrlib.ui.routes.state import RoutesScreen, worked_case
from scrlib.ui.routes.work import STEPS

CASE = sample("transition")
WORKED = CASE.routes
LESSON = Path(__file__).parents[2] / "workbooks" / "11_three_routes.ipynb"


def opened() -> Somebody:
    return Somebody(RoutesScreen()).press("open_case")


def test_the_case_is_shown_only_after_its_content_notice_and_can_be_left_out():
    somebody = Somebody(RoutesScreen())
    assert CASE.content_notice in somebody.page and CASE.synopsis not in somebody.page
    assert 'href="index.ipynb"' in somebody.page
    assert somebody.screen.reachable() == ("case",)
    assert CASE.synopsis in somebody.press("open_case").page


def test_no_step_behind_the_notice_opens_before_it():
    somebody = Somebody(RoutesScreen()).press("step", "side")
    assert somebody.work.step == "case" and "What it brought out" not in somebody.page


def test_the_case_can_be_put_away_again_and_the_choice_is_kept():
    somebody = opened().press("close_case", form={"choice": "inquiry", "expected": "Who noticed"})
    assert CASE.synopsis not in somebody.page
    assert (somebody.work.choice, somebody.work.expected) == ("inquiry", "Who noticed")


def test_the_account_and_every_entry_of_the_chronology_are_there_to_read():
    page = unescape(opened().page)
    assert "You can tell me that it's fine" in page and "about 21 April 2025" in page
    assert page.count('role="row"') == len(CASE.chronology)


def test_side_by_side_shows_what_each_asked_brought_out_and_misses():
    page = unescape(opened().press("step", "side").page)
    for route in WORKED.routes:
        assert all(one in page for one in (route.stance, *route.asks, *route.misses))
    assert "7 held, 3 failed and 4 never there." in page
    assert "8 findings" in page and "5 recommendations" in page and "5 stories" in page


def test_what_each_saw_is_told_in_words_and_not_by_a_mark():
    page = opened().press("step", "saw").page
    assert "Only by a near-miss conversation" in page
    assert page.count(">yes<") == sum(len(one.seen_by) for one in WORKED.insights)
    assert "None of these 14 came out by all three." in page


def test_a_choice_is_answered_with_what_it_would_and_would_not_have_brought_out():
    page = unescape(opened().press("step", "which", {"choice": "review", "expected": "Who knew what"}).page)
    assert "You would have chosen a review" in page and "<q>Who knew what</q>" in page
    heard, unheard = page.split("You would not have heard:")
    assert WORKED.only("review")[0].text in heard
    assert all(one.text in unheard for one in WORKED.only("inquiry") + WORKED.only("near_miss"))


def test_somebody_who_chose_nothing_may_go_back_or_read_on():
    page = opened().press("step", "which").page
    assert "You have not said which you would choose." in page
    assert "A near-miss conversation, then a review" in page and "None of them yet" in page


def test_what_somebody_chose_and_typed_comes_back_from_a_file():
    somebody = opened().press("step", "saw", {"choice": "near_miss", "expected": "<b>"})
    again = RoutesScreen()
    again.restore(somebody.screen.save())
    assert again.work == somebody.work


@pytest.mark.parametrize("step", list(STEPS))
def test_every_step_can_be_opened_and_takes_the_focus(step):
    somebody = opened().press("step", step)
    assert 'aria-current="step"' in somebody.page and somebody.focused == "step"


@pytest.mark.parametrize("field", ["step", "choice"])
def test_a_file_with_a_step_or_a_route_that_does_not_exist_is_refused(field):
    saved = json.loads(opened().screen.save())
    saved["work"][field] = "elsewhere"
    somebody = opened()
    with pytest.raises(Exception, match="not a saved workbook"):
        somebody.screen.restore(json.dumps(saved))
    assert somebody.work.opened


def test_the_working_uses_the_words_of_the_near_miss_and_inquiry_exercises():
    near_miss, inquiry = WORKED.near_miss, WORKED.inquiry
    assert tuple(one.id for one in groups()) == GROUPS
    assert {one.factor: factors()[one.factor].group for one in near_miss.factors} == {
        one.factor: one.group for one in near_miss.factors
    }
    known = {
        name: {one.id for one in terms(name)}
        for name in ("kind", "stage", "barrier", "severity", "likelihood")
    }
    assert {one.kind for one in near_miss.barriers} <= known["barrier"]
    assert near_miss.class_ in known["kind"] and near_miss.stage in known["stage"]
    assert near_miss.severity in known["severity"] and near_miss.likelihood in known["likelihood"]
    assert all(condition(id) for one in (*inquiry.stories, *inquiry.propositions) for id in one.conditions)


def test_the_page_finds_the_case_that_was_worked():
    assert worked_case()[0].id == "transition"


def test_the_lesson_says_that_safety_comes_before_any_route():
    lesson = "".join("".join(one["source"]) for one in json.loads(LESSON.read_text("utf-8"))["cells"])
    assert "act today, and choose a route afterwards" in lesson and "one reading, ours" in lesson


def test_nothing_that_is_written_for_the_trainer_is_on_the_page():
    somebody = opened()
    pages = [unescape(somebody.press("step", step).page) for step in STEPS]
    assert [note.title for note in CASE.notes for page in pages if note.text[:60] in page] == []


def test_the_account_and_the_sheets_come_in_word():
    somebody = opened().press("get_account").press("get_chronology").press("get_sheets")
    assert [name for name, _ in somebody.files] == [
        "Near miss Lucas move.docx",
        "Near miss Lucas move chronology.docx",
        "Near miss Lucas move three routes.docx",
    ]
    assert somebody.files[0][1] == CASE.account()
    assert somebody.said[-1] == "Near miss Lucas move three routes.docx is ready. Look in your downloads."


def test_the_sheets_have_a_page_for_each_table_and_the_comparison_last():
    ((_, data),) = opened().press("get_sheets").files
    document = Document(io.BytesIO(data))
    titles = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert titles[1:] == [
        "Table 1. A review",
        "Table 2. A near-miss conversation",
        "Table 3. An appreciative inquiry",
        "What each route saw",
        "When to choose which",
    ]
    text = "\n".join(one.text for one in document.paragraphs)
    assert CASE.content_notice in text and all(asks in text for one in WORKED.routes for asks in one.asks)
    assert len(document.tables[1].rows) == 1 + len(WORKED.insights)
