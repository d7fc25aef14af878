"""Requests by a noun: consideration to be given, a need that there is."""

import re
from itertools import islice

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.owners import classify
from scrlib.text.asking.subjects import OWNING
from scrlib.text.matching.lexicons import base_of
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import Piece

_NEED = Pattern(
    r"\b(?:there\s(?:is|was|remains)\s(?:a|an)?\s?(?:\w+\s)?need\s(?:for|to)|(?:the\s)?need\s(?:for|to)|there\s(?:should|must|needs\sto|shall|has\sto)\sbe|there\sneeds\sto\sbe)\s"
)
_CONSIDERATION = Pattern(
    r"\bconsideration\s(?:should|must|could|to|is\sto|will|needs\sto|might|may)?\s?(?:also\s)?(?:be|is)\sgiven(?P<agent>\sby\s[^,;.]{3,80}?)?\s(?:to|as\sto|by)\s"
)


def considerations(piece: Piece) -> list[Request]:
    """What consideration is to be given to, and by whom where that is said."""
    match = _CONSIDERATION.search(piece.words)
    if not match:
        return []
    agent = (match.start("agent") + len(" by "), match.end("agent")) if match["agent"] else None
    nobody, predicate = (match.start(), match.start()), (match.start(), len(piece.words))
    return [request(piece, "modal", nobody, predicate, verb="consider", passive=True, agent=agent)]


_WANTED_OF = re.compile(  # "The following is needed from the Council: an audit; a policy"
    r"(?:the\sfollowing|these|five|four|three|two)(?:\s[a-z]+){0,2}?\s(?:is|are)\s(?:now\s|also\s)?(?:needed|required|asked|sought|expected|wanted|requested|recommended)\s(?:from|of|by|for)\s(?P<who>[^:;.]{3,70}):\s",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[^;]+")
_MOST = 20  # things of one line that are read


def wanted(piece: Piece) -> list[Request]:
    """Each of the things that a line says are wanted from somebody; none where it is no such line."""
    lead = _WANTED_OF.match(piece.words)
    if not lead or classify(lead["who"]) not in OWNING:
        return []
    found = []
    for item in islice(_ITEM.finditer(piece.words, lead.end()), _MOST):
        begin = item.start() + len(item.group()) - len(item.group().lstrip().removeprefix("and "))
        predicate = (begin, item.end())
        found.append(request(piece, "modal", lead.span("who"), predicate, verb="have"))
    return found


_MERIT = Pattern(  # "There is merit in the boroughs agreeing one form", "The panel would welcome the Trust ringing"
    r"\b(?:there\s(?:is|would\sbe|may\sbe|might\sbe)\s(?:\w+\s)?(?:merit|value|benefit|advantage|sense)\sin|(?:would|should)\s(?:welcome|support|favour))\s(?P<who>[^,;:.]{3,70}?)\s(?P<verb>[a-z]+ing)\s"
)


def merits(piece: Piece) -> list[Request]:
    """What somebody would do well to be doing; none where nobody is named."""
    found = _MERIT.search(piece.words)
    verb = base_of().get(found["verb"].lower(), "") if found else ""
    if not found or not verb or classify(found["who"]) not in OWNING:
        return []
    predicate = (found.start("verb"), len(piece.words))
    return [request(piece, "that", found.span("who"), predicate, verb=verb)]


_OF_WHOM = re.compile(r"(?P<who>[^,;:.]{3,70}?)\sto\s(?=[a-z])")  # "there is a need for the partners to find"
_NO_NEED = re.compile(r"\b(?:no|not)\s(?:\w+\s)?need\b", re.IGNORECASE)
_DENIED = re.compile(r"\bdid not\b|\bsees no\b", re.IGNORECASE)


def needs(piece: Piece) -> list[Request]:
    """What there is said to be a need for, where the need is not denied."""
    text = piece.words
    match = _NEED.search(text)
    if not match or _NO_NEED.search(text) or _DENIED.search(text[: match.start()]):
        return []
    if (needed := _OF_WHOM.match(text, match.end())) and classify(needed["who"]) in OWNING:
        return [request(piece, "need", needed.span("who"), (needed.end(), len(text)))]
    nobody, predicate = (match.start(), match.start()), (match.end(), len(text))
    return [request(piece, "need", nobody, predicate, verb="have", passive=False)]
