"""What a date cell says: a calendar day, words without a day, or that the action is done."""

import datetime as dt
import itertools
import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from scrlib.plans.phrases import any_of, phrases, plain
from scrlib.plans.undecided import left_open
from scrlib.text.calendar_days import MONTHS, resolve

SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}  # the last month of each
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:(?:19|20)\d\d|\d\d)"
_FULL = r"(?:19|20)\d\d"
_FIN = rf"(?:{_FULL}\s?[/-]\s?(?:{_FULL}|\d\d)|\d\d\s?/\s?\d\d)"
_DAYS = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s?(?:of\s)?[\s./-]?(?:{_MONTH})(?![a-z])[\s.,'/-]*{_YEAR}(?!\d)"  # 30 Sept 13, 30-Sep-13
    rf"|(?:{_MONTH})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_FULL}"  # September 30th, 2013
    rf"|(?<!\d)\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:{_FULL}|\d\d)(?![\d/])"  # 30/09/13, 30-09-2013
    rf"|(?<!\d)\d{{1,2}}\s\d{{1,2}}\s{_FULL}(?!\d)"  # 30 09 2013
    rf"|{_FULL}-\d\d-\d\d"
)
_PARTS = re.compile(
    rf"(?P<day>{_DAYS})"
    rf"|(?P<quarter>(?:\bq(?:uarte|t)?r?\.?\s?[1-4]|\b(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth|last|final)\s(?:quarter|qtr))[\s,(]*(?:of\s)?(?:the\s)?(?:(?:financial\s(?:year|yr)|f/?y)\s?)?/?(?P<of>{_FIN}|\d\d\s?[–-]\s?\d\d(?!\d)))"
    rf"|(?P<turned>(?<![\d/])(?P<years>{_FIN})[\s,–-]*\(?q(?:uarte|t)?r?\.?\s?[1-4])"
    rf"|(?P<school>(?:academic|school)\syear\s(?P<term>{_FIN})|{_FIN}\s(?:academic|school)\syear)"
    rf"|(?P<financial>(?:\b(?:financial\s(?:year|yr)|f/?y|year[\s-]?end)\s?(?:of\s)?)?(?<![\d/.])(?P<fin>{_FIN})(?![\d/]))"
    rf"|(?P<month>\b(?:{_MONTH})(?![a-z])[\s.,'’/-]*(?:of\s)?{_YEAR}(?!\d)(?![/.-]\d))"
    rf"|(?P<season>\b(?:{'|'.join(SEASONS)})\s(?:term\s)?(?:of\s)?(?:{_FIN}|{_FULL}))"
    rf"|(?P<figures>(?<![\d/.-])(?:0?[1-9]|1[0-2])\s?[/.-]\s?{_FULL}(?![\d/]))"
    rf"|(?P<year>\b(?:end(?:\sof)?|by\sthe\send\sof|year\send|end\syear)\s(?:the\s)?(?:calendar\syear\s)?(?P<only>{_FULL})(?!\s?[/-]\s?\d))",
    re.I,
)
_SERIAL = re.compile(r"3[6-9]\d{3}|4\d{4}|5[0-4]\d{3}")  # a date that Excel shows as a number, 1998 to 2050
_BEGINNING = dt.date(1899, 12, 30)  # the day from which Excel counts
_LONG_MONTHS = tuple(name for name in MONTHS if len(name) > 5)
_BY_FIGURES = re.compile(
    r"(?:\d(?:st|nd|rd|th)?\s(?:of\s)?)(?P<word>[A-Za-z]{5,10})\b|\b(?P<word2>[A-Za-z]{5,10})(?=\s(?:19|20)\d\d)"
)
_RANGE = re.compile(rf"\b({_MONTH})\b\.?\s?(?:-|–|—|/|to|and|&)\s?(?=(?:{_MONTH})\b)", re.I)
_WEEK = re.compile(r"\b(?:w/?c|wk\s?c(?:om)?|week\s(?:commencing|beginning|starting)|w/b)\b[:\s]*$", re.I)
_BEFORE = re.compile(r"\b(?:before|prior\sto|in\sadvance\sof)\s(?:the\s)?$", re.I)
_ABOUT = re.compile(r"\b(?:early|mid|late)\W*(?:in\s)?(?:the\s)?$", re.I)
_WITHIN = re.compile(
    r"\b(?:early|mid|middle\Wof)\W*(?:in\s)?(?:the\s)?$", re.I
)  # of a month: no last day is meant
_START = re.compile(r"\b(?:start|beginning)\sof\s(?:the\s)?$", re.I)
_OTHER_YEAR = r"(?:season|session|(?:municipal|civic|tax|contract)\s(?:year|yr))"  # "2020/21" of one is no financial year
_BEFORE_YEAR = re.compile(rf"\b{_OTHER_YEAR}\W*(?:of\s|in\s)?$", re.I)
_AFTER_YEAR = re.compile(rf"\W*(?:[a-z]+\s)?{_OTHER_YEAR}\b", re.I)
_LATE_IN = re.compile(
    rf"\blate(?=(?:\s(?:in\s)?|-)(?:{_MONTH}|{'|'.join(SEASONS)}|{_FULL}))", re.I
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


ALIKE = 0.82  # of two spellings of a month


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
    said = _mended(words)
    found = days_in(said)
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
            return not (phrase in ("complete", "in place") and rest.startswith(("by", "before")))
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
    from_event = re.match(r"(?:within|in)\s\w+\s(?:weeks?|months?|days?)\s(?:of|from|after)\b", words, re.I)
    return bool(start or soon or since or from_event)


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


def days_in(text: str) -> list[tuple[int, dt.date | None]]:
    """(place, day) of each date in a text; the day is None where it is not in the calendar (31 September)."""
    text = _mended(text)
    return [(found.start(), _day(text, found)) for found in _PARTS.finditer(text) if _is_date(found)]


def _mended(text: str) -> str:
    """A text with months spelt as they should be, and the first month of "April - June 2013" left out."""
    return _RANGE.sub("", _BY_FIGURES.sub(_respelt, text.replace("’", "'")))


def _word(found: re.Match[str]) -> str:
    return found["word"] or found["word2"]


def _respelt(found: re.Match[str]) -> str:
    word = _word(found).lower()
    close = [] if word in MONTHS else get_close_matches(word, _LONG_MONTHS, n=1, cutoff=ALIKE)
    return found.group().replace(_word(found), close[0]) if close else found.group()


def _is_date(found: re.Match[str]) -> bool:
    """Whether two pairs of figures are a financial year: "13/14" is, "03/04" may be a day in April."""
    if found.lastgroup and found["financial"]:
        first, second = re.findall(r"\d+", found["fin"])
        named = re.match(r"[a-z]", found["financial"], re.I)
        return (int(second) - int(first)) % 100 == 1 and bool(len(first) == 4 or int(first) > 12 or named)
    return True


def _day(text: str, found: re.Match[str]) -> dt.date | None:
    before = text[: found.start()]
    if found["day"]:
        day = _calendar_day(found["day"])
        if day is not None and _WEEK.search(before):
            return day - dt.timedelta(days=day.weekday())
        return day
    if found["quarter"]:
        return _quarter(found["quarter"], found["of"])
    if found["turned"]:
        return _quarter(found["turned"][len(found["years"]) :], found["years"])
    if found["school"]:
        return last_of_month(_second_year(found["school"]), 8)
    if found["financial"]:
        if _BEFORE_YEAR.search(before) or _AFTER_YEAR.match(text[found.end() :]):
            return None
        return last_of_month(_second_year(found["fin"]), 3)
    if found["season"]:
        return _season(before, found["season"])
    if found["year"]:
        return dt.date(int(found["only"]), 12, 31)
    return _month(before, found["month"] or "", found["figures"] or "")


def _month(before: str, named: str, figures: str) -> dt.date | None:
    if named:
        name = re.match(r"[a-z]+", named, re.I)
        month, year = MONTHS[name.group().lower()] if name else 0, _year(re.findall(r"\d+", named)[-1])
    else:
        parts = re.findall(r"\d+", figures)
        month, year = int(parts[0]), _year(parts[1])
    if _WITHIN.search(before):
        return None
    if _START.search(before):
        return dt.date(year, month, 1)
    if _BEFORE.search(before):
        return dt.date(year, month, 1) - dt.timedelta(days=1)
    return last_of_month(year, month)


def _calendar_day(words: str) -> dt.date | None:
    """The day some words name in full, day first."""
    figures = [int(one) for one in re.findall(r"\d+", words)]
    named = re.search(rf"(?:{_MONTH})", words, re.I)
    if re.match(r"\d{4}-", words):
        year, month, day = figures
    elif named:
        day, year, month = figures[0], _year(str(figures[1])), MONTHS[named.group().lower()]
    else:
        day, month, year = figures[0], figures[1], _year(f"{figures[2]:02d}")
    return resolve(f"{year:04d}-{month:02d}-{day:02d}")


def _quarter(words: str, years: str) -> dt.date:
    """The last day of a quarter of a financial year: the third of 2013/14 ends on 31 December 2013."""
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
    named = re.match(r"first|second|third|fourth|last|final", words.strip(), re.I)
    figure = re.search(r"[1-4]", words)
    number = order[named.group().lower()] if named else int(figure.group()) if figure else 4
    first = _second_year(years) - 1
    return last_of_month(first + (number == 4), (6, 9, 12, 3)[number - 1])


def _season(before: str, words: str) -> dt.date | None:
    """The last day of a season as the Met Office counts them: summer ends with August, winter 2013/14 with February.

    None where the words leave the days open: a school term, "early spring", "winter 2013", "spring 2013/14".
    """
    first, *second = (int(one) for one in re.findall(r"\d+", words))
    month = SEASONS[words.split()[0].lower()]
    year = _year(str(first)) + (month == 2)
    is_open = not second if month == 2 else bool(second) and month != 11
    if " term" in words.lower() or _ABOUT.search(before) or is_open:
        return None
    if _START.search(before) or _BEFORE.search(before):
        begins = last_of_month(year - (month == 2), (month - 3) % 12 or 12)
        return begins if _BEFORE.search(before) else begins + dt.timedelta(days=1)
    return last_of_month(year, month)


def _second_year(words: str) -> int:
    first, second = re.findall(r"\d+", words)[:2]
    return _year(second) if len(first) == 2 else _year(first) + 1


def _year(figures: str) -> int:
    if len(figures) > 2:
        return int(figures)
    return 2000 + int(figures) if int(figures) < 70 else 1900 + int(figures)


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return after - dt.timedelta(days=1)
