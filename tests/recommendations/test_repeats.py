"""Recommendations that ask for the same: what counts as a repeat, in small sets and in large ones."""

import csv
import sys
import time
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.errors import DataError
from scrlib.recommendations.alike import stems, tables
from scrlib.recommendations.sets import repeats
from scrlib.recommendations.sets.repeats import find_repeats
from scrlib.records import Assessment, Attribution, Recommendation
from scrlib.text.clauses import parse


def assessed(*texts: str) -> list[Assessment]:
    return [
        Assessment(
            recommendation=Recommendation(id=f"R{number}", text=text),
            parse=parse(text),
            criteria={},
            focus=None,
            leverage=None,
            attribution=Attribution.UNCLEAR,
            easy_to_tick=False,
            strengths=(),
            prompts=(),
            rewrite="",
        )
        for number, text in enumerate(texts, 1)
    ]


def pairs(part: str) -> list[tuple[str, str]]:
    """(what people call the pair, the band the checker puts it in) for one half of the labelled pairs."""
    text = (files("scrlib") / "data" / "sets" / "repeat_pairs.csv").read_text("utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        if row["part"] == part:
            repeat = find_repeats(assessed(row["first"], row["second"]))
            found.append((row["label"], repeat[0].band if repeat else "different"))
    return found


@pytest.mark.parametrize(("part", "right"), [("tune", 0.88), ("held", 0.88)])
def test_what_is_called_the_same_is_mostly_the_same(part, right):
    banded = [label for label, band in pairs(part) if band == "same"]
    assert banded.count("same") / len(banded) >= right


@pytest.mark.parametrize("part", ["tune", "held"])
def test_most_of_what_is_the_same_is_found(part):
    found = [band for label, band in pairs(part) if label == "same"]
    assert found.count("same") / len(found) >= 0.75
    assert found.count("different") <= 1


@pytest.mark.parametrize("part", ["tune", "held"])
def test_what_has_nothing_in_common_but_house_style_is_mostly_left_alone(part):
    shown = [band for label, band in pairs(part) if label == "different"]
    assert shown.count("same") == 0
    assert shown.count("different") / len(shown) >= 0.9


def test_the_labelled_pairs_are_enough_and_evenly_split():
    for part in ("tune", "held"):
        labels = [label for label, _ in pairs(part)]
        assert [labels.count(one) for one in ("same", "compare", "different")] == [21, 21, 21]


def test_one_request_under_another_number_owner_and_date_is_a_repeat_with_its_words():
    found = find_repeats(
        assessed(
            "4. Westmere LSCB should revise the escalation policy by 31 March 2014.",
            "School nurses should weigh every child in reception.",
            "Recommendation 11: The Board to revise the escalation policy within three months.",
        )
    )
    assert [(one.first, one.second, one.band, one.shared) for one in found] == [
        ("R1", "R3", "same", ("revise the escalation policy",))
    ]


def test_the_same_words_twice_are_as_alike_as_can_be():
    found = find_repeats(assessed("Midwives should ask about fathers.", "Midwives should ask about fathers."))
    assert [(one.band, one.likeness) for one in found] == [("same", 1.0)]


def test_three_alike_give_three_pairs_the_most_alike_first():
    found = find_repeats(
        assessed(
            "The Trust should add the father's name to the booking form.",
            "Add the father's name to the booking form.",
            "The name of the father should be added to the maternity booking form by midwives.",
        )
    )
    assert {(one.first, one.second) for one in found} == {("R1", "R2"), ("R1", "R3"), ("R2", "R3")}
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)


def test_texts_without_a_word_that_counts_are_repeats_only_where_they_are_the_same():
    found = find_repeats(assessed("12 / 7", "Рекомендація", "...", "12 / 7"))
    assert [(one.first, one.second) for one in found] == [("R1", "R4")]


def test_an_empty_set_has_no_repeats():
    assert find_repeats([]) == ()


@pytest.mark.parametrize("piece", [" ", "R", "Aa ", "revise the policy ", "1.", "’", "bruise and "])
def test_a_hostile_text_takes_no_time(piece):
    texts = assessed("The Board should revise the policy.", "The Trust should weigh babies.")
    hostile = replace(texts[0].parse, text=piece * 20_000, actions=(), owners=(), request=())
    begin = time.process_time()
    find_repeats([texts[0], replace(texts[1], parse=hostile)])
    assert time.process_time() - begin < 5


def large_set() -> list[Assessment]:
    rows = []
    folder = files("scrlib") / "data" / "recommendations"
    for name in ("dev_recommendations_a.csv", "dev_recommendations_b.csv"):
        rows += [row["text"] for row in csv.DictReader((folder / name).read_text("utf-8").splitlines(True))]
    planted = [text.replace("should", "must").replace("will", "should") + " Thank you." for text in rows[:60]]
    return assessed(*rows[:240], *planted)


def planted_found(found) -> float:
    shown = {(one.first, one.second) for one in found}
    return sum((f"R{n}", f"R{240 + n}") in shown for n in range(1, 61)) / 60


def test_a_large_set_finds_by_matrices_what_a_small_one_finds_word_by_word(monkeypatch):
    small = find_repeats(large_set())
    monkeypatch.setattr(repeats, "LARGE", 100)
    large = find_repeats(large_set())
    assert planted_found(small) >= 0.98 and planted_found(large) >= 0.95
    assert {(one.first, one.second) for one in large} <= {(one.first, one.second) for one in small}


def test_a_large_set_is_still_compared_where_scipy_is_missing(monkeypatch):
    monkeypatch.setattr(repeats, "LARGE", 100)
    monkeypatch.setitem(sys.modules, "scipy.sparse", None)
    assert planted_found(find_repeats(large_set())) >= 0.9


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(max_size=80), max_size=6))
def test_whatever_is_typed_a_pair_is_in_order_alike_and_always_the_same(texts):
    found = find_repeats(assessed(*texts))
    assert found == find_repeats(assessed(*texts))
    assert all(0.55 <= one.likeness <= 1.0 and one.first < one.second for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "revise revised revises revising revision",
        "policy policies",
        "agree agreed agrees agreeing",
        "plan planned planning plans",
        "refer referred referring",
        "supervise supervised supervision supervising",
        "child children children's child's",
        "bruise bruises bruising bruised",
    ],
)
def test_the_forms_of_a_word_have_one_stem(words):
    assert len({stems.stem(word) for word in words.split()}) == 1


def test_a_word_under_two_concepts_is_refused(monkeypatch):
    row = {"concept": "a", "words": ["bruise"], "source": "s"}
    monkeypatch.setattr(tables, "_groups", lambda: [row, {**row, "concept": "b"}])
    with pytest.raises(DataError, match="'bruise' stands under a and b"):
        tables.synonyms.__wrapped__()


def test_every_concept_says_where_it_comes_from():
    assert all(row["source"] and row["words"] for row in tables._groups())
