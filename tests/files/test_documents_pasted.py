# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""Pasted text is split where its author split it, whatever it was copied from."""

import pytest
from documents.pool import BOARD, FINDINGS, HEALTH, STORY
from hypothesis import given
from hypothesis import strategies as st

from scrlib.documents import read_pasted


def texts(pasted: str) -> list[str]:
    """The recommendations in some pasted text."""
    return [one.text for one in read_pasted(pasted).recommendations]


def wrapped(text: str, at: int = 70) -> str:
    """A text as a PDF or an e-mail breaks it into lines."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > at:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


@pytest.mark.parametrize("empty", ["", "   ", "\n\n", "\u200b"])
def test_an_empty_box_gives_nothing(empty):
    assert texts(empty) == []


def test_one_recommendation_is_one():
    assert texts(BOARD[0]) == [BOARD[0]]


def test_one_on_each_line():
    assert texts("\n".join(BOARD)) == list(BOARD)


def test_blank_lines_between_them():
    assert texts("\n\n".join(BOARD)) == list(BOARD)


def test_windows_line_ends_and_old_mac_line_ends():
    assert texts("\r\n".join(BOARD)) == texts("\r".join(BOARD)) == list(BOARD)


@pytest.mark.parametrize(
    "mark",
    ["{}. ", "{}) ", "({}) ", "5.{} ", "R{}. ", "Recommendation {}: ", "Recommendation {} – ", "{}.\t"],
)
def test_printed_numbers_are_taken_off(mark):
    pasted = "\n".join(mark.format(at) + text for at, text in enumerate(BOARD, start=1))
    assert texts(pasted) == list(BOARD)


@pytest.mark.parametrize("bullet", ["• ", "- ", "* ", "·\t", "o ", "– ", "\uf0b7\t", "➢ "])
def test_bullets_are_taken_off(bullet):
    assert texts("\n".join(bullet + text for text in BOARD)) == list(BOARD)


def test_lines_wrapped_by_a_pdf_are_joined_within_their_numbers():
    pasted = "\n".join(wrapped(f"{at}. {text}") for at, text in enumerate(BOARD, start=1))
    assert texts(pasted) == list(BOARD)


def test_lines_wrapped_by_an_e_mail_are_joined_between_blank_lines():
    assert texts("\n\n".join(wrapped(text) for text in BOARD)) == list(BOARD)


def test_a_reply_with_quotation_marks_is_read_without_them():
    pasted = "\n>\n".join("\n".join(f"> {line}" for line in wrapped(text).split("\n")) for text in BOARD[:3])
    assert texts(pasted) == list(BOARD[:3])


def test_a_word_broken_at_the_end_of_a_line_is_made_whole():
    assert texts(
        "1. The Board should review its proto-\ncol for multi-\nagency work by May and report on it."
    ) == ["The Board should review its protocol for multi-agency work by May and report on it."]


def test_bullets_under_a_numbered_recommendation_belong_to_it():
    pasted = "1. The Board should improve its work by:\n• agreeing a tool;\n• training staff.\n2. " + BOARD[1]
    assert texts(pasted) == [
        "The Board should improve its work by:\nagreeing a tool;\ntraining staff.",
        BOARD[1],
    ]


def test_letters_under_a_paragraph_that_leads_into_them_belong_to_it():
    assert texts("The Trust should:\na) name a lead;\nb) hold a meeting.") == [
        "The Trust should:\nname a lead;\nhold a meeting."
    ]


def test_bullets_after_we_recommend_are_recommendations_of_their_own():
    assert texts("The panel recommends that:\n• " + "\n• ".join(HEALTH)) == list(HEALTH)


def test_headings_are_left_out():
    pasted = f"Recommendations\n\nWestmere LSCB\n1. {BOARD[0]}\n2. {BOARD[1]}\n\nHealth\n3. {HEALTH[0]}"
    assert texts(pasted) == [BOARD[0], BOARD[1], HEALTH[0]]


def test_a_label_on_a_line_of_its_own_belongs_to_the_next_line():
    assert texts(f"Recommendation 1\n{BOARD[0]}\n\nRecommendation 2\n{BOARD[1]}") == [BOARD[0], BOARD[1]]


def test_a_finding_before_each_labelled_recommendation_is_not_one():
    pasted = "\n".join(
        f"Finding {at}: {finding}\nRecommendation {at}: {text}"
        for at, (finding, text) in enumerate(zip(FINDINGS, BOARD, strict=False), start=1)
    )
    assert texts(pasted) == list(BOARD[:4])


def test_a_recommendation_that_the_form_of_asking_does_not_show_is_kept():
    assert texts("Training for schools on neglect.\nSupervision of school nurses.") == [
        "Training for schools on neglect.",
        "Supervision of school nurses.",
    ]


def test_a_whole_chapter_pasted_with_its_heading_leaves_the_rest_out():
    pasted = f"Analysis\n\n{STORY[0]}\n\n{STORY[1]}\n\nRecommendations\n\n1. {BOARD[0]}\n\n2. {BOARD[1]}\n\nGlossary\n\nCAF: Common Assessment Framework."
    assert texts(pasted) == [BOARD[0], BOARD[1]]


def test_cells_copied_from_a_table_keep_their_words():
    assert texts("\n".join(f"{at}\t{text}" for at, text in enumerate(BOARD, start=1))) == list(BOARD)


@pytest.mark.parametrize("header", ["No\tRecommendation\tLead agency\n", ""])
def test_a_table_copied_with_all_its_columns_gives_the_column_of_recommendations(header):
    assert texts(header + "\n".join(f"{at}\t{text}\tLSCB" for at, text in enumerate(BOARD, start=1))) == list(
        BOARD
    )


def test_ids_count_from_one_and_are_the_same_each_time():
    pasted = "\n".join(BOARD)
    assert [one.id for one in read_pasted(pasted).recommendations] == [
        f"R{at}" for at in range(1, len(BOARD) + 1)
    ]
    assert read_pasted(pasted) == read_pasted(pasted)


def test_the_printed_number_is_told_where_there_is_one():
    assert [one.where for one in read_pasted(f"5.6 {BOARD[0]}\n5.7 {BOARD[1]}").recommendations] == [
        "number 5.6",
        "number 5.7",
    ]


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_no_text_makes_it_fail_and_every_letter_given_back_was_pasted_in_that_order(text):
    for one in read_pasted(text).recommendations:
        letters = iter(text)
        assert one.text.strip() and all(letter in letters for letter in one.text if letter.isalnum())


FOUND = ("Nobody rang the mother when she missed three visits.", "Nobody asked about the father.")
ASKED = ("The Trust should ring each mother who misses a visit.", "The Board should ask about fathers.")


@pytest.mark.parametrize(
    "pasted",
    [
        f"Findings\n1. {FOUND[0]}\n2. {FOUND[1]}\nRecommendations\n1. {ASKED[0]}\n2. {ASKED[1]}",
        f"Finding 1: {FOUND[0]}\n\nRecommendation 1: {ASKED[0]}\n\nFinding 2: {FOUND[1]}\n\nRecommendation 2: {ASKED[1]}",
        f"{ASKED[0]}\n\n{ASKED[1]}\n\nFinding 1: {FOUND[0]}\n\nFinding 2: {FOUND[1]}",
    ],
)
def test_what_is_pasted_as_a_finding_is_one(pasted: str):
    read = read_pasted(pasted)
    assert [one.text for one in read.findings] == list(FOUND)
    assert [one.text for one in read.recommendations] == list(ASKED)
    assert read.passed_over == ()


def test_a_learning_point_that_asks_for_something_stays_a_recommendation():
    pasted = f"Learning point 1: {ASKED[0]}\n\nLearning point 2: {ASKED[1]}"
    assert texts(pasted) == list(ASKED)


def test_a_finding_pasted_alone_is_looked_at_all_the_same():
    assert texts(f"Finding 1: {FOUND[0]}") == [FOUND[0]]
