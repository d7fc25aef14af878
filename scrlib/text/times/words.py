"""The words of the calendar that every pattern of time is built from, and the kinds of times there are."""

from enum import StrEnum

from scrlib.records.cardinals import named_from


class Kind(StrEnum):
    """What an expression of time says: a day, a period, how often, or nothing firm."""

    FIRM = "firm"  # a day, month, term, quarter, named meeting: "by 31 March 2014", "at its July meeting"
    PERIOD = "period"  # "within three months": a deadline, or a standard of practice
    FREQUENCY = "frequency"  # "every quarter"
    VAGUE = "vague"  # "as a matter of urgency"
    TRIGGER = "trigger"  # "when the procedures are next revised"
    ONGOING = "ongoing"  # "continue", "ongoing"


MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
YEAR = r"(?:(?:19|20)\d\d)"
YEARS = r"(?:(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d{4}|\d\d?)(?!\d))?)"  # one, or two written together: "2008-2009"
TWO_YEARS = rf"(?:{YEAR}\s?[/-]\s?(?:\d{{4}}|\d\d?)(?!\d)|(?<![\d/])\d\d/\d\d(?![\d/]))"
SEASON = r"(?:spring|summer|autumn|winter)"
FEAST = r"(?:Easter|Christmas|Michaelmas|Advent|Whitsun|Lent|New\sYear|half[\s-]term|Pentecost|Ramadan|Eid|Diwali|Harvest|Lammas|Candlemas|Shrovetide|(?:Trinity|Hilary)(?=\s(?:term|sitting|half))|Lady\sDay|May\sDay|St\s[A-Z]\w+['’]s\sDay|Remembrance\s(?:Day|Sunday)|Hallowe['’]?en|Burns\sNight|Twelfth\sNight|Pancake\sDay|Mothering\sSunday|Boxing\sDay)(?!\sEve\b)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
TO_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[/–-]\s?|\s(?:and|to|or|&)\s))"  # "17-18 November"
DAY_OF = rf"(?:(?:{WEEKDAY}\s)?{TO_DAY}?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{_TENS})(?:[\s-](?:{named_from(1, 9)}))?|(?:an?|one)\shundred|{named_from(1, 20)}|an?)"
)
COUNT = rf"(?:\d{{1,3}}|{named_from(1, 20)})"  # no article: "by the end of year two"
UNIT = r"(?:(?:working\s|calendar\s|clear\s|school\s)?days?|(?:school\s|calendar\s)?(?:weeks?|months?|years?)|wks?|mths?|terms?|quarters?|fortnights?)"
NEXT = r"(?:next|coming|forthcoming|following|ensuing|new|current|present|this)"
OF_YEAR = r"(?:financial|academic|school|college|university|calendar|municipal|council|civic|reporting|training|audit|planning|contract|budget|business|inspection|fiscal|parliamentary|legal|judicial|church|tax|festival|playing|football)"
SPELL = r"(?:year|term|month|quarter|week|fortnight|half[\s-]?(?:term|year)|semester|session|season)"
REST = r"(?:holidays?|break|recess|vacation|term[\s-]time)"


def either(words: str) -> str:
    """Alternatives that may open a sentence, in a pattern where the case counts elsewhere."""
    ways = words.replace(" ", r"\s").split("|")
    return "|".join(f"[{way[0].upper()}{way[0]}]{way[1:]}" for way in ways)
