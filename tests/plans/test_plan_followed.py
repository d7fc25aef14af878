"""How a plan as a whole is followed up is no action of it."""

import pytest

from scrlib.plans.paragraphs.followed import FILE, WHY, follows_plan
from scrlib.tables import read_table
from tests.documents.plan_files import excel, passed, plan, told, word

SAID = read_table(FILE)
NUMBERED = ["# Action plan", "**Recommendation 1", "1.1 Write the form for every ward.", "Lead: Matron"]


@pytest.mark.parametrize("sentence", SAID["examples"])
def test_a_sentence_of_how_the_plan_is_followed_is_known(sentence):
    assert follows_plan(sentence)


@pytest.mark.parametrize("sentence", SAID["others"])
def test_a_sentence_that_asks_for_something_else_is_not(sentence):
    assert not follows_plan(sentence)


@pytest.mark.parametrize("sentence", SAID["examples"])
def test_under_the_actions_of_a_plan_it_is_no_action(sentence):
    found = plan(word("# Report", *NUMBERED, sentence))
    assert [one.action for one in found.actions] == ["Write the form for every ward."]


def test_where_it_reads_like_an_action_the_reason_is_told():
    sentence = "The Board will receive a report on progress by June 2012."
    found = plan(word(*NUMBERED, sentence))
    assert [one.action for one in found.actions] == ["Write the form for every ward."]
    assert passed(found) == [("paragraph 5", WHY)]


def test_with_a_number_and_a_lead_of_its_own_it_is_an_action():
    found = plan(word(*NUMBERED, "1.2 The Chair will monitor progress on this plan.", "Lead: Board Chair"))
    assert [told(one)[1:3] for one in found.actions] == [
        ("Write the form for every ward.", ("Matron",)),
        ("The Chair will monitor progress on this plan.", ("Board Chair",)),
    ]


def test_across_the_foot_of_a_table_it_is_no_recommendation():
    rows = [
        ["Rec", "Action", "Lead", "By when"],
        ["1", "Write the form", "Matron", "May 2013"],
        ["The Board will receive a report on progress each quarter until all is done.", "<", "<", "<"],
    ]
    found = plan(excel({"Plan": rows}), "plan.xlsx")
    assert [told(one)[1] for one in found.actions] == ["Write the form"]
    assert passed(found) == [("sheet Plan row 3", WHY)]


def test_alone_in_a_row_of_the_plan_it_is_no_action():
    said = "The Subgroup will monitor progress on this plan each quarter."
    rows = [["Rec", "Action", "Lead"], ["1", "Write the form", "Matron"], [None, said, None]]
    found = plan(excel({"Plan": rows}), "plan.xlsx")
    assert [told(one)[1] for one in found.actions] == ["Write the form"]
    assert passed(found) == [("sheet Plan row 3", WHY)]
