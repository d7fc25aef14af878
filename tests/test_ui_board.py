"""The trainer's board without a browser: the way in, leading a room, what is shown to whom and when."""

import contextlib
import datetime as dt
import io
import re

import pytest
from docx import Document
from leading import START, Trainer
from lessons import SESSION

from scrlib.errors import ScrError
from scrlib.learning.sessions import key, session
from scrlib.records.learning import CANNOT_JUDGE, Answer
from scrlib.store.rooms import open_rooms
from scrlib.ui.board.work import BoardWork, read_back, written
from scrlib.ui.notice import guarded

SPECIFIC = "X3.specific"


@pytest.fixture
def trainer(tmp_path) -> Trainer:
    return Trainer(tmp_path)


def text(page: str) -> str:
    """The words of a page without its elements."""
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


# ---- the way in


def test_the_code_in_small_letters_and_the_pin_open_the_board(trainer):
    assert "Open your room" in trainer.page
    assert trainer.enter().problem == ""
    assert f">{trainer.code}<" in trainer.page
    assert trainer.focused == "step"


@pytest.mark.parametrize("pin", ["000000", "not a pin", "é"])
def test_a_wrong_pin_shows_nothing_of_the_room(trainer, pin):
    assert "do not belong together" in trainer.enter(pin).problem
    assert "Open your room" in trainer.page


def test_a_code_without_a_pin_is_asked_for_it_beside_the_box(trainer):
    trainer.press("enter", form={"room-code": trainer.code, "room-pin": " "})
    assert [one.field for one in trainer.screen.problems] == ["room-pin"]


def test_after_five_wrong_pins_even_the_right_one_has_to_wait(trainer):
    for _ in range(5):
        trainer.enter("111111")
    assert "Too many wrong PINs." in trainer.enter().problem
    trainer.moment += dt.timedelta(minutes=2)
    assert trainer.enter().problem == ""


@pytest.mark.parametrize("event", ["next", "reveal", "end", "delete", "votes_file", "paper", "pick"])
def test_nothing_can_be_done_to_a_room_before_its_pin_is_given(trainer, event):
    before = trainer.room
    assert "No room is open on this page." in trainer.press(event, "on").problem
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
    assert "Open your room" in str(again.html())


@pytest.mark.parametrize("asked", ["a press", "a look for news"])
def test_a_new_pin_closes_the_board_that_the_old_one_opened_and_says_so(trainer, asked):
    trainer.at("commit")
    pin = trainer.store.new_pin(trainer.code)
    before = trainer.room
    if asked == "a press":
        trainer.press("reveal")
    else:
        guarded(trainer.screen, lambda: trainer.later(seconds=2), quiet=True)
    assert "This room has a new PIN" in trainer.problem
    assert "Open your room" in trainer.page and f'value="{trainer.code}"' in trainer.page
    assert (trainer.room, trainer.work) == (before, BoardWork(code=trainer.code))
    assert trainer.enter(pin).problem == ""
    assert "Judge it alone" in trainer.page


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


# ---- leading


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


def test_two_rooms_at_once_are_never_mixed(trainer, tmp_path):
    other = trainer.store.start(SESSION.id, "aim")[0]
    trainer.people(3)
    trainer.at("commit")
    assert trainer.store.room(other.code).step == "aim"
    assert "3 joined" in trainer.page


# ---- what is counted


def test_before_anybody_has_joined_or_answered_the_board_says_so(trainer):
    assert "Nobody has joined yet." in trainer.enter().page
    trainer.at("commit").people(2)
    trainer.press("show_spread", "on")
    assert "Nobody has answered yet." in trainer.page


def test_joined_open_sent_and_stuck_are_counted(trainer):
    one, two, _ = trainer.people(3)
    trainer.at("commit").send(one, "commit", "met", "met")
    trainer.store.see(two, "commit")
    assert "3 joined · 2 have this step open · 1 sent" in trainer.later(seconds=2).page
    assert "1 stuck over 3 minutes" in trainer.later(minutes=4).page


def test_the_second_vote_stands_beside_the_first_with_who_moved_and_how_many_agree(trainer):
    for n, who in enumerate(trainer.people(4)):
        trainer.send(who, "commit", "met")
        trainer.send(who, "again", "partly" if n else CANNOT_JUDGE)
    page = text(trainer.at("expert").page)
    assert "4 of 4 changed their minds, 3 of them from “Met” to “Partly”." in page
    assert "All 3 gave the same rating. One said: cannot judge." in page
    assert "Answer First vote Second vote Met 4 0 Partly 0 3 Not met 0 0 Cannot judge 0 1" in page


def test_what_was_coded_stands_under_its_question_where_the_spread_is_hidden(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met", "partly")
    trainer.at("expert").press("reveal")
    trainer.press("show_spread", "").press("question", "X3.timely")
    assert "Is it timely? How it was coded, and why" in text(trainer.page)


def test_the_spread_of_one_question_at_a_time_is_shown(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met", "partly")
    trainer.at("room")
    assert ">Is it specific?</h3>" in trainer.page
    trainer.press("question", "X3.timely")
    assert ">Is it timely?</h3>" in trainer.page
    assert ">Is it specific?</h3>" not in trainer.page


def test_counts_from_paper_stand_on_the_same_board(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met")
    trainer.at("commit").press("show_spread", "on")
    form = trainer.form() | {"paper-commit-X3-specific-met": "12", "paper-commit-X3-specific-partly": " 3 "}
    trainer.press("paper", form=form)
    assert "13 (12 on paper)" in text(trainer.page)
    assert trainer.form()["paper-commit-X3-specific-partly"] == "3"
    assert "1 joined · 15 sheets from paper ·" in text(trainer.page)
    assert "Kept for this step: 15 sheets." in text(trainer.page)
    trainer.press("paper_step", "before")
    assert "Kept for this step" not in text(trainer.page)


def test_a_room_without_wifi_runs_on_paper_alone(trainer):
    for step, met in (("commit", "9"), ("again", "4")):
        form = {f"paper-{step}-X3-specific-met": met, f"paper-{step}-X3-specific-partly": "6"}
        trainer.at(step).press("paper", form=form)
    assert "15 sheets from paper. Nobody has joined from a phone." in text(trainer.page)
    page = text(trainer.at("expert").press("reveal").page)
    assert "Met 9 (9 on paper) 4 (4 on paper) Partly ✓ as coded 6 (6 on paper) 6 (6 on paper)" in page
    assert "6 of 10 gave the same rating." in page
    assert "Partly or Not met" not in page  # nobody is said to have been sure: a sheet does not tell


@pytest.mark.parametrize("typed", ["-1", "two", "1.5", "1000", "²"])
def test_a_count_of_sheets_that_is_none_is_told_beside_its_box_and_keeps_nothing(trainer, typed):
    trainer.at("commit").press("paper", form={"paper-commit-X3-specific-met": typed})
    assert [one.field for one in trainer.screen.problems] == ["paper-commit-X3-specific-met"]
    assert trainer.store.tallies(trainer.code) == ()


def test_sheets_of_the_blind_steps_can_be_typed_in_for_both_items(trainer):
    trainer.at("commit").press("paper_step", "before")
    assert {"paper-before-X1-timely-met", "paper-before-X2-timely-met"} <= trainer.form().keys()


def test_answers_by_agency_are_hidden_under_five(trainer):
    for who in (*trainer.people(5, "police"), *trainer.people(5, "health")):
        trainer.send(who, "commit", "met")
    trainer.at("room")
    assert "Police 5 0 0 0 5" in text(trainer.page)
    trainer.send(trainer.people(1, "school")[0], "commit", "met")
    trainer.later(seconds=2)
    assert "Police 5 0 0 0 5 Everybody else 6 0 0 0 6" in text(trainer.page)
    assert "Health" not in trainer.page


def test_factors_are_counted_together_and_how_each_was_coded_is_marked_once_revealed(tmp_path):
    trainer = Trainer(tmp_path, session("near_miss.transition.40"), key("near_miss.transition.40"))
    records = "factor.record_carries"
    for who in trainer.people(3):
        trainer.store.submit(who, "commit", [Answer(question=records, value="absent")], 9)
    trainer.at("room").press("question", records)
    row = "A record that carries a conclusion without its reason 0 3 0"
    assert row in text(trainer.page)
    trainer.press("open_step", "expert").press("reveal").press("question", records)
    assert "without its reason 0 ✓ as coded 3 0" in text(trainer.page)
    assert "How the factors were coded, and why" in trainer.page


def test_the_moments_at_which_each_factor_weighed_stand_in_one_table(tmp_path):
    long = "near_miss.transition.90"
    trainer = Trainer(tmp_path, session(long), key(long))
    for who, at in zip(trainer.people(3), ("papers,yes", "yes", ""), strict=True):
        given = [
            Answer(question="moment.money_rules", value=at),
            Answer(question="moment.no_cover", value="call"),
        ]
        trainer.store.submit(who, "moments", given, 9)
    trainer.at("moments").press("show_spread", "on")
    page = text(trainer.page)
    assert "Funding or contract that ends or begins by a date 1 0 2 ● 0 0" in page
    assert "Nobody covers for leave, court or sickness 0 0 0 3 ● 0" in page
    assert "Together 1 0 2 3 0" in page
    assert "How many of 3 people ticked what" in page


# ---- live


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


# ---- nothing of the key before it is revealed


def through(trainer: Trainer, *, projector: bool) -> list[str]:
    """Every page of the whole session, with everything pressed on the way but what reveals or ends."""
    for who in trainer.people(2):
        for step in SESSION.steps:
            if SESSION.questions(step.id):
                trainer.send(who, step.id, "met", "partly", why="A line.")
    pages = []
    for step in SESSION.steps:
        trainer.at(step.id).press("projector", "on" if projector else "")
        pages.append(trainer.page)
        for event, value in sorted(trainer.offered()):
            if event in ("question", "show_spread", "pick", "freeze", "extend"):
                pages.append(trainer.press(event, value).page)
    return pages


@pytest.mark.parametrize("projector", [True, False], ids=["projector", "own view"])
def test_nothing_of_the_key_is_on_any_page_before_it_is_revealed(trainer, projector):
    pages = through(trainer, projector=projector)
    assert len(pages) > 20
    assert [
        page for page in pages if "SECRET" in page or "as coded" in page or "coded otherwise" in page
    ] == []


def test_the_files_hold_nothing_of_the_key_before_it_is_revealed(trainer):
    through(trainer, projector=False)
    trainer.press("summary_file").press("votes_file")
    (_, summary), (_, votes) = trainer.files
    words = " ".join(one.text for one in Document(io.BytesIO(summary)).paragraphs)
    assert "SECRET" not in words + votes.decode("utf-8-sig")
    assert "Not everything had been revealed" in words
    assert "Nowhere: no rating" not in words


def test_what_is_revealed_of_one_step_tells_nothing_of_another(trainer):
    trainer.at("expert").press("reveal")
    assert trainer.room.revealed == ("commit",)
    assert "SECRET no act." in trainer.page
    assert "SECRET a day is given." not in trainer.page


def test_the_projector_shows_no_notes_no_texts_that_wait_and_no_way_to_end(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met", why="A line that nobody picked.")
    trainer.at("commit")
    assert "Do not help with the words yet." in trainer.page
    assert "A line that nobody picked." in trainer.page
    trainer.press("projector", "on")
    assert "Do not help with the words yet." not in trainer.page
    assert "A line that nobody picked." not in trainer.page
    assert {event for event, _ in trainer.offered()} & {"end", "delete", "pick"} == set()


# ---- after the reveal


def test_confident_misses_stand_first_and_the_split_is_told_where_two_coders_differ(trainer):
    for who in trainer.people(2):
        trainer.send(who, "commit", "met", "met")
    page = text(trainer.at("expert").press("reveal").page)
    first = "Is it specific? 2 of 2 were sure of “Met”. As coded: Partly or Not met."
    assert page.index(first) < page.index("Answer Votes")
    assert "Here the two coders split: the words can be read both ways." in page
    assert "Partly ✓ as coded" in page and "Not met ✓ as coded" in page


def test_before_and_after_are_told_at_the_end_and_not_before(trainer):
    for who in trainer.people(2):
        trainer.send(who, "before", "met", "met")
        trainer.send(who, "after", "met", "not_met")
    assert "as coded" not in trainer.at("monday").page
    page = text(trainer.press("reveal").page)
    assert "Ratings as they were coded Question Before After Is it specific? 1 of 2 1 of 2" in page


def test_a_room_reads_on_the_board_what_it_is_asked_to_write_and_what_to_start_from(trainer):
    assert "Your wording It begins so: Agencies should work together better." in text(
        trainer.at("rewrite").page
    )
    assert "One thing I will change on Monday" in text(trainer.at("monday").page)


def test_the_four_questions_of_a_pair_interview_stand_on_the_board_while_the_pairs_talk(tmp_path):
    long = session("inquiry.full.150")
    page = text(Trainer(tmp_path, long, key(long.id)).at("interview").page)
    places = [page.index(one.asks) for one in long.questions("interview")]
    assert len(places) == 4 and places == sorted(places)
    assert page.index(long.step("interview").lead) < page.index(long.step("interview").together) < places[0]


def test_a_model_stands_under_what_was_asked_and_is_not_called_coded(tmp_path):
    long = session("inquiry.full.150")
    trainer = Trainer(tmp_path, long, key(long.id)).at("rewrite").press("reveal")
    told = text(trainer.page)
    told = told[told.rindex(long.questions("rewrite")[0].asks) :]
    assert told.count("One way to put it") == 2
    assert (long.telling.how in told, "Why each answer is so or not" in told) == (False, False)
    assert "It rests on the calls of 14 January" in told


# ---- the texts of the room


def test_a_text_is_seen_by_the_room_only_once_it_is_picked_and_can_be_taken_back(trainer):
    (who,) = trainer.people(1)
    trainer.send(who, "commit", "met", why="No day is named.")
    trainer.at("room").press("pick", f"commit|{SPECIFIC}|{who}").press("projector", "on")
    assert trainer.room.picked == (("commit", SPECIFIC, who),)
    assert "No day is named." in trainer.page
    trainer.press("pick", f"commit|{SPECIFIC}|{who}")
    assert "No day is named." not in trainer.page


def test_what_may_identify_somebody_in_a_text_is_pointed_at(trainer):
    (who,) = trainer.people(1)
    trainer.send(who, "commit", "met", why="Mrs Anna Smith rang on 07700 900123.")
    page = trainer.at("room").page
    assert "“07700 900123”: a telephone number?" in page
    assert "<mark>" in page


def test_words_of_somebody_in_the_room_cannot_become_part_of_the_page(trainer):
    (who,) = trainer.people(1)
    trainer.send(who, "commit", "met", why="<script>alert(1)</script>")
    trainer.at("room").press("pick", f"commit|{SPECIFIC}|{who}")
    assert "<script>" not in trainer.page
    assert "&lt;script&gt;" in trainer.page


@pytest.mark.parametrize("value", ["", "commit", "commit|X3.specific|", "commit|X3.specific|x", "a|b|9999"])
def test_a_press_for_a_text_that_is_none_changes_nothing(trainer, value):
    trainer.at("room").press("pick", value)
    assert trainer.room.picked == ()


# ---- the end


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
    assert "Open your room" in trainer.page


def test_a_room_that_somebody_else_deletes_closes_the_board_with_a_reason(trainer):
    trainer.at("commit")
    trainer.store.delete(trainer.code)
    trainer.screen.tick(trainer)
    assert "data-tick" in trainer.page or "Open your room" in trainer.page
    assert trainer.press("next").problem != ""
