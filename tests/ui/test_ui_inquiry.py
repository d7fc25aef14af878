"""The page of appreciative inquiry without a browser: ways to begin, one's own practice, files."""

import datetime as dt
from dataclasses import replace

import pytest
from inquirer import Visitor, example, own

from scrlib.learning.inquiry.checklists import check_linked, falls_short
from scrlib.learning.inquiry.protocol import protocol
from scrlib.learning.inquiry.sessions import key, sessions
from scrlib.learning.sessions import session
from scrlib.records.inquiry import Inquiry, Promising
from scrlib.records.learning import Answer, Kind
from scrlib.ui.inquiry.carry import carried
from scrlib.ui.inquiry.example import example as the_example
from scrlib.ui.inquiry.rewritten import rewritten
from scrlib.ui.inquiry.work import STEPS
from scrlib.ui.loop.walk import Given
from scrlib.ui.typed_day import read_day

SHORT = session("inquiry.short.45")


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
    assert Visitor().press("start_room", SHORT.id).problem == (
        "Nobody else can reach this server yet, so a room would stay empty. Stop the server "
        "and start it again with “scr serve --room” (or “make room”). Only the participants’ "
        "pages are opened to the network, never this one."
    )


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
    assert "Load an example" in own().page
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


@pytest.mark.parametrize("text", ["3 December 2026", "03/12/2026", "3rd December 2026"])
def test_a_day_is_read_day_first(text):
    assert read_day(text) == dt.date(2026, 12, 3)


def test_the_examples_propositions_stand_and_the_sessions_are_all_offered():
    assert [falls_short(check_linked(one)) for one in the_example().own.propositions] == [(), ()]
    page = Visitor().page
    assert [one.id for one in sessions() if one.title not in page] == []
