"""The parts of a review, where a form starts, and who usually takes part: data, refused with the remedy."""

from decimal import Decimal
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.plans.prices.book import roles
from scrlib.records.reviews import ReviewDefault, ReviewPart
from scrlib.tables import read_table, rows

FILE = "plans/review.toml"
ROLES = ("panel", "author", "interviewee", "signs")


@cache
def review_parts() -> dict[str, ReviewPart]:
    """Every part of a review that costs, by id, in the order it is shown."""
    found = rows(read_table(FILE), FILE, "part", ("id", "label", "asks"))
    return {row["id"]: ReviewPart(**row) for row in found}


@cache
def review_defaults() -> dict[str, ReviewDefault]:
    """Where a form starts, by id."""
    found = rows(read_table(FILE), FILE, "default", ("id", "label", "value", "unit"))
    return {row["id"]: ReviewDefault(**{**row, "value": Decimal(row["value"])}) for row in found}


@cache
def usual_agencies() -> dict[str, dict[str, Any]]:
    """Who usually takes part, by id: the label, and whose time it is on the panel and for the report.

    Raises DataError where one names an unknown role.
    """
    found = rows(read_table(FILE), FILE, "agency", ("id", "label", *ROLES))
    for row in found:
        for key in ROLES:
            if row[key] not in roles():
                raise DataError(
                    f"{FILE}, {row['id']} names the unknown role {row[key]}.",
                    f"Use one of: {', '.join(roles())}.",
                )
    return {row["id"]: row for row in found}
