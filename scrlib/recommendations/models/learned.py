"""Small linear models that plain Python reads: a table of weights, a choice, and what spoke for it.

The tables (`data/weights/*.csv`) are made by `tools/train.py`; no training library is needed to use them.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import compress
from operator import add, mul
from sys import intern

from scrlib.errors import DataError

START = "(start)"  # the row of what each code starts with, before any feature speaks


class Model:
    """A table of weights: one row for each feature, one column for each code."""

    def __init__(self, codes: tuple[str, ...], weights: dict[str, tuple[float, ...]]) -> None:
        self.codes = codes
        self.weights = weights

    def totals(self, features: Mapping[str, float]) -> list[float]:
        """What the features add up to for each code, in the order of `codes`."""
        weights = self.weights
        rows = list(map(weights.get, features))  # None for a feature that the model does not know
        if not any(rows):
            return list(weights[START])
        values = list(compress(features.values(), rows))
        sums = [sum(map(mul, column, values)) for column in zip(*filter(None, rows), strict=True)]
        return list(map(add, weights[START], sums))

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
    return read_model(name)


def read_model(name: str) -> Model:
    """The same, read anew, for whoever keeps the weights in another form. Raises as `model` does."""
    path = resources.files("scrlib").joinpath(f"data/weights/{name}.csv")
    try:
        number = cache(float)  # one object for each value: the tables repeat a few thousand of them
        with path.open(encoding="utf-8") as file:  # line by line: whole, it would take megabytes
            rows = csv.reader(file)
            codes = tuple(next(rows)[1:])
            weights = {intern(name): tuple(map(number, values)) for name, *values in rows}
        if any(len(row) != len(codes) for row in weights.values()) or START not in weights:
            raise ValueError
    except (OSError, ValueError, StopIteration):
        raise DataError(
            f"The table weights/{name}.csv is missing or damaged.", "Run `python tools/train.py` to make it."
        ) from None
    return Model(codes, weights)
