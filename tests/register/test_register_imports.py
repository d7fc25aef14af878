"""What a plan, near misses or a paper with responses would write into the register, row by row."""

import datetime as dt
from dataclasses import replace

from register_imports import BRIEF, DAY, FORM, NOON, ids, kept, plan, said

from scrlib.audits.register.coming.from_plan import from_plan
from scrlib.audits.register.coming.plan_advice import OTHER_NUMBERS
from scrlib.audits.register.log import appended
from scrlib.audits.register.reading import actions, recommendations, things
from scrlib.audits.register.telling import names
from scrlib.audits.register.writing import set_fields
from scrlib.records.plans import Plan, PlanAction, Progress, Skipped, Status
from scrlib.records.register import Thing


def test_an_action_comes_with_its_owner_day_and_recommendation_and_says_where_it_was() -> None:
    (line,) = actions(log := kept(from_plan((), plan(FORM), ids=ids)), DAY)
    assert (line.number, line.owner, line.due) == ("A1", "Head of Midwifery; Named Nurse", FORM.due)
    assert (line.status, line.recommendations) == (Progress.ON_TRACK, ("2",))
    assert things(log, Thing.ACTION)[line.id]["plan"] == "Robin.docx, A1 (table 1 row 2)"


def test_two_actions_of_one_recommendation_make_it_once() -> None:
    (line,) = recommendations(kept(from_plan((), plan(FORM, BRIEF), ids=ids)), DAY)
    assert line.text == "Recommendation 2; the plan does not give its words."
    assert [one.number for one in line.actions] == ["A1", "A2"]


def test_a_second_plan_gets_numbers_that_are_free_and_recommendations_of_its_own_review() -> None:
    log = kept(from_plan((), plan(FORM), review="R-1", ids=ids))
    log = kept(from_plan(log, plan(replace(BRIEF, id="A1")), review="R-2", ids=ids), log)
    assert [one.number for one in actions(log, DAY)] == ["A1", "A2"]
    assert len(recommendations(log, DAY)) == 2


def test_the_same_words_in_a_plan_of_another_review_are_another_action() -> None:
    log = kept(from_plan((), plan(FORM), review="R-1", ids=ids))
    again = {
        review: [row.new for row in from_plan(log, plan(FORM), review=review, ids=ids).rows]
        for review in ("R-1", "R-2", "")
    }
    assert again == {"R-1": [], "R-2": [True, True], "": []}


def test_a_plan_without_a_review_does_not_answer_the_recommendations_of_another_plan_by_their_numbers() -> (
    None
):
    log = kept(from_plan((), plan(FORM), ids=ids))
    found = from_plan(log, plan(replace(BRIEF, action="Ring each family twice"), name="Wren.docx"), ids=ids)
    assert found.notes == (OTHER_NUMBERS,)
    lines = recommendations(kept(found, log), DAY)
    assert [[one.number for one in line.actions] for line in lines] == [["A1"], ["A2"]]


def test_a_recommendation_that_waits_for_its_actions_gets_those_of_a_plan_by_its_number() -> None:
    asked = set_fields(Thing.RECOMMENDATION, "R-2", {"number": "2", "text": "See women alone"})
    log = appended((), asked, who="Board manager", why="Report", at=NOON)
    (line,) = recommendations(kept(from_plan(log, plan(FORM, BRIEF), ids=ids), log), DAY)
    assert [one.number for one in line.actions] == ["A1", "A2"]


def test_the_review_of_a_plan_can_be_named_as_it_comes_in_and_is_made_once() -> None:
    log = kept(from_plan((), plan(FORM), named="Child Robin", ids=ids))
    again = kept(from_plan(log, plan(BRIEF), named="child robin ", ids=ids), log)
    assert [one["title"] for one in things(again, Thing.REVIEW).values()] == ["Child Robin"]
    (line,) = recommendations(again, DAY)
    assert (line.review, len(line.actions)) == ("Child Robin", 2)


def test_the_same_plan_again_changes_nothing() -> None:
    log = kept(from_plan((), plan(FORM, BRIEF), ids=ids))
    assert from_plan(log, plan(FORM, BRIEF, name="Robin (2).docx"), ids=ids).rows == ()


def test_an_agencys_plan_proposes_what_it_says_otherwise_and_nothing_where_it_is_silent() -> None:
    log = kept(from_plan((), plan(FORM, BRIEF), ids=ids))
    theirs = replace(FORM, owner=(), due=dt.date(2027, 6, 30), due_words="30/06/2027", status=Status.COMPLETE)
    assert said(from_plan(log, plan(theirs, BRIEF), ids=ids)) == [
        ("Action A1 “Change the booking form so that women are seen alone”", label, here, now)
        for label, here, now in (
            ("Due", "31 March 2027", "30 June 2027"),
            ("Where it stands", "On track", "Done, awaiting check"),
        )
    ]


def test_our_excel_plan_that_comes_back_proposes_only_what_was_changed_in_it_also_what_was_emptied() -> None:
    given = plan(FORM, BRIEF)
    log = kept(from_plan((), given, ids=ids))
    (line, _) = actions(log, DAY)
    owner = [
        one.change
        for row in from_plan(log, plan(replace(FORM, owner=("Matron",))), ids=ids).rows
        for one in row.values
    ]
    log = appended(log, owner, who="x", why="Here", at=NOON)
    theirs = replace(FORM, action="Change the form in every unit", due=None, due_words="")
    found = from_plan(log, plan(theirs, BRIEF), before=given, ids=ids)
    assert [(label, here, now) for _, label, here, now in said(found)] == [
        ("What is to be done", FORM.action, "Change the form in every unit"),
        ("Due", "31 March 2027", ""),
    ]
    assert actions(kept(found, log), DAY)[0].id == line.id


def test_a_day_gives_way_to_words_without_one() -> None:
    log = kept(from_plan((), plan(FORM), ids=ids))
    found = from_plan(log, plan(replace(FORM, due=None, due_words="ongoing")), ids=ids)
    (line,) = actions(kept(found, log), DAY)
    assert (line.due, line.due_words) == (None, "ongoing")


def test_words_much_alike_are_the_same_action_and_other_words_are_another() -> None:
    log = kept(from_plan((), plan(FORM), ids=ids))
    alike = replace(FORM, action="Change the booking form so that all women are seen alone.")
    assert [row.new for row in from_plan(log, plan(alike), ids=ids).rows] == [False]
    assert [row.new for row in from_plan(log, plan(replace(BRIEF, recommendation="")), ids=ids).rows] == [
        True
    ]


def test_the_same_words_go_before_words_alike() -> None:
    wards = [PlanAction(id=f"A{n}", action=f"Audit twenty records in ward {n}") for n in (1, 2)]
    log = kept(from_plan((), plan(*wards), ids=ids))
    third = PlanAction(id="A1", action="Audit twenty records in ward 3", owner=("Matron",))
    found = from_plan(log, plan(third, *wards), ids=ids)
    assert [(row.new, row.name) for row in found.rows] == [
        (True, "Action A3 “Audit twenty records in ward 3”")
    ]


def test_done_with_evidence_is_believed_where_the_plan_names_it() -> None:
    done = replace(FORM, progress=Progress.DONE_WITH_EVIDENCE, evidence="Audit of 40 records, June")
    bare = replace(BRIEF, progress=Progress.DONE_WITH_EVIDENCE)
    lines = actions(kept(from_plan((), plan(done, bare), ids=ids)), DAY)
    assert [one.status for one in lines] == [Progress.DONE_WITH_EVIDENCE, Progress.DONE_AWAITING_CHECK]
    assert [[two.title for two in one.evidence] for one in lines] == [["Audit of 40 records, June"], []]


def test_what_the_plan_passed_over_is_said() -> None:
    skipped = Skipped(where="table 2 row 5", why="an example, not the plan")
    assert from_plan((), Plan(name="x", skipped=(skipped,))).notes == (
        "table 2 row 5: an example, not the plan",
    )


def test_what_was_passed_over_for_one_reason_is_said_once_and_a_blank_row_not_at_all() -> None:
    title = [Skipped(where=f"sheet {n} row 1", why="above the headings") for n in range(6)]
    skipped = (*title, Skipped(where="sheet 1 row 3", why="a blank row"))
    assert from_plan((), Plan(name="x", skipped=skipped)).notes == (
        "sheet 0 row 1, sheet 1 row 1, sheet 2 row 1, sheet 3 row 1 and 2 more: above the headings",
    )


def test_two_recommendations_of_one_number_are_told_apart_by_their_words() -> None:
    one, other = ({"number": "1", "text": words} for words in ("Listen to children", "Share early"))
    assert names({Thing.RECOMMENDATION: {"C-1": one, "C-2": other}})[Thing.RECOMMENDATION] == {
        "C-1": "1 “Listen to children”",
        "C-2": "1 “Share early”",
    }
