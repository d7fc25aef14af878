"""Requests by "that" with a verb: "It is recommended that the Board writes", "That the Director review"."""

import re
from itertools import pairwise

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.leads import recommends
from scrlib.text.asking.owners import classify
from scrlib.text.asking.subjects import OWNING, is_inserted, last_phrase, trim_subject
from scrlib.text.asking.verbs import ADVERB, bases
from scrlib.text.matching.lexicons import base_of, participles, pasts, third_persons
from scrlib.text.sentences import Piece

_DENIED = re.compile(r"\b(?:not|whether\sto|whether)\s$")
_MARK = r"(?:\(?(?:[a-z0-9]|[ivx]{1,4})[.)]\s)?"
_MARKED = re.compile(_MARK)
_NEXT_THAT = re.compile(rf"[;,]\s(?:and\s)?{_MARK}that\s|\sand\sthat\s")
_JOINT = re.compile(rf"[;,]?\s(?:and\s)?{_MARK}that\s$")
_HELPER = re.compile(r"\s(?:could|might|may|would|can)\s*$")


def thats(piece: Piece) -> list[Request]:
    """ "It is recommended that the ICB writes ...", "That the Director review ...": one for each "that"."""
    text = piece.words
    opener = next((m for m in recommends(text) if not _DENIED.search(text[: m.start()])), None)
    if opener is None:
        return []
    if wished := _wished(piece, opener):
        return [wished]
    clauses = [_that_clause(piece, opener, begin, stop) for begin, stop in _clauses(text, opener.end())]
    return [one for one in clauses if one]


def _clauses(text: str, first: int) -> list[tuple[int, int]]:
    """Where each that-clause begins and ends, without the words that join it to the next."""
    begins = [first, *(m.end() for m in _NEXT_THAT.finditer(text) if m.start() > first)]
    stops = []
    for begin, following in pairwise(begins):
        joint = _JOINT.search(text[begin:following])
        stops.append(begin + joint.start() if joint else following)
    return list(zip(begins, [*stops, len(text)], strict=True))


def _that_clause(piece: Piece, opener: re.Match[str], begin: int, stop: int) -> Request | None:
    """The request in one that-clause; None where it has no verb of its own."""
    text = piece.words
    begin = _MARKED.match(text, begin).end()  # type: ignore[union-attr]  # the pattern may be empty
    verb = _first_verb(text, begin, stop)
    if verb is None:
        return _led_in(piece, begin, stop)
    helper = _HELPER.search(text[begin:verb])
    between = helper or _BETWEEN.search(text[begin:verb])
    ends = begin + between.start() if between else verb
    subject = trim_subject(text, begin, begin + len(text[begin:ends].rstrip(" :")))
    starts = begin + between.start() + 1 if between and "no longer" in between.group() else verb
    return request(piece, "that", subject, (starts, stop), agent=_asked_of(opener, text, subject))


def _led_in(piece: Piece, begin: int, stop: int) -> Request | None:
    """What leads into a list: somebody and a colon, "That the Trust:"; None where it is not that."""
    end = begin + len(piece.words[begin:stop].rstrip(" :"))
    if end == stop or classify(piece.words[begin:end]) not in OWNING:
        return None
    return request(piece, "that", trim_subject(piece.words, begin, end), (stop, stop))


def _asked_of(opener: re.Match[str], text: str, subject: tuple[int, int]) -> tuple[int, int] | None:
    """Whom a recommendation is put to where its clause names nobody: "we recommend to the Council that ..."."""
    if not opener.re.groups or classify(text[slice(*subject)]) in OWNING:
        return None
    named = next((way for way in ("of", "whom") if opener[way]), None)
    return opener.span(named) if named and classify(opener[named]) in OWNING else None


_TO_DO = re.compile(r"\sto\s(?P<verb>[a-z][\w-]+)\b")
_TOKEN = re.compile(r"[\w'’&-]+|[,;:()]")
_WHO = OWNING | {"pronoun"}
_LONGEST_SUBJECT = 26  # words
_BE_OR_HAVE = frozenset({"be", "is", "are", "has", "have"})
_RELATIVE = re.compile(r"\b(?:who|which|that)\s$")
_NOUN_TOO = frozenset(
    "lead work practice contact report record plan review audit share transfer place form visit concern "
    "support need care use chair trusts forces post".split()
)
_MODAL = re.compile(r"\s(?:should|must|will|shall|ought|need)\b")  # "that care home staff should ..."
_BETWEEN = re.compile(rf"\s(?:{ADVERB}|no\slonger|please)\s$")
_PLAIN_OBJECT = re.compile(r"\s+(?:the|an?|its|their|all|every|each|any|how|whether)\b")
_OBJECT = re.compile(
    r"\s+(?:the|a|an|its|their|all|every|each|to|that|how|with|and|any|into|at|what|this|these|whether)\b|,\s(?:on|in|at|when|where|within|wherever|whenever)\s"
)


def _first_verb(text: str, begin: int, stop: int) -> int | None:
    """Where the verb of a that-clause starts: a form of be, an -s form, or a base form after an owner."""
    for match in _TOKEN.finditer(text, begin, stop):
        before = text[begin : match.start()]
        if before.endswith(" to "):
            return None
        if before and len(before.split()) <= _LONGEST_SUBJECT and _is_verb(text, match, before):
            return match.start()
    return None


def _is_verb(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a word is the verb of the clause whose words before it are these."""
    word = match.group().lower()
    if word in _BE_OR_HAVE and not _RELATIVE.search(before):
        return True
    _, comma, inserted = before.rpartition(",")
    if before.endswith(" who ") or comma and inserted.strip() and is_inserted(inserted.strip()):
        return False
    base, possessive = word in bases(), before.rstrip().lower().endswith(("'s", "’s"))
    if not match.group()[0].islower() or not base and (possessive or not _is_third_person(text, match)):
        return False
    owned = classify(last_phrase(_BETWEEN.sub(" ", before))) in _WHO
    return owned and not _is_noun(text, word, match.end())


_IF = re.compile(r"\sif\s$")


def _wished(piece: Piece, opener: re.Match[str]) -> Request | None:
    """What it would be good if somebody did: "it would help if the Trust kept a list"; None where it is not that."""
    text = piece.words
    if not _IF.search(opener.group()):
        return None
    for match in _TOKEN.finditer(text, opener.end()):
        word, before = match.group(), text[opener.end() : match.start()]
        verb = pasts().get(word) or (base_of().get(word, "") if word in participles() else "")
        if verb and classify(before) in _WHO:
            subject = trim_subject(text, opener.end(), match.start())
            return request(piece, "that", subject, (match.start(), len(text)), verb=verb)
    return None


def _is_third_person(text: str, match: re.Match[str]) -> bool:
    """Whether a word is the -s form of a verb: of one we know, or by the object behind it ("chairs a meeting")."""
    word = match.group().lower()
    return word in third_persons() or word.endswith("s") and bool(_PLAIN_OBJECT.match(text, match.end()))


def _is_noun(text: str, word: str, end: int) -> bool:
    """Whether a word that may be either is a noun here, by what follows it."""
    if _MODAL.match(text, end) or word in _NOUN_TOO and not _OBJECT.match(text[end:]):
        return True
    done = _TO_DO.match(text, end) if word == "lead" else None
    return done is not None and done["verb"] in bases()  # "the pharmacy lead to ring ten of them": a person
