"""What an act leaves behind, and whether it is a job that comes to an end."""

import re

from scrlib.recommendations.signs.acts import is_assurance
from scrlib.recommendations.signs.attitudes import is_attitude
from scrlib.records import Clause, Parse
from scrlib.text.lexicons import found_within, words
from scrlib.text.patterns import Pattern

_ENDS = frozenset(
    "review revise update refresh evaluate audit agree amend write rewrite redraft draft decide name appoint "
    "clarify complete restore publish issue circulate action".split()
)


def has_an_end(clause: Clause) -> bool:
    """Whether the act is one job that is done when it is done: a review, a decision, a letter, a reminder of one rule."""
    return (
        clause.verb in _ENDS
        or clause.verb == "remind"
        and " that " in clause.action.words
        or clause.kind == "noun"
        and bool(re.match(r"(?:an?\s)?(?:\w+\s)?(?:review|audit)\b", clause.action.words, re.IGNORECASE))
    )


_PER_CASE = Pattern(
    r"\b(?:whenever|in\severy\scase|on\severy|at\s(?:each|every)|(?:every|each|any|all)\s(?:\w+\s){0,2}(?:child|children|family|families|case|cases|patient|woman|visit|referral|assessment|baby|meeting|conference|contact|file|files|record|records))\b|^(?:where|when|if|wherever|whenever)\b"
)
_PER_CASE_BEFORE = re.compile(r"(?:^|[.;]\s)(?:where|when|wherever|whenever|if|any)\b[^.;]*$", re.IGNORECASE)
_IN_EACH = Pattern(  # more of what makes a job a rule of practice
    r"\b(?:each|every|any|all)\s(?:\w+\s){0,2}(?:decision|allegation|injury|injuries|incident|attendance|admission|discharge|birth|parent|mother|father|resident|client|disclosure|absence|episode|bruise|pupil|appointment)\b|\b(?:when|where|if)\s(?:an?|any|the)\s(?:\w+\s)?(?:child|baby|family|case|parent|mother|father|patient|pupil|woman|resident|client)\b"
)
_AWARENESS = Pattern(
    r"^(?:raise|increase|promote|develop)\s(?:\w+\s)?(?:awareness|understanding|confidence|knowledge)\b"
)
_SET_UP = re.compile(
    r"(?:set|draw|put)\s(?:up\s|in\splace\s)|set\s(?:an?|the)\s|put\s(?:an?|the)\s[\w\s'’-]{3,60}\s(?:in|on|up|into|at)\s|make\savailable\s|send\s[^.;]{0,40}(?:copy|copies|letter|leaflet|list|card|guide|guidance|briefing|questionnaire)\b"
)
_DRAWN_UP = re.compile(r"\bbe\s(?:drawn\sup|set\sup|put\sin\splace)\b")
_THING_MADE = re.compile(
    r"\b(?:training|audit|briefing|policy|protocol|guidance|leaflet|shared|INSET|e-learning|workshop|course|poster|film|relaunch|seminar|newsletter|checklist|template|form|video|infographic|factsheet|flowchart)\b",
    re.IGNORECASE,
)


def has_output(clause: Clause, parse: Parse) -> bool:
    """Whether the act leaves something tangible behind: a document, a post, an event, a decision, a change to a form."""
    text = clause.action.words
    if text.startswith("not ") or is_attitude(clause) or is_assurance(text):
        return False
    if clause.verb_class in {"weak", "assurance"}:
        return False
    if clause.kind == "noun":
        return bool(_THING_MADE.search(text))
    if _AWARENESS.inside(text):
        return False
    noun = bool(found_within(parse.text, clause.action, "wording", "outputs"))
    before = parse.text[max(0, clause.start - 60) : clause.start]
    per_case = _PER_CASE.inside(text) or bool(_PER_CASE_BEFORE.search(before))
    if clause.verb in words("verbs", "leaves_output"):
        return noun or not per_case
    once = not per_case and not _IN_EACH.inside(text)
    if clause.verb in words("verbs", "leaves_output_once") or _SET_UP.match(text) or _DRAWN_UP.search(text):
        return once
    praised = found_within(parse.text, clause.action, "wording", "virtues")
    return once and noun and not praised and clause.verb in words("verbs", "output_by_object")
