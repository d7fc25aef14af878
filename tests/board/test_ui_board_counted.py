"""The trainer's board: what is counted of answers and of paper, and the texts of the room."""

import pytest
from leading import SPECIFIC, Trainer
from shown import words

from scrlib.learning.sessions import key, session
from scrlib.records.learning import CANNOT_JUDGE, Answer


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
    page = words(trainer.at("expert").page)
    assert "4 of 4 changed their minds, 3 of them from “Met” to “Partly”." in page
    assert "All 3 gave the same rating. One said: cannot judge." in page
    assert "Answer First vote Second vote Met 4 0 Partly 0 3 Not met 0 0 Cannot judge 0 1" in page


def test_what_was_coded_stands_under_its_question_where_the_spread_is_hidden(trainer):
    trainer.send(trainer.people(1)[0], "commit", "met", "partly")
    trainer.at("expert").press("reveal")
    trainer.press("show_spread", "").press("question", "X3.timely")
    assert "Is it timely? How it was coded, and why" in words(trainer.page)


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
    assert "13 (12 on paper)" in words(trainer.page)
    assert trainer.form()["paper-commit-X3-specific-partly"] == "3"
    assert "1 joined · 15 sheets from paper ·" in words(trainer.page)
    assert "Kept for this step: 15 sheets." in words(trainer.page)
    trainer.press("paper_step", "before")
    assert "Kept for this step" not in words(trainer.page)


def test_a_room_without_wifi_runs_on_paper_alone(trainer):
    for step, met in (("commit", "9"), ("again", "4")):
        form = {f"paper-{step}-X3-specific-met": met, f"paper-{step}-X3-specific-partly": "6"}
        trainer.at(step).press("paper", form=form)
    assert "15 sheets from paper. Nobody has joined from a phone." in words(trainer.page)
    page = words(trainer.at("expert").press("reveal").page)
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
    assert "Police 5 0 0 0 5" in words(trainer.page)
    trainer.send(trainer.people(1, "school")[0], "commit", "met")
    trainer.later(seconds=2)
    assert "Police 5 0 0 0 5 Everybody else 6 0 0 0 6" in words(trainer.page)
    assert "Health" not in trainer.page


def test_factors_are_counted_together_and_how_each_was_coded_is_marked_once_revealed(tmp_path):
    trainer = Trainer(tmp_path, session("near_miss.transition.40"), key("near_miss.transition.40"))
    records = "factor.record_carries"
    for who in trainer.people(3):
        trainer.store.submit(who, "commit", [Answer(question=records, value="absent")], 9)
    trainer.at("room").press("question", records)
    row = "A record that carries a conclusion without its reason 0 3 0"
    assert row in words(trainer.page)
    trainer.press("open_step", "expert").press("reveal").press("question", records)
    assert "without its reason 0 ✓ as coded 3 0" in words(trainer.page)
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
    page = words(trainer.page)
    assert "Funding or contract that ends or begins by a date 1 0 2 ● 0 0" in page
    assert "Nobody covers for leave, court or sickness 0 0 0 3 ● 0" in page
    assert "Together 1 0 2 3 0" in page
    assert "How many of 3 people ticked what" in page


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
