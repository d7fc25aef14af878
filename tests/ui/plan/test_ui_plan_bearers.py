"""Actions without an agency: it is asked once for each lead, on step 5 and where the total is told."""

from dataclasses import replace

from visitor import Planner

from scrlib.ui.plan.costed import costs_of
from scrlib.ui.plan.lines.bearers import without

PLAN = (
    b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"
    b"1,Change the record,Systems Manager,30/06/2027\n2,Audit ten records,Named Nurse,30/09/2027\n"
)


def planner() -> Planner:
    visitor = Planner().open("plan.csv", PLAN).press("template", "A1", {"template-A1": "change_procedure"})
    return visitor.press("estimate", "A1 change_procedure")


def test_each_lead_is_asked_for_once_and_all_their_actions_have_the_agency():
    visitor = planner().press("step", "cost")
    assert without(visitor.work) == {"Named Nurse": ["A1", "A3"], "Systems Manager": ["A2"]}
    assert "3 actions have no agency: say it once for each lead" in visitor.page
    visitor.press("bearers", form={"whose-0": "Community Trust", "whose-1": ""})
    assert without(visitor.work) == {"Systems Manager": ["A2"]}
    assert list(costs_of(visitor.work).totals.by_agency) == ["Community Trust"]
    assert visitor.said[-1] == "2 actions have an agency now."


def test_where_the_total_is_told_the_same_is_asked_and_an_empty_answer_is_said():
    visitor = planner().press("step", "total")
    assert "Some costs have no agency." in visitor.page and "Keep these agencies" in visitor.page
    visitor.press("bearers")
    assert visitor.problem == "No agency is named. Type at least one."
    visitor.press("bearers", form={"whose-0": "Trust", "whose-1": "Council"})
    assert "no agency" not in visitor.page


def test_an_agency_that_the_plan_is_given_later_bears_what_was_costed_before():
    work = planner().work
    action = replace(work.action("A1"), agency="Council")
    assert list(costs_of(work.with_action(action)).totals.by_agency) == ["Council"]
