"""The example: an invented review with ten agencies, as data."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.tables import read_table, require, rows
from scrlib.ui.review.boxes import of_agency, started
from scrlib.ui.review.work import ReviewWork, TakesPart

FILE = "plans/review_example.toml"


@dataclass(frozen=True, kw_only=True)
class Example:
    """The example and what is said of it before it is loaded."""

    synopsis: str
    content_notice: str
    era: str  # "scr" or "practice": the words it uses
    work: ReviewWork


@cache
def example() -> Example:
    """The example. Raises DataError, with the remedy, where a value is missing from its file."""
    table = read_table(FILE)
    require(table, FILE, ("source", "synopsis", "content_notice", "era", "boxes"))
    found = rows(table, FILE, "agency", ("name",))
    agencies = tuple(TakesPart(id=f"G{n}", usual=row.get("usual", "")) for n, row in enumerate(found, 1))
    stands = dict(table["boxes"])
    for one, row in zip(agencies, found, strict=True):
        stands |= started(of_agency(one)) | _boxes(one, row)
    for row in rows(table, FILE, "rate", ("role", "pounds", "from")):
        stands |= {f"rate-{row['role']}": row["pounds"], f"source-{row['role']}": row["from"]}
    return Example(
        synopsis=table["synopsis"],
        content_notice=table["content_notice"],
        era=table["era"],
        work=ReviewWork(boxes=tuple(stands.items()), agencies=agencies, example=True),
    )


def _boxes(one: TakesPart, row: dict[str, Any]) -> dict[str, str]:
    return {f"{key}-{one.id}": value for key, value in row.items() if key != "usual"}
