"""How anyone would know: which steps check the work, report on it or set it a target."""

import re
from dataclasses import dataclass

from scrlib.text.requests import Request
from scrlib.text.sentences import Piece
from scrlib.text.steps import Step


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check or target. `full` when its subject or recipient is stated; `target` for a number attached to practice."""

    start: int
    end: int
    full: bool
    target: bool = False


_RECIPIENT = r"(?:boards?|lscb|lscp|lscps|scp|scb|sab|acpc|partnership|executive|committees?|sub-?committee|panel|sub-?group|group|trust|governors?|governing\sbod(?:y|ies)|chair|director|commissioners?|meetings?|cabinet|forum|ofsted|cqc|icb|ccg|pct|council|team|lead|officer|csp|partners|partnership['’]s|manager|nurse|authority|minister|secretary\sof\sstate|department|service|home\soffice|inspectorate|head|regulator|members|monitor|hub|congress|conference|office|unit|scrutineer|chair['’]s|adviser|college|court|judge|coroner|alliance|network|programme|coordinator|co-ordinator|clerk|registrar|commissioner)"
_TO = rf"\b(?:to|with|before|for|at)\s(?:both\s)?(?:the\s|its\s|their\s|each\s|a\s|this\s|an\s|every\s)?(?:[\w'’&()-]+\s){{0,8}}?{_RECIPIENT}\b"
_TOLD = rf"\s(?:the\s|its\s|their\s|each\s|this\s)?(?:[\w'’&()-]+\s){{0,8}}?{_RECIPIENT}\b"
_RESULT = r"(?:results?|findings?|figures?|outcomes?|compliance|progress|numbers?|proportion|percentage|evidence|assurance|confirm(?:s|ation|ing)?|data|returns?|uptake|take-up|attendances?|completion|rates?|counts?|exceptions?|decisions?|impact|changes?|effect|performance|analysis|summary|themes|implementation|responses?|replies|lists?|table|comparison|how\s(?:many|often|far|much|well)|whether|what\s(?:was|is|has|they|it|proportion|would)|answers?|re-?count|sample|totals?|copies|statement|dates?\sof|overrides?|account\sof|annual\sreport|feedback|scores?|know\sif|report)"
_AUDIT = re.compile(
    r"\b(?:(?:re-?)?audit(?:s|ed|ing)?|dip[\s-]sampl(?:e|es|ed|ing)|samples?(?=\s(?:of\b|\d|[a-z]+\s(?:cases|files|records|closures|plans)))|sampl(?:ed|ing)|survey(?:s|ed)?|evaluat(?:e|es|ed|ion|ing)|spot[\s-]checks?|mystery\s\w+|quality[\s-]assured?|monitor(?:s|ed|ing)?|re-?check(?:s|ed)?|compar(?:e|es|ed|ing|ison)|(?:re-?)?counts?(?:ed|ing)?\b|measured?|tested|track(?:s|ed|ing)?|questionnaires?|re-?run|benchmark(?:ed)?|peer\sreview(?:ed)?)\b",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\b(?:pick(?:s|ed)?|check(?:s|ed)?|tests?|tested|reads?|look(?:s|ed)?\s(?:at|again)|review(?:s|ed)?|examines?|repeat(?:s|ed)?|asks?|observes?|observed|visits?|rings?|phones?|telephones?|pull(?:s|ed)?|collate[sd]?|gather(?:s|ed)?|follow(?:ed)?\sup|inspects?|scrutinises?)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|every\s\w+th|all\s(?:such\s)?(?:current|cases|records|files|open|plans|referrals)|sample\sof|whether|how\s(?:many|often|far|well)|the\s(?:number|proportion|percentage|rate|first|use|quality|impact|effect|effectiveness|plans|change|handovers|position)|numbers?\sof|compliance|uptake|before\sand\safter|pre\sand\spost|against|(?:the\s)?(?:previous|year|two|same)|per\scent|proportion|percentage|case\s(?:files|records)|files|referrals|use\sof|quality\sof|impact\sof|effect\sof|closures|of\s(?:the\s|all\s|its\s)?\w+)\b|%)",
    re.IGNORECASE,
)
_VERB_TO = re.compile(
    rf"^(?:(?:be|also|then|will|should|to|themselves|jointly)\s)*(?:present(?:s|ed|ing)?|submit(?:s|ted|ting)?|feeds?\sback|fed\sback|brings?|brought|takes?|taken|sends?|sent|gives?|given|giving|provides?|provided|providing|suppl(?:y|ies|ied)|returns?|returned|shared?|goes?|go|circulated?|puts?|escalated?|tabled?|lays?|laid|lodges?|made\savailable|hands?|passe?[sd]?|collated?|shows?|shown|notif(?:y|ies)|forwarded?|includ(?:e|ed))\b[^.;]{{0,220}}?{_TO}",
    re.IGNORECASE,
)
_TELL = re.compile(
    rf"^(?:(?:also|then|will|should|to)\s)*(?:tells?|lets?|informs?|shows?|updates?|advises?|assures?|gives?|give|sends?|provides?|writes?\sto|notif(?:y|ies)|asks?){_TOLD}[^.;]{{0,160}}?\b{_RESULT}\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"^(?:(?:be|is|are|also|then|will|should|to|by|back)\s)*(?:report(?:s|ed|ing)?|report\sback|publish(?:es|ed|ing)?|state[sd]?)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    rf"^(?:the\s|its\s|their\s|each\s|a\s|this\s)?(?:[\w'’&()-]+\s){{0,9}}?{_RECIPIENT}\s(?:\([^)]*\)\s)?(?:will|should|to|must|shall)\s(?:also\s|then\s|each\s|itself\s)?(?:receive|see|have\ssight|be\s(?:told|given|sent|shown|informed|provided)|get|hear)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    rf"^(?:and\s|with\s)?(?:an?\s|the\s|its\s)?(?:\w+[\s-]){{0,3}}reports?\b[^.;]{{0,60}}?{_TO}|^(?:and\s|with\s|with\sthe\s)?(?:an?\s|the\s|its\s|their\s|any\s|all\s)?(?:[\w'’%/-]+\s){{0,5}}?{_RESULT}\b[^.;]{{0,140}}?{_TO}|^(?:and\s|with\s)?(?:an?\s|the\s)?(?:\w+[\s-]){{0,3}}(?:audit|re-audit|evaluation|survey|spot\schecks?|monitoring|dip\ssample)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"(?<![\w£.])(?:(?:at\sleast|no\s(?:more|fewer|less)\sthan|a\starget\sof|to\sreach|by|above|below|to)\s)?\d{1,3}(?:\.\d+)?\s?(?:%|per\scent\b|percent\b)(?:\sof\s[^,.;()]{3,80}?(?=\s(?:by|before|and)\b|[,.;()]|$))?|\bno\s\w+\s(?:holds?|carr(?:y|ies)|has)\smore\sthan\s\d+\s\w+|\b(?:hold|carry|have)\sno\smore\sthan\s\d+\s\w+|\b(?:nine|eight|seven)\s(?:out\sof|in)\s(?:every\s)?ten\s[^,.;]{3,70}|\bfewer\sthan\s\d+\s[^,.;]{5,60}|\bby\s(?:a\s)?(?:half|third|quarter)\b(?![\s-]term)|\breduces?\sto\szero\s[^,.;]{5,90}",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"\b(?:number|figures?|data|rates?|proportion|percentage|results|how\smany|each\syear|every\syear|annually|take-up|uptake|performance|compliance|progress|outcomes?|waits?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|found|has\sbeen|have\sbeen|took\splace|did|already)\b", re.IGNORECASE)
_PRODUCT = re.compile(
    r"^(?:\w+\s){0,3}?(?:an?\s|the\s|its\s)?(?:\w+\s){0,3}(?:proposals?|revised|draft|business\scase|paper|new\s\w+|template|name|nominat\w+|referrals?|information|risk\sassessments?|letter|policy|procedure|protocol|form|leaflet|poster|guidance|plan|strategy)\b",
    re.IGNORECASE,
)
_AUDIT_VERBS = frozenset(
    "audit quality-assure quality re-audit reaudit sample dip survey evaluate monitor count compare measure track test".split()
)


def checks(text: str, found: list[Step], asked: list[Request], after: list[Piece]) -> list[Check]:
    """The checks among the steps and in the pieces after the first request, in order, not overlapping."""
    out: list[Check] = []
    for i, step in enumerate(found):
        check = _step_check(text, step, asked[step.request], opening=i == 0)
        if check:
            out.append(check)
    covered = [(min(r.subject[0], r.predicate[0]), r.predicate[1]) for r in asked]
    for start, end in _stretches(text, after, covered):
        if not _PAST.search(text[start:end]) and (check := _piece_check(text, start, end)):
            out.append(check)
    out = _settle(text, out, found)
    for request in asked:
        for target in _targets(text, *request.predicate):
            if all(target.end <= c.start or target.start >= c.end for c in out):
                out.append(target)
    return sorted(out, key=lambda c: c.start)


_TAIL_RESULT = re.compile(
    rf"(?:the\s|its\s)?{_RESULT}\s(?:\w+ly\s)?(?:to\sbe\s|be\s|is\s|are\s)?(?:audited|monitored|reported|shared|presented|measured|evaluated|tracked|published|brought|taken|given|sent)\b",
    re.IGNORECASE,
)
_CLOSING = (
    re.compile(
        rf"^(?:[^.;]*?\s)?(?:tell|tells|inform|informs|notify|notifies|let|report\sto){_TOLD}\s(?:know\s)?(?:when|once|that)\s(?:this|it|they|all)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^[^.;]*{_RECIPIENT}\s(?:should|will|must|to)\sbe\s(?:notified|told|informed|advised)\s(?:when|once|that|of\sthe)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:[^.;]*?\s)?(?:should|will|must|to)\s(?:also\s)?provides?\s(?:the\s|its\s|their\s)?(?:[\w'’&-]+\s){{0,5}}?{_RECIPIENT}\swith\s(?:[\w-]+\s){{0,4}}(?:assurance|evidence|confirmation|data|figures|report|statement|update)",
        re.IGNORECASE,
    ),
    re.compile(r"^[^.;]*\bsigned\soff\sby\s[^.;]*\b(?:evidence|audit|seen)\b", re.IGNORECASE),
    re.compile(
        r"^(?:the|its|each|this)\s(?:[\w'’-]+\s){0,3}(?:annual|yearly|quarterly)\sreport\s(?:should|will|must|to)\s(?:include|contain|show|state)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[^.;]*\bincluded\sin\s[^.;]{0,50}(?:dataset|data\sset|scorecard|performance\sreport|annual\sreport|section\s11|audit)\b",
        re.IGNORECASE,
    ),
)
_OPENING = (
    re.compile(r"(?:state|list|publish|show|set\sout)\b[^;]*\bhow\smany\b", re.IGNORECASE),
    re.compile(
        rf"(?:provides?|presents?|submits?|gives?|produces?|supply)\s(?:written\s|regular\s|quarterly\s|annual\s|the\s)?(?:[\w-]+\s){{0,3}}(?:evidence|assurance|figures|data|confirmation|returns?|progress|compliance)\b[^.;]*?{_TO}",
        re.IGNORECASE,
    ),
    re.compile(r"confirms?\s(?:in\swriting|to\s)", re.IGNORECASE),
    re.compile(
        r"(?:review|examine|look\sat|check|read)\b[^.;]*\b(?:sample\sof|dip[\s-]sampl)", re.IGNORECASE
    ),
    re.compile(
        r"(?:undertake|carry\sout|complete|conduct|commission|repeat|run|lead|hold)s?\s(?:an?\s|the\s|its\s|regular\s)?(?:[\w-]+\s){0,4}(?:audits?|surveys?|dip[\s-]samples?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:be\s)?included\sin\s[^.;]{0,40}(?:dataset|data\sset|scorecard|performance\sreport|annual\sreport)",
        re.IGNORECASE,
    ),
)
_WITHIN_OPENING = (
    re.compile(
        r"\b(?:report|return|tell\s\w+|say),?\s(?:by[^,]{3,40},\s)?(?:how\smany|what\sproportion|the\s(?:number|proportion|percentage))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bthat\s[^.;]{3,60}?\s(?P<from>reports?\b[^.;]*\b(?:how|what|whether|on|progress)\b)", re.IGNORECASE
    ),
)


def _opening_check(text: str, step: Step, request: Request) -> Check | None:
    """A check that is itself the first thing asked: an audit, a sample, evidence or figures to a named body."""
    words = text[step.start : step.end]
    if step.verb in _AUDIT_VERBS:
        return Check(start=step.start, end=step.end, full=bool(_SUBJECT.search(words[5:])))
    subject = text[step.opens : step.start]
    if (
        request.subject_class == "thing"
        and not re.search(r"\b(?:audit|survey|evaluation)\b", subject, re.IGNORECASE)
        and (match := _AUDIT.search(words[:60]))
    ):
        return Check(start=step.start + match.start(), end=step.start + match.end(), full=False)
    if any(p.match(words) for p in _OPENING) or step.verb in {"publish", "report"} and _FIGURES.search(words):
        return Check(start=step.start, end=step.end, full=True)
    for pattern in _WITHIN_OPENING:
        if found := pattern.search(words):
            return Check(start=step.start + found.start(found.lastgroup or 0), end=step.end, full=True)
    return None


_INNER = (
    re.compile(
        rf"(?:^|\band\s|,\s)(?P<from>(?:to\s)?(?:tell|inform|notify|let){_TOLD}\s(?:know\s)?(?:when|once|that)\s(?:this|it|they|all)\b[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|\band\s|,\s)(?P<from>(?:test|tests|tested|trial|try)\s(?:it|this|them)\s(?:in|with|on|by)\s[^.;]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|\band\s|,\s)(?P<from>(?:should\s)?(?:seek|gather|collect|obtain|ask\sfor)s?\s(?:the\s)?(?:feedback|views)\s(?:from|of)\s[^.;]+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<from>reporting\sback\sto[^.;]*|minutes\sof\swhich[^.;]*{_TO}[^.;]*|evidence\sto\sinclude\s[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bwith\s(?P<from>(?:[\w-]+\s){0,3}(?:rates?|figures|numbers|data)\s(?:to\sbe\s)?(?:compared|reported|tracked|monitored|reviewed)\s[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|\b(?:and|to)\s)(?P<from>provides?\s(?:the\s|its\s)?(?:[\w'’&-]+\s){{0,5}}?{_RECIPIENT}\swith\s(?:[\w-]+\s){{0,4}}(?:evidence|assurance|confirmation|data|figures|report|update)[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\band\s|\bto\sbe\s|,\s)(?P<from>(?:be\s)?(?:reported|presented|fed\sback|submitted|provided)\b[^.;]*{_TO}[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:through|by\smeans\sof|via|using|by|with|evidenced\sby|in)\s(?P<from>(?:an?\s|its\s|the\s|their\s|regular\s)?(?:[\w-]+\s){0,4}(?:audits?|dip\ssamples?|dip\ssampling|surveys?|case\ssampling|audit\sprogramme|spot\schecks|performance\sdata|data\sset|dataset)\b[^,.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\band\s(?:that\s)?(?P<from>(?:the\s|its\s|this\s|use\s|their\s)?(?:{_RESULT}|this|use|practice|impact)\s(?:\w+ly\s)?(?:is\s|are\s|be\s|to\sbe\s)?(?:audited|monitored|reported|shared|presented|measured|evaluated|tracked|reviewed)\b[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bthat\s(?P<from>an?\s(?:[\w-]+\s){0,3}(?:audit|survey|evaluation)\s(?:of\s[^.;]{3,80}?\s)?is\s(?:completed|undertaken|carried\sout|conducted)\b[^.;]*)",
        re.IGNORECASE,
    ),
)


def _inner_check(text: str, step: Step) -> Check | None:
    """A check inside the words of the act: "... and reported to the Board", "through its annual audit"."""
    words = text[step.start : step.end]
    for pattern in _INNER:
        if (found := pattern.search(words)) and not _PAST.search(words[found.start() : found.start() + 30]):
            phrase = found["from"]
            start = step.start + found.start("from")
            full = bool(
                re.search(_TO, phrase, re.IGNORECASE)
                or _SUBJECT.search(phrase)
                or _SUBJECT.search(words[: found.start()])
            )
            return Check(start=start, end=start + len(phrase.rstrip(" ,")), full=full)
    return None


def _step_check(text: str, step: Step, request: Request, *, opening: bool) -> Check | None:
    words = text[step.start : step.end]
    full_span = text[step.opens : step.end]
    if opening and not step.tail:
        return _opening_check(text, step, request) or _inner_check(text, step)
    if _RECEIVES.match(full_span):
        return Check(start=step.opens, end=step.end, full=True)
    if step.first and any(p.match(full_span) for p in _CLOSING):
        return Check(start=step.opens, end=step.end, full=True)
    if step.tail and _TAIL_RESULT.match(words):
        return Check(start=step.start, end=step.end, full=True)
    if step.tail and _NOUN.match(words):
        return Check(
            start=step.start,
            end=step.end,
            full=bool(re.search(_TO, words, re.IGNORECASE))
            or bool(_AUDIT.search(words) and _SUBJECT.search(words)),
        )
    start = step.opens if step.first else step.start
    if _REPORT.match(words) and (
        re.search(_TO, words, re.IGNORECASE) or re.search(rf"\b{_RESULT}\b", words[6:], re.IGNORECASE)
    ):
        return Check(
            start=start,
            end=step.end,
            full=bool(re.search(_TO, words, re.IGNORECASE))
            or "publish" in words[:12]
            or len(words.split()) > 6,
        )
    if (
        _VERB_TO.match(words)
        and re.search(rf"\b{_RESULT}\b", words, re.IGNORECASE)
        and not _PRODUCT.match(words)
    ) or _TELL.match(words):
        return Check(start=start, end=step.end, full=True)
    subject = (
        text[max(text.rfind(mark, 0, step.start) for mark in (". ", "; ", "\n")) + 1 : step.start]
        if step.first
        else ""
    )
    if (
        _AUDIT.match(re.sub(r"^(?:(?:be|is|also|then|to|by)\s)+", "", words))
        or step.first
        and _AUDIT.search(words[:40])
    ):
        return Check(start=start, end=step.end, full=bool(_SUBJECT.search(words)) or len(subject.split()) > 3)
    if step.first and _AUDIT.search(subject) and not _PAST.search(subject):
        return Check(start=start, end=step.end, full=bool(_SUBJECT.search(full_span)))
    if (
        step.first
        and request.subject_class == "thing"
        and re.search(rf"^\W*(?:the\s|all\s|any\s|an?\s)?(?:\w+\s){{0,2}}{_RESULT}\b", subject, re.IGNORECASE)
        and re.search(_TO, words, re.IGNORECASE)
    ):
        return Check(start=start, end=step.end, full=True)
    if (
        step.first
        and _SOFT.match(words)
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
    if step.verb == "confirm" and re.search(_TO, words, re.IGNORECASE):
        return Check(start=start, end=step.end, full=True)
    if re.search(rf"\bto\sreport\b[^.;]*{_TO}", words, re.IGNORECASE):
        return Check(start=start, end=step.end, full=True)
    if (
        not step.first
        and _SOFT.match(words)
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
                re.search(r"\bcompliance\b", subject, re.IGNORECASE) or re.search(_TO, words, re.IGNORECASE)
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
        for start, end in zip(cuts, cuts[1:], strict=False):
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
        or _NOUN.match(bare)
        or _RECEIVES.match(bare)
        or _REPORT.match(bare)
        or re.match(rf"(?:[\w'’-]+\s){{0,6}}{_RESULT}\b.*{_TO}", bare, re.IGNORECASE)
        or re.match(rf"(?:\d+|[A-Z][a-z]+)\s[\w\s]{{3,40}}{_TO}", bare)
        or re.match(rf"(?i){_RECIPIENT}\sto\s(?:see|receive|check)", bare)
        or re.match(
            r"(?i)(?:evaluated|audited|monitored|quality assured|(?:evaluation|feedback)\sforms?\b)", bare
        )
    ):
        begin = start + (len(words) - len(bare))
        full = (
            bool(re.search(_TO, bare, re.IGNORECASE))
            or bool(_SUBJECT.search(bare))
            and not re.match(r"(?i)spot\schecks?|evaluation\sforms|evaluated", bare)
        )
        return Check(start=begin, end=begin + len(bare), full=full)
    return None


def _settle(text: str, out: list[Check], found: list[Step]) -> list[Check]:
    """Neighbours joined by "and" are one check; an audit that is the work itself gives way to the report on it."""
    merged: list[Check] = []
    for check in sorted(out, key=lambda c: c.start):
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
    for match in _TARGET.finditer(text, start, end):
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
