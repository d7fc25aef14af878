"""Rates of the Green Book: optimism on IT and discounting. They are data, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.tables import read_table, rows

FILE = "prices/green_book.toml"
WANTED = ("id", "label", "value", "unit", "source", "address")
IT_BIAS, DISCOUNT, DISCOUNT_SENSITIVITY = "it_bias", "discount", "discount_sensitivity"


@dataclass(frozen=True, kw_only=True)
class GreenBookRate:
    """One rate. `value` is a share: 0.41 for 41 %."""

    id: str
    label: str
    value: Decimal
    unit: str
    source: str
    address: str


@cache
def green_book() -> Mapping[str, GreenBookRate]:
    """The rates that ship, by id."""
    return read_green_book(read_table(FILE), FILE)


def read_green_book(table: Mapping[str, Any], name: str) -> Mapping[str, GreenBookRate]:
    """The rates of a table, by id.

    Raises DataError, naming the row and the remedy, where a value is missing, is no share of one, or a rate that the
    pages need is not there.
    """
    found = {row["id"]: _rate(row, name) for row in rows(table, name, "rate", WANTED)}
    for id in (IT_BIAS, DISCOUNT, DISCOUNT_SENSITIVITY):
        if id not in found:
            raise DataError(f"{name} has no rate with the id {id}.", "Add a [[rate]] table with that id.")
    return found


def _rate(row: Mapping[str, Any], name: str) -> GreenBookRate:
    try:
        value = Decimal(str(row["value"]))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or not 0 <= value <= 1:
        raise DataError(
            f"{name}, {row['id']}: the value is not a share from 0 to 1.", 'Write 41 % as value = "0.41".'
        )
    return GreenBookRate(**{key: str(row[key]) for key in WANTED if key != "value"}, value=value)
