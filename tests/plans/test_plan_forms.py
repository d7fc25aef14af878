"""Plans with no table of rows: forms, lists, labelled lines, sentences."""

from tests.documents.plan_files import passed, plan, told, word

GREEN = "00B050"


def test_success_in_a_form_is_the_outcome_where_another_label_says_what_will_be_kept():
    data = word(
        [
            ["Recommendation", "1. Fathers are asked at booking"],
            ["Action", "Change the booking form"],
            ["What success looks like", "Fathers are known before the birth"],
            ["Evidence we will keep", "Monthly return"],
        ]
    )
    found = [(one.outcome, one.monitoring) for one in plan(data).actions]
    assert found == [("Fathers are known before the birth", "Monthly return")]


def test_a_form_for_each_recommendation_has_labels_and_values():
    data = word(
        "## Recommendation 1",
        [
            ["Recommendation", "The Board should look at old plans"],
            ["Action", "Hold a meeting each month"],
            ["Lead", "Service Manager"],
            ["By when", "June 2013"],
            ["Outcome", "Children do not wait"],
            ["How will we know", "Plans counted each quarter"],
        ],
        "## Recommendation 2",
        [
            ["Recommendation 2", "The Trust will see fathers"],
            ["Action 1", "Change the form"],
            ["Lead", "Head of Midwifery"],
            ["By when", "July 2013"],
            ["Action 2", "Ask ten fathers"],
            ["Lead", "Community Health / Education"],
            ["By when", "TBC"],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting each month", ("Service Manager",), "2013-06-30", "unknown"),
        ("2", "Change the form", ("Head of Midwifery",), "2013-07-31", "unknown"),
        ("2", "Ask ten fathers", ("Community Health", "Education"), "TBC", "unknown"),
    ]
    assert [one.outcome for one in found.actions] == ["Children do not wait", None, None]
    assert [one.monitoring for one in found.actions] == ["Plans counted each quarter", None, None]
    assert passed(found) == []


def test_what_a_form_says_before_its_first_action_is_said_of_each_of_them():
    data = word(
        [
            ["Recommendation 1", "Mend the gate"],
            ["Outcome", "Children play in safety"],
            ["Action 1.1", "Order the hinge"],
            ["Lead", "Caretaker"],
            ["Action 1.2", "Fit the hinge"],
            ["Lead", "Head Teacher"],
        ]
    )
    assert [(told(one)[2], one.outcome) for one in plan(data).actions] == [
        (("Caretaker",), "Children play in safety"),
        (("Head Teacher",), "Children play in safety"),
    ]


def test_a_form_may_have_two_labels_in_a_row():
    data = word(
        [
            ["Recommendation", "3. The Trust will see fathers", "<", "<"],
            ["Action required", "Change the form", "Lead officer", "Named Nurse"],
            ["Timescale", "July 2013", "RAG", ("Green", GREEN)],
            ["Intended outcome", "Fathers are met", "Evidence", "20 records"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("3", "Change the form", ("Named Nurse",), "2013-07-31", "unknown")
    ]
    assert [one.outcome for one in found.actions] == ["Fathers are met"]
    assert [one.monitoring for one in found.actions] == ["20 records"]
    assert passed(found) == []


def test_a_colour_alone_in_a_form_is_read_and_unknown_without_a_key():
    data = word(
        "Recommendation 4",
        [
            ["Action", "Write to staff"],
            ["Lead", "Named Nurse"],
            ["Date", "31 January 2023"],
            ["RAG", ("", GREEN)],
        ],
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("4", "Write to staff", ("Named Nurse",), "2023-01-31", "unknown")
    ]
    assert passed(found) == []


def test_labels_may_stand_in_the_cell_with_their_values():
    data = word(
        [
            ["Recommendation 1 The Board should look at old plans"],
            ["Action: Hold a meeting\nLead: Board Manager\nBy when: 31/3/13\nOutcome: Children do not wait"],
        ]
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Hold a meeting", ("Board Manager",), "2013-03-31", "unknown")
    ]
    assert [one.outcome for one in found.actions] == ["Children do not wait"]
    assert passed(found) == []


def test_a_numbered_list_without_a_table_is_a_plan():
    data = word(
        "# Action Plan",
        "+ The Named Nurse will audit 20 files by 31 March 2014 and report to the Board.",
        "+ The Board Manager will publish the briefing by 30 April 2014.",
        "+ All agencies should embed learning.",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        (
            None,
            "The Named Nurse will audit 20 files by 31 March 2014 and report to the Board.",
            ("Named Nurse",),
            "2014-03-31",
            "unknown",
        ),
        (
            None,
            "The Board Manager will publish the briefing by 30 April 2014.",
            ("Board Manager",),
            "2014-04-30",
            "unknown",
        ),
        (None, "All agencies should embed learning.", ("All agencies",), "", "unknown"),
    ]
    assert [one.monitoring for one in found.actions] == ["report to the Board", None, None]
    assert passed(found) == []


def test_points_under_headings_carry_their_lead_and_date_in_brackets():
    data = word(
        "# Action plan for Milo",
        "## Recommendation 1",
        "The Head of Midwifery will change the clinic.",
        "* Change the booking form (Lead: Head of Midwifery; by 31 October 2016)",
        "* Tell all midwives (Lead: Matron; by when: November 2016)",
        "## Recommendation 2",
        "* Write to GPs. Lead: Named GP. Timescale: ongoing.",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Change the booking form", ("Head of Midwifery",), "2016-10-31", "unknown"),
        ("1", "Tell all midwives", ("Matron",), "2016-11-30", "unknown"),
        ("2", "Write to GPs.", ("Named GP",), "ongoing", "unknown"),
    ]
    assert passed(found) == []


def test_labelled_lines_under_each_recommendation_are_read():
    data = word(
        "# Action plan",
        "**Recommendation 1**",
        "The Board should look at old plans.",
        "Action: Write guidance.",
        "Responsible: Board Manager and Named GP",
        "Timescale: by end of Q2 2013/14",
        "Outcome: Children are seen alone.",
        "Monitoring: audit of 20 files",
        "**Recommendation 2**",
        "The Trust should see fathers.",
        "Action: Change the form.",
        "Responsible: TBC",
        "Timescale: ongoing",
        "Status: Complete",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Write guidance.", ("Board Manager", "Named GP"), "2013-09-30", "unknown"),
        ("2", "Change the form.", (), "ongoing", "complete"),
    ]
    assert [one.outcome for one in found.actions] == ["Children are seen alone.", None]
    assert [one.monitoring for one in found.actions] == ["audit of 20 files", None]
    assert passed(found) == []


def test_lettered_actions_stand_under_numbered_recommendations():
    data = word(
        "# Action plan",
        "1. The Board should revise the neglect guidance.",
        "a) Write the guidance. Lead: Board Manager. Due: 31 March 2013.",
        "b) Launch the guidance at four briefings. Lead: Training Manager. Due: 30 June 2013.",
        "2. The Trust should change its form.",
        "a) Change the form. Lead: Named Nurse. Due: TBC.",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        ("1", "Write the guidance.", ("Board Manager",), "2013-03-31", "unknown"),
        ("1", "Launch the guidance at four briefings.", ("Training Manager",), "2013-06-30", "unknown"),
        ("2", "Change the form.", ("Named Nurse",), "TBC", "unknown"),
    ]
    assert passed(found) == []


def test_sentences_under_a_heading_are_a_plan():
    data = word(
        "# Recommendations",
        "1. The Board should act.",
        "# Action plan",
        "The Board Manager will revise the policy by 30 June 2013.",
        "The Named Nurse will audit 20 files by September 2013 and report to the Board.",
        "This plan will be reviewed.",
    )
    found = plan(data)
    assert [told(one) for one in found.actions] == [
        (
            None,
            "The Board Manager will revise the policy by 30 June 2013.",
            ("Board Manager",),
            "2013-06-30",
            "unknown",
        ),
        (
            None,
            "The Named Nurse will audit 20 files by September 2013 and report to the Board.",
            ("Named Nurse",),
            "2013-09-30",
            "unknown",
        ),
    ]
    assert [one.monitoring for one in found.actions] == [None, "report to the Board"]
    assert passed(found) == []


def test_a_question_without_an_answer_is_not_the_answer_to_the_one_above_it():
    found = plan(
        word(
            [
                ["Which recommendation does this answer?", "R2 Workers should ask about debt"],
                ["What are you going to do?", "Add a question to the assessment"],
                ["Who is going to do it?", "Principal Social Worker"],
                ["What difference will it make to children?", ""],
                ["How will you check?", ""],
                ["Where are you now?", "Amber - form drafted"],
            ]
        )
    )
    assert [told(one) for one in found.actions] == [
        (
            "R2",
            "Add a question to the assessment",
            ("Principal Social Worker",),
            "",
            "in_progress",
        )
    ]


def test_two_labels_in_a_row_may_stand_beside_values_that_sound_like_labels():
    found = plan(
        word(
            [
                ["Recommendation", "6 Colleges should do the same", "<", "<"],
                ["Action", "Visit three colleges", "Lead", "14-19 Lead"],
                ["Target date", "31-1-18", "Status", "Not started"],
                ["Outcome", "Young people are heard", "Monitoring", ""],
            ]
        )
    )
    assert [told(one) for one in found.actions] == [
        ("6", "Visit three colleges", ("14-19 Lead",), "2018-01-31", "not_started")
    ]


def test_what_we_will_do_before_a_colon_is_the_action():
    found = plan(
        word(
            "Recommendation 7",
            "Find out why babies are not brought to appointments.",
            "What we will do: ring each family within two days.",
            "Who: Outpatients Manager",
            "When: 14 Feb 2020",
        )
    )
    assert [told(one) for one in found.actions] == [
        ("7", "ring each family within two days.", ("Outpatients Manager",), "2020-02-14", "unknown")
    ]
