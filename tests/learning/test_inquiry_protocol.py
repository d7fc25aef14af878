"""The protocol of an appreciative inquiry, its conditions, and what is gathered over stories."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DataError
from scrlib.learning.inquiry.gathering import follow_up_days, gathered
from scrlib.learning.inquiry.protocol import (
    conditions,
    conditions_in,
    protocol,
    protocol_in,
)
from scrlib.records.inquiry import Story

IDS = [one.id for one in conditions()]


def test_the_five_stages_come_in_their_order():
    assert [one.title for one in protocol().stages] == ["Define", "Discover", "Dream", "Design", "Deliver"]


def test_the_four_questions_fill_the_four_parts_of_a_story():
    answers = {one.id: "x" for one in protocol().questions}
    assert Story(id="S1", **answers).told == "x"
    assert list(answers) == ["told", "valued", "core", "wishes"]


def test_the_ground_rule_says_what_to_do_before_anything_else():
    rule = protocol().ground_rule
    assert rule.title == "A risk seen today is acted on today"
    assert rule.do[0] == "Somebody is in danger now: ring 999."


def test_somebody_who_finds_nothing_good_may_leave_it_there():
    assert protocol().small[-1].startswith("If still nothing comes to mind, that is an answer.")


def test_there_are_twelve_conditions_each_with_a_source():
    assert len(IDS) == len(set(IDS)) == 12
    assert [one.id for one in conditions() if not one.source] == []


def test_a_protocol_without_its_ground_rule_is_refused():
    with pytest.raises(DataError, match=r"p\.toml has no ground_rule"):
        protocol_in({"source": "Own."}, "p.toml")


def test_two_conditions_of_one_name_are_refused():
    row = {"id": "time", "label": "l", "note": "n", "asks": "a", "source": "s"}
    with pytest.raises(DataError, match="two conditions called time"):
        conditions_in({"source": "Own.", "condition": [row, row]}, "c.toml")


def test_conditions_are_gathered_with_the_most_told_first():
    stories = (
        Story(id="S1", conditions=("knew",)),
        Story(id="S2", conditions=("time", "knew")),
        Story(id="S3"),
    )
    found = [(one.condition.id, one.stories) for one in gathered(stories) if one.count]
    assert found == [("knew", ("S1", "S2")), ("time", ("S2",))]


@given(st.lists(st.sets(st.sampled_from(IDS))))
def test_every_tag_is_counted_once_and_every_condition_is_told_of(tags):
    stories = [Story(id=f"S{n}", conditions=tuple(one)) for n, one in enumerate(tags)]
    found = gathered(stories)
    assert sum(one.count for one in found) == sum(map(len, tags))
    assert {one.condition.id for one in found} == set(IDS)


def test_promises_are_looked_at_again_after_six_and_twelve_weeks():
    assert follow_up_days(dt.date(2026, 11, 22)) == (dt.date(2027, 1, 3), dt.date(2027, 2, 14))
