"""How anyone would know: which steps check the work, report on it or set it a target."""

import itertools
import re
from dataclasses import replace

from scrlib.text.asking.asked import Request
from scrlib.text.checks.found import check_by_rows
from scrlib.text.checks.no_checks import RECEIVED, is_no_check, is_of_the_look
from scrlib.text.checks.steps import Check, opening_of, step_check
from scrlib.text.checks.targets import targets
from scrlib.text.checks.wording import (
    NOUN,
    PAST,
    RECEIVES,
    RECIPIENT,
    REPORT,
    RESULT,
    SUBJECT,
    TARGET,
    TO,
)
from scrlib.text.matching.lexicons import words as lexicon
from scrlib.text.matching.patterns import Pattern, part
from scrlib.text.reasons import WHY
from scrlib.text.sentences import Piece
from scrlib.text.steps import Step


def _whole_requests(text: str, found: list[Step], asked: list[Request], out: list[Check]) -> list[Check]:
    """A later request that looks and then reports ("The CCG will run a search and report ...") is a check as a whole."""
    whole = []
    for index, request in enumerate(asked):
        own = [s for s in found if s.request == index]
        if index == 0 or len(own) < 2 or own[0].verb not in lexicon("verbs", "looks_first"):
            continue
        inside = [c for c in out if own[0].start < c.start < request.predicate[1] and c.full]
        if inside:
            whole.append(Check(start=opening_of(text, own[0]), end=inside[-1].end, full=True))
    return whole


_DATA = Pattern(
    r"\b(?:figures|numbers?|data|counts?|tally|log|tracker|lists?|days|hours|proportion|percentage|rates?|times|totals?|attendances?|returns?|cases|calls|visits|questionnaires?|feedback|views|survey|scores|sample|files|forms)\b"
)
_JOINS = re.compile(r",?\sand\s(?:to\s|then\s|also\s|will\s|should\s)*")
_HANDED_ON = Pattern(
    rf"^(?:presents?|sends?|pass(?:es)?|gives?|submits?|takes?|suppl(?:y|ies)|brings?|forwards?|returns?|shows?)\s(?:it|them|these|this)\b[^.;]{{0,40}}?{TO}"
)


def _with_what_it_tells(text: str, check: Check | None, step: Step, before: list[Step]) -> Check | None:
    """A report with the gathering of what it tells: "log each call and supply the figures to the Board"."""
    last = before[-1] if before else None
    if last is None or last.tail or not (_gathers(last) and _DATA.inside(text, last.start, last.end)):
        return check
    joined = _JOINS.fullmatch(text, last.end, step.start)
    if joined and check is None and _HANDED_ON.opens(text[step.start : step.end]):
        check = Check(start=step.start, end=step.end, full=True)
    if joined and check and check.full and check.start == step.start:
        return replace(check, start=opening_of(text, last) if last.request else last.start)
    return check


def _before(found: list[Step]) -> list[Step]:
    """The act before, with what hangs on it: "collect from each practice, twice a year, | the number ..."."""
    if len(found) > 1 and found[-1].tail and found[-2].request == found[-1].request:
        return [replace(found[-2], end=found[-1].end)]
    return found[-1:]


def _gathers(step: Step) -> bool:
    """Whether a step gathers what is to be told; to look, as the first thing asked, is the work itself."""
    opening = step.first and not step.request
    return (
        step.verb in lexicon("verbs", "gathers")
        or not opening
        and step.verb in {*lexicon("verbs", "looks_first"), "use", "audit", "survey"}
    )


_TO_SOMEBODY = Pattern(
    rf"^(?:e-?mails?|writes?|reports?|returns?|comes?\sback|goes?\sback)\b[^.;]{{0,60}}?\b{RECIPIENT}$"
)


def _goes_on(text: str, step: Step, following: list[Step], *, opening: bool) -> bool:
    """Whether what hangs on a step that tells somebody says of what: "and write to the Board with the number"."""
    return (
        bool(following)
        and following[0].tail
        and following[0].request == step.request
        and step.verb in (lexicon("verbs", "tells_first") if opening else lexicon("verbs", "tells"))
        and text[step.end : following[0].start].strip(" ,") in {"", "with"}
    )


_GIVEN = re.compile(r"be\s(?:regularly\s)?(?:provided|supplied|furnished|given)$")


def _is_given_more(text: str, step: Step, following: list[Step]) -> bool:
    """Whether what a body is to be given hangs on: "should be provided with regular updates"."""
    tail = bool(following) and following[0].tail and following[0].request == step.request
    return tail and bool(_GIVEN.match(text[step.start : step.end]))


def checks(text: str, found: list[Step], asked: list[Request], after: list[Piece]) -> list[Check]:
    """The checks among the steps and in the pieces after the first request, in order, not overlapping."""
    out: list[Check] = []
    looking = bool(found) and found[0].verb in lexicon("verbs", "looking")
    for i, step in enumerate(found):
        check = step_check(text, step, asked[step.request], opening=i == 0, looking=looking)
        if check is None and _goes_on(text, step, found[i + 1 : i + 2], opening=i == 0):
            end = found[i + 1].end
            if _TO_SOMEBODY.inside(text[step.start : step.end]):
                check = Check(start=opening_of(text, step), end=end, full=True)
            else:
                check = step_check(text, replace(step, end=end), asked[step.request], opening=i == 0)
        if check and check.end == step.end and _is_given_more(text, step, found[i + 1 : i + 2]):
            check = replace(check, end=found[i + 1].end)
        if check := _with_what_it_tells(text, check, step, _before(found[:i])):
            out.append(check)
    covered = [(min(r.subject[0], r.predicate[0]), r.predicate[1]) for r in asked]
    apart = _stretches(text, after, covered)
    for start, end in apart:
        told = PAST.inside(part(text, start, end)) and not LABEL.match(text[start:end])
        if not told and (check := _piece_check(text, start, end)):
            out.append(check)
    out = _settle(text, [*out, *_whole_requests(text, found, asked, out)], found)
    wanted = [(_from(text, r), r.predicate[1]) for r in asked]
    for start, end in [*wanted, *((a, b) for a, b in apart if _WANTED.search(text, a, b))]:
        for target in targets(text, start, end):
            if all(target.end <= c.start or target.start >= c.end for c in out):
                out.append(target)
    kept = [check for check in out if not is_no_check(text, check.start, check.end)]
    return sorted((_apart_from_why(text, check) for check in kept), key=lambda c: c.start)


_WHY = re.compile(
    rf",\s(?:because|since\s(?!\d)|in\sview\sof|in\sthe\slight\sof|as\s(?:it|he|she|they|this|that|was|were|here|happened|nobody|none)\b|(?:this|these|which)\shaving)\b|{WHY.pattern}"
)
_SHORTEST = 12  # characters of a check before its reason


def _apart_from_why(text: str, check: Check) -> Check:
    """A check without the reason that hangs on it: "audit 20 files in May, because nobody had looked"."""
    why = _WHY.search(text, check.start + _SHORTEST, check.end)
    return replace(check, end=why.start()) if why else check


def _from(text: str, request: Request) -> int:
    """Where a target may begin: with the sentence, where a thing is the subject ("at least 17 of the 20 forms ...")."""
    start = min(request.subject[0], request.predicate[0])
    return text.rfind(". ", 0, start) + 1 if request.subject_class == "thing" else start


_WANTED = re.compile(r"\b(?:should|must|will|target|aim|goal|expectation)\b")
_DIVIDED = re.compile(r";\s(?:and\s)?|\s[–—]\s|,\swith\s")


def _stretches(text: str, after: list[Piece], covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of the pieces between semicolons that no request covers."""
    found = []
    for piece in after:
        cuts = [
            piece.start,
            *(piece.start + m.end() for m in _DIVIDED.finditer(piece.words)),
            piece.end,
        ]
        for start, end in itertools.pairwise(cuts):
            stop = start + len(text[start:end].rstrip(" ;.–—"))
            if stop > start and not any(a < stop and b > start for a, b in covered):
                found.append((start, stop))
    return found


LABEL = re.compile(
    r"^(?:Check|Test|Proof|Evidence(?:\sof\s\w+)?|Monitoring|(?:Success|Performance|Outcome)(?:\s(?:criteria|criterion|measures?|indicators?))?|Measures?(?:\sof\ssuccess)?|How\swe\swill\sknow|KPI|Evaluation|Assurance)\s?[:=]\s*"
)


def _piece_check(text: str, start: int, end: int) -> Check | None:
    words = text[start:end].rstrip(" .;")
    if words.startswith("Target") and (target := TARGET.search(words)):
        return Check(start=start + target.start(), end=start + len(words), full=True, target=True)
    bare = LABEL.sub("", words)
    labelled = bare != words
    if (
        labelled
        or NOUN.opens(bare)
        or RECEIVES.opens(bare)
        or REPORT.opens(bare)
        or re.match(rf"(?:[\w'’-]+\s){{0,6}}{RESULT}\b.*{TO}", bare, re.IGNORECASE)
        or re.match(rf"(?:\d+|[A-Z][a-z]+)\s[\w\s]{{3,40}}{TO}", bare)
        or re.match(rf"(?i){RECIPIENT}\sto\s(?:see|receive|check)", bare)
        or re.match(
            r"(?i)(?:to\sbe\s)?(?:(?:checked|tested|verified)\sby|evaluated|audited|monitored|quality assured|(?:evaluation|feedback)\sforms?\b)",
            bare,
        )
    ):
        begin = start + (len(words) - len(bare))
        full = (
            bool(re.search(TO, bare, re.IGNORECASE))
            or SUBJECT.inside(bare)
            and not re.match(r"(?i)spot\schecks?|evaluation\sforms|evaluated", bare)
        )
        return Check(start=begin, end=begin + len(bare), full=full)
    return check_by_rows(words, start)


_PUBLISHED = re.compile(
    r"(?:and\s)?publish(?:es|ed)?\s(?:the\s|its\s)?(?:findings|results|conclusions|report)\b"
)


def _settle(text: str, out: list[Check], found: list[Step]) -> list[Check]:
    """Neighbours joined by "and" are one check; an audit that is the work itself gives way to the report on it,
    not to whoever commissioned it being given that."""
    first = found[0].start if found else -1
    merged = _joined(text, out, first)
    if merged and merged[0].start == first:
        told = any(not is_of_the_look(text, check.start, check.end) for check in merged[1:])
        merged = merged[1:] if told else merged
    full = [c for c in merged if c.full]
    return full or merged


def _joined(text: str, out: list[Check], first: int) -> list[Check]:
    """The checks in order, those that an "and" joins as one; with the work itself, the later alone."""
    merged: list[Check] = []
    for check in sorted(out, key=lambda c: (c.start, -c.end)):
        if merged and (check.end <= merged[-1].end or _PUBLISHED.match(text, check.start)):
            continue
        last = merged[-1] if merged else None
        if last and -1 <= check.start - last.end <= 12 and not _STOPS.search(text, last.end, check.start):
            own = last.start == first
            if not (own and RECEIVED.match(text, check.start)):
                merged.pop()
            start = check.start if own else last.start
            check = Check(start=start, end=check.end, full=last.full or check.full)
        merged.append(check)
    return merged


_STOPS = re.compile(r"[.;]")
