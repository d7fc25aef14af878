"""The columns of a plan: leads beside agencies, dates that moved, ticked boxes, several recommendations."""

from scrlib.records.plans import Status
from tests.documents.plan_files import passed, plan, told, word


def test_the_columns_of_a_home_office_plan_are_known():
    data = word(
        [
            [
                "Recommendation",
                "Scope of recommendation i.e. local or regional",
                "Action to take",
                "Lead Agency",
                "Key milestones achieved in enacting recommendation",
                "Target Date",
                "Date of Completion and Outcome",
            ],
            [
                "1. A pathway for telling health visitors",
                "Local",
                "Write the pathway",
                "Ottermouth CCG",
                "Pathway drafted in May",
                "30 September 2016",
                "",
            ],
            [
                "2. Advisers",
                "Regional",
                "Commission two advisers",
                "Ottermouth Council; Ottermouth CCG",
                "Advisers in post",
                "1 April 2017",
                "Completed 3 April 2017",
            ],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Write the pathway", ("Ottermouth CCG",), "2016-09-30", "in_progress"),
        ("2", "Commission two advisers", ("Ottermouth Council", "Ottermouth CCG"), "2017-04-01", "complete"),
    ]
    assert passed(found) == []


def test_an_empty_or_open_lead_beside_a_column_of_agencies_is_nobody():
    data = word(
        [
            ["No.", "Action", "Lead", "Agency", "Deadline"],
            ["1", "Add a prompt", "", "Council", "31.5.13"],
            ["2", "Send notices", "TBC", "Police", "31.5.13"],
        ]
    )
    assert [(one.owner, one.agency) for one in plan(data).actions] == [((), "Council"), ((), "Police")]


def test_a_date_that_was_moved_counts_and_a_date_of_completion_completes():
    data = word(
        [
            ["Rec", "Action", "Lead", "Original target date", "Revised date", "Date completed"],
            ["1", "Draft it", "Dalewater Police", "31/3/14", "30/6/14", ""],
            ["2", "Launch it", "Community Health", "31/3/14", "", "25/3/14"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("Dalewater Police",), "2014-06-30", "unknown"),
        ("2", "Launch it", ("Community Health",), "2014-03-31", "complete"),
    ]
    assert passed(found) == []


def test_completed_in_a_column_of_dates_is_a_status():
    data = word(
        [
            ["Recommendation", "Action", "Lead", "Timescale"],
            ["1", "Draft it", "HR and Training Manager", "Completed"],
            ["2", "Print it", "Police", "Completed March 2014"],
            ["3", "Send it", "Police", "Complete by March 2014"],
            ["4", "Read it", "Police", "March 2014 - completed"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("HR and Training Manager",), "Completed", "complete"),
        ("2", "Print it", ("Police",), "Completed March 2014", "complete"),
        ("3", "Send it", ("Police",), "2014-03-31", "unknown"),
        ("4", "Read it", ("Police",), "2014-03-31", "complete"),
    ]
    assert passed(found) == []


def test_a_ticked_box_says_which_status_is_meant():
    data = word(
        [
            ["Ref", "Learning", "Action", "Owner", "Due", "Measure of success", "Status"],
            [
                "A1",
                "Fathers were not seen",
                "Ask each father at booking",
                "Head of Midwifery",
                "Q2 2016/17",
                "90% of bookings record him",
                "☐ Not started ☒ In progress ☐ Complete",
            ],
            [
                "A2",
                "",
                "Brief midwives",
                "Matron",
                "31st October 2016",
                "",
                "☐ Not started ☐ In progress ☒ Complete",
            ],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        (
            "Fathers were not seen",
            "Ask each father at booking",
            ("Head of Midwifery",),
            "2016-09-30",
            "in_progress",
        ),
        ("Fathers were not seen", "Brief midwives", ("Matron",), "2016-10-31", "complete"),
    ]
    assert [one.monitoring for one in found.actions] == ["90% of bookings record him", None]
    assert passed(found) == []


def test_an_action_may_answer_several_recommendations():
    data = word(
        [
            ["Rec No", "Action", "Lead", "When"],
            ["1, 4 and 7", "Change the form", "Chair", "1/4/14"],
            ["Rec 2 & 3", "Ask the children", "Chair", "1/4/14"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1, 4 and 7", "Change the form", ("Chair",), "2014-04-01", "unknown"),
        ("2 & 3", "Ask the children", ("Chair",), "2014-04-01", "unknown"),
    ]
    assert passed(found) == []


def test_planned_and_actual_under_one_heading_are_when_it_is_due_and_when_it_was_done():
    found = plan(
        word(
            [
                ["Action", "Lead", "Completion", "<"],
                ["^", "^", "Planned", "Actual"],
                ["Ring the health visitor", "Matron", "31/03/2018", "12/04/2018"],
                ["Audit thirty births", "Audit Lead", "30/06/2018", ""],
            ]
        )
    )
    assert [(str(one.due), one.status) for one in found.actions] == [
        ("2018-03-31", Status.COMPLETE),
        ("2018-06-30", Status.UNKNOWN),
    ]
