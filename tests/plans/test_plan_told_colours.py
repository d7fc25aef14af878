"""A colour or letter with what is told of it in one cell, and statuses under a heading that says nothing of them."""

import pytest

from scrlib.plans.fields.colour_keys import key_in
from scrlib.plans.fields.statuses import read_status
from scrlib.records.plan_files import PlanCell
from tests.documents.plan_files import excel, plan, word

LINE = "BRAG: Blue = completed. Green = on target. Amber = at risk of slipping. Red = not achieved by the date. Grey = not started."
KEY = key_in(LINE, codes=True)
TOLD = {
    "Blue – form live since 12 September": "complete",
    "Green – dates set": "in_progress",
    "Amber – slipping, capacity bid submitted": "in_progress",
    "Red – two localities have no facilitator": "overdue",
    "Grey – awaiting new academic year": "not_started",
    "B: form live": "complete",
    "GREEN Dates set": "in_progress",
    "🔴 two localities have no facilitator": "overdue",
    "Grey\nawaiting new academic year": "not_started",
    "Form live since 12 September – Blue": "complete",
    "Two localities have no facilitator (R)": "overdue",
    "Amber – not started": "not_started",
    "A, B and C schools were visited": "unknown",
    "Red book in use": "unknown",
}


@pytest.mark.parametrize(("words", "status"), TOLD.items())
def test_a_colour_beside_what_is_told_of_it_means_what_the_key_says(words, status):
    assert read_status(PlanCell(lines=tuple(words.split("\n"))), KEY)[0].value == status


def test_a_letter_of_the_key_may_stand_before_what_is_told_of_it():
    key = key_in("C = completed; O = ongoing; N/S = not started", codes=True)
    said = ("C – issued in May", "O: half of them seen", "N/S (post vacant)", "C. Smith has left")
    found = [read_status(PlanCell(lines=(one,)), key)[0].value for one in said]
    assert found == ["complete", "in_progress", "not_started", "unknown"]


def test_a_colour_without_a_key_leaves_the_words_to_say_how_it_stands():
    said = ("Blue – form live", "Red – nobody asked")
    assert [read_status(PlanCell(lines=(one,)), {})[0].value for one in said] == ["in_progress", "unknown"]


def rows(heading: str, *states: str) -> list[list[str]]:
    head = ["Rec", "Task", "Lead", "Deadline", heading]
    return [
        head,
        *([str(at), f"Write form {at}", "Matron", "May 2013", one] for at, one in enumerate(states)),
    ]


@pytest.mark.parametrize("heading", ["Delivery", "Where it sits", "BRAGW", "At 1 June"])
def test_statuses_under_any_heading_are_statuses(heading):
    states = rows(heading, "Delivered", "On course", "Missed", "Yet to begin")
    found = [one.status.value for one in plan(word(states)).actions]
    assert found == ["complete", "in_progress", "overdue", "not_started"]


def test_letters_under_any_heading_mean_what_the_key_below_the_plan_says():
    found = plan(word(rows("Delivery", "B", "G", "A", "R"), LINE)).actions
    assert [one.status.value for one in found] == ["complete", "in_progress", "in_progress", "overdue"]


def test_ongoing_under_another_heading_says_how_long_and_is_asked_about():
    found = plan(word(rows("How long", "Ongoing", "ongoing", "Ongoing")))
    assert [one.status.value for one in found.actions] == ["unknown"] * 3
    assert [one.heading for one in found.questions] == ["How long"]


@pytest.mark.parametrize("heading", ["Reported to", "Oversight meeting", "Reports into", "Overseen by"])
def test_where_an_action_is_reported_is_its_monitoring(heading):
    found = plan(word(rows(heading, "Quality Group", "Vulnerability Board"))).actions
    assert [one.monitoring for one in found] == ["Quality Group", "Vulnerability Board"]


MEANS = {
    "green": "Action on track to be delivered by the agreed date",
    "red": "Work on this action has not yet been started",
    "blue": "The lead agency has completed the action and evidence has been seen",
    "amber": "Started, but at risk of slipping",
}
GREEN, RED, BLUE = "70AD47", "FF0000", "5B9BD5"
COMMENTED = {
    ("Flowchart signed off in October. 11 sessions delivered so far.", GREEN): "in_progress",
    ("Delivered 11 sessions to 140 staff", GREEN): "in_progress",
    ("Policy drafted and out for consultation", RED): "not_started",
    ("Last cohort is booked for the course in May", BLUE): "complete",
    ("Closed in May", GREEN): "complete",
    ("Completed 3 May 2013 – audit filed", RED): "complete",
    ("Sent to all wards. Complete.", RED): "complete",
    ("In progress: 29 of 45 have attended, form delivered", RED): "in_progress",
}


@pytest.mark.parametrize(("cell", "status"), COMMENTED.items())
def test_a_colour_of_the_key_says_how_it_stands_where_the_words_in_it_only_tell(cell, status):
    words, fill = cell
    assert read_status(PlanCell(lines=(words,), fill=fill), MEANS)[0].value == status


def test_a_colour_alone_counts_before_what_the_column_beside_it_tells():
    head = ["No.", "Action", "Lead", "By when", "Progress", "BRAG"]
    said = "Flowchart signed off in October. 11 sessions delivered."
    key = [["Colour", "Meaning"], [("", GREEN), MEANS["green"]], [("", RED), MEANS["red"]]]
    found = plan(word(key, [head, ["1", "Relaunch it", "Matron", "May 2013", said, ("", GREEN)]]))
    assert [(one.status.value, one.status_words) for one in found.actions] == [
        ("in_progress", "green (cell colour)")
    ]


@pytest.mark.parametrize("fill", ["FFFFFF", ""])
def test_white_in_a_key_below_the_plan_is_a_status_too(fill):
    head = ["Recommendation", "Action", "Lead", "Date", "RAG"]
    body = [["1", "Ask", "Matron", "May 2013", ("", GREEN)], ["2", "Tell", "Matron", "May 2013", ("", fill)]]
    blank = [None] * 3
    key = [
        ["Key to RAG column", None, *blank],
        [("", GREEN), "Complete", *blank],
        [("", RED), "Overdue", *blank],
    ]
    data = excel({"Plan": [head, *body, *key, [("", "FFFFFF"), "Not yet started", *blank]]})
    assert [one.status.value for one in plan(data, "plan.xlsx").actions] == ["complete", "not_started"]
