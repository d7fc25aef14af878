"""Plans that leave a form, a planning tool or a tracker: their own columns, and which of them are a plan's."""

from plan_blocks import plan, table

from tests.documents.plan_files import excel, passed, told
from tests.documents.plan_files import plan as plan_of_file

HEADS = ["Recommendation", "Action", "Lead", "By when"]


def test_when_a_form_was_sent_is_no_due_date_and_its_questions_are_headings():
    (one,) = plan(
        table(
            [
                "ID",
                "Start time",
                "Completion time",
                "What will you do?",
                "Who will do it?",
                "When will it be done by?",
                "Where have you got to?",
            ],
            [
                "1",
                "04/05/2022 10:00:01",
                "04/05/2022 10:09:30",
                "Visit each hostel monthly",
                "Named Nurse",
                "30 June 2022",
                "Not started yet",
            ],
        )
    ).actions
    assert told(one) == (None, "Visit each hostel monthly", ("Named Nurse",), "2022-06-30", "not_started")


def test_who_sent_a_form_owns_no_action_and_what_will_be_better_is_its_outcome():
    heads = ["ID", "Start time", "Completion time", "Name", "What will you do?", "Person(s) responsible"]
    (one,) = plan(
        table(
            [*heads, "What will be better for children and families", "When will it be done by?"],
            [
                "1",
                "04/05/2022",
                "04/05/2022",
                "Sender 1",
                "Mend the gate",
                "Caretaker",
                "Safe play",
                "30 June 2022",
            ],
        )
    ).actions
    assert (told(one)[2], one.outcome) == (("Caretaker",), "Safe play")


def test_whole_questions_head_columns_and_what_they_ask_beside_is_left_out():
    heads = ["Timestamp", "Email address", "Which recommendation does this action answer?"]
    heads += [
        "What has your agency agreed to do? Give one action, and use the form again for each of the others."
    ]
    heads += [
        "Who is going to do it?",
        "By what date will it be done? Give a day (30 June 2023) or say not known.",
    ]
    heads += ["How will children be better off?", "What is the position today?"]
    said = ["02/03/2023 09:14:22", "a form", "Rec 1 - Ask fathers", "Ring each father in the first week"]
    said += ["Ward Manager", "31 May 2023", "They see him", "We have begun"]
    (one,) = plan(table(heads, said)).actions
    assert (*told(one), one.outcome) == (
        *("1", "Ring each father in the first week", ("Ward Manager",), "2023-05-31", "in_progress"),
        "They see him",
    )


def test_a_completion_time_alone_is_still_when_an_action_is_due():
    (one,) = plan(
        table(["Action", "Lead", "Completion time"], ["Visit each hostel", "Named Nurse", "May 2022"])
    ).actions
    assert (one.due_words, str(one.due)) == ("May 2022", "2022-05-31")


def test_the_export_of_a_planning_tool_is_a_plan():
    heads = ["Task ID", "Task Name", "Bucket Name", "Progress", "Assigned To", "Created By", "Created Date"]
    heads += ["Due date", "Is Recurring", "Late", "Completed Date", "Checklist Items", "Labels"]
    kit, hall = "Rec 1: Hostels should know who stays", "Rec 2: Say what was done"
    data = excel(
        {
            "Tasks": [
                heads,
                [
                    "x1",
                    "Photograph board in each hostel",
                    kit,
                    "Completed",
                    "Warden;Night Manager",
                    "Clerk",
                    "01/02/2024",
                    "01/03/2024",
                    "false",
                    "false",
                    "20/02/2024",
                    None,
                    None,
                ],
                [
                    "x2",
                    "Meeting of each assembly",
                    hall,
                    "In progress",
                    None,
                    "Clerk",
                    "01/02/2024",
                    None,
                    "false",
                    "true",
                    None,
                    None,
                    "Late",
                ],
            ]
        }
    )
    found = plan_of_file(data, "tasks.xlsx")
    assert [(*told(one), one.recommendation_text, one.status_words) for one in found.actions] == [
        (
            "1",
            "Photograph board in each hostel",
            ("Warden", "Night Manager"),
            "2024-03-01",
            "complete",
            "Hostels should know who stays",
            "Completed",
        ),
        ("2", "Meeting of each assembly", (), "", "overdue", "Say what was done", "In progress; Late"),
    ]


def test_a_table_that_counts_actions_is_no_plan():
    found = plan(
        table(["Agency", "Actions", "Complete", "In progress", "Overdue"], ["Police", "4", "1", "2", "1"])
    )
    assert found.actions == ()
    assert passed(found) == [("table 1", "a summary of numbers, not a plan")]


def test_the_present_position_is_the_status_beside_dated_updates():
    found = plan(
        table(
            [*HEADS[1:], "Update May 2021", "Update June 2021", "Current position"],
            ["Buy a second phone", "Duty Manager", "May 2021", "Asked", "Done in one office", "Overdue"],
            ["Write to parents", "Head Teacher", "July 2021", "", "Draft 2 June", "On track"],
        )
    )
    assert [(one.status.value, one.status_words) for one in found.actions] == [
        ("overdue", "Overdue"),
        ("in_progress", "On track"),
    ]


def test_beside_an_empty_status_a_telling_that_says_none_is_not_its_words():
    found = plan(
        table(
            [*HEADS[1:], "Progress notes", "Status"],
            ["Longer visits", "Matron", "May 2016", "Cost not yet known", ""],
            ["Shorter forms", "Matron", "May 2016", "Completed in April", ""],
        )
    )
    assert [(one.status.value, one.status_words) for one in found.actions] == [
        ("unknown", ""),
        ("complete", "Completed in April"),
    ]


def test_where_each_row_says_its_recommendation_an_empty_one_is_none():
    rows = [
        ("1", "Visit hostels"),
        ("1", "Ring wardens"),
        ("2", "Buy locks"),
        ("2", "Fit them"),
        ("", "Report"),
    ]
    found = plan(table(HEADS, *([rec, action, "Warden", "May 2016"] for rec, action in rows)))
    assert [one.recommendation for one in found.actions] == ["1", "1", "2", "2", None]
    assert passed(found) == [
        (
            "table 1 row 6",
            "read without a recommendation: the other rows each say theirs, and this one says none",
        )
    ]


def test_where_some_rows_leave_it_to_the_reader_an_empty_recommendation_goes_on():
    rows = [("1", "Visit hostels"), ("1", "Ring wardens"), ("2", "Buy locks"), ("", "Fit them")]
    found = plan(table(HEADS, *([rec, action, "Warden", "May 2016"] for rec, action in rows)))
    assert [one.recommendation for one in found.actions] == ["1", "1", "2", "2"]


def test_posts_joined_by_a_sign_are_two():
    (one,) = plan(
        table(
            ["Action", "Lead", "By when"], ["Hold a clinic", "Ward Manager & Midwifery Liaison", "May 2005"]
        )
    ).actions
    assert one.owner == ("Ward Manager", "Midwifery Liaison")
