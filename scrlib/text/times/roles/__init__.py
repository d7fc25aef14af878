"""What each time in a text belongs to: what is asked, the practice asked for, a check on it, a finding or a title."""

import re
from collections.abc import Callable, Mapping

from scrlib.records import Clause
from scrlib.text.checks.steps import Check
from scrlib.text.matching.patterns import Pattern, part
from scrlib.text.sentences import Piece
from scrlib.text.times.dates import Time
from scrlib.text.times.roles.checks import check_role, completion_role, frequency_role
from scrlib.text.times.roles.dates import firm_role
from scrlib.text.times.roles.periods import period_role
from scrlib.text.times.roles.places import Place
from scrlib.text.times.said import SAYS_WHEN
from scrlib.text.times.words import DAY_OF, MONTH, SEASON, YEAR, YEARS, Kind

_RELATIVE = Pattern(
    r"\b(?:which|who|whose(?![^,.;]{3,60}\swill\sbe\s)|where|whom|that\s(?:was|were|is|are|began|ran|took|came|saw|led|made|went|met|had|started|ended))\b(?!\s(?:shall|will|should|must|(?:is|are)\sto)\b)"
    r"(?:(?!\sand\s(?:then\s|to\s)?(?:bring|report|publish|present|produce|put|send|circulate|issue|implement|feed\sback|confirm|tell|inform|notify|advise|write|agree|appoint|add)\s|\s(?:should|must|shall|ought\sto|needs?\sto|ha(?:s|ve)\sto|(?<!\sto\s)(?<!\swill\s)(?<!\swould\s)(?<!\scan\s)(?<!\smay\s)(?<!\scould\s)(?<!\snot\s)be\s\w+(?:ed|en)|(?:is|are)\s(?:to|asked|invited|recommended|encouraged|urged|required|wanted|needed))\s)[^,.;])*$",
)
_LOOKBACK = Pattern(
    r"\b(?:last|previous|preceding|past)\s(?:\w+\s)?(?:months?|years?|quarter|weeks?|term)\b(?!\sof\b)",
)
_QUOTED_QUESTION = re.compile(r"['‘\"][^'’\"]*\?['’\"]")


_REVIEW_DATE = re.compile(r"^Review\s(?:date|due)\b")  # when it is looked at again, not when it is done
_DATING = frozenset({Kind.FIRM, Kind.PERIOD})
_BRACKET = re.compile(r"[(\[][^)\]]*$")
_NO_WAITING = re.compile(r"\b(?:no need to wait|not wait|rather than wait\w*)\s$")


def role(text: str, after: list[Piece], time: Time, main: list[Clause], found_checks: list[Check]) -> str:
    """What a time belongs to: "firm", "vague", "trigger", "frequency", "secondary", or "" when to something else."""
    piece = next(p for p in after if p.start <= time.start < p.end)
    before = part(text, piece.start, time.start)
    if "?" in before:
        before = _QUOTED_QUESTION.sub("", before)
    if time.kind in _DATING and _begins_a_round(text, time, main, found_checks):
        return ""
    check = _check_at(text, time, main, found_checks)
    place = Place(text=text, time=time, piece=piece, before=before, main=main, check=check)
    if _LOOKBACK.inside(part(text, time.start, time.end)) or time.kind is Kind.ONGOING or _is_told(place):
        return ""
    if time.said or time.kind in _DATING and SAYS_WHEN.opens(piece.words):
        return "firm" if time.kind in _DATING else "vague"
    if _BRACKET.search(before):
        return _bracketed_role(place)
    if _REVIEW_DATE.search(before):
        return ""
    if main and place.clause is main[0] and _COMPLETION.match(text, main[0].action.start, piece.end):
        return completion_role(place) if time.kind in {Kind.FIRM, Kind.PERIOD} else ""
    return "" if "wait" in before and _NO_WAITING.search(before) else _ROLES[time.kind](place)


_A_ROUND = re.compile(  # what stands between a check and the day from which it comes round
    r"[\s,(;–-]*(?:with\s)?(?:the\s)?(?:first(?:\s(?:of\sthese|report|return|such\s\w+))?(?:\s(?:due|being|to\sbe\s\w+))?\s)?$"
)
_COMES_ROUND = re.compile(
    r"\b(?:every|each|quarterly|monthly|weekly|termly|annually|yearly|half-yearly|six-monthly)\b"
)
_FIGURES = re.compile(
    r"\b(?:compliance|figures?|rates?|times|numbers?|sampl\w+|audit\w*|percentages?)\b", re.IGNORECASE
)
_FROM = re.compile(r"(?:starting|beginning|commencing|start|begin|from|the\sfirst|first)\b")


def _begins_a_round(text: str, time: Time, main: list[Clause], found_checks: list[Check]) -> bool:
    """Whether a time is the day from which figures come in again and again: "report quarterly, starting in May"."""
    for check in found_checks:
        between = text[check.end : time.start] if check.end <= time.start else ""
        near = check.start <= time.start < check.end or (check.end <= time.start and _A_ROUND.match(between))
        if near and not check.target and not (main and _is_the_work(text, check, main)):
            begins = _FROM.match(time.words) or "first" in between
            figures = _FIGURES.search(text, check.start, time.start)
            return bool(begins and figures and _COMES_ROUND.search(text, check.start, time.start))
    return False


_TOLD = frozenset("tell inform notify advise update brief".split())


def _check_at(text: str, time: Time, main: list[Clause], found_checks: list[Check]) -> Check | None:
    """The check that a time stands on; none where the report is itself what is asked."""
    check = next((c for c in found_checks if c.start <= time.start < c.end and not c.target), None)
    if check and any(time.start <= c.start <= time.end + len(", ") for c in main):
        return None  # "monitor it and, as soon as possible, appoint": what begins behind the time is the next act
    if not check or not main or main[0].verb_class == "check":
        return check
    return None if _is_the_work(text, check, main) else check


_ASKS_TO = re.compile(r"(?:ask|require|request|invite|instruct)\b[^.;:]{3,100}\sto\s(?:\w+ly\s)?$")
_WATCHING = frozenset("oversee monitor track supervise".split())  # whose work is to be told again and again


def _is_the_work(text: str, check: Check, main: list[Clause]) -> bool:
    """Whether a check is itself what is asked first: a report, or that a board be told."""
    first = main[0]
    hears = first.verb == "receive" or first.passive and first.verb in _TOLD
    asks = _ASKS_TO.match(text[first.action.start : check.start])
    if first.verb in _WATCHING or asks and not text.startswith("confirm", check.start):
        return True
    return check.start <= first.action.start + 2 or hears and first.start <= check.start < first.end


def _is_told(place: Place) -> bool:
    """Whether a time stands behind "who" or "which", and so in what is told of somebody."""
    may_be = place.time.kind not in {Kind.TRIGGER, Kind.VAGUE}
    return may_be and _RELATIVE.inside(place.before) and not _closes(place)


_FROM_NOW = re.compile(
    r"(?:(?:with)?in|over|during)\sthe\s(?:next|coming)\s|(?:within|no\slater\sthan)\s[^,]*\b(?:publication|published|report)\b",
    re.IGNORECASE,
)
_LATEST = frozenset({"by", "no later than", "not later than", "before"})
_PAST_TOLD = re.compile(
    r"\b(?:was|were|had|did|(?<!\bhave\s)(?<!\bbeen\s)\w{3,}ed|have\s(?!received|completed|attended|undertaken|been\strained)\w+ed)\b"
)


_WAS = re.compile(r"\b(?:was|were|had|did)\b")
_PRESENT = re.compile(
    r"\s(?:is|are|may|might|can)\s"
)  # "who are home educated": so they are, whatever its form


_RELATIVES = re.compile(r"\b(?:which|who|whose|where|whom|that)\b")


def _closes(place: Place) -> bool:
    """Whether a day at the very end dates the work, and not what "who" or "which" before it tells of the present:
    "a checklist for families who move into the area by 30 June 2006"."""
    time, told = place.time, _RELATIVES.split(place.before)[-1]
    latest = time.cue in _LATEST and time.kind is Kind.FIRM or _FROM_NOW.match(time.words)
    past = _WAS if _PRESENT.match(told) else _PAST_TOLD
    return bool(latest) and place.at_end and not past.search(told) and len(told.split()) <= 12


_LABEL = re.compile(
    r"[(\[]\s*(?![^)\]]*\b(?:used|held|revised|issued|published|seen|reported|dated|made|given)\b)(?:(?:first|starting|from|by|to|beginning|complete|completed|due|target|deadline|timescale|launch|draft|final)\b[^)\]]*)?$"
)


_MILESTONE = re.compile(  # "draft June 2019", "interviews in June", "in post by September"
    rf"\s*(?:and\s)?(?:(?:draft|final|first|second|start|interim|interviews?|advert|shortlist|launch|pilot|consultation|sign-off|go-live|completion|publication|training|roll-out|in\spost|in\splace|live|complete|begins?|due|by|in|from|end|early|mid|late|of|the)[\s-])*(?:(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?|{SEASON}(?:\s(?:term|{YEAR}))*|Q[1-4](?:\s{YEARS})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{YEAR}))\s*"
)


def _is_of_milestones(place: Place) -> bool:
    """Whether a bracket holds nothing but the days of two steps or more: "(draft June, final September)"."""
    inside = place.before.rpartition("(")[2]
    inside += place.time.words + place.after.partition(")")[0]
    parts = re.split(r"[,;]", inside)
    return len(parts) > 1 and all(_MILESTONE.fullmatch(part) for part in parts)


_FIELD_BEGINS = re.compile(r"[(\[][^()\[\]]*;\s*$")  # "(ICT lead; about £4,000; by May 2027)"
_FIELD_ENDS = re.compile(r"\s*\.?\s*[;)\]]")


def _bracketed_role(place: Place) -> str:
    """A date in brackets dates the work when nothing else is in them but its label: "(by 31 March)"."""
    time = place.time
    if time.kind is Kind.FIRM and _is_of_milestones(place):
        return "firm"
    dates = time.kind is Kind.FIRM or time.kind is Kind.PERIOD and time.words.startswith("within")
    alone = _FIELD_BEGINS.search(place.before) and _FIELD_ENDS.match(place.after)
    labelled = _LABEL.search(place.before) and re.match(r"\s*[)\]]", place.after)
    return "firm" if dates and (alone or labelled) else ""


_COMPLETION = re.compile(  # the report on work that is done or asked for elsewhere, not work of its own
    r"(?:(?:ask|require|request|invite)\s(?:that\s)?[^,.;]{3,50}?\s(?:to\s)?)?(?:confirm\s(?:to|in\swriting|that)\b(?![^.;]{0,90}?\s(?:who|which|what|how|where|when)\s)|reports?\s(?:back\s)?(?:in\swriting\s)?(?:to|with)\s[^.;]*\b(?:what\shas|progress|that\s(?:this|they|all))\b|(?:tell|inform|advise)\s(?:the\s)?[A-Z][^.;]{2,80}\bwhat\s(?:\w+\s){1,4}(?:done|taken)\b|provide\s(?:\w+\s){0,2}(?:assurance|evidence|confirmation)\b|provide\s[^.;]{3,90}?\swith\s(?:\w+\s)?(?:assurance|evidence|confirmation)\b|(?:ask|require|request)\s[^,.;]{3,50}\sto\s(?:demonstrate|evidence)\b)",
    re.IGNORECASE,
)
_IN_EACH_CASE = re.compile(r"(?:where|wherever|when|whenever|if|any|every)\s", re.IGNORECASE)
_DO_IT = Pattern(
    r"\b(?:it|this|that|these|they|all|work|both)\s(?:is(?=\s(?:done|completed?|in\splace))|should|will|must|to|is\sto|needs\sto|has\sto|(?=be\s))\s?(?:be\s)?(?:done|completed?|in\splace|finished|carried\sout|achieved|ready|happen|start|begin|implemented|undertaken|operational|live)\s$",
)


_PASS_ON = frozenset("tell refer report inform contact notify escalate share call ring respond alert".split())
_AFTER_EACH = re.compile(r"\s(?:after|when|once|if)\s(?:they|it|he|she|an?|any|each)\b")
_IN_EVERY_CASE = re.compile(
    r"\sin\s(?:every|each|all|any)\s(?:such\s|one\sof\sthese\s)?(?:cases?|instances?)\b"
)
_LEADS_IN = re.compile(r"[^,.;:]{1,60},\s")
_WHENEVER = re.compile(r"\b(?:who|when(?:ever)?|where|if|any|each|every)\b")


def _is_of_each_case(place: Place) -> bool:
    """Whether haste is a standard: "Teachers who see an injury should tell the lead immediately"."""
    if _IN_EVERY_CASE.match(place.after):
        return True
    passed_on = place.clause is not None and place.clause.verb in _PASS_ON
    return passed_on and bool(_WHENEVER.search(place.before) or _AFTER_EACH.match(place.after))


def _leads_in(place: Place) -> bool:
    """Whether a time opens the sentence, and a comma before what is asked closes what goes on with it."""
    opens = place.time.start - place.piece.start < 3
    return opens and any(
        _LEADS_IN.fullmatch(place.text[place.time.end : c.start])
        for c in place.main
        if c.start > place.time.end
    )


def _vague_role(place: Place) -> str:
    """ "As soon as possible", unless of what is to be done in each case."""
    if (
        place.check
        or _is_of_each_case(place)
        or _IN_EACH_CASE.match(place.piece.words)
        and place.time.start - place.piece.start > 12
    ):
        return ""
    near = place.clause or place.fronted or _leads_in(place) or _DO_IT.inside(place.before)
    return "vague" if near or len(place.piece.words.split()) < 6 else ""


_ONLY = re.compile(r"\bonly\s(?:\w+\s){0,3}$")  # "should only happen after a visit": a rule of practice
_ASKS_OTHERS = re.compile(  # what others are asked for: "write to the Office to request that it be in the next revision"
    r"\b(?:to|and)\s(?:request|ask|propose|suggest|urge)\sthat\s[^.;]*$|\b(?:requesting|asking|proposing|urging)\sthat\s[^.;]*$"
)


def _trigger_role(place: Place) -> str:
    """ "When the procedures are next revised", beside what is asked or in a short line of its own."""
    piece = place.piece
    if _ONLY.search(place.before) or _ASKS_OTHERS.search(place.before):
        return ""
    near = len(piece.words.split()) < 12 or any(piece.start <= c.start < piece.end for c in place.main)
    return "trigger" if near and not place.check else ""


def _dating_role(place: Place) -> str:
    """A date or a period: on the check, on what is to be done, or on neither."""
    if place.check:
        return check_role(place)
    if _DO_IT.inside(place.before):
        return "firm"
    return period_role(place) if place.time.kind is Kind.PERIOD else firm_role(place)


_ROLES: Mapping[Kind, Callable[[Place], str]] = {
    Kind.VAGUE: _vague_role,
    Kind.TRIGGER: _trigger_role,
    Kind.FREQUENCY: frequency_role,
    Kind.FIRM: _dating_role,
    Kind.PERIOD: _dating_role,
}
