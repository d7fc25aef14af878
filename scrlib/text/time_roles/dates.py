"""Whether a date, or an event with a known date, dates what is asked."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.patterns import Pattern, Several
from scrlib.text.sentences import Piece
from scrlib.text.time_events import (
    ALONE,
    COMES_ROUND,
    FROM_A_START,
    HELD_ON,
    IN_THE_COURSE,
    LABELLED,
    OF_THE_CALENDAR,
)
from scrlib.text.time_points import COMING, LATER_YEAR, NAMED_WEEK, PART_OF, SOME_POINT
from scrlib.text.time_roles.places import ABOUT_TIME, at_end, fronted

_PAST_TENSE = Pattern(r"\b(?:was|were|had|did|took|found|told|said|saw|rang|visited|been)\b")
_OF_AN_EVENT = Several(
    (
        COMES_ROUND,
        FROM_A_START,
        HELD_ON,
        IN_THE_COURSE,
        LABELLED,
        ALONE,
        PART_OF,
        COMING,
        NAMED_WEEK,
        LATER_YEAR,
        SOME_POINT,
    )
)
_CUE_FIRM = Pattern(
    r"^(?:(?:to be )?(?:fully )?(?:complete|completed|in place|operational|live|implemented|achieved|done|delivered|finished|ready)\b|no later|not later|by|before|in advance|prior|ahead|in time|over the|during the|within the|in the (?:next|coming|following)|for approval|for adoption|for decision|for agreement|from|with effect|effective|as from|as of|starting|beginning|commencing|start|to start|to begin|until|due|deadline|timescale|target|date|when|timing|for the)",
)
_BEHIND = Pattern(
    r"\b(?:because|given\sthat|since|as\s(?:it|this|the|there|they|no)\s(?:\w+\s){0,3}(?:was|were|had|is)|having|which\s(?:was|were|had)|in\sthe\slight\sof|in\sview\sof|following|after\sthe)\b[^;]*$",
)
_MODAL = re.compile(r"\b(?:should|must|will|shall)\b")
_BECAUSE_OF = re.compile(
    r"\b(?:because|given\sthat|since|as\s(?:it|its|this|the|there|they|no))\s[^;]*\b(?:was|were|had|did|meant|left)\b[^;]*$",
    re.IGNORECASE,
)
_DONE_TO = re.compile(r"(?<!be\s)\b\w{3,}(?:ed|en)\s(?:\w+\s){0,5}$")
_TOLD_AFTER = re.compile(
    r",?\s(?:showed|shows|found|meant|led|was|were|had|did|said|told|revealed|identified|will\saddress)\b"
)
_BARE_DATE = Pattern(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|\d{1,2}[./]|Q[1-4]|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|mid|early\s|late\s|end\s|start\s|(?:spring|summer|autumn)\b|(?:19|20)\d\d)",
)
_LISTED = re.compile(r"(?:^|[;,:(–-])\s*(?:\w+:?\s){0,2}$")
_DONE_ON = Pattern(
    r"(?<!be )(?<!be fully )\b(?:\w{3,}ed|withdrawn|made|held|given|taken|due|written|built|begun)\s$",
)


def firm_role(
    text: str, time: Time, clause: Clause | None, piece: Piece, main: list[Clause], before: str
) -> str:
    of_an_event = any(way.opens(time.words) for way in _OF_AN_EVENT.worth_trying(time.words))
    strong_cue = (
        _CUE_FIRM.opens(time.cue or time.words)
        or bool(re.match(r"(?:at|to)\b", time.cue))
        and bool(
            re.search(
                r"meeting|board|committee|refresh|executive|next|conference|cycle", time.words, re.IGNORECASE
            )
        )
        or time.cue in {"in", "during", "on", "at", "over", "throughout"}
        and _dated(time)
        or of_an_event
    )
    loose = not re.match(r"(?:by|no later|before|from|with effect)\b", time.words.lower())
    reason = _MODAL.split(text[clause.start : time.start] if clause else before)[-1]
    if (
        loose
        and (_BEHIND.inside(reason) or _DONE_ON.inside(before))
        or _BECAUSE_OF.search(reason)
        or re.match(r"between\s(?!now)", time.words)
        and _DONE_TO.search(before)
        or _TOLD_AFTER.match(text, time.end)
        or re.search(r"\bbetween\s$|\bsince\s$", before)
    ):
        return ""
    bare = _BARE_DATE.opens(time.words) and not of_an_event and not OF_THE_CALENDAR.match(time.words)
    if not time.cue and bare and not (_LISTED.search(before) and at_end(text, time)):
        return ""
    if _PAST_TENSE.inside(before[-60:]) and not re.search(r"\b(?:should|will|must|to)\b[^.;]*$", before):
        return ""
    if clause is not None or fronted(time, main) or time.start - piece.start < 8:
        if strong_cue or not time.cue:
            return "firm"
        return ""
    if ABOUT_TIME.opens(piece.words) or re.search(
        r"[;,–-]\s*(?:(?:to\sbe\s)?(?:live|complete\w*|start\w*|draft|final|due|first|both|the\sfirst)\b[^.;]*)?$",
        before,
    ):
        return "firm"
    return "firm" if strong_cue else ""


def _dated(time: Time) -> bool:
    return time.day is not None or bool(
        re.search(
            r"(?i)\b(?:19|20)\d\d\b|term|spring|summer|autumn|winter|quarter|year|next|publication|published|january|february|march|april|may|june|july|august|september|october|november|december",
            time.words,
        )
    )
