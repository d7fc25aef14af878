"""Where actions stand by what is over them: a heading, a strip, a sheet; and columns of now beside those of before."""

import datetime as dt

import pytest

from scrlib.records.plans import PlanAction
from tests.documents.plan_files import excel, passed, plan, word

HEAD = ["Rec", "Action", "Lead", "By when", "Outcome"]
ONE = ["1", "Write the form", "Matron", "May 2015", "Fathers are known"]
TWO = ["2", "Train the staff", "Trainer", "June 2015", "Staff feel able"]


def told(actions: tuple[PlanAction, ...]) -> list[tuple[str, str, str]]:
    return [(one.action, one.status.value, one.status_words) for one in actions]


def test_a_strip_may_say_where_the_actions_below_it_stand():
    strips = [[words, "<", "<", "<", "<"] for words in ("COMPLETED ACTIONS", "OUTSTANDING ACTIONS")]
    found = plan(word([HEAD, strips[0], ONE, strips[1], TWO]))
    assert told(found.actions) == [
        ("Write the form", "complete", "COMPLETED ACTIONS"),
        ("Train the staff", "unknown", ""),
    ]
    assert {why for _, why in passed(found)} == {"read with each of the rows below it"}


def test_a_heading_says_it_of_all_tables_until_the_next_as_high():
    tables = [
        "## Completed actions",
        "### Recommendation 1",
        [HEAD, ONE],
        "### Recommendation 2",
        [HEAD, TWO],
    ]
    found = plan(word(*tables, "## Further work", [HEAD, ["3", "Ring", *ONE[2:]]])).actions
    assert [status for _, status, _ in told(found)] == ["complete", "complete", "unknown"]


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Closed actions", "complete"),
        ("Not started", "not_started"),
        ("Live", "unknown"),
        ("Draft", "unknown"),
    ],
)
def test_a_sheet_may_be_named_so(name, status):
    (one,) = plan(excel({name: [HEAD, ONE]}), "plan.xlsx").actions
    assert one.status.value == status


def test_what_an_action_says_of_itself_counts_before_the_heading():
    rows = [[*HEAD, "Status"], [*ONE, "Overdue"], [*TWO, "Complete"]]
    found = plan(word("## Actions in progress", rows)).actions
    assert [one.status.value for one in found] == ["overdue", "complete"]


def test_how_it_is_now_counts_before_how_it_was():
    heads = [*HEAD[:4], "Previous update", "Latest update", "Status at last meeting", "Status now"]
    found = plan(word([heads, [*ONE[:4], "Draft out", "Signed by all", "Amber", "Complete"]])).actions
    assert [one.status.value for one in found] == ["complete"]


@pytest.mark.parametrize("heading", ["Date closed", "Date action finished", "Date signed off"])
def test_a_date_of_closing_is_when_it_was_done_and_not_when_it_is_due(heading):
    rows = [[*HEAD[:3], heading, "Outcome"], [*ONE[:3], dt.date(2015, 5, 4), "Known"]]
    (one,) = plan(excel({"Plan": [*rows]}), "plan.xlsx").actions
    assert (one.due, one.status.value) == (None, "complete")


@pytest.mark.parametrize(
    ("said", "status"), [(0.5, "in_progress"), (1, "complete"), (0, "not_started"), (75, "in_progress")]
)
def test_a_number_under_a_heading_of_percent_is_a_share(said, status):
    found = plan(excel({"Plan": [[*HEAD, "% complete"], [*ONE, said]]}), "plan.xlsx").actions
    assert [one.status.value for one in found] == [status]


def test_the_heading_of_a_column_may_hold_the_key():
    heads = [*HEAD, "BRAG (B=complete, R=not on track, A=at risk, G=on track)"]
    found = plan(word([heads, [*ONE, "B"], [*TWO, "R"]])).actions
    assert [one.status.value for one in found] == ["complete", "overdue"]


def test_what_was_achieved_under_outcome_is_proof():
    rows = [[*HEAD, "<"], ["^", "^", "^", "^", "Intended", "Achieved"], [*ONE, "12 of 14 asked"]]
    (one,) = plan(word(rows)).actions
    assert (one.outcome, one.evidence) == ("Fathers are known", "12 of 14 asked")


def test_actions_numbered_alike_with_their_dates_in_one_line_are_apart():
    row = ["1", "1. Write it 2. Send it to 60 staff", "Matron", "1. June 2012 2. Sept 2012", ""]
    found = plan(word([HEAD, row])).actions
    assert [(one.action, str(one.due)) for one in found] == [
        ("Write it", "2012-06-30"),
        ("Send it to 60 staff", "2012-09-30"),
    ]


def test_numbers_inside_one_action_leave_it_whole():
    (one,) = plan(word([HEAD, ["1", "Use the form for: 1. Wards 2. Clinics", *ONE[2:]]])).actions
    assert one.action == "Use the form for: 1. Wards 2. Clinics"
