"""The page of criteria without a browser: from the facts to the papers, the history, the server."""

import datetime as dt
import io
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from visitor import Filler, Somebody

from scrlib.audits.register.log import faults
from scrlib.errors import ScrError
from scrlib.records.criteria import Answer, CriteriaRecord, Outcome, PanelView, Proceeding, Said
from scrlib.store.books import open_books
from scrlib.ui.criteria.saved import read_back, written
from scrlib.ui.criteria.state import CriteriaScreen
from scrlib.ui.criteria.work import RECORD, STEPS, CriteriaWork

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
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


class Panel(Filler):
    """Somebody at the page."""

    def __init__(self, store: Path | None = None) -> None:
        url = f"sqlite:///{store}" if store else None
        super().__init__(CriteriaScreen(books=lambda: open_books(url), now=lambda: NOW))

    def at(self, step: str) -> "Panel":
        """On one step of the invented decision."""
        return self.press("example").press("step", step)

    def write(self, **typed: str) -> "Panel":
        return self.press("step", "take").press("write", form={"who": "chair", "why": "panel"} | typed)

    def words(self, file: str) -> str:
        """Every word of a Word file that was taken."""
        data = next(data for name, data in self.files if name.startswith(file))
        document = Document(io.BytesIO(data))
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(one.text for one in document.paragraphs), *cells])


# ---- a decision of one's own


def test_a_decision_goes_from_the_facts_to_the_chair():
    visitor = Panel().press("new")
    visitor.press("keep", form={"case-title": "Case D", "case-decided": "24 April 2007"})
    assert "Working Together to Safeguard Children (2006)" in visitor.page
    visitor.press("step", "criteria")
    visitor.press("keep", form={"facts-died-answer": "yes", "facts-abuse_in_death-answer": "yes"})
    assert "Always: a review is to be held" in visitor.page
    visitor.press("step", "views").press("add_view")
    visitor.press("keep", form={"views-V1-role": "named nurse", "views-V1-view": "review"})
    visitor.press("step", "decision", {"case-advice": "review"})
    visitor.press("keep", form={"case-decision": "none"})
    assert "The decision is another than the panel advised." in visitor.page
    assert "By 8.5; 8.2 a review is always held in this case." in visitor.page
    assert visitor.problem == ""
    assert visitor.work.record == CriteriaRecord(
        title="Case D",
        decided="24 April 2007",
        facts=(Said(id="died", answer=Answer.YES), Said(id="abuse_in_death", answer=Answer.YES)),
        views=(PanelView(id="V1", role="named nurse", view=Outcome.REVIEW),),
        advice=Outcome.REVIEW,
        decision=Outcome.NONE,
    )


def test_a_new_day_of_decision_says_which_guidance_follows():
    visitor = Panel().press("new").press("keep", form={"case-decided": "24 April 2007"})
    assert visitor.said[-1] == "Worked out. The guidance is Working Together to Safeguard Children (2006)."
    boxes = re.findall(r"<input[^>]*data-change=.keep.[^>]*>", visitor.page)
    assert [name for name in ("incident", "known", "decided") if any(f"case-{name}" in b for b in boxes)] == [
        "incident",
        "known",
        "decided",
    ]


def test_where_two_paragraphs_differ_neither_is_chosen_until_a_person_does():
    visitor = Panel().press("new").press("keep", form={"case-decided": "24 April 2007"})
    visitor.press("step", "criteria")
    no = {f"facts-{one.id}-answer": "no" for one in visitor.screen.given().facts}
    visitor.press("keep", form={**no, "facts-concern-answer": "yes"})
    assert "Two paragraphs differ in this case: by 8.6: not met; by 8.2: consider" in visitor.page
    assert re.findall(r'name="case-reading"[^>]*checked', visitor.page) == []
    visitor.press("keep", form={"case-reading": "harm"})
    assert visitor.work.record.reading == "harm"


def test_chapter_8_chosen_by_hand_for_a_case_of_2026_is_told_that_it_is_none():
    form = {"case-decided": "12 May 2026", "case-edition": "wt2006"}
    page = Panel().press("new").press("keep", form=form).page
    assert "Working Together to Safeguard Children (2006) was not in force on 12 May 2026" in page
    assert "This is not a Chapter 8 case." in page
    assert "Since 29 September 2019 every area holds local child safeguarding practice reviews" in page


@pytest.mark.parametrize(("decided", "said"), [("12 May 2026", True), ("24 April 2007", False)])
def test_what_runs_beside_a_case_of_2026_says_whose_paragraphs_it_names(decided: str, said: bool):
    visitor = Panel().press("new").press("keep", form={"case-decided": decided}).press("step", "dates")
    assert ("The paragraphs in brackets are those of 2006" in visitor.page) is said


def test_a_decision_of_today_is_steered_away_from_chapter_8_with_the_reason():
    page = Panel().press("new").page
    assert "This is not a Chapter 8 case." in page
    assert "Working Together to Safeguard Children (2026)" in page
    assert "Nobody has read Working Together to Safeguard Children (2026) in full" in page


def test_an_edition_whose_criteria_were_not_seen_has_a_box_for_the_panels_own():
    visitor = (
        Panel().press("new").press("keep", form={"case-decided": "3 May 2011"}).press("step", "criteria")
    )
    visitor.press("keep", form={"case-own_criteria": "8.9: met."})
    assert visitor.work.record.own_criteria == "8.9: met."
    visitor.press("step", "take").press("take", "decision")
    assert "8.9: met." in visitor.words("Decision record")


def test_a_day_that_cannot_be_read_or_comes_too_early_is_told_and_nothing_is_lost():
    visitor = Panel().press("new")
    visitor.press(
        "keep", form={"case-incident": "12 March 2007", "case-known": "May", "case-decided": "1 March 2007"}
    )
    assert "“May” is no whole day: write it as 22 May 2026." in visitor.page
    assert "The decision (1 March 2007) comes before the incident (12 March 2007)." in visitor.page
    assert visitor.work.record.known == "May"


def test_what_somebody_types_is_text_and_never_markup():
    visitor = Panel().press("new").press("keep", form={"case-title": "<b>x</b>\x00"})
    assert "<b>x</b>" not in visitor.page and "&lt;b&gt;x&lt;/b&gt;" in visitor.page


def test_what_waits_is_ticked_and_told():
    visitor = Panel().press("new").press("step", "dates").press("add_proceeding")
    visitor.press(
        "keep",
        form={
            "proceedings-P1-kind": "trial",
            "proceedings-P1-next_day": "3 June 2026",
            "proceedings-P1-waits": ["interviews", "publication"],
        },
    )
    assert visitor.work.record.proceedings == (
        Proceeding(id="P1", kind="trial", next_day="3 June 2026", waits="interviews,publication"),
    )
    assert visitor.page.count("3 June 2026") == 3


def test_a_view_that_was_written_and_taken_out_stays_in_the_history_and_its_number_is_not_given_again():
    visitor = Panel().at("views").write().press("step", "views").press("remove_view", "V4").write()
    assert [one.id for one in visitor.work.record.views] == ["V1", "V2", "V3"]
    assert "detective inspector" in visitor.page
    visitor.press("step", "views").press("add_view")
    assert visitor.work.record.views[-1].id == "V5"


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


@pytest.mark.parametrize(("typed", "said"), [({"who": " "}, "who types"), ({"why": ""}, "does not say why")])
def test_nothing_is_written_without_who_and_why(typed, said):
    visitor = Panel().at("take").write(**typed)
    assert said in visitor.problem
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
    assert "Somebody else has written in it since you opened it." in other.problem
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
    assert "nothing in the history to keep" in visitor.problem
    assert "None is kept on this server." in visitor.press("part", "").press("show_books").page


# ---- what leaves


def test_the_decision_record_tells_the_variance_the_dissent_and_the_reasons():
    visitor = Panel().at("take").press("take", "decision")
    words = visitor.words("Decision record Case C")
    for told in (
        "8.2 joins its five cases by “or”",
        "The panel went by 8.2.",
        "(differs from the advice)",
        "The decision is another than the panel advised.",
        "The young person has recovered, as far as is known today.",
    ):
        assert told in words


def test_the_timetable_is_a_calendar_with_the_days_to_come_alone():
    form = {"case-title": "Case D", "case-known": "2 November 2026", "case-decided": "20 November 2026"}
    visitor = Panel().press("new").press("keep", form=form).press("step", "dates").press("add_proceeding")
    visitor.press("keep", form={"proceedings-P1-kind": "trial", "proceedings-P1-next_day": "8 January 2027"})
    name, data = visitor.press("step", "take").press("take", "dates").files[-1]
    assert name == "Timetable Case D.ics"
    days = [one["dtstart"].dt for one in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    assert dt.datetime(2027, 1, 8, 9, tzinfo=ZoneInfo("Europe/London")) in days
    assert min(days).date() >= NOW.date()


def test_a_case_whose_days_are_past_has_no_calendar():
    visitor = Panel().at("take").press("take", "dates")
    assert visitor.problem == (
        "Every day of this timetable is past, so a calendar has nothing to remind of. "
        "The days stand in the decision record."
    )


def test_a_limit_that_went_by_says_how_long_ago_where_no_day_says_that_it_was_done():
    form = {"case-known": "2 June 2008", "case-edition": "wt2006"}
    page = Panel().press("new").press("keep", form=form).press("step", "dates").page
    assert "Past: 18 years ago, and it does not say when it was done" in page


def test_a_timetable_without_a_day_is_refused_with_what_to_do():
    visitor = Panel().press("new").press("step", "take").press("take", "dates")
    assert visitor.problem == (
        "There is no day to remember yet. Give the day the case became known, or of the decision."
    )


def test_a_name_is_pointed_out_before_anything_leaves():
    visitor = Panel().press("new").press("step", "decision")
    visitor.press("keep", form={"case-reasons": "Mrs Margaret Holloway rang 07700 900123."}).press(
        "step", "take"
    )
    assert "may identify someone" in visitor.page and "07700 900123" in visitor.page


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


def test_every_step_is_shown_for_every_edition():
    for day in (
        "3 May 2003",
        "24 April 2007",
        "3 May 2011",
        "3 May 2014",
        "3 May 2016",
        "3 May 2020",
        "3 May 2024",
    ):
        visitor = Panel().press("new").press("keep", form={"case-decided": day})
        assert visitor.work.part == RECORD
        for step in STEPS:
            visitor.press("step", step)
            assert visitor.problem == "" and 'id="step"' in visitor.page


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
    assert "(a value was blanked)" in visitor.page


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
    assert "no longer kept on the server" in Panel(tmp_path / "s.db").press("open_book", book).problem


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


def test_the_questions_that_help_say_how_they_are_answered_before_they_are_opened() -> None:
    page = Somebody(CriteriaScreen()).press("example").press("step", "criteria").page
    assert "3 of 11 questions answered yes</b>; 1 no; 7 not answered yet." in page
    assert "What it rests on: Hospital letter of 20 March: treated in time, out of danger …" in page
