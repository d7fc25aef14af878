"""Pounds in words: pence in tables, two significant figures for people."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.text.money import percent, pounds, rough, rough_range, sums, two_figures


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("97598.32", "£98,000"),
        ("1234567", "£1.2 million"),
        ("12345678", "£12 million"),
        ("999999", "£1 million"),
        ("995", "£1,000"),
        ("7.30", "£7"),
        ("0", "£0"),
        ("0.20", "under £1"),
        ("-1234", "−£1,200"),
    ],
)
def test_people_read_two_significant_figures(amount: str, words: str) -> None:
    assert rough(Decimal(amount)) == words


def test_tables_read_pence_rounded_half_up() -> None:
    assert [pounds(Decimal(one)) for one in ("1234.5", "0.005", "-20")] == ["£1,234.50", "£0.01", "−£20.00"]


def test_a_range_whose_ends_read_the_same_is_one_amount() -> None:
    assert rough_range(Decimal(98_100), Decimal(98_400)) == "£98,000"
    assert rough_range(Decimal(90_000), Decimal(110_000)) == "£90,000 to £110,000"


@given(st.decimals(min_value=10, max_value=10**9, places=2))
def test_two_figures_are_never_more_than_a_twentieth_off(amount: Decimal) -> None:
    assert abs(two_figures(amount) - amount) <= amount / 20


@pytest.mark.parametrize(
    ("share", "words"), [("0.41", "41%"), ("0.035", "3.5%"), ("0", "0%"), ("1", "100%"), ("0.10", "10%")]
)
def test_a_share_is_said_in_per_cent_without_noughts_that_tell_nothing(share: str, words: str) -> None:
    assert percent(Decimal(share)) == words


def test_the_sums_that_a_text_names_are_given_as_they_are_written():
    assert sums("It costs £1,200, or £2.5 million; £1,200 is paid.") == ("£1,200", "£2.5 million")
