"""Plans in Word tables: what one cell, strip or heading says of several actions, and several in one cell."""

from tests.documents.plan_files import passed, plan, told, word

GREEN = "00B050"
AMBER = "FFC000"


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
