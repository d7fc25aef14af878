"""How well several people agree who rated the same things: the share that agrees, Gwet's AC1 and AC2.

Two raters or many, any of whom may have left something out. Ratings come as counts, one mapping for each
thing that was rated, because nothing here depends on who gave which: `{"met": 27, "partly": 8}`. Paper
sheets that somebody counted are as good as votes.

Why AC1 and not kappa: where nearly everybody gives the same rating, kappa can fall to nothing although
nearly everybody agrees. Source of the formulas and of their variance: Gwet, K.L. (2008) Computing inter-rater
reliability and its variance in the presence of high agreement, British Journal of Mathematical and
Statistical Psychology 61, 29-48; for weights and missing ratings his Handbook of Inter-Rater Reliability,
4th edition (2014). Standard library only.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from scrlib.errors import ScrError

CONFIDENCE = 0.95  # of every interval
FEWEST = 10  # ratings: with fewer, counts are told and nothing is worked out from them
Counts = Mapping[str, int]  # rating -> how many gave it
Weights = tuple[tuple[float, ...], ...]  # how much two ratings agree: 1 on the diagonal, 0 for not at all


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """A coefficient of agreement and what it was made of.

    value       1 is full agreement; for AC1 and AC2, 0 is what chance alone would give
    low, high   95 in 100 interval, for other things rated by the same people; None for a single thing
    observed    share of pairs of raters who agree, averaged over the things that two or more rated
    chance      share that would agree by chance; 0 for the share itself
    items       things rated by at least one person
    ratings     all ratings together
    """

    value: float
    low: float | None
    high: float | None
    observed: float
    chance: float
    items: int
    ratings: int


def counted(ratings: Iterable[Iterable[str | None]]) -> tuple[Counter[str], ...]:
    """Counts of ratings given one row for each thing, one place for each rater, None where one is missing."""
    return tuple(Counter(one for one in row if one is not None) for row in ratings)


def identical(scale: Sequence[str]) -> Weights:
    """Weights for ratings without an order: the same, or not."""
    return _weights(len(scale), lambda apart: float(apart == 0))


def quadratic(scale: Sequence[str]) -> Weights:
    """Weights that forgive a neighbour more: they fall with the square of the distance."""
    return _weights(len(scale), lambda apart: 1 - (apart / (len(scale) - 1)) ** 2)


def percent(items: Sequence[Counts], scale: Sequence[str]) -> Agreement | None:
    """The share of pairs of raters who gave the same rating; None where nothing was rated twice."""
    return _agreement(items, scale, identical(_sound(scale)), by_chance=False)


def ac1(items: Sequence[Counts], scale: Sequence[str]) -> Agreement | None:
    """Gwet's AC1: agreement beyond chance on ratings without an order; None where nothing was rated twice.

    `scale` holds every rating that was on offer, whether anybody gave it or not. A rating that is not in it
    ("cannot judge") counts as missing. Raises ScrError for a scale of fewer than two.
    """
    return _agreement(items, scale, identical(_sound(scale)))


def ac2(items: Sequence[Counts], scale: Sequence[str]) -> Agreement | None:
    """Gwet's AC2, weights quadratic: as `ac1`, but ratings near each other on the `scale` agree in part."""
    return _agreement(items, scale, quadratic(_sound(scale)))


def sentence(counts: Counts, what: str = "rating") -> str:
    """How many gave the same rating to one thing, in words: "27 of 38 gave the same rating".

    `what` is what they gave: an "answer" where nothing was rated.
    """
    people = sum(counts.values())
    most = max(counts.values(), default=0)
    if people < 2:
        one = f"an {what}" if what[0] in "aeiou" else f"a {what}"
        return f"Nobody has given {one} yet" if people == 0 else f"One person has given {one}"
    everybody = "Both" if people == 2 else f"All {people}"
    if most == 1:
        return f"{everybody} gave different {what}s"
    level = sum(count == most for count in counts.values())
    if level == 2:
        return f"A tie: {most} of {people} gave one {what} and {most} another"
    if level > 2:
        return f"A tie between {level} {what}s: {most} of {people} gave each"
    return f"{everybody if most == people else f'{most} of {people}'} gave the same {what}"


# ---- the working


def _sound(scale: Sequence[str]) -> Sequence[str]:
    if len(set(scale)) < 2 or len(set(scale)) < len(scale):
        raise ScrError(
            "Agreement needs a scale of at least two different ratings.", "Give every rating once."
        )
    return scale


def _weights(size: int, weight: Callable[[int], float]) -> Weights:
    return tuple(tuple(weight(abs(k - j)) for j in range(size)) for k in range(size))


def _agreement(
    items: Sequence[Counts], scale: Sequence[str], weights: Weights, *, by_chance: bool = True
) -> Agreement | None:
    """The coefficient, in Gwet's notation: r[i][k] raters put thing i into category k."""
    r = [[one.get(rating, 0) for rating in scale] for one in items]
    r = [row for row in r if sum(row)]
    n, q, twice = len(r), len(scale), sum(sum(row) > 1 for row in r)
    if not twice:
        return None
    pa_of = [_observed(row, weights) for row in r]
    pi = [math.fsum(row[k] / sum(row) for row in r) / n for k in range(q)]
    spread = math.fsum(map(math.fsum, weights)) / (q * (q - 1)) if by_chance else 0.0
    pe_of = [spread * math.fsum((1 - pi[k]) * row[k] / sum(row) for k in range(q)) for row in r]
    pa, pe = math.fsum(a for a in pa_of if a is not None) / twice, math.fsum(pe_of) / n
    value = (pa - pe) / (1 - pe)
    # What each thing adds: its own agreement (nothing where one person rated it), less what its ratings do
    # to the share expected by chance.
    own = [0.0 if a is None else n / twice * (a - pe) / (1 - pe) for a in pa_of]
    each = [a - 2 * (1 - value) * (e - pe) / (1 - pe) for a, e in zip(own, pe_of, strict=True)]
    low, high = _interval(value, each)
    ratings = sum(map(sum, r))
    return Agreement(value=value, low=low, high=high, observed=pa, chance=pe, items=n, ratings=ratings)


def _observed(row: Sequence[int], weights: Weights) -> float | None:
    """The share of pairs of raters of one thing who agree, in part or in full; None where one rated it."""
    raters = sum(row)
    if raters < 2:
        return None
    near = [math.fsum(w * count for w, count in zip(weights[k], row, strict=True)) for k in range(len(row))]
    agreeing = math.fsum(count * (close - 1) for count, close in zip(row, near, strict=True))
    return agreeing / (raters * (raters - 1))


def _interval(value: float, each: Sequence[float]) -> tuple[float | None, float | None]:
    """The 95 in 100 interval by Student's t on one degree less than there are things, within -1 and 1."""
    n = len(each)
    if n < 2:
        return None, None
    error = math.sqrt(math.fsum((one - value) ** 2 for one in each) / (n * (n - 1)))
    reach = student(n - 1) * error
    return max(-1.0, value - reach), min(1.0, value + reach)


@cache
def student(freedom: int) -> float:
    """How many standard errors to either side hold 95 in 100 of Student's t with `freedom` degrees.

    By halving, from the finite series for whole degrees of freedom: Abramowitz and Stegun, Handbook of
    Mathematical Functions (1964), 26.7.3 and 26.7.4.
    """
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, freedom) < CONFIDENCE else (low, middle)
    return math.tan(low) * math.sqrt(freedom)


def _within(angle: float, freedom: int) -> float:
    """The share of Student's t between -t and t, where t = tan(angle) x the root of the degrees."""
    odd = freedom % 2
    cosine = math.cos(angle)
    term, total = (cosine, cosine if freedom > 1 else 0.0) if odd else (1.0, 1.0)
    for k in range(2 + odd, freedom - 1, 2):
        term *= (k - 1) / k * cosine**2
        total += term
    share = math.sin(angle) * total
    return 2 / math.pi * (angle + share) if odd else share
