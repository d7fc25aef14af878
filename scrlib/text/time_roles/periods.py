"""Whether "within ..." says when the work is due, or is a standard of the practice asked for."""

import re

from scrlib.text.patterns import Pattern
from scrlib.text.time_roles.places import ABOUT_TIME, Place

_START_EVENT = Pattern(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch|conclusion|inquest|trial|proceedings|ratification)\b",
)


_LIMIT = re.compile(
    r"(?:within|in|over the next|inside|no later than|during the next|not more than|no more than)\b"
)
_IN_SO_LONG = re.compile(r"in\s\w+\s(?:weeks?|months?)(?:['’]?\stime)?$")
_OF_PRACTICE = re.compile(r"hour|\b(?:1?\d|[a-z]+)\sworking day| of |after")
_DAYS = re.compile(r"(\d+)\s(?:clear\s|calendar\s)?days?")
_DONE_IN = re.compile(r"\b(?:is|are|was|were)\s\w+\s$")  # "that a child on a plan is seen in four weeks"
_SO_OFTEN = re.compile(
    r"\b(?:or\smore|twice|times|\d+|two|three|four|five|six)(?:\s\w+){0,2}\s$"
)  # "three or more calls in a year"
_DONE_WITHIN = re.compile(r"\b(?:is|are|was|be)\s\w+\s$")  # "conferences are held within 15 days"


_PASSED_ON = re.compile(
    r"\bany\s[^,.;]{3,60}\s(?:is|are|be)\s(?:\w+\s){1,2}$"
)  # "that any change is passed on within a week"


_NEXT_ACT = (
    re.compile(  # the act ends with the period, and another begins: "within eight weeks and report ..."
        r",?\sand\s(?:then\s|to\s)?(?:report|publish|present|provide|produce|return|bring|give|send|submit)\s"
    )
)


def period_role(place: Place) -> str:
    """Whether "within ..." is when the work is due ("firm"), rather than a standard of the practice asked for."""
    words, bare_in = place.time.words.lower(), place.time.cue == "in"
    if not _LIMIT.match(words) or bare_in and " next " not in words and not _IN_SO_LONG.match(words):
        return ""
    if _START_EVENT.inside(words):
        return "firm"
    return "" if _OF_PRACTICE.search(words) or _is_standard(place, words) else "firm"


def _is_standard(place: Place, words: str) -> bool:
    """Whether a period belongs to the practice asked for, by its length and by where it stands."""
    time, clause, bare_in = place.time, place.clause, place.time.cue == "in"
    days = _DAYS.search(words)
    if "day" in words and not (days and int(days[1]) >= 14):
        return True
    if bare_in and _SO_OFTEN.search(place.before):
        return True
    if bare_in and _DONE_IN.search(place.text[place.piece.start : time.start]):
        return True
    if days and _DONE_WITHIN.search(place.text[place.piece.start : time.start]):
        return True
    if _PASSED_ON.search(place.text[place.piece.start : time.start]):
        return True
    inserted = place.text[max(0, time.start - 2) : time.start] == ", "
    if clause is None:
        apart = time.start - place.piece.start < 12 or inserted or place.at_end
        asked = apart or ABOUT_TIME.opens(place.piece.words)
    else:
        apart = time.start - clause.action.start < 26 or inserted or place.at_end
        asked = True
    apart = apart or bool(_NEXT_ACT.match(place.after))
    short = "week" in words or "day" in words or bare_in
    return not asked or short and not apart and not place.text.startswith(" that ", time.end)
