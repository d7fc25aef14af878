"""Dates that a plan names and leaves open: "Autumn 2014 – date TBC"."""

import re
from functools import cache

from scrlib.plans.phrases import any_of, phrases
from scrlib.text.times.calendar_days import MONTHS

_STOP = re.compile(r"[,;:()\[\]/–—\n]|(?<=\w)\.\s|\s-\s")  # between what is said of one thing and of the next
_WORD = re.compile(r"[a-z][a-z'-]*")
_NUMBERED = re.compile(r"\w*\d\w*")  # "31st", "Q3", "2014"
_BY_A_DAY = re.compile(
    rf"(?: with [^,;.]{{2,40}}?)? (?:by|before) (?:(?:the|end|of|early|mid) )*(?:\d|q[1-4]|{'|'.join(MONTHS)})",
    re.I,
)  # "To be agreed with Health by 30 June 2014" says when it will be agreed


def left_open(words: str) -> bool:
    """Whether a date cell says that its date is yet to be agreed, whatever day stands beside it.

    What is open may be another thing ("31 March 2014, lead TBC") or only the day of a month that is named
    ("March 2014, exact date TBC"): then the date stands.
    """
    lowered = words.lower()
    return any(
        _is_of_date(lowered[: found.start()], lowered[found.end() :])
        for found in any_of("dates", "undecided").finditer(lowered)
    )


def _is_of_date(before: str, after: str) -> bool:
    """Whether what was said since the last stop, before "TBC", speaks of nothing but when."""
    clause = _STOP.split(before)[-1]
    if not clause.strip() and _BY_A_DAY.match(after):
        return False
    return _of_date().issuperset(_WORD.findall(_NUMBERED.sub(" ", clause)))


@cache
def _of_date() -> frozenset[str]:
    return frozenset({*phrases("dates", "of_a_date"), *MONTHS})
