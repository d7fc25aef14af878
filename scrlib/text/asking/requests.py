"""The clauses that ask for something, whatever their form of words.

A sentence may ask by a modal ("the Trust should amend"), an infinitive ("Police to remind"), "that" with a verb
("that the Board writes"), an imperative, a question to the board, a statement of need, or a bare noun phrase.
"""

import itertools
import re

from scrlib.text.asking.asked import Request
from scrlib.text.asking.forms.imperatives import imperatives
from scrlib.text.asking.forms.infinitives import infinitives
from scrlib.text.asking.forms.modals import modals
from scrlib.text.asking.forms.nouns import considerations, merits, needs, wanted
from scrlib.text.asking.forms.questions import questions
from scrlib.text.asking.forms.thats import thats
from scrlib.text.asking.subjects import OWNING
from scrlib.text.sentences import Piece


def requests(piece: Piece) -> list[Request]:
    """The requests in one sentence or list item, in order. Empty where it asks for nothing."""
    if listed := wanted(piece):
        return listed
    parts = _parts(piece) if ";" in piece.words else []
    if len(parts) > 1:
        found = [_first_found(part) for part in parts]
        owning = [f for f in found if any(r.subject_class in OWNING or r.agent for r in f)]
        if _commands(piece, found[0]):
            return [r for f in found for r in f if r.kind != "need"]
        if len(owning) > 1 or owning and not any(r.subject_class in OWNING for r in _first_found(piece)):
            return [r for f in found for r in f if r.kind not in {"imperative", "need"} or f is found[0]]
    return _first_found(piece)


def _commands(piece: Piece, first: list[Request]) -> bool:
    """Whether a sentence opens with an imperative: what stands behind its semicolons is then more of it."""
    return bool(first) and first[0].kind == "imperative" and first[0].predicate[0] == piece.start


def _first_found(piece: Piece) -> list[Request]:
    for find in (considerations, questions, merits, modals, thats, infinitives, imperatives, needs):
        found = find(piece)
        if found:
            return (_outer(piece, found[0]) if find is modals else []) or found
    return []


_TELLS = re.compile(r"\b(?:that|what|which|who|how|whether)\b")


# "that all staff in the service should": its verb is a noun; "Schools to ring and must write": both are asked
_SAME_SUBJECT = re.compile(
    r"(?:(?!\b(?:that|what|which|who|how|whether|when|where|if|unless|so|until)\b)[^;:])*\b(?:should|must|will|shall)\s*"
)
_AND = re.compile(r"(?:\sand|,)\s")


def _outer(piece: Piece, inner: Request) -> list[Request]:
    """The requests by "that" or "to" in whose words a modal stands: "that the Board amends its rule, so that visits must ..."."""
    for find in (thats, infinitives):
        outer = find(piece)
        if outer and outer[0].subject_class in OWNING:
            begin, end = outer[0].predicate[0] - piece.start, inner.predicate[0] - piece.start
            told = _TELLS.search(piece.words, begin, end)
            if inner.subject[0] <= outer[0].subject[0] and _SAME_SUBJECT.fullmatch(piece.words, begin, end):
                return outer if find is infinitives and _AND.search(piece.words, begin, end) else []
            after = piece.words[outer[0].subject[1] - piece.start - 1 : begin]
            if begin < end and ":" not in after and (find is thats or told):
                return outer
    return []


_SEMICOLON = re.compile(r";\s(?:and\s)?")


def _parts(piece: Piece) -> list[Piece]:
    """The stretches of a sentence between semicolons, as pieces of their own."""
    cuts = [0, *(m.end() for m in _SEMICOLON.finditer(piece.words)), len(piece.words)]
    parts = []
    for start, end in itertools.pairwise(cuts):
        words_ = piece.words[start:end].rstrip(" ;")
        if len(words_.split()) > 2:
            parts.append(
                Piece(
                    start=piece.start + start,
                    end=piece.start + start + len(words_),
                    words=words_,
                    item=piece.item,
                )
            )
    return parts
