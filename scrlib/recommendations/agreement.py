"""How well two codings of the same recommendations agree: kappa, F1 and their intervals; and the figures
last measured, for screens to quote.

A coding is what one coder (a person, or the checker) made of one recommendation: codes and marked words.
Standard library only, so that any part of the workbook may use it.
"""

import datetime as dt
import random
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from scrlib.errors import DataError

Item = TypeVar("Item")

CRITERIA = ("specific", "measurable", "achievable", "realistic", "timely")
CODES = ("focus", "leverage", "attribution", "bundled")
SPANS = ("owner", "action", "deadline", "measure")
VERDICTS = ("not_met", "partly", "met")  # in order: the distance between two verdicts counts


@dataclass(frozen=True, kw_only=True)
class Coding:
    """What one coder made of one recommendation. A code is "" where the coder gave none."""

    id: str
    codes: Mapping[str, str]  # keys of CRITERIA and CODES
    spans: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # keys of SPANS
    parsed: bool = True


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured figure with the interval that 95 of 100 redrawn samples fall in."""

    value: float
    low: float
    high: float
    n: int


def kappa(pairs: Sequence[tuple[str, str]], scale: Sequence[str] | None = None) -> float:
    """Cohen's kappa of paired codes; with `scale` (codes in order) the quadratic-weighted one.

    1 is full agreement, 0 what chance alone would give. Where both coders used one and the same
    code throughout, chance explains everything and 1.0 comes back.
    """
    labels = list(scale) if scale else sorted({code for pair in pairs for code in pair})
    place = {label: index for index, label in enumerate(labels)}
    both = Counter((place[a], place[b]) for a, b in pairs)
    first, second = (
        Counter(place[a] for a, _ in pairs),
        Counter(place[b] for _, b in pairs),
    )

    def distance(i: int, j: int) -> int:
        return (i - j) ** 2 if scale else int(i != j)

    seen = sum(n * distance(i, j) for (i, j), n in both.items()) * len(pairs)
    chance = sum(n * m * distance(i, j) for i, n in first.items() for j, m in second.items())
    return 1 - seen / chance if chance else 1.0


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 over the codes that either coder used (each code counts the same, however rare)."""
    labels = {code for pair in pairs for code in pair}
    hits = Counter(a for a, b in pairs if a == b)
    used = Counter(code for pair in pairs for code in pair)
    return sum(2 * hits[label] / used[label] for label in labels) / len(labels) if labels else 1.0


def tokens(spans: Sequence[str]) -> Counter[str]:
    """Word tokens of the marked words, in lower case, with how often each occurs."""
    return Counter(re.findall(r"\w+", " ".join(spans).lower()))


def token_counts(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int, int]:
    """Tokens marked by both, by us and by them (multisets) in one recommendation."""
    a, b = tokens(ours), tokens(theirs)
    return sum((a & b).values()), sum(a.values()), sum(b.values())


def token_f1(counts: Sequence[tuple[int, int, int]]) -> float:
    """Token F1 over a whole set: shared tokens of all items against marked tokens of all items (micro)."""
    shared, ours, theirs = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return 2 * shared / (ours + theirs) if ours + theirs else 1.0


def mean_token_f1(counts: Sequence[tuple[int, int, int]]) -> float:
    """Token F1 of each item, averaged: 1 where neither coder marked anything, 0 where only one did."""
    return sum(token_f1([count]) for count in counts) / len(counts) if counts else 1.0


def interval(
    items: Sequence[Item],
    measure: Callable[[Sequence[Item]], float],
    *,
    draws: int = 1000,
) -> Figure:
    """The measure of the items with its bootstrap 95% interval (items redrawn, fixed seed)."""
    source = random.Random(20261122)
    values = sorted(measure(source.choices(items, k=len(items))) for _ in range(draws))
    return Figure(
        value=measure(items),
        low=values[round(0.025 * (draws - 1))],
        high=values[round(0.975 * (draws - 1))],
        n=len(items),
    )


@dataclass(frozen=True, kw_only=True)
class NamesFound:
    """How the search for people's names did on `n` paragraphs it was not tuned on; each from 0 to 1."""

    n: int
    person_recall: float
    person_precision: float


@dataclass(frozen=True, kw_only=True)
class Published:
    """The figures last measured: when, and by set ("blind", "held_out", "people" ...) and name."""

    date: dt.date
    sets: Mapping[str, Mapping[str, Figure]]
    identifiers: NamesFound


@cache
def published() -> Published:
    """What `make agreement` last measured (`data/agreement.toml`). Raises DataError with the remedy.

    A screen quotes the set "blind" ("held_out" where nothing unseen was measured), beside "people" (two
    coders' agreement with each other), as ``published().sets["held_out"]["timely.quadratic_kappa"].value``.
    """
    try:
        found = tomllib.loads(files("scrlib").joinpath("data/agreement.toml").read_text("utf-8"))
        return Published(
            date=found["date"],
            sets={name: _figures(dict(figures)) for name, figures in found["sets"].items()},
            identifiers=NamesFound(**found["identifiers"]),
        )
    except (OSError, KeyError, TypeError, ValueError):
        raise DataError(
            "The figures of agreement are missing or damaged (data/agreement.toml).",
            "Run `make agreement` to measure them again.",
        ) from None


def _figures(figures: dict[str, Any]) -> dict[str, Figure]:
    n = figures.pop("n")
    return {name: Figure(n=n, **figure) for name, figure in figures.items()}
