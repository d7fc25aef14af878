"""Rows of a case's data turned into records by their fields, refused where one is missing or misspelt."""

import re
from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar

from scrlib.samples.refusing import refusal

Record = TypeVar("Record")
SLUG = re.compile(r"[a-z][a-z0-9_]*")
# How a field of each kind is written.
WRITTEN: Mapping[object, str] = {
    str: '{name} = "..."',
    int: "{name} = 5",
    bool: "{name} = true",
    tuple[str, ...]: '{name} = ["...", "..."]',
    tuple[int, ...]: "{name} = [3, 7]",
}


def records(
    folder: Path, name: str, table: Mapping[str, Any], key: str, kind: type[Record]
) -> tuple[Record, ...]:
    """The rows under `[[key]]` as records, ids told apart. Raises DataError naming the file and the row."""
    rows = table.get(key.rpartition(".")[2])
    if not isinstance(rows, list) or not rows:
        raise refusal(folder, f"has no [[{key}]] in {name}", f"Write at least one [[{key}]]")
    found = tuple(
        record(folder, f"[[{key}]] {number} of {name}", row, kind) for number, row in enumerate(rows, 1)
    )
    ids = [getattr(one, "id", "") for one in found]
    for number, id in enumerate(ids, 1):
        if not SLUG.fullmatch(id) or id in ids[: number - 1]:
            fix = "Give it an id of its own, in small letters with _ between words"
            raise refusal(folder, f"has no id of its own in [[{key}]] {number} of {name}", fix)
    return found


def record(folder: Path, where: str, row: Mapping[str, Any], kind: type[Record], **made: object) -> Record:
    """One record from a row; `made` are fields from elsewhere. Raises DataError naming the field."""
    wanted = {field.name: field for field in fields(kind) if field.name not in made}  # type: ignore[arg-type]
    for name in row:
        if name not in wanted:
            raise refusal(folder, f"has an unknown {name} in {where}", "Correct its spelling or take it out")
    values = dict(made)
    for name, field in wanted.items():
        if name not in row and field.default is not MISSING:
            continue
        if not _fits(row.get(name), field.type, field.default is not MISSING):
            raise refusal(
                folder, f"has no {name} in {where}", f"Write {WRITTEN[field.type].format(name=name)}"
            )  # type: ignore[index]
        values[name] = tuple(row[name]) if isinstance(row[name], list) else row[name]
    return kind(**values)


def _fits(value: object, kind: object, may_be_empty: bool) -> bool:
    """Whether a value of the file can stand in a field of this kind; a list of numbers may be empty."""
    if kind is str:
        return isinstance(value, str) and (may_be_empty or bool(value.strip()))
    if kind in (tuple[str, ...], tuple[int, ...]):
        each = str if kind == tuple[str, ...] else int
        full = may_be_empty or each is int or bool(value)
        return isinstance(value, list) and full and all(isinstance(one, each) and one for one in value)
    return type(value) is kind


def among(folder: Path, where: str, words: Collection[object], known: Collection[object]) -> None:
    """Raises DataError where one of the words is not known, listing those that are."""
    for word in words:
        if word not in known:
            fix = f"Write one of: {', '.join(str(one) for one in known)}"
            raise refusal(folder, f"has '{word}' in {where}", fix)
