"""The wordings by which signs are told, as rows of data (`data/signs/wording.toml`)."""

from functools import cache

from scrlib.text.matching import worded
from scrlib.text.matching.patterns import Pattern

FILE = "signs/wording.toml"


@cache
def wording(kind: str) -> Pattern:
    """The pattern of all wordings of a kind."""
    return worded.pattern(FILE, kind)
