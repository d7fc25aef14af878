"""Recommendations that are lettered and not numbered, over a table, across it and in paragraphs."""

import pytest

from scrlib.plans.fields.refs import Rec, is_heading_of_recommendation, read_ref
from tests.documents.plan_files import excel, plan, told, word

HEAD = ["Key action", "Responsible person", "Completion date", "Status"]
FORM = ["Write the form", "Matron", "31 May 2015", "Completed"]
TRY = ["Try the form", "Named Nurse", "30 June 2015", "Overdue"]
WANTED = [
    ("A", "Write the form", ("Matron",), "2015-05-31", "complete"),
    ("B", "Try the form", ("Named Nurse",), "2015-06-30", "overdue"),
]

REFS = {
    "Recommendation A: The Board should ask.": Rec(number="A", text="The Board should ask."),
    "Recommendation B – The Board should ask.": Rec(number="B", text="The Board should ask."),
    "Recommendation (c) The Board should ask.": Rec(number="c", text="The Board should ask."),
    "Rec. D. The Board should ask.": Rec(number="D", text="The Board should ask."),
    "Recommendation E The Board should ask.": Rec(number="E", text="The Board should ask."),
    "Recommendations A and B: the Board should ask.": Rec(number="A and B", text="the Board should ask."),
    "Recommendation A": Rec(number="A"),
}


@pytest.mark.parametrize(("words", "rec"), REFS.items())
def test_a_letter_behind_the_word_names_a_recommendation(words, rec):
    assert (is_heading_of_recommendation(words), read_ref(words)) == (True, rec)


@pytest.mark.parametrize(
    "words",
    ["Recommendation A of the review is met", "Recommendation a review of the policy", "A Recommendation"],
)
def test_a_letter_inside_a_sentence_names_none(words):
    assert (is_heading_of_recommendation(words), read_ref(words)) == (False, Rec(text=words))


@pytest.mark.parametrize(
    "letter",
    [
        "{}. Wards should ask every mother.",
        "({}) Wards should ask every mother.",
        "{}: Wards should ask every mother.",
        "Recommendation {}: Wards should ask.",
        "Rec {} – Wards should ask.",
        "Recommendation {}",
    ],
)
def test_a_lettered_band_over_the_headings_holds_for_the_rows_below(letter):
    bands = [[letter.format(one), "<", "<", "<"] for one in "AB"]
    data = word([bands[0], HEAD, FORM], [bands[1], HEAD, TRY])
    assert [told(one) for one in plan(data).actions] == WANTED


def test_a_lettered_band_across_a_table_holds_for_the_rows_below():
    bands = [[f"Recommendation {one}: Wards should ask.", "<", "<", "<"] for one in "AB"]
    again = ["Recommendation B cont.", "<", "<", "<"]
    found = plan(
        excel({"Plan": [HEAD, bands[0], FORM, bands[1], TRY, again, ["Keep it", *TRY[1:]]]}), "plan.xlsx"
    )
    kept = ("B", "Keep it", ("Named Nurse",), "2015-06-30", "overdue")
    assert [told(one) for one in found.actions] == [*WANTED, kept]
    assert {one.recommendation_text for one in found.actions} == {"Wards should ask."}


def test_a_lettered_heading_holds_for_the_table_below():
    data = word("## Recommendation A: Wards should ask.", [HEAD, FORM], "## Recommendation B", [HEAD, TRY])
    assert [told(one) for one in plan(data).actions] == WANTED


def test_a_lettered_paragraph_holds_for_the_actions_below():
    lines = ["# Action plan", "Recommendation A: Wards should ask.", "Action: Write the form", "Lead: Matron"]
    assert [told(one)[:3] for one in plan(word(*lines)).actions] == [WANTED[0][:3]]


def test_a_letter_before_the_words_of_a_recommendation_is_its_number():
    rows = [["Recommendation", *HEAD], ["A. Wards should ask", *FORM], ["B: Wards should tell", *TRY]]
    found = plan(excel({"Plan": rows}), "plan.xlsx").actions
    assert [told(one) for one in found] == WANTED
    assert [one.recommendation_text for one in found] == ["Wards should ask", "Wards should tell"]
