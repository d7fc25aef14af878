"""The register as sheets to fill in: what the page gives out in Excel, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass

Rows = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """One column: `key` is a field, `day` says that it holds days, `listed` the list it is chosen from.

    free   other words than those of the list will do: several of them, say
    """

    key: str
    head: str
    width: float = 20
    day: bool = False
    listed: str = ""
    free: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class FormSheet:
    """One sheet: things of one kind, a row each. A row has "id" and a text for each key; a day as 2026-03-31.

    printed  the last column that a meeting needs on paper
    """

    key: str
    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: Rows
    printed: str


@dataclass(frozen=True, kw_only=True)
class Returned:
    """A workbook that came back.

    kept   what its hidden sheet carries, None where that is lost
    rows   of each sheet that was found, by its key: (number of the row in Excel, texts by key)
    """

    kept: str | None
    rows: Mapping[str, tuple[tuple[int, Mapping[str, str]], ...]]
