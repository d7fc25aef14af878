"""What leaves the Appreciative inquiry page, what is followed up, and what comes back."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inquirer import example, own
from on_paper import words_of
from shown import row
from visitor import Somebody

from scrlib.documents import open_plan
from scrlib.errors import ScrError
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.plans.reading import read_plan
from scrlib.records.inquiry import Inquiry
from scrlib.records.plans import Status
from scrlib.ui.inquiry.days import follow_up_now, follow_ups
from scrlib.ui.inquiry.example import example as the_example
from scrlib.ui.inquiry.state import InquiryScreen
from scrlib.ui.inquiry.work import STEPS

TODAY = dt.date(2026, 11, 22)


# ---- follow-up


def test_the_follow_ups_are_six_and_twelve_weeks_after_the_day():
    assert follow_ups(Inquiry(held="5 October 2026"), TODAY) == (
        "Six weeks: 16 November 2026 (past)",
        "Twelve weeks: 28 December 2026",
    )
    assert follow_ups(Inquiry(), TODAY) == ("Six weeks", "Twelve weeks")


@pytest.mark.parametrize(("held", "weeks"), [("", 6), ("5 October 2026", 6), ("1 August 2026", 12)])
def test_the_follow_up_that_is_due_is_open(held, weeks):
    assert follow_up_now(Inquiry(held=held), TODAY) == weeks


def test_the_second_follow_up_shows_what_was_found_at_the_first_and_keeps_both():
    visitor = example("follow_up").press("weeks", "12")
    assert "After six weeks: </b>Yes. Two of the three have stopped ringing." in visitor.page
    visitor.press("own_step", "take", {"C1-12-done": "no", "C1-12-changed": "She rings again."})
    looks = visitor.work.own.promises[0].looks
    assert [(one.weeks, one.done) for one in looks] == [(6, "yes"), (12, "no")]


def test_with_nothing_promised_there_is_nothing_to_follow_up():
    assert "There is nothing to follow up" in own("follow_up").page


# ---- taking away


def test_the_word_file_has_the_stories_that_may_stand_in_it_and_counts_the_others():
    visitor = example("take").press("take", "word")
    text = words_of(visitor.files[0][1])
    assert "green card in the lunch box" in text
    assert "Friday night" not in text  # the officer did not let the story in
    assert "It was built in" in text and "Offer: One number for each school" in text
    assert "Two of the three have stopped ringing." in text


def test_the_interview_sheet_asks_what_the_page_asks_with_the_topic_at_its_head():
    visitor = own().press("own_step", "discover", {"own-topic": "First visits that opened a door"})
    text = words_of(visitor.press("take", "sheet").files[0][1])
    assert text.startswith("First visits that opened a door")
    wanted = [one.asks for one in protocol().questions] + [one.label for one in conditions()]
    assert [one for one in (*wanted, protocol().ground_rule.short) if one not in text] == []


def test_the_plan_opens_as_a_plan_with_role_day_and_proposition():
    plan = read_plan(open_plan(*example("take").press("take", "plan").files[0]))
    assert [(one.owner, one.due, one.status) for one in plan.actions[:2]] == [
        (("Deputy head",), dt.date(2026, 10, 23), Status.COMPLETE),
        (("Neighbourhood sergeant",), dt.date(2026, 10, 30), Status.IN_PROGRESS),
    ]
    assert plan.actions[1].action.startswith("Offer: One number for each school")
    assert plan.actions[0].recommendation_text == the_example().own.propositions[0].text


def test_the_calendar_file_has_both_follow_ups():
    data = example("take").press("take", "calendar").files[0][1].decode("utf-8")
    assert data.count("BEGIN:VEVENT") == 2
    assert "20261116T090000" in data and "20261228T090000" in data


def test_a_calendar_without_a_day_says_which_box_to_fill():
    visitor = own("take").press("take", "calendar")
    assert visitor.problem.startswith("The day of the conversation is not given yet.")
    assert visitor.files == []


def test_names_are_pointed_at_before_anything_leaves_unless_the_story_stays():
    visitor = own("discover").press("add", "S")
    visitor.press("own_step", "take", {"S1-told": "I met Jessica Hartley at the gate."})
    assert "No names or numbers found." in visitor.page
    visitor.press("open", "S1").press("own_step", "take", {"S1-in_file": ["yes"]})
    assert row(visitor.page, "Jessica Hartley") == ["A person’s name", "story 1"]


# ---- kept


def test_everything_comes_back_from_a_saved_file():
    visitor = example("design").press("open", "P1")
    again = InquiryScreen()
    again.restore(visitor.screen.save())
    assert again.work == visitor.work and str(again.html()) == visitor.page


@pytest.mark.parametrize(
    "damage",
    [
        {"step": "nowhere"},
        {"own": {"stories": [{"id": "X1"}]}},
        {"own": {"stories": [{"id": "S1"}, {"id": "S1"}]}},
        {"own": {"stories": [{"id": "S1", "conditions": ["luck"]}]}},
        {"own": {"propositions": [{"id": "P1", "stories": ["S9"]}]}},
        {"own": {"promises": [{"id": "C1", "looks": [{"weeks": 6}]}]}},
    ],
)
def test_a_damaged_file_is_refused_with_nothing_changed(damage):
    visitor = example()
    before = visitor.work
    saved = json.loads(visitor.screen.save())
    saved["work"].update(damage)
    with pytest.raises(ScrError, match="not a saved workbook"):
        visitor.screen.restore(json.dumps(saved))
    assert visitor.work == before


FORMS = st.dictionaries(
    st.sampled_from(["own-topic", "own-held", "S1-told", "S1-conditions", "P1-text", "C1-kind", "C1-6-done"]),
    st.one_of(st.text(max_size=20), st.lists(st.sampled_from([one.id for one in conditions()]), max_size=3)),
)


@settings(max_examples=50, deadline=None)
@given(FORMS, st.sampled_from(tuple(STEPS)))
def test_no_form_breaks_a_step(form, step):
    visitor = example()
    Somebody.press(visitor, "own_step", step, form)
    assert 'id="step"' in visitor.page
