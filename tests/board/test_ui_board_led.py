"""The trainer's board: a room is led from step to step, news comes by itself, and the room ends."""

import datetime as dt

import pytest
from leading import START
from lessons import SESSION
from shown import step_heading

from scrlib.errors import ScrError


def test_the_next_step_opens_with_its_clock_and_its_name_is_said(trainer):
    trainer.enter().press("next")
    assert (trainer.room.step, trainer.room.ends) == ("before", START + dt.timedelta(minutes=2))
    assert trainer.said == ["Open now: Before we start."]
    assert "Open the next step: Judge it alone" in trainer.page


def test_two_more_minutes_are_counted_from_now_where_the_time_is_over(trainer):
    trainer.at("before").press("extend")
    assert trainer.room.ends == START + dt.timedelta(minutes=4)
    trainer.later(minutes=10).press("extend")
    assert trainer.room.ends == START + dt.timedelta(minutes=12)


def test_a_step_that_is_left_out_is_passed_over_until_it_is_put_back(trainer):
    trainer.at("commit").press("skip", "room")
    assert "Open the next step: Talk" in trainer.page
    trainer.press("skip", "room")
    assert "Open the next step: The room" in trainer.page


def test_a_frozen_room_takes_no_answers_until_the_next_step(trainer):
    trainer.at("commit").press("freeze", "on")
    assert trainer.room.frozen
    assert "No answers are taken at the moment." in trainer.page
    assert not trainer.press("next").room.frozen


def test_the_room_is_shown_its_spread_when_it_is_to_look_at_itself_and_it_can_be_hidden(trainer):
    trainer.at("commit").press("next")
    assert trainer.room.spread == ("commit",)
    assert trainer.press("show_spread", "").room.spread == ()
    assert trainer.press("show_spread", "on").room.spread == ("commit",)


def test_the_blind_steps_offer_no_spread(trainer):
    for step in ("before", "after"):
        trainer.at(step)
        assert not [one for one in trainer.offered() if one[0] == "show_spread"]


def test_a_step_that_the_session_does_not_have_is_not_opened(trainer):
    assert trainer.at("no-such-step").room.step == "aim"


def test_two_rooms_at_once_are_never_mixed(trainer):
    other = trainer.store.start(SESSION.id, "aim")[0]
    trainer.people(3)
    trainer.at("commit")
    assert trainer.store.room(other.code).step == "aim"
    assert "3 joined" in trainer.page


def test_news_is_shown_by_itself_and_without_news_nothing_changes(trainer):
    trainer.at("commit")
    before = trainer.page
    assert trainer.later(seconds=2).page == before
    trainer.people(1)
    assert "1 joined" in trainer.later(seconds=2).page


def test_it_is_said_once_that_everybody_has_sent_and_that_the_time_is_over(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met")
    trainer.at("commit").said.clear()
    trainer.later(seconds=2).later(seconds=2).later(minutes=5).later(minutes=5)
    assert trainer.said == ["Everybody has sent their answers.", "The time for this step is over."]


def test_a_store_that_cannot_be_read_is_told_quietly_and_tried_again(trainer, monkeypatch):
    def fails(_code):
        raise ScrError("The rooms cannot be read.", "Try again.")

    trainer.at("commit")
    with monkeypatch.context() as broken:
        broken.setattr(trainer.store, "news", fails)
        assert "The board tries again by itself." in trainer.later(seconds=2).page
        assert "data-tick" in trainer.page
    assert "tries again" not in trainer.later(seconds=2).page


def test_a_room_is_ended_with_a_confirmation_and_can_be_opened_again(trainer):
    trainer.at("monday")
    assert "Nobody can answer or join any more" in trainer.page
    assert trainer.press("end", "on").room.ended
    with pytest.raises(ScrError, match="has ended"):
        trainer.people(1)
    assert not trainer.press("end", "").room.ended


def test_after_an_early_end_the_rest_can_be_revealed(trainer):
    trainer.at("commit").press("end", "on")
    assert ("reveal_rest", "") in trainer.offered()
    trainer.press("reveal_rest")
    assert trainer.room.revealed == ("before", "commit", "rewrite", "after")
    assert ("reveal_rest", "") not in trainer.offered()


def test_votes_and_summary_are_handed_over_without_names(trainer):
    for who in trainer.people(3):
        trainer.send(who, "commit", "met", why="A line.")
    trainer.at("expert").press("reveal").press("votes_file").press("summary_file")
    assert [name for name, _ in trainer.files] == [
        f"Room {trainer.code} votes.csv",
        f"Room {trainer.code} summary.docx",
    ]
    names = [one.name for one in trainer.store.participants(trainer.code)]
    assert [name for name in names if name in trainer.files[0][1].decode("utf-8-sig")] == []
    assert "A line." not in trainer.files[0][1].decode("utf-8-sig")


def test_a_deleted_room_is_gone_and_the_page_is_as_new(trainer):
    trainer.at("commit").press("delete")
    assert trainer.store.room(trainer.code) is None
    assert step_heading(trainer.page) == "Open your room"


def test_a_room_that_somebody_else_deletes_closes_the_board_with_a_reason(trainer):
    trainer.at("commit")
    trainer.store.delete(trainer.code)
    trainer.screen.tick(trainer)
    assert "There is no room with this code. The board tries again by itself." in trainer.page
    assert trainer.press("next").problem.startswith("This room is not kept any more.")
    assert step_heading(trainer.page) == "Open your room"
