"""Working days of England: weekdays that are no bank holiday; days a number of them, or of months, later."""

import calendar
import datetime as dt
from functools import cache

from scrlib.errors import DataError
from scrlib.tables import read_table, require, rows

DAY = dt.timedelta(days=1)
FILE = "audits/bank_holidays.toml"
MONDAY, SATURDAY = 0, 5


def is_working_day(day: dt.date) -> bool:
    """Whether it is a weekday and no bank holiday in England."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def working_days_after(day: dt.date, count: int) -> dt.date:
    """The day that many working days after `day`, which itself is not counted."""
    while count:
        day += DAY
        count -= is_working_day(day)
    return day


def last_working_day(day: dt.date) -> dt.date:
    """The day itself where it is a working day, else the last one before it."""
    while not is_working_day(day):
        day -= DAY
    return day


def months_after(day: dt.date, count: int) -> dt.date:
    """The same day of the month that many months later; the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@cache
def bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of England in that year that fall on a weekday, as known in November 2026.

    By the Act of 1971 and what has been proclaimed every year since 1978: New Year's Day, Good Friday,
    Easter Monday, the first and the last Monday in May, the last Monday in August, Christmas Day and Boxing
    Day, or the next weekday for one that falls on a weekend; then what was moved or added for one year.
    """
    sunday = easter(year)
    fixed = [dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26)]
    moving = [
        sunday - 2 * DAY,
        sunday + DAY,
        _monday(year, 5, 1),
        _last_monday(year, 5),
        _last_monday(year, 8),
    ]
    found = set(moving)
    for day in fixed:
        while day.weekday() >= SATURDAY or day in found:
            day += DAY
        found.add(day)
    for on, instead_of in _proclaimed():
        if on.year == year:
            found = (found - {instead_of}) | {on}
    return frozenset(found)


def easter(year: int) -> dt.date:
    """Easter Sunday by the anonymous Gregorian algorithm, as printed in Meeus 1991, chapter 8."""
    century, of_century = divmod(year, 100)
    moon = year % 19
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moon + skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _monday(year: int, month: int, day: int) -> dt.date:
    """The first Monday on or after that day."""
    first = dt.date(year, month, day)
    return first + ((MONDAY - first.weekday()) % 7) * DAY


def _last_monday(year: int, month: int) -> dt.date:
    return _monday(year, month, calendar.monthrange(year, month)[1] - 6)


@cache
def _proclaimed() -> tuple[tuple[dt.date, dt.date | None], ...]:
    """The days moved or added, each with the day it stands in for. Raises DataError with the remedy."""
    table = read_table(FILE)
    require(table, FILE, ("source",))
    found = rows(table, FILE, "day", ("on", "why"))
    for row in found:
        if any(type(row.get(name, row["on"])) is not dt.date for name in ("on", "instead_of")):
            raise DataError(f"{FILE} has a day that is no date.", "Write it as on = 2002-06-04.")
    return tuple((row["on"], row.get("instead_of")) for row in found)
