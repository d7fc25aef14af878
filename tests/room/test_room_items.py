"""What a phone says where several things are judged at once, and on the last step of all."""

import pytest
from lessons import SESSION
from training import Clock, Training

from scrlib.learning.sessions import key, session, sessions
from scrlib.records.learning import Session
from scrlib.store.rooms import SqlRooms
from scrlib.ui.loop.questions import name_of

FULL = session("inquiry.full.150")
SMART = ["specific", "measurable", "achievable", "realistic", "timely"]


def test_two_accounts_that_are_asked_the_same_are_told_apart_beside_each_question(
    rooms: SqlRooms, clock: Clock
) -> None:
    page = Training(rooms, clock, FULL, key(FULL.id)).joined("commit").page
    parts = ("The paper in the sock, told", "commit-C-strength", "Saturday night, told", "commit-D-strength")
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_the_room_s_votes_on_six_cases_that_are_asked_the_same_are_told_apart(
    rooms: SqlRooms, clock: Clock
) -> None:
    cases = session("criteria.calibration.30")
    training = Training(rooms, clock, cases, key(cases.id))
    phone = training.joined("first").press("send", **chosen(cases, "first"))
    training.trainer(step="room", spread=("first",))
    said = phone.open(phone.path).words
    told = [said.rindex(one.named) for one in cases.questions("first")]
    assert len(told) == 6 and told == sorted(told)
    assert told[0] > said.index("The room: Six cases, alone")


def chosen(one: Session, step: str) -> dict[str, str]:
    """The first answer to every question of a step, as a phone sends it."""
    return {name_of(step, each): each.options[0].id for each in one.questions(step)}


def test_the_last_step_does_not_ask_for_a_next_one(training: Training) -> None:
    phone = training.joined("monday").press("send", **{"monday-monday-answer": "Ask by when."})
    assert "Has the trainer told more, or ended the session?" in phone.words
    assert "Has the next step opened?" not in phone.words


def test_a_step_before_others_that_are_left_out_is_the_last(training: Training) -> None:
    order = [one.id for one in SESSION.steps]
    training.trainer(skipped=tuple(order[order.index("talk") + 1 :]))
    assert "Has the trainer told more" in training.joined("talk").words


@pytest.mark.parametrize("one", sessions("judge"), ids=lambda one: one.id)
def test_criteria_are_asked_in_the_order_of_the_word_smart(one) -> None:
    for step in one.steps:
        for form in "ab":
            asked = [(q.item, SMART.index(q.group)) for q in one.questions(step.id, form) if q.group in SMART]
            by_item = {item: [n for other, n in asked if other == item] for item, _ in asked}
            assert [found for found in by_item.values() if found != sorted(found)] == []
