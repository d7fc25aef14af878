"""The word lists of plans, read from data and refused where one is missing."""

import re
from functools import cache

from scrlib.errors import DataError
from scrlib.tables import read_table


@cache
def phrases(file: str, name: str) -> tuple[str, ...]:
    """The phrases of one list of data/plans/<file>.toml, lower case, in order. Raises DataError with the remedy."""
    table = read_table(f"plans/{file}.toml")
    if not str(table.get("source", "")).strip():
        raise DataError(f"plans/{file}.toml names no source.", "Add a line: source = ...")
    try:
        text = table[name]["words"]
    except (KeyError, TypeError):
        raise DataError(
            f"plans/{file}.toml has no list named {name}.", f"Add [{name}] with words = ..."
        ) from None
    return tuple(" ".join(one.split()).lower() for one in text.split(";") if one.strip())


@cache
def any_of(file: str, *names: str) -> re.Pattern[str]:
    """A pattern for the phrases of the named lists, whole words, the longest first, any case."""
    every = sorted({one for name in names for one in phrases(file, name)}, key=lambda one: (-len(one), one))
    return re.compile(r"(?<![\w])(?:" + "|".join(map(re.escape, every)) + r")(?![\w])", re.I)


@cache
def pattern_of(file: str, name: str) -> re.Pattern[str]:
    """The pattern of one entry of data/plans/<file>.toml, any case. Raises DataError with the remedy."""
    try:
        return re.compile(read_table(f"plans/{file}.toml")[name]["pattern"], re.I)
    except (KeyError, TypeError, re.error):
        raise DataError(
            f"plans/{file}.toml has no pattern named {name}.", f"Add [{name}] with pattern = ..."
        ) from None


def plain(text: str) -> str:
    """A text for comparing: small letters, one space, no marks at either end."""
    return " ".join(text.lower().replace("’", "'").split()).strip(" .:;,*")
