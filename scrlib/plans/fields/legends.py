"""A key that stands beside the plan, in columns of its own under the word "Key"."""

from collections.abc import Mapping
from dataclasses import replace

from scrlib.plans.fields.colour_keys import is_key_word, key_above
from scrlib.records.plan_files import PlanFile, PlanLine, PlanTable
from scrlib.records.plans import Skipped

BESIDE = 3  # columns of a plan, at least, before a key that stands beside it
LEAST = 2  # colours
WHY = "the key to the colours, beside the plan"


def without_legends(file: PlanFile) -> tuple[PlanFile, Mapping[str, str], tuple[Skipped, ...]]:
    """The file without the keys that stand beside its plans, what these say colours mean, and where they stood."""
    key: dict[str, str] = {}
    blocks, skipped = [], []
    for block in file.blocks:
        column, found = _legend(block) if isinstance(block, PlanTable) else (0, {})
        if found and isinstance(block, PlanTable):
            key = {**found, **key}
            skipped.append(Skipped(where=f"{block.where} from column {column + 1}", why=WHY))
            block = replace(block, rows=tuple(_cut(row, column) for row in block.rows))
        blocks.append(block)
    return replace(file, blocks=tuple(blocks)), key, tuple(skipped)


def _legend(table: PlanTable) -> tuple[int, dict[str, str]]:
    """(the column at which a key beside a plan begins, what it says); (0, {}) for none."""
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells[BESIDE:], start=BESIDE):
            if is_key_word(cell.text) and not cell.left and any(one.lines for one in row.cells[:BESIDE]):
                beside = [replace(one, cells=one.cells[column:]) for one in table.rows[at + 1 :]]
                found = key_above(beside)
                return (column, found) if len(found) >= LEAST else (0, {})
    return 0, {}


def _cut(row: PlanLine, column: int) -> PlanLine:
    return replace(row, cells=row.cells[:column])
