"""Where to look first for what an edition without an outline asks: data, refused with the remedy."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from scrlib.audits.facts import NAMES
from scrlib.audits.outline_data import outline_items
from scrlib.errors import DataError
from scrlib.tables import read_table, require, rows

FILE = "audits/first_looks.toml"
OUTLINE = "wt2006"  # the outline of a report that Table 16 of the national study is about
KINDS = ("item", "fact")

Looks = Mapping[str, tuple[str, str]]  # the item of the outline and the fact, one of them "", by requirement


@cache
def first_looks() -> Looks:
    """By the id of a requirement, the item of the outline or the fact that is about the same thing."""
    return read_first_looks(read_table(FILE))


def read_first_looks(table: Mapping[str, Any]) -> Looks:
    """The same, of a table. Raises DataError with the remedy."""
    require(table, FILE, ("source", "look"))
    known = {"item": {one.id for one in outline_items(OUTLINE)}, "fact": set(NAMES)}
    found: dict[str, tuple[str, str]] = {}
    for row in rows(table, FILE, "look", ("asks",)):
        kind = next((one for one in KINDS if one in row), "")
        if len(row.keys() & set(KINDS)) != 1 or row[kind] not in known[kind]:
            raise DataError(
                f"{FILE}, {row['asks'][0]} says where to look in no way that is known.",
                "Give one of item (of outline_wt2006.toml) and fact.",
            )
        for asked in row["asks"]:
            found[asked] = (row.get("item", ""), row.get("fact", ""))
    return found
