"""A person alone can do each exercise in 20 minutes, by the count of paces.py."""

import pytest
from paces import minutes

from scrlib.learning.sessions import session, sessions

ALONE = {  # the most minutes by that count: less than twenty, for those who are slower
    "judge.foundation.40": 19,
    "judge.mixed.40": 19,
    "judge.traps.40": 19,
    "inquiry.short.45": 19,
    "near_miss.transition.40": 18,
    "criteria.calibration.30": 18,
}


@pytest.mark.parametrize("form", ["a", "b"])
@pytest.mark.parametrize("id", ALONE)
def test_each_exercise_takes_a_person_alone_less_than_the_twenty_minutes_promised(id, form):
    assert minutes(session(id), form) <= ALONE[id]


@pytest.mark.parametrize("one", sessions(), ids=lambda one: one.id)
def test_no_session_says_that_it_is_shorter_alone_than_it_is(one):
    assert minutes(one) <= one.alone_minutes


def test_every_kind_of_exercise_has_one_of_twenty_minutes():
    assert {one.id.partition(".")[0] for one in sessions()} == {id.partition(".")[0] for id in ALONE}
