"""Where the rules find no check, the words that are likely to be one are marked, and put as a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.recommendations.models import marking
from scrlib.recommendations.models.marking import chosen, trust, with_checks
from scrlib.recommendations.models.wordwise import MOST, likely, names, words_of
from scrlib.recommendations.smart import judge
from scrlib.records import Certainty, Criterion, Parse
from scrlib.text.clauses import parse

CHECKED = (
    "The Trust will revise its booking form by 31 March 2027 and the Board will see an audit of 20 files."
)
PIECES = st.sampled_from(
    [
        "The Board",
        "should",
        "review",
        "by May",
        ",",
        ".",
        "audit",
        "\n",
        "100%",
        "é",
        "the",
        "and report to",
        "§",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


def sure_from(text: str, first: str) -> list[float]:
    """How strongly each word speaks for a check: all of them from this one on."""
    start = text.index(first)
    return [9.0 if place >= start else -9.0 for place, _ in words_of(text).places]


def test_a_check_that_the_rules_found_stays_as_it_is():
    found = parse(CHECKED)
    assert found.measures
    assert with_checks(found) is found


@given(TEXTS)
def test_marked_words_are_words_of_the_text_and_the_same_each_time(text):
    found = with_checks(parse(text))
    assert found == with_checks(parse(text))
    assert [one.words for one in found.measures] == [text[one.start : one.end] for one in found.measures]


@given(TEXTS)
def test_only_checks_are_marked_by_single_words(text):
    before, after = parse(text), with_checks(parse(text))
    assert (after.owners, after.actions, after.deadlines) == (before.owners, before.actions, before.deadlines)


@given(TEXTS)
def test_each_word_is_weighed_by_exactly_the_names_that_the_model_learns_from(text):
    table = marking.model("words").weights
    by_name = [sum(table.get(name, (0.0,))[0] for name in ("(start)", *row)) for row in names(text)]
    assert pytest.approx(by_name, abs=1e-6) == likely(words_of(text))


def test_what_no_rule_marked_is_put_as_a_question():
    text = "Amend the form; the geese will be shown to her at dusk."
    found = with_checks(parse(text), sure_from(text, "the geese"))
    measurable = judge(found)[Criterion.MEASURABLE]
    assert [one.words for one in found.measures] == ["the geese will be shown to her at dusk"]
    assert measurable.certainty is Certainty.JUDGEMENT
    assert measurable.reason.endswith("going by single words")


def test_a_text_of_too_many_words_is_left_to_the_rules():
    long = parse(f"Amend the form. {'word ' * MOST}")
    assert with_checks(long) is long


def test_nothing_is_marked_in_a_text_that_asks_for_nothing():
    empty = Parse(text="", parsed=False)
    assert with_checks(empty) is empty
    assert chosen(words_of("a b"), [-9.0, -9.0], trust()) == []
