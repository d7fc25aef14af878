"""How anyone would know: which steps check the work, report on it or set it a target."""

import itertools
import re
from dataclasses import dataclass

from scrlib.text.asked import Request
from scrlib.text.check_wording import (
    AUDIT,
    CLOSING,
    FIGURES,
    HOLLOW,
    INNER,
    NOUN,
    OPENING,
    PAST,
    PRODUCT,
    RECEIVES,
    RECIPIENT,
    REPORT,
    RESULT,
    SOFT,
    SUBJECT,
    TAIL_RESULT,
    TARGET,
    TELL,
    TO,
    VERB_TO,
    WITHIN_OPENING,
)
from scrlib.text.lexicons import words as lexicon
from scrlib.text.sentences import Piece
from scrlib.text.steps import Step


def _auditing() -> frozenset[str]:
    return lexicon("verbs", "auditing")


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check or target. `full` when its subject or recipient is stated; `target` for a number attached to practice."""

    start: int
    end: int
    full: bool
    target: bool = False


_LOOKS_FIRST = frozenset(
    {
        "run",
        "search",
        "look",
        "read",
        "check",
        "review",
        "ask",
        "visit",
        "count",
        "ring",
        "pick",
        "examine",
        "draw",
        "select",
        "take",
        "sample",
        "observe",
        "compare",
        "pull",
        "repeat",
        "telephone",
    }
)


def _whole_requests(found: list[Step], asked: list[Request], out: list[Check]) -> list[Check]:
    """A later request that looks and then reports ("The CCG will run a search and report ...") is a check as a whole."""
    whole = []
    for index, request in enumerate(asked):
        own = [s for s in found if s.request == index]
        if index == 0 or len(own) < 2 or own[0].verb not in _LOOKS_FIRST:
            continue
        inside = [c for c in out if own[0].start < c.start < request.predicate[1] and c.full]
        if inside:
            whole.append(Check(start=own[0].opens, end=inside[-1].end, full=True))
    return whole


def checks(text: str, found: list[Step], asked: list[Request], after: list[Piece]) -> list[Check]:
    """The checks among the steps and in the pieces after the first request, in order, not overlapping."""
    out: list[Check] = []
    for i, step in enumerate(found):
        check = _step_check(text, step, asked[step.request], opening=i == 0)
        if check:
            out.append(check)
    covered = [(min(r.subject[0], r.predicate[0]), r.predicate[1]) for r in asked]
    for start, end in _stretches(text, after, covered):
        if not PAST.search(text[start:end]) and (check := _piece_check(text, start, end)):
            out.append(check)
    out = _settle(text, [*out, *_whole_requests(found, asked, out)], found)
    for request in asked:
        for target in _targets(text, *request.predicate):
            if all(target.end <= c.start or target.start >= c.end for c in out):
                out.append(target)
    return sorted(out, key=lambda c: c.start)


def _opening_check(text: str, step: Step, request: Request) -> Check | None:
    """A check that is itself the first thing asked: an audit, a sample, evidence or figures to a named body."""
    words = text[step.start : step.end]
    if step.verb in _auditing():
        hollow = re.search(
            r"\b(?:implementation|recommendations?|this|these|progress|action\splans?|actions)\b[^.;]{0,20}$",
            words,
        )
        return Check(start=step.start, end=step.end, full=bool(SUBJECT.search(words[5:])) and not hollow)
    subject = text[step.opens : step.start]
    if (
        request.subject_class == "thing"
        and not re.search(r"\b(?:audit|survey|evaluation)\b", subject, re.IGNORECASE)
        and (match := AUDIT.search(words[:60]))
    ):
        return Check(start=step.start + match.start(), end=step.start + match.end(), full=False)
    if request.kind == "noun" and (match := AUDIT.search(words)):
        return Check(start=step.start, end=step.end, full=" of " in words[match.start() :])
    if any(p.match(words) for p in OPENING) or step.verb in {"publish", "report"} and FIGURES.search(words):
        return Check(start=step.start, end=step.end, full=True)
    for pattern in WITHIN_OPENING:
        if found := pattern.search(words):
            return Check(start=step.start + found.start(found.lastgroup or 0), end=step.end, full=True)
    return None


def _inner_check(text: str, step: Step) -> Check | None:
    """A check inside the words of the act: "... and reported to the Board", "through its annual audit"."""
    words = text[step.start : step.end]
    for pattern in INNER:
        if (found := pattern.search(words)) and not PAST.search(words[found.start() : found.start() + 30]):
            phrase = found["from"]
            start = step.start + found.start("from")
            return Check(start=start, end=start + len(phrase.rstrip(" ,")), full=not HOLLOW.search(phrase))
    return None


@dataclass(frozen=True, kw_only=True)
class _Seen:
    """One step with its words, its whole stretch and its subject, as each way of checking looks at it."""

    step: Step
    request: Request
    words: str
    whole: str
    subject: str

    def check(self, full: object) -> Check:
        start = self.step.opens if self.step.first else self.step.start
        return Check(start=start, end=self.step.end, full=bool(full))

    def has(self, pattern: str) -> bool:
        return bool(re.search(pattern, self.words, re.IGNORECASE))


def _step_check(text: str, step: Step, request: Request, *, opening: bool) -> Check | None:
    """The check that a step is, if it is one: each way of wording a check in turn."""
    if opening and not step.tail:
        return _opening_check(text, step, request) or _inner_check(text, step)
    begins = max(text.rfind(mark, 0, step.start) for mark in (". ", "; ", "\n")) + 1
    seen = _Seen(
        step=step,
        request=request,
        words=text[step.start : step.end],
        whole=text[step.opens : step.end],
        subject=text[begins : step.start] if step.first else "",
    )
    for way in (_received, _hanging, _reported, _audited, _looked_at, _told_when_done):
        if check := way(seen):
            return check
    return None if step.tail else _inner_check(text, step)


def _received(seen: _Seen) -> Check | None:
    """ "The Board will receive ...", "compliance should feature in the scorecard"."""
    if RECEIVES.match(seen.whole):
        return Check(start=seen.step.opens, end=seen.step.end, full=True)
    if seen.step.first and any(p.match(seen.whole) for p in CLOSING):
        return seen.check(not HOLLOW.search(seen.whole))
    return None


def _hanging(seen: _Seen) -> Check | None:
    """ "... with results presented to the Board", "and the findings shared with the partnership"."""
    if not seen.step.tail:
        return None
    if TAIL_RESULT.match(seen.words):
        return seen.check(True)
    if NOUN.match(seen.words):
        return seen.check(seen.has(TO) or AUDIT.search(seen.words) and SUBJECT.search(seen.words))
    return None


def _reported(seen: _Seen) -> Check | None:
    """ "and report the number to the Board", "give the figures to the committee"."""
    words = seen.words
    if REPORT.match(words) and (seen.has(TO) or re.search(rf"\b{RESULT}\b", words[6:], re.IGNORECASE)):
        return seen.check(seen.has(TO) or "publish" in words[:12] or len(words.split()) > 6)
    if VERB_TO.match(words) and seen.has(rf"\b{RESULT}\b") and not PRODUCT.match(words) or TELL.match(words):
        return seen.check(True)
    return None


def _audited(seen: _Seen) -> Check | None:
    """ "the Named Nurse will audit ten files", "compliance will be dip sampled"."""
    words, first, subject = seen.words, seen.step.first, seen.subject
    if (
        AUDIT.match(re.sub(r"^(?:(?:be|is|also|then|to|by)\s)+", "", words))
        or first
        and AUDIT.search(words[:40])
    ):
        named = len(subject.split()) > 3 or re.search(r"\bby\s(?:the\s|its\s)?[A-Z]", words)
        return seen.check(SUBJECT.search(words) or named)
    if first and AUDIT.search(subject) and not PAST.search(subject):
        return seen.check(SUBJECT.search(seen.whole))
    thing = first and seen.request.subject_class == "thing"
    results = rf"^\W*(?:the\s|all\s|any\s|an?\s)?(?:\w+\s){{0,2}}{RESULT}\b"
    if thing and re.search(results, subject, re.IGNORECASE) and seen.has(TO):
        return seen.check(True)
    return None


_QUANTITY = r"\b(?:whether|\d+|two|three|four|five|six|ten|twelve|twenty|how\s(?:many|often)|sample|every\s\w+th|each\s(?:one|of)|to\ssee)\b"


def _looked_at(seen: _Seen) -> Check | None:
    """ "Managers will read ten reports to see whether ...", "team managers to check"."""
    who, words = seen.request.subject_class, seen.words
    if (
        SOFT.match(words)
        and not seen.step.first
        and seen.has(r"\b(?:whether|at\srandom|to\ssee\s(?:if|how))\b")
    ):
        return seen.check(True)
    if SOFT.match(words) and seen.step.first and who in {"named", "profession"} and seen.has(_QUANTITY):
        return seen.check(True)
    if seen.step.first and seen.step.verb == "check" and who in {"named", "profession", "generic"}:
        return seen.check(False) if len(words.split()) < 8 else None
    return None


_MATTER = r"\b(?:progress|feedback|impact|implementation|effectiveness|this|evidence|completion|compliance)\b"
_REVIEWED = r"\b(?:reviewed|monitored|looked\sat|gathered|tested|checked|audited|evaluated|reported|collected|sought)\b"


def _told_when_done(seen: _Seen) -> Check | None:
    """ "confirm to the Board that this is done", "progress should be reviewed"."""
    if seen.step.verb == "confirm" and seen.has(TO) or seen.has(rf"\bto\sreport\b[^.;]*{TO}"):
        return seen.check(True)
    if not seen.step.first and re.match(r"report\sback$", seen.words):
        return seen.check(False)
    thing = seen.step.first and seen.request.subject_class == "thing"
    if thing and re.search(_MATTER, seen.subject, re.IGNORECASE) and seen.has(_REVIEWED):
        return seen.check(re.search(r"\bcompliance\b", seen.subject, re.IGNORECASE) or seen.has(TO))
    return None


def _stretches(text: str, after: list[Piece], covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of the pieces between semicolons that no request covers."""
    found = []
    for piece in after:
        cuts = [
            piece.start,
            *(piece.start + m.end() for m in re.finditer(r";\s(?:and\s)?|\s[–—]\s|,\swith\s", piece.words)),
            piece.end,
        ]
        for start, end in itertools.pairwise(cuts):
            stop = start + len(text[start:end].rstrip(" ;.–—"))
            if stop > start and not any(a < stop and b > start for a, b in covered):
                found.append((start, stop))
    return found


def _piece_check(text: str, start: int, end: int) -> Check | None:
    words = text[start:end].rstrip(" .;")
    bare = re.sub(
        r"^(?:Check|Measure|Evidence|Monitoring|Success(?:\scriteria)?|How\swe\swill\sknow|Outcome\smeasure|KPI|Evaluation|Assurance|Target)\s?[:=]\s*",
        "",
        words,
    )
    labelled = bare != words and not words.startswith("Target")
    if (
        labelled
        or NOUN.match(bare)
        or RECEIVES.match(bare)
        or REPORT.match(bare)
        or re.match(rf"(?:[\w'’-]+\s){{0,6}}{RESULT}\b.*{TO}", bare, re.IGNORECASE)
        or re.match(rf"(?:\d+|[A-Z][a-z]+)\s[\w\s]{{3,40}}{TO}", bare)
        or re.match(rf"(?i){RECIPIENT}\sto\s(?:see|receive|check)", bare)
        or re.match(
            r"(?i)(?:evaluated|audited|monitored|quality assured|(?:evaluation|feedback)\sforms?\b)", bare
        )
    ):
        begin = start + (len(words) - len(bare))
        full = (
            bool(re.search(TO, bare, re.IGNORECASE))
            or bool(SUBJECT.search(bare))
            and not re.match(r"(?i)spot\schecks?|evaluation\sforms|evaluated", bare)
        )
        return Check(start=begin, end=begin + len(bare), full=full)
    return None


def _settle(text: str, out: list[Check], found: list[Step]) -> list[Check]:
    """Neighbours joined by "and" are one check; an audit that is the work itself gives way to the report on it."""
    merged: list[Check] = []
    for check in sorted(out, key=lambda c: (c.start, -c.end)):
        if merged and check.end <= merged[-1].end:
            continue
        if (
            merged
            and -1 <= check.start - merged[-1].end <= 12
            and not re.search(r"[.;]", text[merged[-1].end : check.start])
        ):
            last = merged.pop()
            opening = found and last.start == found[0].start
            check = Check(
                start=check.start if opening else last.start, end=check.end, full=last.full or check.full
            )
        merged.append(check)
    if len(merged) > 1 and found and merged[0].start == found[0].start:
        merged = merged[1:]
    full = [c for c in merged if c.full]
    return full or merged


def _targets(text: str, start: int, end: int) -> list[Check]:
    found = []
    for match in TARGET.finditer(text, start, end):
        before = text[max(start, match.start() - 60) : match.start()]
        around = text[max(start, match.start() - 80) : min(end, match.end() + 60)]
        if (
            re.search(
                r"\b(?:was|were|had|found|fell|rose|only|currently|figure|showed|baseline|rejected|from|where|below|under|at\s\d)\b[^.;]*$",
                before,
                re.IGNORECASE,
            )
            or re.search(r"\([^)]*$", before)
            or re.search(r"\b(?:rejected|endorse)\b", around)
        ):
            continue
        found.append(Check(start=match.start(), end=match.end(), full=True, target=True))
    return found
