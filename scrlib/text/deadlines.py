"""Which of the times in a text date what is asked, and which belong to practice, to a check or to the past."""

import re

from scrlib.records import Clause, Deadline
from scrlib.text.dates import Time
from scrlib.text.lexicons import words
from scrlib.text.measures import Check
from scrlib.text.patterns import Pattern, part
from scrlib.text.sentences import Piece
from scrlib.text.steps import Step
from scrlib.text.time_wording import Kind

_PAST_TENSE = Pattern(r"\b(?:was|were|had|did|took|found|told|said|saw|rang|visited|been)\b")
_RELATIVE = Pattern(r"\b(?:which|who|whose|where|whom|that\s(?:was|were|is|are))\b[^,.;]*$")
_LOOKBACK = Pattern(r"\b(?:last|previous|preceding|past)\s(?:\w+\s)?(?:months?|years?|quarter|weeks?|term)\b")
_ABOUT_TIME = Pattern(
    r"^(?:(?:the|a|this|these|that|its)\s)?(?:[\w'’-]+\s){0,6}?(?:should|to|will|must|is\sto|are\sto)\s(?:be|go|run|start|begin|take\splace|have)\b|^(?:(?:to\sbe|start|from|with\seffect|effective|complete|completed?|timescale|deadline|due|when|first|target|by|within|before|date|both|all|for)\b)"
)


_QUOTED_QUESTION = re.compile(r"['‘\"][^'’\"]*\?['’\"]")


def deadlines_of(
    text: str,
    after: list[Piece],
    every_step: list[Step],
    main: list[Clause],
    found_checks: list[Check],
    times: list[Time],
) -> tuple[tuple[Deadline, ...], list[str]]:
    """The time that dates what is asked, the firmest kind first, and a note on its kind where it is not a plain date."""
    graded = [(t, _role(text, after, t, main, found_checks)) for t in times]
    firm = [t for t, role in graded if role == "firm"]
    for wanted, note in (
        ("firm", ""),
        ("frequency_start", ""),
        ("secondary", "deadline_secondary"),
        ("trigger", "deadline_trigger"),
        ("vague", "deadline_vague"),
        ("frequency", "deadline_frequency"),
    ):
        chosen = [t for t, role in graded if role == wanted]
        if chosen:
            picked = chosen[:1]
            if wanted == "firm" and _on_second_step(text, firm, every_step, main):
                note = "deadline_secondary"
            return tuple(_deadline(text, t) for t in picked), [note] if note else []
    return (), []


_LABELLED = Pattern(
    r"(?:(?:to be |to have )?(?:fully )?(?:run|live|complete|completed|in place|operational|implemented|achieved|done|delivered|finished|ready)\s(?=by|no|before|from|in)|(?:start date|timescale|target date|deadline|when|date|timing|due|target):\s|due\s(?=by))"
)


def _deadline(text: str, time: Time) -> Deadline:
    """A time as a deadline: its label ("Timescale:", "to be live") left out."""
    label = _LABELLED.match(time.words)
    start = time.start + (label.end() if label else 0)
    return Deadline(start=start, end=time.end, words=text[start : time.end], date=time.day)


_SAME_THING = Pattern(
    r"\b(?:it|them|this|these|one|revised|findings|results?|letters?|proposals?|do so|report|its|both|summary|draft|final|decision)\b"
)


def _on_second_step(text: str, firm: list[Time], every_step: list[Step], main: list[Clause]) -> bool:
    """Whether the only dates stand on a later, different step than the first that is asked."""
    starts = [(c.start, c.end) for c in main]
    own = [s for s in every_step if any(a <= s.start < b for a, b in starts)]
    own = [s for s in own if len(text[s.start : s.end].split()) > 2]  # "review and relaunch" is one step
    if len(own) < 2:
        return False
    for time in firm:
        holder = [i for i, s in enumerate(own) if s.start - 2 <= time.start <= s.end + 2]
        if not holder or holder[0] == 0:
            return False
        step = own[holder[0]]
        words = text[step.start : time.start]
        if step.tail or _SAME_THING.inside(words) or len(words.split()) < 3:
            return False
    return True


def _role(text: str, after: list[Piece], time: Time, main: list[Clause], found_checks: list[Check]) -> str:
    """What a time belongs to: "firm", "vague", "trigger", "frequency", "secondary", or "" when to something else."""
    piece = next(p for p in after if p.start <= time.start < p.end)
    before = part(text, piece.start, time.start)
    if "?" in before:
        before = _QUOTED_QUESTION.sub("", before)
    check = next((c for c in found_checks if c.start <= time.start < c.end and not c.target), None)
    if _LOOKBACK.inside(part(text, time.start, time.end)) or time.kind is Kind.ONGOING:
        return ""
    if _RELATIVE.inside(before) and time.kind not in {Kind.TRIGGER, Kind.VAGUE}:
        return ""
    if re.search(r"[(\[][^)\]]*$", before):
        return _bracketed_role(text, time, before)
    clause = _clause_at(time, main)
    if check and main and check.start <= main[0].action.start + 2 and main[0].verb_class != "check":
        check = None  # the report is itself what is asked
    if re.search(r"\b(?:no need to wait|not wait|rather than wait\w*)\s$", before):
        return ""
    if time.kind is Kind.VAGUE:
        return (
            "vague" if (clause or _fronted(time, main) or len(piece.words.split()) < 6) and not check else ""
        )
    if time.kind is Kind.TRIGGER:
        return "trigger" if not check else ""
    if time.kind is Kind.FREQUENCY:
        return _frequency_role(text, time, clause, check, main)
    if check:
        return _check_role(time, main, check)
    if time.kind in {Kind.PERIOD, Kind.FIRM} and _DO_IT.inside(before):
        return "firm"
    if time.kind is Kind.PERIOD:
        return _period_role(text, time, clause, piece)
    return _firm_role(text, time, clause, piece, main, before)


_DO_IT = Pattern(
    r"\b(?:it|this|that|these|they|all|work|both)\s(?:should|will|must|to|is\sto|needs\sto|has\sto)\s(?:be\s)?(?:done|completed?|in\splace|finished|carried\sout|achieved|ready|happen|start|begin|implemented|undertaken|operational|live)\s$"
)


def _bracketed_role(text: str, time: Time, before: str) -> str:
    """A date in brackets dates the work when nothing else is in them but its label: "(by 31 March)", "(first round May 2015)"."""
    alone = re.search(
        r"[(\[]\s*(?:(?:first|starting|from|by|to|beginning|complete|completed|due|target|deadline|timescale|launch|draft|final)\b[^)\]]*)?$",
        before,
    )
    return "firm" if alone and time.kind is Kind.FIRM and re.match(r"\s*[)\]]", text[time.end :]) else ""


def _check_role(time: Time, main: list[Clause], check: Check) -> str:
    """A date on the check dates the work where the report is the product; a date on its completion bounds it; a sampling date does not."""
    if time.kind is Kind.PERIOD and not re.match(
        r"(?:within|in the next|in \w+ (?:weeks|months))", time.words.lower()
    ):
        return ""
    looking = bool(main) and all(c.verb in words("verbs", "looking") for c in main[:2])
    if looking:
        return "firm" if time.kind is Kind.FIRM else "secondary"
    return (
        "secondary"
        if re.match(r"(?:by|no later than|before|within|in the next|over the next)\b", time.words.lower())
        else ""
    )


_YEARLY = re.compile(r"annual|year", re.IGNORECASE)


def _frequency_role(
    text: str, time: Time, clause: Clause | None, check: Check | None, main: list[Clause]
) -> str:
    """How often, for the whole of what is asked: a yearly review or publication, not a standard of practice."""
    started = re.match(r",?\s\(?(?:starting|beginning|commencing|from|first|the first)\b", text[time.end :])
    if started:
        return ""
    if clause is None or clause is not main[0] or not _YEARLY.search(time.words):
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


def _at_end(text: str, time: Time) -> bool:
    return bool(re.match(r"\s*(?:[.,;]|$)", text[time.end :]))


_START_EVENT = Pattern(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch|conclusion|inquest|trial|proceedings|ratification)\b"
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
    if " of " in words or "after" in words or re.search(r"hour|working day", words):
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
    if "week" in words and not (fronted or inserted or early or _at_end(text, time)):
        return ""
    if (
        clause is None
        and not fronted
        and not _ABOUT_TIME.opens(piece.words)
        and not inserted
        and not _at_end(text, time)
    ):
        return ""
    return "firm"


_CUE_FIRM = Pattern(
    r"^(?:(?:to be )?(?:fully )?(?:complete|completed|in place|operational|live|implemented|achieved|done|delivered|finished|ready)\b|no later|not later|by|before|in advance|prior|ahead|in time|over the|during the|within the|in the (?:next|coming|following)|for approval|for adoption|for decision|for agreement|from|with effect|effective|as from|starting|beginning|commencing|start|to start|to begin|until|due|deadline|timescale|target|date|when|timing|for the)"
)


_BEHIND = Pattern(
    r"\b(?:because|given\sthat|since|as\s(?:it|this|the|there|they|no)\s(?:\w+\s){0,3}(?:was|were|had|is)|having|which\s(?:was|were|had)|in\sthe\slight\sof|in\sview\sof|following|after\sthe)\b[^;]*$"
)
_BARE_DATE = Pattern(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|\d{1,2}[./]|Q[1-4]|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|mid|early\s|late\s|end\s|start\s|(?:spring|summer|autumn)\b|(?:19|20)\d\d)"
)
_LISTED = re.compile(r"(?:^|[;,:(–-])\s*(?:\w+:?\s){0,2}$")
_DONE_ON = Pattern(
    r"(?<!be )(?<!be fully )\b(?:\w{3,}ed|withdrawn|made|held|given|taken|due|written|built|begun)\s$"
)


def _firm_role(
    text: str, time: Time, clause: Clause | None, piece: Piece, main: list[Clause], before: str
) -> str:
    strong_cue = (
        _CUE_FIRM.opens(time.cue)
        or bool(re.match(r"(?:at|to)\b", time.cue))
        and bool(
            re.search(
                r"meeting|board|committee|refresh|executive|next|conference|cycle", time.words, re.IGNORECASE
            )
        )
        or time.cue in {"in", "during", "on", "at"}
        and _dated(time)
    )
    loose = not re.match(r"(?:by|no later|before|from)\b", time.words.lower())
    if (
        loose
        and (_BEHIND.inside(before) or _DONE_ON.inside(before))
        or re.search(r"\bbetween\s$|\bsince\s$", before)
    ):
        return ""
    if not time.cue and _BARE_DATE.opens(time.words) and not (_LISTED.search(before) and _at_end(text, time)):
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
