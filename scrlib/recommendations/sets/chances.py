"""How likely each recommendation answers each finding, the whole of a report weighed together.

A recommendation answers one finding or none. What speaks for a pair is how alike its two texts are, and how
far that recommendation stands out for the finding; what speaks for a whole reading of the two lists is that
advice mostly follows the order of the findings. Every reading is weighed by the sum of these, and a chance is
the share of the readings that hold a pair.
The weights are a table (data/weights/links.csv) made by tools/train_links.py.
"""

import csv
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from operator import mul

from scrlib.errors import DataError

OUT = 0.4  # likeness by which one can stand out before others, at most
SAID = 60.0  # what the report's own word adds: more than all the rest

Row = Sequence[float]
Features = tuple[float, float]  # of a pair: likeness, best


@dataclass(frozen=True, kw_only=True)
class Weights:
    """The table of weights.

    likeness, best             of a pair: how alike, and how much more than the finding's next best
    none                       of a recommendation that answers no finding
    same, next, further, back  of two recommendations one after another: where the second's finding stands
    """

    likeness: float
    best: float
    none: float
    same: float
    next: float
    further: float
    back: float


@cache
def weights() -> Weights:
    """The table as it is shipped. Raises DataError with the remedy."""
    try:
        text = (files("scrlib") / "data" / "weights" / "links.csv").read_text("utf-8")
        return Weights(**{row["of"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())})
    except (OSError, KeyError, TypeError, ValueError):
        raise DataError(
            "The table weights/links.csv is missing or damaged.",
            "Run `python tools/train_links.py` to make it.",
        ) from None


def features(alike: Sequence[Row]) -> list[list[Features]]:
    """What speaks for each pair: a row for each finding, from the likeness of each pair."""
    return [list(zip(row, _standing_out(row), strict=True)) for row in alike]


def _standing_out(row: Row) -> list[float]:
    """How much more alike each is than the best of the others."""
    first, second = (*sorted(row, reverse=True), 0.0, 0.0)[:2]
    others = [second if value == first else first for value in row]
    return [max(-OUT, min(OUT, value - other)) for value, other in zip(row, others, strict=True)]


def columns(
    pairs: Sequence[Sequence[Features]], stated: Mapping[int, Collection[int]], table: Weights
) -> list[list[float]]:
    """For each recommendation what speaks for each finding, and last for none.

    stated   the findings (by place) that recommendations are said to answer, by the recommendation's place
    """
    return [
        [
            table.likeness * alike
            + table.best * out
            + SAID * ((at in stated[place]) if place in stated else 0)
            for at, (alike, out) in enumerate(column)
        ]
        + [table.none]
        for place, column in enumerate(zip(*pairs, strict=True))
    ]


def chances(
    alike: Sequence[Row], stated: Mapping[int, Collection[int]] | None = None, table: Weights | None = None
) -> list[list[float]]:
    """The chance of each pair, a row for each finding; those of one recommendation add up to 1 at most."""
    table = table or weights()
    found: list[list[float]] = []
    after = [1.0] * (len(alike) + 1)
    asked = columns(features(alike), stated or {}, table)
    for column, before in reversed(list(zip(asked, forward(asked, table)[0], strict=True))):
        *odds, none = _odds(column)
        lead = [odd * later for odd, later in zip(odds, after[1:], strict=True)]
        pairs = [come * later for come, later in zip(_to(before, table), lead, strict=True)]
        whole = sum(pairs) + none * sum(map(mul, before, after))
        found.append([one / whole for one in pairs])
        after, _ = _scaled([a + none * b for a, b in zip(_from(lead, table), after, strict=True)])
    return [list(row) for row in zip(*reversed(found), strict=True)]


def forward(asked: Sequence[Row], table: Weights) -> tuple[list[list[float]], float]:
    """Where the readings stand before each recommendation, and the logarithm of the weight of all of them.

    They stand at the finding that was answered last; at the first place where none was so far.
    """
    stand = [1.0, *[0.0] * (len(asked[0]) - 1)] if asked else []
    before, weight = [], 0.0
    for column in asked:
        *odds, none = _odds(column)
        before.append(stand)
        go = [0.0, *map(mul, _to(stand, table), odds)]
        stand, whole = _scaled([a + none * b for a, b in zip(go, stand, strict=True)])
        weight += math.log(whole) + max(column)
    return before, weight


def _odds(column: Row) -> list[float]:
    most = max(column)
    return [math.exp(one - most) for one in column]


def _scaled(values: Row) -> tuple[list[float], float]:
    """The values as shares of their sum, and the sum: products of many would grow too small."""
    whole = sum(values)
    return [one / whole for one in values], whole


def _to(stand: Row, table: Weights) -> list[float]:
    """How much leads to each finding next, from where the readings stand."""
    start, *last = stand
    before = [0.0, *accumulate(last)]  # all that stands before each finding
    same, following, further, back = _steps(table)
    return [
        start
        + same * here
        + (following * last[at - 1] + further * before[at - 1] if at else 0.0)
        + back * (before[-1] - before[at + 1])
        for at, here in enumerate(last)
    ]


def _from(lead: Row, table: Weights) -> list[float]:
    """How much comes of standing nowhere yet, and at each finding, when each next one is worth so much."""
    before = [0.0, *accumulate(lead)]
    same, following, further, back = _steps(table)
    return [
        before[-1],
        *(
            same * here
            + (
                following * lead[at + 1] + further * (before[-1] - before[at + 2])
                if at + 1 < len(lead)
                else 0.0
            )
            + back * before[at]
            for at, here in enumerate(lead)
        ),
    ]


def _steps(table: Weights) -> tuple[float, float, float, float]:
    return math.exp(table.same), math.exp(table.next), math.exp(table.further), math.exp(table.back)
