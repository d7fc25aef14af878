"""Prices moved between years: the indices that ship, their editions, and what no index reaches."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DocumentError, ScrError
from scrlib.plans.prices.book import price_book
from scrlib.plans.prices.indices import nominal, read_indices, shipped_indices, uprate
from scrlib.plans.prices.years import middle, price_year
from scrlib.records.prices import Kind
from scrlib.text.money import pounds

INDEX = "index,title,measure,kind,year,value,vintage,base\n"
DEFLATOR = shipped_indices()["gdp_deflator_december_2025"]
NEWEST = shipped_indices()["gdp_deflator"]


@pytest.mark.parametrize("text", ["2024/25", "2024-25", " 2024 - 2025 ", "2024–25"])
def test_a_financial_year_is_read_however_it_is_written(text):
    assert price_year(text) == "2024-25"


@pytest.mark.parametrize("text", ["24/25", "2024-26", "last year", ""])
def test_what_is_no_year_is_refused(text):
    with pytest.raises(ScrError, match="price year"):
        price_year(text)


def test_the_turn_of_a_century_follows():
    assert price_year("1999/00") == "1999-00"


@pytest.mark.parametrize(
    ("amount", "year", "moved"),
    [
        ("1522", "2004-05", "£2,524.60"),
        ("5761", "2004-05", "£9,556.00"),
        ("6900", "2004-05", "£11,445.30"),
        ("1522", "2004", "£2,542.67"),
        ("40.00", "2013-14", "£54.22"),
        ("40000", "2013", "£54,436.95"),
    ],
)
def test_the_worked_examples_of_the_deflator_come_out_to_the_penny(amount, year, moved):
    assert pounds(uprate(Decimal(amount), year, "2024", DEFLATOR).value) == moved


@pytest.mark.parametrize(
    ("amount", "there", "here", "moved"),
    [
        ("36.51", "2014-15", "2025-26", "£51.00"),
        ("55.00", "2013-14", "2024-25", "£75.31"),
        ("612", "2011-12", "2024-25", "£870.31"),
        ("12000", "2008-09", "2025-26", "£18,573.58"),
        ("145000", "2012-13", "2023-24", "£194,771.32"),
    ],
)
def test_prices_more_than_five_years_old_are_moved_by_hand_to_the_same_penny(amount, there, here, moved):
    found = uprate(Decimal(amount), there, here, NEWEST)
    assert pounds(found.value) == moved
    assert found.warnings == (
        f"From {there} to {here} is more than five years: use a newer rate if there is one.",
    )


def test_the_newest_release_has_published_financial_years_to_2025_26():
    moved = uprate(Decimal(1522), "2004-05", "2025-26", NEWEST)
    assert pounds(moved.value) == "£2,636.72"
    assert moved.stamp == "2004-05 to 2025-26 prices by the GDP deflator at market prices (June 2026)"
    assert not NEWEST.estimated and not NEWEST.provisional


def test_two_releases_of_the_deflator_differ_by_less_than_two_in_a_hundred_over_fifteen_years():
    levels = [uprate(Decimal(100), "2004-05", "2018-19", index).value for index in (NEWEST, DEFLATOR)]
    assert [pounds(level) for level in levels] == ["£131.95", "£132.11"]


def test_the_pay_index_of_the_2024_edition_gives_the_worked_example():
    moved = uprate(Decimal(100), "2019/20", "2023/24", shipped_indices()["nhs_pay_2024"])
    assert pounds(moved.value) == "£119.97"
    assert moved.vintage == "2024 edition"


def test_a_later_edition_gives_another_answer_and_says_which_it_is():
    moved = uprate(Decimal(100), "2019-20", "2023-24", shipped_indices()["nhs_pay"])
    assert pounds(moved.value) == "£116.98"
    assert moved.stamp == "2019-20 to 2023-24 prices by the NHS Cost Inflation Index, pay (2025 edition)"


def test_a_level_that_we_worked_out_is_told():
    told = "The GDP deflator at market prices of 2019-20 is worked out by us from calendar years."
    assert uprate(Decimal(1), "2019-20", "2024", DEFLATOR).warnings == (told,)
    assert uprate(Decimal(1), "2019", "2024", DEFLATOR).warnings == ()


def test_nothing_is_moved_past_the_last_year_of_an_index():
    with pytest.raises(ScrError) as refused:
        uprate(Decimal(40), "2013-14", "2026-27", DEFLATOR)
    assert refused.value.problem == (
        "The GDP deflator at market prices (December 2025) ends in 2023-24, "
        "so a price cannot be moved to or from 2026-27."
    )


def test_five_years_are_moved_in_silence_and_more_are_warned_about():
    assert uprate(Decimal(1), "2019", "2024", DEFLATOR).warnings == ()
    assert uprate(Decimal(1), "2018", "2024", DEFLATOR).warnings == (
        "From 2018 to 2024 is more than five years: use a newer rate if there is one.",
    )


def test_a_provisional_level_is_told():
    moved = uprate(Decimal(1), "2023-24", "2024-25", shipped_indices()["nhs_pay"])
    assert moved.warnings == (
        "The NHS Cost Inflation Index, pay of 2024-25 is provisional and may be revised.",
    )


def test_a_newer_table_of_an_index_takes_the_place_of_the_one_that_ships():
    newer = read_indices(
        f"{INDEX}local,Our pay awards,change,pay,2025-26,3.2,April 2026,2024-25 = 100\n", "index.csv"
    )
    priced = price_book("2025-26", newer=newer).price("health_visitor")
    assert pounds(priced.value) == "£62.95"
    assert priced.moved.vintage == "April 2026"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (
            "a,A,level,prices,2024,x,V,2024 = 100\n",
            ", row 2: The value is not a number. Write the value in figures, such as 48.50.",
        ),
        (
            "a,A,level,prices,2024,0,V,2024 = 100\n",
            ", row 2: The level is zero. Give the level of the index in that year.",
        ),
        (
            "a,A,level,prices,soon,9,V,2024 = 100\n",
            ", row 2: “soon” is not a price year. Write a financial year as 2024-25 or a calendar "
            "year as 2024.",
        ),
        (
            "a,A,level,prices,2024,9,,2024 = 100\n",
            ", row 2: The vintage is missing. Say which release the figures are from, such as June 2026.",
        ),
        (
            "a,A,change,pay,2024-25,9,V,2022-23 = 100\n",
            ", row 2: 2024-25 does not follow 2022-23. Give the changes year by year, without a gap.",
        ),
        (
            "a,A,guess,pay,2024-25,9,V,2023-24 = 100\n",
            ", row 2: The measure “guess” is not known. Write one of: level, change.",
        ),
        ("", " has no rows. Give one row for each year of the index."),
    ],
)
def test_an_index_that_cannot_be_used_is_refused_with_its_row(rows, problem):
    with pytest.raises(DocumentError) as refused:
        read_indices(INDEX + rows, "index.csv")
    assert str(refused.value) == f"index.csv{problem}"


def test_a_fall_in_prices_is_a_change_below_zero():
    index = read_indices(f"{INDEX}a,A,change,pay,2024-25,-2.5,V,2023-24 = 100\n", "index.csv")[0]
    assert index.values == {"2023-24": Decimal(100), "2024-25": Decimal("97.5")}


YEARS = st.sampled_from(sorted(DEFLATOR.values, key=middle))
POUNDS = st.decimals(min_value="0.01", max_value=10_000_000, places=2)


@given(amount=POUNDS, there=YEARS, back=YEARS)
def test_moving_an_amount_there_and_back_gives_the_amount(amount, there, back):
    moved = uprate(amount, there, back, DEFLATOR).value
    assert abs(uprate(moved, back, there, DEFLATOR).value - amount) < Decimal("1e-15")


@given(amount=POUNDS, first=YEARS, second=YEARS, third=YEARS)
def test_moving_in_two_steps_is_moving_in_one(amount, first, second, third):
    two = uprate(uprate(amount, first, second, DEFLATOR).value, second, third, DEFLATOR).value
    assert abs(two - uprate(amount, first, third, DEFLATOR).value) < Decimal("1e-15")


def test_money_of_a_later_year_is_the_real_amount_times_the_rise_of_the_index():
    later = nominal(Decimal(1000), "2022", "2024", DEFLATOR)
    assert pounds(later.value) == "£1,104.97"


def test_the_kinds_of_index_are_pay_and_prices():
    assert {index.kind for index in shipped_indices().values()} == {Kind.PAY, Kind.PRICES}
    assert all(index.source and index.vintage and index.licence for index in shipped_indices().values())
