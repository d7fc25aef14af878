"""What each time in a text belongs to: what is asked, the practice asked for, a check on it, a finding or a title."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.patterns import Pattern, part
from scrlib.text.sentences import Piece
from scrlib.text.step_checks import Check
from scrlib.text.time_roles.checks import check_role, frequency_role
from scrlib.text.time_roles.dates import firm_role
from scrlib.text.time_roles.periods import period_role
from scrlib.text.time_roles.places import at_end, clause_at, fronted
from scrlib.text.time_wording import Kind

_RELATIVE = Pattern(
    r"\b(?:which|who|whose|where|whom|that\s(?:was|were|is|are))\b(?!\s(?:shall|will|should|must|(?:is|are)\sto)\b)[^,.;]*$",
)
_LOOKBACK = Pattern(
    r"\b(?:last|previous|preceding|past)\s(?:\w+\s)?(?:months?|years?|quarter|weeks?|term)\b(?!\sof\b)",
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
    clause = clause_at(time, main)
    if main and clause is main[0] and _COMPLETION.match(clause.action.words):
        return check_role(time, main) if time.kind in {Kind.FIRM, Kind.PERIOD} else ""
    if check and main and check.start <= main[0].action.start + 2 and main[0].verb_class != "check":
        check = None  # the report is itself what is asked
    if re.search(r"\b(?:no need to wait|not wait|rather than wait\w*)\s$", before):
        return ""
    if time.kind is Kind.VAGUE:
        if _IN_EACH_CASE.match(piece.words) and time.start - piece.start > 12:
            return ""
        return (
            "vague" if (clause or fronted(time, main) or len(piece.words.split()) < 6) and not check else ""
        )
    if time.kind is Kind.TRIGGER:
        near = len(piece.words.split()) < 12 or any(piece.start <= c.start < piece.end for c in main)
        return "trigger" if near and not check else ""
    if time.kind is Kind.FREQUENCY:
        return frequency_role(text, time, clause, check, main)
    if check:
        return check_role(time, main)
    if time.kind in {Kind.PERIOD, Kind.FIRM} and _DO_IT.inside(before):
        return "firm"
    if time.kind is Kind.PERIOD:
        return period_role(text, time, clause, piece)
    return firm_role(text, time, clause, piece, main, before)


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
