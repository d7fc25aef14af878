"""The Register page: what is taken out, corrected and put back, and what the log shows of it."""

import io
import re

import pytest
from docx import Document
from keeper import DAY, OPEN, Keeper
from shown import step_heading
from visitor import boxes

from scrlib.audits.register.log import faults, head
from scrlib.audits.register.reading import actions, things
from scrlib.records.register import Act, Thing


def test_an_action_is_taken_out_with_a_reason_and_stays_in_the_log(example: Keeper):
    id = example.on("A12").action("A12").id
    example.press("take_out", f"action {id}")
    assert example.problem == "It does not say why it is taken out. Write the reason."
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
    assert step_heading(example.press("close").page) == "Action A9"


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
        ("three", "ab", "The entry is not a number. Type the number on the pack, in figures."),
        ("3", "", "Only one of the two is typed. Type the entry and its head, or neither."),
        ("", "ab", "Only one of the two is typed. Type the entry and its head, or neither."),
        ("3", "ab" * 31, "That is not a whole head. Type all 64 letters and figures, as they are printed."),
    ],
)
def test_half_of_what_stands_on_a_pack_is_asked_for(example: Keeper, number: str, printed: str, problem: str):
    example.press("step", "log").press("check_log", form={"printed-number": number, "printed-head": printed})
    assert example.problem == problem


def test_a_name_typed_by_mistake_is_blanked_everywhere(kept: Keeper, comes: OPEN):
    kept.on("A1").press(
        "write_action", kept.action("A1").id, {kept.box("A1", "news"): "Robin Marsh was seen"}
    )
    number = next(one.number for one in kept.screen.log if one.field == "news")
    kept.press("step", "log").press("blank", form={"blank-number": str(number)})
    assert kept.problem == "It does not say why. Say it without the words themselves."
    kept.press("blank", form={"blank-number": str(number), "blank-why": "A child was named"})
    again = comes()
    assert "Robin" not in again.press("step", "log").page
    assert faults(again.screen.log) == ()
