"""Plans in Word tables, as boards lay them out: the columns, and what stands in a cell."""

from scrlib.records.plans import Status
from tests.documents.plan_files import passed, plan, told, word

GREEN = "00B050"
AMBER = "FFC000"
USUAL = [
    "Rec No",
    "Action required",
    "Lead",
    "By when",
    "Intended outcome",
    "Evidence",
    "Progress/RAG",
    "Cost",
]


def test_the_usual_columns_are_read_and_the_other_rows_passed_over():
    data = word(
        "# Action plan",
        [
            USUAL,
            [
                "1",
                "Revise the booking form",
                "Head of Safeguarding and Quality",
                "end Sept 2013",
                "Women are seen alone",
                "40 records read in March",
                "In progress",
                "£200",
            ],
            ["2", "Train the duty desk", "Police; Health", "Q3 13/14", "", "", "Completed", ""],
            ["2 cont.", "Count the visits", "All agencies", "ongoing", "", "", "Not started", ""],
            ["", "", "", "", "", "", "", ""],
            ["Example", "Rewrite the policy", "A manager", "1/1/13", "", "", "", ""],
            USUAL,
            ["3", "Write to parents", "Named Nurse\nNamed Doctor", "30/09/13", "", "", "Overdue", ""],
            ["Total", "", "", "", "", "", "", "£200"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Revise the booking form", ("Head of Safeguarding and Quality",), "2013-09-30", "in_progress"),
        ("2", "Train the duty desk", ("Police", "Health"), "2013-12-31", "complete"),
        ("2", "Count the visits", ("All agencies",), "ongoing", "not_started"),
        ("3", "Write to parents", ("Named Nurse", "Named Doctor"), "2013-09-30", "overdue"),
    ]
    assert [one.outcome for one in found.actions] == ["Women are seen alone", None, None, None]
    assert [one.monitoring for one in found.actions] == ["40 records read in March", None, None, None]
    assert passed(found) == [
        ("table 1 row 5", "a blank row"),
        ("table 1 row 6", "an example row"),
        ("table 1 row 7", "the headings again"),
        ("table 1 row 9", "a total"),
    ]


def test_headings_may_stand_in_two_rows_and_say_things_twice():
    data = word(
        [
            ["Recommendation", "Action plan", "<", "<", "Progress", "<"],
            ["^", "Action", "Lead", "By when", "Update", "RAG"],
            [
                "1. The Board should see more",
                "Visit two homes each month",
                "Dalewater Police",
                "30/09/13",
                "Under way",
                ("", AMBER),
            ],
            ["^", "Ask the children", "Community Health", "31/12/13", "Completed", ("", GREEN)],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Visit two homes each month", ("Dalewater Police",), "2013-09-30", "in_progress"),
        ("1", "Ask the children", ("Community Health",), "2013-12-31", "complete"),
    ]
    assert passed(found) == []


def test_a_plan_split_over_pages_goes_on_under_the_same_headings():
    data = word(
        [
            ["Rec", "Action", "Owner", "Timescale", "Status"],
            [
                "1 The Board should revise its guidance",
                "Draft the guidance",
                "Chair",
                "March 2014",
                "Complete",
            ],
        ],
        [
            ["Rec", "Action", "Owner", "Timescale", "Status"],
            ["1 cont.", "Launch the guidance", "Board Manager", "April 2014", "On track"],
            ["2", "Ring home on the first day", "Head Teacher", "May 2014", "Not started"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft the guidance", ("Chair",), "2014-03-31", "complete"),
        ("1", "Launch the guidance", ("Board Manager",), "2014-04-30", "in_progress"),
        ("2", "Ring home on the first day", ("Head Teacher",), "2014-05-31", "not_started"),
    ]
    assert passed(found) == []


def test_a_plan_split_over_pages_goes_on_without_headings():
    data = word(
        [
            ["Rec", "Action", "Owner", "Timescale"],
            ["1", "Draft the guidance", "Chair", "March 2014"],
            ["", "Launch it", "Chair", "April 2014"],
        ],
        [
            ["2", "Ring home on the first day", "Head Teacher", "April 2014"],
            ["", "Tell the governors", "Head Teacher", "May 2014"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft the guidance", ("Chair",), "2014-03-31", "unknown"),
        ("1", "Launch it", ("Chair",), "2014-04-30", "unknown"),
        ("2", "Ring home on the first day", ("Head Teacher",), "2014-04-30", "unknown"),
        ("2", "Tell the governors", ("Head Teacher",), "2014-05-31", "unknown"),
    ]
    assert passed(found) == []


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


def test_recommendations_with_a_lead_and_no_actions_are_the_actions():
    data = word(
        [
            ["Recommendation", "Lead", "Progress"],
            ["1. The Board should look at old plans", "Chair", "Completed in May 2013"],
            ["2. The Trust should see fathers", "Named Nurse", "Underway. Form drafted."],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "The Board should look at old plans", ("Chair",), "", "complete"),
        ("2", "The Trust should see fathers", ("Named Nurse",), "", "in_progress"),
    ]
    assert passed(found) == []


def test_headings_broken_over_lines_and_in_capitals_are_known():
    data = word(
        [
            ["REC.\nNO.", "ACTION\nREQUIRED", "LEAD\nOFFICER", "BY\nWHEN", "R.A.G."],
            ["1", "Hold a meeting", "Chair", "1/4/14", "GREEN"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown")
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


def test_a_table_without_headings_is_read_where_nothing_is_in_doubt():
    data = word(
        "# Action plan",
        [
            ["1", "Review the booking form with mothers", "Named Nurse", "31/3/14", "Complete"],
            ["2", "Train the duty desk in using it", "Dalewater Police", "30/6/14", "On track"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        (None, "Review the booking form with mothers", ("Named Nurse",), "2014-03-31", "complete"),
        (None, "Train the duty desk in using it", ("Dalewater Police",), "2014-06-30", "in_progress"),
    ]
    assert passed(found) == [("table 1", "no headings: columns told from what stands in them")]


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


def test_a_total_under_numbered_actions_does_not_make_their_numbers_recommendations():
    found = plan(
        word(
            [
                ["#", "What has to happen", "Who will do it", "To be done by"],
                ["1", "Write to all schools", "Hub Manager", "05/01/2024"],
                ["2", "Map the services for boys", "Police Analyst", "31/03/2024"],
                ["", "Total actions: 2", "", ""],
            ]
        )
    )
    assert [one.recommendation for one in found.actions] == [None, None]


def test_what_agencies_answer_to_each_recommendation_is_the_action_where_there_is_no_other():
    found = plan(
        word(
            [
                ["Recommendation", "Agency response"],
                [
                    "1 Tell of a release",
                    "Probation: the Head of Custody will send a list by 3 February 2014.",
                ],
                ["2 Ask of children", "Dale Prison: the Governor will add a question by 28 February 2014."],
            ]
        )
    )
    assert [told(one)[2:4] for one in found.actions] == [
        (("Head of Custody",), "2014-02-03"),
        (("Governor",), "2014-02-28"),
    ]
