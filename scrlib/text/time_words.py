"""The words of the calendar that every pattern of time is built from: months, seasons, feasts, numbers, units."""

from scrlib.records.cardinals import named_from

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
YEAR = r"(?:(?:19|20)\d\d)"
YEARS = r"(?:(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d\d?)(?!\d))?)"  # one, or two written together: "2008-2009"
SEASON = r"(?:spring|summer|autumn|winter)"
FEAST = r"(?:Easter|Christmas|Whitsun|Michaelmas|Lent|Trinity|Hilary|Ramadan|Eid|Diwali|half[\s-]term)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
TO_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[/–-]\s?|\s(?:and|to|or|&)\s))"  # "17-18 November"
DAY_OF = rf"(?:(?:{WEEKDAY}\s)?{TO_DAY}?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{_TENS})(?:[\s-](?:{named_from(1, 9)}))?|(?:an?|one)\shundred|{named_from(1, 20)}|an?)"
)
UNIT = r"(?:(?:working\s|calendar\s|clear\s|school\s)?days?|(?:school\s|calendar\s)?(?:weeks?|months?|years?)|wks?|mths?|terms?|quarters?|fortnights?)"
