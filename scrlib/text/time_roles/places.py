"""Where a time stands: in which clause, before the first, at the end, in a line that is about time alone."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.patterns import Pattern

ABOUT_TIME = Pattern(
    r"^(?:(?:the|a|this|these|that|its)\s)?(?:[\w'’-]+\s){0,6}?(?:should|to|will|must|is\sto|are\sto)\s(?:be|go|run|start|begin|take\splace|have)\b|^(?:(?:to\sbe|start|from|with\seffect|effective|complete|completed?|timescale|deadline|due|when|first|target|by|within|before|date|both|all|for)\b)",
)


def clause_at(time: Time, main: list[Clause]) -> Clause | None:
    return next((c for c in main if c.start <= time.start < c.end), None)


def fronted(time: Time, main: list[Clause]) -> bool:
    return any(0 <= c.start - time.end <= 3 for c in main)


def at_end(text: str, time: Time) -> bool:
    return bool(re.match(r"\s*(?:[.,;|\n]|[–-]\s|$)", text[time.end :]))
