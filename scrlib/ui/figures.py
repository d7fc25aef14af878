"""From what a visitor types in a box to a number, and back: "£1,250", "15%", "03/2027"."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from scrlib.ui.problems import FieldProblem

Form = Mapping[str, str | list[str]]
FIGURES = re.compile(  # 1250, 1,250 or 1 250.50, with a pound sign or without: a comma elsewhere is a slip
    r"£?\s?(?P<sign>[-−]?)\s?£?\s?"
    r"(?P<whole>[0-9]{1,3}(?:[, \u00a0][0-9]{3}){1,3}|[0-9]{1,12})(?P<part>\.[0-9]{1,6})?"
)
TOO_LARGE = re.compile(r"£?\s?[0-9]{13,}(?:\.[0-9]*)?")
YEARS = range(1990, 2101)
MONTHS = 12
MONTH = re.compile(r"(\d{1,2})\s*[/-]\s*(\d{4})|(\d{4})-(\d{2})")


def said(form: Form, box: str) -> str:
    """What was typed in a box, without the spaces around it."""
    return str(form.get(box, "")).strip()


def number(form: Form, box: str, what: str, *, least: Decimal = Decimal(0)) -> Decimal:
    """The number in a box. Raises FieldProblem where there is none, or less than `least`."""
    typed = said(form, box)
    if not typed:
        nought = "" if least > 0 else "; 0 where there is none"
        raise FieldProblem(f"{what} is missing.", f"Type it in figures{nought}.", box)
    value = _decimal(typed)
    if value is None and TOO_LARGE.fullmatch(typed):
        raise FieldProblem(f"{what} is too large to be meant.", "Type a smaller figure.", box)
    if value is None:
        raise FieldProblem(f"{what} is not a number.", "Type it in figures, such as 1250 or 41.50.", box)
    if value < least:
        raise FieldProblem(f"{what} is less than {least}.", f"Type {least} or more.", box)
    return value


def optional(form: Form, box: str, what: str) -> Decimal | None:
    """The number in a box that may be empty."""
    return number(form, box, what) if said(form, box) else None


def percent(form: Form, box: str, what: str) -> Decimal:
    """The share in a box where 15 or 15% means 0.15."""
    return number({**form, box: said(form, box).removesuffix("%").rstrip()}, box, what) / 100


def whole(form: Form, box: str, what: str, *, least: int = 1, most: int | None = None) -> int:
    """The whole number in a box, at most `most` where that is said.

    Raises FieldProblem where it is none, or out of bounds.
    """
    value = number(form, box, what, least=Decimal(least))
    if value != value.to_integral_value():
        raise FieldProblem(f"{what} is not a whole number.", "Type it without a fraction.", box)
    if most is not None and value > most:
        raise FieldProblem(f"{what} is more than {most}.", f"Type {most} or less.", box)
    return int(value)


def month(form: Form, box: str, what: str) -> dt.date | None:
    """The first day of the month in a box ("03/2027" or "2027-03"), None where it is empty.

    Raises FieldProblem at anything else.
    """
    typed = said(form, box)
    if not typed:
        return None
    found = MONTH.fullmatch(typed)
    year, number = (int(one) for one in ((found[2] or found[3], found[1] or found[4]) if found else (0, 0)))
    if year in YEARS and 1 <= number <= MONTHS:
        return dt.date(year, number, 1)
    raise FieldProblem(f"{what} is not a month.", "Type it as month and year, such as 09/2027.", box)


def shown(value: Decimal | int | None) -> str:
    """A number as it stands in a box: "1250", "41.5", "" for none."""
    if value is None:
        return ""
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_percent(value: Decimal | None) -> str:
    """A share as it stands in a box: 0.15 is "15"."""
    return shown(None if value is None else value * 100)


def shown_month(date: dt.date | None) -> str:
    """A month as it stands in a box: "09/2027"."""
    return f"{date:%m/%Y}" if date else ""


def _decimal(typed: str) -> Decimal | None:
    found = FIGURES.fullmatch(typed)
    if found is None:
        return None
    sign = "-" if found["sign"] else ""
    return Decimal(sign + re.sub(r"\D", "", found["whole"]) + (found["part"] or ""))
