"""How telling a word is: from the project's coded recommendations, and from the set at hand."""

import csv
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from scrlib.recommendations.alike.stems import tokenise
from scrlib.recommendations.alike.wording import Wording

_ENOUGH, _THEME = 8, 0.25  # in so many texts or more, a word in more than this part is a theme of the set
_DEV = ("dev_recommendations_a.csv", "dev_recommendations_b.csv")


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """How many coded recommendations there are, and in how many each stem stands."""
    counts: Counter[str] = Counter()
    number = 0
    for name in _DEV:
        text = (files("scrlib") / "data" / "recommendations" / name).read_text("utf-8")
        for row in csv.DictReader(text.splitlines(keepends=True)):
            counts.update(set(tokenise(row["text"]).stems))
            number += 1
    return number, counts


def rarity(stem: str, seen: int, number: int) -> float:
    """How telling a stem is that stands in `seen` of the `number` texts at hand: larger is rarer."""
    known, counts = background()
    return math.log((known + number + 1) / (counts.get(stem, 0) + seen + 0.5))


def weigh_set(wordings: Sequence[Wording]) -> Sequence[Wording]:
    """The same wordings, every weight multiplied by the square of how telling its stem is in this set.

    They are changed in place: a set may be 50,000 long.
    """
    number = len(wordings)
    seen = Counter(stem for wording in wordings for stem in wording.weights)
    themes = Counter(concept for wording in wordings for concept in set(wording.concepts.values()))
    rare = {stem: rarity(stem, times, number) for stem, times in seen.items()}
    plain = {stem: (rare[stem] * _less_for_a_theme(times, number)) ** 2 for stem, times in seen.items()}
    for wording in wordings:
        weights = wording.weights
        for stem in weights.keys() - wording.concepts.keys():
            weights[stem] *= plain[stem]
        for stem, concept in wording.concepts.items():
            spread = max(seen[stem], themes[concept])
            weights[stem] *= (rare[stem] * _less_for_a_theme(spread, number)) ** 2
    return wordings


def _less_for_a_theme(seen: int, number: int) -> float:
    """1 for a word of few texts, less for one that runs through the set: in a review of neglect, neglect."""
    if number < _ENOUGH or seen <= _THEME * number:
        return 1.0
    return 1.0 - 0.8 * (seen / number - _THEME) / (1.0 - _THEME)
