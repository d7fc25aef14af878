"""Rows of the project's own data files, refused where a value is missing, with the remedy."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError


@cache
def read_table(name: str) -> Mapping[str, Any]:
    """The table in scrlib/data under this name ("sets/prompts.toml"), read once."""
    return parse_table(name, (files("scrlib") / "data" / name).read_text("utf-8"))


def parse_table(name: str, text: str) -> Mapping[str, Any]:
    """The table in a text. Raises DataError where the text is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name} cannot be read: {error}.", "Correct the line it names.") from error


def rows(table: Mapping[str, Any], name: str, key: str, wanted: Iterable[str]) -> list[dict[str, Any]]:
    """The rows under `[[key]]`, each with every wanted value.

    Raises DataError, naming the file and the row, where there is no row or a wanted value is missing.
    """
    found = table.get(key)
    if not isinstance(found, list) or not found:
        raise DataError(f"{name} has no [[{key}]].", f"Add at least one [[{key}]] table.")
    for number, row in enumerate(found, 1):
        require(row, f"{name}, [[{key}]] {number}", wanted)
    return found


def require(row: Mapping[str, Any], where: str, wanted: Iterable[str]) -> None:
    """Raises DataError naming the first wanted value that is missing or empty."""
    for field in wanted:
        if row.get(field) in (None, "", []):
            raise DataError(f"{where} has no {field}.", f"Add a line: {field} = ...")
