"""A person alone walks through a session: votes are locked, nothing is told too early, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_page import Lesson, rated, somebody, walked
from lessons import SESSION
from shown import step_heading, words

from scrlib.errors import ScrError
from scrlib.learning.sessions import key, session
from scrlib.records.answer_keys import ExpertRating, QuestionKey, StepKey
from scrlib.records.learning import CANNOT_JUDGE, VOTES, Answer, Kind, Question
from scrlib.ui.loop.alone import alone_step
from scrlib.ui.loop.read_before import read_before
from scrlib.ui.loop.told import told
from scrlib.ui.loop.walk import Given, Walk, closed, reachable, start, tells
from scrlib.ui.loop.work import LoopWork

# ---- the way through


def test_a_person_alone_is_shown_the_steps_of_a_room_only_where_they_say_what_to_do_instead():
    page = walked("room").page
    assert "Set it aside for a minute." in page
    assert step_heading(page) == "Set it aside, look again"
    assert "Only how many chose what." not in page
    assert "Agencies should work together better." in page
    assert ">Talk<" not in page


def test_the_step_after_a_vote_opens_once_the_vote_is_sent():
    visitor = somebody()
    assert reachable(SESSION, visitor.screen.walk()) == ("aim", "before")
    visitor.press("go", "before").press("send", form=rated("before"))
    assert visitor.screen.walk().step == "commit"


def test_a_step_that_cannot_be_opened_yet_is_not():
    assert somebody().press("go", "expert").screen.walk().step == "aim"


def test_a_vote_that_was_sent_stands_whatever_is_sent_after_it():
    visitor = walked("room").press("go", "commit")
    visitor.press("send", form=rated("commit", value="met"))
    assert {one.value for one in visitor.screen.walk().given("commit")} == {"partly"}
    assert "this stands as you gave it" in visitor.press("go", "commit").page


def test_a_vote_without_an_answer_is_refused_beside_its_box_and_keeps_the_rest():
    form = rated("before")
    del form["before-X1-timely-answer"]
    visitor = somebody().press("go", "before").press("send", form=form)
    assert (
        visitor.problem
        == "“Is it timely?” has no answer yet. Choose one. “Cannot judge” is an answer like any other."
    )
    assert visitor.screen.problems[0].field == "before-X1-timely-answer"
    assert visitor.screen.walk().stands(SESSION, "before")[0].reason == "No date."


def test_a_step_can_be_left_out_and_its_key_is_told_kindly_all_the_same():
    visitor = somebody().press("go", "before").press("leave").press("leave").press("go", "again")
    visitor.press("leave").press("go", "expert")
    assert "You did not answer this one. That is not wrong" in visitor.page


def test_the_second_vote_begins_with_the_first_which_stands_beside_it():
    page = walked("again").page
    assert "Your first vote: Partly (sure)." in page
    assert page.count("No date.</textarea>") + page.count('value="No date."') == 2


def test_beginning_again_gives_the_other_of_the_two_blind_items():
    visitor = somebody().press("begin", SESSION.id)
    assert visitor.screen.walk() == start(SESSION, "b")


# ---- what is told, and when


@pytest.mark.parametrize("step", ["aim", "before", "commit", "room", "again", "rewrite"])
def test_nothing_of_the_key_is_on_a_page_before_it_is_told(step: str):
    visitor = walked(step)
    assert "SECRET" not in visitor.page
    assert "SECRET" not in visitor.screen.save()


def test_the_experts_are_told_once_the_second_vote_is_sent_and_not_of_the_blind_items():
    page = walked("expert").page
    assert "SECRET no act." in page
    assert "SECRET nobody is to do anything." not in page


def test_the_blind_items_are_told_at_the_end_side_by_side():
    page = walked("monday").page
    assert "SECRET nobody is to do anything." in page
    assert "SECRET one person and one act." in page
    assert "0 of 2 as they were coded." in page


def test_the_end_tells_nothing_of_a_vote_that_is_still_open():
    assert tells(SESSION, start(SESSION), "monday") == ()


def test_a_confident_miss_is_told_first_then_a_split_that_met_one_coder():
    page = walked("expert").page
    assert page.index("Is it timely?") < page.index("Is it specific?")
    assert "You were sure, and both coders read it otherwise." in page
    assert "Here the two coders split" in page


def test_a_second_vote_that_changed_is_told_beside_the_first():
    visitor = walked("again").press("send", form=rated("again", value="not_met")).press("go", "expert")
    assert "You chose Not met (sure), as both coders did. At first you chose Partly (sure)." in visitor.page


PRESSES = st.one_of(
    st.tuples(st.just("go"), st.sampled_from([one.id for one in SESSION.steps])),
    st.tuples(st.sampled_from(["send", "send", "leave", "close"]), st.just("")),
    st.tuples(st.just("choose"), st.just(SESSION.id)),
)


@given(presses=st.lists(PRESSES, max_size=20))
def test_whatever_is_pressed_a_vote_stands_and_its_key_waits_for_the_second(presses: list[tuple[str, str]]):
    visitor, stood = somebody(), {}
    for n, (name, value) in enumerate(presses):
        walk = visitor.screen.walk()
        step = walk.step if walk else "aim"
        visitor.press(name, value, rated(step, value="met" if n % 2 else "partly"))
        walk = visitor.screen.walk()
        for one in walk.sent if walk else ():
            if SESSION.step(one.step).purpose in VOTES:
                assert stood.setdefault(one.step, one) == one
        told = walk and all(closed(SESSION, walk, id) for id in ("commit", "again"))
        assert told or "SECRET no act." not in visitor.page


# ---- one answer after another


def asked(kind: Kind = Kind.RATE) -> Question:
    return Question(id="q", kind=kind, asks="Is it timely?", options=SESSION.questions("commit")[0].options)


def tells_of(value: str, *ratings: str, confidence: str = "") -> str:
    given = tuple(ExpertRating(rater=f"Coder {n}", value=one, reason="") for n, one in enumerate(ratings, 1))
    key = StepKey(step="s", questions=(QuestionKey(question="q", ratings=given),))
    said = words(str(told(key, (asked(),), (Answer(question="q", value=value, confidence=confidence),))))
    return said.removeprefix("Is it timely? ")


def test_one_reading_is_called_ours_and_two_are_called_both_where_they_agree():
    assert tells_of("met", "met") == "You chose Met, as our coder did. Our coder’s reading: Met."
    assert tells_of("met", "met", "met") == "You chose Met, as both coders did. Both coders: Met."
    assert tells_of("met", "met", "partly") == (
        "You chose Met, as one of the two coders did. "
        "Here the two coders split: the words can be read both ways. Coder 1: Met. Coder 2: Partly."
    )


def test_cannot_judge_is_an_answer():
    assert tells_of(CANNOT_JUDGE, "met") == (
        "You chose Cannot judge. “Cannot judge” is an answer. "
        "This is how it was judged from the words alone. Our coder’s reading: Met."
    )


def test_a_guess_that_missed_is_not_called_sure():
    assert tells_of("partly", "met", confidence="sure") == (
        "You chose Partly (sure). You were sure, and our coder read it otherwise. Our coder’s reading: Met."
    )
    assert tells_of("partly", "met", confidence="guessing") == (
        "You chose Partly (guessing). Our coder’s reading: Met."
    )


def test_what_somebody_typed_is_shown_as_text():
    key = StepKey(step="s", questions=(QuestionKey(question="q", model="Look"),))
    page = str(told(key, (asked(Kind.REFLECT),), (Answer(question="q", value="<b>1</b>"),)))
    assert "<p>&lt;b&gt;1&lt;/b&gt;</p>" in page and "<b>1</b>" not in page


# ---- kept


@given(value=st.sampled_from(["met", "partly", "not_met", CANNOT_JUDGE]), why=st.text(max_size=30))
def test_what_was_sent_and_what_was_typed_come_back_from_the_tab(value: str, why: str):
    form = rated("commit", value=value) | {"commit-X3-specific-reason": why}
    visitor = walked("commit").press("close", form=form)
    again = Lesson()
    again.restore(visitor.screen.save())
    assert again.work == visitor.screen.work
    assert (
        again.work.walk(SESSION.id).stands(SESSION, "commit")[0].reason == why.replace("\r\n", "\n").strip()
    )


def test_a_damaged_file_is_refused_and_changes_nothing():
    visitor = walked("commit")
    before, damaged = visitor.screen.work, visitor.screen.save().replace('"form": "a"', '"form": "c"')
    with pytest.raises(ScrError, match="not a saved workbook"):
        visitor.screen.restore(damaged)
    assert visitor.screen.work == before


def test_what_was_read_can_be_opened_again_while_it_is_judged_and_not_where_judging_is_blind():
    one = session("near_miss.transition.40")
    found = {step.id: read_before(one, step, "a") for step in one.steps}
    again = [id for id, markup in found.items() if markup]
    ids = [step.id for step in one.steps]
    assert again == [id for id in ids[ids.index("read") + 1 : -1] if id != "after"]
    assert "What was in front of people" in str(found["commit"])
    assert read_before(one, one.step("commit"), "a", skipped=["read"]) is None


def test_an_order_is_told_as_a_list_ones_own_and_ours():
    one = session("near_miss.transition.90")
    (question,) = one.questions("order")
    backwards = ",".join(reversed([option.id for option in question.options]))
    found = str(
        told(
            key("near_miss.transition.90").of("order"),
            [question],
            [Answer(question=question.id, value=backwards)],
        )
    )
    assert found.count("<ol><li>") == 2
    assert "<p>You chose this order:</p><ol><li>A first name that stands" in found
    assert "<b>Our coder’s reading:</b></p><ol><li>No date can be set" in found


def test_of_work_on_an_exercise_that_has_changed_since_what_still_fits_is_kept():
    visitor = walked("commit")
    saved = visitor.press("close", form=rated("commit")).press("choose", SESSION.id).screen.save()
    visitor.screen.restore(saved.replace('"commit"', '"a_step_that_is_gone"'))
    walk = visitor.screen.walk()
    assert (walk.step, walk.drafts) == ("aim", ())
    assert walk.has_sent("before")


def test_a_session_that_is_gone_leaves_the_others_as_they_were():
    visitor = walked("commit")
    visitor.screen.restore(visitor.screen.save().replace("test.short.20", "test.gone.20"))
    assert visitor.screen.work == LoopWork()


@pytest.mark.parametrize("id", ["near_miss.transition.40", "inquiry.short.45"])
def test_what_one_wrote_of_a_pair_stands_beside_what_we_see_in_it(id):
    chosen = session(id)
    answer = Answer(question=chosen.questions("pair")[0].id, value="It says who does what.")
    walk = Walk(session=id, step="pair", sent=(Given(step="pair", answers=(answer,)),))
    page = str(alone_step(chosen, walk, key))
    own, ours = page.index("It says who does what."), page.index(key(id).of("pair").passages[0].title)
    assert own < ours
