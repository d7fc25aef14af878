"""The trainer's board: nothing of the key before it is revealed, and what stands there after."""

import io

import pytest
from docx import Document
from leading import Trainer
from lessons import SESSION
from shown import words

from scrlib.learning.sessions import key, session


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


def test_confident_misses_stand_first_and_the_split_is_told_where_two_coders_differ(trainer):
    for who in trainer.people(2):
        trainer.send(who, "commit", "met", "met")
    page = words(trainer.at("expert").press("reveal").page)
    first = "Is it specific? 2 of 2 were sure of “Met”. As coded: Partly or Not met."
    assert page.index(first) < page.index("Answer Votes")
    assert "Here the two coders split: the words can be read both ways." in page
    assert "Partly ✓ as coded" in page and "Not met ✓ as coded" in page


def test_before_and_after_are_told_at_the_end_and_not_before(trainer):
    for who in trainer.people(2):
        trainer.send(who, "before", "met", "met")
        trainer.send(who, "after", "met", "not_met")
    assert "as coded" not in trainer.at("monday").page
    page = words(trainer.press("reveal").page)
    assert "Ratings as they were coded Question Before After Is it specific? 1 of 2 1 of 2" in page


def test_a_room_reads_on_the_board_what_it_is_asked_to_write_and_what_to_start_from(trainer):
    assert "Your wording It begins so: Agencies should work together better." in words(
        trainer.at("rewrite").page
    )
    assert "One thing I will change on Monday" in words(trainer.at("monday").page)


def test_the_four_questions_of_a_pair_interview_stand_on_the_board_while_the_pairs_talk(tmp_path):
    long = session("inquiry.full.150")
    page = words(Trainer(tmp_path, long, key(long.id)).at("interview").page)
    places = [page.index(one.asks) for one in long.questions("interview")]
    assert len(places) == 4 and places == sorted(places)
    assert page.index(long.step("interview").lead) < page.index(long.step("interview").together) < places[0]


def test_a_model_stands_under_what_was_asked_and_is_not_called_coded(tmp_path):
    long = session("inquiry.full.150")
    trainer = Trainer(tmp_path, long, key(long.id)).at("rewrite").press("reveal")
    told = words(trainer.page)
    told = told[told.rindex(long.questions("rewrite")[0].asks) :]
    assert told.count("One way to put it") == 2
    assert (long.telling.how in told, "Why each answer is so or not" in told) == (False, False)
    assert "It rests on the calls of 14 January" in told
