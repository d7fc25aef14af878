"""Plans in Word tables, as boards lay them out: every action, and what was passed over and why."""

from scrlib.records.plans import Status
from tests.documents.plan_files import passed, plan, told, tracked, word

GREEN = "00B050"
AMBER = "FFC000"
RED = "FF0000"


def test_the_usual_columns_are_read_and_the_other_rows_passed_over():
    data = word(
        "# Action plan",
        [
            [
                "Rec No",
                "Action required",
                "Lead",
                "By when",
                "Intended outcome",
                "Evidence",
                "Progress/RAG",
                "Cost",
            ],
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
            [
                "Rec No",
                "Action required",
                "Lead",
                "By when",
                "Intended outcome",
                "Evidence",
                "Progress/RAG",
                "Cost",
            ],
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


def test_a_strip_across_the_table_names_the_agency_that_leads():
    data = word(
        [
            ["No.", "Action", "Lead", "Deadline", "RAG"],
            ["Thornmere Council Children's Services", "<", "<", "<", "<"],
            ["1", "Add a prompt", "Head of Service", "31.5.13", "G"],
            ["Dalewater Police", "<", "<", "<", "<"],
            ["2", "Send notices within a day", "", "30 June 2013", "R"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        (None, "Add a prompt", ("Head of Service",), "2013-05-31", "unknown"),
        (None, "Send notices within a day", ("Dalewater Police",), "2013-06-30", "unknown"),
    ]
    assert passed(found) == [
        ("table 1 row 2", "a heading for the rows below it"),
        ("table 1 row 4", "a heading for the rows below it"),
    ]


def test_a_strip_across_the_table_gives_the_recommendation():
    data = word(
        [
            ["Action", "Lead officer", "Target date", "Outcome", "Status"],
            ["Recommendation 1: The Board should look at old plans", "<", "<", "<", "<"],
            ["a) Hold the first meeting", "Service Manager", "Sept 2013", "Children do not wait", "Done"],
            ["b) Count the plans", "Service Manager", "Oct 2013", "", "Not started"],
            ["Recommendation 2: The Trust should see fathers", "<", "<", "<", "<"],
            ["a) Change the form", "Named Nurse", "Nov 2013", "", ""],
            ["Recommendation 3: The police should write", "<", "<", "<", "<"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold the first meeting", ("Service Manager",), "2013-09-30", "complete"),
        ("1", "Count the plans", ("Service Manager",), "2013-10-31", "not_started"),
        ("2", "Change the form", ("Named Nurse",), "2013-11-30", "unknown"),
    ]
    assert [one.outcome for one in found.actions] == ["Children do not wait", None, None]
    assert passed(found) == [
        ("table 1 row 2", "recommendation 1 as a heading; its actions are below"),
        ("table 1 row 5", "recommendation 2 as a heading; its actions are below"),
        ("table 1 row 7", "recommendation 3 has no action"),
    ]


def test_an_empty_or_open_lead_beside_a_column_of_agencies_is_nobody():
    data = word(
        [
            ["No.", "Action", "Lead", "Agency", "Deadline"],
            ["1", "Add a prompt", "", "Council", "31.5.13"],
            ["2", "Send notices", "TBC", "Police", "31.5.13"],
        ]
    )
    assert [(one.owner, one.agency) for one in plan(data).actions] == [((), "Council"), ((), "Police")]


def test_a_table_on_its_side_has_a_column_for_each_action():
    data = word(
        [
            ["Recommendation", "1", "2", "3"],
            ["Action", "Draft it", "Launch it", "Audit it"],
            ["Lead", "Dalewater Police", "Community Health", "Named Nurse & Named Doctor"],
            ["By when", "Mar 2014", "TBC", "w/c 12/5/14"],
            ["RAG", "Complete", "On track", "Late"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft it", ("Dalewater Police",), "2014-03-31", "complete"),
        ("2", "Launch it", ("Community Health",), "TBC", "in_progress"),
        ("3", "Audit it", ("Named Nurse", "Named Doctor"), "2014-05-12", "overdue"),
    ]
    assert passed(found) == []


def test_owner_and_date_may_be_merged_over_several_actions():
    data = word(
        [
            ["Recommendation", "Action", "Lead", "By when", "Status"],
            ["1. See the home", "Visit together", "Named Nurse", "31/3/14", "Complete"],
            ["^", "Write one record", "^", "^", "On track"],
            ["2. See fathers", "Change the form", "Head of Midwifery", "1/4/14", "Complete"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Visit together", ("Named Nurse",), "2014-03-31", "complete"),
        ("1", "Write one record", ("Named Nurse",), "2014-03-31", "in_progress"),
        ("2", "Change the form", ("Head of Midwifery",), "2014-04-01", "complete"),
    ]
    assert passed(found) == []


def test_ditto_stands_for_the_cell_above():
    data = word(
        [
            ["Rec", "Action", "Lead", "By when"],
            ["1", "Draft the form", "Dalewater Police", "31/3/14"],
            ["1", "Print the form", "As above", "ditto"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Draft the form", ("Dalewater Police",), "2014-03-31", "unknown"),
        ("1", "Print the form", ("Dalewater Police",), "2014-03-31", "unknown"),
    ]
    assert passed(found) == []


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


def test_what_a_template_asks_to_be_filled_in_is_no_action():
    data = word(
        [
            ["Recommendation", "Action", "Lead", "By when", "Outcome"],
            [
                "(What did the review say?)",
                "(What will we do?)",
                "(Who will lead?)",
                "(When?)",
                "(What will be different?)",
            ],
            ["e.g. Improve", "e.g. Review policy", "e.g. Head of Service", "e.g. March", "e.g. better"],
            ["1", "Ask the children", "Chair", "1/4/14", "Children are heard"],
            ["[insert recommendation]", "[insert action]", "[name]", "dd/mm/yyyy", ""],
            ["", "", "", "", ""],
            ["", "", "", "", ""],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Ask the children", ("Chair",), "2014-04-01", "unknown")
    ]
    assert [one.outcome for one in found.actions] == ["Children are heard"]
    assert passed(found) == [
        ("table 1 row 2", "a row of the template, not filled in"),
        ("table 1 row 3", "an example row"),
        ("table 1 row 5", "a row of the template, not filled in"),
        ("table 1 row 6", "a blank row"),
        ("table 1 row 7", "a blank row"),
    ]


def test_numbered_actions_in_one_cell_are_parted_where_their_numbers_are():
    data = word(
        [
            ["Rec", "Action", "Lead", "When"],
            ["1", "1.1 Review the form\n1.2 Train the midwives", "Named Nurse", "March 2014"],
            ["2", "a) Write it\nb) Send it", "a) Chair\nb) Board Manager", "a) May 2014\nb) June 2014"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Review the form", ("Named Nurse",), "2014-03-31", "unknown"),
        ("1", "Train the midwives", ("Named Nurse",), "2014-03-31", "unknown"),
        ("2", "Write it", ("Chair",), "2014-05-31", "unknown"),
        ("2", "Send it", ("Board Manager",), "2014-06-30", "unknown"),
    ]
    assert passed(found) == []


def test_a_recommendation_may_be_a_heading_above_its_table():
    data = word(
        "# Recommendation 1: The Board should look again",
        [["Action", "Lead", "Date"], ["Hold a meeting", "Chair", "1/4/14"]],
        "# Recommendation 2: The Trust should see fathers",
        [["Action", "Lead", "Date"], ["Change the form", "Named Nurse", "1/5/14"]],
        "# Recommendation 2 (continued)",
        [["Action", "Lead", "Date"], ["Ask ten fathers", "Named Nurse", "1/6/14"]],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown"),
        ("2", "Change the form", ("Named Nurse",), "2014-05-01", "unknown"),
        ("2", "Ask ten fathers", ("Named Nurse",), "2014-06-01", "unknown"),
    ]
    assert passed(found) == []


def test_a_table_may_begin_with_what_holds_for_all_its_actions():
    data = word(
        [
            ["Recommendation 1", "The Board should look at old plans", "<", "<"],
            ["Intended outcome", "Children do not wait", "<", "<"],
            ["Action", "Lead", "By when", "RAG"],
            ["Hold a meeting", "Chair", "1/4/14", ("", GREEN)],
            ["Count the plans", "Board Manager", "1/5/14", ("", AMBER)],
        ],
        "Key: Green - complete; Amber - in progress",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "complete"),
        ("1", "Count the plans", ("Board Manager",), "2014-05-01", "in_progress"),
    ]
    assert [one.outcome for one in found.actions] == ["Children do not wait", "Children do not wait"]
    assert passed(found) == [
        ("table 1 row 1", "the recommendation of the rows below it"),
        ("table 1 row 2", "read with each of the rows below it"),
    ]


def test_an_example_of_a_plan_is_not_the_plan():
    data = word(
        "# Example of a completed action plan",
        [["Rec", "Action", "Lead", "When"], ["1", "Do this", "A manager", "1/1/14"]],
        "# Action plan",
        [["Rec", "Action", "Lead", "When"], ["1", "Hold a meeting", "Chair", "1/4/14"]],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown")
    ]
    assert passed(found) == [("table 1", "an example, not the plan")]


def test_a_title_and_a_note_in_the_table_are_no_actions():
    data = word(
        [
            ["ACTION PLAN – ROBIN", "<", "<", "<"],
            ["Updated March 2014", "<", "<", "<"],
            ["RECOMMENDATION", "ACTION", "LEAD", "DEADLINE"],
            ["1", "Hold a meeting", "Chair", "1/4/14"],
            ["Note: all dates are provisional", "<", "<", "<"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown")
    ]
    assert passed(found) == [
        ("table 1 row 1", "above the headings"),
        ("table 1 row 2", "above the headings"),
        ("table 1 row 5", "a note"),
    ]


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
        (None, "Ask each father at booking", ("Head of Midwifery",), "2016-09-30", "in_progress"),
        (None, "Brief midwives", ("Matron",), "2016-10-31", "complete"),
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


def test_a_list_of_recommendations_beside_the_plan_is_passed_over():
    data = word(
        [["No", "Recommendation", "Lead agency"], ["1", "The Board should look at old plans", "The Board"]],
        [
            ["Rec", "Action", "Lead", "When"],
            ["1", "Hold a meeting", "Chair", "1/4/14"],
            ["2", "Ask fathers", "Named Nurse", "1/5/14"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown"),
        ("2", "Ask fathers", ("Named Nurse",), "2014-05-01", "unknown"),
    ]
    assert passed(found) == [("table 1 row 2", "a list of recommendations; the actions are in another table")]


def test_a_plan_among_the_other_tables_of_a_report_is_found():
    data = word(
        "# Chronology",
        [["Date", "Event", "Source", "Action taken"], ["1/1/12", "Visit", "Health visitor", "Referred"]],
        "# Membership",
        [["Name", "Role", "Agency"], ["A Chair", "Chair", "The Board"]],
        "# Action plan",
        [
            ["No", "Recommendation", "Action", "Lead Agency", "Timescale", "RAG"],
            ["1", "The Board should look", "Hold a meeting", "Dalewater Police", "2013/14", "R"],
            ["", "", "Count the plans", "CSC", "Completed March 2014", "G"],
            ["2", "The Trust should ask", "Change the form", "Community Health", "Ongoing", "A"],
        ],
        "# Glossary",
        [["Term", "Meaning"], ["HV", "Health visitor"]],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Dalewater Police",), "2014-03-31", "unknown"),
        ("1", "Count the plans", ("CSC",), "Completed March 2014", "complete"),
        ("2", "Change the form", ("Community Health",), "Ongoing", "unknown"),
    ]
    assert passed(found) == [
        ("table 1", "a chronology of what happened, not a plan"),
        ("table 2", "a list of people or agencies, not a plan"),
        ("table 4", "a list of words and what they mean, not a plan"),
    ]


def test_who_signed_for_each_agency_is_no_action():
    data = word(
        [["Rec", "Action", "Lead", "When"], ["1", "Hold a meeting", "Chair", "1/4/14"]],
        [["Agency", "Signed off by", "Date"], ["Dalewater Police", "A Superintendent", "1/4/14"]],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown")
    ]
    assert passed(found) == [("table 2", "who signed for each agency, read as such")]


def test_a_deletion_is_not_read_and_an_insertion_is():
    data = tracked(
        tracked(
            word(
                [
                    ["Rec", "Action", "Lead", "When"],
                    ["1", "Hold a meeting", "Chair", "1/4/14"],
                    ["2", "An action taken out", "Named Nurse", "1/5/14"],
                ]
            ),
            "An action taken out",
            "del",
        ),
        "Chair",
        "ins",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Chair",), "2014-04-01", "unknown")
    ]
    assert passed(found) == [
        ("the whole document", "words deleted with tracked changes were not read; insertions were"),
        ("table 1 row 3", "recommendation 2 has no action"),
    ]


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


def test_strips_of_two_labelled_cells_tell_more_of_the_row_above_each():
    found = plan(
        word(
            [
                ["Rec", "Action", "Lead", "Date"],
                ["1", "Share the court dates", "Legal Manager", "15/10/2014"],
                ["Outcome: no child waits", "<", "Monitoring: court tracker", "<"],
                ["2", "Meet the guardian first", "Team Manager", "24/10/2014"],
                ["Outcome: wishes are heard", "<", "Monitoring: guardians are asked", "<"],
            ]
        )
    )
    assert [(one.recommendation, one.outcome, one.monitoring) for one in found.actions] == [
        ("1", "no child waits", "court tracker"),
        ("2", "wishes are heard", "guardians are asked"),
    ]


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


def test_a_strip_that_goes_on_over_the_page_makes_no_row_number_a_recommendation():
    data = word(
        [
            ["No.", "Action required", "Lead", "Timescale"],
            ["Recommendation 1: Babies of concern should have a plan", "<", "<", "<"],
            ["1.1", "Issue a protocol", "Business Manager", "30 June 2011"],
            ["Recommendation 1: Babies of concern should have a plan (cont.)", "<", "<", "<"],
            ["1.2", "Hold a monthly meeting", "Named Midwife", "30 September 2011"],
        ]
    )
    assert [one.recommendation for one in plan(data).actions] == ["1", "1"]


def test_what_a_strip_above_the_headings_says_holds_for_every_action_below():
    data = word(
        [
            ["Recommendation 1: Young people should be rung after they go home", "<", "<"],
            ["Intended outcome: They feel safer in the first week", "<", "<"],
            ["Action", "Responsible", "Timescale"],
            ["Write a one-page plan", "Matron", "29 February 2024"],
            ["Ring within two days", "Crisis Team Lead", "1 April 2024"],
        ]
    )
    assert [one.outcome for one in plan(data).actions] == ["They feel safer in the first week"] * 2


def test_a_strip_that_names_a_learning_point_stands_for_the_recommendation():
    found = plan(
        word(
            [
                ["", "Action", "Owner", "By when"],
                ["Learning point A: Information should follow the child", "<", "<", "<"],
                ["A1", "Send files within five days", "School Nursing Lead", "28/2/19"],
            ]
        )
    )
    assert [(one.recommendation, one.recommendation_text) for one in found.actions] == [
        ("A", "Information should follow the child")
    ]
