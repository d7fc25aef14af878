"""Findings told as answers to questions: the answer is the finding, and the question is none."""

import pytest
from told_in_prose import found
from word_reports import report

ACCOUNT = ("# Analysis", "Nobody read the letter.", "# Findings")
ASKED = ("Who do young people turn to?", "Do we read what is sent to us?")
ANSWERS = ["Young people trust other young people first.", "Letters from the ward were not read by anyone."]
MORE = ("We think that this is hopeful.", "There were forty of them in the tray.")
ADVICE = (
    "# Recommendations",
    "1. The Board should write a new form.",
    "2. The Trust should ring each family.",
)


@pytest.mark.parametrize(
    "form",
    [
        ("! 5.{at} {asked}", "5.{at}.1 {answer}", "5.{at}.2 {more}"),
        ("! {asked}", "{answer}", "{more}"),
        ("{at}. {asked}", "{answer}", "{more}"),
        ("## {asked}", "{answer}", "{more}"),
        ("Question {at}: {asked}", "Answer: {answer}", "{more}"),
        ("* {asked}", "Our answer: {answer}", "{more}"),
    ],
)
def test_the_first_paragraph_below_each_question_is_the_finding(form: tuple[str, ...]) -> None:
    lines = [
        line.format(at=at, asked=asked, answer=answer, more=more)
        for at, (asked, answer, more) in enumerate(zip(ASKED, ANSWERS, MORE, strict=True), 1)
        for line in form
    ]
    assert found(report(*ACCOUNT, *lines, *ADVICE)) == ANSWERS


def test_a_question_over_a_list_heads_it() -> None:
    lines = (f"! {ASKED[0]}", f"* {ANSWERS[0]}", f"! {ASKED[1]}", f"* {ANSWERS[1]}", f"* {MORE[1]}")
    assert found(report(*ACCOUNT, *lines, *ADVICE)) == [*ANSWERS, MORE[1]]


def test_in_a_table_of_questions_and_what_was_found_the_questions_ask_nothing_of_the_board() -> None:
    rows = (("Question", "What we found"), *zip(ASKED, ANSWERS, strict=True))
    read = report(*ACCOUNT, rows, *ADVICE)
    assert found(read) == ANSWERS
    assert [one.text for one in read.recommendations] == [
        "The Board should write a new form.",
        "The Trust should ring each family.",
    ]
