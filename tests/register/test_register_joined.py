"""A plan joined to its review in the register; and samples, near misses and responses that come in."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_imports import BRIEF, DAY, FORM, NOON, ids, kept, plan, said

from scrlib.audits.register.coming.from_plan import from_plan
from scrlib.audits.register.coming.imports import from_near_misses, from_responses
from scrlib.audits.register.coming.proposals import taken
from scrlib.audits.register.log import blanked
from scrlib.audits.register.reading import actions, recommendations, things
from scrlib.audits.register.writing import lacking
from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.records.near_misses import NearMiss
from scrlib.records.plans import PlanAction, Progress, Status
from scrlib.records.register import Thing
from scrlib.samples import reviews
from scrlib.samples.responses import panel_responses


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
