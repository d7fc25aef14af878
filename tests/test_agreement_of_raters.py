"""Agreement of two raters or many: held to published tables, and to what must hold for any ratings.

The published figures are those of Kilem Gwet's package irrCAC for R (documents "overview" and "weighting",
CRAN) and of the Python package of that name (tests of version 0.4), on the data sets of his Handbook of
Inter-Rater Reliability; the six psychiatrists are from Fleiss, Psychological Bulletin 76 (1971) 378-382.
"""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.agreement import (
    Agreement,
    ac1,
    ac2,
    counted,
    percent,
    sentence,
    student,
)
from scrlib.errors import ScrError

# Four raters of twelve things; "-" is a rating that is missing.
FOUR = "11-1 2232 3333 3333 2222 1234 4444 1121 2222 -555 --11 --3-".split()
FOUR_RATERS = counted([None if mark == "-" else mark for mark in row] for row in FOUR)
SIX = "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031".split()
SIX_PSYCHIATRISTS = [dict(zip("abcde", map(int, row), strict=True)) for row in SIX]
# Two abstractors of 100 records: 13, 20 and 56 alike, 7 and 4 between the second and the third.
TWO_ABSTRACTORS = [{"a": 2}] * 13 + [{"b": 2}] * 20 + [{"b": 1, "c": 1}] * 11 + [{"c": 2}] * 56


def error(found: Agreement) -> float:
    """The standard error that an interval came from."""
    assert found.low is not None
    return (found.value - found.low) / student(found.items - 1)


def rounded(found: Agreement | None, digits: int = 3) -> list[float]:
    """Coefficient, share observed, share by chance, standard error, lower and upper end."""
    assert found is not None and found.low is not None and found.high is not None
    figures = (found.value, found.observed, found.chance, error(found), found.low, found.high)
    return [round(one, digits) for one in figures]


# ---- published tables


def test_ac1_of_four_raters_with_missing_ratings_is_as_published():
    assert rounded(ac1(FOUR_RATERS, "12345"), 5)[:4] == [0.77544, 0.81818, 0.19032, 0.14295]
    assert rounded(ac1(FOUR_RATERS, "12345"))[4:] == [0.461, 1.0]


def test_the_share_that_agrees_of_four_raters_is_as_published():
    assert rounded(percent(FOUR_RATERS, "12345")) == [0.818, 0.818, 0.0, 0.126, 0.542, 1.0]


def test_ac2_of_four_raters_is_as_published():
    assert rounded(ac2(FOUR_RATERS, "12345")) == [0.914, 0.975, 0.714, 0.104, 0.685, 1.0]


def test_ac1_of_six_psychiatrists_is_as_published():
    found = ac1(SIX_PSYCHIATRISTS, "abcde")
    assert rounded(found, 5)[:4] == [0.4448, 0.55111, 0.19148, 0.08419]
    assert rounded(found)[4:] == [0.264, 0.625]


def test_ac1_of_two_abstractors_is_as_published_but_for_the_divisor_of_the_variance():
    found = ac1(TWO_ABSTRACTORS, "abc")
    assert found is not None and round(found.value, 7) == 0.8493305
    assert round(found.observed, 7) == 0.89
    # For two raters the package divides by the things, for many by one less; here it is always one less.
    assert round(error(found) * math.sqrt(99 / 100), 5) == round(0.04321747, 5)


@pytest.mark.parametrize(("freedom", "printed"), [(1, 12.706), (2, 4.303), (11, 2.201), (30, 2.042)])
def test_students_t_is_as_in_the_printed_tables(freedom, printed):
    assert round(student(freedom), 3) == printed


def test_the_range_holds_95_in_100_for_many_degrees_as_well():
    assert round(student(1000), 4) == 1.9623


# ---- what must hold for any ratings

SCALE = ("met", "partly", "not_met")
ROW = st.lists(st.sampled_from((*SCALE, None)), max_size=6)
ROWS = st.lists(ROW, max_size=8)


def every(rows: Sequence[Sequence[str | None]]) -> list[Agreement]:
    """Every coefficient of these ratings that there is."""
    found = (percent(counted(rows), SCALE), ac1(counted(rows), SCALE), ac2(counted(rows), SCALE))
    return [one for one in found if one]


@given(ROWS)
def test_no_coefficient_is_above_1_and_each_lies_in_its_own_range(rows):
    for one in every(rows):
        assert one.value <= 1 + 1e-12
        if one.low is not None and one.high is not None and one.value >= -1:
            assert one.low - 1e-12 <= one.value <= one.high + 1e-12


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_raters_and_of_things_does_not_matter(rows, chance):
    shuffled = [chance.sample(row, len(row)) for row in chance.sample(rows, len(rows))]
    values = [one.value for one in every(rows)]
    assert [one.value for one in every(shuffled)] == pytest.approx(values)


@given(ROWS, st.permutations(SCALE))
def test_names_of_ratings_do_not_matter_where_there_is_no_order(rows, names):
    other = dict(zip(SCALE, names, strict=True)) | {None: None}
    renamed = [[other[one] for one in row] for row in rows]
    before, after = ac1(counted(rows), SCALE), ac1(counted(renamed), SCALE)
    assert (before and before.value) == pytest.approx(after and after.value)


@given(st.lists(st.tuples(st.sampled_from(SCALE), st.integers(2, 6)), min_size=1, max_size=8))
def test_people_who_always_agree_agree_fully_whatever_they_say(things):
    found = every([[rating] * raters for rating, raters in things])
    assert [one.value for one in found] == pytest.approx([1, 1, 1])


@given(ROWS)
def test_a_missing_rating_is_as_one_that_was_never_asked_for(rows):
    asked = [[one for one in row if one] for row in rows]
    assert every(rows) == every(asked)


# ---- the edges


def test_where_nothing_was_rated_twice_there_is_nothing_to_tell():
    assert ac1([], SCALE) is None
    assert ac1(counted([["met"], ["partly"]]), SCALE) is None


def test_one_thing_alone_gives_a_coefficient_and_no_range():
    found = ac1([{"met": 3, "partly": 1}], SCALE)
    assert found is not None
    assert (found.low, found.high, found.observed, found.ratings) == (None, None, 0.5, 4)


def test_a_rating_that_is_not_on_the_scale_counts_as_missing():
    assert ac1([{"met": 3, "cannot_judge": 4}], SCALE) == ac1([{"met": 3}], SCALE)


@pytest.mark.parametrize("scale", [(), ("met",), ("met", "met", "partly")])
def test_a_scale_that_is_none_is_refused(scale):
    with pytest.raises(ScrError, match="at least two different ratings"):
        ac1([{"met": 2}], scale)


# ---- in words


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"met": 27, "partly": 8, "not_met": 3}, "27 of 38 gave the same rating"),
        ({"met": 3}, "All 3 gave the same rating"),
        ({"met": 3, "partly": 3, "not_met": 1}, "A tie: 3 of 7 gave one rating and 3 another"),
        ({"met": 2, "partly": 2, "not_met": 2}, "A tie between 3 ratings: 2 of 6 gave each"),
        ({"met": 1, "partly": 1}, "Both gave different ratings"),
        ({"partly": 2}, "Both gave the same rating"),
        ({"met": 1}, "One person has given a rating"),
        ({}, "Nobody has given a rating yet"),
    ],
)
def test_agreement_on_one_thing_is_a_plain_sentence(counts, words):
    assert sentence(counts) == words
