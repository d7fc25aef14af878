"""What is asked, act by act: each step trimmed of its deadline, its reason and its checks."""

import re

from scrlib.records import Clause, Span
from scrlib.text.asking.asked import Request
from scrlib.text.asking.owners import classify
from scrlib.text.checks.steps import Check
from scrlib.text.matching.lexicons import verb_class
from scrlib.text.matching.patterns import Pattern, last_word
from scrlib.text.spans import span
from scrlib.text.steps import FRONTED, Step, is_work
from scrlib.text.times.dates import Time
from scrlib.text.times.words import Kind

_CUT = Pattern(
    r",?\s(?:so\sthat|so\sas\sto|in\sorder\s(?:to|that)|because(?!\sof\s[^,.;]{3,60}\s(?:unless|until))|given\sthat|given\sthe|with\s(?:the\saim|a\sview)|in\sview\sof|in\s(?:the\s)?light\sof|in\sparticular\b|taking\saccount|this\sis\sbecause|due\sto|in\sthe\sinterests?\sof|as\s(?=this\s(?:was|is)|it\s(?:was|is|wasn)|they\swere|there\s(?:was|is|were)|happened)|since\s(?=the|this|it|there|they))|,\s(?:since\s(?!\d|then)|as\s(?:(?=at\spresent\b|in\sthis\scase\b)|(?=[^,.;]{3,60}\s(?:was|were|had|did|has|have)\b))|where\s[^,.;]{3,90}\b(?:was|were|(?<!has\s)(?<!have\s)had|held)\b|(?:there|it|this|these)\sbeing|as\s(?=the|no|its)|which|to\sbe\s(?:completed|in\splace|live)|starting|beginning|commencing|looking\sat|recruited|with\s(?:attendance|results?|findings|monthly|quarterly|the\sfirst|compliance)|and\swith|particularly|especially|for\sexample|e\.g\.|i\.e\.|irrespective|rather\sthan|so\b)|,\sto\s(?:avoid|ensure|establish|find\sout|help|prevent|reduce|replace)\b|,\ssuch\s\w+\sto\s(?:begin|commence|start)|\s[–—-]\s|;|\?(?!['’\"])|\((?=[^()]{0,160}\b(?:was|were|had|currently|the\sfigure)\b)"
)
_NOBODY = re.compile(
    r"(?:there|this|these|that|it|nobody|no one|someone|somebody|which|who|what\swould)$", re.IGNORECASE
)
_FORCING = Pattern(
    r"\b(?:cannot|can\snot|must\sbe|will\snot\s(?:close|submit|save)|no\s\w+\scan|can\sbe\sno|before\sthe\ssystem)\b"
)


def clauses_of(
    text: str, asked: list[Request], every_step: list[Step], found_checks: list[Check], every_time: list[Time]
) -> list[Clause]:
    """One clause for each verb that is asked for, and one for each step that only checks."""
    return [
        _clause(text, asked[step.request], step, found_checks, every_time)
        for step in every_step
        if is_work(step)
    ]


def _clause(
    text: str, request: Request, step: Step, found_checks: list[Check], every_time: list[Time]
) -> Clause:
    owner = owner_of(text, request)
    in_check = any(
        c.start - 2 <= step.start < c.end or step.first and c.start <= step.opens + 1 < c.end
        for c in found_checks
        if not c.target
    )
    start, end = _trimmed(text, request, step, [] if in_check else found_checks, every_time)
    return Clause(
        kind=request.kind,
        start=step.opens if step.first else step.start,
        end=step.end,
        owner=owner,
        owner_class=_owner_class(owner, request),
        action=span(text, start, end),
        verb=request.verb if step.first else step.verb,
        verb_class=verb_class().get(request.verb if step.first else step.verb, ""),
        passive=request.passive and owner is None,
        check=in_check,
    )


def _is_nobody(who: str) -> bool:
    """Whether a word only stands for what was said before, or for nobody in particular; those who look after IT do not."""
    return bool(_NOBODY.match(who.strip())) and who.strip() != "IT"


def _owner_class(owner: Span | None, request: Request) -> str:
    if owner:
        return classify(owner.words)
    return request.subject_class if request.subject_class in {"thing", "receiver"} else "none"


def owner_of(text: str, request: Request) -> Span | None:
    """The doer of a request: its agent, or its subject unless that is a thing, a receiver or somebody taught or told."""
    if request.agent:
        return None if _is_nobody(text[slice(*request.agent)]) else span(text, *request.agent)
    start, end = request.subject
    if (
        start >= end
        or request.subject_class in {"thing", "receiver", "none"}
        or _is_nobody(text[start:end])
        or request.kind == "question"
        and text[start:end].strip().lower() == "you"
    ):
        return None
    if _is_given(text, request):
        return None
    if request.passive and request.verb not in {"assure", "satisfy", "reassure", "represent"}:
        return None
    if request.verb == "receive" and not _REPORT.search(text, *request.predicate):
        return None
    return span(text, start, end)


_REPORT = re.compile(  # what a body asks to be sent; training or supervision is for somebody else to give
    r"\breceives?,?\s(?:[^.;]{0,90}\s)?(?:reports?|returns?|data|figures|numbers?|lists?|results?|statements?|updates?|minutes|summar(?:y|ies))\b"
)


_GIVEN = re.compile(  # "Health visitors to have protected time": it is for somebody else to give it
    r"\s*have\s(?:\w+\s){0,2}?(?:own|protected|dedicated)\s(?:\w+\s)?(?:time|supervision|training|access|hours|cover|support)\b"
)


def _is_given(text: str, request: Request) -> bool:
    """Whether the subject of a request is to have what somebody else must give."""
    return request.verb == "have" and bool(_GIVEN.match(text, *request.predicate))


_ADVERB = re.compile(r"(?:always|together|immediately,|urgently,)\s(?=[a-z])")
_IN_PLACE = " in place"
_THEY_COMPLETE = re.compile(r"\b(?:they|it|he|she)\scomplete$")
_ENDS = re.compile(r"\s*(?:[.?!;]|$)")
_LOOSE_MARKS = re.compile(r"(?:,?\s(?:\(?target|to\sbe\slive|in\splace|complete|and|but|or|evidenced\sby))+$")
_LOOSE_END = re.compile(
    r"(?:,?\s(?:\(?target|to\sbe\slive|in\splace|complete|and\sthat|and|with|but|or|by|to|for|through|via|by\s(?:means|way)\sof|using|evidenced\sby|as\s(?:shown|measured|evidenced|recorded|reported)\s(?:in|by|at)))+$"
)


def _trimmed(
    text: str, request: Request, step: Step, found_checks: list[Check], every_time: list[Time]
) -> tuple[int, int]:
    """Where the words of one act begin and end; a passive or a thing keeps its subject."""
    start, end = step.start, step.end
    while start < end and text[start] in " ,:;":
        start += 1
    if step.first and (lead := FRONTED.match(text, start, end) or _ADVERB.match(text, start, end)):
        start = lead.end()
    has_subject = request.subject[0] < request.subject[1] and request.kind not in {"noun", "need"}
    keeps_subject = (
        step.first
        and has_subject
        and "\n" not in text[step.opens : step.start]
        and (
            request.passive
            and request.verb not in {"assure", "satisfy", "reassure"}
            or request.subject_class in {"thing", "receiver"}
            or _is_given(text, request)
            or request.verb == "receive"
            and owner_of(text, request) is None
        )
    )
    begin = step.opens if keeps_subject else start
    stop = _stop(text, start, end, found_checks, every_time)
    words = text[begin:stop].rstrip(" .,;:([")
    if text.startswith(_IN_PLACE, begin + len(words)) and text.startswith(("have ", "put "), start):
        words += _IN_PLACE
    elif not words.rstrip().endswith("complete") or not _THEY_COMPLETE.search(words):
        whole = stop == end and _ENDS.match(text, stop)  # a sentence's own end: "how a baby is cared for"
        words = (_LOOSE_MARKS if whole else _LOOSE_END).sub("", words)
    return begin, begin + max(len(words), 1)


_CHANGES = re.compile(  # what follows "so that" is then what the new wording is to say, not why
    r"(?:[Bb]e\s)?(?:[Rr]evis|[Aa]mend|[Cc]hang|[Vv]ar(?:y|ied)|alter|re-?configur|configur|re-?writ|re-?draft|re-?design|re-?program|re-?word|adapt|adjust|set\s|bring\sforward\s|legislat|updat)\w*\s?"
)


_INSERTED = re.compile(  # what stands between commas before a verb: "that all services, including hospitals, have ..."
    r",\s(?:who|which|including|rather\sthan|and\snot|not|as\swell\sas|or)\s[^;.]{3,110},\s(?:should|must|will|can|have|has|are|is|do|does)\b"
)
_BEGUN = (
    re.compile(  # "check each term, starting in May, that each child ...": what is checked is still to come
        r",\s(?:starting|beginning|commencing)\s[^,;.]{2,40},\s(?:that|whether|how|what|which|who)\b"
    )
)
_WHICH = re.compile(r",\s(?:which|who)\b")
_SETTLED = re.compile(  # "which" then asks and does not describe: "agree, by May, which of them is to ..."
    r"\b(?:set(?:s|ting)?\sout|agree[sd]?|decide[sd]?|say(?:s|ing)?|stat(?:e|es|ing)|specif(?:y|ies|ying)|clarif(?:y|ies|ying)|determines?|asked)\b"
)


_OF_MIND = re.compile(
    r"\s(?:[\w'’-]+\s){1,5}?(?:knows?|understands?|feels?|can|(?:is|are)\s(?:able|clear|aware))\b"
)


_ASKED_TO = re.compile(  # what others are to tell is then what is asked, though it is a check too
    r"(?:ask|require|request|expect)s?\s(?:that\s[^,.;]{3,60}\s|[^,.;]{3,60}\sto\s)"
)


def _stop(text: str, start: int, end: int, found_checks: list[Check], every_time: list[Time]) -> int:
    stop = end
    for cut in _CUT.finditer(text, min(start + 3, end), end):
        if cut.group().lower().endswith(("so that", "so as to")) and (
            _FORCING.inside(text[cut.end() : cut.end() + 110])
            or _CHANGES.match(text, start)
            and not _OF_MIND.match(text, cut.end())
        ):
            continue
        if (
            _INSERTED.match(text, cut.start())
            or _BEGUN.match(text, cut.start())
            or _WHICH.match(cut.group())
            and _SETTLED.search(text, start, cut.start())
        ):
            continue
        stop = cut.start()
        break
    for check in found_checks:
        told = _ASKED_TO.fullmatch(text, start, check.start)
        inserted = text.startswith((", that ", " that "), check.end)
        alone = " " not in text[start : check.start].strip()  # a verb that the check is done by
        if not check.target and start + 8 < check.start < stop and not (told or inserted or alone):
            stop = check.start
    for time in every_time:
        if (
            not start + 6 < time.start < stop
            or _is_told(text, start, time)
            or _awaits_its_object(text, start, time)
        ):
            continue
        at_end = len(text[start:stop].rstrip(" .,;")) + start - time.end <= 3
        if (
            (time.kind in {Kind.FIRM, Kind.VAGUE, Kind.TRIGGER} or _DUE.match(time.words))
            and at_end
            or _splits(text, start, time)
        ):
            return time.start
    return stop


_DONE_THEN = re.compile(r"(?<!be\s)\b(?:\w{3,}ed|held|made|given|taken|since)\s$")
_LATEST = re.compile(r"(?:by|no|not|before|within|from)\b")


def _is_told(text: str, start: int, time: Time) -> bool:
    """Whether a time says when something was done: "files closed in 2016", "plans made since 1 May"."""
    return not _LATEST.match(time.words) and bool(
        _DONE_THEN.search(text, last_word(text, start, time.start), time.start)
    )


_DUE = re.compile(
    r"within\s(?:the\s)?(?:next\s)?\S+\s(?:weeks?|months?|years?)(?:$|['’]|\s(?:of|from|following|after)\s(?:the\s)?(?:date\s|publication|this|sign|report))|in\sthe\snext|over\sthe\snext",
    re.IGNORECASE,
)


_NO_OBJECT_YET = re.compile(r"[a-z-]+(?:\s(?:on|in|with|to|for)\s[^,]{3,60})?,\s(?:[^,]{3,40}\s)?$")
_OBJECT = re.compile(r",\s(?:an?|the|its|their|all|each|every|which|who|what|how)\s")


def _awaits_its_object(text: str, start: int, time: Time) -> bool:
    """Whether a time stands between a verb and what is done: "publish on its website, by May, a summary"."""
    before = _NO_OBJECT_YET.fullmatch(text, start, time.start)
    return bool(before) and bool(_OBJECT.match(text, time.end))


_TOLD_BEHIND = re.compile(  # what is to be told stands behind the time: "provide, by May, evidence that", "write by May setting out"
    r",?\s(?:that|whether|what|how|which|setting\sout|with\s(?:evidence|details))\b"
)


def _splits(text: str, start: int, time: Time) -> bool:
    """Whether a deadline stands in the middle of an act long enough to end before it."""
    return (
        time.kind is Kind.FIRM
        and bool(re.match(r"(?:by|no later|before|from)\b", time.words))
        and not _TOLD_BEHIND.match(text, time.end)
        and len(text[start : time.start].split()) >= 5
    )


def main_acts(clauses: list[Clause]) -> list[Clause]:
    """The clauses that are the ask itself: not checks, not elaborations of what the owner is already asked."""
    asks = [c for c in clauses if not c.check or c is clauses[0]]
    asks = asks[:1] + [c for c in asks[1:] if not _APPROVED.match(c.action.words)]
    asks = [c for c in asks if not _LEADS_A_LIST.fullmatch(c.action.words)] or asks
    owned = [c for c in asks if c.owner is not None and c.owner.words != "both"]
    if owned:
        first = owned[0].start
        return [
            c
            for c in asks
            if c.owner is not None
            or c.kind == "that"
            and not _DONE.match(c.action.words)
            or _THERE.match(c.action.words)
            or c.start < first
            and c.owner_class != "thing"
        ]
    return [c for c in asks if c is asks[0] or not _elaborates(c)]


_LEADS_A_LIST = re.compile(
    r"(?:The\sfollowing|These(?:\s\w+)?)(?:\s\w+)?\s(?:should|must|will|shall)\s(?:now\s)?(?:happen|apply|be\s(?:done|taken|made))",
    re.IGNORECASE,
)
_APPROVED = re.compile(  # whoever passes what others make does not make it
    r"(?:The|This|It|Its|Their|These)\s[^,;]{0,60}?\bbe\s(?:then\s)?(?:signed\soff|agreed|approved|ratified|endorsed|authorised)\sby\b"
)
_THERE = re.compile(r"There\s(?:should|must|shall|will)\sbe\s[^,]{9}")
_DONE = re.compile(r"(?:this|it|these|they|all)\s(?:be|is|are)\s(?:done|completed?|implemented|in\splace)\b")


def _elaborates(clause: Clause) -> bool:
    return bool(re.match(r"(?i)(?:this|it|they|these)\b", clause.action.words))
