"""How anyone would know: the checks and targets that a recommendation states for what it asks."""

import re
from dataclasses import dataclass

from scrlib.text.owners import classify


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check or target. `full` when its subject or its recipient is stated; `target` for a number attached to practice."""

    start: int
    end: int
    full: bool
    target: bool = False


_RESULT = r"(?:results?|findings?|figures?|outcomes?|compliance|progress|numbers?|proportions?|percentages?|evidence|assurance|confirmation|data|returns?|uptake|attendance|completion|rates?|counts?|exceptions?|decisions?|impact|changes?|effect|performance|what\s(?:is|was|has|they|it)|how\s(?:many|often|far)|whether|numbers?|analysis|summary|report|themes|implementation|dates?|audit|survey|responses?|replies)"
_RECIPIENT = r"(?:board|lscb|lscp|lscps|scp|scb|sab|acpc|partnership|executive|committee|sub-?committee|panel|sub-?group|group|trust|governors?|governing\sbody|chair|director|commissioners?|meeting|cabinet|forum|ombudsman|ofsted|icb|ccg|pct|council|team|lead|officer|csp|partners|manager|nurse|authority|minister|secretary\sof\sstate|department|service|home\soffice|inspectorate|head|regulator|members)"
_TO_BODY = rf"\bto\s(?:both\s)?(?:the\s|its\s|their\s|each\s|a\s|this\s|an\s|every\s)?(?:[\w'’&-]+\s){{0,7}}?{_RECIPIENT}\b"

_REPORT = re.compile(
    rf"\b(?:report(?:s|ed|ing)?|re-?port\sback|present(?:s|ed|ing)?|submit(?:s|ted|ting)?|feed(?:s|ing)?\sback|brings?|brought|takes?|taken|sends?|sent|gives?|given|provides?|provided|suppl(?:y|ies|ied)|return(?:s|ed)?|shared?|go(?:es)?|circulated?|put|escalated?|tabled|made\savailable)\b[^.;]{{0,170}}?{_TO_BODY}",
    re.IGNORECASE,
)
_NOUN_TO = re.compile(
    rf"\b(?:(?:monthly|quarterly|annual|weekly|termly|six-monthly|half-yearly|written|regular|progress|exception)\s)?{_RESULT}\b[^.;]{{0,90}}?{_TO_BODY}",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    rf"\b(?:(?:the|its|their|each|a|this)\s)?(?:[\w'’&-]+\s){{0,7}}?{_RECIPIENT}\s(?:\([^)]*\)\s)?(?:will|should|to|must|shall)\s(?:also\s|then\s|each\s|itself\s)?(?:receive|see|have\ssight|be\s(?:told|given|sent|shown|informed|provided)|review|scrutinise|consider|get|hear|monitor|check)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
    rf"\b(?:tell|tells|let|lets|inform|informs|show|shows|advise|write\sto|assure|demonstrates?|update|updates|notify|ask(?:ed)?)\s(?:the\s|its\s|their\s|each\s)?(?:[\w'’&-]+\s){{0,7}}?{_RECIPIENT}\b(?:\s(?:know|have))?[^.;]{{0,60}}?\b(?:how\s(?:many|often|far|much)|what|whether|if|which|the\s(?:number|results?|proportion|percentage|figures?|outcome)|that\s(?:it|this|they)\s(?:is|are|has|have))",
    re.IGNORECASE,
)
_AUDIT = re.compile(
    r"\b(?:(?:re-?)?audit(?:s|ed|ing)?|dip[\s-]sampl(?:e|es|ed|ing)|sampl(?:e|es|ed|ing)|survey(?:s|ed)?|evaluat(?:e|es|ed|ion|ing)|spot[\s-]checks?|mystery\s\w+|quality[\s-]assured?|monitor(?:s|ed|ing)?|re-?check(?:s|ed)?|check(?:s|ed)?|test(?:s|ed)?|track(?:s|ed)?|count(?:s|ed)?|compar(?:e|es|ed|ing)|measur(?:e|es|ed|ing)|review(?:s|ed)?|read|look\sat|questionnaires?|re-?run|repeat(?:s|ed)?|examine(?:s|d)?|scrutinise(?:s|d)?|feedback|observ(?:e|es|ed|ation|ations))\b",
    re.IGNORECASE,
)
_STRONG_AUDIT = re.compile(
    r"\b(?:(?:re-?)?audit|dip[\s-]sampl|sampl|survey|evaluat|spot[\s-]check|questionnaire|monitor|re-?check|track|re-?run)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:\b\d+\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|every\s\w+th|all\s(?:such\s)?(?:current|cases|records|files|open|plans|referrals)|a\s(?:random\s)?sample\sof|whether|how\s(?:many|often|far|well)|the\s(?:number|proportion|percentage|rate)|numbers?\sof|compliance|uptake|before\sand\safter|pre\sand\spost|against|with\sthe\s(?:previous|year|two|same)|per\scent|proportion|percentage|case\sfiles|case\srecords|records|files|referrals|use\sof|quality\sof|impact\sof|effect\sof|effectiveness|closures|cases|assessments)\b|%)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"(?<![\w£.])(?:at\sleast\s|no\s(?:more|fewer|less)\sthan\s|a\starget\sof\s|to\sreach\s|reach(?:es)?\s|achieve\s|above\s|below\s)?\d{1,3}(?:\.\d+)?\s?(?:%|per\scent\b|percent\b)(?:\sof\s[^,.;()]{3,80}?(?=\s(?:by|within|before)\b|[,.;()]|$))?",
    re.IGNORECASE,
)
_PUBLISH = re.compile(
    r"\bpublish(?:es|ed|ing)?\b[^.;]{0,60}?\b(?:number|figures?|data|rate|rates|proportion|percentage|results|annual|each\syear|every\syear|quarterly|outcome|performance)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\b(?:monitored|monitor|evaluated|evaluation|audited|audit|audits|spot\schecks|progress\s(?:reports?|should|to|will)|report\son\sprogress|kept\sunder\sreview|reviewed\s(?:after|in|at|every)|evaluation\sforms|follow-up|followed\sup|report\sback|quality\sassurance|feedback)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|found|showed|shown\sthat|has\sbeen|have\sbeen|took\splace|did)\b", re.IGNORECASE
)
_START = re.compile(
    r";\s(?:and\s)?|\.\s|,\s(?:and\s|with\s)?(?:then\s|also\s)?(?=(?:the|that|with|and|its|their|to|results?|findings?|compliance|uptake|attendance|figures|reporting|who|which|[A-Z])\b)|\sand\s(?:then\s|to\s|that\s|also\s|will\s|should\s)?|\swith\s|,\s|\sby\s(?=comparing|auditing|sampling|testing|counting)|:\s"
)
_PRODUCT = re.compile(
    r"\b(?:proposals?|revised\s(?:version|policy|procedure)|draft|business\scase|a\spaper|a\scopy|new\spolicy|template|business\splan|the\sname|nominat|referral|referrals|information|records?\sof|their\srisk\sassessments)\b",
    re.IGNORECASE,
)


def checks(text: str, spans: list[tuple[int, int]]) -> list[Check]:
    """The checks in the given stretches of `text` (the requests and what follows them), in order, not overlapping."""
    found: list[Check] = []
    for start, end in spans:
        for a, b in _clauses(text, start, end):
            check = _check(text, a, b)
            if check and all(check.start >= other.end or check.end <= other.start for other in found):
                found.append(check)
        found.extend(
            c for c in _targets(text, start, end) if all(c.start >= o.end or c.end <= o.start for o in found)
        )
    return sorted(_merged(text, found), key=lambda check: check.start)


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between joining words, each running to the end of its sentence part; most inclusive first is not needed."""
    cuts = [start] + [m.end() for m in _START.finditer(text, start, end)]
    bounds = [(a, cuts[i + 1] if i + 1 < len(cuts) else end) for i, a in enumerate(cuts)]
    return [(a, b) for a, b in bounds if b - a > 4]


def _check(text: str, start: int, end: int) -> Check | None:
    sentence_end = (
        min([m.start() for m in re.finditer(r";\s|(?<=[a-z\d)])\.\s", text[start : start + 700])] or [700])
        + start
    )
    stop = min(max(end, sentence_end), len(text))
    words = text[start:stop].rstrip(" .;,")
    stop = start + len(words)
    lead = text[start : min(end, stop)]
    if _PAST.search(lead) and not re.search(r"\b(?:to|will|should|must)\b", lead):
        return None
    for pattern in (_REPORT, _NOUN_TO, _TELL, _RECEIVES, _PUBLISH):
        match = pattern.search(lead if pattern is not _REPORT else words)
        if (
            match
            and match.start() < len(lead)
            and not (
                _PRODUCT.search(match.group())
                and not re.search(_RESULT, match.group().split(" to ")[0], re.IGNORECASE)
            )
        ):
            if pattern is _REPORT and not _reports(words, match):
                continue
            return Check(start=start, end=stop, full=True)
    match = _STRONG_AUDIT.search(lead)
    if match:
        return Check(start=start, end=stop, full=bool(_SUBJECT.search(words[match.start() :] + " " + lead)))
    return None


def _reports(words: str, match: re.Match[str]) -> bool:
    """Whether a sending verb sends results rather than the thing asked for."""
    verb = match.group().split()[0].lower()
    if verb.startswith("report"):
        return True
    before = words[: match.end()]
    return bool(re.search(rf"\b{_RESULT}\b", before, re.IGNORECASE))


def _targets(text: str, start: int, end: int) -> list[Check]:
    found = []
    for match in _TARGET.finditer(text, start, end):
        before = text[max(start, match.start() - 60) : match.start()]
        around = text[max(start, match.start() - 80) : min(end, match.end() + 60)]
        if (
            re.search(
                r"\b(?:was|were|had|found|fell|rose|only|currently|figure|showed|baseline|rejected|from)\b[^.;]*$",
                before,
                re.IGNORECASE,
            )
            or re.search(r"\([^)]*$", before)
            or re.search(r"\brejected\b", around)
        ):
            continue
        found.append(Check(start=match.start(), end=match.end(), full=True, target=True))
    return found


def _merged(text: str, found: list[Check]) -> list[Check]:
    """Neighbouring checks joined by "and" are one: "audit 15 files and report to the Board"."""
    merged: list[Check] = []
    for check in sorted(found, key=lambda c: c.start):
        if (
            merged
            and check.start - merged[-1].end <= 8
            and not check.target
            and not merged[-1].target
            and not re.search(r"[.;]", text[merged[-1].end : check.start])
        ):
            last = merged.pop()
            check = Check(start=last.start, end=check.end, full=last.full or check.full)
        merged.append(check)
    return merged


def is_check_by_other(text: str, check: Check) -> bool:
    """Whether a named body other than the doer opens the check ("the Named Nurse audits ten handovers")."""
    opening = re.match(
        r"(?:the\s|its\s)?(?:[\w'’&-]+\s){0,8}?(?=(?:will|should|to|must|audits?|reports?|samples?)\b)",
        text[check.start : check.end],
        re.IGNORECASE,
    )
    return bool(opening and classify(opening.group()) in {"named", "profession"})
