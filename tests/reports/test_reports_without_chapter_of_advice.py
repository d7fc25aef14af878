"""Advice of a report that gives it no chapter: behind a mark, in italics, at the end of each piece."""

import pytest
from told_in_prose import FULL, SAID, TOLD, asked, found
from word_reports import report

HEADS = ("The letters", "The plan", "The ward")
STORY = ("# Introduction", TOLD, "# What happened", TOLD)
ALONE = [
    ("Learning: {}", "Action: {}"),
    ("**Learning point** {}", "**What we ask** {}"),
    ("The review found that {}", "{}"),
    ("//{}//", "{}"),
    ("Finding: {}", "//{}//"),
    ("Finding: {}", "→ {}"),
]


@pytest.mark.parametrize(("finding", "advice"), ALONE)
def test_advice_at_the_end_of_each_piece_is_found_without_a_heading(finding, advice):
    lines = [
        line
        for head, said, full in zip(HEADS, SAID, FULL, strict=True)
        for line in (f"## {head}", TOLD, finding.format(said), advice.format(full))
    ]
    read = report(*STORY, "# Analysis", *lines)
    assert asked(read) == list(FULL)
    assert [one.endswith(said) for one, said in zip(found(read), SAID, strict=True)] == [True] * 3


def test_terms_of_reference_that_ask_are_no_advice():
    asks = ("The review should look at March.", "The author must meet the family.", "The panel should meet.")
    lines = [line for head, one in zip(HEADS, asks, strict=True) for line in (f"## {head}", TOLD, one)]
    assert asked(report("# Terms of reference", *lines, "# What happened", TOLD)) == []


def test_an_issue_beside_a_recommendation_is_what_was_found():
    rows = (("Issue", "Recommendation"), *zip(SAID, FULL, strict=True))
    read = report(*STORY, "# Issues and recommendations", table=rows)
    assert (asked(read), found(read)) == (list(FULL), list(SAID))


@pytest.mark.parametrize(
    "lead", ["The partners are asked to assure themselves that:", "The Board must ensure that:"]
)
def test_each_whole_statement_below_a_lead_without_a_number_is_a_recommendation(lead):
    things = (
        "the procedure on bruises is known to every member of staff",
        "each health visitor has an hour a month to talk",
        "the duty team is told by nine of any call at night",
    )
    read = report(*STORY, "# Recommendations", lead, *(f"* {one}" for one in things))
    assert asked(read) == [f"{lead} {one}" for one in things]
