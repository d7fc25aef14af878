"""The history of a decision on the page of criteria, the server that keeps it, and what is blanked in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panel import Panel
from shown import row

from scrlib.audits.register.log import faults
from scrlib.errors import ScrError
from scrlib.records.criteria import Answer, CriteriaRecord, Outcome, PanelView, Proceeding, Said
from scrlib.ui.criteria.saved import read_back, written
from scrlib.ui.criteria.work import STEPS, CriteriaWork

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
RECORDS = st.builds(
    CriteriaRecord,
    title=TEXT,
    decision=st.sampled_from(Outcome),
    facts=st.lists(st.builds(Said, id=st.just("died"), answer=st.sampled_from(Answer)), max_size=1).map(
        tuple
    ),
    views=st.lists(st.builds(PanelView, id=st.just("V1"), role=TEXT), max_size=1).map(tuple),
    proceedings=st.lists(st.builds(Proceeding, id=st.just("P1"), what=TEXT), max_size=1).map(tuple),
)
WORKS = st.builds(CriteriaWork, record=RECORDS, who=TEXT, step=st.sampled_from(list(STEPS)))


# ---- the history


def test_every_value_is_written_with_who_and_why_and_a_change_adds_to_it():
    visitor = Panel().at("take").write()
    count = len(visitor.work.log)
    visitor.press("step", "decision", {}).press("keep", form={"case-reasons": "Other reasons."}).write(
        why="corrected"
    )
    assert len(visitor.work.log) == count + 1
    last = visitor.work.log[-1]
    assert (last.field, last.new.value, last.who, last.why.value) == (
        "reasons",
        "Other reasons.",
        "chair",
        "corrected",
    )
    assert faults(visitor.work.log) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"who": " "}, "It does not say who types. Type a role or initials."),
        ({"why": ""}, "It does not say why. Type the reason in a few words."),
    ],
)
def test_nothing_is_written_without_who_and_why(typed, said):
    visitor = Panel().at("take").write(**typed)
    assert visitor.problem == said
    assert visitor.work.log == ()


# ---- the server


def test_a_record_kept_on_the_server_is_opened_by_somebody_else(tmp_path):
    first = Panel(tmp_path / "s.db").at("take").write().press("keep_book")
    assert first.problem == ""
    other = Panel(tmp_path / "s.db").press("show_books").press("open_book", first.work.book)
    assert other.work.record == first.work.record
    assert other.work.log == first.work.log


def test_two_people_who_write_at_once_lose_nothing_and_are_told(tmp_path):
    first = Panel(tmp_path / "s.db").at("take").write().press("keep_book")
    other = Panel(tmp_path / "s.db").press("open_book", first.work.book)
    first.press("step", "decision").press("keep", form={"case-reasons": "Ours."}).write()
    other.press("step", "decision").press(
        "keep", form={"case-reasons": "Theirs.", "case-decider": "vice chair"}
    ).write()
    assert other.problem == (
        "Somebody else has written in it since you opened it. Look at what they changed, then "
        "make your change again."
    )
    other.press("catch_up")
    assert "You both changed “Reasons of the decision”" in other.page
    other.write(why="agreed")
    assert other.problem == ""
    assert (other.work.record.reasons, other.work.record.decider) == ("Theirs.", "vice chair")
    assert [one.new.value for one in other.work.log if one.field == "reasons" and one.id == "case"][1:] == [
        "Ours.",
        "Theirs.",
    ]


def test_nothing_is_kept_on_the_server_before_something_is_written(tmp_path):
    visitor = Panel(tmp_path / "s.db").at("take").press("keep_book")
    assert visitor.problem == "There is nothing in the history to keep yet. Write it into the history first."
    assert "None is kept on this server." in visitor.press("part", "").press("show_books").page


# ---- keeping


@given(WORKS)
def test_saved_work_comes_back_as_it_was(work):
    assert read_back(written(work)) == work


def test_a_file_whose_history_was_changed_is_not_opened():
    saved = Panel().at("take").write().screen.save()
    with pytest.raises(ScrError, match="not a saved workbook"):
        read_back(saved.replace("independent chair of the board", "somebody else", 2))


@pytest.mark.parametrize(
    "bad", ["", "{}", '{"workbook": "10_criteria", "version": 1, "work": {"part": "x"}}']
)
def test_a_damaged_file_is_refused(bad):
    with pytest.raises(ScrError, match="not a saved workbook"):
        read_back(bad)


def test_a_name_written_by_mistake_is_taken_out_of_history_and_box_and_the_history_stays_whole():
    visitor = Panel().press("new").press("keep", form={"case-title": "Case of a name"}).write()
    visitor.press("blank", form={"entry": "1", "blank-why": "a child's name"})
    assert visitor.problem == ""
    assert "Case of a name" not in visitor.screen.save()
    assert faults(visitor.work.log) == ()
    assert read_back(visitor.screen.save()) == visitor.work
    assert visitor.work.record.title == ""


def test_a_decision_that_was_blanked_leaves_the_record_readable():
    visitor = (
        Panel().press("new").press("step", "decision").press("keep", form={"case-decision": "none"}).write()
    )
    visitor.press("blank", form={"entry": "1", "blank-why": "wrong case"})
    assert visitor.work.record.decision is Outcome.OPEN
    assert row(visitor.page, "2. 22 November 2026") == [
        "chair",
        "The decision",
        "–",
        "(a value was blanked)",
        "wrong case",
    ]


@pytest.mark.parametrize("entry", ["", "0", "99", "one"])
def test_an_entry_that_is_not_there_is_not_blanked(entry):
    visitor = Panel().at("take").write().press("blank", form={"entry": entry, "blank-why": "x"})
    assert visitor.problem == "There is no entry of that number. Look for it in the history."


def test_a_title_that_was_blanked_is_told_to_nobody_who_opens_the_record_after(tmp_path):
    visitor = (
        Panel(tmp_path / "s.db").press("new").press("keep", form={"case-title": "Case of a name"}).write()
    )
    visitor.press("keep_book").press("blank", form={"entry": "1", "blank-why": "a child's name"})
    other = Panel(tmp_path / "s.db").press("show_books")
    assert "A decision without a name" in other.page
    other.press("open_book", visitor.work.book)
    assert "Case of a name" not in other.screen.save() + other.page


def test_a_record_is_taken_off_the_server_and_stays_in_the_tab(tmp_path):
    visitor = Panel(tmp_path / "s.db").at("take").write().press("keep_book")
    book = visitor.work.book
    visitor.press("take_off")
    assert (visitor.work.book, len(visitor.work.log) > 0) == ("", True)
    assert (
        Panel(tmp_path / "s.db").press("open_book", book).problem
        == "This record is no longer kept on the server. Choose another from the list."
    )


def test_a_saved_record_opened_where_its_server_does_not_know_it_can_be_written_and_kept_again(tmp_path):
    saved = Panel(tmp_path / "s.db").at("take").write().press("keep_book").screen.save()
    elsewhere = Panel(tmp_path / "other.db")
    elsewhere.screen.restore(saved)
    elsewhere.press("step", "decision").press("keep", form={"case-reasons": "New."}).write(why="moved")
    assert "It is in this tab alone now" in elsewhere.page
    assert (elsewhere.problem, elsewhere.work.book) == ("", "")
    assert elsewhere.work.log[-1].new.value == "New."
    assert elsewhere.press("keep_book").work.book != ""


def test_a_printed_head_is_checked_against_the_history():
    visitor = Panel().at("take").write()
    head = visitor.work.log[-1].head
    visitor.press("step", "decision").press("keep", form={"case-reasons": "Later."}).write()
    spaced = " ".join((head[:32].upper(), head[32:]))
    assert "That is the head of entry 55." in visitor.press("check_head", form={"head": spaced}).page
    assert "No entry here has this head." in visitor.press("check_head", form={"head": "ab" * 32}).page
    assert visitor.press("check_head", form={"head": "ab"}).problem.startswith("That is not a whole head.")
