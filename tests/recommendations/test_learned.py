"""The small models: tables of weights read by plain Python."""

import csv
import time
from pathlib import Path

import pytest

from scrlib.errors import DataError
from scrlib.recommendations.models.learned import START, Model, model

WEIGHTS = Path(__file__).parents[2] / "scrlib" / "data" / "weights"
OTHERS = {"links"}  # numbers with no code to choose: tests/recommendations/test_chances.py
TABLES = sorted({path.stem for path in WEIGHTS.glob("*.csv")} - OTHERS)
SMALL = Model(("no", "yes"), {START: (0.5, 0.0), "a": (0.0, 1.0), "b": (1.0, 0.25), "c": (0.0, 0.5)})


def test_the_code_with_the_highest_total_is_chosen():
    assert SMALL.totals({"a": 1.0, "b": 0.5}) == [1.0, 1.125]
    assert SMALL.choose({"a": 1.0, "b": 0.5}) == "yes"


def test_a_feature_the_table_does_not_know_says_nothing():
    assert SMALL.totals({"unheard_of": 1.0}) == [0.5, 0.0]


def test_nothing_at_all_leaves_the_start():
    assert SMALL.choose({}) == "no"


def test_what_told_for_the_choice_comes_most_telling_first():
    assert SMALL.telling({"b": 1.0, "c": 0.5, "a": 1.0}) == ["b"]
    assert SMALL.telling({"c": 1.0, "a": 1.0}) == ["a", "c"]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_reads_back_whole(name: str):
    with (WEIGHTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert model(name).codes == tuple(head[1:])
    assert len(model(name).weights) == len(rows)


def test_a_missing_table_says_how_to_make_it():
    with pytest.raises(DataError, match=r"Run `python tools/train.py` to make it"):
        model("no_such_model")


def test_a_choice_takes_less_than_a_tenth_of_a_millisecond():
    features = dict.fromkeys(list(model("leverage").weights)[1:60], 1.0)
    start = time.process_time()
    for _ in range(200):
        model("leverage").choose(features)
    assert (time.process_time() - start) / 200 < 0.0001
