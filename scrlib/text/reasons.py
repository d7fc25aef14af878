"""Why it is asked: the purposes and findings that a recommendation states beside its request."""

import re

from scrlib.records import Span
from scrlib.text.patterns import Pattern
from scrlib.text.sentences import Piece
from scrlib.text.spans import span

_PURPOSE = Pattern(
    r"(?:,\s|\s|^)(?P<words>(?:so\sthat|so\sas\sto|in\sorder\s(?:to|that)|because|given\sthat|given\s(?:the|how)|since\s(?=the|this|it|there|they|no|two|three|in|when|supervision|staff)|as\s(?=this\s|it\s(?:was|is|had|wasn)|there\s(?:was|is|were)|they\s(?:were|did)|the\s[^,.;]{3,60}\s(?:was|were|had|did|could|learn)|no\s|its\s|happened)|in\sview\sof|there\sbeing|having\s(?:found|seen|noted|heard|shown|failed)\s|in\s(?:the\s)?light\sof|due\sto|to\s(?:ensure|prevent|avoid|enable|allow|help|assist|make\ssure|reduce|support|improve|increase)\b(?!\sthat\sall\sstaff)|with\s(?:the\saim|a\sview|the\sintention)|this\sis\s(?:so\sthat|because|to(?!\s(?:start|begin|be|run|take)\b))|reason:|the\spurpose|which\s(?:would|will)|for\sthe\sreason|the\saim\s(?:is|being|of)|this\s(?:would|will)\s(?:help|allow|enable|mean|spare|give|prevent|reduce|make|let|ensure|have)|the\s(?:intention|object|idea|point)\s(?:is|being|of\sthis)|thereby\s\w+ing|reflecting\s(?:the|a)\s|in\srecognition\s(?:of|that)|in\sacknowledg\w+\s(?:of|that)|so\s(?=(?:the|a|that|they|it|their|he|she|each|every|staff|children|workers)\s[^,.;]{2,50}\b(?:can|could|will|is|are|knows?|has|have)\b)|taking\saccount|as\sa\sresult\sof|following\sthe\s(?:death|findings?)|in\sresponse\sto|whose\sabsence|lest|until\sthen|such\sthat)\b[^.;]*)"
)
WHY = re.compile(  # hangs on behind what is asked, with or without a comma
    r",?\s(?:so\s(?:that|as\sto)|in\sorder\s(?:to|that)|because(?!\sof)|given\sthat|with\s(?:the\saim|a\sview|the\sintention))\b"
)
_AIM = re.compile(
    r"(?P<words>To\s(?!be\b|start\b|strengthen\b|improve\b|support\b|ensure\b|promote\b)[a-z]+\s[^,.;:]{6,110}),\s(?=[a-z]|[A-Z][\w'’]+\s)"
)
_REASON = Pattern(
    r"^(?:so\sthat|so\sas|in\sorder|to\s|with\s|which\s|this\sis\sso|this\sis\sto|this\sw|the\spurpose|the\saim|such)"
)
_CHANGE = Pattern(
    r"\b(?:child(?:ren)?(?:['’]s)?|baby|babies|infants?|young\speople|young\sperson|famil(?:y|ies)|mothers?|fathers?|parents?|victims?|survivors?|patients?|adults?|residents?|tenants?|women|people|practice|practitioners?|workers?|staff|visits?|referrals?|decisions?|risk|harm|safe|seen|heard|concerns?|information|babies|pupils|students|nobody|no\sone)\b"
)


_SO_THAT = Pattern(r"^(?:so\s(?:that|as)|in\sorder\sthat|this\s(?:would|will)|such\sthat)\b")


_HOW_IT_WORKS = Pattern(  # what a form or system will not let through is the act, not what changes
    r"^(?:so|such)\sthat\s[^.;]{0,110}\b(?:cannot|can\sonly\sbe|must\sbe)\b"
)


def without_reason(words: str) -> str:
    """The words before the reason that hangs on them: "Chronologies, because none was kept" is "Chronologies"."""
    why = WHY.search(words, 1)
    return words[: why.start()] if why else words


def outcomes(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of some purposes, those that say what is to be different: a "so that", or a change named for children or practice."""
    return tuple(
        p
        for p in found
        if not _HOW_IT_WORKS.opens(p.words)
        and (_SO_THAT.opens(p.words) or _REASON.opens(p.words) and _CHANGE.inside(p.words))
    )


def purposes(text: str, parts: list[Piece], asking: set[int]) -> tuple[Span, ...]:
    """The stated reasons of each sentence that asks, and of each that opens with one, in order."""
    found: list[Span] = []
    for piece in parts:
        at = max(piece.start - 1, 0)  # what opens a sentence stands after a space
        if piece.start in asking and (aim := _AIM.match(piece.words)):
            found.append(span(text, piece.start, piece.start + aim.end("words")))
            at = piece.start + aim.end()
        while match := _PURPOSE.search(text, at, piece.end):
            start, end = match.span("words")
            fronted = start - piece.start < 4
            if fronted and (comma := text.find(", ", start, end)) > 0:
                end = comma
            if piece.start in asking or fronted:
                found.append(span(text, start, start + len(text[start:end].rstrip(" ,"))))
            at = max(end, start + 1)
            if not fronted:
                break
    return tuple(found)
