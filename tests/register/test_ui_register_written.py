"""The Register page: what is written of an action, a recommendation and a review, and what is asked first."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from keeper import DAY, NOW, OPEN, Keeper, no_store, row_boxes
from visitor import boxes

from scrlib.audits.register.log import faults, head
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import state_of
from scrlib.records.plans import Progress
from scrlib.records.register import Thing
from scrlib.ui.register.state import RegisterScreen
from scrlib.ui.screen import Upload


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
    assert example.problem == (
        "It cannot be closed with evidence: no evidence is in the register. Add the evidence, "
        "or choose another status and give the reason."
    )
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
    assert example.problem == (
        "It does not say on which day somebody looked. Type the day, or press “It was looked at today”."
    )
    example.press("today", f"difference_{look.id}_on").press("write_look", look.id)
    assert example.problem == "It does not say what shows it. Write it: “Yes” alone says too little."
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
    assert kept.problem == "The answer gives no reason. Write it: “Not accepted” alone says too little."
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


def test_a_day_to_come_is_no_day_on_which_an_action_was_done(example: Keeper):
    id = example.on("A7").action("A7").id
    done = {
        example.box("A7", "status"): "done_awaiting_check",
        example.box("A7", "done_on"): "1 January 2099",
    }
    example.press("write_action", id, done)
    assert example.problem == (
        "Day it was done: 1 January 2099 is still to come. Write the day on which it was."
    )
    assert example.action("A7").done_on is None
    assert "1 January 2099" in example.page  # what was typed stays


def test_a_day_to_come_may_be_the_day_on_which_an_action_is_due(example: Keeper):
    example.on("A7").press("write_action", example.action("A7").id, {example.box("A7", "due"): "1 May 2027"})
    assert (example.problem, example.action("A7").due) == ("", dt.date(2027, 5, 1))


def test_evidence_of_a_day_to_come_is_asked_about(example: Keeper):
    at = f"evidence_new-{example.on('A7').action('A7').id}"
    typed = {f"{at}_title": "Screen shot", f"{at}_date": "1/11/62"}
    example.press("write_evidence", example.action("A7").id, typed)
    assert example.problem.startswith("Its date: 1 November 2062 is still to come.")
