"""The page of appreciative inquiry without a browser: ways to begin, one's own practice, files."""

import datetime as dt
import io
import json
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from visitor import Filler, Somebody

from scrlib.documents import open_plan
from scrlib.errors import ScrError
from scrlib.learning.inquiry.checklists import check_linked, falls_short
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.learning.inquiry.sessions import key, sessions
from scrlib.learning.sessions import session
from scrlib.plans.reading import read_plan
from scrlib.records.inquiry import Inquiry, Promising
from scrlib.records.learning import Answer, Kind
from scrlib.records.plans import Status
from scrlib.ui.inquiry.carry import carried
from scrlib.ui.inquiry.days import follow_up_now, follow_ups
from scrlib.ui.inquiry.example import example as the_example
from scrlib.ui.inquiry.rewritten import rewritten
from scrlib.ui.inquiry.state import InquiryScreen
from scrlib.ui.inquiry.work import STEPS
from scrlib.ui.loop.walk import Given
from scrlib.ui.typed_day import read_day

TODAY = dt.date(2026, 11, 22)
SHORT = session("inquiry.short.45")


class Visitor(Filler):
    """Somebody at the page."""

    def __init__(self) -> None:
        super().__init__(InquiryScreen())


def own(step: str = "define") -> Visitor:
    """Somebody with an empty inquiry of their own."""
    return Visitor().press("own").press("own_step", step)


def example(step: str = "define") -> Visitor:
    return Visitor().press("own").press("example").press("own_step", step)


def text_of(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


# ---- beginning


def test_the_page_offers_an_invented_case_a_room_and_ones_own_practice():
    page = Visitor().page
    assert [
        page.count(words) for words in ("the short form</h3>", "With a room", "Begin our own inquiry")
    ] == [
        1,
        1,
        1,
    ]


def test_the_ground_rule_stands_where_one_begins_and_where_stories_are_told():
    rule = protocol().ground_rule
    for page in (Visitor().page, own().page, own("discover").page, own("discover").press("add", "S").page):
        assert rule.title in page and rule.do[0] in page


def test_a_room_is_refused_kindly_where_nobody_could_join(monkeypatch):
    monkeypatch.delenv("SCR_ROOM_URL", raising=False)
    assert "scr serve --room" in Visitor().press("start_room", SHORT.id).problem


# ---- alone


def test_a_person_alone_is_told_nothing_of_the_key_before_its_step():
    visitor = Visitor().press("choose", SHORT.id)
    secret = key(SHORT.id).question("C.condition").ratings[0].reason
    for step in ("before", "pair", "commit"):
        visitor.press("go", step)
        assert secret not in visitor.page


def test_a_rewrite_is_answered_by_the_checklist_of_propositions():
    question = next(one for one in SHORT.step("rewrite").asks if one.kind is Kind.REWRITE)
    page = rewritten(question, "We open the plan within five minutes, where possible.")
    assert "Words spoke against 2 points at the start. Now against 1." in page
    assert "where possible" in page
    assert "That is the sentence as it was." in rewritten(question, question.starter)


# ---- one's own practice


def test_every_step_of_the_example_can_be_opened():
    visitor = example()
    for step in STEPS:
        visitor.press("step", step)
        assert (visitor.problem, visitor.work.step) == ("", step)
        assert 'id="step"' in visitor.page


def test_the_example_says_what_it_tells_of_before_it_is_loaded_and_that_it_is_made_up_after():
    page = own().page
    assert page.index(the_example().content_notice[:40]) < page.index("Load an example")
    assert "Every story in it is made up." in example().page


def test_an_example_is_not_offered_over_work_of_ones_own():
    assert "Load an example" not in own().press("look", form={"own-topic": "First visits"}).page


def test_a_topic_about_failure_is_answered_with_its_own_words():
    page = own().press("look", form={"own-topic": "Why do we miss appointments?"}).page
    assert "<q>Why</q>, <q>miss</q>" in page


def test_a_story_keeps_everything_that_was_typed_whatever_is_pressed():
    visitor = own("discover").press("add", "S")
    typed = {"S1-title": "The green card", "S1-told": "She rang at twelve.", "S1-conditions": ["time"]}
    story = visitor.press("all", form=typed).work.own.stories[0]
    assert (story.title, story.told, story.conditions) == ("The green card", "She rang at twelve.", ("time",))
    assert visitor.press("add", "S").press("all").work.own.stories[0] == story


def test_a_box_takes_no_more_than_is_kept():
    page = own("discover").press("add", "S").page
    assert page.count("<textarea") == page.count('" maxlength="4000"') - 2  # two of one line


def test_conditions_are_gathered_over_the_stories_with_those_that_nobody_told():
    page = example("discover").page
    assert "Conditions in 3 tagged stories" in page
    assert "In none of them: </b>Somebody who stayed; A place to think;" in page


def test_a_proposition_is_linked_to_a_story_and_asked_what_no_wording_shows():
    visitor = example("design").press("add", "P")
    visitor.press(
        "look", form={"P3-text": "We visit together.", "P3-stories": ["S2"], "P3-agreed": ["wanted"]}
    )
    assert "Stands on “We went together, and she stayed in the garden”." in visitor.press("all").page
    linked = visitor.work.own.propositions[2]
    assert all(one.agreed or one.sign != "ask" for one in check_linked(linked))


def test_a_story_that_is_taken_out_is_taken_out_of_its_propositions():
    visitor = example("discover").press("open", "S1").press("take_out", "S1")
    assert [one.id for one in visitor.work.own.stories] == ["S2", "S3"]
    assert visitor.work.own.propositions[0].stories == ("S2",)


def test_a_proposition_that_is_taken_out_is_served_by_no_promise():
    visitor = example("design").press("open", "P1").press("take_out", "P1")
    assert [one.proposition for one in visitor.work.own.promises] == ["", "P2", "", ""]


def test_an_offer_begins_as_an_offer_and_can_become_a_request():
    visitor = own("deliver").press("promise", "offer")
    assert visitor.work.own.promises[0].kind is Promising.OFFER
    visitor.press("all", form={"C1-kind": "request"})
    assert visitor.work.own.promises[0].kind is Promising.REQUEST


def test_a_day_that_cannot_be_read_is_pointed_at_and_kept():
    visitor = own("deliver").press("promise", "commitment").press("look", form={"C1-due": "soon"})
    assert "No day can be read in this." in visitor.page
    assert visitor.work.own.promises[0].due == "soon"


def test_what_was_written_in_a_session_is_added_to_ones_own_inquiry():
    visitor = Visitor().press("own").press("example").press("close_own").press("choose", "inquiry.full.150")
    walk = replace(
        visitor.screen.walk(),
        step="monday",
        sent=(
            Given(step="interview", answers=(Answer(question="own.told", value="We rang first."),)),
            Given(step="tags", answers=(Answer(question="own.conditions", value="time,child"),)),
            Given(step="deliver", answers=(Answer(question="deliver.offer", value="An hour on Fridays"),)),
        ),
    )
    visitor.screen.work = visitor.work.with_walk(walk)
    after = visitor.press("carry").work.own
    assert (after.topic, len(after.promises)) == (the_example().own.topic, 5)
    assert (after.stories[3].told, after.stories[3].conditions) == ("We rang first.", ("time", "child"))
    assert after.promises[4].kind is Promising.OFFER
    assert after.stories[:3] == the_example().own.stories
    assert carried(after, walk) == after


def test_a_session_in_which_nothing_was_written_carries_nothing():
    visitor = Visitor().press("choose", "inquiry.two_weeks.10")
    assert carried(Inquiry(), visitor.screen.walk()) == Inquiry()


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
    text = text_of(visitor.files[0][1])
    assert "green card in the lunch box" in text
    assert "Friday night" not in text  # the officer did not let the story in
    assert "It was built in" in text and "Offer: One number for each school" in text
    assert "Two of the three have stopped ringing." in text


def test_the_interview_sheet_asks_what_the_page_asks_with_the_topic_at_its_head():
    visitor = own().press("own_step", "discover", {"own-topic": "First visits that opened a door"})
    text = text_of(visitor.press("take", "sheet").files[0][1])
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
    assert "Jessica Hartley" in visitor.page


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


@pytest.mark.parametrize("text", ["3 December 2026", "03/12/2026", "3rd December 2026"])
def test_a_day_is_read_day_first(text):
    assert read_day(text) == dt.date(2026, 12, 3)


def test_the_examples_propositions_stand_and_the_sessions_are_all_offered():
    assert [falls_short(check_linked(one)) for one in the_example().own.propositions] == [(), ()]
    page = Visitor().page
    assert [one.id for one in sessions() if one.title not in page] == []
