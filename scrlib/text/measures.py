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


def _step_check(text: str, step: Step, request: Request, *, opening: bool) -> Check | None:
    words = text[step.start : step.end]
    full_span = text[step.opens : step.end]
    if opening and not step.tail:
        return _opening_check(text, step, request) or _inner_check(text, step)
    if RECEIVES.match(full_span):
        return Check(start=step.opens, end=step.end, full=True)
    if step.first and any(p.match(full_span) for p in CLOSING):
        return Check(start=step.opens, end=step.end, full=not HOLLOW.search(full_span))
    if step.tail and TAIL_RESULT.match(words):
        return Check(start=step.start, end=step.end, full=True)
    if step.tail and NOUN.match(words):
        return Check(
            start=step.start,
            end=step.end,
            full=bool(re.search(TO, words, re.IGNORECASE))
            or bool(AUDIT.search(words) and SUBJECT.search(words)),
        )
    start = step.opens if step.first else step.start
    if REPORT.match(words) and (
        re.search(TO, words, re.IGNORECASE) or re.search(rf"\b{RESULT}\b", words[6:], re.IGNORECASE)
    ):
        return Check(
            start=start,
            end=step.end,
            full=bool(re.search(TO, words, re.IGNORECASE))
            or "publish" in words[:12]
            or len(words.split()) > 6,
        )
    if (
        VERB_TO.match(words)
        and re.search(rf"\b{RESULT}\b", words, re.IGNORECASE)
        and not PRODUCT.match(words)
    ) or TELL.match(words):
        return Check(start=start, end=step.end, full=True)
    subject = (
        text[max(text.rfind(mark, 0, step.start) for mark in (". ", "; ", "\n")) + 1 : step.start]
        if step.first
        else ""
    )
    if (
        AUDIT.match(re.sub(r"^(?:(?:be|is|also|then|to|by)\s)+", "", words))
        or step.first
        and AUDIT.search(words[:40])
    ):
        named = len(subject.split()) > 3 or re.search(r"\bby\s(?:the\s|its\s)?[A-Z]", words)
        return Check(start=start, end=step.end, full=bool(SUBJECT.search(words) or named))
    if step.first and AUDIT.search(subject) and not PAST.search(subject):
        return Check(start=start, end=step.end, full=bool(SUBJECT.search(full_span)))
    if (
        step.first
        and request.subject_class == "thing"
        and re.search(rf"^\W*(?:the\s|all\s|any\s|an?\s)?(?:\w+\s){{0,2}}{RESULT}\b", subject, re.IGNORECASE)
        and re.search(TO, words, re.IGNORECASE)
    ):
        return Check(start=start, end=step.end, full=True)
    if (
        step.first
        and SOFT.match(words)
        and request.subject_class in {"named", "profession"}
        and re.search(
            r"\b(?:whether|\d+|two|three|four|five|six|ten|twelve|twenty|how\s(?:many|often)|sample|every\s\w+th|each\s(?:one|of)|to\ssee)\b",
            words,
        )
    ):
        return Check(start=start, end=step.end, full=True)
    if (
        step.first
        and step.verb == "check"
        and request.subject_class in {"named", "profession", "generic"}
        and len(words.split()) < 8
    ):
        return Check(start=start, end=step.end, full=False)
    if step.verb == "confirm" and re.search(TO, words, re.IGNORECASE):
        return Check(start=start, end=step.end, full=True)
    if re.search(rf"\bto\sreport\b[^.;]*{TO}", words, re.IGNORECASE):
        return Check(start=start, end=step.end, full=True)
    if (
        not step.first
        and SOFT.match(words)
        and re.search(r"\b(?:whether|at\srandom|to\ssee\s(?:if|how))\b", words)
    ):
        return Check(start=start, end=step.end, full=True)
    if not step.first and re.match(r"report\sback$", words):
        return Check(start=start, end=step.end, full=False)
    if (
        step.first
        and request.subject_class == "thing"
        and re.search(
            r"\b(?:progress|feedback|impact|implementation|effectiveness|this|evidence|completion|compliance)\b",
            subject,
            re.IGNORECASE,
        )
        and re.search(
            r"\b(?:reviewed|monitored|looked\sat|gathered|tested|checked|audited|evaluated|reported|collected|sought)\b",
            words,
        )
    ):
        return Check(
            start=start,
            end=step.end,
            full=bool(
                re.search(r"\bcompliance\b", subject, re.IGNORECASE) or re.search(TO, words, re.IGNORECASE)
            ),
        )
    return None if step.tail else _inner_check(text, step)


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
