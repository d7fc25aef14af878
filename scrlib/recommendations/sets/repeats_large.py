"""Candidates for near-repeats of a large set, by sparse matrices: scipy, imported only when needed.

Two wordings with a cosine of NEAR or more must share one of the rarer words of both, so only those are
multiplied; the common words that are left out are too short to reach NEAR by themselves.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from scrlib.recommendations.alike.wording import Wording

NEAR = 0.6  # cosine below which two wordings are not looked at
NEIGHBOURS = 2  # earlier wordings that one wording is paired with
WORK = 4_000_000  # products held at once: about 50 MB
STEPS = 8  # in which the rows that are multiplied with grow
FEW = 60  # wordings a word may stand in where scipy is missing


def near_candidates(wordings: Sequence[Wording], chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of the chosen wordings that may be near-repeats: each with its nearest few before it.

    Without scipy (it comes with the extra `match`) they are found through words that stand in FEW wordings.
    """
    try:
        matrix = _matrix([wordings[at] for at in chosen])
    except ImportError:
        from scrlib.recommendations.sets.repeats import candidate_pairs

        yield from candidate_pairs(wordings, chosen, common=FEW)
        return
    for first, second in _nearest(_rarer_words(matrix)):
        yield chosen[first], chosen[second]


def _matrix(wordings: Sequence[Wording]) -> Any:
    """A row of length 1 for each wording, a column for each stem and concept."""
    from scipy.sparse import csr_matrix

    columns: dict[str, int] = {}
    places, values, ends = array("i"), array("f"), array("i", [0])
    for wording in wordings:
        for unit, value in _direction(wording).items():
            places.append(columns.setdefault(unit, len(columns)))
            values.append(value)
        ends.append(len(places))
    return csr_matrix((values, places, ends), shape=(len(wordings), len(columns)))


def _direction(wording: Wording) -> dict[str, float]:
    """A wording as a vector of length 1: a word that has a concept lies half along it."""
    whole = sum(wording.weights.values()) or 1.0
    found: dict[str, float] = {}
    for stem, weight in wording.weights.items():
        concept = wording.concepts.get(stem)
        part = weight / whole / (2 if concept else 1)
        found[stem] = part
        if concept:
            found["=" + concept] = found.get("=" + concept, 0.0) + part
    return {unit: math.sqrt(part) for unit, part in found.items()}


def _rarer_words(matrix: Any) -> Any:
    """The same rows without the commonest words that are shorter than NEAR together."""
    import numpy

    in_texts = numpy.bincount(matrix.indices, minlength=matrix.shape[1])
    row = numpy.repeat(numpy.arange(matrix.shape[0]), numpy.diff(matrix.indptr))
    order = numpy.lexsort((matrix.indices, in_texts[matrix.indices], row))
    squares = matrix.data[order].astype(numpy.float64) ** 2
    before = numpy.cumsum(squares) - squares
    rest = (before[matrix.indptr[:-1].clip(max=len(before) - 1)] + 1.0)[row] - before
    kept = order[rest >= NEAR**2]
    mask = numpy.zeros(len(order), dtype=bool)
    mask[kept] = True
    matrix.data[~mask] = 0
    matrix.eliminate_zeros()
    return matrix


def _nearest(matrix: Any) -> Iterator[tuple[int, int]]:
    """(earlier row, row) for the NEIGHBOURS earlier rows that each row shares most with."""
    import numpy

    in_texts = numpy.bincount(matrix.indices, minlength=matrix.shape[1])
    work = numpy.add.reduceat(numpy.append(in_texts[matrix.indices], 0), matrix.indptr[:-1]) * (
        numpy.diff(matrix.indptr) > 0
    )
    block = numpy.cumsum(work) // WORK
    edges = [*numpy.flatnonzero(numpy.diff(block, prepend=-1)).tolist(), matrix.shape[0]]
    reach = 0
    for begin, end in pairwise(edges):
        if end > reach:  # what comes after a row is not looked at: much of it need not be multiplied
            reach = end + matrix.shape[0] // STEPS
            columns = matrix[:reach].T.tocsr()
        products = matrix[begin:end] @ columns
        for row in range(begin, end):
            yield from _best_before(row, products, row - begin)


def _best_before(row: int, products: Any, at: int) -> Iterator[tuple[int, int]]:
    import numpy

    part = slice(products.indptr[at], products.indptr[at + 1])
    found, shared = products.indices[part], products.data[part]
    earlier = found < row
    found, shared = found[earlier], shared[earlier]
    best = (
        numpy.lexsort((found, -shared)) if len(found) < 4 * NEIGHBOURS else (-shared).argpartition(NEIGHBOURS)
    )
    for place in best[:NEIGHBOURS]:
        yield int(found[place]), row
