"""Several actions in one press: first estimates kind by kind, and the same lead or date for many."""

import pytest
from visitor import Planner

from scrlib.plans.fields.refs import points_elsewhere
from scrlib.records.costs import Costed
from scrlib.ui.plan.costed import costs_of, dealt_with, of_action
from scrlib.ui.plan.estimates.at_once import kind_of


def opened(name: str = "neglect") -> Planner:
    return Planner().press("example", name).press("open_at_once")


def audits(planner: Planner) -> set[str]:
    """The ids of the actions that are told to be audits."""
    return {one.id for one in planner.work.actions if kind_of(one) == "audit"}


def test_every_action_of_the_overloaded_plan_but_a_repeat_has_a_first_estimate_after_one_press_and_one_answer():
    planner = opened()
    assert "Change a procedure (13)" in planner.page
    assert "Change or buy an IT system (1): an answer is needed" in planner.page
    planner.press("take_at_once", form={"it_change-answer-quote": "4000"})
    assert (planner.said[-1], dealt_with(planner.work)) == (
        "49 actions have a first estimate. 1 not costed.",
        49,
    )
    assert all(any(of_action(costs_of(planner.work), one.id).values()) for one in planner.work.costings)


def test_an_action_that_only_points_at_another_is_not_costed_a_second_time():
    planner = opened()
    assert "3. As recommendation 2. It points at another: its cost belongs there" in planner.page
    assert planner.press("take_at_once").work.costing_of("A3").costing is Costed.NOT_COSTED


@pytest.mark.parametrize(
    ("action", "points"),
    [
        ("As recommendation 2", True),
        ("See recommendation 2 of the overview report.", True),
        ("As per recs 3 and 4 above", True),
        ("See recommendation 2 of the overview report and audit its use", False),
        ("See each child on the list", False),
    ],
)
def test_pointing_at_another_action_is_told_from_doing_something(action: str, points: bool):
    assert points_elsewhere(action) is points


def test_a_figure_that_is_changed_holds_for_every_action_of_its_kind():
    usual, changed = opened().press("take_at_once"), opened()
    changed.press("take_at_once", form={"audit-answer-cases": "100"})
    lines = [{one.id: one.lines for one in planner.work.costings} for planner in (usual, changed)]
    assert {id for id in lines[0] if lines[0][id] != lines[1][id]} == audits(usual)


def test_another_kind_is_chosen_and_what_is_left_out_stays_not_costed():
    planner = opened().press("take_at_once", form={"kind-at-once-A1": "course", "kind-at-once-A2": ""})
    assert [line.kind for line in planner.work.costing_of("A1").lines] == ["training", "staff_time"]
    assert planner.work.costing_of("A2").costing is Costed.NOT_COSTED
    planner.press("put_back")
    assert (planner.said[-1], planner.work.costings) == ("It is as it was before.", ())


def test_an_answer_that_is_no_number_is_said_beside_its_box_and_nothing_is_taken():
    planner = opened().press("take_at_once", form={"audit-answer-cases": "lots"})
    assert (
        planner.problem == "“Cases in each round” is not a number. Type it in figures, such as 1250 or 41.50."
    )
    assert ('href="#audit-answer-cases"' in planner.page, planner.work.costings) == (True, ())


def test_a_kind_that_lacks_an_answer_is_left_and_the_others_are_taken():
    planner = opened()
    post = {"kind-at-once-A1": "post"}
    planner.press("take_at_once", form=post)
    assert planner.said[-1] == (
        "48 actions have a first estimate. 2 not costed, for want of an answer or a rate."
    )
    alone = {f"kind-at-once-{one.id}": "" for one in opened().work.actions} | post
    assert (
        opened().press("take_at_once", form=alone).problem
        == "“Salary of one full-time post, a year, before on-costs” is not answered. Type a number."
    )


def test_where_every_action_is_left_out_that_is_said():
    planner = opened()
    none = {f"kind-at-once-{one.id}": "" for one in planner.work.actions}
    assert planner.press("take_at_once", form=none).problem == (
        "No action has a kind. Choose one for at least one action, or go back to all actions."
    )


def several(planner: Planner, press: str, what: str, said: str, ticked: list[str] | None = None) -> Planner:
    form = {"several-what": what, "several-said": said, "several-which": ticked or []}
    return planner.press("step", "lacks").press(press, form=form)


def test_one_press_says_the_agency_of_every_action_that_has_none():
    planner = Planner().press("example", "neglect")
    without = {one.id for one in planner.work.actions if not one.agency}
    several(planner, "say_of_lacking", "agency", "Dalewater Council")
    changed = {one.id for one in planner.work.actions if one.agency == "Dalewater Council"}
    assert (len(without), changed) == (17, without)


def test_two_leads_are_said_of_several_actions_as_two():
    planner = Planner().press("example", "neglect")
    several(planner, "say_of_ticked", "owner", "Head of Early Help; Named Nurse", ["A2", "A3"])
    assert {planner.work.action(id).owner for id in ("A2", "A3")} == {("Head of Early Help", "Named Nurse")}


def test_a_date_is_said_of_those_ticked_whatever_they_had():
    planner = several(
        Planner().press("example", "neglect"), "say_of_ticked", "due", "Q3 2027/28", ["A1", "A4"]
    )
    assert {str(planner.work.action(id).due) for id in ("A1", "A4")} == {"2027-12-31"}
    assert planner.said[-1] == "By when: said of 2 actions."
    before = Planner().press("example", "neglect").work.actions
    assert planner.press("put_back").work.actions == before


def test_what_cannot_be_said_of_several_is_refused_with_the_remedy():
    planner = Planner().press("example", "neglect")
    assert several(planner, "say_of_lacking", "due", "soon").problem.startswith("No day can be read")
    assert several(planner, "say_of_lacking", "monitoring", " ").problem.startswith("Nothing is typed.")
    assert several(planner, "say_of_ticked", "owner", "Named GP").problem.startswith("There is no action")


def test_where_nothing_is_costed_no_figure_is_shown():
    page = Planner().press("example", "neglect").press("step", "total").page
    assert "there is no total yet" in page and "£0<" not in page and "By agency" not in page
