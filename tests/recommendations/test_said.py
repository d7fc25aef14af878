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
        "it says who, but asks only for an attitude or a reminder"
    )


@pytest.mark.parametrize("row", read_table(FILE)["reason"], ids=lambda row: row["code"])
def test_what_is_said_for_a_reason_is_one_short_line(row):
    assert row["says"][0].islower()
    assert not row["says"].endswith(".")
    assert len(row["says"]) < 85


def test_where_the_second_opinion_is_another_the_card_says_what_may_be_open():
    said = reasons("Team leaders should keep supervision in the diary.")
    assert said["specific"] == "it says who, but what doing it looks like may be open"
    assert said["achievable"] == "somebody is named, but it may have no end or not be theirs alone to do"


def test_of_a_text_that_asks_for_nothing_no_lack_is_told():
    assert set(reasons("No further recommendation is made about the clinic.").values()) == {
        "nothing is asked here"
    }


def test_a_purpose_said_in_general_is_not_called_none():
    text = "To improve the quality of records, the Trust should add a page to its form."
    assert reasons(text)["realistic"] == ("what it is for is said only in general, with no finding behind it")


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


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("The Trust should appoint a lead nurse.", "output_only", "a lead nurse"),
        ("The Board should put up a poster in each clinic.", "output_only", "a poster"),
        ("The Council should improve its letters.", "desired_state", "improve its letters"),
        (
            "Children and parents should be listened to.",
            "attitude",
            "Children and parents should be listened to",
        ),
    ],
)
def test_what_a_prompt_quotes_can_stand_alone(text, rule, words):
    assert {one.rule: one.words for one in card(text).prompts}[rule] == words


def test_a_question_shows_where_it_quotes_only_the_beginning_of_an_act():
    text = (
        "The Police should consider whether officers called to a home could be given a tablet with the list."
    )
    asked = {one.rule: one.question for one in card(text).prompts}["considers"]
    assert asked.startswith("“consider whether officers called …”: and then?")


@pytest.mark.parametrize(
    "text",
    [
        "The Trust and the College should sign a memorandum of understanding on joint visits.",
        "Each ward manager at Eastgate Hospital should hold reflective supervision each month.",
    ],
)
def test_a_name_with_a_word_of_praise_in_it_is_no_state_to_be_reached(text):
    assert "desired_state" not in [one.rule for one in card(text).prompts]


def test_a_word_in_quotation_marks_is_excused_like_any_other():
    text = "The Nursery should introduce a 'key person' card by 1 May 2094."
    assert "vague_quantity" not in [one.rule for one in card(text).prompts]


def test_what_it_costs_and_this_review_are_no_reason():
    cost = "The Council will open a clinic in the hostel. The clinic costs £18,000 a year, met by the Trust."
    aware = "The Council will make its managers aware of this review."
    for text in (cost, aware):
        assert card(text).criteria[Criterion.REALISTIC].reason != "it says why it is asked"


def test_a_date_on_one_of_several_steps_is_said_to_be_so_whichever_it_is_on():
    text = (
        "The Partnership should:\n• agree its thresholds by 1 May 2094\n• publish them on its website\n"
        "• brief the staff of each agency"
    )
    found = card(text)
    assert found.criteria[Criterion.TIMELY].reason == "only one of its steps has a date"
    asked = {one.rule: one.question for one in found.prompts}["date_on_second_step"]
    assert asked == "“by 1 May 2094” dates only one of the steps. By when should the others be done?"


def test_health_alone_names_nobody_who_could_be_held_to_account():
    found = card("Health: send a nurse to each panel meeting.")
    assert found.strengths == ("Nothing found yet.",)
    assert "general_owner" in [one.rule for one in found.prompts]


def test_clarity_is_a_state_to_be_reached():
    asked = {
        one.rule: one.words for one in card("There should be clarity about who takes the minutes.").prompts
    }
    assert asked["desired_state"] == "clarity"


def test_what_people_have_been_is_no_reason():
    text = "The Council should open a clinic for mothers who have been in care."
    assert card(text).criteria[Criterion.REALISTIC].reason == "no finding or purpose is given in its words"


@pytest.mark.parametrize(
    "text",
    [
        "The Trust should train its nurses, as two of them had never been told of the form.",
        "The Clinic should ring each family, as no call had been made.",
    ],
)
def test_a_finding_told_with_as_is_a_reason(text):
    said = card(text).criteria[Criterion.REALISTIC].reason
    assert said.startswith("it says why it is asked") and "wide" not in said


def test_an_order_behind_a_request_is_no_finding():
    text = "Each home should train its night staff. Ask each manager for the number trained."
    assert card(text).criteria[Criterion.REALISTIC].reason != "it says why it is asked"


def test_advice_that_is_to_be_sought_is_no_assurance():
    asked = {one.rule: one.question for one in card("Legal advice should be sought earlier.").prompts}
    assert "to “Legal" not in " ".join(asked.values())


def test_what_will_be_there_by_a_date_is_not_asked_for_again():
    text = "By June 2094 the College and the Trust should have a shared list of young carers."
    assert "date_on_nothing" not in [one.rule for one in card(text).prompts]


def test_those_who_are_to_be_trained_are_quoted_with_what_they_are_to_do():
    text = "Managers, nurses and teachers should receive training in neglect."
    asked = {one.rule: one.words for one in card(text).prompts}
    assert asked["no_owner"] == "Managers, nurses and teachers should receive training"
