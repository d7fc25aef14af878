"""Numbers of recommendations: items of Word's lists between labelled ones, labels behind words in bold."""

import pytest
from documents.pool import BOARD, HEALTH, STORY
from documents.word import Report
from word_reports import report

from scrlib.documents import open_document

HEAD = ("# What happened", STORY[0], "# Recommendations")


def numbered(r: Report) -> list[tuple[str, str]]:
    """The printed number and the words of each recommendation that is read."""
    found = open_document("report.docx", r.save()).recommendations
    return [(one.number, one.text) for one in found]


def three_labelled() -> Report:
    r = Report()
    r.heading("Recommendations")
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"Recommendation {at}: {text}")
    return r


def test_items_that_word_numbers_on_between_labelled_recommendations_are_two_more():
    r = three_labelled()
    on = r.new_list(("decimal", "%1."), start=4)
    for text in HEALTH[:2]:
        r.item(text, on)
    r.para(f"Recommendation 6: {BOARD[3]}")
    texts = (*BOARD[:3], *HEALTH[:2], BOARD[3])
    assert numbered(r) == [(str(at), text) for at, text in enumerate(texts, start=1)]


def test_a_list_begun_anew_gets_the_numbers_that_are_left_out_where_it_has_as_many_items():
    r = three_labelled()
    r.numbered(*HEALTH[:2])
    r.para(f"Recommendation 6: {BOARD[3]}")
    texts = (*BOARD[:3], *HEALTH[:2], BOARD[3])
    assert numbered(r) == [(str(at), text) for at, text in enumerate(texts, start=1)]


@pytest.mark.parametrize("after", [4, 5, 7])
def test_steps_below_a_recommendation_are_none_where_no_such_numbers_are_left_out(after):
    r = three_labelled()
    r.numbered("Write the form.", "Tell the schools.")
    r.para(f"Recommendation {after}: {BOARD[3]}")
    assert [number for number, _ in numbered(r)] == ["1", "2", "3", str(after)]


@pytest.mark.parametrize(
    "lead", ["**Fathers:** R2", "**Fathers** R2.", "**Fathers: R2**", "**Fathers** – Rec 2:"]
)
def test_a_label_behind_words_in_bold_labels_a_recommendation(lead):
    found = report(*HEAD, f"R1 {BOARD[0]}", f"{lead} {BOARD[1]}", f"R3 {BOARD[2]}").recommendations
    assert [(one.number, one.text) for one in found] == [("1", BOARD[0]), ("2", BOARD[1]), ("3", BOARD[2])]


@pytest.mark.parametrize(
    "said",
    [
        "**Progress against:** R3 All schools should have been told.",
        "**Progress on R1:** The Trust should have done so by now.",
        "**Fathers:** R3 was met by the Trust.",
    ],
)
def test_words_in_bold_that_speak_of_a_recommendation_make_none(said):
    found = report(*HEAD, f"R1 {BOARD[0]}", f"R2 {BOARD[1]}", said).recommendations
    assert [one.text for one in found] == list(BOARD[:2])


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("Recommendation {}:", ["1", "2"]),
        ("Recommendation{}: ", ["1", "2"]),
        ("Recommendation {} of 2: ", ["1", "2"]),
        ("Recommendation 2025/{}: ", ["2025/1", "2025/2"]),
    ],
)
def test_labels_are_known_without_spaces_with_their_count_and_with_a_year(label, numbers):
    found = report(*HEAD, *(label.format(at) + BOARD[at] for at in (1, 2))).recommendations
    assert [(one.number, one.text) for one in found] == list(zip(numbers, BOARD[1:3], strict=True))


def test_a_label_alone_may_stand_over_a_box_with_the_words():
    lines = [part for at in (1, 2) for part in (f"Recommendation {at}", [[BOARD[at]]])]
    found = report(*HEAD, *lines).recommendations
    assert [(one.number, one.text) for one in found] == [("1", BOARD[1]), ("2", BOARD[2])]


def test_a_box_below_a_recommendation_that_has_its_words_is_none_of_it():
    found = report(*HEAD, f"Recommendation 1: {BOARD[1]}", [["The panel thanks all who took part in it."]])
    assert [one.text for one in found.recommendations] == [BOARD[1]]
