"""What is asked of a topic and a proposition: signs with their words, and questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DataError
from scrlib.learning.inquiry.checklists import (
    FILE,
    check_linked,
    check_proposition,
    check_topic,
    falls_short,
    points,
    points_in,
)
from scrlib.records.inquiry import Proposition, Sign
from scrlib.rules import unmarked

POINTS = [*points("topic"), *points("proposition")]
FLAGGED = [(one, example) for one in POINTS for example in one.flags if one.wording]
PASSED = [(one, example) for one in POINTS for example in one.passes]
ROW = {"id": "bold", "title": "Bold", "asks": "Is it?", "why": "Because.", "source": "Own."}


def still_asked(checked):
    return [one.id for one in checked if one.sign is Sign.ASK and not one.agreed]


@pytest.mark.parametrize(("point", "example"), FLAGGED, ids=[example for _, example in FLAGGED])
def test_a_point_finds_exactly_the_words_its_example_marks(point, example):
    text, spans = unmarked(example)
    checked = point.check(text)
    assert (checked.spans, checked.sign) == (spans, Sign.AGAINST if point.against else Sign.SHOWS)


@pytest.mark.parametrize(("point", "example"), PASSED, ids=[example for _, example in PASSED])
def test_a_point_is_content_where_it_should_be(point, example):
    assert point.check(unmarked(example)[0]).sign is Sign.SHOWS


def test_every_point_names_its_question_its_reason_and_its_source():
    assert [one.id for one in POINTS if not (one.asks and one.why and one.source)] == []


def test_a_proposition_of_wishes_falls_short_with_its_own_words():
    short = falls_short(check_proposition("We will try to improve communication where possible."))
    assert {one.id: one.words for one in short} == {
        "present": ("will",),
        "bold": ("try to", "improve", "where possible"),
        "pictured": ("communication",),
    }


def test_a_proposition_that_can_be_seen_is_still_asked_what_no_wording_can_show():
    checked = check_proposition("We are at the door together within five days.")
    assert falls_short(checked) == ()
    assert still_asked(checked) == ["grounded", "wanted"]


def test_a_proposition_without_a_we_is_asked_whose_it_is():
    assert still_asked(check_proposition("A child has one worker.")) == ["ours", "grounded", "wanted"]


def test_a_story_grounds_a_proposition_and_a_yes_of_the_group_settles_the_rest():
    linked = Proposition(id="P1", text="We visit together.", stories=("S1",), agreed=("wanted",))
    assert still_asked(check_linked(linked)) == []


def test_a_topic_about_failure_too_wide_or_about_paper_is_asked_for_another():
    short = {one.id: one.words for one in falls_short(check_topic("Why communication policy fails"))}
    assert short == {
        "affirmative": ("Why", "fails"),
        "specific": ("communication",),
        "practice": ("policy",),
    }


def test_nothing_is_said_of_a_text_that_is_not_there():
    assert (check_topic(" "), check_proposition("")) == ((), ())


@given(st.text(max_size=80))
def test_the_words_shown_are_those_of_the_text_whatever_it_is(text):
    for one in (*check_topic(text), *check_proposition(text)):
        assert one.words == tuple(dict.fromkeys(text[start:end] for start, end in one.spans))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"why": ""}, f"{FILE}, [[topic]] 1 has no why."),
        ({"against": "nowhere"}, "inquiry.toml has no list named nowhere."),
        ({"against": "future"}, f"{FILE}, [[topic]] bold has too few examples."),
        (
            {"against": "future", "flags": ["a", "b"], "passes": ["c", "d"]},
            f"{FILE}, [[topic]] bold has a flagged example without marks.",
        ),
    ],
)
def test_a_point_that_is_incomplete_is_refused_with_its_place(row, problem):
    with pytest.raises(DataError) as refused:
        points_in({"source": "Own.", "topic": [ROW | row]}, FILE, "topic")
    assert refused.value.problem == problem
