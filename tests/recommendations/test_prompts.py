"""What a card asks: the worst first, each matter once, and nothing about what is well already."""

import csv
import datetime as dt
from importlib.resources import files

import pytest

from scrlib.recommendations import assess
from scrlib.recommendations.assessment import read
from scrlib.recommendations.prompts import every_rule, examples, one_a_topic, prompts
from scrlib.recommendations.said import FILE
from scrlib.records import Assessment, Certainty, Criterion, Recommendation, Verdict
from scrlib.tables import read_table

TODAY = dt.date(2026, 11, 22)
DEV = ("dev_recommendations_a.csv", "dev_recommendations_b.csv", "dev_recommendations_c.csv")
ORDER = {rule.id: rule.order for rule in every_rule()}
TOPIC = {rule.id: rule.topic for rule in every_rule()}
APART = {rule.id for rule in every_rule() if rule.apart}


def card(text: str) -> Assessment:
    return assess(Recommendation(id="R1", text=text), today=TODAY)


def asks(text: str) -> list[str]:
    return [prompt.rule for prompt in card(text).prompts]


@pytest.fixture(scope="module")
def dev() -> list[Assessment]:
    texts = []
    for name in DEV:
        with (files("scrlib") / "data/recommendations" / name).open(encoding="utf-8", newline="") as file:
            texts += [row["text"] for row in csv.DictReader(file)]
    return [card(text) for text in texts]


def test_the_worst_comes_first(dev):
    for one in dev:
        orders = [ORDER[prompt.rule] for prompt in one.prompts]
        assert orders == sorted(orders)


def test_a_card_raises_each_matter_once(dev):
    for one in dev:
        topics = [TOPIC[prompt.rule] for prompt in one.prompts]
        assert len(topics) == len(set(topics))


def test_no_two_prompts_of_a_card_ask_the_same(dev):
    for one in dev:
        questions = [prompt.question for prompt in one.prompts]
        assert len(questions) == len(set(questions))


def test_a_criterion_that_is_met_is_asked_about_only_apart_from_its_verdict(dev):
    for one in dev:
        for judged in one.criteria.values():
            if judged.verdict is Verdict.MET:
                assert {prompt.rule for prompt in judged.prompts} <= APART


def test_every_criterion_that_falls_short_says_what_to_look_at(dev):
    for one in dev:
        short = [
            judged for judged in one.criteria.values() if judged.verdict in {Verdict.PARTLY, Verdict.NOT_MET}
        ]
        if one.parse.actions and one.parse.actions[0].words.strip(" ."):
            assert all(judged.prompts for judged in short)


def test_what_asks_nothing_gets_one_question():
    assert asks("See IMR recommendations 3, 4 and 9.") == ["points_to_others"]
    assert asks("The school has changed its policy, so no recommendation is made.") == ["nothing_asked"]


def test_the_prompts_of_a_criterion_are_those_of_its_rules():
    found = card("Professionals should keep the child in mind.")
    assert [p.rule for p in found.criteria[Criterion.SPECIFIC].prompts] == ["attitude", "general_owner"]
    assert {p.criterion for judged in found.criteria.values() for p in judged.prompts} == set(Criterion)


def test_the_same_matter_under_two_criteria_is_folded_on_the_card():
    every = prompts(read("Improve communication between agencies.", TODAY))
    assert {"no_owner", "nobody_with_power"} <= {prompt.rule for prompt in every}
    assert "nobody_with_power" not in {prompt.rule for prompt in one_a_topic(every)}


def test_a_prompt_quotes_the_words_and_leaves_blanks():
    prompt = card("The Trust should review its procedure.").prompts[0]
    assert (prompt.rule, prompt.words, prompt.certainty) == (
        "review_without_content",
        "review its procedure",
        Certainty.WORDING,
    )
    assert prompt.question == (
        "“review its procedure”: to find out, or to change, what? What would it say afterwards "
        "that it does not say now?"
    )
    assert (
        prompt.suggestion
        == "[who] will change [which procedure] so that [what it will say, and for which children]"
    )


def test_an_empty_action_with_a_date_and_a_number_is_asked_about_both():
    rules = asks("By 31 December 2027 the Trust should improve understanding of neglect by 20%.")
    assert {"desired_state", "date_on_nothing", "number_on_nothing"} <= set(rules)


def test_a_clear_dated_checked_recommendation_is_not_asked_who_what_when_or_how_known():
    rules = asks(
        "Nobody had asked the mother about the father. The Hospital Trust will add a page to the booking "
        "form by 1 May 2027 so that fathers are seen. The Named Midwife will audit 20 records in June 2027 "
        "and report the result to the Board."
    )
    assert not {TOPIC[rule] for rule in rules} & {"owner", "action", "time", "check", "reason", "outcome"}


def test_a_date_is_gone_by_only_when_the_day_is_past():
    text = "The Trust will add a page to the booking form by 30 June 2026."
    assert "date_gone_by" in asks(text)
    early = assess(Recommendation(id="R1", text=text), today=dt.date(2026, 6, 30))
    assert "date_gone_by" not in [prompt.rule for prompt in early.prompts]


def test_attribution_is_always_a_question_of_judgement(dev):
    found = [p for one in dev for p in one.prompts if p.criterion == "attribution"]
    assert {p.certainty for p in found} == {Certainty.JUDGEMENT}
    assert all("?" in p.question for p in found)


def test_each_rule_has_two_examples_of_other_topics():
    assert all(len(examples(rule.id)) == 2 for rule in every_rule())
    assert examples("review_without_content")[0][0] == "The Hospital Trust should review its procedure."


def test_a_recommendation_whose_finding_is_known_is_not_asked_which_finding_it_answers():
    text = "The Trust will give each ward a body map by 1 May 2027."
    known = assess(Recommendation(id="R1", text=text, finding="F2"), today=TODAY)
    assert "no_reason" in asks(text)
    assert {"no_reason", "finding_by_number"} & {p.rule for p in known.prompts} == {"finding_by_number"}


NEVER_BESIDE = {  # what a card says is there, and what it then does not ask for
    "It says by when:": {"no_date"},
    "It says what should change:": {"no_outcome"},
    "Somebody could see whether it was done:": {"nothing_to_see", "output_only", "be_assured"},
    "It says whose work it is:": {"no_owner", "passive_without_actor", "general_owner"},
    "It says who is asked:": {"no_owner", "passive_without_actor", "general_owner"},
    "One body or post is named": {"no_owner", "passive_without_actor", "general_owner"},
    "It says why:": {"no_reason", "wide_without_reason"},
}


def test_no_card_asks_for_what_it_calls_strong(dev):
    clashes = [
        (one.parse.text, line, asked)
        for one in dev
        for line in one.strengths
        for opening, never in NEVER_BESIDE.items()
        if line.startswith(opening) and (asked := never & {prompt.rule for prompt in one.prompts})
    ]
    assert clashes == []


def test_every_reason_on_a_card_is_in_the_words_of_the_table(dev):
    given = {one.reason for found in dev for one in found.criteria.values()}
    table = read_table(FILE)
    said = {row["says"].replace("«n»", "") for row in table["reason"]} | set(table["nothing"].values())
    tails = tuple(table["behind"].values())
    assert {one for one in given if one not in said and not one.endswith(tails)} == set()
