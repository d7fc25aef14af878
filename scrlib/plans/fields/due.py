"""What a date cell says: a calendar day, words without a day, or that the action is done."""

import datetime as dt
import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from scrlib.plans.fields.named_days import FULL, MONTH, SEASONS, days_in, last_of_month, mended
from scrlib.plans.fields.undecided import left_open
from scrlib.plans.phrases import any_of, phrases, plain

_SERIAL = re.compile(r"3[6-9]\d{3}|4\d{4}|5[0-4]\d{3}")  # a date that Excel shows as a number, 1998 to 2050
_BEGINNING = dt.date(1899, 12, 30)  # the day from which Excel counts
_LATE_IN = re.compile(
    rf"\blate(?=(?:\s(?:in\s)?|-)(?:{MONTH}|{'|'.join(SEASONS)}|{FULL}))", re.I
)  # "late May"
_SECOND = re.compile(r"\b(?:revised|extended|moved|changed|amended|now|new\sdate|re-?scheduled)\b", re.I)
_OLD = re.compile(  # before a date that another has taken the place of
    r"\b(?:(?:revised|extended|moved|changed|amended|deferred|postponed|put\sback|brought\sforward|slipped|re-?scheduled)\sfrom"
    r"|was|were|previously|formerly|initially|original(?:ly)?(?:\s(?:date|deadline|target))?)(?:\W+(?:due|by|set|for))*\W*$",
    re.I,
)
_WHEN_DONE = re.compile(  # before the date on which an action was finished
    r"\b(?:actual(?:ly)?|completed|achieved|done|delivered|closed|finished|signed\soff)(?:\W+(?:on|in|date|completion))*\W*$",
    re.I,
)
_NOT_YET = re.compile(r"\b(?:to\sbe|for|not|by|due|will\sbe|target|complete\sby|completion)\b", re.I)


_ONLY_BEGINS = re.compile(
    r"^(?:from|since|start(?:s|ed|ing)?|commenc(?:es|ed|ing)|beginning)\b(?! of)(?!.*\b(?:to|until|till|end\w*|complet\w*)\b)|\bonwards?\W*$",
    re.I,
)  # no end is named
TO_BE_DONE = ("complete", "completed", "in place", "implemented", "achieved", "delivered", "done", "finished")
_BY_A_DAY = re.compile(r"(?:by|before)\b")
LONGEST_DAY = 32  # characters of "by the end of September 2015"


@dataclass(frozen=True, kw_only=True)
class Due:
    """`day` is None where the words name none; `done` and `late` where the cell says so of the action."""

    day: dt.date | None = None
    words: str = ""
    done: bool = False
    late: bool = False


@lru_cache(maxsize=8192)
def read_due(text: str, day: dt.date | None = None, *, month_only: bool = False) -> Due:
    """What a date cell says. `day` is a date that Excel itself keeps; `month_only` where it shows no day of the month.

    Day first; a month alone is its last day, a financial quarter or year likewise, "w/c" the Monday of that week.
    """
    words = " ".join(text.split()).strip(" ;,")
    if day is not None:
        return Due(
            day=last_of_month(day.year, day.month) if month_only and day.day == 1 else day, words=words
        )
    if _SERIAL.fullmatch(words):
        return Due(day=_BEGINNING + dt.timedelta(days=int(words)), words=words)
    if plain(words) in phrases("dates", "unknown"):
        return Due(words="" if not any(one.isalpha() for one in words) and words != "?" else words)
    done = _says_done(words)
    late = bool(any_of("dates", "late").search(_LATE_IN.sub("", words)))
    if done or _never(words) or left_open(words):
        return Due(words=words, done=done, late=late)
    said = mended(words)
    found = days_in(said)
    if len({one for _, one in found}) == 1 and _ONLY_BEGINS.search(words):
        return Due(words=words, late=late)
    due = _still_due(said, found)
    after = bool(found) and (
        _done_after(words) or bool(due) and found[-1] not in due and _when_done(said, found[-1][0])
    )
    return Due(day=_chosen(said, due), words=words, done=after, late=late)


def _still_due(words: str, found: list[tuple[int, dt.date | None]]) -> list[tuple[int, dt.date | None]]:
    """The dates of a cell without those that were changed to another, and those on which it was done; all if none is left."""
    left = [one for one in found if not _OLD.search(words[: one[0]]) and not _when_done(words, one[0])]
    return left or found


def _when_done(words: str, place: int) -> bool:
    """Whether the date at a place is when an action was finished."""
    before = _WHEN_DONE.search(words[:place])
    return before is not None and not _NOT_YET.search(words[max(0, before.start() - 12) : before.start()])


def _says_done(words: str) -> bool:
    """Whether a date cell begins by saying that the action is finished ("Completed March 2014")."""
    lowered = plain(words).lstrip("✓✔☑☒ -")
    for phrase in phrases("dates", "done"):
        if lowered.startswith(phrase) and not lowered[len(phrase) : len(phrase) + 1].isalpha():
            rest = lowered[len(phrase) :].strip(" :-–")
            return not (phrase in TO_BE_DONE and _BY_A_DAY.match(rest) and days_in(rest[:LONGEST_DAY]))
    return words.strip() in ("✓", "✔", "☑", "☒")


def _done_after(words: str) -> bool:
    """Whether the words behind a date say that the action is finished ("31/03/13 - completed")."""
    found = re.search(
        r"\b(?:completed|complete|done|achieved|actioned|closed)\b\W*$|(?<=[(\[;])\s*(?:completed|done|achieved|actioned|closed)\b",
        words,
        re.I,
    )
    return found is not None and not _NOT_YET.search(words[max(0, found.start() - 12) : found.start()])


def _never(words: str) -> bool:
    """Whether the words begin with how often, or with no end: the date behind them is not when the action is due."""
    start = any_of("dates", "never").match(re.sub(r"^[\W_]+", "", words))
    soon = re.match(r"(?:immediate\w*)\W+(?:and|&|then)\W+(?:on-?\s?going|continu\w+)", words, re.I)
    began = re.match(r"(?:from|since|start(?:ed|ing)?|commenc(?:ed|ing)|beginning)\b", words, re.I)
    since = began and any_of("dates", "never").search(words)
    from_event = re.match(
        r"(?:(?:within|in)\s)?\w+\s(?:weeks?|months?|days?)\s(?:of|from|after)\b", words, re.I
    )
    reviewed = re.match(r"(?:immediate\w*|asap|now|with immediate effect)\b[^\d]*\breview", words, re.I)
    return bool(start or soon or since or from_event or reviewed)


def _chosen(words: str, found: list[tuple[int, dt.date | None]]) -> dt.date | None:
    """The one date of a cell: the only one, the revised one, the end of a range; None where several stand apart."""
    days = [day for _, day in found]
    if not days or None in days:
        return None
    every = [day for day in days if day is not None]
    if len(set(every)) == 1:
        return every[0]
    between = [words[a:b] for (a, _), (b, _) in itertools.pairwise(found)]
    review = re.search(
        r"\b(?:review\w*|then|thereafter|audit\w*|follow[\s-]up|reported?|started|from)\b", between[0], re.I
    )
    if review and not re.search(r"\bfrom\b", words[: found[0][0]], re.I) and not _SECOND.search(words):
        return every[0]
    return every[-1] if _SECOND.search(words) or _is_range(between) else max(every)


def _is_range(between: list[str]) -> bool:
    return all(re.search(r"(?:-|–|—|\bto|\buntil)\s*$", one) for one in between)
