"""Advice woven into an account, advice that goes on elsewhere, and what stands after it and is none."""

import pytest
from told_in_prose import asked, found
from word_reports import report

TOLD = "The line was closed in March, when its staff left, and the school was not told whom to ring instead."
SAID = (
    "The Trust should keep the line open in any emergency.",
    "Schools must be told each term whom they can ring.",
    "Midwives should write down who else lives in the home.",
)
LEADS = ("The line has since opened again.", "It follows that schools are left alone.", "Nobody asked.")


@pytest.mark.parametrize("mark", ["**{}**", "//{}//", "Accordingly **{}**"])
def test_sentences_in_bold_that_ask_are_the_advice_of_a_report_that_heads_none(mark):
    lines = [
        line
        for at, (lead, said) in enumerate(zip(LEADS, SAID, strict=True), 1)
        for line in (f"# Theme {at}", TOLD, f"{lead} {mark.format(said)}")
    ]
    assert asked(report("# Why this review", TOLD, *lines)) == list(SAID)


def test_a_sentence_in_bold_that_asks_stands_with_those_that_recommend():
    read = report(
        "# The line",
        f"{TOLD} **The review recommends that the Trust keeps the line open in any emergency.**",
        "# The schools",
        f"{TOLD} We recommend that schools are told each term whom they can ring. They need not ask.",
        "# The home",
        f"{TOLD} **{SAID[2]}**",
    )
    assert asked(read) == [
        "The review recommends that the Trust keeps the line open in any emergency.",
        "We recommend that schools are told each term whom they can ring.",
        SAID[2],
    ]


def test_procedures_that_are_quoted_in_italics_are_no_advice():
    quoted = "//“Any bruise in a baby who does not crawl should be seen on the same day.”//"
    more = "//“A meeting must be held within two days of the call.”//"
    assert asked(report("# Events", f"{TOLD} {quoted}", "# The rules", f"{TOLD} {more}")) == []


ADVICE = (
    "# Recommendations",
    "1. The Trust should keep the line open in any emergency.",
    "2. Schools must be told each term whom they can ring.",
)


@pytest.mark.parametrize("title", ["Next steps", "The way forward", "Taking the learning forward"])
def test_what_becomes_of_the_recommendations_is_no_further_one(title):
    after = (
        "The partners will publish an action plan. The scrutineer will examine progress after a year.",
        "The report will be sent to the national Panel, which may wish to consider what is done elsewhere.",
    )
    assert asked(report("# Findings", TOLD, *ADVICE, f"# {title}", *after)) == [
        one.partition(" ")[2] for one in ADVICE[1:]
    ]


def test_next_steps_of_a_report_that_heads_no_recommendations_are_its_advice():
    read = report("# Findings", TOLD, "# Next steps", *ADVICE[1:])
    assert asked(read) == [one.partition(" ")[2] for one in ADVICE[1:]]


@pytest.mark.parametrize(
    "rows",
    [
        ("1 and 2", "Line open", "Matron", "May 2015"),
        ("R1", "Line open", "Matron", "May 2015"),
        ("Keep the line open", "Rota written", "Matron", "May 2015"),
    ],
)
def test_a_table_of_what_is_done_about_recommendations_makes_none(rows):
    head = ("Rec", "What we will do", "Who", "By when")
    read = report("# Findings", TOLD, *ADVICE, "# Annex A: Response", table=(head, rows, rows))
    assert len(asked(read)) == 2


@pytest.mark.parametrize("codes", ["Q{}", "R{}.", "REC{}:"])
def test_advice_that_counts_on_among_other_matters_belongs_to_the_rest(codes):
    one, two, three = (f"{codes.format(at)} {said}" for at, said in enumerate(SAID, 1))
    read = report(
        "# Findings", TOLD, "# Recommendations", one, two, "# Other matters", "One more was added.", three
    )
    assert asked(read) == list(SAID)


def test_numbered_questions_in_bold_over_text_are_headings():
    answers = ("Two plans were made and neither team read the other's.", "Nobody asked her.")
    read = report(
        "# 3 What we asked and what we learned",
        "! 3.1 How was her absence understood?",
        TOLD,
        "! What we learned",
        f"* {answers[0]}",
        "! 3.2 What did waiting mean for her?",
        TOLD,
        "! What we learned",
        f"* {answers[1]}",
        *ADVICE,
    )
    assert found(read) == list(answers)


def test_a_row_that_says_that_something_was_not_looked_at_holds_no_finding():
    rows = (
        ("Learning", "Recommendation"),
        ("The line was closed without a word to any school.", SAID[0]),
        ("The review did not examine this matter in detail.", SAID[1]),
    )
    assert found(report("# Learning and recommendations", table=rows)) == [rows[1][0]]
