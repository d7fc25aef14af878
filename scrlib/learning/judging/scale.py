"""The five criteria, the four answers and what each looks like: the questions of every judging exercise."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.judging.coded import CRITERIA
from scrlib.records.learning import CANNOT_JUDGE, Option, Passage
from scrlib.tables import read_table, require, rows

FILE = "learning/judging/scale.toml"
RATINGS = ("met", "partly", "not_met", CANNOT_JUDGE)


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One criterion: its question, and an example of each of the three ratings."""

    id: str
    asks: str
    hint: str
    met: str
    partly: str
    not_met: str

    @property
    def name(self) -> str:
        """Its name as it heads a column: "Specific"."""
        return self.id.capitalize()


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The answers and the criteria, each in the order in which they are asked."""

    ratings: tuple[Option, ...]
    criteria: Mapping[str, Criterion]

    def label(self, rating: str) -> str:
        """A rating in words: "Partly met"."""
        return next(one.label for one in self.ratings if one.id == rating)

    def anchors(self) -> Passage:
        """An example of each rating of each criterion, as a table."""
        return Passage(
            look="table",
            text="An example of each answer",
            columns=("", *(self.label(rating) for rating in RATINGS[:3])),
            rows=tuple((one.name, one.met, one.partly, one.not_met) for one in self.criteria.values()),
        )


@cache
def scale() -> Scale:
    """The scale. Raises DataError where a criterion or an answer is missing."""
    return read_scale(read_table(FILE))


def read_scale(table: Mapping[str, Any]) -> Scale:
    """The scale in a table. Raises DataError, naming what is missing and the remedy."""
    require(table, FILE, ("source", "evidence"))
    ratings = rows(table, FILE, "ratings", ("id", "label"))
    criteria = rows(table, FILE, "criteria", ("id", "asks", "hint", "met", "partly", "not_met"))
    for name, found, wanted in (("ratings", ratings, RATINGS), ("criteria", criteria, CRITERIA)):
        if tuple(one["id"] for one in found) != wanted:
            raise DataError(f"{FILE} has other {name}.", f"Give these, in this order: {', '.join(wanted)}.")
    return Scale(
        ratings=tuple(Option(id=one["id"], label=one["label"]) for one in ratings),
        criteria={one["id"]: Criterion(**one) for one in criteria},
    )
