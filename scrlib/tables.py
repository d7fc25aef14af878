"""Rows of the project's own data files, refused where a value is missing, with the remedy."""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A pattern that says what kind of words it finds, its source, and examples that are its tests.

    `judged`: the row says that the same words mean one kind or another, and that what follows decides.
    """

    kind: str
    pattern: re.Pattern[str]
    source: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    judged: bool = False


def wordings(table: Mapping[str, Any], name: str, key: str, kinds: Collection[str]) -> tuple[Wording, ...]:
    """The wordings under `[[key]]`, in the order they are tried.

    Raises DataError naming the row that lacks something, or has an unknown kind or a pattern that is none.
    """
    found = rows(table, name, key, ("kind", "pattern", "source", "yes", "no"))
    return tuple(_wording(row, f"{name}, [[{key}]] {number}", kinds) for number, row in enumerate(found, 1))


def _wording(row: Mapping[str, Any], where: str, kinds: Collection[str]) -> Wording:
    if row["kind"] not in kinds:
        raise DataError(f"{where} has a kind that is not known.", f"Use one of {', '.join(kinds)}.")
    return Wording(
        kind=row["kind"],
        pattern=pattern_of(row["pattern"], where),
        source=row["source"],
        yes=tuple(row["yes"]),
        no=tuple(row["no"]),
        judged=bool(row.get("judged", False)),
    )


def pattern_of(text: str, where: str) -> re.Pattern[str]:
    """The pattern in a row of data, for words in capitals or small. Raises DataError where it is none."""
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise DataError(f"{where} has a pattern that cannot be read.", f"Put it right: {error}.") from None
