"""April to March: the years of the ledger, and months counted one after another."""

import datetime as dt

YEAR = 12


def month_of(day: dt.date) -> int:
    """The month of a day as one running number, so that months can be added and compared."""
    return day.year * YEAR + day.month - 1


def month_words(month: int) -> str:
    """A running month as "2026-11"."""
    return f"{month // YEAR}-{month % YEAR + 1:02d}"


def year_of(month: int) -> int:
    """The calendar year in which the April to March year of a running month begins."""
    return (month - 3) // YEAR


def first_month(year: int) -> int:
    """April of a year, as a running month."""
    return year * YEAR + 3


def year_words(year: int) -> str:
    """The year that begins in April of `year`, as "2026-27"."""
    return f"{year}-{(year + 1) % 100:02d}"


def year_from(words: str) -> int:
    """The calendar year in which "2026-27" begins. ValueError where it is not two years in a row."""
    year = int(words[:4]) if len(words) == 7 and words.isascii() and words[:4].isdigit() else 0
    if not year or year_words(year) != words:
        raise ValueError(words)
    return year


def in_years(first: int, months: int) -> list[tuple[int, int, int]]:
    """So many months from a running month, cut at each 1 April: (year, first month in it, months in it)."""
    parts, last = [], first + months
    while first < last:
        year = year_of(first)
        until = min(last, first_month(year + 1))
        parts.append((year, first, until - first))
        first = until
    return parts
