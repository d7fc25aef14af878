"""Why a verdict is as it is, in the words of a card. Rules and second opinion know reasons by codes."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from scrlib.recommendations.reading import Reading
from scrlib.tables import read_table, rows

FILE = "verdicts.toml"
_NUMBER = re.compile(r"\d+")
_N = "«n»"


def said(reason: str, seen: Reading) -> str:
    """The reason as an author reads it on the card of this recommendation."""
    behind, tail = _behind(reason)
    code = reason.removesuffix(behind)
    number = _NUMBER.search(code)
    rows_of_it = _words().get(_NUMBER.sub(_N, code), {})
    kinds = _kinds(seen) if len(rows_of_it) > 1 else ()
    words = next((says for where, says in rows_of_it.items() if where in kinds), rows_of_it.get("", code))
    return (words.replace(_N, number.group()) if number else words) + tail


def _kinds(seen: Reading) -> Collection[str]:
    """What a recommendation is of which some reasons are put in other words."""
    named = seen.signs.owner == 2
    held = {
        "attitude": seen.signs.attitude,
        "unnamed": not named,
        "linked": seen.linked and not seen.signs.tied,
    }
    return [name for name, holds in held.items() if holds]


def _behind(reason: str) -> tuple[str, str]:
    """What stands behind a reason, and its words."""
    return next(
        ((code, says) for code, says in read_table(FILE)["behind"].items() if reason.endswith(code)), ("", "")
    )


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """The words of each reason by its short name, and by where they are taken ("" for anywhere)."""
    found: dict[str, dict[str, str]] = {}
    for row in rows(read_table(FILE), FILE, "reason", ("code", "says")):
        found.setdefault(row["code"], {})[row.get("where", "")] = row["says"]
    return found
