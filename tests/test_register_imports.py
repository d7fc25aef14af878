"""What a plan, near misses or a paper with responses would write into the register, row by row."""

import datetime as dt
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.register.from_plan import from_plan
from scrlib.audits.register.imports import from_near_misses, from_responses
from scrlib.audits.register.log import Log, appended, blanked
from scrlib.audits.register.plan_advice import OTHER_NUMBERS
from scrlib.audits.register.proposals import Proposal, taken
from scrlib.audits.register.reading import actions, recommendations, things
from scrlib.audits.register.telling import names
from scrlib.audits.register.things import shape
from scrlib.audits.register.writing import lacking, set_fields
from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.records.near_misses import NearMiss
from scrlib.records.plans import Plan, PlanAction, Progress, Skipped, Status
from scrlib.records.register import Thing
from scrlib.samples import reviews
from scrlib.samples.responses import panel_responses

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)
NUMBERS = count(1)
FORM = PlanAction(
    id="A1",
    recommendation="2",
    action="Change the booking form so that women are seen alone",
    owner=("Head of Midwifery", "Named Nurse"),
    due=dt.date(2027, 3, 31),
    due_words="31 March 2027",
    status=Status.IN_PROGRESS,
    where="table 1 row 2",
)
BRIEF = PlanAction(id="A2", recommendation="2", action="Brief every ward on the new form")


def ids(thing: Thing) -> str:
    return f"{shape(thing).letter}-{next(NUMBERS)}"


def plan(*actions: PlanAction, name: str = "Robin.docx") -> Plan:
    return Plan(name=name, actions=actions)


def kept(found: Proposal, log: Log = ()) -> Log:
    """The register with everything taken."""
    return appended(log, taken(found.rows), who="Board manager", why="Plan", at=NOON)


def said(found: Proposal) -> list[tuple[str, str, str, str]]:
    """What is proposed of what stands: (name, label, as it is here, as the file has it)."""
    return [
        (row.name, one.label, one.here, one.now) for row in found.rows for one in row.values if not row.new
    ]


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


def test_a_plan_that_came_in_without_its_review_is_joined_to_it_row_by_row() -> None:
    log = kept(from_plan((), plan(FORM), ids=ids))
    found = from_plan(log, plan(FORM, BRIEF), named="Robin", ids=ids)
    assert found.notes[0] == (
        "1 action of this plan stands here already, with recommendations of no review. It is not taken "
        "again: below, each of those recommendations is given to the review. Untick any that belongs to "
        "another."
    )
    name = "Recommendation 2 “Recommendation 2; the plan does not give its words.”"
    assert said(found) == [(name, "The review it comes from", "", "Robin")]
    assert [row.name for row in found.rows if row.thing is Thing.ACTION] == [
        "Action A2 “Brief every ward on the new form”"
    ]
    lines = recommendations(kept(found, log), DAY)
    assert [(one.review, len(one.actions)) for one in lines] == [("Robin", 2)]
    assert from_plan(log, plan(FORM), ids=ids).notes == ()


def test_a_plan_joined_to_its_review_may_be_told_otherwise_and_brings_nothing_a_second_time() -> None:
    log = kept(from_plan((), plan(FORM, BRIEF), ids=ids))
    later = plan(replace(FORM, owner=("Matron",)), replace(BRIEF, action="Brief every ward on this new form"))
    joined = kept(from_plan(log, later, named="Robin", ids=ids), log)
    assert [(one.owner, one.text) for one in actions(joined, DAY)] == [
        ("Matron", FORM.action),
        ("", "Brief every ward on this new form"),
    ]
    assert from_plan(joined, later, named="Robin", ids=ids).rows == ()


def test_an_action_of_the_same_words_in_another_review_is_not_joined() -> None:
    log = kept(from_plan((), plan(FORM), named="Skye", ids=ids))
    found = from_plan(log, plan(FORM), named="Robin", ids=ids)
    assert said(found) == []
    assert len(actions(kept(found, log), DAY)) == 2


def test_a_blanked_value_is_not_brought_back() -> None:
    log = kept(from_plan((), plan(replace(FORM, owner=("Robin's aunt",))), ids=ids))
    number = next(one.number for one in log if one.field == "owner")
    log = blanked(log, number, who="x", why="A relative was named", at=NOON)
    assert from_plan(log, plan(replace(FORM, owner=("Robin's aunt",))), ids=ids).rows == ()


def test_what_is_left_out_is_not_written_and_a_new_thing_is_left_out_whole_with_its_name() -> None:
    found = from_plan((), plan(FORM), ids=ids)
    action = next(one for one in found.rows if one.thing is Thing.ACTION)
    fields = {one.field for one in taken([action], {(Thing.ACTION, action.id, "owner")})}
    assert "owner" not in fields and "due" in fields
    assert taken([action], {(Thing.ACTION, action.id, "text")}) == ()


@pytest.mark.parametrize("one", reviews(), ids=lambda one: one.id)
def test_every_sample_plan_can_be_written_as_it_is_and_once(one) -> None:
    found = from_plan((), read := read_plan(open_plan(one.plan_name(), one.plan())))
    assert lacking((), taken(found.rows)) == ()
    log = kept(found)
    assert len(actions(log, DAY)) == len(read.actions)
    assert from_plan(log, read).rows == ()


TEXTS = st.sampled_from(
    ["", "Change the form", "Brief every ward", "Audit 40 records", "Ongoing; see minutes of May"]
)
PLANS = st.lists(
    st.builds(
        PlanAction,
        id=st.sampled_from(["A1", "A2", "A3"]),
        action=TEXTS,
        recommendation=st.none() | TEXTS,
        recommendation_text=st.none() | TEXTS,
        owner=st.lists(TEXTS, max_size=2).map(tuple),
        due=st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31)),
        due_words=TEXTS,
        evidence=st.none() | TEXTS,
        status=st.sampled_from(Status),
        status_words=TEXTS,
        progress=st.none() | st.sampled_from(Progress),
    ),
    max_size=4,
)  # fmt: skip


@given(PLANS, PLANS)
def test_whatever_a_plan_says_what_it_proposes_can_be_written(
    first: list[PlanAction], then: list[PlanAction]
) -> None:
    log = kept(from_plan((), plan(*first), ids=ids))
    assert lacking((), taken(from_plan((), plan(*first), ids=ids).rows)) == ()
    assert len(actions(log, DAY)) == len(first)
    assert lacking(log, taken(from_plan(log, plan(*then), ids=ids).rows)) == ()


def test_near_misses_come_once_and_what_changes_in_them_is_proposed() -> None:
    one = NearMiss(
        id="N1", title="The taxi that did not come", could="He could have been lost", severity="serious"
    )
    log = kept(from_near_misses((), [one, replace(one, id="N2", title="", severity="never")], ids))
    found = things(log, Thing.NEAR_MISS).values()
    assert [(two["title"], two.get("severity")) for two in found] == [
        ("The taxi that did not come", "serious"),
        ("Near miss N2", None),
    ]
    told = replace(one, statement="The depot rings back")
    assert [now for _, _, _, now in said(from_near_misses(log, [told], ids))] == ["The depot rings back"]


def test_the_responses_of_2014_make_a_register_of_nine_recommendations_of_which_three_are_unanswered() -> (
    None
):
    log = kept(from_responses((), panel_responses(), ids))
    lines = recommendations(log, DAY)
    assert [one.number for one in lines] == [str(n) for n in range(1, 10)]
    assert [one.number for one in lines if not one.response] == ["1", "2", "5"]
    assert {one.review for one in lines} == {panel_responses().title}
    assert lacking((), taken(from_responses((), panel_responses(), ids).rows)) == ()
