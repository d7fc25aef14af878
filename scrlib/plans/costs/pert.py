"""The three-point (PERT) distribution: beta between low and high, steepest at central.

Its mean is (low + 4 central + high)/6 and its variance (mean - low)(high - mean)/7: a beta of parameters
1 + 4(central - low)/(high - low) and 6 less that (the beta-PERT form; (high - low)/6 is another one).
Low and high are extremes, not percentiles.
"""

from decimal import Decimal
from functools import cache
from typing import Any

STEPS = 512  # of the table of each distribution; tests hold it to 1e-5 of the range from high


def quantiles(low: Decimal, central: Decimal, high: Decimal, at: Any) -> Any:
    """The amounts below which the shares `at` (an array of 0 to 1) of the distribution lie, as floats."""
    import numpy as np

    if low == high:
        return np.full(len(at), float(low))
    peak = float((central - low) / (high - low))
    below, places = _table(peak)
    return float(low) + float(high - low) * np.interp(at, below, places)


@cache
def _grid() -> tuple[Any, Any, Any]:
    """Places from 0 to 1, close together at both ends, and the logarithms of sine and cosine between them."""
    import numpy as np

    angles = np.linspace(0, np.pi / 2, STEPS + 1)
    middles = (angles[1:] + angles[:-1]) / 2
    return np.sin(angles) ** 2, np.log(np.sin(middles)), np.log(np.cos(middles))


def _table(peak: float) -> tuple[Any, Any]:
    """The share of a beta-PERT with its mode at `peak` that lies below each place of the grid.

    With x = sin² t the density x^(a-1) (1-x)^(b-1) dx is 2 sin^(2a-1) t cos^(2b-1) t dt, which is smooth
    for a and b of 1 and more, and is summed at the middle of each step.
    """
    import numpy as np

    places, sine, cosine = _grid()
    a, b = 1 + 4 * peak, 5 - 4 * peak
    below = np.concatenate(([0.0], np.cumsum(np.exp((2 * a - 1) * sine + (2 * b - 1) * cosine))))
    return below / below[-1], places
