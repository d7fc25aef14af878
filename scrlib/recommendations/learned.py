"""Small linear models that plain Python reads: a table of weights, a choice, and what spoke for it.

The tables (`data/weights/*.csv`) are made by `tools/train.py`; no training library is needed to use them.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources
from operator import add, mul

from scrlib.errors import DataError

START = "(start)"  # the row of what each code starts with, before any feature speaks


class Model:
    """A table of weights: one row for each feature, one column for each code."""

    def __init__(self, codes: tuple[str, ...], weights: dict[str, tuple[float, ...]]) -> None:
        self.codes = codes
        self.weights = weights
        self._silent = (0.0,) * len(codes)  # the row of a feature that is not in the table

    def totals(self, features: Mapping[str, float]) -> list[float]:
        """What the features add up to for each code, in the order of `codes`."""
        rows = [self.weights.get(name, self._silent) for name in features]
        sums = [sum(map(mul, column, features.values())) for column in zip(*rows, strict=True)]
        return list(map(add, self.weights[START], sums or self._silent))

    def choose(self, features: Mapping[str, float]) -> str:
        """The code with the highest total (of equal totals, the earlier code)."""
        totals = self.totals(features)
        return self.codes[totals.index(max(totals))]

    def telling(self, features: Mapping[str, float]) -> list[str]:
        """The features that put the chosen code before the second, most telling first."""
        totals = self.totals(features)
        first, second = sorted(range(len(totals)), key=lambda place: -totals[place])[:2]
        pull = {
            name: value * (self.weights[name][first] - self.weights[name][second])
            for name, value in features.items()
            if name in self.weights
        }
        return sorted((name for name in pull if pull[name] > 0), key=lambda name: -pull[name])


@cache
def model(name: str) -> Model:
    """The model of `data/weights/<name>.csv`, read once. Raises DataError with the remedy."""
    path = resources.files("scrlib").joinpath(f"data/weights/{name}.csv")
    try:
        head, *rows = csv.reader(path.read_text("utf-8").splitlines())
        weights = {row[0]: tuple(map(float, row[1:])) for row in rows}
        if any(len(row) != len(head) - 1 for row in weights.values()) or START not in weights:
            raise ValueError
    except (OSError, ValueError):
        raise DataError(
            f"The table weights/{name}.csv is missing or damaged.", "Run `python tools/train.py` to make it."
        ) from None
    return Model(tuple(head[1:]), weights)


@cache
def together(*names: str) -> Model:
    """Several models as one table, side by side: what they all look at is added up in one go."""
    models = [model(name) for name in names]
    features = dict.fromkeys(name for one in models for name in one.weights)
    silent = {one: (0.0,) * len(one.codes) for one in models}
    return Model(
        tuple(code for one in models for code in one.codes),
        {
            name: tuple(weight for one in models for weight in one.weights.get(name, silent[one]))
            for name in features
        },
    )
