"""Sentences that say how a plan as a whole will be followed up, and ask for no action of it."""

import re
from functools import cache

from scrlib.errors import DataError
from scrlib.tables import read_table

FILE = "plans/followed.toml"
WHY = "how the plan is followed up, not an action of it"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = read_table(FILE)
    if not str(table.get("source", "")).strip():
        raise DataError(f"{FILE} names no source.", "Add a line: source = ...")
    return tuple(re.compile(one, re.I) for one in table["patterns"])


def follows_plan(text: str) -> bool:
    """Whether a sentence says who will watch over the plan, and how. Raises DataError where the data has no source."""
    words = " ".join(text.replace("’", "'").split())
    return any(one.search(words) for one in _patterns())
