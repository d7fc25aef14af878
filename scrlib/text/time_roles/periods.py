"""Whether "within ..." says when the work is due, or is a standard of the practice asked for."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.patterns import Pattern
from scrlib.text.sentences import Piece
from scrlib.text.time_roles.places import ABOUT_TIME, at_end

_START_EVENT = Pattern(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch|conclusion|inquest|trial|proceedings|ratification)\b",
)


def period_role(text: str, time: Time, clause: Clause | None, piece: Piece) -> str:
    """Whether "within ..." is when the work is due, rather than a standard of the practice asked for."""
    words = time.words.lower()
    if not re.match(
        r"(?:within|in|over the next|inside|no later than|during the next|not more than|no more than)\b",
        words,
    ):
        return ""
    if (
        time.cue == "in"
        and " next " not in words
        and not re.match(r"in\s\w+\s(?:weeks?|months?)(?:['’]?\stime)?$", words)
    ):
        return ""
    if _START_EVENT.inside(words):
        return "firm"
    if " of " in words or "after" in words or re.search(r"hour|\b(?:1?\d|[a-z]+)\sworking day", words):
        return ""
    fronted = (
        time.start - piece.start < 12
        and clause is None
        or clause is not None
        and time.start - clause.action.start < 3
    )
    inserted = text[max(0, time.start - 2) : time.start] == ", "
    days = re.search(r"(\d+)\s(?:clear\s|calendar\s)?days?", words)
    if "day" in words and not (days and int(days[1]) >= 14):
        return ""
    early = clause is not None and time.start - clause.action.start < 26
    if ("week" in words or "day" in words or time.cue == "in") and not (
        fronted or inserted or early or at_end(text, time) or text.startswith(" that ", time.end)
    ):
        return ""
    if time.cue == "in" and re.search(r"\b(?:is|are|was|were)\s\w+\s$", text[piece.start : time.start]):
        return ""  # "that a child on a plan is seen in four weeks"
    if days and re.search(r"\b(?:is|are|was|be)\s\w+\s$", text[piece.start : time.start]):
        return ""  # "conferences are held within 15 days": how, not by when
    if (
        clause is None
        and not fronted
        and not ABOUT_TIME.opens(piece.words)
        and not inserted
        and not at_end(text, time)
    ):
        return ""
    return "firm"
