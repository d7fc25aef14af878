"""Working days of England: bank holidays by rule and by proclamation, limits in working days and months."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.working_days import (
    bank_holidays,
    is_working_day,
    last_working_day,
    months_after,
    working_days_after,
)

DAYS = st.dates(dt.date(1995, 1, 1), dt.date(2035, 12, 31))


def days(year: int, *found: str) -> frozenset[dt.date]:
    return frozenset(dt.date.fromisoformat(f"{year}-{one}") for one in found)


# As the package holidays 0.109 lists them for England, weekdays only.
KNOWN = {
    1999: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31",
    2002: "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
    2006: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
}


@pytest.mark.parametrize("year", KNOWN)
def test_the_bank_holidays_of_a_year_are_those_that_were_proclaimed(year):
    assert bank_holidays(year) == days(year, *KNOWN[year].split())


def test_five_working_days_from_maundy_thursday_pass_over_easter():
    assert working_days_after(dt.date(2026, 4, 2), 5) == dt.date(2026, 4, 13)


def test_a_day_that_is_no_working_day_has_the_last_one_before_it():
    assert last_working_day(dt.date(2026, 12, 28)) == dt.date(2026, 12, 24)
    assert last_working_day(dt.date(2026, 12, 24)) == dt.date(2026, 12, 24)


def test_a_month_after_the_last_of_january_is_the_last_of_february():
    assert months_after(dt.date(2008, 1, 31), 1) == dt.date(2008, 2, 29)
    assert months_after(dt.date(2007, 10, 31), 4) == dt.date(2008, 2, 29)


@given(DAYS, st.integers(1, 30))
def test_a_limit_of_working_days_ends_on_a_working_day_and_holds_that_many(day, count):
    end = working_days_after(day, count)
    between = [day + dt.timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert is_working_day(end)
    assert sum(map(is_working_day, between)) == count


@given(DAYS)
def test_every_year_has_at_least_eight_bank_holidays_on_weekdays(day):
    assert all(one.weekday() < 5 for one in bank_holidays(day.year))
    assert len(bank_holidays(day.year)) >= 8
