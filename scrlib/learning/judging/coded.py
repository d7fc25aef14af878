"""The coded recommendations that may be shown: their words and what the coders gave, by id.

An exercise names a recommendation by its id and never repeats a word or a rating of it, so that the two
cannot drift apart. File f is left alone: half of it is kept unread, to measure the engine by. So is every
fourth of the files a and b, which is reported on.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scrlib.errors import DataError

FILES = "abcde"
SECOND = "second_coder"
CRITERIA = ("specific", "measurable", "achievable", "realistic", "timely")
REPORTED = 4  # every fourth of the files a and b


@dataclass(frozen=True, kw_only=True)
class Coded:
    """One recommendation. `second` is None where only one coder rated it."""

    id: str
    text: str
    first: Mapping[str, str]  # criterion: rating
    second: Mapping[str, str] | None
    strength: str  # weaker, intermediate or stronger, by the first coder


def coded(id: str) -> Coded:
    """The recommendation with this id. Raises DataError where there is none that may be shown."""
    if kept_apart(id):
        raise DataError(
            f"{id} is kept for measuring the engine.",
            f"Choose one of the files {', '.join(FILES)} that is no multiple of {REPORTED} in a or b.",
        )
    found = _every().get(id)
    if found is None:
        raise DataError(
            f"There is no coded recommendation {id}.", "Look in scrlib/data/recommendations for its id."
        )
    return found


def kept_apart(id: str) -> bool:
    """True for a recommendation by which the engine is measured: it is shown to nobody."""
    file, number = id[:1], id[1:]
    held_out = file in "AB" and number.isdecimal() and int(number) % REPORTED == 0
    return held_out or file == "F"


@cache
def _every() -> Mapping[str, Coded]:
    second = {row["id"]: _ratings(row) for row in _rows(SECOND)}
    return {
        row["id"]: Coded(
            id=row["id"],
            text=row["text"],
            first=_ratings(row),
            second=second.get(row["id"]),
            strength=row["strength"],
        )
        for file in FILES
        for row in _rows(file)
    }


def _rows(file: str) -> list[dict[str, str]]:
    path = files("scrlib") / "data" / "recommendations" / f"dev_recommendations_{file}.csv"
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines(keepends=True)))


def _ratings(row: Mapping[str, str]) -> Mapping[str, str]:
    return {criterion: row[criterion] for criterion in CRITERIA}
