"""What looks like a recommendation and is none: the same in other words, steps below it, wishes of others."""

import pytest
from told_in_prose import FULL, SHORT, TOLD, asked
from word_reports import report

LIST = ("# Recommendations", *(f"{at}. {one}" for at, one in enumerate(FULL, 1)))
CALLED = ("# Recommendations", *(f"Recommendation {at}: {one}" for at, one in enumerate(FULL, 1)))
STORY = ("# Introduction", TOLD, "# What happened", TOLD, TOLD)


@pytest.mark.parametrize(
    "before",
    [
        ("# Executive summary", TOLD, "## Recommendations"),
        ("# Executive summary", TOLD, "The review recommends that:"),
        ("# This review at a glance", TOLD, "## What needs to change"),
        ("# Recommendations at a glance",),
    ],
)
def test_a_summary_in_other_words_gives_no_further_recommendations(before):
    assert asked(report(*before, *(f"* {one}" for one in SHORT), *STORY, *LIST)) == list(FULL)


@pytest.mark.parametrize(
    "title", ["Recommendations by agency", "Recommendations in full", "Findings and recommendations together"]
)
def test_a_summary_is_left_out_also_where_the_one_full_list_has_a_heading_as_of_a_second(title):
    lines = (
        "# Executive summary",
        TOLD,
        "The review recommends that:",
        *(f"* {one}" for one in SHORT),
        *STORY,
    )
    assert asked(report(*lines, f"# {title}", *LIST[1:])) == list(FULL)


@pytest.mark.parametrize("title", ["Summary of recommendations", "The recommendations in brief"])
def test_a_list_in_short_after_the_full_one_gives_no_further_recommendations(title):
    short = (f"# {title}", *(f"{at}. {one}" for at, one in enumerate(SHORT, 1)))
    read = report(*STORY, *LIST, *short)
    assert asked(read) == list(FULL)


def test_a_table_of_who_leads_on_recommendations_makes_none():
    rows = (("Recommendation", "Agency"), *((one, "Trust") for one in SHORT))
    assert asked(report(*STORY, *LIST, "# Table of recommendations and agencies", table=rows)) == list(FULL)


def test_a_summary_that_holds_more_than_the_report_is_read_with_it():
    read = report("# Executive summary", TOLD, "## Recommendations", *LIST[1:], *STORY)
    assert asked(read) == list(FULL)


def test_recommendations_named_in_short_beside_each_theme_are_given_once_in_full():
    themes = [
        line
        for at, one in enumerate(SHORT, 1)
        for line in (f"# Theme {at}", TOLD, f"Recommendation {at}: {one}")
    ]
    assert asked(report(*STORY, *themes, *CALLED)) == list(FULL)


def test_steps_and_outcomes_below_what_is_called_a_recommendation_are_none():
    steps = ("Actions", "* Write the new text by May.", "Intended outcome", "* Babies should be seen sooner.")
    lines = [line for one in CALLED[1:] for line in (one, *steps)]
    assert asked(report(*STORY, CALLED[0], *lines)) == list(FULL)


def test_learning_that_asks_beside_what_is_called_a_recommendation_is_none():
    lines = [
        line
        for at, one in enumerate(CALLED[1:], 1)
        for line in (f"## Theme {at}", TOLD, "* Staff need to be curious about new partners.", one)
    ]
    assert asked(report(*STORY, "# Learning and recommendations", *lines)) == list(FULL)


def test_a_list_that_a_line_leads_to_stands_beside_what_is_called_a_recommendation():
    more = ("In addition the Trust's own review recommends:", "* that the rota be checked each week.")
    assert asked(report(*STORY, *CALLED, *more)) == [*FULL, "that the rota be checked each week."]


@pytest.mark.parametrize(
    "title",
    [
        "What the family would like to see change",
        "What practitioners told us should change",
        "How the recommendations will be monitored",
        "The Board's response",
        "Sharing the learning",
    ],
)
def test_wishes_of_others_and_what_is_done_with_a_report_are_no_recommendations(title):
    others = (f"# {title}", "* Doctors should listen to grandparents.", "* A briefing should be sent to all.")
    assert asked(report(*STORY, *LIST, *others)) == list(FULL)


def test_an_agency_that_counts_its_own_recommendations_from_one_is_read_beside_the_board():
    own = "The Trust should check by audit that no file is closed unread."
    read = report(*STORY, "# The Trust", TOLD, f"Recommendation 1: {own}", *CALLED)
    assert asked(read) == [own, *FULL]


@pytest.mark.parametrize(
    "mentions",
    [
        ("Recommendation 1: Bruising 13", "Recommendation 2: Supervision 14"),
        ("Recommendation 3: see section 5.",),
    ],
)
def test_a_list_of_contents_and_a_pointer_make_no_recommendation(mentions):
    assert asked(report("Contents", *mentions, *STORY, *CALLED)) == list(FULL)


def test_boxes_in_short_below_each_theme_and_the_list_in_full_are_one():
    short = (
        "A new rule on bruises.",
        "Time for health visitors should be kept.",
        "Calls must be shared by nine.",
    )
    themes = [
        line for at, one in enumerate(short, 1) for line in (f"# Theme {at}", TOLD, f"Recommendation: {one}")
    ]
    assert asked(report(*STORY, *themes, *LIST)) == list(FULL)


@pytest.mark.parametrize(
    "lead", ["The following actions have already been taken:", "The Board has accepted these and will:"]
)
def test_a_list_of_what_is_done_below_the_recommendations_adds_none(lead):
    done = (lead, "* The rota has been checked and will be audited.", "* publish its response in May.")
    assert asked(report(*STORY, *LIST, *done)) == list(FULL)
