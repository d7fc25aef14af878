"""Where an action stands, told at an end of its own words: in brackets, behind a dash, in a line of its own."""

import pytest

from scrlib.plans.fields.positions import position_apart
from tests.documents.plan_files import Plan, plan, told, word

TOP = ["# Response", "## Recommendation 1", "Workers should read the file before writing a report."]
FIRST = "1.1 Access will be given to all case managers. (Lead: Head of Youth Justice; by 30 September 2016.)"
SECOND = "1.2 The template will be changed. (Lead: Court Team Manager; by end Nov 2016.)"
BOTH = [
    (
        "1",
        "Access will be given to all case managers.",
        ("Head of Youth Justice",),
        "2016-09-30",
        "complete",
    ),
    ("1", "The template will be changed.", ("Court Team Manager",), "2016-11-30", "in_progress"),
]


def read(*lines: str) -> list[tuple[object, ...]]:
    return [told(one) for one in plan(word(*TOP, *lines)).actions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (" [Complete]", " [In progress]"),
        (" (complete)", " (in progress, two teams left)"),
        (" – Completed.", " - on track"),
        (" [Done – sent in May]", " [ongoing]"),
        (" [Status: complete]", " [RAG: in progress]"),
    ],
)
def test_a_position_behind_an_action_is_its_status(first, second):
    assert read(FIRST + first, SECOND + second) == BOTH


def test_a_position_in_a_line_below_an_action_is_its_status():
    assert read(FIRST, "[Complete]", SECOND, "In progress – draft with magistrates") == BOTH
    assert read(FIRST, "* Complete.", SECOND, "* [Drafted]") == BOTH


def test_a_position_before_an_action_is_its_status():
    said = "[Overdue] The Court Team Manager will change the template by end Nov 2016."
    found = read(f"1.1 {said}")
    action = "The Court Team Manager will change the template by end Nov 2016."
    assert found == [("1", action, ("Court Team Manager",), "2016-11-30", "overdue")]


def test_a_colour_behind_an_action_means_what_the_key_says():
    key = "Key: green = complete; amber = in progress"
    assert read(f"{FIRST} [Green]", f"{SECOND} [A]", key) == BOTH


def test_the_words_of_a_position_are_kept_and_leave_the_date_alone():
    found = plan(word(*TOP, f"{FIRST} [Complete]")).actions[0]
    assert (found.status_words, found.due_words) == ("Complete", "30 September 2016")


def test_after_a_label_and_in_a_table_without_a_status_column_it_is_read_too():
    labelled = read("Action 1.1: Give access to all case managers [Complete]", "Owner: Head of Youth Justice")
    assert labelled == [("1", "Give access to all case managers", ("Head of Youth Justice",), "", "complete")]
    rows = [["Rec", "Action", "Lead", "By when"], ["1", "Write the form (not started)", "Matron", "May 2013"]]
    assert [told(one) for one in plan(word(rows)).actions] == [
        ("1", "Write the form", ("Matron",), "2013-05-31", "not_started")
    ]


def test_where_a_column_says_the_status_brackets_stay_with_the_action():
    head = ["Rec", "Action", "Lead", "By when", "Status"]
    found = plan(word([head, ["1", "Close the old form (complete)", "Matron", "May 2013", "In progress"]]))
    assert [(one.action, one.status.value) for one in found.actions] == [
        ("Close the old form (complete)", "in_progress")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Complete the form and send it",
        "Draft, agree and publish a protocol",
        "Complete, sign and send the form",
        "Write a protocol (draft)",
        "Audit cases (ongoing)",
        "Issue the new form (yellow)",
        "Use the risk tool, see annex [A]",
        "Make sure that work is done (by March 2014)",
        "Check that each form is complete",
    ],
)
def test_words_of_the_action_itself_are_no_position(words):
    assert position_apart(words) == (words, "")


def test_a_position_behind_a_recommendation_without_actions_is_that_of_the_recommendation():
    found: Plan = plan(
        word("# Plan", "Recommendation 1: The Board should write a form by May 2013. [Complete]")
    )
    assert [(one.action, one.status.value) for one in found.actions] == [
        ("The Board should write a form by May 2013.", "complete")
    ]


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("autumn 2016", "autumn 2016"),
        ("autumn 2016, date TBC", "autumn 2016, date TBC"),
        ("the start of May 2016", "2016-05-01"),
        ("late May 2016", "2016-05-31"),
    ],
)
def test_a_season_or_a_part_of_a_month_in_brackets_is_when_and_no_owner(when, due):
    lead = (
        f"1.1 Access will be given to all managers. (Lead: Head of Youth Justice; by {when}.) [Not started]"
    )
    assert read(lead) == [
        ("1", "Access will be given to all managers.", ("Head of Youth Justice",), due, "not_started")
    ]
