"""The kinds of agency that somebody in a room may say they work for."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scrlib.errors import DataError
from scrlib.tables import parse_table


@dataclass(frozen=True, kw_only=True)
class Sector:
    """One kind of agency; `source` says why it is on the list."""

    id: str
    label: str
    source: str


@cache
def sectors() -> tuple[Sector, ...]:
    """Every kind, in the order they are offered."""
    return read_sectors((files("scrlib") / "data" / "learning" / "sectors.toml").read_text("utf-8"))


def label_of(id: str) -> str:
    """What this kind is called on the screen; "Not said" for none and for one that was taken off the list."""
    return next((one.label for one in sectors() if one.id == id), "Not said")


def read_sectors(text: str) -> tuple[Sector, ...]:
    """The kinds in a file. Raises DataError, naming the table, where a label or a source is missing."""
    return tuple(_sector(id, row) for id, row in parse_table("learning/sectors.toml", text).items())


def _sector(id: str, row: dict[str, str]) -> Sector:
    for name in ("label", "source"):
        if not row.get(name, "").strip():
            raise DataError(f"sectors.toml: [{id}] has no '{name}'.", f'Add a line: {name} = "...".')
    for name in sorted(row.keys() - {"label", "source"}):
        raise DataError(f"sectors.toml: [{id}] has '{name}', which nothing uses.", "Remove the line.")
    return Sector(id=id, label=row["label"], source=row["source"])
