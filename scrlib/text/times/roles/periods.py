"""Whether "within ..." says when the work is due, or is a standard of the practice asked for."""

import re

from scrlib.records.cardinals import CARDINAL_VALUES
from scrlib.text.matching.patterns import Pattern
from scrlib.text.times.roles.places import ABOUT_TIME, Place
from scrlib.text.times.words import NUMBER

_START_EVENT = Pattern(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch|conclusion|inquest|trial|proceedings|ratification)\b",
)


_OF_EACH_REPORT = re.compile(r"\bthe\s(?:report|review)\sbeing\s(?:received|held|sent|requested)")
_LIMIT = re.compile(
    r"(?:within|in|over the next|inside|no later than|during the next|not more than|no more than)\b"
)
_IN_SO_LONG = re.compile(
    rf"in\s(?:(?:under|less\sthan|(?:no|not)\smore\sthan|at\smost)\s)?{NUMBER}\s(?:(?:weeks?|months?|days)(?:['’]?s?\stime)?|(?:years?|terms?)['’]s?\stime)$"
)
_ALLOWED = re.compile(  # "within a timescale of six months" is no standard, however long
    r"(?:within|in)\sa\s(?:further|timescale|time\s?frame|window|(?:maximum|total)(?:\speriod)?)\s(?:of\s)?"
)
_OF_PRACTICE = re.compile(r"hour|\b(?:1?\d|[a-z]+)\sworking day| of |after")
_DAYS = re.compile(rf"({NUMBER})\s(?:clear\s|calendar\s)?days?")
_DONE_IN = re.compile(r"\b(?:is|are|was|were)\s\w+\s$")  # "that a child on a plan is seen in four weeks"
_SO_OFTEN = re.compile(
    r"\b(?:or\smore|twice|times|\d+|two|three|four|five|six)(?:\s\w+){0,2}\s$"
)  # "three or more calls in a year"
_DONE_WITHIN = re.compile(r"\b(?:is|are|was|be)\s\w+\s$")  # "conferences are held within 15 days"


_PASSED_ON = re.compile(
    r"\bany\s[^,.;]{3,60}\s(?:is|are|be)\s(?:\w+\s){1,2}$"
)  # "that any change is passed on within a week"


_THE_WORK = re.compile(  # "The change ought to be made within 28 days": the one thing that was asked for
    r"(?:^|;\s|,?\sand\s)(?:(?:the|this|that)\s(?:[\w-]+\s){0,2}?(?!(?:assessment|conference|visit|referral|meeting|child|family|plan|report|review|interview|examination|response|discussion|handover|transfer|patient|baby|notification|record|chronology|parent|mother|father)\b)[\w-]+(?<!s)|this|it|both|all\sof\sthis)\s(?:[\w-]+\s){0,8}?(?:should|ought\sto|must|is\sto|will|needs\sto|can)\s(?:be\s)?(?:\w+ed|made|done|begun|complete|in\splace|ready|sent|written|drawn\sup|set\sup|put\sright)\s$",
    re.IGNORECASE,
)
_IN_CASES = re.compile(  # "where they do not come, they should be visited within a week"
    r"\b(?:where(?:ver)?|when(?:ever)?|if|each\stime|in\sany\scase)\s(?:they|he|she|an?|any|there|the\s(?:child|family|parents?|patient|baby|case))\b",
    re.IGNORECASE,
)
_NEXT_ACT = re.compile(  # the act ends with the period, and another begins: "within eight weeks and report ..."
    r",?\sand\s(?:then\s|to\s)?(?:report|publish|present|provid|produc|return|bring|giv|send|submit|compar)(?:e|ing)?\s"
)


def period_role(place: Place) -> str:
    """Whether "within ..." is when the work is due ("firm"), rather than a standard of the practice asked for."""
    words, bare_in = _ALLOWED.sub("within ", place.time.words.lower()), place.time.cue == "in"
    if not _LIMIT.match(words) or bare_in and " next " not in words and not _IN_SO_LONG.match(words):
        return ""
    if _START_EVENT.inside(words) and not _OF_EACH_REPORT.search(words):
        return "firm"
    return "" if _OF_PRACTICE.search(words) or _is_standard(place, words) else "firm"


_A_FORTNIGHT = 14


def _count(days: re.Match[str] | None) -> int:
    """How many days they are; 0 where no number is known."""
    words = re.split(r"[\s-]", days[1]) if days else []
    return sum(int(w) if w.isdecimal() else CARDINAL_VALUES.get(w, 0) for w in words)


_HAS_BEEN = re.compile(r"\b(?:was|were|had|(?:has|have)\s(?!to\b)(?:[a-z]+\s)?[a-z]+(?:ed|en|wn|ne|de))\b")
_ASKS = re.compile(r"\b(?:should|must|will|shall|ought|to\sbe|asks?|asked|given|allowed)\b")


def _is_standard(place: Place, words: str) -> bool:
    """Whether a period belongs to the practice asked for, by its length and by where it stands."""
    time, clause, bare_in = place.time, place.clause, place.time.cue == "in"
    if place.main and clause is not place.main[0] and _THE_WORK.search(place.before):
        return False
    days = _DAYS.search(words)
    if "day" in words and _count(days) < _A_FORTNIGHT:
        return True
    if bare_in and _SO_OFTEN.search(place.before):
        return True
    if bare_in and _DONE_IN.search(place.text[place.piece.start : time.start]):
        return True
    if days and _DONE_WITHIN.search(place.text[place.piece.start : time.start]):
        return True
    if _PASSED_ON.search(place.text[place.piece.start : time.start]):
        return True
    if ("day" in words or "week" in words) and _IN_CASES.search(place.before):
        return True
    inserted = place.text[max(0, time.start - 2) : time.start] == ", "
    if clause is None:
        if _HAS_BEEN.search(place.before) and not _ASKS.search(place.before):
            return True
        apart = time.start - place.piece.start < 12 or inserted or place.at_end
        asked = apart or ABOUT_TIME.opens(place.piece.words)
    else:
        apart = time.start - clause.action.start < 26 or inserted or place.at_end
        asked = True
    apart = apart or bool(_NEXT_ACT.match(place.after))
    short = "week" in words or "day" in words or bare_in
    return not asked or short and not apart and not place.text.startswith(" that ", time.end)
