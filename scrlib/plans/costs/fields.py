"""Values out of a JSON object, each refused with where it stands, what is wrong, and what to write."""

import datetime as dt
import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from scrlib.errors import DocumentError
from scrlib.text.whole import whole

_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,24})?", re.ASCII)
_LONG = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
YEARS = range(1990, 2200)
LONGEST_HORIZON = 60  # years
ONE = Decimal(1)
NOTES = tuple("label source note role name title text description".split())  # words for people, anywhere
_BESIDE = ("id", "notes", "comment", *NOTES)  # "rate_note", "person_id": about a value, not a slip for one
LONGEST = 200  # characters of a name that a refusal repeats


class Fields:
    """One object of the file. `where` begins every sentence: "The plan", "Action A1, line 2"."""

    def __init__(self, values: Any, where: str, known: Collection[str]) -> None:
        if not isinstance(values, dict):
            raise DocumentError(f"{where} is not a set of named values.", 'Write it as {"name": value, ...}.')
        self.values: Mapping[str, Any] = values
        self.where = where
        self._refuse_slips(known)

    def _refuse_slips(self, known: Collection[str]) -> None:
        """A slip of the pen is refused, since its value would be lost; what another program keeps is its own.

        It can be one only for a name that is not there itself. Words for people cost nothing: "notes" passes.
        """
        missing = [name for name in known if name not in NOTES and not self.has(name)]
        for key in self.values:
            if key in known or key.rpartition("_")[2] in _BESIDE:
                continue
            if near := get_close_matches(key, missing, 1, cutoff=0.75):
                raise self.wrong(
                    f"has the value “{shown(key)}”, which nothing uses", f"Did you mean “{near[0]}”?"
                )

    def wrong(self, problem: str, fix: str) -> DocumentError:
        """The refusal: the sentence starts with where, and the remedy follows."""
        return DocumentError(f"{self.where} {problem}.", fix)

    def has(self, key: str) -> bool:
        """Whether the value is there and not null."""
        return self.values.get(key) is not None

    def need(self, key: str) -> Any:
        """The value, which must be there."""
        if not self.has(key):
            raise self.wrong(f"has no “{key}”", f"Add “{key}”.")
        return self.values[key]

    def text(self, key: str) -> str:
        """Words, not blank, without blanks at either end."""
        value = self.need(key)
        if not isinstance(value, str) or not value.strip() or whole(value) != value:
            raise self.wrong(
                f"gives “{key}” a value that is not words", f"Write “{key}” as words in quotation marks."
            )
        return value.strip()

    def text_or_none(self, key: str) -> str | None:
        """The same, or None where it is missing or empty."""
        return self.text(key) if self.values.get(key) not in (None, "") else None

    def number(self, key: str, most: Decimal | None = None, default: Decimal | None = None) -> Decimal:
        """A number of nought or more, written as 12.5 or "12.5"."""
        if default is not None and not self.has(key):
            return default
        value = self.need(key)
        number = _number(value)
        if number is None:
            if _is_too_long(value):
                raise self.wrong(
                    f"gives “{key}” more figures than it can work with",
                    "Write at most 12 before the point and 24 after it.",
                )
            raise self.wrong(f"gives “{key}” a value that is not a number", _figures(key, most))
        if number < 0:
            raise self.wrong(f"gives “{key}” a value below nought", f"Write “{key}” as nought or more.")
        if most is not None and number > most:
            raise self.wrong(f"gives “{key}” a value above {most}", _figures(key, most))
        return number

    def number_or_none(self, key: str) -> Decimal | None:
        """The same, or None where it is missing."""
        return self.number(key) if self.has(key) else None

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number between two others."""
        if default is not None and not self.has(key):
            return default
        number = _number(self.need(key))
        if number is None or number != number.to_integral_value() or not least <= number <= most:
            raise self.wrong(
                f"gives “{key}” a value that is not a whole number from {least:,} to {most:,}",
                f"Write “{key}” in figures only, such as {max(least, min(most, 12))}.",
            )
        return int(number)

    def date(self, key: str) -> dt.date:
        """A day as 2026-04-01."""
        value = self.need(key)
        try:
            day = dt.date.fromisoformat(value if isinstance(value, str) and _DATE.fullmatch(value) else "")
        except ValueError:
            day = dt.date.min
        if day.year not in YEARS:
            raise self.wrong(
                f"gives “{key}” a value that is not a date",
                f"Write “{key}” as year-month-day, such as 2026-04-01.",
            )
        return day

    def flag(self, key: str) -> bool:
        """true or false; false where it is missing."""
        value = self.values.get(key)
        if (
            value not in (None, True, False)
            or isinstance(value, (int, Decimal))
            and not isinstance(value, bool)
        ):
            raise self.wrong(
                f"gives “{key}” a value that is neither true nor false", f"Write “{key}” as true or false."
            )
        return bool(value)

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """One of some words."""
        if not self.has(key):
            raise self.wrong(f"has no “{key}”", f"Add “{key}”: one of {', '.join(allowed)}.")
        value = self.values[key]
        if not isinstance(value, str) or value not in allowed:
            raise self.wrong(f"gives “{key}” an unknown value", f"Write one of: {', '.join(allowed)}.")
        return value

    def rows(self, key: str) -> list[Any]:
        """A list; empty where it is missing."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, list):
            raise self.wrong(
                f"gives “{key}” a value that is not a list", f"Write “{key}” as a list: [ ... ]."
            )
        return value or []


def _figures(key: str, most: Decimal | None) -> str:
    """How to write a number: a share of at most 1, or pounds, hours and the like."""
    if most == ONE:
        return f"Write “{key}” as a part of 1: 3.5% is 0.035."
    return f"Write “{key}” in figures only, such as 1234.50."


def shown(words: Any) -> str:
    """A name as a refusal repeats it: on one line, not endlessly long."""
    return " ".join(whole(str(words)).split())[:LONGEST]


def _number(value: Any) -> Decimal | None:
    """A finite number of at most 12 figures before the point and 24 after it, as 0.1 + 0.2 may have, or None."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        return None
    if not isinstance(value, str):
        exact = value if isinstance(value, Decimal) else Decimal(str(value))
        if not exact.is_finite() or not -25 < exact.adjusted() < 12:
            return Decimal(0) if exact == 0 else None
        value = format(exact, "f")
    value = value.strip()
    return (Decimal(value) or Decimal(0)) if _NUMBER.fullmatch(value) else None  # and "-0" is nought


def _is_too_long(value: Any) -> bool:
    """Whether what cannot be read as a number is one, but of too many figures."""
    if isinstance(value, (float, Decimal)):
        return value not in (Decimal("inf"), Decimal("-inf")) and value == value
    return isinstance(value, int) and not isinstance(value, bool) or bool(_LONG.fullmatch(str(value)))
