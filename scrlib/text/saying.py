"""Numbers, lists and days in words."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 finding", "4 findings"."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Words one after another: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def ordinal(number: int) -> str:
    """A number as a place in a row: "1st", "4th", "22nd"."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def sentence(words: str) -> str:
    """The words with a full stop at their end, unless they end a sentence already."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def day(date: dt.date) -> str:
    """A day as it is written: "21 November 2026"."""
    return f"{date.day} {date:%B %Y}"


def long_past(days: int) -> str:
    """Days in the unit one would say: days, months from sixty days on, years from the second."""
    if days >= 730:
        return f"{days // 365} years"
    return f"{days // 30} months" if days >= 60 else counted(days, "day")


def whole_percent(part: int | Decimal, whole: int | Decimal) -> int:
    """A share in whole per cent, rounded half up as people do it: 21 of 40 is 53. `whole` is above nought."""
    return int((200 * part + whole) // (2 * whole))
