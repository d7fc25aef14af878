"""What a card says of a verdict: plain, true of the text, and at one with the prompts beside it."""

import pytest

from scrlib.recommendations import assess
from scrlib.recommendations.said import FILE
from scrlib.records import Criterion, Recommendation
from scrlib.tables import read_table


def card(text, finding=None):
    return assess(Recommendation(id="R1", text=text, finding=finding))


def reasons(text, finding=None):
    return {str(name): one.reason for name, one in card(text, finding).criteria.items()}


def test_the_reasons_of_a_card_are_sentences_of_the_same_plain_kind():
    assert reasons("The Hospital Trust will write a leaflet on reflux by 1 May 2027.") == {
        "specific": "it says who is to do what",
        "measurable": "there would be something to see, but nothing says who would check it",
        "achievable": "it is in their power, and it has an end",
        "realistic": "no finding or purpose is given in its words",
        "timely": "it says by when",
    }


def test_a_card_never_says_that_there_is_no_finding_where_one_is_pointed_to():
    text = "The Hospital Trust will write a leaflet on reflux by 1 May 2027."
    known = card(text, finding="F2")
    assert "finding_by_number" in [one.rule for one in known.prompts]
    assert known.criteria[Criterion.REALISTIC].reason == (
        "the finding it answers is pointed to, but not told in its words"
    )


def test_a_way_of_thinking_is_called_so_and_not_a_clear_act():
    assert reasons("Social workers should be mindful of fathers.")["specific"] == (
        "it says who, but asks for a way of thinking"
    )


@pytest.mark.parametrize("row", read_table(FILE)["reason"], ids=lambda row: row["code"])
def test_what_is_said_for_a_reason_is_one_short_line(row):
    assert row["says"][0].islower()
    assert not row["says"].endswith(".")
    assert len(row["says"]) < 85


def test_what_coders_often_held_is_said_in_a_few_words():
    said = reasons("Team leaders should keep supervision in the diary.")["specific"]
    assert said == "it says who is to do what; such wording was often judged more strictly"


@pytest.mark.parametrize(
    "text",
    [
        "The Board should seek assurance that clinics keep a list of missed visits.",
        "The Partnership should be assured that nurses are supervised.",
        "The Board should be satisfied that visits are kept.",
    ],
)
def test_of_assurance_one_thing_is_asked_not_two(text):
    asked = [one.rule for one in card(text).prompts]
    assert len({"be_assured", "assurance_only", "nothing_to_see"} & set(asked)) == 1


def test_who_is_asked_is_a_strength_where_the_act_is_open():
    assert card("Westmere Council should seek assurance that clinics keep a list.").strengths == (
        "It says who is asked: “Westmere Council”.",
    )
    assert card("Schools should be aware of neglect.").strengths == ("Nothing found yet.",)


def test_work_that_ends_is_not_asked_when_it_would_be_finished():
    asked = [one.rule for one in card("Team leaders should keep supervision in the diary.").prompts]
    assert "no_end" not in asked
