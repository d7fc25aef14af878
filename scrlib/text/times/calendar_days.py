"""The calendar day that some words of time name, day first as in the United Kingdom."""

import re
from calendar import monthrange
from datetime import date, timedelta

from scrlib.text.matching.patterns import small

MONTHS = {
    m: i + 1
    for i, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec".split(
            "|"
        )
    )
    for m in names.split()
}
_DIGIT = re.compile(r"\d")
_RESOLVE_DMY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?([A-Z][a-z]+)\.?,?\s((?:19|20)\d\d)", re.IGNORECASE
)
_RESOLVE_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{2,4})\b")
_RESOLVE_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_RESOLVE_MY = re.compile(r"\b([A-Z][a-z]{2,8})\.?[\s-]?(?:of\s)?((?:19|20)\d\d|\d\d)\b", re.IGNORECASE)
_RESOLVE_QUARTER = re.compile(
    r"\b(?:Q([1-4])|(first|second|third|fourth)\squarter|quarter\s([1-4]))\s(?:of\s)?(?:the\s)?((?:19|20)?\d\d)\s?[/-]\s?(\d\d(?:\d\d)?)",
    re.IGNORECASE,
)
_RESOLVE_FINANCIAL = re.compile(
    r"\b(?:financial\syear\s)?((?:19|20)\d\d)\s?[/-]\s?(\d{4}|\d\d?)\b", re.IGNORECASE
)
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def resolve(words: str) -> date | None:
    """The calendar day some words name, day first, or None. A month alone is its last day, a financial quarter or year likewise.

    "30/09/13" is 2013-09-30, "Q3 13/14" 2013-12-31, "financial year 2004/05" 2005-03-31, "end Sept 2013" 2013-09-30.
    """
    if not _DIGIT.search(words):  # every way below needs one
        return None
    if match := _RESOLVE_DMY.search(words):
        return _day(int(match[3]), MONTHS.get(match[2].lower()), int(match[1]))
    if match := _RESOLVE_NUMERIC.search(words):
        return _day(_full_year(int(match[3])), int(match[2]), int(match[1]))
    if match := _RESOLVE_ISO.search(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _RESOLVE_QUARTER.search(words):
        quarter = int(match[1] or match[3] or _ORDINAL[small(match[2])])
        year, month = _full_year(int(match[4])), (6, 9, 12, 3)[quarter - 1]
        return _last_day(year + (quarter == 4), month)
    if match := _RESOLVE_MY.search(words):
        month_number = MONTHS.get(match[1].lower())
        if month_number:
            year = _full_year(int(match[2]))
            if re.search(
                r"\b(?:start|beginning)\sof\b|\bfrom\b|\b(?:start|commenc|beginn)ing\b", words, re.IGNORECASE
            ):
                return _day(year, month_number, 1)
            if re.search(r"\bbefore\b|\bprior to\b|\bin advance of\b", words, re.IGNORECASE):
                return date(year, month_number, 1) - timedelta(days=1)
            return _last_day(year, month_number)
    if match := _RESOLVE_FINANCIAL.search(words):
        year = _full_year(int(match[1][: -len(match[2])] + match[2]))  # "2002/3" ends in 2003
        return _last_day(year, 8 if re.search(r"academic|school", words, re.IGNORECASE) else 3)
    return None


def is_no_day(words: str) -> bool:
    """Whether some words write a whole date, day first, that no calendar has: "31/02/2026", "30 February 2027"."""
    if match := _RESOLVE_DMY.search(words):
        return (
            match[2].lower() in MONTHS
            and _day(int(match[3]), MONTHS[match[2].lower()], int(match[1])) is None
        )
    if match := _RESOLVE_NUMERIC.search(words):
        return _day(_full_year(int(match[3])), int(match[2]), int(match[1])) is None
    match = _RESOLVE_ISO.search(words)
    return match is not None and _day(int(match[1]), int(match[2]), int(match[3])) is None


def months_later(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where that has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return 2000 + year if year < 70 else 1900 + year


def _day(year: int, month: int | None, day: int) -> date | None:
    if month is None or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _last_day(year: int, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if 1 <= year <= 9998 else None
