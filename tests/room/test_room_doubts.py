"""Before answers are kept that stand: a name, or nothing at all, is asked about once and nothing is lost."""

import pytest
from training import Training

from scrlib.learning.sessions import key, session
from scrlib.ui.loop.questions import LONGEST
from scrlib.ui.room.open_step import CUT

BOX = "monday-monday-answer"
NAMED = "Ask whether Kayleigh Thompson was seen. 🙂"
ASKED = "“Kayleigh Thompson” may tell who somebody is."


def sent(training: Training) -> list[str]:
    return [one.answers[0].value for one in training.rooms.submissions(training.code)]


def test_a_name_is_pointed_at_before_the_trainer_has_it_and_what_was_written_stays(
    training: Training,
) -> None:
    phone = training.joined("monday").press("send", **{BOX: NAMED})
    assert (ASKED in phone.words, NAMED in phone.page, phone.reply.status) == (True, True, 422)
    assert sent(training) == []
    assert (
        "It stands as you gave it." in phone.press("send", **{BOX: "Ask whether the child was seen."}).words
    )
    assert sent(training) == ["Ask whether the child was seen."]


def test_whoever_sends_it_as_it_stands_is_not_asked_twice_but_for_another_name(training: Training) -> None:
    phone = training.joined("monday").press("send", **{BOX: NAMED})
    assert "07700 900123" in phone.press("send", **{BOX: f"{NAMED} Ring 07700 900123."}).words
    assert sent(training) == []
    phone.press("send")
    assert sent(training) == [f"{NAMED} Ring 07700 900123."]


def test_a_name_in_a_reason_is_pointed_at_too(training: Training) -> None:
    rated = {
        f"commit-X3-{one}-{what}": "met" if what == "answer" else "sure"
        for one in ("specific", "timely")
        for what in ("answer", "confidence")
    }
    phone = training.joined("commit").press(
        "send", **rated, **{"commit-X3-timely-reason": "I thought of Kayleigh."}
    )
    assert "“Kayleigh” may tell who somebody is." in phone.words


def test_a_name_without_its_capital_is_pointed_at_and_those_of_the_case_are_not(rooms, clock) -> None:
    training = Training(rooms, clock, session("near_miss.transition.40"), key("near_miss.transition.40"))
    phone = training.joined("known").press(
        "send", **{"known-known-manager-answer": "luca and elena, like kayleigh"}
    )
    assert "“kayleigh” may tell who somebody is." in phone.words


def test_the_names_of_the_case_may_be_written(rooms, clock) -> None:
    training = Training(rooms, clock, session("near_miss.transition.40"), key("near_miss.transition.40"))
    written = "Papers that said low, and a worry about Dex. Luca came from Aldermere."
    training.joined("known").press("send", **{"known-known-manager-answer": written})
    assert sent(training) == [written]


def test_an_empty_page_is_sent_only_once_that_is_meant(training: Training) -> None:
    phone = training.joined("monday").press("send")
    assert "Nothing is written yet" in phone.words
    assert sent(training) == []
    phone.press("send")
    assert sent(training) == [""]


@pytest.mark.parametrize(("length", "told"), [(LONGEST - 1, False), (LONGEST + 9, True)])
def test_who_writes_more_than_a_box_takes_is_told(training: Training, length: int, told: bool) -> None:
    phone = training.joined("monday").press("send", **{BOX: "a" * length})
    assert (CUT in phone.words) == told
