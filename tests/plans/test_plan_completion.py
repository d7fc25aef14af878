"""A cell that says both when an action was completed and what came of it, and a label with "Completed" beside it."""

import pytest

from scrlib.plans.fields.completion import parted
from scrlib.records.plans import Status
from tests.documents.plan_files import plan, told, word

PARTED = {
    "Completed 24 June 2015\nAll agencies hold a policy.": (
        "Completed 24 June 2015",
        "All agencies hold a policy.",
    ),
    "30/04/15 – Carers are asked": ("30/04/15", "Carers are asked"),
    "Carers are asked at each visit (completed April 2015)": (
        "completed April 2015",
        "Carers are asked at each visit",
    ),
    "April 2015. Outcome: Carers are asked": ("April 2015", "Carers are asked"),
    "Carers are asked at each visit": ("", "Carers are asked at each visit"),
    "Completed April 2015": ("Completed April 2015", ""),
    "Ongoing – first course ran 14 May 2015": ("Ongoing – first course ran 14 May 2015", ""),
    "Awaiting reply from the commissioners": ("Awaiting reply from the commissioners", ""),
}


@pytest.mark.parametrize(("cell", "parts"), PARTED.items())
def test_when_it_was_completed_and_what_came_of_it_are_told_apart(cell, parts):
    assert parted(cell) == parts


def rows(heading: str, *more: tuple[str, str]) -> list[list[str]]:
    head = ["Recommendation", "Action to take", "Lead Agency", "Target Date", heading]
    cells = [
        "1. Ask carers",
        "Amend the form",
        "Trust",
        "April 2015",
        "Completed 30 April 2015\nCarers are asked",
    ]
    return [[*head, *(name for name, _ in more)], [*cells, *(said for _, said in more)]]


@pytest.mark.parametrize(
    "heading",
    [
        "Date of completion and Outcome",
        "Completion date & outcome",
        "Date completed / outcome",
        "Outcome and date of completion",
    ],
)
def test_what_came_of_an_action_is_its_outcome_in_a_plan_that_has_no_other(heading):
    found = plan(word(rows(heading))).actions
    assert [(one.outcome, one.evidence, one.status, one.status_words) for one in found] == [
        ("Carers are asked", None, Status.COMPLETE, "Completed 30 April 2015")
    ]


def test_beside_an_intended_outcome_what_came_of_an_action_is_evidence():
    found = plan(
        word(rows("Date of completion and outcome", ("Intended outcome", "Carers get help")))
    ).actions
    assert [(one.outcome, one.evidence, one.status) for one in found] == [
        ("Carers get help", "Carers are asked", Status.COMPLETE)
    ]


@pytest.mark.parametrize("label", ["Timescale for completion", "By when", "Target date"])
def test_completed_beside_a_label_is_its_answer_and_the_next_row_has_a_label_of_its_own(label):
    found = plan(
        word(
            [
                ["Recommendation no.", "2"],
                ["Action required", "Amend the policy"],
                ["Lead officer", "Deputy Director of Nursing"],
                [label, "Completed"],
                ["Intended outcome for adults at risk", "Nobody drops out of sight"],
            ]
        )
    )
    assert [(told(one), one.outcome) for one in found.actions] == [
        (
            ("2", "Amend the policy", ("Deputy Director of Nursing",), "Completed", "complete"),
            "Nobody drops out of sight",
        )
    ]
