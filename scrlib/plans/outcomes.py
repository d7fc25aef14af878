"""What kind of thing a plan calls an outcome: something made, practice, a child's experience, or an outcome for children."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from scrlib.errors import DataError
from scrlib.tables import read_table, rows

FILE = "plans/outcomes.toml"


@dataclass(frozen=True, kw_only=True)
class Level:
    """One kind of outcome; `whole` are asked first and fit a whole text, `examples` are wordings that are of it."""

    name: str
    label: str
    patterns: tuple[re.Pattern[str], ...]
    examples: tuple[str, ...]
    whole: tuple[re.Pattern[str], ...] = ()


@cache
def levels() -> tuple[Level, ...]:
    """The four, the nearest to hand first. Raises DataError where one is incomplete."""
    table = read_table(FILE)
    if not str(table.get("source", "")).strip():
        raise DataError(f"{FILE} names no source.", "Add a line: source = ...")
    return tuple(
        Level(
            name=row["name"],
            label=row["label"],
            patterns=tuple(re.compile(one, re.I) for one in row["patterns"]),
            examples=tuple(row["examples"]),
            whole=tuple(re.compile(one, re.I) for one in row.get("whole", ())),
        )
        for row in rows(table, FILE, "levels", ("name", "label", "patterns", "examples"))
    )


@lru_cache(maxsize=4096)
def level_of(text: str) -> str:
    """ "outcome", "experience", "practice", "output", whichever is the furthest a text reaches; "" where none can be told."""
    words = " ".join(text.replace("’", "'").split())
    bare = words.strip(" .;•-–")
    said = next((one.name for one in levels() if any(whole.fullmatch(bare) for whole in one.whole)), "")
    return said or next(
        (one.name for one in reversed(levels()) if any(pattern.search(words) for pattern in one.patterns)), ""
    )
