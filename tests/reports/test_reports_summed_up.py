"""Reports that tell the same in full and in short, or in sentences alone: which are findings and advice."""

import pytest
from told_in_prose import ADVICE, asked, found
from word_reports import report

from scrlib.documents.findings.summed_up import QUOTED


def test_conclusions_that_only_round_off_give_way_to_what_the_analysis_found() -> None:
    read = report(
        "# Analysis",
        "The calls were treated as complaints and not as a cry for help. The clerk had no list of families.",
        "No handover meeting was held, and each ward thought that another had written.",
        "# Conclusions",
        "Everybody who met this family meant well.",
        *ADVICE,
    )
    assert found(read) == [
        "The calls were treated as complaints and not as a cry for help.",
        "No handover meeting was held, and each ward thought that another had written.",
    ]


def test_conclusions_that_say_as_much_as_the_analysis_stand() -> None:
    read = report(
        "# Analysis",
        "No handover meeting was held, and each ward thought that another had written.",
        "# Conclusions",
        "Two wards kept two lists of the same children.",
        "The letters were in one language.",
        *ADVICE,
    )
    assert found(read) == [
        "Two wards kept two lists of the same children.",
        "The letters were in one language.",
    ]


def test_chapters_headed_by_a_few_words_are_found_in_the_sentences_of_the_summary() -> None:
    read = report(
        "# Summary",
        "The review has two key findings:",
        "Letters were sent to a house that the family had left months before.",
        "Two wards kept two lists of the same children.",
        "# Key finding one: letters and doors",
        "The postman remembered the house.",
        "Recommendation 1: The Board should print the letters in three languages.",
        "# Key finding two: who keeps the list",
        "The lists hung on two walls.",
        "Recommendation 2: The Trust should keep one list.",
    )
    assert found(read) == [
        "Letters were sent to a house that the family had left months before.",
        "Two wards kept two lists of the same children.",
    ]
    assert [one.answers for one in read.recommendations] == [("F1",), ("F2",)]


def test_a_label_alone_over_an_account_is_no_finding_where_the_same_label_stands_before_its_words() -> None:
    read = report(
        "# Learning",
        "Learning point 1",
        "The midwife called on three mornings.",
        "Learning point 1: Visits were made when the family was out.",
        "Learning point 2",
        "The clinic wrote to the old address.",
        "Learning point 2: Letters were sent to a house that the family had left.",
        *ADVICE,
    )
    assert found(read) == [
        "Visits were made when the family was out.",
        "Letters were sent to a house that the family had left.",
    ]


def test_a_report_that_recommends_in_its_sentences_is_read_by_them_and_no_chapter_is_guessed() -> None:
    read = report(
        "# The nights",
        "Nobody rang the host. We recommend that the council keep a rota for the nights by June 2027.",
        "# Saying little",
        "Her friends said that a worker should not look at you all the time.",
        "The national panel has recommended that every young person should be seen. "
        "We further recommend that the clinic ring each young person who waits.",
        "Another said that it must be hard to listen.",
    )
    assert asked(read) == [
        "We recommend that the council keep a rota for the nights by June 2027.",
        "We further recommend that the clinic ring each young person who waits.",
    ]


def test_recommendations_with_roman_numbers_name_the_findings_that_they_answer() -> None:
    read = report(
        "# Findings",
        "F.I Letters were sent to a house that the family had left.",
        "F.II Two wards kept two lists of the same children.",
        "# Recommendations",
        "I have kept them few. The figures in brackets are to the findings above.",
        "R.I The Trust should keep one list. (F.II)",
        "R.II The Board should ring each family before it writes. (F.I)",
    )
    assert asked(read) == [
        "The Trust should keep one list. (F.II)",
        "The Board should ring each family before it writes. (F.I)",
    ]
    assert [one.answers for one in read.recommendations] == [("F2",), ("F1",)]


def test_a_line_that_only_leads_to_the_advice_is_none() -> None:
    read = report(
        "# Recommendations", "The Panel recommends as follows.", "1. The Board should print its letters."
    )
    assert asked(read) == ["The Board should print its letters."]


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("From the serious case review about Nia (2011):", True),
        ("Extract from the report of the review of 2002:", True),
        ("From the following day the review was held up:", False),
        ("The review recommends:", False),
    ],
)
def test_a_box_that_quotes_another_review_is_known_by_its_first_line(words: str, quotes: bool) -> None:
    assert bool(QUOTED.search(words)) is quotes
