"""Plans with a column for each agency or status, lines that stand beside each other, and strips below an action."""

from tests.documents.plan_files import excel, passed, plan, told, word

HEAD = ["No", "Action", "Lead agency", "<", "<", "By when", "Status", "<", "<"]
UNDER = ["^", "^", "Police", "Health", "Schools", "^", "Not started", "Under way", "Done"]


def read(*rows):
    return [told(one)[1:] for one in plan(excel({"Plan": rows}), "plan.xlsx").actions]


def test_a_mark_under_an_agency_or_a_status_is_its_answer():
    assert read(
        HEAD,
        UNDER,
        [1, "Agree one form", "✓", None, "✓", "31/03/2019", None, "X", None],
        [2, "Tell schools", None, "x", None, "30/06/2019", None, None, "X"],
    ) == [
        ("Agree one form", ("Police", "Schools"), "2019-03-31", "in_progress"),
        ("Tell schools", ("Health",), "2019-06-30", "complete"),
    ]


def test_agencies_in_one_row_of_headings_are_marked_alike_and_l_marks_who_leads():
    assert read(
        ["Action", "Police", "Health", "Schools", "By when"],
        ["Agree one form", "S", "L", "S", "31/03/2019"],
        ["Tell schools", "L", "S", None, "30/06/2019"],
    ) == [
        ("Agree one form", ("Health",), "2019-03-31", "unknown"),
        ("Tell schools", ("Police",), "2019-06-30", "unknown"),
    ]


def test_names_under_agencies_stay_names():
    assert read(
        ["Action", "Lead", "<", "By when"],
        ["^", "Police", "Health", "^"],
        ["Agree one form", "Chief Inspector", "Named Nurse", "31/03/2019"],
    ) == [("Agree one form", ("Chief Inspector", "Named Nurse"), "2019-03-31", "unknown")]


def test_of_several_dated_columns_of_status_the_latest_that_is_filled_counts():
    assert [
        one[-1]
        for one in read(
            ["Action", "Lead", "By when", "RAG June 2020", "RAG Sept 2020"],
            ["Write a guide", "Chair", "31/07/2020", "Not started", "Complete"],
            ["Count them", "Chair", "31/07/2020", "In progress", None],
        )
    ] == ["complete", "in_progress"]


def test_lines_of_owners_and_dates_stand_beside_the_lines_of_actions():
    rows = [
        ["Rec", "Actions", "Lead", "Timescale", "Outcome"],
        ["1", "1.1 Send a note\n1.2 Ask again", "Matron\nNamed GP", "31/01/2015\nongoing", "Nobody waits"],
    ]
    found = plan(word(rows)).actions
    assert [(*told(one), one.outcome) for one in found] == [
        ("1", "Send a note", ("Matron",), "2015-01-31", "unknown", "Nobody waits"),
        ("1", "Ask again", ("Named GP",), "ongoing", "unknown", "Nobody waits"),
    ]


def test_one_date_beside_bullets_leaves_them_one_action():
    rows = [
        ["Rec", "Actions", "Lead", "Timescale"],
        ["1", "Update forms:\nnames\ndates", "Matron", "31/01/2015"],
    ]
    assert [one.action for one in plan(word(rows)).actions] == ["Update forms: names dates"]


def test_a_labelled_strip_under_each_action_tells_of_the_action_above():
    rows = [
        ["No", "What", "By whom", "By when"],
        ["1", "Set up a group", "Matron", "April 2013"],
        ["Outcome: staff ask sooner\nProgress: first group met in March; continuing", "<", "<", "<"],
        ["2", "Name a doctor", "Director", "May 2013"],
        ["Outcome: doctors have help\nProgress: completed in May", "<", "<", "<"],
    ]
    found = plan(word(rows))
    assert [(one.outcome, one.status.value) for one in found.actions] == [
        ("staff ask sooner", "in_progress"),
        ("doctors have help", "complete"),
    ]
    assert {why for _, why in passed(found)} == {"more about the action in the row above, read with it"}


def test_a_column_of_responses_that_say_what_to_do_is_the_actions_and_the_plan_says_so():
    rows = [
        ["Point", "Response", "Person", "Month"],
        ["1", "Send the protocol to all GPs", "Matron", "May 2013"],
    ]
    found = plan(word(rows))
    assert [told(one)[1:4] for one in found.actions] == [
        ("Send the protocol to all GPs", ("Matron",), "2013-05-31")
    ]
    assert passed(found) == [
        ("table 1", "the column “Response” was read as the actions, from what stands in it")
    ]


def test_a_review_named_in_a_column_is_no_means_of_monitoring_beside_one_that_is():
    rows = [["Review", "Action", "Lead", "How do we know?"], ["Child A", "Send a note", "Matron", "Survey"]]
    assert [one.monitoring for one in plan(word(rows)).actions] == ["Survey"]


def test_a_mark_under_r_a_or_g_means_what_the_key_says():
    table = [["Action", "Lead", "By when", "R", "A", "G"], ["Send a note", "Matron", "May 2014", "", "X", ""]]
    key = "R – not started  A – in progress  G – completed"
    assert [one.status.value for one in plan(word(table, key)).actions] == ["in_progress"]


def test_of_several_dated_columns_of_progress_the_latest_that_is_filled_counts():
    assert [
        one[-1]
        for one in read(
            ["Action", "Lead", "By when", "Progress (June 2016)", "Progress (Dec 2016)"],
            ["Review the toolkit", "Chair", "Nov 2016", "Not started", "In progress"],
        )
    ] == ["in_progress"]
