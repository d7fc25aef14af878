"""A check that is itself the first thing asked: an audit, a sample, evidence or figures to a named body."""

import re
from dataclasses import replace

from scrlib.text.asking.asked import Request
from scrlib.text.checks.found import Check, by_rows, opening_of
from scrlib.text.checks.no_checks import is_publication
from scrlib.text.checks.rows import tried
from scrlib.text.checks.sample_wording import TO_LEARN
from scrlib.text.checks.sampled import is_named_look, is_sampled
from scrlib.text.checks.wording import AUDIT, FIGURES, OPENING, RECEIVES, RESULT, SUBJECT, TO, WITHIN_OPENING
from scrlib.text.matching.lexicons import words as lexicon
from scrlib.text.matching.patterns import Pattern, Several, part
from scrlib.text.steps import Step

_OPENING, _WITHIN_OPENING = Several(OPENING), Several(WITHIN_OPENING)
_TO = Pattern(TO)
_RESULT = Pattern(rf"\b{RESULT}\b")
_REPORTED_TO = Pattern(rf"be\s(?:\w+ly\s)?(?:reported|presented|submitted|returned)\s[^.;]*{TO}")
OF_RESULTS = Pattern(rf"^\W*(?:the\s|all\s|any\s|an?\s)?(?:\w+\s){{0,2}}{RESULT}\b")
_IS_TOLD = re.compile(
    r"(?:be\s(?:told|given|sent|shown|informed|provided|notified)|hear|receive|have\ssight)\b"
)
_AGAINST = Pattern(r"\b(?:by|against|using|through|sample|before\sand\safter|\d+)\b")


_PAPER_ON = re.compile(  # "a policy on the monitoring of residents"
    r"\b(?:polic(?:y|ies)|protocols?|guidance|procedures?|training|tools?|leaflets?|forms?)\s(?:on|for|about|of)\s",
    re.IGNORECASE,
)
_EMPTY_OBJECT = re.compile(
    r"\b(?:implementation|recommendations?|this|these|(?:the\s)?above|progress|action\splans?|actions)\b[^.;]{0,20}$"
)
_WORTH = re.compile(r"\b(?:effectiveness|impact)\b")
_A_LOOK = re.compile(r"\b(?:audit|survey|evaluation)\b", re.IGNORECASE)


def is_only_weighed(step: Step, request: Request) -> bool:
    """Whether what is asked first is only to be thought about: "consider an audit", "Does the Board wish to ..."."""
    return step.verb in lexicon("verbs", "weighed") or request.kind == "question"


def opening_check(text: str, step: Step, request: Request) -> Check | None:
    """A check that is itself the first thing asked: an audit, a sample, evidence or figures to a named body."""
    found = _first_check(text, step, request)
    if found and found.full and _is_audit(text, step) and not _tests(text[step.opens :]):
        return replace(found, full=False)
    return found


_IS_AUDITED = re.compile(
    r"(?:re-)?audits?\b|(?:undertake|carry\sout|conduct|complete|commission|be\s(?:undertaken|carried\sout))s?\b[^.;]{0,60}"
)


def _is_audit(text: str, step: Step) -> bool:
    """Whether an audit is what is asked first, made by an act of doing it or called for by its name."""
    return bool(_IS_AUDITED.match(text, step.start, step.end) and _AUDIT.search(text, step.opens, step.end))


_AUDIT = re.compile(r"\baudits?\b", re.IGNORECASE)


def _tests(words: str) -> bool:
    return any(pattern.search(words) for pattern in tried("tests", words))


def _first_check(text: str, step: Step, request: Request) -> Check | None:
    if found := by_rows(text, step):
        return found
    words, whole = part(text, step.start, step.end), part(text, step.opens, step.end)
    if _IS_TOLD.match(words) and RECEIVES.opens(whole) and _RESULT.inside(words):
        begins = opening_of(text, step) if request.passive else step.start
        return Check(start=begins, end=step.end, full=True)
    if any(pattern.opens(words) for pattern in tried("only_assured", words)):
        return None
    if step.verb in lexicon("verbs", "auditing"):
        return Check(start=step.start, end=step.end, full=_says_of_what(step, words))
    return _of_a_thing(text, step, request, words) or _of_an_act(text, step, request, words)


def _says_of_what(step: Step, words: str) -> bool:
    """Whether an audit says what it is to look at, beyond that things are done."""
    if not any(pattern.inside(words[5:]) for pattern in (SUBJECT, TO_LEARN, _TO)) or _EMPTY_OBJECT.search(
        words
    ):
        return False
    return not (step.verb == "evaluate" and not _AGAINST.inside(words) and _WORTH.search(words))


def _of_a_thing(text: str, step: Step, request: Request, words: str) -> Check | None:
    """ "Referrals should be audited", "compliance should be reported to the Board"."""
    if request.subject_class != "thing":
        return None
    subject = text[step.opens : step.start]
    if not _A_LOOK.search(subject) and (found := AUDIT.search(words, 0, 60)):
        return Check(start=step.start + found.start(), end=step.start + found.end(), full=False)
    if OF_RESULTS.opens(subject) and _REPORTED_TO.opens(words):
        return Check(start=opening_of(text, step), end=step.end, full=True)
    return None


def _of_an_act(text: str, step: Step, request: Request, words: str) -> Check | None:
    """ "An audit of ten files", "report progress to the Board", "read ten files to see whether ..."."""
    if (
        request.kind == "noun"
        and (found := AUDIT.search(words))
        and not _PAPER_ON.search(words, 0, found.start())
    ):
        return Check(start=step.start, end=step.end, full=" of " in words[found.start() :])
    if any(p.opens(words) for p in _OPENING.worth_trying(text)) or _tells_in_figures(step, words):
        return Check(start=step.start, end=step.end, full=True)
    subject = text[step.opens : step.start]
    if (named := is_named_look(words, subject)) or is_sampled(words, subject, opening=True):
        begins = opening_of(text, step) if named or request.passive else step.start
        return Check(start=begins, end=step.end, full=True)
    for pattern in _WITHIN_OPENING.worth_trying(words):
        if found := pattern.search(words):
            return Check(start=step.start + found.start(found.lastgroup or 0), end=step.end, full=True)
    return None


def _tells_in_figures(step: Step, words: str) -> bool:
    return step.verb in {"publish", "report"} and FIGURES.inside(words) and not is_publication(words)
