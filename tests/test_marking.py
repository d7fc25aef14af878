"""Words are marked by what the rules found and by what each word is likely to be, weighed together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.recommendations import marking
from scrlib.recommendations.marking import by_rules, chosen, marked, settled, trust, weighed
from scrlib.recommendations.smart import judge
from scrlib.recommendations.wordwise import FIELDS, MOST, likely, names, packed, unpacked, words_of
from scrlib.records import Certainty, Criterion, Parse
from scrlib.text.clauses import parse
from scrlib.text.spans import span

DATED = "The Trust will revise its booking form by 31 March 2027 and the Board will see an audit of 20 files."
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


def words(spans):
    return [one.words for one in spans]


def test_what_the_rules_know_well_stays_as_it_is():
    before, (_, after) = parse(DATED), marked(parse(DATED))
    assert words(after.owners) == words(before.owners) == ["The Trust"]
    assert words(after.actions) == words(before.actions)
    assert words(after.deadlines) == ["by 31 March 2027"]
    assert after.deadlines[0].date == before.deadlines[0].date


@given(TEXTS)
def test_marked_words_are_words_of_the_text_and_the_same_each_time(text):
    first, again = marked(parse(text)), marked(parse(text))
    assert first == again
    for reading in first:
        for one in (*reading.owners, *reading.actions, *reading.deadlines, *reading.measures):
            assert one.words == reading.text[one.start : one.end]


@given(TEXTS)
def test_each_word_is_weighed_by_exactly_the_names_that_the_model_learns_from(text):
    seen = words_of(text)
    table = marking.model("words").weights
    by_name = [
        [sum(table.get(name, (0.0,) * 4)[place] for name in ("(start)", *row)) for row in names(text)]
        for place in range(len(FIELDS))
    ]
    assert [pytest.approx(row, abs=1e-6) for row in by_name] == likely(seen)


@given(st.lists(st.tuples(st.floats(-9, 9), st.booleans()), min_size=1, max_size=12))
def test_the_sum_in_one_pass_is_that_of_the_columns_times_their_weights(pairs):
    seen = words_of(" ".join(["word"] * len(pairs)))
    strength, ours = [a for a, _ in pairs], [float(b) for _, b in pairs]
    for field in FIELDS:
        start, *weights = trust()[field]
        columns = weighed(seen, strength, ours)
        whole = [
            start + sum(w * c for w, c in zip(weights, row, strict=False))
            for row in zip(*columns, strict=True)
        ]
        quick = marking._totals(seen, strength, ours, trust()[field])
        assert quick == pytest.approx(whole) if quick else max(whole) <= 0


def test_packed_weights_add_up_field_by_field():
    both = packed((1.25, -3, 0, 0.5)) + packed((-2, 1, -0.01, 0.5))
    assert unpacked([both]) == [[-0.75], [-2.0], [-0.01], [1.0]]


def test_a_text_of_too_many_words_is_left_to_the_rules():
    long = parse(f"{DATED} {'word ' * MOST}")
    assert marked(long) == (long, long)


def test_an_owner_whom_the_rules_know_by_name_stands_whatever_the_words_say():
    text = "Northborough Council will tell the wardens."
    ours, found = (span(text, 0, 20),), (span(text, 31, 42),)
    assert settled("owner", ours, found) == ours
    assert settled("owner", (), (span(text, 26, 30),)) == ()


def test_an_act_begins_and_ends_where_the_rules_say():
    text = "revise the policy so that staff know"
    assert settled("action", (span(text, 0, 17),), (span(text, 0, 36),)) == (span(text, 0, 17),)


def test_what_no_rule_marked_is_put_as_a_question():
    text = "Amend the form before the geese fly."
    read = parse(text)
    sure = [[9.0 if start >= 19 else -9.0 for start, _ in words_of(text).places] for _ in FIELDS]
    judged, _ = marked(read, sure)
    timely = judge(judged)[Criterion.TIMELY]
    assert words(judged.deadlines) == ["the geese fly"]
    assert (timely.certainty, timely.reason) == (
        Certainty.JUDGEMENT,
        "a time for what is asked, going by single words",
    )


def test_nothing_is_marked_in_a_text_that_asks_for_nothing():
    empty = Parse(text="", parsed=False)
    assert marked(empty) == (empty, empty)
    assert chosen("owner", words_of("a b"), [-9.0, -9.0], by_rules(words_of("a b"), ()), trust()) == []
