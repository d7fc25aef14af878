"""A day as it was typed into a box, and what is said beside one that cannot be read."""

import datetime as dt

from scrlib.text.times.calendar_days import resolve


def read_day(text: str) -> dt.date | None:
    """The day that was typed; None where it names none."""
    return resolve(text.strip())


def said_of(text: str) -> str:
    """What is said beside a day that cannot be read, "" where it can or nothing stands there."""
    if not text.strip() or read_day(text):
        return ""
    return "No day can be read in this. Write it like 3 December 2026, or leave it in words."
