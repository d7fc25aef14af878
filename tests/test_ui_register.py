"""The Register page without a browser: what it tells, what is written, two people at once, what leaves."""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from near_misses import near_miss
from openpyxl import load_workbook
from plans import column, opened, saved, written
from sqlalchemy import func, update
from visitor import Somebody, boxes

from scrlib.audits.register.log import faults, head
from scrlib.audits.register.reading import actions, things
from scrlib.audits.register.state import state_of
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.plans import Progress
from scrlib.records.register import Act, Thing
from scrlib.store.books import SqlBooks, open_books
from scrlib.store.tables import entries
from scrlib.ui.near_miss.exports import register_file
from scrlib.ui.register import waiting
from scrlib.ui.register.examples import EXAMPLE_LOGS
from scrlib.ui.register.saved import read_back
from scrlib.ui.register.state import RegisterScreen
from scrlib.ui.register.work import STEPS
from scrlib.ui.screen import Upload

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
DAY = NOW.date()
OPEN = Callable[[], "Keeper"]


def no_store() -> SqlBooks:
    raise ScrError("The store cannot be opened.", "Ask whoever runs the workbook.")


class Keeper(Somebody):
    """Somebody at the page, whose every box goes along with a press, as the view sends it."""

    def press(self, name, value="", form=None, upload=None):
        return super().press(name, value, boxes(self.page) | dict(form or {}), upload)

    def sign(self, who="Board manager") -> "Keeper":
        return self.press("sign", form={"who": who, "why": "Audit subgroup"})

    def action(self, number: str):
        return next(one for one in actions(self.screen.log, DAY) if one.number == number)

    def on(self, number: str) -> "Keeper":
        return self.press("open_action", self.action(number).id)

    def box(self, number: str, field: str) -> str:
        return f"action_{self.action(number).id}_{field}"

    @property
    def words(self) -> str:
        return " ".join(re.sub(r"<[^>]+>", " ", self.page).split())


def row_boxes(somebody: Keeper) -> list[str]:
    """The names of the boxes of the rows of a file that is not taken yet."""
    return [name for name in boxes(somebody.page) if name.startswith("take-row-")]


@pytest.fixture
def books(tmp_path: Path) -> Iterator[SqlBooks]:
    found = open_books(f"sqlite:///{tmp_path / 'kept.sqlite'}", lambda: NOW)
    yield found
    found.close()


@pytest.fixture
def comes(books: SqlBooks) -> OPEN:
    """Somebody opens the page."""
    return lambda: Keeper(RegisterScreen(lambda: books, lambda: NOW))


@pytest.fixture
def example(comes: OPEN) -> Keeper:
    return comes().press("example", "register").sign()


@pytest.fixture
def kept(comes: OPEN) -> Keeper:
    """A register in the store with one action."""
    one = comes().press("begin", form={"new-title": "Our register"}).sign().press("open_action", "new")
    return one.press(
        "write_action", "new", {"action_new_text": "Change the form", "action_new_owner": "Nurse"}
    )


# ---- where the page opens


def test_the_page_opens_on_since_the_last_meeting_where_one_register_is_kept(kept: Keeper, comes: OPEN):
    assert "Since the last meeting" in comes().words
    assert "Our register" in comes().words


def test_with_two_registers_somebody_chooses(comes: OPEN, books: SqlBooks):
    for title in ("One", "Another"):
        books.begin(BookKind.REGISTER, title)
    somebody = comes()
    assert "Registers kept on this machine" in somebody.words
    somebody.press("open_kept", books.books(BookKind.REGISTER)[0].id)
    assert somebody.screen.name in ("One", "Another")


def test_where_nothing_can_be_kept_the_page_says_so_and_works_in_the_tab():
    somebody = Keeper(RegisterScreen(no_store, lambda: NOW))
    assert "Nothing can be kept on this machine." in somebody.words
    somebody.press("begin", form={"new-title": "Here", "new-in-tab": ["yes"]})
    assert "This register is in this tab only." in somebody.words


def test_the_example_tells_in_its_first_lines_what_a_meeting_asks(example: Keeper):
    words = example.words
    assert (
        "2 actions done since 27 September 2026. 4 overdue, 3 of them where a child could die or come to "
        "lasting harm. Of 5 actions done in all, 1 is shown to have made a difference."
    ) in words
    order = [words.index(f"{one} ") for one in ("A7 Mark", "A4 Offer", "A3 Put", "A12 Put")]
    assert order == sorted(order)


@pytest.mark.parametrize("example_name", EXAMPLE_LOGS)
def test_every_step_of_every_example_is_shown_and_its_log_is_whole(comes: OPEN, example_name: str):
    somebody = comes().press("example", example_name)
    assert faults(somebody.screen.log) == ()
    for step in STEPS:
        assert 'id="step"' in somebody.press("step", step).page
        assert somebody.problem == ""


def test_the_worked_example_reads_which_answers_are_clear(comes: OPEN):
    words = comes().press("example", "responses").words
    assert "answers are clear. Who acts is said in" in words
    assert "What to ask next" in words


def test_the_worked_example_can_be_had_on_paper(comes: OPEN):
    somebody = comes().press("example", "responses").press("paper", "responses docx")
    assert [name for name, _ in somebody.files] == ["Responses of 2014 to judge 2026-11-22.docx"]


# ---- what is written


def test_nothing_has_changed_is_one_press_and_keeps_who_and_when(example: Keeper):
    example.press("same", example.action("A7").id)
    one = example.action("A7")
    assert (one.looked, one.looked_by) == (DAY, "Board manager")
    before = len(example.screen.log)
    example.press("same", one.id)
    assert len(example.screen.log) == before
    assert example.said[-1] == "It was looked at today already."


@pytest.fixture
def three(comes: OPEN) -> Keeper:
    """A register into which a plan of three actions with a day to come was brought, at no meeting yet."""
    return bring_in(comes().press("begin", form={"new-title": "Our register"}).sign())


def bring_in(somebody: Keeper) -> Keeper:
    """A plan of three actions, taken whole."""
    rows = "".join(f"{words},Nurse,31/03/2027\n" for words in ("Ask", "Tell", "Count"))
    plan = f"Action,Lead,By when\n{rows}".encode()
    somebody.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan))
    taken = dict.fromkeys(row_boxes(somebody), "yes")
    return somebody.press("take_rows", form=taken).press("step", "since")


def test_in_the_list_of_those_not_looked_at_the_focus_goes_to_the_next_one(three: Keeper):
    first, second, third = (one.id for one in actions(three.screen.log, DAY))
    for pressed, focused in ((second, f"same-to-update-{third}"), (first, f"same-to-update-{third}")):
        three.press("same", f"{pressed} to-update")
        assert three.focused == focused
        assert f'id="{focused}"' in three.page
    assert three.press("same", f"{third} to-update").focused == "step"


def test_what_could_happen_is_said_of_several_actions_in_one_press(three: Keeper):
    first, _, third = (one.id for one in actions(three.screen.log, DAY))
    three.press("step", "actions")
    assert "3 open actions: nobody has said what could happen to a child" in three.words
    three.press("write_harms")
    assert three.problem == "Nothing is chosen. Choose what could happen for at least one action."
    three.press("write_harms", form={f"action_{first}_harm": "serious", f"action_{third}_harm": "death"})
    assert [one.harm for one in actions(three.screen.log, DAY)] == ["serious", "", "death"]
    assert "nobody has said what could happen to a child" not in three.words


def test_what_is_overdue_is_not_listed_again_among_those_not_looked_at(example: Keeper):
    assert "same-to-update" not in example.page
    assert "It stands beside each in the lists above." in example.page


def test_a_look_that_is_due_is_told_with_its_own_day_and_not_that_of_the_action(example: Keeper):
    due = example.words.split("It is time to ask.")[1].split("Nobody answers for it")[0]
    assert "Nothing shows it 15 October 2026" in due
    assert "26 April 2026" not in due  # when A9 was to be done


def test_nobody_writes_without_saying_who_and_what_for(comes: OPEN):
    somebody = comes().press("example", "register")
    before = head(somebody.screen.log)
    somebody.press("same", somebody.action("A7").id)
    assert somebody.problem == "It does not say who writes. Type your role or initials."
    somebody.press("same", somebody.action("A7").id, {"who": "PL"})
    assert somebody.problem == "It does not say what you write for. Say it in a few words."
    assert head(somebody.screen.log) == before


def test_an_action_is_done_with_evidence_only_once_there_is_some(example: Keeper):
    example.on("A7").press(
        "write_action", example.action("A7").id, {example.box("A7", "status"): "done_with_evidence"}
    )
    assert example.problem.startswith("It does not say on which day it was done.")
    example.press("today", example.box("A7", "done_on"))
    assert boxes(example.page)[example.box("A7", "done_on")] == "22 November 2026"
    assert example.action("A7").done_on is None
    example.press("write_action", example.action("A7").id)
    assert "no evidence is in the register" in example.problem
    assert 'value="done_with_evidence" selected' in example.page  # what was chosen stays
    at = f"evidence_new-{example.action('A7').id}"
    example.press(
        "write_evidence", example.action("A7").id, {f"{at}_title": "Screen shot", f"{at}_date": "1/11/26"}
    )
    assert f"{at}_title" not in example.page  # the next evidence has boxes of its own, and they are empty
    example.press("write_action", example.action("A7").id)
    one = example.action("A7")
    assert (one.status, one.done_on) == (Progress.DONE_WITH_EVIDENCE, DAY)
    assert [(each.title, each.date) for each in one.evidence] == [("Screen shot", dt.date(2026, 11, 1))]
    assert [(look.months, look.due) for look in one.looks] == [("6", dt.date(2027, 5, 22))]


def test_a_day_on_which_it_was_done_of_an_action_on_track_is_asked_about(example: Keeper):
    form = {example.box("A7", "status"): "on_track", example.box("A7", "done_on"): "3 May 2026"}
    example.on("A7").press("write_action", example.action("A7").id, form)
    assert example.problem == (
        "It has a day on which it was done, and it is not said to be done. "
        "Choose “Done” under “Where it stands”, or take the day away."
    )
    assert example.action("A7").done_on is None


def test_a_look_at_the_difference_needs_what_shows_it(example: Keeper):
    (look,) = example.on("A9").action("A9").looks
    example.press("write_look", look.id, {f"difference_{look.id}_answer": "yes"})
    assert "It does not say on which day somebody looked." in example.problem
    example.press("today", f"difference_{look.id}_on").press("write_look", look.id)
    assert "It does not say what shows it." in example.problem
    example.press("write_look", look.id, {f"difference_{look.id}_shows": "9 of 10 were seen alone"})
    assert example.action("A9").difference == "shown"
    assert "Look again, this long after it was done" in example.words
    example.press("plan_look", example.action("A9").id)
    assert [one.months for one in example.action("A9").looks] == ["6", "12"]


def test_an_action_without_words_is_not_written(kept: Keeper):
    before = kept.screen.log
    kept.press("open_action", "new").press("write_action", "new")
    assert kept.problem == "What is to be done: nothing is written. Write it."
    assert kept.screen.log == before
    assert "action_new_text-error" in kept.page


def test_a_day_that_cannot_be_read_stays_as_it_was_typed(example: Keeper):
    example.on("A7").press("write_action", example.action("A7").id, {example.box("A7", "due"): "soon"})
    assert example.problem == "Due: that is no day. Write it as 31 March 2026."
    assert boxes(example.page)[example.box("A7", "due")] == "soon"


def test_when_an_owner_leaves_somebody_else_is_written_down(example: Keeper):
    example.press("step", "owners").press("owner_left", "Head of Health Visiting")
    assert example.action("A3").owner_before == "Head of Health Visiting"
    form = {f"takes-over-{example.action('A3').id}": "Deputy Head of Health Visiting"}
    example.press("take_over", form=form)
    assert example.action("A3").owner == "Deputy Head of Health Visiting"
    assert example.action("A4").owner == ""


def test_an_action_is_taken_out_with_a_reason_and_stays_in_the_log(example: Keeper):
    id = example.on("A12").action("A12").id
    example.press("take_out", f"action {id}")
    assert "It does not say why it is taken out." in example.problem
    example.press("take_out", f"action {id}", {f"action_{id}_gone": "No poster is wanted"})
    assert "A12" not in [one.number for one in actions(example.screen.log, DAY)]
    assert "No poster is wanted" in example.press("step", "log").words


def test_evidence_is_corrected_and_the_log_keeps_what_stood_before(example: Keeper):
    proof = example.on("A9").action("A9").evidence[0]
    box = f"evidence_{proof.id}_held"
    example.press("open_thing", f"evidence {proof.id}")
    assert boxes(example.page)[f"evidence_{proof.id}_title"] == proof.title
    example.press("write_thing", f"evidence {proof.id}", {box: "Board office, audit folder"})
    last = next(one for one in reversed(example.screen.log) if one.field == "held")
    assert (last.old.value, last.new.value, last.who, last.why.value) == (
        proof.held,
        "Board office, audit folder",
        "Board manager",
        "Audit subgroup",
    )
    assert "Action A9" in example.press("close").words


def test_evidence_is_taken_out_and_put_back(example: Keeper):
    number = next(one.number for one in actions(example.screen.log, DAY) if one.evidence)
    proof = example.on(number).action(number).evidence[0]
    example.press("open_thing", f"evidence {proof.id}").press("take_out", f"evidence {proof.id}")
    assert example.problem == "It does not say why it is taken out. Write the reason."
    example.press(
        "take_out", f"evidence {proof.id}", {f"evidence_{proof.id}_gone": "It is of another action"}
    )
    assert proof.id not in [one.id for one in example.action(number).evidence]
    assert example.work.current == example.action(number).id
    assert "It is of another action" in example.press("step", "log").words
    example.press("put_back", f"evidence {proof.id}")
    assert proof in example.action(number).evidence
    assert "What was taken out" not in example.words


def test_a_review_brought_in_by_mistake_goes_with_what_comes_from_it_and_comes_back_whole(example: Keeper):
    before = {thing: list(things(example.screen.log, thing)) for thing in Thing}
    review = before[Thing.REVIEW][0]
    example.press("step", "advised").press("open_thing", f"review {review}")
    assert "Take out what comes from it too" in example.words
    form = {f"review_{review}_gone": "Brought in twice", f"whole-{review}": ["yes"]}
    example.press("take_out", f"review {review}", form)
    left = things(example.screen.log, Thing.RECOMMENDATION).values()
    assert review not in {one.get("review") for one in left}
    example.press("put_back", f"review {review}")
    assert {thing: list(things(example.screen.log, thing)) for thing in Thing} == before


def test_a_review_that_goes_alone_leaves_its_recommendations_and_nothing_is_unset_by_that(example: Keeper):
    review = next(iter(things(example.screen.log, Thing.REVIEW)))
    example.press("open_thing", f"review {review}")
    example.press("take_out", f"review {review}", {f"review_{review}_gone": "A working title"})
    id = next(
        id
        for id, one in things(example.screen.log, Thing.RECOMMENDATION).items()
        if one.get("review") == review
    )
    example.press("open_recommendation", id)
    assert "(taken out)" in example.words
    example.press("write_recommendation", id, {f"recommendation_{id}_asked_of": "The Trust"})
    stands = things(example.screen.log, Thing.RECOMMENDATION)[id]
    assert (example.problem, stands["review"], stands["asked_of"]) == ("", review, "The Trust")


def test_an_answer_is_taken_out_with_a_reason(example: Keeper):
    id = next(
        id for id, one in things(example.screen.log, Thing.RECOMMENDATION).items() if one.get("response")
    )
    example.press("open_recommendation", id).press("answer_out", id)
    assert example.problem == "It does not say why the answer is taken out. Write the reason."
    example.press("answer_out", id, {f"answer-out-{id}": "It answers another recommendation"})
    assert things(example.screen.log, Thing.RECOMMENDATION)[id]["response"] == ""
    assert "It answers another recommendation" in example.words


@pytest.mark.parametrize("named", ["evidence E-none", "shoe E-1", "register X", ""])
def test_a_thing_that_does_not_stand_changes_nothing(example: Keeper, named: str):
    before = example.screen.log
    example.press("open_thing", named).press("take_out", named, {f"{named.replace(' ', '_')}_gone": "x"})
    assert (example.problem, example.screen.log) == (
        "That no longer stands in the register. Look for it in the log.",
        before,
    )


def test_decisions_in_ink_are_typed_back_in_the_order_of_the_form(example: Keeper):
    example.press("step", "take").press("pack", "docx").press("step", "since")
    assert "No decision of that meeting is typed yet. Type what was decided" in example.words
    example.press("step", "decided")
    at = "decision_new_"
    assert boxes(example.page)[f"{at}meeting"] == "22 November 2026"
    example.press("write_decision", "new 1", {f"{at}about": "A7"})
    assert example.problem == "Row 1: nothing is decided. Type what stands on the form."
    row = {f"{at}text": "Give it to the Matron", f"{at}who": "Matron", f"{at}by": "31 January 2027"}
    example.press("write_decision", "new 1", row)
    assert example.problem == "Row 1: it does not say what it is. Choose one."
    example.press("write_decision", "new 1", row | {f"{at}does": "changed"})
    one = example.action("A7")
    assert (example.problem, one.owner, one.due) == ("", "Matron", dt.date(2027, 1, 31))
    assert (example.focused, "Row 2" in example.words) == ("decision_new1_about", True)
    assert example.screen.log[-1].why.value == "Decided at the meeting of 22 November 2026"
    assert "1 decision of that meeting typed." in example.press("step", "since").words
    assert "Decided about it 22 November 2026: Give it to the Matron" in example.on("A7").words


def test_a_row_about_a_number_that_is_not_there_stays_as_it_was_typed(example: Keeper):
    before = example.screen.log
    row = {"decision_new_about": "A99", "decision_new_text": "Ask again", "decision_new_does": "noted"}
    example.press("step", "decided").press("write_decision", "new 1", row)
    assert example.problem.startswith("Row 1: No action or recommendation has the number A99.")
    assert (example.screen.log, boxes(example.page)["decision_new_text"]) == (before, "Ask again")


def test_a_recommendation_that_is_not_accepted_needs_its_reason(kept: Keeper):
    new = "recommendation_new_"
    kept.press("open_recommendation", "new")
    kept.press("write_recommendation", "new", {f"{new}text": "Ask alone", f"{new}response": "not_accepted"})
    assert "The answer gives no reason." in kept.problem
    kept.press("write_recommendation", "new", {f"{new}response_words": "It is done already"})
    assert kept.problem == ""
    assert "Not accepted" in kept.press("close").words


def test_a_review_and_its_finding_are_added_and_a_recommendation_answers_them(kept: Keeper):
    kept.press("step", "advised").press("write_source", "review", {"review_new_title": "Review K"})
    (review,) = state_of(kept.screen.log)[Thing.REVIEW]
    finding = {"finding_new_text": "Nobody asked who lived there", "finding_new_review": review}
    kept.press("write_source", "finding", finding)
    assert "Nobody asked who lived there" in kept.words
    (id,) = state_of(kept.screen.log)[Thing.FINDING]
    form = {"recommendation_new_text": "Ask", "recommendation_new_findings": [id]}
    kept.press("open_recommendation", "new").press("write_recommendation", "new", form)
    (stands,) = state_of(kept.screen.log)[Thing.RECOMMENDATION].values()
    assert (kept.problem, stands["findings"]) == ("", id)
    kept.press("step", "advised").press("write_source", "review")
    assert kept.problem == "What the review is called: nothing is written. Write it."


def test_an_action_for_a_recommendation_answers_it(kept: Keeper):
    kept.press("open_recommendation", "new").press(
        "write_recommendation", "new", {"recommendation_new_text": "Ask alone"}
    )
    (id,) = state_of(kept.screen.log)[Thing.RECOMMENDATION]
    kept.press("action_for", id).press("write_action", "new", {"action_new_text": "Change the rota"})
    assert kept.action("A2").recommendations == ("1",)


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(("news", "owner", "agency", "outcome")), TEXT), max_size=4))
def test_whatever_is_typed_stands_in_the_register_and_comes_back_with_the_tab(typed: list[tuple[str, str]]):
    somebody = Keeper(RegisterScreen(no_store, lambda: NOW)).press("example", "register").sign().on("A7")
    for field, words in typed:
        somebody.press("write_action", somebody.action("A7").id, {somebody.box("A7", field): words})
    assert somebody.problem == ""
    again = Keeper(RegisterScreen(no_store, lambda: NOW))
    again.screen.restore(somebody.screen.save())
    stands = state_of(again.screen.log)[Thing.ACTION][again.action("A7").id]
    assert {field: stands.get(field, "") for field, _ in typed} == {
        field: words.strip() for field, words in typed
    }
    assert faults(again.screen.log) == ()


def test_a_box_that_the_page_does_not_have_changes_nothing(example: Keeper):
    before = example.screen.log
    form = {"action_A-alder8_shoe": "1", "audit_x_y": "2", "action_": "3", "near_miss_N_title": "4"}
    example.press("step", "actions", form)
    assert (example.problem, example.work.drafts, example.screen.log) == ("", (), before)


# ---- two people at once


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
    assert "Somebody else has written about the same thing since you opened it." in other.problem
    assert "Who answers for it Nurse Head Nurse Audit subgroup" in other.words
    assert boxes(other.page)[other.box("A1", "owner")] == "Matron"
    other.press("write_action", other.action("A1").id)
    log = comes().screen.log
    assert [one.new.value for one in log if one.field == "owner"] == ["Nurse", "Head Nurse", "Matron"]
    assert faults(log) == ()


def test_a_register_that_is_deleted_meanwhile_is_told(kept: Keeper, comes: OPEN):
    other = comes().sign("Police lead")
    kept.press("step", "take").press("forget", form={"delete-title": "Other"})
    assert "That is not its name." in kept.problem
    kept.press("forget", form={"delete-title": "Our register"})
    other.press("same", other.action("A1").id)
    assert other.problem == "This register is no longer kept here. Choose another from the list."


# ---- the log


def test_the_head_on_a_pack_finds_that_the_log_is_whole_and_that_another_is_not(example: Keeper):
    example.press("pack", "docx")
    printed = head(example.screen.log)
    text = "\n".join(
        cell.text
        for table in Document(io.BytesIO(example.files[-1][1])).tables
        for row in table.rows
        for cell in row.cells
    ) + "\n".join(one.text for one in Document(io.BytesIO(example.files[-1][1])).paragraphs)
    assert printed in text.replace(" ", "")
    assert example.screen.log[-1].act is Act.PACK
    spaced = " ".join(re.findall(".{8}", printed.upper()))
    form = {"printed-number": str(len(example.screen.log)), "printed-head": spaced}
    assert "The log is whole." in example.press("step", "log").press("check_log", form=form).words
    form["printed-number"] = "3"
    assert "The log is not as it was." in example.press("check_log", form=form).words


@pytest.mark.parametrize(
    ("number", "printed", "problem"),
    [
        ("three", "ab", "The entry is not a number."),
        ("3", "", "Only one of the two"),
        ("", "ab", "Only one of"),
        ("3", "ab" * 31, "That is not a whole head."),
    ],
)
def test_half_of_what_stands_on_a_pack_is_asked_for(example: Keeper, number: str, printed: str, problem: str):
    example.press("step", "log").press("check_log", form={"printed-number": number, "printed-head": printed})
    assert problem in example.problem


def test_a_name_typed_by_mistake_is_blanked_everywhere(kept: Keeper, comes: OPEN):
    kept.on("A1").press(
        "write_action", kept.action("A1").id, {kept.box("A1", "news"): "Robin Marsh was seen"}
    )
    number = next(one.number for one in kept.screen.log if one.field == "news")
    kept.press("step", "log").press("blank", form={"blank-number": str(number)})
    assert "It does not say why." in kept.problem
    kept.press("blank", form={"blank-number": str(number), "blank-why": "A child was named"})
    again = comes()
    assert "Robin" not in again.press("step", "log").page
    assert faults(again.screen.log) == ()


# ---- what comes back


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


# ---- what comes in and what leaves


def test_the_one_file_opened_on_another_machine_is_the_same_register_and_merges_back(
    kept: Keeper, comes: OPEN, tmp_path: Path
):
    kept.press("step", "take").press("paper", "whole")
    name, data = kept.files[-1]
    there = Keeper(RegisterScreen(lambda: open_books(f"sqlite:///{tmp_path / 'there.sqlite'}"), lambda: NOW))
    there.press("open_whole", upload=Upload(name=name, data=data)).sign("Police lead")
    assert there.screen.log == kept.screen.log
    there.on("A1").press("write_action", there.action("A1").id, {there.box("A1", "owner"): "Matron"})
    kept.on("A1").press("write_action", kept.action("A1").id, {kept.box("A1", "owner"): "Head Nurse"})
    there.press("step", "take").press("paper", "whole")
    kept.press("step", "take").press("open_coming", upload=Upload(name="b.scrwork", data=there.files[-1][1]))
    assert "Changed in both: which is right?" in kept.words
    kept.press("merge")
    assert "it is not decided which is right" in kept.problem
    assert "Day it was last looked at" not in kept.words
    place = next(
        name for name in boxes(kept.page) if name.startswith("decide-") and not boxes(kept.page)[name]
    )
    kept.press("merge", form={place: "theirs"})
    assert (kept.problem, kept.action("A1").owner) == ("", "Matron")
    assert faults(comes().screen.log) == ()


def test_what_an_owner_fills_in_in_excel_comes_back_row_by_row(example: Keeper):
    example.press("step", "owners").press("paper", "owner Principal Social Worker")
    name, data = example.files[-1]
    book = load_workbook(io.BytesIO(data))
    sheet = book["Actions"]
    column = next(cell.column for cell in sheet[1] if cell.value == "action.news")
    row = next(cells[0].row for cells in sheet.iter_rows() if any(cell.value == "A10" for cell in cells))
    sheet.cell(row, column).value = "Four plans were read"
    out = io.BytesIO()
    book.save(out)
    example.press("step", "take").press("open_coming", upload=Upload(name=name, data=out.getvalue()))
    assert "0 new, 1 changed." in example.words
    example.press("take_rows")
    assert (example.problem, example.action("A10").news) == ("", "Four plans were read")


def test_what_was_said_of_one_file_is_gone_when_the_next_is_read(kept: Keeper):
    kept.press("step", "take").press(
        "open_coming", upload=Upload(name="a.csv", data=b"Action,Lead\nAsk,Nurse\n")
    )
    kept.press("take_rows", form=dict.fromkeys(row_boxes(kept), "yes"))
    assert "1 action is written in the register." in kept.words
    kept.press("open_coming", upload=Upload(name="b.csv", data=b"Action,Lead\nTell,Nurse\n"))
    assert "in the register." not in kept.words


def test_the_register_in_excel_opens_on_another_machine(kept: Keeper, tmp_path: Path):
    kept.press("step", "take").press("paper", "book")
    name, data = kept.files[-1]
    there = Keeper(RegisterScreen(lambda: open_books(f"sqlite:///{tmp_path / 'there.sqlite'}"), lambda: NOW))
    there.press("open_whole", upload=Upload(name=name, data=data))
    assert (there.problem, there.screen.log) == ("", kept.screen.log)


def test_each_owner_has_a_text_to_paste_and_days_for_a_calendar(example: Keeper):
    example.press("step", "owners")
    assert "These actions stand with: Head of Health Visiting." in example.page
    example.press("reminders", "all").press("reminders", "of Head of Health Visiting")
    assert [name.rsplit(" ", 2)[1] for name, _ in example.files] == ["reminders", "reminders"]
    every, own = (data.count(b"BEGIN:VEVENT") for _, data in example.files)
    assert every > own == 1


def test_an_owner_whose_actions_have_no_day_gets_no_empty_calendar(example: Keeper):
    example.press("step", "owners").press("reminders", "of All agencies")
    assert example.problem.startswith("Nothing here is due on a day, so there is nothing to remind of.")
    assert example.files == []


def test_a_plan_is_taken_row_by_row(kept: Keeper):
    plan = "Action,Lead,By when\nTell the wards,Matron,31/03/2027\nWrite a letter,Nurse,30/04/2027\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan.encode()))
    assert "2 new, 0 changed." in kept.words
    kept.press("take_rows", form={row_boxes(kept)[1]: []})
    assert [one.text for one in actions(kept.screen.log, DAY)] == ["Change the form", "Tell the wards"]
    assert actions(kept.screen.log, DAY)[1].due == dt.date(2027, 3, 31)
    assert actions(kept.screen.log, DAY)[1].looked is None  # a file brought it; nobody has looked


def test_a_file_that_is_not_taken_yet_waits_through_other_steps_and_a_reload(kept: Keeper, comes: OPEN):
    plan = "Action,Lead\nTell the wards,Matron\nChange the form,Nurse\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan.encode()))
    rows = row_boxes(kept)
    kept.press("step", "log").press("step", "take")
    assert row_boxes(kept) == rows
    again = comes()
    again.screen.restore(kept.screen.save())
    assert ("Read from plan.csv" in again.words, row_boxes(again)) == (True, rows)
    again.press("take_rows")
    assert (again.problem, again.action("A2").text) == ("", "Tell the wards")
    last = comes()
    last.screen.restore(again.screen.save())
    assert "Read from plan.csv" not in last.words


def test_a_file_too_large_for_the_tab_is_asked_for_again_by_its_name(
    kept: Keeper, comes: OPEN, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(waiting, "MOST_LETTERS", 20)
    plan = b"Action,Lead\nTell the wards,Matron\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan))
    assert "Read from plan.csv" in kept.words
    again = comes()
    again.screen.restore(kept.screen.save())
    assert "“plan.csv” was opened here and nothing of it was taken yet. Open it once more" in again.words


def test_a_plan_comes_in_under_the_review_that_is_named_beside_it_and_the_next_plan_is_asked_anew(
    kept: Keeper,
):
    plan = "Recommendation,Action,Lead\n1,Tell the wards,Matron\n"
    upload = Upload(name="plan.csv", data=plan.encode())
    kept.press("step", "take").press("open_coming", upload=upload, form={"plan-new-review": "Child Wren"})
    kept.press("take_rows")
    assert kept.problem == ""
    assert [one["title"] for one in things(kept.screen.log, Thing.REVIEW).values()] == ["Child Wren"]
    assert "plan-new-review" not in kept.screen.typed


def test_our_excel_plan_that_comes_back_proposes_what_was_changed_in_it_and_reads_a_day_in_words(
    kept: Keeper,
):
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.xlsx", data=written()))
    kept.press("take_rows")
    book = opened(written())
    book["Plan"].cell(5, column(book["Plan"], "plan.due")).value = "end Sept 2027"
    kept.press("open_coming", upload=Upload(name="plan back.xlsx", data=saved(book)))
    assert (kept.problem, "0 new, 1 changed." in kept.words) == ("", True)
    kept.press("take_rows")
    assert dt.date(2027, 9, 30) in [one.due for one in actions(kept.screen.log, DAY)]


def test_a_plan_in_pdf_is_refused_with_what_to_do_about_a_plan(example: Keeper):
    example.press("open_coming", upload=Upload(name="plan.pdf", data=b"%PDF-1.7 a plan"))
    assert example.problem.startswith("This is a PDF, and an action plan is read from Word, Excel or csv.")


@pytest.mark.parametrize("what", ["log docx", "annual docx", "annual xlsx"])
def test_a_paper_of_the_register_is_not_read_as_a_plan(example: Keeper, what: str):
    example.press("step", "take").press("paper", what)
    name, data = example.files[-1]
    example.press("open_coming", upload=Upload(name=name, data=data))
    assert example.problem.startswith("This is a paper that was printed from a register, and no plan.")


def test_near_misses_come_in_from_their_own_register(kept: Keeper):
    name, data, _ = register_file("book", [near_miss()])
    kept.press("step", "take").press("open_near_misses", upload=Upload(name=name, data=data)).press(
        "take_rows"
    )
    assert kept.problem == ""
    assert len(state_of(kept.screen.log)[Thing.NEAR_MISS]) == 1
    assert "Near misses (1)" in kept.press("step", "advised").words


@pytest.mark.parametrize(
    ("name", "data"),
    [("b.scrwork", b"\xff\xfe"), ("b.scrwork", b"{}"), ("p.csv", b"a,b\n1,2\n"), ("x.docx", b"")],
)
def test_a_file_that_is_none_of_these_is_refused_and_changes_nothing(kept: Keeper, name: str, data: bytes):
    before = kept.screen.log
    kept.press("step", "take").press("open_coming", upload=Upload(name=name, data=data))
    assert kept.problem
    assert kept.screen.log == before


def test_the_annual_table_leaves_in_word_and_excel(example: Keeper):
    example.press("step", "annual")
    assert "8 recommendations made in the period. An action was done for 4." in example.words
    example.press("paper", "annual docx").press("paper", "annual xlsx").press("paper", "log docx")
    assert [name.rsplit(".", 1)[1] for name, _ in example.files] == ["docx", "xlsx", "docx"]
    assert Document(io.BytesIO(example.files[0][1])).tables
    assert load_workbook(io.BytesIO(example.files[1][1])).sheetnames


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        ("soon", "31 March 2026", "That is no day."),
        ("1 April 2026", "31 March 2026", "ends before it begins"),
    ],
)
def test_a_period_that_is_none_is_told(example: Keeper, first: str, last: str, problem: str):
    form = {"annual-first": first, "annual-last": last}
    example.press("step", "annual").press("period", form=form)
    assert problem in example.problem


def test_a_plan_that_came_into_two_copies_is_seen_before_the_merge_and_asked_about_after_it(
    kept: Keeper, comes: OPEN
):
    kept.press("step", "take").press("paper", "whole")
    there = (
        comes().press("leave").press("open_whole", upload=Upload(name="b.scrwork", data=kept.files[-1][1]))
    )
    bring_in(there.sign("Police lead")).press("step", "take").press("paper", "whole")
    bring_in(kept).press("step", "take")
    kept.press("open_coming", upload=Upload(name="b.scrwork", data=there.files[-1][1]))
    assert "3 actions of it say what others here say" in kept.words
    kept.press("merge").press("step", "since")
    assert "3 actions may stand twice" in kept.words
    assert "A2 says what A2 says: “Ask”" in kept.words
    kept.press("later_ones_out")
    assert [one.text for one in actions(kept.screen.log, DAY)] == ["Change the form", "Ask", "Tell", "Count"]
    assert "may stand twice" not in kept.words
    assert faults(kept.screen.log) == ()


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
    assert "Our register" in somebody.words
    somebody.press("open_kept", books.books(BookKind.REGISTER)[0].id)
    assert somebody.problem.startswith("What the store holds of it cannot be read whole")
    assert somebody.press("example", "register").problem == ""


def test_recommendations_of_no_review_are_given_to_one_at_once_and_count_in_its_year(kept: Keeper):
    plan = (
        b"Number,Recommendation,Action,Lead\n1,Listen to children,Ask them,Nurse\n2,Share early,Ring,Police\n"
    )
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan))
    kept.press("take_rows", form=dict.fromkeys(row_boxes(kept), "yes")).press("step", "annual")
    assert "2 recommendations of no review" in kept.words
    both = {"undated-these": list(things(kept.screen.log, Thing.RECOMMENDATION))}
    for form, problem in (
        ({}, "No recommendation is ticked. Tick those of one review."),
        (both, "It does not say which review. Type what it is called."),
        (both | {"undated-review": "Wren"}, "That is no day. Write it as 31 March 2026."),
    ):
        assert kept.press("write_undated", form=form).problem == problem
    assert kept.page.count("checked") == 2
    kept.press("write_undated", form=both | {"undated-review": "Wren", "undated-day": "3 June 2025"})
    assert "2 recommendations made in the period" in kept.words
    assert "of no review" not in kept.words
    assert len(things(kept.screen.log, Thing.REVIEW)) == 1
