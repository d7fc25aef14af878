"""Which row is which: an id stays with its row, a copied row gets one of its own, a new row a new one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scrlib.documents.book.columns import Column
from scrlib.documents.book.grids import Found
from scrlib.documents.book.values import same, shown, typed
from scrlib.errors import DocumentError

NEEDS = {
    "whole": "a whole number",
    "number": "a number",
    "money": "an amount",
    "percent": "a share, such as 25%",
}
PREFILLED = {"id", "no", "course"}  # stand in empty rows too


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """A row with something in it. `wrote` is what was written in it, None for a row that is new."""

    number: int  # in Excel
    id: str  # "" for a row without one
    values: dict[str, Any]
    wrote: Mapping[str, Any] | None
    copied: bool = False  # another row has the better claim to the id


def claimed(found: Found, written: Iterable[Mapping[str, Any]]) -> list[Claimed]:
    """The rows of a sheet that hold something, in their order."""
    originals = {str(row["id"]): row for row in written}
    columns = [one for one in found.page.columns if one.fill and one.key in found.columns]
    rows = [(number, cells) for number, cells in found.cells() if _filled(columns, cells)]
    best = _best(columns, rows, originals)
    return [_claim(found, columns, number, cells, originals, best) for number, cells in rows]


def _filled(columns: list[Column], cells: Mapping[str, Any]) -> bool:
    return any(cells[one.key] not in (None, "") for one in columns if one.key not in PREFILLED)


def _id(cells: Mapping[str, Any]) -> str:
    return str(cells.get("id") or "").strip()


def _best(
    columns: list[Column], rows: list[tuple[int, dict[str, Any]]], originals: Mapping[str, Mapping[str, Any]]
) -> dict[str, int]:
    """For each id the row that is most like what was written under it: the first of equals."""
    best: dict[str, tuple[int, int]] = {}
    for number, cells in rows:
        wrote = originals.get(_id(cells), {})
        alike = sum(same(cells[one.key], shown(one.kind, wrote.get(one.key))) for one in columns)
        if alike > best.get(_id(cells), (-1, 0))[0]:
            best[_id(cells)] = (alike, number)
    return {id: number for id, (_, number) in best.items()}


def _claim(
    found: Found,
    columns: list[Column],
    number: int,
    cells: dict[str, Any],
    originals: Mapping[str, Mapping[str, Any]],
    best: dict[str, int],
) -> Claimed:
    id = _id(cells)
    wrote = originals.get(id)
    values = {one.key: _value(found, number, one, cells[one.key], wrote) for one in columns}
    copied = bool(id) and best[id] != number
    return Claimed(number=number, id=id, values={**(wrote or {}), **values}, wrote=wrote, copied=copied)


def _value(found: Found, number: int, column: Column, cell: Any, wrote: Mapping[str, Any] | None) -> Any:
    if wrote is not None and same(cell, shown(column.kind, wrote.get(column.key))):
        return wrote.get(column.key)
    try:
        return typed(column.kind, cell)
    except ValueError:
        needed = NEEDS.get(column.kind, "one of the words of its list")
        raise DocumentError(
            f"In the sheet “{found.title}”, row {number}, the column “{column.heading}” needs {needed}.",
            "Mend it in Excel, save the file and open it again.",
        ) from None
