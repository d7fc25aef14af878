"""The words that only lead into what is asked, and into who is asked: "it is suggested that", "in future"."""

import re
from collections.abc import Iterator

from scrlib.text.matching.patterns import Pattern

_RECOMMENDS = Pattern(
    r"\b(?:would|should)\s(?:like|wish)\s(?:(?:to\ssee\s)?(?=the\s[A-Z])|to\ssee\s(?=(?:all|each|every|any)\s))|\b(?<!who\s)(?:recommend(?:s|ed|ation\sis)?|(?:(?<=the\s)|(?<=our\s)|(?<=a\s))recommendation(?:\s(?:of|from)\s(?:the|this)\s[\w\s]{3,30}?)?|suggest(?:s|ed)?|propos(?:es?|ed)|(?<!was\s)(?<!were\s)advis(?:es?|ed)|asks?)(?:\s(?:therefore|also|accordingly|to\s(?P<of>[^,.;]{2,60})))?,?:?\s(?:\(?[a-z0-9]\)\s)?that[:,]?\s|\b(?:it\sis|it\s(?:would|may|might|could)\sbe)\s(?:therefore\s)?(?:\w+ly\s)?(?:expected|essential|vital|important|imperative|critical|necessary|crucial|helpful|beneficial|useful|worthwhile|sensible|advisable|desirable|right|clear|(?:of|a)\s(?:\w+\s)?(?:benefit|value|help|good\s(?:thing|idea|practice|step))|good\spractice)\s(?:that|if|for)\s|\bit\s(?:would|might|may|could)\s(?:\w+\s)?make\s(?:\w+\s)?sense\s(?:that|if|for)\s|\bit\s(?:would|might|may|could)\s(?:also\s)?(?:help|assist|be\sof\s(?:help|benefit|value|assistance))\sif\s|\b(?:what|all\sthat|the\sone\sthing\sthat)\sis\s(?:\w+\s)?(?:asked|required|expected|wanted|needed)\s(?:of|from)\s(?P<whom>[^,.;]{2,60}?)\sis\sthat\s|\bwhat\s(?:matters|remains|we\s(?:do\s)?(?:ask|recommend|want|propose)|is\s(?:needed|required))(?:\snow)?\sis\s(?:that|for)?\s?"
)
_OPENS_WITH_THAT = re.compile(
    r"that\s|let\s(?=(?:the|each|every)\s[A-Z])|(?:for|to)\s(?=the\s[A-Z])(?![^.;:]{3,90}:\s(?:where|when|if|once|before|after|following)\b)",
    re.IGNORECASE,
)


def recommends(text: str) -> Iterator[re.Match[str]]:
    """The words that lead into what is recommended: "it is suggested that", "what matters is", a first "that"."""
    opening = _OPENS_WITH_THAT.match(text)
    if opening:
        yield opening
    yield from _RECOMMENDS.finditer(text, opening.end() if opening else 0)


_LEADING = re.compile(
    r"^(?:→|\((?:[a-h]|[ivx]{1,4}|\d{1,2})\)|(?:every|each)\s(?:day|week|fortnight|month|quarter|term|year|spring|summer|autumn|winter|(?:Mon|Tues|Wednes|Thurs|Fri)day|[A-Z][a-z]+ber|January|April|July)(?=\s(?:the|each|every)\s|\s[A-Z])|(?:which|who|and|but)\s(?:\w+ly\s|instead\s|therefore\s|also\s)?(?:asks?|invites?|urges?|expects?|requires?|calls?\son|looks?\sto)(?=\s[A-Z]|\sthe\s)|in\s(?:my|our)\s(?:view|opinion)|it\s(?:is|will\sbe|falls)\s(?:now\s)?(?:for|to)|wherever\spossible|where\spossible|therefore|however|accordingly|in\sview\sof\sthe\sabove|also|further|additionally|furthermore|moreover|in\saddition|in\sfuture|finally|secondly|lastly|thus|and|but|so|then|that|what\swe\srecommend:|(?:we|the\s(?:panel|reviewers?|review|author|board))\s(?:would\s|therefore\s|also\s){0,2}(?:urge|call\s(?:up)?on|encourage|look\sto|like|want|ask|expect|invite|require|advise|wish|recommend(?=s?\s(?:the\s|[A-Z])))s?|for\sthis\sreason|as\sa\sresult|in\sthe\slight\sof\s(?:this|the\sabove))[,:]?\s+",
    re.IGNORECASE,
)


def leading(text: str) -> int:
    """How many characters at the start of a text only lead into its subject."""
    total = 0
    while match := _LEADING.match(text[total:]):
        total += match.end()
    return total
