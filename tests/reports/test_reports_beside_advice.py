"""What stands near the recommendations of a report and is none: notes, questions, tables, others."""

import pytest
from told_in_prose import FULL, SHORT, TOLD, asked, found
from word_reports import report

STORY = ("! 1. Introduction", f"1.1 {TOLD}", "! 2. Account", f"2.1 {TOLD}", f"2.2 {TOLD}")
LIST = ("! 3. Recommendations", *(f"3.{at} {one}" for at, one in enumerate(FULL, 1)))


@pytest.mark.parametrize(
    "after",
    [
        ("3.4 Progress against these recommendations should be reviewed by the Board in a year.",),
        ("! Questions for practitioners", "* How do you ask about partners?", "* What would help you?"),
        ("! A checklist for teams", "* Ask who lives in the home.", "* Check the record."),
        (
            "! Appendix 2: What agencies have done since",
            "* The Trust will check its rota.",
            "* Tell all staff.",
        ),
    ],
)
def test_what_follows_the_recommendations_of_a_numbered_report_adds_none(after):
    assert asked(report(*STORY, *LIST, *after)) == list(FULL)


@pytest.mark.parametrize("column", ["Response", "Accepted?", "Agreed"])
def test_a_table_of_answers_to_recommendations_makes_none(column):
    rows = (("Recommendation", column), *((one, "Yes") for one in SHORT))
    assert asked(report(*STORY, *LIST, "! Appendix 1", table=rows)) == list(FULL)


def test_a_table_in_short_below_what_is_called_recommendations_makes_none():
    called = ("# Recommendations", *(f"Recommendation {at}: {one}" for at, one in enumerate(FULL, 1)))
    rows = (("Recommendation", "Lead agency"), *((one, "Trust") for one in SHORT))
    assert asked(report("# Account", TOLD, *called, table=rows)) == list(FULL)


@pytest.mark.parametrize(
    "lead",
    [
        "The investigation made these recommendations:",
        "The coroner recommended:",
        "The rapid review set out the following recommendations:",
    ],
)
def test_what_another_body_recommended_is_told(lead):
    others = (
        "! Other inquiries",
        lead,
        "* The Trust should check its rota.",
        "* All wards should have a board.",
    )
    assert asked(report(*STORY, *others, *LIST)) == list(FULL)


def test_reasons_that_tell_who_is_unsure_what_to_do_are_no_recommendations():
    why = "Staff are unsure what they should do about this, and rules differ."
    titles = ("Bruising", "Supervision", "Night calls")
    lines = [line for title, one in zip(titles, FULL, strict=True) for line in (f"! {title}", why, one)]
    assert asked(report(*STORY, "! 3. Recommendations", *lines)) == list(FULL)


def test_bold_titles_counted_from_one_stand_inside_their_chapter():
    titles = ("Bruising", "Supervision", "Night calls")
    lines = [
        line
        for at, (title, one) in enumerate(zip(titles, FULL, strict=True), 1)
        for line in (f"! {at}. {title}", one)
    ]
    assert asked(
        report(*STORY, "! 4. Findings", "4.1 No plan was made.", "! 5. Recommendations", *lines)
    ) == list(FULL)


def test_a_cell_that_only_heads_what_stands_below_it_is_no_recommendation():
    rows = (("No.", "What needs to happen"), *((str(at), one) for at, one in enumerate(FULL, 1)))
    assert asked(report(*STORY, "! 3. What needs to happen", table=rows)) == list(FULL)


def test_a_matter_for_national_attention_is_no_finding():
    read = report(
        "# Conclusions",
        "1. Nobody asked the boy.",
        "2. There is a matter for national attention, namely the bottle.",
        "3. The plan was closed unread.",
        *LIST,
    )
    assert found(read) == ["Nobody asked the boy.", "The plan was closed unread."]
