"""Plans in Word tables, as boards lay them out: the columns, and what stands in a cell."""

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
