"""Findings of an analysis: by its judgements, its pieces, and under its lines of enquiry."""

from told_in_prose import ADVICE, asked, found
from word_reports import report

NURSERY = "The nursery was a good place for him. Staff there were kind and wrote of him every day."


def test_an_analysis_that_never_says_we_found_gives_the_judgement_under_each_heading():
    read = report(
        "# Events",
        "On 4 May 2009 the nurse did not find the family at home. Nobody asked why.",
        "# Analysis",
        "## Work with the father",
        "The father lived at the flat. Nobody asked him about his own childhood. He was seldom seen.",
        "## Supervision",
        "It took place every three months. It seldom reached what a worker felt in a home.",
        "## The nursery",
        NURSERY,
        *ADVICE,
    )
    assert found(read) == [
        "Nobody asked him about his own childhood.",
        "It took place every three months. It seldom reached what a worker felt in a home.",
    ]


def test_an_analysis_whose_pieces_open_with_what_was_found_is_read_by_those_sentences():
    read = report(
        "# Analysis",
        "## Keys",
        "The spare key was left in a box that three teams could open. It was used on six days.",
        "## Lifts",
        "Families on the upper floors waited longest of all. In May the lift was mended.",
        "## Letters",
        "Letters to the flat went out in one language. Three came back.",
        *ADVICE,
    )
    assert found(read) == [
        "The spare key was left in a box that three teams could open.",
        "Families on the upper floors waited longest of all.",
        "Letters to the flat went out in one language.",
    ]


def test_what_the_review_learned_is_found_under_its_lines_of_enquiry_too():
    read = report(
        "# Key lines of enquiry",
        "The forms went to a mailbox that nobody opened.",
        "What the review learned: Forms were counted and their words were not used.",
        *ADVICE,
    )
    assert found(read) == ["Forms were counted and their words were not used."]


def test_a_table_without_headings_is_advice_where_the_line_above_only_leads_to_it():
    rows = [["1", "The Trust to mend the lift by May."], ["2", "The Council to print the letter in Polish."]]
    lead = "5.1 The Board has accepted what follows and will publish its progress."
    assert asked(report("# Recommendations", lead, table=rows)) == [row[1] for row in rows]


def test_what_an_earlier_review_recommended_is_not_asked_again():
    read = report(
        "# Recommendations",
        "The Board in an earlier review (Child B, 2001) recommended that the Trust should mend the lift.",
        "## For the Council",
        "1. The Council should print the letter in Polish.",
    )
    assert asked(read) == ["The Council should print the letter in Polish."]


def test_what_happened_on_a_day_and_what_a_family_did_is_no_judgement():
    read = report(
        "# Analysis",
        "In June 2009 the referral was not passed on.",
        "His mother was never asked to come.",
        NURSERY,
        *ADVICE,
    )
    assert found(read) == []
