"""Ids and numbers that are a letter and a count: "A7"."""

from collections.abc import Iterable


def next_id(taken: Iterable[str], letter: str) -> str:
    """The one after the highest of this letter that is taken: "A8" after "A7", "A1" after none."""
    numbers = [int(one[1:]) for one in taken if one[:1] == letter and one[1:].isdecimal()]
    return f"{letter}{max(numbers, default=0) + 1}"
