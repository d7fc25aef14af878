"""The trainer's board: the way in, by code and PIN, and what the tab keeps."""

import contextlib
import datetime as dt

import pytest
from shown import step_heading

from scrlib.errors import ScrError
from scrlib.store.rooms import open_rooms
from scrlib.ui.board.work import BoardWork, read_back, written
from scrlib.ui.notice import guarded


def test_the_code_in_small_letters_and_the_pin_open_the_board(trainer):
    assert step_heading(trainer.page) == "Open your room"
    assert trainer.enter().problem == ""
    assert f">{trainer.code}<" in trainer.page
    assert trainer.focused == "step"


@pytest.mark.parametrize("pin", ["000000", "not a pin", "é"])
def test_a_wrong_pin_shows_nothing_of_the_room(trainer, pin):
    assert trainer.enter(pin).problem == (
        "That code and PIN do not belong together. Look at both again: the code is five "
        "letters, the PIN six digits."
    )
    assert step_heading(trainer.page) == "Open your room"


def test_a_code_without_a_pin_is_asked_for_it_beside_the_box(trainer):
    trainer.press("enter", form={"room-code": trainer.code, "room-pin": " "})
    assert [one.field for one in trainer.screen.problems] == ["room-pin"]


def test_after_five_wrong_pins_even_the_right_one_has_to_wait(trainer):
    for _ in range(5):
        trainer.enter("111111")
    assert trainer.enter().problem == "Too many wrong PINs. Try again in 1 minute."
    trainer.moment += dt.timedelta(minutes=2)
    assert trainer.enter().problem == ""


@pytest.mark.parametrize("event", ["next", "reveal", "end", "delete", "votes_file", "paper", "pick"])
def test_nothing_can_be_done_to_a_room_before_its_pin_is_given(trainer, event):
    before = trainer.room
    assert trainer.press(event, "on").problem == "No room is open on this page. Type its code and your PIN."
    assert (trainer.room, trainer.files) == (before, [])


def test_the_tab_keeps_code_and_pin_and_a_reload_opens_the_same_board(trainer):
    trainer.at("commit").press("question", "X3.timely").press("projector", "on")
    again = trainer.new_screen()
    again.restore(trainer.screen.save())
    assert again.work == trainer.work
    assert str(again.html()) == trainer.page


def test_after_the_server_was_started_again_the_board_stands_where_it_stood(trainer, tmp_path):
    trainer.send(trainer.people(1)[0], "commit", "met")
    kept, page = trainer.at("room").screen.save(), trainer.page
    trainer.store.close()
    trainer.store = open_rooms(str(tmp_path / "rooms.db"), lambda: trainer.moment)
    again = trainer.new_screen()
    again.restore(kept)
    assert str(again.html()) == page


def test_the_page_offers_no_file_with_the_pin_in_it(trainer):
    trainer.enter()
    assert trainer.offered() & {("save_file", ""), ("open_file", "")} == set()
    assert trainer.pin not in trainer.page


def test_a_kept_board_whose_room_is_gone_says_so_and_can_be_opened_on_another(trainer):
    kept = trainer.enter().screen.save()
    trainer.store.delete(trainer.code)
    again = trainer.new_screen()
    with pytest.raises(ScrError, match="does not open the room any more"):
        again.restore(kept)
    assert step_heading(str(again.html())) == "Open your room"


@pytest.mark.parametrize("asked", ["a press", "a look for news"])
def test_a_new_pin_closes_the_board_that_the_old_one_opened_and_says_so(trainer, asked):
    trainer.at("commit")
    pin = trainer.store.new_pin(trainer.code)
    before = trainer.room
    if asked == "a press":
        trainer.press("reveal")
    else:
        guarded(trainer.screen, lambda: trainer.later(seconds=2), quiet=True)
    assert trainer.problem == "This room has a new PIN since the board was opened. Type the new PIN to go on."
    assert step_heading(trainer.page) == "Open your room"
    assert f'value="{trainer.code}"' in trainer.page
    assert (trainer.room, trainer.work) == (before, BoardWork(code=trainer.code))
    assert trainer.enter(pin).problem == ""
    assert step_heading(trainer.page) == "Judge it alone 3 of 10"


def test_a_reload_with_an_old_pin_is_refused_once_and_counts_as_one_wrong_try(trainer):
    kept = trainer.enter().screen.save()
    pin = trainer.store.new_pin(trainer.code)
    for _ in range(6):
        again = trainer.new_screen()
        with contextlib.suppress(ScrError):
            again.restore(kept)
        kept = again.save()
    assert trainer.enter(pin).problem == ""


def test_work_of_a_board_is_read_back_as_it_was_written():
    work = BoardWork(code="KITES", pin="123456", question="q", projector=True, paper="commit")
    assert read_back(written(work)) == work


def test_closing_the_board_leaves_nothing_in_the_tab_and_the_room_as_it_was(trainer):
    blank = trainer.screen.save()
    before = trainer.enter().room
    trainer.press("leave")
    assert (trainer.screen.save(), trainer.room) == (blank, before)
