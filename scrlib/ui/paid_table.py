"""What is paid in each year, in the money of that year: one table for a plan and for a review."""

from decimal import Decimal

from scrlib.records.beside import Paid, Parts
from scrlib.text.money import pounds
from scrlib.ui.components import table
from scrlib.ui.markup import Markup


def years_table(found: Paid, year: str) -> Markup:
    """Each year at the prices of `year` and in its own money, and what lies between."""
    rows = [
        (
            one.year,
            pounds(_both(one.real)),
            pounds(_both(one.nominal)),
            pounds(_both(one.nominal) - _both(one.real)),
        )
        for one in found.years
    ]
    columns = ["Year", f"At {year} prices", "In that year’s money", "Price rises"]
    return table("New money and staff time, as it will be paid", columns, rows, numbers=(1, 2, 3))


def _both(parts: Parts) -> Decimal:
    return sum(parts, Decimal(0))
