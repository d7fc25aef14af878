"""Plans in Word tables: what is no action of the plan, and the reason that is given."""

from tests.documents.plan_files import passed, plan, told, tracked, word


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
