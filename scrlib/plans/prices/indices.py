"""Indices: levels by year with their vintage, and an amount moved from one year's prices to another's."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from scrlib.errors import DocumentError, ScrError
from scrlib.plans.prices.columns import Row, number, numbered, one_of, shipped
from scrlib.plans.prices.years import middle, price_year
from scrlib.records.prices import Index, Kind, Moved

NEEDED = ("index", "title", "measure", "kind", "year", "value", "vintage", "base")
MEASURES = ("level", "change")  # a level of the series, or the change in per cent on the year before
STATUSES = ("outturn", "provisional", "estimate")
SHIPPED = ("gdp_deflator.csv", "kent/nhscii.csv")
NHS_PAY = "nhs_pay"
# Of each kind, the first that has both years serves: financial years, then calendar years, then the older
# release in which we put both on one base.
ORDER = ("gdp_deflator", "gdp_deflator_calendar", "gdp_deflator_december_2025", NHS_PAY)
LONG = 5  # years over which a moved rate is warned about
HUNDRED = Decimal(100)


def read_indices(text: str, name: str) -> tuple[Index, ...]:
    """The indices in csv text, in its order: one for each name in the column `index`.

    Levels are taken as they stand; changes in per cent are chained from 100 in the year of `base`. Raises
    DocumentError, naming the row and the remedy, where one cannot be read: an index with a hole is no index.
    """
    found: dict[str, list[tuple[str, Row]]] = {}
    for where, row in numbered(text, name, NEEDED):
        found.setdefault(row["index"], []).append((where, row))
    if not found:
        raise DocumentError(f"{name} has no rows.", "Give one row for each year of the index.")
    return tuple(_index(series, name) for series in found.values())


def _index(series: list[tuple[str, Row]], name: str) -> Index:
    values: dict[str, Decimal] = {}
    marks: dict[str, str] = {}
    first = series[0][1]
    for where, row in series:
        try:
            year = price_year(row["year"])
            values[year] = _level(row, values)
            marks[year] = one_of(row.get("status") or "outturn", "status", STATUSES)
        except ScrError as error:
            raise DocumentError(f"{name}, {where}: {error.problem}", error.fix) from error
    return Index(
        name=first["index"],
        title=first["title"],
        kind=Kind(first["kind"]),
        base=first["base"],
        vintage=first["vintage"],
        values=values,
        estimated=frozenset(year for year, mark in marks.items() if mark == "estimate"),
        provisional=frozenset(year for year, mark in marks.items() if mark == "provisional"),
        source=first.get("source", ""),
        address=first.get("address", ""),
        licence=first.get("licence", ""),
    )


def _level(row: Row, before: dict[str, Decimal]) -> Decimal:
    """The level of a row; a change chains on the level before it, the first on 100 in the base year."""
    one_of(row["kind"], "kind", Kind)
    if not row["vintage"]:
        raise ScrError(
            "The vintage is missing.", "Say which release the figures are from, such as June 2026."
        )
    if one_of(row["measure"], "measure", MEASURES) == "level":
        if not (level := number(row["value"], "value")):
            raise ScrError("The level is zero.", "Give the level of the index in that year.")
        return level
    if not before:
        before[price_year(row["base"].split("=")[0])] = HUNDRED
    last, year = next(reversed(before)), price_year(row["year"])
    if middle(year) - middle(last) != 1:
        raise ScrError(f"{year} does not follow {last}.", "Give the changes year by year, without a gap.")
    return before[last] * (1 + change(row["value"]) / HUNDRED)


def change(text: str) -> Decimal:
    """A change in per cent, which may be below zero."""
    minus = text.strip().startswith(("-", "−"))
    value = number(text.strip().lstrip("-−"), "value")
    return -value if minus else value


@cache
def shipped_indices() -> dict[str, Index]:
    """The indices that ship, by name: those of `ORDER`, and others and older vintages for checking."""
    texts = [(name, text) for name in SHIPPED if (text := shipped(name))]
    return {index.name: index for name, text in texts for index in read_indices(text, name)}


def uprate(amount: Decimal, from_year: str, to_year: str, index: Index) -> Moved:
    """The amount at the prices of another year, exact, with vintage and warnings.

    Raises ScrError where a year is not in the index: an index is never carried past its last year.
    """
    from_year, to_year = price_year(from_year), price_year(to_year)
    level = {year: _known(year, index) for year in (from_year, to_year)}
    return Moved(
        value=amount * level[to_year] / level[from_year],
        amount=amount,
        from_year=from_year,
        to_year=to_year,
        index=index.title,
        index_name=index.name,
        vintage=index.vintage,
        warnings=_warnings(from_year, to_year, index),
    )


def fitting(from_year: str, to_year: str, indices: Sequence[Index]) -> Index:
    """The first of the indices that has both years, else the first with the one to move from.

    Raises ScrError where there is none at all.
    """
    if not indices:
        raise ScrError("There is no index to move a price by.", "Bring a table of one.")
    both = [index for index in indices if {from_year, to_year} <= index.values.keys()]
    return (both or [index for index in indices if from_year in index.values] or list(indices))[0]


def nominal(real: Decimal, base_year: str, year: str, index: Index) -> Moved:
    """A real amount in the money of a later year: real x index(year) / index(base)."""
    return uprate(real, base_year, year, index)


def _known(year: str, index: Index) -> Decimal:
    if year in index.values:
        return index.values[year]
    same = [one for one in index.values if ("-" in one) == ("-" in year)] or list(index.values)
    first, last = min(same, key=middle), max(same, key=middle)
    ends = f"ends in {last}" if middle(year) > middle(last) else f"runs from {first} to {last}"
    raise ScrError(
        f"The {index.title} ({index.vintage}) {ends}, so a price cannot be moved to or from {year}.",
        "Bring a newer table of the index, use a price year that it has, or give a rate at those prices.",
    )


def _warnings(from_year: str, to_year: str, index: Index) -> tuple[str, ...]:
    warned = []
    if abs(middle(to_year) - middle(from_year)) > LONG:
        warned.append(
            f"From {from_year} to {to_year} is more than five years: use a newer rate if there is one."
        )
    if ours := sorted(index.estimated & {from_year, to_year}):
        warned.append(f"The {index.title} of {' and '.join(ours)} is worked out by us from calendar years.")
    if unsure := sorted(index.provisional & {from_year, to_year}):
        warned.append(f"The {index.title} of {unsure[0]} is provisional and may be revised.")
    return tuple(warned)


def newest_prices() -> str:
    """The last year to whose prices the rates that ship can be moved: "2024-25"."""
    pay = shipped_indices().get(NHS_PAY)
    years = pay.values if pay else ("2024-25",)
    return max((one for one in years if "-" in one), key=middle)
