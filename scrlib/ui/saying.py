"""How screens put numbers, days and money into words."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 finding", "4 findings"."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def day(date: dt.date) -> str:
    """A day as it is written: "21 November 2026"."""
    return f"{date.day} {date:%B %Y}"


def pounds(amount: Decimal) -> str:
    """An amount to the penny: "£12,466.50"."""
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


def about(amount: Decimal) -> str:
    """An amount to two significant figures: "about £12,000" is what a headline can bear."""
    if not amount:
        return "£0"
    step = Decimal(1).scaleb(max(amount.adjusted() - 1, 0))
    rounded = (amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    return f"{'-' if rounded < 0 else ''}£{abs(rounded):,.0f}"
