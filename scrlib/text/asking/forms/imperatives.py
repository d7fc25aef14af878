"""Requests by an imperative: "Review the procedure", "Let the Board say so"."""

import re

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.heads import head
from scrlib.text.asking.leads import leading
from scrlib.text.asking.owners import classify, is_somebody
from scrlib.text.asking.subjects import OWNING
from scrlib.text.asking.verbs import bases
from scrlib.text.matching.lexicons import third_persons
from scrlib.text.sentences import Piece

_STARTS = re.compile(r":\s|\s[–—-]\s|;\s(?:and\s)?|\.\s")
_IMPERATIVE = re.compile(
    r"(?:(?P<adverb>Urgently|Jointly|Please|Immediately|Routinely|[Dd]o\snot|[Nn]ever|To|to(?!\sbe\b)|Dip)\s)?(?P<verb>[A-Za-z][\w-]+)\b(?!\sof\b)"
)
_LET = re.compile(r"\b[a-z][\w-]+")


def _let(piece: Piece, begin: int) -> Request | None:
    """What a body is let do: "Let the Regional Board say so"."""
    for word in _LET.finditer(piece.words, begin):
        known = word.group() in bases() or word.group() == "say"
        if known and classify(piece.words[begin : word.start()]) in OWNING:
            predicate = (word.start(), len(piece.words))
            return request(piece, "imperative", (begin, word.start() - 1), predicate)
    return None


_TELLS = re.compile(
    r"\s(?:is|was|were|are|had|has|should|must|will|took|about|showed|for\s(?:the\s)?[A-Z]\w+\s(?:and|:))\b"
)
_DATES = re.compile(r"[Gg]o\slive\b|[Rr]eview\sdate\b|[Ss]tart\s?:")  # no work of its own: "Go live by March"
_NOUN_TOO = frozenset(
    "training practice work contact support care need audit review report record lead head supervision".split()
)
_ITS_OBJECT = re.compile(
    r"\s(?:(?:in\splace|up|out)\s)?(?:the|an?|its|their|all|every|each|any|that|how|whether)\s"
)
_OBJECT = re.compile(
    r"\s(?:the|all|every|each|a|an|its|their|any|how|with|whether|and|on|to|at|current|existing|\d+|[A-Z]|arrangements|staffing|policies|procedures|practice|thresholds|compliance|cases|files|open|use)\b"
)


def imperatives(piece: Piece) -> list[Request]:
    """The first imperative of a sentence, at its start or after a mark that begins a new clause."""
    text = piece.words
    for begin in [0, *(m.end() for m in _STARTS.finditer(text))]:
        begin += leading(text[begin:])
        if text.startswith("Let ", begin) and (let := _let(piece, begin + len("Let "))):
            return [let]
        first = begin
        if fronted := _BY_THEN.match(text, begin):
            begin = fronted.end()
        match = _IMPERATIVE.match(text, begin)
        if match and _commands(text, begin, match):
            return [request(piece, "imperative", _headed(text, first), (match.start("verb"), len(text)))]
    return []


_BY_THEN = re.compile(
    r"(?:[Bb]y|[Bb]efore|[Ww]ithin|[Ff]rom|[Nn]o\slater\sthan|[Ii]n|[Aa]t|[Ww]ith|[Aa]fter|[Oo]n|[Ww]hen|[Ww]here|[Ii]f)\s[^,;:.]{3,60},\s(?=[a-z])"
)


def _headed(text: str, begin: int) -> tuple[int, int]:
    """Who stands as a heading before an imperative: "Moorby Police: amend the form"; nobody: an empty place."""
    found = head(text)
    if found and _TO.fullmatch(text, found.end(), begin) and is_somebody(found["body"]):
        return found.start("the" if found["the"] else "body"), found.end("body")
    return begin, begin


_TO = re.compile(r"(?:[Tt]o\s)?")


def _commands(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a word that may be an imperative is one, by what follows it."""
    verb, rest = match["verb"].lower(), text[match.end() :]
    if verb in third_persons() and _ITS_OBJECT.match(rest):  # behind a bullet: "Sets up a rota"
        return not _TELLS.search(rest)
    if verb not in bases() or not rest.strip() or _TELLS.match(rest) or _DATES.match(text, begin):
        return False
    short = begin == 0 and verb in {"review", "audit"} and len(text.split()) <= 6
    return short or verb not in _NOUN_TOO or bool(_OBJECT.match(rest))
