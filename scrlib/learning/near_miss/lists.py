"""What there is to choose from: factors in seven groups, stages, kinds of safeguard, scales."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.near_misses import Factor, FactorGroup, Term
from scrlib.tables import read_table, require, rows

FOLDER = "learning/near_miss"
FACTORS = f"{FOLDER}/factors.toml"
LISTS = f"{FOLDER}/lists.toml"
GROUP = ("id", "label", "about", "london", "seips", "source")
FACTOR = ("id", "label", "asks")
FEWEST, MOST = 3, 6  # factors of a group: few enough to be asked one by one


@cache
def groups() -> tuple[FactorGroup, ...]:
    """The seven groups, from the system inward; whoever held the pen that day is asked about last."""
    return read_groups(read_table(FACTORS), FACTORS)


@cache
def factors() -> Mapping[str, Factor]:
    """Every factor by its id, in the order in which they are asked."""
    return {one.id: one for group in groups() for one in group.factors}


@cache
def terms(name: str) -> tuple[Term, ...]:
    """One list: "kind", "stage", "barrier" (strongest first), "severity", "likelihood" or "hindsight"."""
    return read_terms(read_table(LISTS), LISTS, name)


def label(name: str, id: str, otherwise: str = "Not said yet") -> str:
    """What an entry of a list is called."""
    return next((one.label for one in terms(name) if one.id == id), otherwise)


def read_groups(table: Mapping[str, Any], name: str) -> tuple[FactorGroup, ...]:
    """The groups in a table. Raises DataError, naming the row and the remedy, where one is incomplete."""
    found = tuple(_group(row, name) for row in rows(table, name, "group", GROUP))
    _different([one.id for one in found], name, "groups")
    _different([one.id for group in found for one in group.factors], name, "factors")
    return found


def read_terms(table: Mapping[str, Any], file: str, name: str) -> tuple[Term, ...]:
    """One list in a table. Raises DataError where the file names no source, or a row has no id or label."""
    require(table, file, ("source",))
    found = tuple(Term(**row) for row in rows(table, file, name, ("id", "label")))
    _different([one.id for one in found], file, f"[[{name}]]")
    return found


def _group(row: Mapping[str, Any], name: str) -> FactorGroup:
    where = f"{name}, group {row['id']}"
    if "learning_together" not in row:
        raise DataError(
            f"{where} does not say what Learning Together calls it.",
            'Add learning_together = "...", or "" where it has no such pattern.',
        )
    listed = rows(row, where, "factor", FACTOR)
    if not FEWEST <= len(listed) <= MOST:
        raise DataError(
            f"{where} has {len(listed)} factors.", f"Give each group from {FEWEST} to {MOST} of them."
        )
    found = tuple(Factor(group=row["id"], **one) for one in listed)
    named = {key: value for key, value in row.items() if key != "factor"}
    return FactorGroup(**named, factors=found)


def _different(ids: list[str], name: str, what: str) -> None:
    """Raises DataError where two rows have the same id."""
    if twice := next((one for one in ids if ids.count(one) > 1), ""):
        raise DataError(f"{name} has two {what} called '{twice}'.", "Give each an id of its own.")
