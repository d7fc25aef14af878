"""The days that words name: dates, months, quarters and years; day first, a stretch by its last day."""

import datetime as dt
import re
from difflib import get_close_matches

from scrlib.text.times.calendar_days import MONTHS, resolve

SEASONS = ("spring", "summer", "autumn", "winter")  # when one ends, nobody has written down
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:(?:19|20)\d\d|\d\d)"
FULL = r"(?:19|20)\d\d"
_FIN = rf"(?:{FULL}\s?[/-]\s?(?:{FULL}|\d\d)|\d\d\s?/\s?\d\d)"
_DAYS = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s?(?:of\s)?[\s./-]?(?:{MONTH})(?![a-z])[\s.,'/-]*{_YEAR}(?!\d)"  # 30 Sept 13, 30-Sep-13
    rf"|(?:{MONTH})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{FULL}"  # September 30th, 2013
    rf"|(?<!\d)\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:{FULL}|\d\d)(?![\d/])"  # 30/09/13, 30-09-2013
    rf"|(?<!\d)\d{{1,2}}\s\d{{1,2}}\s{FULL}(?!\d)"  # 30 09 2013
    rf"|{FULL}-\d\d-\d\d"
)
_PARTS = re.compile(
    rf"(?P<day>{_DAYS})"
    rf"|(?P<quarter>(?:\bq(?:uarte|t)?r?\.?\s?[1-4]|\b(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth|last|final)\s(?:quarter|qtr))[\s,(]*(?:of\s)?(?:the\s)?(?:(?:financial\s(?:year|yr)|f/?y)\s?)?/?(?P<of>{_FIN}|\d\d\s?[–-]\s?\d\d(?!\d)))"
    rf"|(?P<turned>(?:\b(?:financial\s(?:year|yr)|f/?y)\s?)?(?<![\d/])(?P<years>{_FIN})[\s,–-]*\(?q(?:uarte|t)?r?\.?\s?[1-4])"
    rf"|(?P<school>(?:academic|school)\syear\s(?P<term>{_FIN})|{_FIN}\s(?:academic|school)\syear)"
    rf"|(?P<financial>(?:\b(?:financial\s(?:year|yr)|f/?y|year[\s-]?end)\s?(?:of\s)?)?(?<![\d/.])(?P<fin>{_FIN})(?![\d/]))"
    rf"|(?P<month>\b(?:{MONTH})(?![a-z])[\s.,'’/-]*(?:of\s)?{_YEAR}(?!\d)(?![/.-]\d))"
    rf"|(?P<season>\b(?:{'|'.join(SEASONS)})\s(?:term\s)?(?:of\s)?(?:{_FIN}|{FULL}))"
    rf"|(?P<figures>(?<![\d/.-])(?:0?[1-9]|1[0-2])\s?[/.-]\s?{FULL}(?![\d/]))"
    rf"|(?P<year>\b(?:end(?:\sof)?|by\sthe\send\sof|year\send|end\syear)\s(?:the\s)?(?:calendar\syear\s)?(?P<only>{FULL})(?!\s?[/-]\s?\d))",
    re.I,
)
_LONG_MONTHS = tuple(name for name in MONTHS if len(name) > 5)
_BY_FIGURES = re.compile(
    r"(?:\d(?:st|nd|rd|th)?\s(?:of\s)?)(?P<word>[A-Za-z]{5,10})\b|\b(?P<word2>[A-Za-z]{5,10})(?=\s(?:19|20)\d\d)"
)
_RANGE = re.compile(rf"\b({MONTH})\b\.?\s?(?:-|–|—|/|to|and|&)\s?(?=(?:{MONTH})\b)", re.I)
_WEEK = re.compile(r"\b(?:w/?c|wk\s?c(?:om)?|week\s(?:commencing|beginning|starting)|w/b)\b[:\s]*$", re.I)
_BEFORE = re.compile(r"\b(?:before|prior\sto|in\sadvance\sof)\s(?:the\s)?$", re.I)
_WITHIN = re.compile(
    r"\b(?:early|mid|middle\Wof|(?:first|second|third|1st|2nd|3rd)\sweek\s(?:of|in))\W*(?:in\s)?(?:the\s)?$",
    re.I,
)  # of a month: no last day is meant
_START = re.compile(r"\b(?:start|beginning)\sof\s(?:the\s)?$", re.I)
_OTHER_YEAR = r"(?:season|session|(?:municipal|civic|tax|contract)\s(?:year|yr))"  # "2020/21" of one is no financial year
_BEFORE_YEAR = re.compile(rf"\b{_OTHER_YEAR}\W*(?:of\s|in\s)?$", re.I)
_AFTER_YEAR = re.compile(rf"\W*(?:[a-z]+\s)?{_OTHER_YEAR}\b", re.I)
ALIKE = 0.82  # of two spellings of a month


def days_in(text: str) -> list[tuple[int, dt.date | None]]:
    """(place, day) of each date in a text; the day is None where it is not in the calendar (31 September)."""
    text = mended(text)
    return [(found.start(), _day(text, found)) for found in _PARTS.finditer(text) if _is_date(found)]


def mended(text: str) -> str:
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
        return _quarter(found["turned"].split(found["years"], 1)[1], found["years"])
    if found["school"]:
        return last_of_month(_second_year(found["school"]), 8)
    if found["financial"]:
        if _BEFORE_YEAR.search(before) or _AFTER_YEAR.match(text[found.end() :]):
            return None
        return last_of_month(_second_year(found["fin"]), 3)
    if found["season"]:
        return None
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
    named = re.search(rf"(?:{MONTH})", words, re.I)
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
