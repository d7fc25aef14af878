"""What others have published of the cost of reviews, each beside the part of ours that fits it."""

import csv
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError
from scrlib.plans.prices.book import PriceBook
from scrlib.plans.prices.indices import fitting, uprate
from scrlib.plans.prices.years import middle, price_year
from scrlib.records.costs import Costed, Costing, Costs
from scrlib.records.prices import Index, Kind, Moved
from scrlib.records.reviews import Beside, PublishedCost

FILE = "data/plans/review_costs.csv"
SCOPES = {
    "board_cash": "Money that a board spent: not the cost of a review. Agencies bore the rest in staff time.",
    "external_cash": "Money paid to people outside: the staff time of the agencies comes on top.",
    "fee": "A fee alone: one part of what a review costs.",
    "whole": "Said to be the whole cost of one review, staff time and money together.",
    "appraisal": "An estimate made before any review was held; what ran the scheme was left out of it.",
    "post": "One post for a year: not the cost of a review.",
}
OURS = {
    "cash": "your new money",
    "economic": "your new money and staff time",
    "fees": "your chair and author",
}
AMOUNTS = ("value", "low", "high")
FEES = {"chair", "reviewer"}  # the parts that are paid by the day


@cache
def published_costs() -> tuple[PublishedCost, ...]:
    """Every published figure, in the file's order. Raises DataError where a row is not complete."""
    text = (files("scrlib") / FILE).read_text("utf-8")
    return tuple(read_published(row) for row in csv.DictReader(text.splitlines(keepends=True)))


def read_published(row: Mapping[str, Any]) -> PublishedCost:
    """The figure in a row. Raises DataError, naming it, where it has no amount, year, scope or source."""
    where = f"plans/review_costs.csv, {row['id']}"
    for key in ("item", "price_year", "unit", "scope_words", "source"):
        if not row[key]:
            raise DataError(f"{where} has no {key}.", f"Fill in its {key}.")
    if row["scope"] not in SCOPES or row["compares"] not in ("", *OURS):
        raise DataError(f"{where} has no such scope.", f"Use one of: {', '.join(SCOPES)}.")
    if not any(row[key] for key in AMOUNTS):
        raise DataError(f"{where} has no amount.", "Give a value, a low or a high.")
    amounts = {key: Decimal(row[key]) if row[key] else None for key in AMOUNTS}
    return PublishedCost(**{**row, **amounts, "price_year": price_year(row["price_year"])})


def beside(costing: Costing, costs: Costs, book: PriceBook) -> tuple[Beside, ...]:
    """Every published figure beside ours, moved to the review's prices or as near as the deflator goes.

    A figure of another scope has no figure of ours beside it; each says in one sentence what it covers.
    """
    ours = {"cash": costs.totals.cash, "economic": costs.totals.economic}
    not_costed = {one.id.split(":")[0] for one in costing.actions if one.costing is Costed.NOT_COSTED}
    if not not_costed & FEES:
        ours["fees"] = sum((cell.amount for cell in costs.ledger if cell.action in FEES), Decimal(0))
    at_least, year = bool(not_costed), costing.price_year
    return tuple(_beside(one, ours, at_least, year, book) for one in published_costs())


def _beside(
    one: PublishedCost, ours: Mapping[str, Decimal], at_least: bool, year: str, book: PriceBook
) -> Beside:
    index, to, told = _way(one.price_year, year, book.of(Kind.PRICES))
    moved: dict[str, Moved | None] = dict.fromkeys(AMOUNTS)
    for key in AMOUNTS:
        amount = getattr(one, key)
        if index and amount is not None:
            moved[key] = uprate(amount, one.price_year, to, index)
    stamps = [f"Estimate: {some.stamp}." for some in moved.values() if some][:1]
    return Beside(
        published=one,
        ours=ours.get(one.compares),
        ours_words=OURS.get(one.compares, "not to be compared"),
        at_least=at_least and one.compares in ("cash", "economic"),
        scope=SCOPES[one.scope],
        prices=" ".join((*stamps, told)).strip(),
        **moved,
    )


def _way(from_year: str, to_year: str, indices: Sequence[Index]) -> tuple[Index | None, str, str]:
    """The index to move a figure by, the year to move it to, and what to say of it.

    Where no index has both years the figure goes to the nearest year of its own sort: calendar or financial.
    """
    index = fitting(from_year, to_year, indices) if indices else None
    as_published = f"At prices of {from_year}, as published."
    if index is None or from_year == to_year or from_year not in index.values:
        return None, "", as_published
    if to_year in index.values:
        return index, to_year, ""
    same = [year for year in index.values if ("-" in year) == ("-" in from_year)]
    near = min(same, key=lambda year: abs(middle(year) - middle(to_year)))
    if middle(near) <= middle(from_year):
        return None, "", as_published
    return index, near, f"The nearest to {to_year} that this index has is {near}."
