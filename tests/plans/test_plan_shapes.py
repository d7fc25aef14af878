"""Plans that are not a row for an action: a column for each, several in a row; what is a plan, an action, an owner."""

import pytest
from plan_blocks import plan, table

from scrlib.plans.accountable import is_accountable
from scrlib.plans.fields.owners import split_owners
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable
from tests.documents.plan_files import told


def test_a_plan_may_give_each_recommendation_a_column_under_its_number():
    found = plan(
        table(
            ["", "Recommendation 1", "Recommendation 2"],
            ["What the review asked for", "Ask about fathers", "Share the rota"],
            ["What we are doing about it", "Change the booking form", "Post it on each ward"],
            ["Who is taking this forward", "Head of Midwifery", "Rota Manager"],
            ["To be finished by", "30.09.13", "ongoing"],
            ["How will we know", "Audit", "Spot check"],
        )
    )
    assert [(told(one)[:4], one.recommendation_text, one.monitoring) for one in found.actions] == [
        (
            ("1", "Change the booking form", ("Head of Midwifery",), "2013-09-30"),
            "Ask about fathers",
            "Audit",
        ),
        (("2", "Post it on each ward", ("Rota Manager",), "ongoing"), "Share the rota", "Spot check"),
    ]


def test_headings_that_come_again_in_a_row_are_a_second_action():
    found = plan(
        table(
            ["Rec", "Action 1", "Lead 1", "By when 1", "Action 2", "Lead 2", "By when 2", "Outcome"],
            [
                "R1",
                "Buy lockable boxes",
                "Pharmacist",
                "30/1/15",
                "Visit",
                "Manager",
                "Mar 2015",
                "Safe homes",
            ],
            ["R2", "Agree home visits", "Commissioner", "1/4/15", "", "", "", ""],
        )
    )
    assert [(told(one)[:4], one.outcome) for one in found.actions] == [
        (("R1", "Buy lockable boxes", ("Pharmacist",), "2015-01-30"), "Safe homes"),
        (("R1", "Visit", ("Manager",), "2015-03-31"), "Safe homes"),
        (("R2", "Agree home visits", ("Commissioner",), "2015-04-01"), None),
    ]


def test_the_row_of_headings_may_date_its_column_of_progress():
    found = plan(
        table(
            ["", "", "Delivery", "", "Impact", "Progress"],
            ["Ref", "Action", "Who", "End", "Intended result", "December 2010"],
            [
                "1.1",
                "Add the household to the form",
                "Team Manager",
                "Mar 10",
                "We know who is there",
                "Completed",
            ],
        )
    )
    assert [(told(one)[1:], one.outcome) for one in found.actions] == [
        (
            ("Add the household to the form", ("Team Manager",), "2010-03-31", "complete"),
            "We know who is there",
        )
    ]


def test_success_under_impact_is_the_outcome_and_who_monitors_it_is_the_monitoring():
    found = plan(
        table(
            ["Review", "Action", "", "", "Impact", ""],
            ["Rec", "What will be done", "By whom", "By when", "Success criteria", "Monitored by"],
            ["1", "Add a prompt to the slip", "Headteacher", "May 2015", "Staff ask why", "Governors"],
        )
    )
    assert [(one.outcome, one.monitoring) for one in found.actions] == [("Staff ask why", "Governors")]


def test_how_compliance_will_be_monitored_is_said_once_above_the_actions_of_a_recommendation():
    found = plan(
        table(
            ["Recommendation 1", "Strengthen supervision"],
            ["Intended outcome", "Staff have time to think"],
            ["How compliance will be monitored", "Reported monthly to the committee"],
            ["Action required", "Lead", "Timescale", "Position"],
            ["Rewrite the policy", "Named Nurse", "30 April 2015", "Completed"],
        )
    )
    assert [(one.outcome, one.monitoring) for one in found.actions] == [
        ("Staff have time to think", "Reported monthly to the committee")
    ]


def test_a_name_and_a_date_on_one_line_are_two_things():
    found = plan(
        table(
            ["Action", "Lead and date", "Outcome"],
            ["Buy an interpreting contract", "Procurement Lead – Jan 2018", "Mothers speak"],
            ["Brief the teams", "Named Nurse, 30/11/2017", ""],
        )
    )
    assert [told(one)[2:4] for one in found.actions] == [
        (("Procurement Lead",), "2018-01-31"),
        (("Named Nurse",), "2017-11-30"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Updated 3 June 2014 by the business unit",
        "This plan was last reviewed on 12 May 2014.",
        "Prepared by: Quality Team",
        "Signed: ____________",
        "Page 1 of 3",
        "Version 4",
    ],
)
def test_what_a_plan_says_of_itself_is_no_action_and_has_no_number(words):
    rows = [
        ["1", "Share the rota", "Post it on each ward", "Matron"],
        ["2", "Ask fathers", "Change the form", "GP"],
    ]
    heads = ["No.", "Recommendation", "Action", "Lead"]
    for place in (0, 2):
        footer = [words if at == place else "" for at in range(4)]
        found = plan(table(heads, *rows, footer))
        assert [told(one)[:2] for one in found.actions] == [
            ("1", "Post it on each ward"),
            ("2", "Change the form"),
        ]
        assert [one.why for one in found.skipped] == ["a note"]


def test_an_action_that_begins_like_a_note_is_an_action():
    found = plan(
        table(
            ["Action", "Lead", "By when"],
            ["Update the booking form", "Matron", "May 2014"],
            ["Draft the protocol", "", ""],
            ["Review the rota", "", ""],
        )
    )
    assert [one.action for one in found.actions] == [
        "Update the booking form",
        "Draft the protocol",
        "Review the rota",
    ]


def test_numbers_of_actions_that_have_a_colour_are_no_key():
    found = plan(
        table(["RAG", "Number"], ["Red", "1"], ["Green", "2"]),
        table(["Green", "Done"], ["Red", "Not started"], where="table 2"),
        table(["Action", "Lead", "RAG"], ["Form a panel", "Chair", "Green"], where="table 3"),
    )
    assert [told(one)[4] for one in found.actions] == ["complete"]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Lead Nurse, Children's Ward", ("Lead Nurse, Children's Ward",)),
        ("Det Supt, Public Protection", ("Det Supt, Public Protection",)),
        ("Lead Midwife, Women and Children's Division", ("Lead Midwife, Women and Children's Division",)),
        ("Matron, Neonatal Unit and Named Nurse", ("Matron, Neonatal Unit", "Named Nurse")),
        (
            "Consultant, Acute Trust and Designated Doctor, CCG",
            ("Consultant, Acute Trust", "Designated Doctor, CCG"),
        ),
        ("Police, Health and Education", ("Police", "Health", "Education")),
    ],
)
def test_where_a_post_is_belongs_to_the_post(cell, owners):
    assert split_owners([cell]) == owners and all(map(is_accountable, owners))


def test_a_sheet_that_tells_how_to_fill_the_plan_in_is_no_plan():
    rows = (["Action", "Say what will be done"], ["Lead", "A post"], ["Date", "A day"])
    guide = PlanTable(where="sheet Instructions", sheet="Instructions", rows=table(*rows).rows)
    found = plan(guide, table(["Action", "Lead", "Date"], ["Print the rota", "Matron", "May 2014"]))
    assert [one.action for one in found.actions] == ["Print the rota"]
    assert [one.why for one in found.skipped] == ["how the plan is filled in, not the plan"]


def test_each_agency_may_have_a_column_that_says_what_it_will_do():
    found = plan(
        table(
            ["Recommendation", "Police", "Council", "Date"],
            ["1. Share addresses", "Send the list each Monday", "Hold the list of homes", "31 Jan 2016"],
            ["2. Meet each month", "Chair the first meeting", "", "Feb 2016"],
        )
    )
    assert [told(one)[:4] for one in found.actions] == [
        ("1", "Send the list each Monday", ("Police",), "2016-01-31"),
        ("1", "Hold the list of homes", ("Council",), "2016-01-31"),
        ("2", "Chair the first meeting", ("Police",), "2016-02-29"),
    ]


def test_a_whole_number_stands_over_the_actions_with_a_point_in_their_numbers():
    found = plan(
        table(
            ["No", "Recommendation and agreed actions", "Lead", "When"],
            ["1", "Children should be told why they moved", "", ""],
            ["1.1", "Write a letter to each child", "Team Manager", "1.3.16"],
            ["2", "Carers should be told too", "", ""],
            ["2.1", "Give carers the letter", "Fostering Manager", "1.4.16"],
        )
    )
    assert [(told(one)[:3], one.recommendation_text) for one in found.actions] == [
        (("1", "Write a letter to each child", ("Team Manager",)), "Children should be told why they moved"),
        (("2", "Give carers the letter", ("Fostering Manager",)), "Carers should be told too"),
    ]


def test_headings_from_a_database_are_headings():
    found = plan(
        table(
            ["RECOMMENDATION_NO", "ACTION_TEXT", "LeadOfficer", "DUE_DATE", "OUTCOME_SOUGHT"],
            ["12", "Add a language field", "Data Officer", "2014-05-30", "Families are understood"],
        )
    )
    assert [(told(one)[:4], one.outcome) for one in found.actions] == [
        (("12", "Add a language field", ("Data Officer",), "2014-05-30"), "Families are understood")
    ]


def test_a_strip_for_a_theme_is_no_key_and_an_unlikely_heading_is_a_date_where_its_cells_are_times():
    strip = PlanLine(number=2, cells=(PlanCell(lines=("THEME A: OUT OF HOURS",)), *[PlanCell(left=True)] * 2))
    rows = table(
        ["Action", "Lead", "Date"],
        ["", "", ""],
        ["Agree who rings whom", "Duty Manager", "Aug-09"],
        ["Keep the list", "Clerk", "weekly"],
    ).rows
    found = plan(PlanTable(where="table 1", rows=(rows[0], strip, *rows[2:])))
    assert [told(one)[3] for one in found.actions] == ["2009-08-31", "weekly"]
    assert [one.why for one in found.skipped] == ["a note"]


def test_a_column_that_says_what_to_do_is_the_actions_where_a_plan_has_all_but_those():
    found = plan(
        table(
            ["The doing", "Who will lead it", "Timing", "Intended benefit"],
            ["Put it on the checklist card", "Chief Inspector", "May 2014", "Children are found"],
            ["Add a box to the form", "Sergeant", "July 2014", ""],
        )
    )
    assert [told(one)[1:4] for one in found.actions] == [
        ("Put it on the checklist card", ("Chief Inspector",), "2014-05-31"),
        ("Add a box to the form", ("Sergeant",), "2014-07-31"),
    ]
    assert [one.why for one in found.skipped] == [
        "the column “The doing” was read as the actions, from what stands in it"
    ]


def test_a_plan_with_job_titles_and_agencies_is_no_list_of_people():
    found = plan(
        table(
            ["Rec #", "What we have agreed to do", "Job title", "Agency", "First target", "Moved to", "BRAG"],
            ["1", "Teach it to new staff", "Practice Educator", "Council", "Sept 12", "Jan 13", "Complete"],
        )
    )
    assert [told(one) for one in found.actions] == [
        ("1", "Teach it to new staff", ("Practice Educator",), "2013-01-31", "complete")
    ]


def test_what_letters_mean_is_a_note_and_what_was_achieved_behind_a_date_is_complete():
    found = plan(
        table(
            ["Action", "Lead", "Due"],
            ["Book one for each visit", "Manager", "1 Aug 2013 (achieved 15 July 2013)"],
            ["L = leads, S = supports", "", ""],
        )
    )
    assert [(one.action, one.status.value) for one in found.actions] == [
        ("Book one for each visit", "complete")
    ]
