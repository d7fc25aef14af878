"""Price years: "2024-25" runs from April to March, "2024" from January to December."""

import re
from decimal import Decimal

from scrlib.errors import ScrError

_FINANCIAL = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4}|\d{2})")
_CALENDAR = re.compile(r"\d{4}")
REMEDY = "Write a financial year as 2024-25 or a calendar year as 2024."


def price_year(text: str) -> str:
    """The year as the tables write it: "2024/25", "2024–2025" and "2024-25" are all "2024-25".

    Raises ScrError where the text is no year, or the two years of a financial year do not follow.
    """
    text = text.strip()
    if _CALENDAR.fullmatch(text):
        return text
    match = _FINANCIAL.fullmatch(text)
    if not match or (int(match[1]) + 1) % 100 != int(match[2]) % 100:
        raise ScrError(f"“{text}” is not a price year." if text else "The price year is missing.", REMEDY)
    return f"{match[1]}-{match[2][-2:]}"


def middle(year: str) -> Decimal:
    """The middle of a year as a number: 2024.5 for 2024, 2024.75 (the first of October) for 2024-25."""
    return int(year[:4]) + (Decimal("0.75") if "-" in year else Decimal("0.5"))
