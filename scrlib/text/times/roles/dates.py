"""Whether a date, or an event with a known date, dates what is asked."""

import re

from scrlib.text.matching.patterns import Cased, Pattern, Several, last_word
from scrlib.text.times.calendar import FROM_TO
from scrlib.text.times.dates import Time
from scrlib.text.times.roles.places import ABOUT_TIME, Place
from scrlib.text.times.wordings import OF_AN_EVENT
from scrlib.text.times.words import DAY_OF

_PAST_TENSE = Pattern(r"\b(?:was|were|had|did|took|found|told|said|saw|rang|visited|been)\b")
_OF_AN_EVENT = Several(OF_AN_EVENT)
_CUE_FIRM = Pattern(
    r"^(?:(?:to be )?(?:fully )?(?:complete|completed|in place|operational|live|implemented|achieved|done|delivered|finished|ready)\b|no later|not later|on or before|by|before|in advance|prior|ahead|in time|over the|during the|within the|in the (?:next|coming|following)|in (?:the )?(?:year|month|quarter|week) |for approval|for adoption|for decision|for agreement|from|with effect|effective|as from|as of|starting|beginning|commencing|start|to start|to begin|until|due|deadline|timescale|target|date|when|timing|for the)",
)
_BEHIND = Pattern(
    r"\b(?:because|given\sthat|since|as\s(?:it|this|the|there|they|no)\s(?:\w+\s){0,3}(?:was|were|had|is)|having|which\s(?:was|were|had)|in\sthe\slight\sof|in\sview\sof)\b[^;]*$|\b(?:following|after\sthe)\s(?:[\w'’-]+\s){0,5}$",
)
_MODAL = re.compile(r"\b(?:should|must|will|shall)\b")
_BECAUSE_OF = re.compile(
    r"\b(?:because|given\sthat|since|as\s(?:it|its|this|the|there|they|no))\s[^;]*\b(?:was|were|had|did|meant|left)\b[^;]*$",
    re.IGNORECASE,
)
_DONE_TO = re.compile(  # "cases closed by the team between", not "sessions on fabricated illness between"
    r"(?<!be\s)\b\w{3,}(?:ed|en)\s(?:(?:to|by|in|at|from|on|with|for|the|an?)\s(?:\w+\s){0,4})?$"
)
_TOLD_AFTER = re.compile(
    r",?\s(?:showed|shows|found|meant|led|was|were|had|did|said|told|revealed|identified|will\saddress)\b"
)
_HAPPENED = Cased(
    r"\b(?:happened|occurred|arose|took\splace|came\sto\slight)(?:\s\w+){0,2}\s$|\b(?:has|have|had),\s$|\bthe\s(?:period|years|months|interval)\s$"
    r"|\b(?:dating|dates?|dated)\s(?:(?:from|back\sto)\s)?$|\b(?:has|have|had)\s(?:already\s|since\s)?(?:said|announced|promised|indicated|stated|told|pledged|committed)\b[^.;]*$"
    r"|\b(?:considered|debated|rejected|undertook|(?:pledged|promised|planned|aimed|hoped|intended)(?=\s(?:to|that|for|in)\b)|was\sto|were\sto)\s(?:(?!\b(?:should|must|shall|asks?|recommends?|is\sto|are\sto)\b)[^.;])*$"
    r"|\b(?:told|assured|informed)\s(?:us|the\s(?:panel|review|reviewer|author))\b[^.;]*$"
)
_HAS_BY = re.compile(
    r"(?:by|before|within|no|not)\b"
)  # "sees that each practice has, by May, a named person"
_JUDGED = re.compile(  # "Ofsted's inspection in May 2012 judged the service"
    r"\s\w{3,}ed\s(?:the|that|this|him|her|them|an?|it|no|its|their|[A-Z])"
)
_BARE_DATE = Pattern(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|\d{1,2}[./]|Q[1-4]|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|mid|early\s|late\s|end\s|start\s|(?:spring|summer|autumn)\b|(?:19|20)\d\d)",
)
_LISTED = re.compile(r"(?:^|[;,:(–-])\s*(?:\w+:?\s){0,2}$")
_DONE_ON = Pattern(
    r"(?<!be )(?<!be fully )\b(?:(?!asked|invited|requested|required|recommended|encouraged|urged|expected|advised|wanted|needed|recruited)\w{3,}ed|withdrawn|born|made|held|(?<!has been )(?<!have been )given|taken|due|written|built|begun)\s$",
)


_DATES_IT = re.compile(r"(?:by|no later|before|from|with effect|within|(?:in|over) the (?:next|coming))\b")
_BETWEEN = re.compile(r"between\s(?!now)")
_SAMPLED = re.compile(  # "looking at 40 incidents between January and June"
    r"\b(?:look(?:ing|s)?\sat|sampl(?:e|es|ing)(?:\sof)?|audit(?:s|ing)?(?:\sof)?|review(?:ing|s)?(?:\sof)?)\s(?:all\s|the\s)?(?:\d+|[a-z]+)\s(?:\w+\s){1,4}$"
)
_SO_THEN = re.compile(  # how cases stood on a day: "all children open to the team on 1 May"
    r"\b(?:open|known|registered|enrolled|resident|living|placed|in\s(?:care|foster\scare|custody)|on\s(?:roll|a\s(?:[\w-]+\s){0,3}plan|the\s(?:[\w-]+\s){0,3}(?:register|list|caseload|books)))\s(?:(?:to|with|in|at)\s(?:[\w'’-]+\s){1,5})?$"
)
_SINCE = re.compile(r"\bbetween\s$|\bsince\s$")
_ASKED_SINCE = re.compile(
    r"\b(?:should|will|must|to|ha(?:s|ve)\sbeen\s(?:given|allowed|granted)|(?:is|are)\s(?:required|wanted|needed|requested|asked|sought|recommended))\b[^.;]*$"
)
_OWN_PHRASE = re.compile(
    r"[;,–-]\s*(?:(?:to\sbe\s)?(?:live|complete\w*|start\w*|draft|final|due|first|both|the\sfirst|held|run|delivered|launched|in\suse)\b[^.;]*)?$"
)


def firm_role(place: Place) -> str:
    """Whether a date, or an event that has one, is when what is asked is due ("firm")."""
    time, event = place.time, _is_event(place.time)
    if _is_told(place) or _is_bare(place) and not event:
        return ""
    asked = time.cue.startswith("to ") or _ASKED_SINCE.search(place.before)
    if _PAST_TENSE.inside(place.before[-60:]) and not asked:
        return ""
    if _is_aside(place):
        return ""
    if event or _has_firm_cue(time):
        return "firm"
    if place.clause is not None or place.fronted or time.start - place.piece.start < 8:
        return "" if time.cue else "firm"
    return "firm" if ABOUT_TIME.opens(place.piece.words) or _OWN_PHRASE.search(place.before) else ""


_ASKING = re.compile(
    r"\b(?:should|must|will|shall|ought|to|due|expect\w*|complet\w*|deadline|date|start\w*|launch\w*|begin\w*|timescale|target|ask\w*|recommend\w*|suggest\w*|propos\w*|need\w*|want\w*|would|could)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(r"\b(?:is|are|was|were|had|has|have|did|does|do|they|she|he|it|there)\b", re.IGNORECASE)


def _is_aside(place: Place) -> bool:
    """Whether a day stands in a sentence of its own that tells and asks for nothing: "She spoke of it twice, in May"."""
    if place.clause or place.fronted or place.time.cue not in _NEAR:
        return False
    words = place.piece.words
    return bool(_TELLING.search(place.before)) and not _ASKING.search(words)


def _is_told(place: Place) -> bool:
    """Whether the date is one on which something happened, or was done, or was the reason."""
    text, time, before, clause = place.text, place.time, place.before, place.clause
    begin = clause.action.start if clause and clause.action.start < time.start else place.clause_start
    reason = _MODAL.split(text[begin : time.start] if clause else before)[-1]
    if not _DATES_IT.match(time.words.lower()) and (
        _BEHIND.inside(reason) or _DONE_ON.inside(before, last_word(before))
    ):
        return True
    between = _BETWEEN.match(time.words) and (_DONE_TO.search(before) or _SAMPLED.search(before))
    since = _SINCE.search(before, last_word(before)) or _BECAUSE_OF.search(reason)
    if (
        _HAPPENED.inside(before)
        and not (_HAS_BY.match(time.words) and before.endswith(", "))
        or time.cue in _NEAR
        and _JUDGED.match(text, time.end)
    ):
        return True
    so_then = time.cue in _NEAR and _SO_THEN.search(before)
    return bool(between or since or so_then or _TOLD_AFTER.match(text, time.end))


def _is_bare(place: Place) -> bool:
    """Whether a date stands by itself, with no word to say what it dates, and not as the last of a list."""
    time = place.time
    if time.cue or not _BARE_DATE.opens(time.words) or FROM_TO.match(time.words):
        return False
    return not (_LISTED.search(place.before) and place.at_end or _MEETS.search(place.before))


_MEETS = re.compile(
    r"\b(?:to|at|for)\s(?:the|its|their)\s[^,;.]{0,60}\bmeeting\s(?:of|on)\s$"
)  # "... of 14 June"


def _is_event(time: Time) -> bool:
    return any(way.opens(time.words) for way in _OF_AN_EVENT.worth_trying(time.words))


_MEETING = re.compile(  # "at the next meeting" dates, "at school" does not
    r"meeting|board|committee|refresh|executive|next|conference|cycle", re.IGNORECASE
)
_NEAR = frozenset({"in", "during", "on", "at", "over", "throughout"})
_WHOLE_DAY = re.compile(DAY_OF)
_CALENDAR = re.compile(
    r"\b(?:19|20)\d\d\b|term|spring|summer|autumn|winter|quarter|year|next|publication|published|january|february|march|april|may|june|july|august|september|october|november|december",
    re.IGNORECASE,
)


def _has_firm_cue(time: Time) -> bool:
    """Whether the word before a time makes it the day by which, or from which, a thing is so."""
    if _CUE_FIRM.opens(time.cue or time.words):
        return True
    if re.match(r"(?:at|to)\b", time.cue) and _MEETING.search(time.words):
        return True
    if time.cue == "for" and _WHOLE_DAY.search(time.words):
        return True
    return time.cue in _NEAR and (time.day is not None or bool(_CALENDAR.search(time.words)))
