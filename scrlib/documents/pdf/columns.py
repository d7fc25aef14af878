"""Pages printed in two columns: where the space between them lies, and the order in which their lines are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SPACE = 9.0  # points between two words, from which a column may have ended
MIDDLE = (0.3, 0.7)  # parts of the width of the page, between which the space is looked for
STEP = 3  # points from one place to the next
FEWEST = 6  # rows on either side
CROSSED = 0.25  # share of the rows that may reach over it: headings, and notes below
WORDS = 3  # in a row of a column, on average; a column of dates or page numbers is none

Word = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Columns:
    """The place between two columns, and where each begins and ends, in points from the left."""

    between: float
    sides: tuple[tuple[float, float], tuple[float, float]]

    def side_of(self, left: float, right: float) -> int:
        """0 and 1 for the columns, -1 for what reaches over both."""
        return 0 if right <= self.between else 1 if left >= self.between else -1


def two_columns(rows: Sequence[Sequence[Word]], width: float) -> Columns | None:
    """The columns of a page whose rows of words are given; None where it has but one."""
    spans = [list(_spans(row)) for row in rows]
    first, last = (int(width * part) for part in MIDDLE)
    crossed = {at: sum(a < at < b for row in spans for a, b in row) for at in range(first, last, STEP)}
    if not crossed or min(crossed.values()) > CROSSED * len(rows):
        return None
    least = min(crossed.values())
    places = [at for at, count in crossed.items() if count == least]
    between = float(places[len(places) // 2])
    halves: tuple[list[list[Word]], list[list[Word]]] = ([], [])
    for row in rows:
        if not any(a < between < b for a, b in _spans(row)):
            for side, half in enumerate(halves):
                words = [one for one in row if (one["x0"] >= between) == bool(side)]
                if words:
                    half.append(words)
    if any(len(half) < FEWEST or sum(map(len, half)) < WORDS * len(half) for half in halves):
        return None
    left, right = (
        (min(w["x0"] for row in half for w in row), max(w["x1"] for row in half for w in row))
        for half in halves
    )
    return Columns(between=between, sides=(left, right))


def _spans(row: Sequence[Word]) -> Iterator[tuple[float, float]]:
    """Where words stand so close together that no column ends between them."""
    start, end = row[0]["x0"], row[0]["x1"]
    for word in row[1:]:
        if word["x0"] - end >= SPACE:
            yield start, end
            start = word["x0"]
        end = max(end, word["x1"])
    yield start, end


def parted(row: Sequence[Word], columns: Columns) -> list[tuple[int, list[Word]]]:
    """A row as its columns have it, each part with its side; whole, on side -1, where it reaches over both."""
    if any(start < columns.between < end for start, end in _spans(row)):
        return [(-1, list(row))]
    parts = (
        [one for one in row if one["x0"] < columns.between],
        [one for one in row if one["x0"] >= columns.between],
    )
    return [(side, words) for side, words in enumerate(parts) if words]
