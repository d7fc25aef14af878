"""What was passed over in a table, told row by row; a long run of blank rows as one."""

from collections.abc import Iterable, Sequence

from scrlib.plans.rows.reasons import SKIP
from scrlib.records.plan_files import PlanTable
from scrlib.records.plans import Skipped

TOGETHER = 6  # blank rows in a run that are told together


def ranges(table: PlanTable, skipped: Iterable[tuple[int, str]], line: str) -> list[Skipped]:
    """Rows passed over, each told; a long run of blank rows is told as one. `line` is "row" or "column"."""
    runs: list[list[tuple[int, str]]] = []
    for number, why in sorted(skipped):
        blank = runs and runs[-1][-1] == (number - 1, why) and why == SKIP["blank"]
        if blank:
            runs[-1].append((number, why))
        else:
            runs.append([(number, why)])
    return [one for run in runs for one in _run(f"{table.where} {line}", run)]


def _run(where: str, run: Sequence[tuple[int, str]]) -> list[Skipped]:
    if len(run) < TOGETHER:
        return [Skipped(where=f"{where} {number}", why=why) for number, why in run]
    return [Skipped(where=f"{where}s {run[0][0]} to {run[-1][0]}", why=run[0][1])]
