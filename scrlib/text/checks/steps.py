"""Which steps check the work or report on it, each way of wording a check in turn."""

import re
from dataclasses import dataclass

from scrlib.text.asking.asked import Request
from scrlib.text.checks.first import OF_RESULTS, is_only_weighed, opening_check
from scrlib.text.checks.found import Check, bare_check, by_rows, inner_check, opening_of
from scrlib.text.checks.no_checks import is_publication
from scrlib.text.checks.rows import tried
from scrlib.text.checks.sampled import is_sampled
from scrlib.text.checks.wording import (
    ASKED_TO_TELL,
    AUDIT,
    CLOSING,
    HANDED_ROUND,
    HOLLOW,
    NOUN,
    PAPER_BACK,
    PAST,
    PRODUCT,
    PROVIDED,
    RECEIVES,
    REPORT,
    RESULT,
    SOFT,
    SUBJECT,
    SURVEYED,
    TAIL_RESULT,
    TELL,
    THROUGH,
    TO,
    VERB_TO,
    YEARLY_REPORT,
)
from scrlib.text.matching.lexicons import words as lexicon
from scrlib.text.matching.patterns import Pattern, Several, part
from scrlib.text.steps import Step

_CLOSING = Several(CLOSING)
_TO, _RESULT = Pattern(TO), Pattern(rf"\b{RESULT}\b")
_TO_REPORT = Pattern(rf"\bto\sreport\b[^.;]*{TO}")


@dataclass(frozen=True, kw_only=True)
class _Seen:
    """One step with its words, its whole stretch and its subject, as each way of checking looks at it."""

    text: str
    looking: bool  # the first thing asked is to look into something
    step: Step
    request: Request
    words: str
    whole: str
    subject: str

    def check(self, full: object) -> Check:
        start = opening_of(self.text, self.step)
        return Check(start=start, end=self.step.end, full=bool(full))

    def has(self, pattern: Pattern) -> bool:
        return pattern.inside(self.words)


def step_check(
    text: str, step: Step, request: Request, *, opening: bool, looking: bool = False
) -> Check | None:
    """The check that a step is, if it is one: each way of wording a check in turn."""
    if opening and is_only_weighed(step, request):
        return None
    if opening and not step.tail:
        return opening_check(text, step, request) or inner_check(text, step) or bare_check(text, step)
    begins = max(text.rfind(mark, 0, step.start) for mark in (". ", "; ", "\n")) + 1
    if request.kind == "that":
        begins = max(begins, step.opens)  # each "that" has a subject of its own
    seen = _Seen(
        text=text,
        looking=looking,
        step=step,
        request=request,
        words=part(text, step.start, step.end),
        whole=part(text, step.opens, step.end),
        subject=part(text, begins, step.start) if step.first else "",
    )
    for way in (_received, _hanging, _reported, _audited, _looked_at, _told_when_done):
        if check := way(seen):
            return check
    if step.tail and not _HUNG.match(seen.words):
        return None
    named = by_rows(text, step) or inner_check(text, step) or bare_check(text, step)
    return named or bare_check(text, step, "worth")


_HUNG = re.compile(
    r"that\s|\w+\s(?:should|will|must|to)\sbe\s"
)  # an act of its own, though it hangs on another
_CONSIDERED = re.compile(r"(?:should\s)?considers?\sthe\s(?:results|findings|outcome|conclusions)\b")


def _received(seen: _Seen) -> Check | None:
    """ "The Board will receive ...", "compliance should feature in the scorecard"."""
    if RECEIVES.opens(seen.whole):
        return Check(start=seen.step.opens, end=seen.step.end, full=True)
    given = seen.step.verb == "receive" and seen.has(_RESULT) or _CONSIDERED.match(seen.words)
    if given and not seen.step.first:
        return seen.check(True)
    if seen.step.first and any(p.opens(seen.whole) for p in _CLOSING.worth_trying(seen.whole)):
        return seen.check(not HOLLOW.inside(seen.whole))
    return None


def _hanging(seen: _Seen) -> Check | None:
    """ "... with results presented to the Board", "and the findings shared with the partnership"."""
    if not seen.step.tail:
        return None
    if TAIL_RESULT.opens(seen.words):
        return seen.check(not HOLLOW.inside(seen.words))
    before = seen.text[max(0, seen.step.start - 110) : seen.step.start]
    if (given := PROVIDED.search(before)) and _RESULT.inside(seen.words, 0, 40):
        return Check(start=seen.step.start - len(before) + given.start(), end=seen.step.end, full=True)
    if NOUN.opens(seen.words):
        return seen.check(seen.has(_TO) or AUDIT.search(seen.words) and SUBJECT.search(seen.words))
    return None


_WORRY = re.compile(  # what staff report as they work: no report on the work
    r"(?:any|all|such|these|every|each|the)?\s?(?:\w+\s)?(?:concerns?|worr(?:y|ies)|injur(?:y|ies)|bruis(?:es|ing)|incidents?|suspicions?|disclosures?|allegations?|absences?|episodes?)\b",
    re.IGNORECASE,
)


_LINE = re.compile(
    r"report(?:s|ing)?\s(?:directly\s)?to\s(?:the\s|its\s|an?\s)?(?:[\w'’-]+\s?){1,8}"
)  # a post's manager


def _reported(seen: _Seen) -> Check | None:
    """ "and report the number to the Board", "give the figures to the committee"."""
    words = seen.words
    if seen.step.first and _WORRY.match(seen.subject.strip()):
        return None
    if seen.request.verb in lexicon("verbs", "staffs") and _LINE.fullmatch(words):
        return None
    if YEARLY_REPORT.opens(words) or seen.looking and PAPER_BACK.opens(words):
        return seen.check(True)
    if asked := ASKED_TO_TELL.match(words):
        return Check(start=seen.step.start + max(0, asked.start("from")), end=seen.step.end, full=True)
    if is_publication(words) or any(pattern.opens(words) for pattern in tried("only_assured", words)):
        return None
    if REPORT.opens(words) and (seen.has(_TO) or _RESULT.inside(words[6:])):
        return seen.check(seen.has(_TO) or "publish" in words[:12] or len(words.split()) > 6)
    if HANDED_ROUND.opens(words):
        return None
    if VERB_TO.opens(words) and (_of_a_look(seen) or seen.has(_RESULT) and not PRODUCT.opens(words)):
        return seen.check(True)
    if TELL.opens(words):
        return seen.check(True)
    return None


_LOOK = Pattern(r"\b(?:audit|re-audit|survey|evaluation|findings|results|report)\b")


_OF_FIGURES = Pattern(
    r"(?:the\s|all\s|any\s)?(?:breaches|exceptions|numbers?\sof|figures|rates?|counts?|totals?|overrides)\b"
)


def _of_a_look(seen: _Seen) -> bool:
    """Whether what is told is a look or what it found: "the audit should be done in May and presented to the Board"."""
    subject = part(seen.text, *seen.request.subject)
    return not seen.step.first and (_LOOK.inside(subject) or _OF_FIGURES.opens(subject))


_OF_WHAT = re.compile(r"(?:\w+\s)?compliance")  # "audit compliance": with what is not said


def _audited(seen: _Seen) -> Check | None:
    """ "the Named Nurse will audit ten files", "compliance will be dip sampled"."""
    words, first, subject = seen.words, seen.step.first, seen.subject
    if AUDIT.opens(words, _past_light_words(words)) or first and AUDIT.inside(words, 0, 40):
        named = len(subject.split()) > 3 or re.search(r"\bby\s(?:the\s|its\s)?[A-Z]", words)
        hollow = _OF_WHAT.fullmatch(words.strip()) or HOLLOW.inside(words) and not first
        told = SUBJECT.search(words) and not hollow
        return seen.check(told or named or seen.has(_TO) or seen.has(THROUGH))
    if first and AUDIT.inside(subject) and not PAST.inside(subject):
        return seen.check((SUBJECT.search(seen.whole) or seen.has(_TO)) and not HOLLOW.opens(seen.whole))
    thing = first and seen.request.subject_class == "thing"
    if thing and OF_RESULTS.opens(subject) and seen.has(_TO):
        return seen.check(True)
    return None


_LIGHT = re.compile(r"(?:(?:be|is|also|then|to|by)\s)*")


def _past_light_words(words: str) -> int:
    return light.end() if (light := _LIGHT.match(words)) else 0


_OPEN_QUESTION = Pattern(r"\b(?:whether|at\srandom|to\ssee\s(?:if|how)|see\s(?:if|how\s(?:many|often)))\b")
_SOME_CASES = Pattern(
    r"\b(?:\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s(?:\w+\s){0,2}(?:records|files|cases|forms|referrals|reports|plans|letters|notes)\b"
)
_QUANTITY = Pattern(
    r"\b(?:whether|\d+|two|three|four|five|six|ten|twelve|twenty|how\s(?:many|often)|sample|every\s\w+th|each\s(?:one|of)|to\ssee)\b"
)


_LOOKS, _LOOKERS = frozenset({"review", "examine", "look", "analyse"}), frozenset({"named", "profession"})
_WE_CHECK = Pattern(r"\bto\s(?:check|see\s(?:if|whether|how))\b")


def _looked_at(seen: _Seen) -> Check | None:
    """ "Managers will read ten reports to see whether ...", "team managers to check"."""
    who, words = seen.request.subject_class, seen.words
    if not seen.step.tail and is_sampled(words, seen.subject, opening=False):
        return seen.check(True)
    if seen.request.verb in _LOOKS and not seen.step.request and not seen.step.first:
        return None  # "review thirty files and check whether ...": one look
    if seen.step.first and SURVEYED.opens(words) and seen.step.request:
        return seen.check(True)
    if SOFT.opens(words) and not seen.step.first and (seen.has(_OPEN_QUESTION) or seen.has(_SOME_CASES)):
        return seen.check(True)
    if (
        SOFT.opens(words)
        and seen.step.first
        and (who in _LOOKERS and seen.has(_QUANTITY) or _WE_CHECK.inside(words))
    ):
        return seen.check(True)
    if seen.step.first and seen.step.verb == "check" and who in {"named", "profession", "generic"}:
        return seen.check(False) if len(words.split()) < 8 else None
    return None


_MATTER = Pattern(
    r"\b(?:progress|feedback|impact|implementation|effectiveness|this|evidence|completion|compliance)\b"
)
_REVIEWED = Pattern(
    r"\b(?:reviewed|monitored|looked\sat|gathered|tested|checked|audited|evaluated|reported|collected|sought)\b"
)


_ASSERTING = frozenset({"confirm", "certify", "attest", "declare", "demonstrate", "evidence"})


def _told_when_done(seen: _Seen) -> Check | None:
    """ "confirm to the Board that this is done", "progress should be reviewed"."""
    if seen.step.verb in _ASSERTING and seen.has(_TO) or seen.has(_TO_REPORT):
        return seen.check(True)
    if not seen.step.first and re.match(r"report\sback$", seen.words):
        return seen.check(False)
    thing = seen.step.first and seen.request.subject_class == "thing"
    if thing and _MATTER.inside(seen.subject) and seen.has(_REVIEWED):
        return seen.check(
            re.search(r"\bcompliance\b", seen.subject, re.IGNORECASE) or seen.has(_TO) or seen.has(THROUGH)
        )
    return None


__all__ = ["Check", "opening_of", "step_check"]
