"""What a trainer sees of what is still to tell, of steps gone past, of the time, of a PIN that fails."""

import re

import pytest
from leading import Trainer
from visitor import Somebody

from scrlib.learning.sessions import key, session
from scrlib.ui.board.start import Started
from scrlib.ui.judge.state import JudgeScreen

SHORT = session("near_miss.transition.40")
GONE_PAST = "Gone past, and not told"


def buttons(trainer: Trainer) -> list[str]:
    """What the two buttons that lead on say, in their order; the one that stands out in capitals."""
    found = re.findall(r'<button [^>]*id="(?:next|reveal)"[^>]*>[^<]*', trainer.page)
    words = ((one.rpartition(">")[2], 'class="plain"' in one) for one in found)
    return [said if plain else said.upper() for said, plain in words]


def test_what_is_to_be_told_stands_first_and_going_on_says_that_it_is_left_untold(trainer):
    assert buttons(trainer.at("expert")) == ["REVEAL THE CODING", "Go on without it: Rewrite it"]
    assert buttons(trainer.press("reveal")) == ["OPEN THE NEXT STEP: REWRITE IT"]


def test_a_step_gone_past_before_it_was_told_is_named_until_it_is_told(trainer):
    assert GONE_PAST not in trainer.at("expert").page
    trainer.press("next")
    assert "has not been told what we say of “What the coders said”" in trainer.page
    trainer.press("open_step", "expert").press("reveal").press("next")
    assert GONE_PAST not in trainer.page


def test_a_step_that_was_left_out_is_not_missed(trainer):
    trainer.at("again").press("skip", "expert").press("next")
    assert (trainer.room.step, GONE_PAST in trainer.page) == ("rewrite", False)


def test_at_the_last_step_the_trainer_is_reminded_to_tell_before_the_end(trainer):
    assert "First tell what is still to be told" in trainer.at("monday").page
    assert "First tell what is still to be told" not in trainer.press("reveal").page


def test_before_everybody_has_sent_the_trainer_reads_what_telling_it_now_would_do(trainer):
    one, two = trainer.people(2)
    trainer.send(one, "rewrite", "The Board should act.")
    assert "will read what you show before they answer" in trainer.at("rewrite").page
    trainer.send(two, "rewrite", "The Trust should act.")
    assert "before they answer" not in trainer.later(seconds=2).page


def test_the_notes_tell_how_long_the_rest_is_planned_to_take_and_when_it_is_over(trainer):
    assert "After this step 24 minutes are planned." in trainer.enter().page
    trainer.press("open_step", "rewrite")
    assert "After this step 4 minutes are planned, until 10:48 if it ends on time." in trainer.page
    assert "After this step 2 minutes" in trainer.press("skip", "after").page


def test_a_room_that_talks_can_read_on_the_board_what_it_talks_about(trainer, tmp_path):
    assert "Agencies should work together better." in trainer.at("talk").page
    other = Trainer(tmp_path, SHORT, key(SHORT.id)).at("talk")
    assert "Read again: “A move that was stopped”" in other.page


def test_what_is_told_takes_the_focus_so_that_the_projector_shows_it(trainer):
    trainer.at("rewrite").press("reveal")
    assert trainer.focused == "told" and 'id="told"' in trainer.page
    assert trainer.at("expert").press("reveal").focused == "step"


@pytest.mark.parametrize(
    ("what", "said"), [("new_pin", "A new PIN was made for this room"), ("delete", "This room is gone")]
)
def test_the_page_a_room_was_started_on_shows_no_pin_that_opens_the_board_no_more(trainer, what, said):
    page = Somebody(JudgeScreen())
    page.screen.open_rooms = lambda: trainer.store
    page.screen.started = Started(
        code=trainer.code, pin=trainer.pin, url="http://x/room", mark=trainer.store.pin_mark(trainer.code)
    )
    page.screen.tick(page)
    assert trainer.pin in page.page
    getattr(trainer.store, what)(trainer.code)
    page.screen.tick(page)
    assert (trainer.pin in page.page, said in page.page) == (False, True)
