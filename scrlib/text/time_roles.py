"""What each time in a text belongs to: what is asked, the practice asked for, a check on it, a finding or a title."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.lexicons import words
from scrlib.text.patterns import Pattern, Several, part
from scrlib.text.sentences import Piece
from scrlib.text.step_checks import Check
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
from scrlib.text.time_wording import Kind

_PAST_TENSE = Pattern(r"\b(?:was|were|had|did|took|found|told|said|saw|rang|visited|been)\b")
_RELATIVE = Pattern(
    r"\b(?:which|who|whose|where|whom|that\s(?:was|were|is|are))\b(?!\s(?:shall|will|should|must|(?:is|are)\sto)\b)[^,.;]*$",
)
_LOOKBACK = Pattern(
    r"\b(?:last|previous|preceding|past)\s(?:\w+\s)?(?:months?|years?|quarter|weeks?|term)\b(?!\sof\b)",
)
_ABOUT_TIME = Pattern(
    r"^(?:(?:the|a|this|these|that|its)\s)?(?:[\w'’-]+\s){0,6}?(?:should|to|will|must|is\sto|are\sto)\s(?:be|go|run|start|begin|take\splace|have)\b|^(?:(?:to\sbe|start|from|with\seffect|effective|complete|completed?|timescale|deadline|due|when|first|target|by|within|before|date|both|all|for)\b)",
)


_QUOTED_QUESTION = re.compile(r"['‘\"][^'’\"]*\?['’\"]")


def role(text: str, after: list[Piece], time: Time, main: list[Clause], found_checks: list[Check]) -> str:
    """What a time belongs to: "firm", "vague", "trigger", "frequency", "secondary", or "" when to something else."""
    piece = next(p for p in after if p.start <= time.start < p.end)
    before = part(text, piece.start, time.start)
    if "?" in before:
        before = _QUOTED_QUESTION.sub("", before)
    check = next((c for c in found_checks if c.start <= time.start < c.end and not c.target), None)
    if _LOOKBACK.inside(part(text, time.start, time.end)) or time.kind is Kind.ONGOING:
        return ""
    if (
        time.kind not in {Kind.TRIGGER, Kind.VAGUE}
        and _RELATIVE.inside(before)
        and not _closes(text, time, before)
    ):
        return ""
    if re.search(r"[(\[][^)\]]*$", before):
        return _bracketed_role(text, time, before)
    clause = _clause_at(time, main)
    if main and clause is main[0] and _COMPLETION.match(clause.action.words):
        return _check_role(time, main) if time.kind in {Kind.FIRM, Kind.PERIOD} else ""
    if check and main and check.start <= main[0].action.start + 2 and main[0].verb_class != "check":
        check = None  # the report is itself what is asked
    if re.search(r"\b(?:no need to wait|not wait|rather than wait\w*)\s$", before):
        return ""
    if time.kind is Kind.VAGUE:
        if _IN_EACH_CASE.match(piece.words) and time.start - piece.start > 12:
            return ""
        return (
            "vague" if (clause or _fronted(time, main) or len(piece.words.split()) < 6) and not check else ""
        )
    if time.kind is Kind.TRIGGER:
        near = len(piece.words.split()) < 12 or any(piece.start <= c.start < piece.end for c in main)
        return "trigger" if near and not check else ""
    if time.kind is Kind.FREQUENCY:
        return _frequency_role(text, time, clause, check, main)
    if check:
        return _check_role(time, main)
    if time.kind in {Kind.PERIOD, Kind.FIRM} and _DO_IT.inside(before):
        return "firm"
    if time.kind is Kind.PERIOD:
        return _period_role(text, time, clause, piece)
    return _firm_role(text, time, clause, piece, main, before)


_FROM_NOW = re.compile(r"(?:with)?in\sthe\snext\s", re.IGNORECASE)
_LATEST = frozenset({"by", "no later than", "not later than", "before"})
_PAST_TOLD = re.compile(r"\b(?:was|were|had|did|\w{3,}ed)\b")


def _closes(text: str, time: Time, before: str) -> bool:
    """Whether a day at the very end dates the work, and not what "who" or "which" before it tells of the present:
    "a checklist for families who move into the area by 30 June 2006"."""
    told = re.split(r"\b(?:which|who|whose|where|whom|that)\b", before)[-1]
    return (
        (time.cue in _LATEST and time.day is not None or bool(_FROM_NOW.match(time.words)))
        and at_end(text, time)
        and not _PAST_TOLD.search(told)
        and len(told.split()) <= 12
    )


_IN_EACH_CASE = re.compile(r"(?:where|wherever|when|whenever|if|any|every)\s", re.IGNORECASE)
_DO_IT = Pattern(
    r"\b(?:it|this|that|these|they|all|work|both)\s(?:is(?=\s(?:done|completed?|in\splace))|should|will|must|to|is\sto|needs\sto|has\sto)\s(?:be\s)?(?:done|completed?|in\splace|finished|carried\sout|achieved|ready|happen|start|begin|implemented|undertaken|operational|live)\s$",
)


def _bracketed_role(text: str, time: Time, before: str) -> str:
    """A date in brackets dates the work when nothing else is in them but its label: "(by 31 March)", "(first round May 2015)"."""
    alone = re.search(
        r"[(\[]\s*(?:(?:first|starting|from|by|to|beginning|complete|completed|due|target|deadline|timescale|launch|draft|final)\b[^)\]]*)?$",
        before,
    )
    dates = time.kind is Kind.FIRM or time.kind is Kind.PERIOD and re.match(r"within\b", time.words)
    return "firm" if alone and dates and re.match(r"\s*[)\]]", text[time.end :]) else ""


_COMPLETION = re.compile(  # the report on work that is done or asked for elsewhere, not work of its own
    r"(?:(?:ask|require|request|invite)\s[^,.;]{3,50}\sto\s)?(?:confirm\s(?:to|in\swriting|that)\b|reports?\s(?:back\s)?(?:in\swriting\s)?(?:to|with)\s[^.;]*\b(?:what\shas|progress|that\s(?:this|they|all))\b|provide\s(?:\w+\s){0,2}(?:assurance|evidence|confirmation)\b)",
    re.IGNORECASE,
)
_LOOKING_NOUN = re.compile(
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:review|audit|evaluation|survey)\sof\b", re.IGNORECASE
)


def _check_role(time: Time, main: list[Clause]) -> str:
    """A date on the check dates the work where the report is the product; a date on its completion bounds it; a sampling date does not."""
    if time.kind is Kind.PERIOD and not re.match(
        r"(?:within|in the next|in \w+ (?:weeks|months))", time.words.lower()
    ):
        return ""
    looking = bool(main) and all(
        c.verb in words("verbs", "looking") or c.kind == "noun" and _LOOKING_NOUN.match(c.action.words)
        for c in main[:2]
    )
    if looking:
        return "firm" if time.kind is Kind.FIRM else "secondary"
    return (
        "secondary"
        if re.match(r"(?:by|no later than|before|within|in the next|over the next)\b", time.words.lower())
        else ""
    )


_CHECK_NOUN = re.compile(r"\s(?:[\w-]+\s){0,2}(?:audit|review|survey|report)\b")  # "an annual audit of ..."
_AGAIN = re.compile(r"\b(?:repeat(?:ed)?|re-?run|renewed|refreshed)\s$")
_YEARLY = re.compile(r"annual|year", re.IGNORECASE)


def _frequency_role(
    text: str, time: Time, clause: Clause | None, check: Check | None, main: list[Clause]
) -> str:
    """How often, for the whole of what is asked: a yearly review or publication, not a standard of practice."""
    started = re.match(r",?\s\(?(?:starting|beginning|commencing|from|first|the first)\b", text[time.end :])
    if started:
        return ""
    if _AGAIN.search(text, 0, time.start) and _YEARLY.search(time.words) and not check:
        return "frequency"
    if clause is None or clause is not main[0]:
        return ""
    if time.words.lower() == "annual" or _CHECK_NOUN.match(text[time.end :]):
        return "frequency" if time.start - clause.action.start < 20 else ""
    if not (_YEARLY.search(time.words) or clause.verb in {"produce", "deliver", "revise"}):
        return ""
    return (
        "frequency"
        if clause.verb
        in {
            "review",
            "publish",
            "report",
            "revise",
            "update",
            "run",
            "hold",
            "repeat",
            "audit",
            "deliver",
            "produce",
        }
        and (not check or check.start <= clause.action.start)
        else ""
    )


def _clause_at(time: Time, main: list[Clause]) -> Clause | None:
    return next((c for c in main if c.start <= time.start < c.end), None)


def _fronted(time: Time, main: list[Clause]) -> bool:
    return any(0 <= c.start - time.end <= 3 for c in main)


def at_end(text: str, time: Time) -> bool:
    return bool(re.match(r"\s*(?:[.,;|\n]|[–-]\s|$)", text[time.end :]))


_START_EVENT = Pattern(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch|conclusion|inquest|trial|proceedings|ratification)\b",
)


def _period_role(text: str, time: Time, clause: Clause | None, piece: Piece) -> str:
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
        and not _ABOUT_TIME.opens(piece.words)
        and not inserted
        and not at_end(text, time)
    ):
        return ""
    return "firm"


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


def _firm_role(
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
    if clause is not None or _fronted(time, main) or time.start - piece.start < 8:
        if strong_cue or not time.cue:
            return "firm"
        return ""
    if _ABOUT_TIME.opens(piece.words) or re.search(
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
