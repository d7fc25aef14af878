"""Why a verdict is as it is, in the words of a card. Rules and second opinion know reasons by codes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from scrlib.recommendations.reading import Reading
from scrlib.tables import read_table, rows

FILE = "verdicts.toml"
_NUMBER = re.compile(r"\d+")
_N = "«n»"


def said(reason: str, seen: Reading) -> str:
    """The reason as an author reads it on the card of this recommendation."""
    for note, says in read_table(FILE)["nothing"].items():
        if note in seen.parse.notes:
            return str(says)
    code, tail = (reason, "") if reason in _words() else _without_tail(reason)
    code = _NUMBER.sub(_N, code)
    ways = _words().get(code, {})
    kinds = _kinds(seen) if len(ways) > 1 else ()
    return next((ways[kind] for kind in kinds if kind in ways), ways.get("", code)) + tail


def _kinds(seen: Reading) -> Iterator[str]:
    """What a recommendation is of which some reasons are put in other words."""
    if seen.signs.attitude:
        yield "attitude"
    if seen.signs.owner < 2:
        yield "unnamed"
    if not seen.signs.tied:
        if seen.linked:
            yield "linked"
        if seen.parse.purposes:
            yield "purpose"


def _without_tail(reason: str) -> tuple[str, str]:
    """A reason without what stands behind it, and the words for that."""
    said_so = ""
    for tail, says in read_table(FILE)["behind"].items():
        if tail in reason:
            reason, said_so = reason.replace(tail, ""), says + said_so
    return reason, said_so


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """The words of each reason by its short name, and by where they are taken ("" for anywhere)."""
    found: dict[str, dict[str, str]] = {}
    for row in rows(read_table(FILE), FILE, "reason", ("code", "says")):
        found.setdefault(row["code"], {})[row.get("where", "")] = row["says"]
    return found
