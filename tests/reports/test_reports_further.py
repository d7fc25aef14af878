"""What a report learned besides the findings that it numbers, and questions for the reader's own team."""

import pytest
from told_in_prose import asked, found
from word_reports import report

FINDINGS = (
    "Letters were not read by anyone.",
    "Calls were not shared with the school.",
    "Nobody asked the father about the night.",
)
NUMBERED = ("# Key findings", *(f"Finding {at}: {one}" for at, one in enumerate(FINDINGS, 1)))
LESSONS = (
    "When a plan depends on one worker it falls down when she is away.",
    "Homes are described in words that nobody can picture.",
)
ADVICE = ("The Board should write a new form.", "The Trust should ring each family after a visit.")
LAST = ("# Recommendations", *(f"{at}. {one}" for at, one in enumerate(ADVICE, 1)))
ROWS = tuple((str(at), one, "Board") for at, one in enumerate(ADVICE, 1))
PUT = "Whose home are you describing, and could a stranger picture it? Who else would you ask?"


@pytest.mark.parametrize(
    "opening",
    [
        ("# Lessons for practice", "Alongside these findings the panel drew two lessons for all cases."),
        (
            "# Lessons learned",
            "In addition to the three findings above, we identified two points of learning.",
        ),
        ("# Wider learning", "Two further lessons were drawn by the panel:"),
        ("# Other lessons",),
    ],
)
def test_lessons_that_a_report_draws_besides_its_numbered_findings_are_findings_too(opening):
    assert found(report(*NUMBERED, *opening, *LESSONS, *LAST)) == [*FINDINGS, *LESSONS]


@pytest.mark.parametrize(
    "opening",
    [
        ("# Conclusions", "The panel reached two conclusions."),
        ("# Conclusions", "The panel drew four further lessons."),
        ("# Lessons learned", "This was a sad case."),
    ],
)
def test_what_is_not_said_to_be_besides_them_or_not_counted_right_only_says_them_again(opening):
    assert found(report(*NUMBERED, *opening, *LESSONS, *LAST)) == list(FINDINGS)


@pytest.mark.parametrize(
    "title",
    ["Questions to discuss with your team", "Reflective questions", "Points to think about", "Over to you"],
)
def test_questions_for_the_readers_own_team_ask_nothing_of_the_board(title):
    below = report(*NUMBERED, *LAST, f"## {title}", f"* {PUT}", "* How would you know?")
    rows = (
        ("What we are doing", "The Partnership has written a plan, which will be published in May."),
        ("A word to government", "It was never clear who was responsible for the offer of a place."),
        (title, PUT),
    )
    beside = report(*NUMBERED, "# Recommendations", ROWS, "How this is used:", rows)
    assert [asked(below), asked(beside)] == [list(ADVICE), list(ADVICE)]
