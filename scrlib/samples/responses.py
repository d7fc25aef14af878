"""The nine recommendations of a national panel and the responses to them, as a worked example."""

from functools import cache
from pathlib import Path
from typing import Any

from scrlib.errors import DataError
from scrlib.records.plans import Answer
from scrlib.records.responses import Answered, Clear, Responses
from scrlib.samples.refusing import one_of, refusal, text_of
from scrlib.samples.shelf import PLACES
from scrlib.tables import parse_table, require, rows

NAME = "responses.toml"
WANTED = (
    "number", "to", "asks", "answer", "said", "who", "what", "when", "difference", "clear", "reading", "ask",
)  # fmt: skip
KINDS = ("", "accepted", "in_part", "not_accepted", "needs_others")


@cache
def panel_responses() -> Responses:
    """The worked example. Raises DataError where a row is incomplete, or the file is not there."""
    for place in PLACES:
        if (place / "panel_2014" / NAME).is_file():
            return read_responses(place / "panel_2014")
    raise DataError(
        "The worked example of responses is not here.",
        "Put the folder data/samples/panel_2014 back, from the project's own copy.",
    )


def read_responses(folder: Path) -> Responses:
    """The recommendations and responses in a folder. Raises DataError naming the row and the remedy."""
    where = f"data/samples/{folder.name}/{NAME}"
    table = parse_table(where, text_of(folder, NAME, f"Write {NAME}; the folder panel_2014 shows its shape"))
    require(table, where, ("title", "source", "about", "licence"))
    found = [_answered(folder, row) for row in rows(table, where, "response", WANTED)]
    if [one.number for one in found] != list(range(1, len(found) + 1)):
        raise refusal(folder, f"has responses out of order in {NAME}", "Number them 1, 2, 3 and so on")
    told = {name: str(table[name]) for name in ("title", "source", "about", "licence")}
    return Responses(**told, answered=tuple(found))


def _answered(folder: Path, row: dict[str, Any]) -> Answered:
    where = f"the response {row['number']}"
    kind = str(row.get("response", ""))
    if kind not in KINDS:
        known = ", ".join(one or '""' for one in KINDS)
        raise refusal(folder, f"has '{kind}' as the kind of {where}", f"Write one of: {known}")
    says = {
        name: one_of(folder, f"{name} of {where}", row[name], Answer)
        for name in ("who", "what", "when", "difference")
    }
    return Answered(
        number=int(row["number"]),
        to=tuple(row["to"]),
        asks=row["asks"],
        by=row.get("by", ""),
        answer=row["answer"],
        response=kind,
        said=bool(row["said"]),
        **says,
        clear=one_of(folder, f"clear of {where}", row["clear"], Clear),
        reading=row["reading"],
        ask=row["ask"],
        source=f"row {row['number']}: left column the recommendation, right column the response",
    )
