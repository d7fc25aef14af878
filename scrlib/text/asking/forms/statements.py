"""Requests in the plain present: "Health visitors record who lives in the home", "The Trust trains its midwives"."""

import re

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.leads import leading
from scrlib.text.asking.owners import classify, head_of, is_somebody
from scrlib.text.asking.subjects import FINITE, OWNING
from scrlib.text.asking.verbs import ADVERB, bases
from scrlib.text.matching.lexicons import base_of, third_persons, words
from scrlib.text.sentences import Piece
from scrlib.text.telling import tells

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_MARK = re.compile(r"[:;.()]|\s[–—-]\s")
_BETWEEN = re.compile(rf"\s(?:{ADVERB}|please)$")
_NO_VERB_BEHIND = re.compile(  # "all staff", "the form", "their record of"
    r"(?:^|\s)(?:all|any|each|every|no|both|the|an?|its|their|our|his|her|of|for|in|on|at|to|by|with|from|and|or|who|which|that|whose)$",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:By|Before|Within|From|At|In|On|After|During|When|Where|Once|As|Until|For|Following)\s"
)
_BEGINS = re.compile(r",\s|\s(?=(?:the|each|every|all)\s)|(?<=\d)\s(?=[A-Z])")
_LONGEST = 14  # words of a subject
_SEVERAL = frozenset({"staff", "police", "people"})
_JOINED = re.compile(r"\sand\s(?:the\s|[A-Z])")  # "Children's Social Care and the Police agree"


def statements(piece: Piece) -> list[Request]:
    """What a sentence says that somebody does; none where it tells what was, or how things are."""
    if tells(piece.words):
        return []
    found = [
        (verb, -begin) for begin in _beginnings(piece.words) if (verb := verb_of_a_doer(piece.words, begin))
    ]
    if not found:
        return []
    verb, begin = min(found)
    ends = len(_BETWEEN.sub("", piece.words[:verb].rstrip()))
    return [request(piece, "that", (-begin, ends), (verb, len(piece.words)), strong=False)]


def _beginnings(text: str) -> list[int]:
    """Where the subject of a sentence may begin: at its start, or behind the time or the case it opens with."""
    first = leading(text)
    return [m.end() for m in _BEGINS.finditer(text, first)] if _FRONTED.match(text, first) else [first]


def verb_of_a_doer(text: str, begin: int = 0) -> int | None:
    """Where the verb stands by which a text says that somebody does something; None where it says no such thing."""
    for match in _WORD.finditer(text, begin):
        before = text[begin : match.start()].rstrip()
        if _MARK.search(before) or len(before.split()) > _LONGEST:
            return None
        if before and _fits(match.group(), _BETWEEN.sub("", before)) and not _is_noun(text, match):
            return match.start()
    return None


def _fits(word: str, before: str) -> bool:
    """Whether a word is the verb of those who are named before it: "the clerk keeps", "midwives keep"."""
    one, several = word in third_persons(), word in bases() or word in words("verbs", "of_mind")
    if not (one or several) or _NO_VERB_BEHIND.search(before) or FINITE.search(before):
        return False
    if classify(before) not in OWNING or not is_somebody(before):
        return False
    head = head_of(before)
    plural = head.endswith("s") or head in _SEVERAL or bool(_JOINED.search(before))
    return plural if several else not plural or before[:1].isupper()


_NOUN_TOO = frozenset(
    "lead work practice contact report record plan review audit share transfer place form visit concern trust "
    "support need care use chair force post meeting check test list file train act call note place team train".split()
)
_DONE = re.compile(
    r"\s(?:the|an?|its|their|all|every|each|any|how|whether|what|who|when|where|this|these|that|together|jointly|once|twice|only|out|up|\d+)\b"
)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a word that may be either is a noun here, by what follows it: "health visitor records to be kept"."""
    base = base_of().get(match.group(), match.group())
    return base in _NOUN_TOO and not _DONE.match(text, match.end())
