"""Numbers that a report's own counting of its recommendations skips: perhaps some that were not found."""

import re
from collections.abc import Iterable, Sequence

from scrlib.documents.reading.hits import Reading

WHOLE = re.compile(r"(\d{1,3})[a-z]?")  # "4", "4a": "11.6" counts paragraphs, not recommendations
FEWEST = 3  # numbers in a row from which they are a counting


def skipped(reading: Reading) -> tuple[int, ...]:
    """The numbers missing between those printed, in order; () where a list does not count in whole numbers."""
    printed = [_number(hit.draft.number) for hit in reading.recommendations]
    again = {_number(hit.draft.number) for hit, _ in reading.repeats}
    runs = [run for run in _runs(one for one in printed if one) if len(run) >= FEWEST]
    missing = {at for run in runs for at in range(run[0], run[-1]) if at not in run}
    sparse = any(len(run) < (run[-1] - run[0]) / 2 for run in runs)
    return () if sparse else tuple(sorted(missing - again))


def _number(printed: str) -> int:
    whole = WHOLE.fullmatch(printed.strip(" .)"))
    return int(whole[1]) if whole else 0


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    """The numbers as lists that count upward; one that starts anew is another list."""
    runs: list[list[int]] = []
    for one in numbers:
        if not runs or one < runs[-1][-1]:
            runs.append([])
        runs[-1].append(one)
    return runs


def told(numbers: Sequence[int]) -> str:
    """The sentence that points at skipped numbers."""
    *some, last = map(str, numbers)
    which = f"numbers {', '.join(some)} and {last} were" if some else f"number {last} was"
    them = "them" if some else "it"
    return (
        f"The report counts its recommendations, and {which} not found: look for {them}, and add what is missing. "
        "Those that were found keep their printed numbers."
    )
