"""The JSON of the check: its keys, their order, and what stands in them."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.recommendations import check, view_set
from scrlib.recommendations.interchange import as_json, as_table, json_parts
from scrlib.records import Criterion, Focus, Leverage, Parse, Recommendation

TEXTS = (
    "By 31 March 2014 Westmere LSCB should revise the escalation policy so that staff know who to ring.",
    "The Board should revise the escalation policy.",
    "Midwives should ask about fathers and 20 records should be audited by the Named Nurse.",
)


def data(*texts: str, finding: str | None = None) -> dict:
    asked = [Recommendation(id=f"R{n}", text=text, finding=finding) for n, text in enumerate(texts, 1)]
    assessments = check(asked, today=date(2014, 1, 1))
    return as_json(assessments, view_set(assessments))


def test_the_keys_stand_as_documented_and_in_that_order():
    made = data(*TEXTS)
    assert list(made) == ["recommendations", "set"]
    assert list(made["recommendations"][0]) == [
        "id", "text", "criteria", "parsed", "owner", "action", "deadline", "measure", "outcome", "finding",
        "actions", "focus", "leverage", "attribution", "easy_to_tick",
    ]  # fmt: skip
    assert list(made["recommendations"][0]["criteria"]) == [criterion.value for criterion in Criterion]
    assert list(made["set"]) == ["count", "focus", "leverage", "repeats", "prompts"]


@pytest.mark.parametrize("texts", [(), TEXTS[:1], TEXTS])
def test_piece_by_piece_it_is_the_same(texts):
    assessments = check([Recommendation(id=f"R{n}", text=text) for n, text in enumerate(texts, 1)])
    view = view_set(assessments)
    assert "".join(json_parts(assessments, view)) == json.dumps(as_json(assessments, view))


def test_the_words_found_are_given_with_their_day():
    first = data(TEXTS[0])["recommendations"][0]
    assert first["owner"] == ["Westmere LSCB"]
    assert first["action"] == ["revise the escalation policy"]
    assert first["deadline"] == [{"words": "By 31 March 2014", "date": "2014-03-31"}]
    assert first["outcome"] == ["so that staff know who to ring"]
    assert first["criteria"]["timely"]["verdict"] == "met"


def test_a_date_that_names_no_day_is_null():
    assert data("The Board must revise the policy immediately.")["recommendations"][0]["deadline"] == [
        {"words": "immediately", "date": None}
    ]


def test_the_set_counts_every_code_and_lists_pairs_by_id():
    made = data(*TEXTS)["set"]
    assert made["count"] == 3
    assert list(made["focus"]) == [code.value for code in Focus]
    assert list(made["leverage"]) == [code.value for code in Leverage]
    assert made["repeats"] == [["R1", "R2"]]
    assert all(
        list(one) == ["rule", "title", "question", "why", "source", "about"] for one in made["prompts"]
    )


def test_a_text_that_cannot_be_read_has_no_verdict_at_all():
    read = check([Recommendation(id="R1", text=TEXTS[0])])[0]
    unread = replace(read, parse=Parse(text=TEXTS[0], parsed=False))
    one = as_json([unread], view_set([unread]))["recommendations"][0]
    assert one["parsed"] is False
    assert [found["verdict"] for found in one["criteria"].values()] == [None] * 5


def test_the_finding_that_the_document_names_is_kept():
    assert data(TEXTS[1], finding="F3")["recommendations"][0]["finding"] == "F3"


@pytest.mark.parametrize("key", ["rule", "start", "end", "words", "question", "why"])
def test_every_prompt_says_where_it_stands_and_why(key):
    for one in data(*TEXTS)["recommendations"]:
        for found in one["criteria"].values():
            assert found["certainty"] in {"wording", "judgement"}
            assert all(key in prompt for prompt in found["prompts"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=90), max_size=4))
def test_whatever_is_typed_comes_back_as_words_of_the_text_that_json_can_hold(texts):
    made = json.loads(json.dumps(data(*texts)))
    assert [one["text"] for one in made["recommendations"]] == texts
    for one in made["recommendations"]:
        found = one["owner"] + one["action"] + one["measure"] + [each["words"] for each in one["deadline"]]
        assert all(words in one["text"] for words in found)
        if not one["parsed"]:
            assert all(judged["verdict"] is None for judged in one["criteria"].values())


def test_the_table_says_each_verdict_in_words_and_what_to_talk_about():
    assessments = check([Recommendation(id=f"R{n}", text=text) for n, text in enumerate(TEXTS, 1)])
    lines = as_table(assessments, view_set(assessments)).splitlines()
    assert lines[0].split() == [
        *("Specific", "Measurable", "Achievable", "Realistic", "Timely", "Leverage", "Recommendation")
    ]
    assert [line.split()[0] for line in lines[1:4]] == ["R1", "R2", "R3"]
    assert "- R1 and R2 ask for nearly the same." in "\n".join(lines)
    assert lines[-1].startswith("? your judgement is needed. This reads wording only: ")
    assert lines[-1].endswith("it does not know the case and can be wrong both ways.")
