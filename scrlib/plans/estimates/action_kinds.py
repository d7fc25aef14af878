"""Which first estimate the words of an action call for: rules as data, and the page lets everybody choose another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from scrlib.errors import DataError
from scrlib.plans.estimates.template_data import templates
from scrlib.tables import read_table, rows

FILE = "plans/action_kinds.toml"


@dataclass(frozen=True, kw_only=True)
class ActionKind:
    """The wordings of one kind of action; `examples` are of it."""

    template: str
    patterns: tuple[re.Pattern[str], ...]
    examples: tuple[str, ...]


@cache
def action_kinds() -> tuple[ActionKind, ...]:
    """Every kind in the file's order. Raises DataError where one is not as it should be."""
    return read_action_kinds(read_table(FILE))


def read_action_kinds(table: Mapping[str, Any]) -> tuple[ActionKind, ...]:
    """The kinds in a table. Raises DataError, naming the row, where a template or a pattern cannot be."""
    if not str(table.get("source", "")).strip():
        raise DataError(f"{FILE} names no source.", "Add a line: source = ...")
    return tuple(_kind(row) for row in rows(table, FILE, "kind", ("template", "patterns", "examples")))


def _kind(row: Mapping[str, Any]) -> ActionKind:
    template = row["template"]
    if template not in templates():
        raise DataError(
            f"{FILE} names the unknown template {template}.", f"Use one of: {', '.join(templates())}."
        )
    try:
        patterns = tuple(re.compile(one, re.IGNORECASE) for one in row["patterns"])
    except re.error as error:
        raise DataError(
            f"{FILE}, {template} has a pattern that cannot be read: {error}.", "Correct it."
        ) from None
    return ActionKind(template=template, patterns=patterns, examples=tuple(row["examples"]))


@lru_cache(maxsize=4096)
def kind_told(text: str) -> str:
    """The id of the template whose words begin first in a text, "" where it has words of none.

    An action mostly says first what is to be done, and then what for: "Audit ten files to see whether the new
    procedure is used" is an audit.
    """
    words = " ".join(text.replace("’", "'").split())
    begins = [
        (min(found.start() for found in matches), order, kind.template)
        for order, kind in enumerate(action_kinds())
        if (matches := [found for pattern in kind.patterns if (found := pattern.search(words))])
    ]
    return min(begins)[2] if begins else ""
