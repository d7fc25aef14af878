"""What a plan leaves empty, and recommendations that it says there are none of."""

import pytest

from scrlib.plans.fields.refs import names_none
from tests.documents.plan_files import excel, plan, word


def form(answer: str, check: str = "") -> list[list[str]]:
    return [
        ["ACTION SHEET 1", "<"],
        ["Linked to", answer],
        ["What will be done", "Share the learning with the Adults Board"],
        ["Who is responsible", "Board Manager"],
        ["How it will be checked", check],
        ["Position at 5 December 2013", ""],
    ]


def test_an_empty_cell_beside_a_label_is_not_filled_by_the_label_below_it():
    found = plan(word(form("Recommendation 3"), form("Recommendation 4", "Survey"))).actions
    assert [one.monitoring for one in found] == [None, "Survey"]


NONE = (
    "None. Arose at the Board in May",
    "N/A – single agency",
    "Not applicable",
    "No linked recommendation",
)


@pytest.mark.parametrize("words", NONE)
def test_an_action_may_say_that_it_answers_no_recommendation(words):
    (one,) = plan(word(form(words))).actions
    assert (one.recommendation, one.recommendation_text) == (None, None)


@pytest.mark.parametrize("words", NONE)
def test_a_row_that_says_so_is_not_under_the_recommendation_above_it(words):
    head = ["Rec", "Action", "Lead", "By when"]
    rows = [["1", "Write it", "Matron", "May 2013"], [words, "Print it", "Matron", "May 2013"]]
    found = plan(excel({"Plan": [head, *rows]}), "plan.xlsx").actions
    assert [one.recommendation for one in found] == ["1", None]


@pytest.mark.parametrize("words", ["None of the agencies asked the father", "Nil by mouth should end", "1"])
def test_words_that_only_begin_so_name_a_recommendation(words):
    assert not names_none(words)
