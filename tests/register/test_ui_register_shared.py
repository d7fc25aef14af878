"""The Register page: two people at once, the tab that comes back, a store that somebody edited."""

import pytest
from keeper import DAY, OPEN, Keeper
from shown import row
from sqlalchemy import func, update
from visitor import boxes

from scrlib.audits.register.log import faults
from scrlib.audits.register.reading import actions
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.store.books import SqlBooks
from scrlib.store.tables import entries
from scrlib.ui.register.saved import read_back
from scrlib.ui.register.work import STEPS


def test_two_people_write_about_different_things_and_both_are_kept(kept: Keeper, comes: OPEN):
    kept.press("open_action", "new").press("write_action", "new", {"action_new_text": "Brief the wards"})
    other = comes().sign("Police lead")
    kept.on("A1").press("write_action", kept.action("A1").id, {kept.box("A1", "agency"): "Trust"})
    other.on("A2").press("write_action", other.action("A2").id, {other.box("A2", "agency"): "Police"})
    assert (other.problem, kept.problem) == ("", "")
    assert [one.agency for one in actions(comes().screen.log, DAY)] == ["Trust", "Police"]


def test_whoever_comes_second_to_the_same_thing_is_told_and_loses_nothing(kept: Keeper, comes: OPEN):
    other = comes().sign("Police lead").on("A1")
    kept.on("A1").press("write_action", kept.action("A1").id, {kept.box("A1", "owner"): "Head Nurse"})
    typed = {other.box("A1", "owner"): "Matron"}
    other.press("write_action", other.action("A1").id, typed)
    assert other.problem == (
        "Somebody else has written about the same thing since you opened it. Look at what they "
        "wrote, at the top of this page, then press again: what you typed is kept."
    )
    assert "Who answers for it Nurse Head Nurse Audit subgroup" in other.words
    assert boxes(other.page)[other.box("A1", "owner")] == "Matron"
    other.press("write_action", other.action("A1").id)
    log = comes().screen.log
    assert [one.new.value for one in log if one.field == "owner"] == ["Nurse", "Head Nurse", "Matron"]
    assert faults(log) == ()


def test_a_register_that_is_deleted_meanwhile_is_told(kept: Keeper, comes: OPEN):
    other = comes().sign("Police lead")
    kept.press("step", "take").press("forget", form={"delete-title": "Other"})
    assert kept.problem == "That is not its name. Type “Our register”, or keep it."
    kept.press("forget", form={"delete-title": "Our register"})
    other.press("same", other.action("A1").id)
    assert other.problem == "This register is no longer kept here. Choose another from the list."


def test_the_tab_opens_the_kept_register_again_and_what_was_half_typed(kept: Keeper, comes: OPEN):
    kept.on("A1").press("sign", form={kept.box("A1", "news"): "Half a sen"})
    again = comes()
    again.screen.restore(kept.screen.save())
    assert boxes(again.page)[again.box("A1", "news")] == "Half a sen"
    assert "Press “Write it down”" in again.words


def test_a_register_in_the_tab_comes_back_whole_and_a_forged_one_is_refused(example: Keeper):
    saved = example.screen.save()
    assert read_back(saved) == example.work
    with pytest.raises(ScrError, match="not a saved workbook"):
        read_back(saved.replace("Hospital Trust", "Hospital"))


def change_past_the_page(books: SqlBooks, words: str, to: str) -> None:
    """Edit a value in the store, as somebody with a database program does."""
    with books.database.writing() as connection:
        connection.execute(update(entries).values(body=func.replace(entries.c.body, words, to)))


def test_a_register_whose_store_was_edited_says_so_on_every_step(kept: Keeper, comes: OPEN, books: SqlBooks):
    change_past_the_page(books, "Change the form", "Burn the form")
    somebody = comes()
    for step in STEPS:
        assert "This register is not as it was written" in somebody.press("step", step).words
    assert "Entry 2: a value was changed." in somebody.words


def test_a_register_that_cannot_be_read_stands_on_the_list_and_says_so_once_it_is_opened(
    kept: Keeper, comes: OPEN, books: SqlBooks
):
    change_past_the_page(books, '"number"', "")
    somebody = comes()
    assert row(somebody.page, "Our register") == ["22 November 2026", "4 entries", "Open Our register"]
    somebody.press("open_kept", books.books(BookKind.REGISTER)[0].id)
    assert somebody.problem.startswith("What the store holds of it cannot be read whole")
    assert somebody.press("example", "register").problem == ""
