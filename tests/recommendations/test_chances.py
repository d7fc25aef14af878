"""How likely a pair is: the share of all readings of the two lists that hold it."""

import math
from itertools import pairwise, product
from pathlib import Path

import pytest

from scrlib.errors import DataError
from scrlib.recommendations.sets import chances as reckoning
from scrlib.recommendations.sets.chances import Weights, chances, columns, features, forward, weights

SHUFFLED = [[0.1, 0.5, 0.2, 0.3], [0.4, 0.1, 0.1, 0.2], [0.3, 0.3, 0.6, 0.1]]
PLAIN = Weights(likeness=1, best=0, none=0, same=0, next=0, further=0, back=0)


def weight(reading: tuple[int, ...], every: list[list[float]], table: Weights) -> float:
    """What speaks for one reading: the finding of each recommendation, 3 for none."""
    answered = [one for one in reading if one < 3]
    steps = [
        table.same if b == a else table.next if b == a + 1 else table.further if b > a else table.back
        for a, b in pairwise(answered)
    ]
    return math.exp(sum(column[at] for column, at in zip(every, reading, strict=True)) + sum(steps))


def test_chances_are_the_shares_of_all_readings() -> None:
    every = columns(features(SHUFFLED), {}, weights())
    whole = {one: weight(one, every, weights()) for one in product(range(4), repeat=4)}
    all_of_them = sum(whole.values())
    shares = [
        [sum(w for one, w in whole.items() if one[at] == finding) / all_of_them for at in range(4)]
        for finding in range(3)
    ]
    assert [pytest.approx(row) for row in shares] == chances(SHUFFLED)
    assert forward(every, weights())[1] == pytest.approx(math.log(all_of_them))


def test_a_recommendation_alike_to_nothing_is_as_likely_to_answer_none_as_any() -> None:
    assert chances([[0.0], [0.0], [0.0]], table=PLAIN) == [[0.25], [0.25], [0.25]]


def test_what_the_report_says_leaves_no_doubt() -> None:
    (first,), (second,) = chances([[0.9], [0.0]], {0: [1]})
    assert (round(first, 6), round(second, 6)) == (0, 1)


def test_the_order_of_the_findings_makes_a_pair_likelier_and_does_not_decide() -> None:
    in_order, back = chances([[0.5, 0.1], [0.1, 0.3]])[1][1], chances([[0.1, 0.5], [0.3, 0.1]])[1][0]
    assert in_order > back > 0.5


def test_without_recommendations_there_are_no_chances() -> None:
    assert chances([[], []]) == []


def test_long_lists_keep_their_chances() -> None:
    rows = [[0.5 if at == finding else 0.0 for at in range(300)] for finding in range(100)]
    assert chances(rows)[99][99] > 0.9


def test_a_damaged_table_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "data" / "weights" / "links.csv"
    table.parent.mkdir(parents=True)
    table.write_text("of,weight\nlikeness,much\n")
    monkeypatch.setattr(reckoning, "files", lambda _: tmp_path)
    with pytest.raises(DataError, match=r"Run `python tools/train_links.py` to make it"):
        weights.__wrapped__()
