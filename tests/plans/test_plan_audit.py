"""The audit of a plan: what actions lack, who carries how much, in what order, and done apart from made a difference."""

import datetime as dt

from scrlib.documents import open_plan
from scrlib.plans.audit import audit, counts, is_costed, lacking, shows_difference
from scrlib.plans.reading import read_plan
from scrlib.records.plans import Plan, PlanAction, Status
from scrlib.samples import sample

DONE = PlanAction(id="A1", action="Reissue the policy", status=Status.COMPLETE, status_words="Complete")
WHOLE = PlanAction(
    id="A1",
    recommendation="1",
    action="Change the booking form",
    owner=("Head of Midwifery",),
    agency="Ottermouth Hospitals",
    due=dt.date(2016, 10, 31),
    outcome="Women are seen alone",
    monitoring="40 records read in March",
    cost_words="£1,850",
    signed_off="Chief Nurse",
)


def plan_of(id: str) -> Plan:
    one = sample(id)
    return read_plan(open_plan(one.plan_name(), one.plan()))


def test_an_action_that_has_everything_lacks_nothing():
    assert lacking(WHOLE) == ()


def test_an_action_that_has_nothing_lacks_everything_in_order():
    items = [one.item for one in lacking(PlanAction(id="A1", action="Do it"))]
    assert items == ["owner", "due", "linked", "outcome", "monitoring", "cost", "sign_off"]


def test_everybody_is_no_owner_and_a_thing_made_no_outcome():
    action = PlanAction(id="A1", owner=("All agencies",), outcome="Policy issued")
    assert {"owner", "outcome"} <= {one.item for one in lacking(action)}


def test_an_agency_that_signed_for_the_plan_has_signed_for_its_actions():
    action = PlanAction(id="A1", agency="South Vale Police")
    assert "sign_off" not in {one.item for one in lacking(action, ("South Vale Police",))}


def test_only_an_amount_is_a_cost():
    words = {
        "£1,200": True,
        "1200": True,
        "£0": False,
        "Within existing resources": False,
        "TBC": False,
        "": False,
    }
    assert {one: is_costed(one) for one in words} == words


def test_counts_are_those_of_the_interface():
    assert counts([WHOLE, DONE]) == {
        "owner": {"yes": 1, "no": 1},
        "due": {"yes": 1, "no": 1},
        "outcome": {"yes": 1, "no": 1},
        "monitoring": {"yes": 1, "no": 1},
        "linked": {"yes": 1, "no": 1},
        "costed": {"yes": 1, "no": 1},
    }


def test_an_output_is_no_outcome_and_all_who_hold_a_post_are_no_owner():
    said = {
        "Board has assurance that the policy is followed.": "All Heads of Service",
        "All staff attend training": "Every ward manager",
        "Missed appointments lead to enquiry": "Head of Midwifery",
        "No child drops out of sight": "All wards, led by the Matron",
    }
    found = counts(
        [PlanAction(id="A", action="Do it", outcome=out, owner=(who,)) for out, who in said.items()]
    )
    assert (found["outcome"], found["owner"]) == ({"yes": 2, "no": 2}, {"yes": 2, "no": 2})


def test_a_plan_all_green_without_outcomes_is_done_effect_unknown():
    found = audit(plan_of("older_child"))
    assert (found.headline, found.done, found.difference) == ("Done, effect unknown", 9, 0)


def test_a_plan_all_green_without_a_key_is_done_effect_unknown_too():
    green = [PlanAction(id=f"A{at}", action="Do it", status_words="green (cell colour)") for at in (1, 2)]
    assert audit(Plan(name="p", actions=tuple(green))).headline == "Done, effect unknown"


def test_a_difference_is_something_counted_that_is_no_output():
    words = {
        "Completed. In November 59 of 61 women were seen alone": True,
        "Completed. 412 of 500 staff trained": False,
        "Complete": False,
    }
    actions = {one: PlanAction(id="A1", status=Status.COMPLETE, status_words=one) for one in words}
    assert {one: shows_difference(action) for one, action in actions.items()} == words


def test_the_headline_keeps_done_apart_from_made_a_difference():
    found = audit(plan_of("baby"))
    assert found.headline == "7 of 16 done; a difference is shown for 4"
    assert audit(Plan(name="p", actions=(WHOLE,))).headline == "1 actions; where they stand is not said"
    assert audit(Plan(name="p")).headline == "No actions"


def test_the_plan_stands_beside_the_study_with_table_and_denominator():
    beside = {one.item: one for one in audit(plan_of("neglect")).beside}
    told = {item: (one.ours, one.ours_n, one.theirs, one.theirs_n, one.table) for item, one in beside.items()}
    assert told == {
        "owner": (47, 50, 21, 40, "Table 20"),
        "due": (39, 50, 24, 40, "Table 20"),
        "linked": (50, 50, 34, 40, "Table 20"),
        "outcome": (3, 50, 15, 40, "Table 16"),
        "monitoring": (7, 50, 12, 40, "Table 16"),
        "cost": (0, 50, 0, 36, "Table 20"),
        "sign_off": (0, 50, None, None, ""),
    }
    assert all("not a representative sample" in one.caveat for one in beside.values() if one.table)


def test_load_is_counted_by_owner_and_by_month():
    found = audit(plan_of("neglect"))
    assert found.by_owner[:2] == (("Board Manager", 9), ("Named Nurse", 6))
    assert max(found.by_month, key=lambda one: one[1]) == (dt.date(2013, 3, 1), 23)
    assert found.undated == 11 and sum(count for _, count in found.by_month) == 39


def test_what_waits_for_another_comes_after_it_and_the_rest_by_date():
    actions = (
        PlanAction(
            id="A1", action="Launch the guidance once the neglect guidance is agreed", due=dt.date(2013, 3, 1)
        ),
        PlanAction(id="A2", action="Ring round the schools"),
        PlanAction(id="A3", action="Revise the neglect guidance", due=dt.date(2013, 6, 1)),
        PlanAction(id="A4", action="Audit twenty files after action 3", due=dt.date(2013, 1, 1)),
    )
    found = [(one.action, one.after) for one in audit(Plan(name="p", actions=actions)).order]
    assert found == [("A3", ()), ("A4", ("A3",)), ("A1", ("A3",)), ("A2", ())]


def test_agencies_that_lead_and_did_not_sign_are_named():
    plan = Plan(name="p", actions=(WHOLE,), sign_offs=(("South Vale Police", "A Superintendent"),))
    assert (audit(plan).signed, audit(plan).unsigned) == (("South Vale Police",), ("Ottermouth Hospitals",))
