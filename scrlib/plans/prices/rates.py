"""Unit costs as tables: those that ship, and those that a user brings, refused row by row with the remedy."""

from functools import cache

from scrlib.errors import DataError, DocumentError, ScrError
from scrlib.plans.prices.columns import Row, number, numbered, one_of, shipped
from scrlib.plans.prices.years import price_year
from scrlib.records.prices import Kind, Rate, RatesRead, Refused, Standing

NEEDED = ("role", "value", "unit", "price_year")
UNITS = ("hour", "day", "session", "each", "month", "year")
INCLUDES = ("on_costs", "overhead", "qualification", "client_contact", "direct_care_staff", "vat")
SHIPPED = ("open.csv", "kent/unit_costs.csv")


def read_rates(text: str, name: str) -> RatesRead:
    """The rates in a user's csv text, and the rows that were refused, each with the remedy.

    Needs the columns role, value, unit and price_year; may have id, agency, includes, basis, index, source,
    address, status, licence and note. A rate without a status is a local one. Raises DocumentError where a needed column is missing or there is no row.
    """
    rates: list[Rate] = []
    refused: list[Refused] = []
    for where, row in numbered(text, name, NEEDED):
        try:
            rates.append(one_rate(row, f"{name}, {where}"))
        except ScrError as error:
            refused.append(Refused(where=where, why=error.problem, fix=error.fix))
    if not rates and not refused:
        raise DocumentError(f"{name} has no rows.", "Give one row for each rate, below the headings.")
    return RatesRead(rates=tuple(rates), refused=tuple(refused))


def one_rate(row: Row, id: str) -> Rate:
    """The rate in a row; `id` serves where the row has none. Raises ScrError with the remedy."""
    if not row["role"]:
        raise ScrError("The role is missing.", "Say whose time or what thing the rate is for.")
    value = number(row["value"], "value")
    if not value:
        raise ScrError(
            "The value is zero.", "Leave the row out if the rate is not known: a cost is never a silent £0."
        )
    includes = tuple(part.strip() for part in row.get("includes", "").split(";") if part.strip())
    return Rate(
        id=row.get("id") or id,
        role=row["role"],
        agency=row.get("agency", ""),
        value=value,
        unit=one_of(row["unit"].lower(), "unit", UNITS),
        price_year=price_year(row["price_year"]),
        includes=tuple(one_of(part, "word under includes", INCLUDES) for part in includes),
        basis=row.get("basis", ""),
        index=Kind(one_of(row.get("index") or Kind.PAY, "index", Kind)),
        source=row.get("source", ""),
        address=row.get("address", ""),
        status=Standing(one_of(row.get("status") or Standing.LOCAL, "status", Standing)),
        licence=row.get("licence", ""),
        note=row.get("note", ""),
    )


def checked(read: RatesRead, name: str) -> tuple[Rate, ...]:
    """The rates of one of our own tables. Raises DataError at the first refused row or missing provenance."""
    for refused in read.refused:
        raise DataError(f"prices/{name}, {refused.where}: {refused.why}", refused.fix)
    for rate in read.rates:
        for field in ("source", "address", "licence"):
            if not getattr(rate, field):
                raise DataError(f"prices/{name}: {rate.id} has no {field}.", f"Fill in its {field}.")
    return read.rates


@cache
def shipped_rates() -> dict[str, Rate]:
    """Every rate that ships, by its id. Raises DataError where two share one or a row is not complete."""
    every: dict[str, Rate] = {}
    for name, text in ((name, shipped(name)) for name in SHIPPED):
        for rate in checked(read_rates(text, name), name) if text else ():
            if rate.id in every:
                raise DataError(f"prices/{name} has {rate.id} twice.", "Give each row an id of its own.")
            every[rate.id] = rate
    return every
