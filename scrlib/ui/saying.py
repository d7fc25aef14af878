"""How screens put numbers and days into words."""

import datetime as dt


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 finding", "4 findings"."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def day(date: dt.date) -> str:
    """A day as it is written: "21 November 2026"."""
    return f"{date.day} {date:%B %Y}"
