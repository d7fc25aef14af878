"""Requests by an infinitive: "Police to remind officers", "Public Health to buy them, midwives to hand them over"."""

import re
from itertools import pairwise

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.forms.statements import verb_of_a_doer
from scrlib.text.asking.leads import leading, recommends
from scrlib.text.asking.owners import classify
from scrlib.text.asking.subjects import FINITE, OWNING, trim_subject
from scrlib.text.asking.verbs import ADVERB, bases
from scrlib.text.matching.lexicons import third_persons, words
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import Piece

_TO = Pattern(
    rf"\s(?:{ADVERB}\s)?to\s(?:{ADVERB}\s){{0,2}}(?P<verb>(?!(?:the|an?|its|their|each|every)\b)[a-z][\w-]+)"
)


def _is_owner(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether what stands before "to" is plainly somebody who is asked, whatever the verb."""
    phrase = text[begin : match.start()]
    return (
        len(phrase.split()) <= 8
        and not FINITE.search(phrase)
        and classify(phrase) == "named"
        and phrase[:1].isupper()
    )


_TOLD = re.compile(  # "It hopes to", "this panel be given the power to", "The IT makes it hard to"
    r"^(?:it|they|we|he|she|this|there)\s[a-z]|\bbe\s\w+e[nd]\b|\sit\s\w+$|\b(?:judged|considered|deemed|rated|found|believed|thought|assessed)\s(?:the|it|this|that|him|her|his|their|an?|\w+ing)\s|\b(?:failed|refused|declined|tried|decided|agreed|continued|omitted|attempted|intended|chose|began|sought|managed|neglected|forgot|happened|seemed|wished|struggled|hesitated)$",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r";\s(?:and\s)?|:\s|\s[–—→-]\s")
_NEXT_TASK = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s(?=[A-Z]))(?P<np>[\w'’/&-]+(?:\s[\w'’/&-]+){0,7}?)\sto\s(?P<verb>[a-z][\w-]+)"
)
_SHARED = re.compile(
    r"\b(?:with|between|from|of|by|for|asks?|require|enable|encourage|help|allow|support|remind|tell|instruct|train|invite|work)\b[^,;]*$",
    re.IGNORECASE,
)
_WEIGHING = re.compile(r"\b(?:whether|how|when|where|what|which)\b")  # "when deciding whether to refer"
_WHO = OWNING | {"pronoun"}
_NEAR = 160  # characters before a task in which the one before it is looked at


def _own_tasks(text: str) -> list[int]:
    """Where the next body's task begins in "Public Health to buy them, midwives to hand them over"."""
    if text.count(" to ") < 2:
        return []
    return [
        m.start("np")
        for m in _NEXT_TASK.finditer(text)
        if m["verb"] in bases()
        and classify(m["np"]) in OWNING
        and not FINITE.search(m["np"])
        and not _WEIGHING.search(m["np"])
        and not _SHARED.search(text[max(0, m.start() - _NEAR) : m.start()])
        and _TO.search(text, 0, m.start())
    ]


def infinitives(piece: Piece) -> list[Request]:
    """What each body in a sentence is "to" do; the verb of one is not taken for that of the next."""
    text = piece.words
    lead = next((m.end() for m in recommends(text)), 0)
    begins = sorted({0, *(m.end() for m in _DIVIDED.finditer(text)), *_own_tasks(text)})
    found = []
    for begin, following in pairwise([*begins, len(text)]):
        stop = begin + len(text[begin:following].rstrip(" ;:–—-"))
        found += _tasks(piece, begin, stop, lead)
    return found


def _tasks(piece: Piece, begin: int, stop: int, lead: int) -> list[Request]:
    """The requests in one stretch; `lead` is where the words end that lead into a recommendation."""
    text = piece.words
    match = _first_task(text, begin, stop)
    if not match:
        return []
    first = lead if begin < lead <= match.start() else begin
    first += leading(text[first : match.start()])
    subject = trim_subject(text, first, match.start())
    subject = _without_wishing(text, *subject)
    phrase = text[slice(*subject)]
    if not _can_be_asked(phrase):
        return []
    kind = classify(phrase)
    body = kind in _WHO and not phrase.lower().startswith(("work ", "steps "))
    if not body and match["verb"].lower() != "be" and not _is_to_show(phrase, match):
        return []
    verb = match.end() - len(match["verb"])
    asked = [(subject, verb), *(_others_asked(text, verb, stop) if kind in OWNING else ())]
    stops = [*(other[0] for other, _ in asked[1:]), stop]
    return [
        request(piece, "infinitive", who, (at, at + len(_JOINED.sub("", text[at:end]))))
        for (who, at), end in zip(asked, stops, strict=True)
    ]


_WISHES = re.compile(
    r"\s(?:(?:may|might|will)\s(?:wish|want|like)|wish(?:es)?|wants?|undertakes?|commits?(?:\s(?:it|them)self)?|agrees?|is\skeen)$"
)  # "the Board wishes to be assured"
_LOOKS_TO = re.compile(  # "The Panel endorses these and expects agencies to act on them"
    r"(?:\s(?:and|but)\s(?:\w+ly\s|therefore\s)?(?:asks?|expects?|urges?|invites?|requires?|requests?|wants?|encourages?|calls\son|looks\sto)|\bleaves?\s(?:it|this|that)\sto)\s(?P<who>[^,;:]{2,70})$"
)


def _without_wishing(text: str, begin: int, end: int) -> tuple[int, int]:
    """Where those stand who are asked, without the verb by which they wish it, or by which others ask it of them."""
    phrase = text[begin:end]
    asked = _LOOKS_TO.search(phrase)
    if asked and classify(asked["who"]) in OWNING:
        return begin + asked.start("who"), end
    wish = _WISHES.search(phrase)
    return (
        (begin, begin + wish.start()) if wish and classify(phrase[: wish.start()]) in OWNING else (begin, end)
    )


def _is_to_show(phrase: str, match: re.Match[str]) -> bool:
    """Whether papers are what is asked about, and not one thing that is for something: "Records to show who was seen"."""
    inserted = match.string[match.start() - 1] == ","  # "Training, to include ...": what it is like
    return (
        match["verb"] in words("verbs", "shown_on_paper")
        and not inserted
        and not phrase.lower().startswith(("a ", "an "))
        and classify(phrase) == "thing"
    )


def _first_task(text: str, begin: int, stop: int) -> re.Match[str] | None:
    """The first "to" of a stretch with a verb we know, or with somebody before it who is plainly asked."""
    match = _TO.search(text, begin, stop)
    while match and not (_is_known(match["verb"].lower()) or _is_owner(text, begin, match)):
        match = _TO.search(text, match.start() + 3, stop)
    return match


def _is_known(verb: str) -> bool:
    return verb == "be" or verb in bases()


_CALLS = frozenset(
    "allow ask enable encourage expect help instruct invite remind request require tell urge".split()
)
_DID = re.compile(
    r"\s(?P<verb>(?!need\b|embed\b)[a-z]+ed|went|came|rang|wrote|met|sat|stood|fell|got|left|spoke)$"
)
_OF_THEM = frozenset(  # participles that say who is meant: "the officers employed to", "all those concerned to"
    "concerned involved employed trained tasked designated named appointed commissioned funded affected engaged "
    "assigned allocated authorised required qualified recruited retained seconded based attached asked".split()
)


def _is_of_the_past(phrase: str) -> bool:
    """Whether what stands before "to" tells what somebody did: "The fire service visited to fit alarms"."""
    did = _DID.search(phrase)
    return did is not None and did["verb"] not in _OF_THEM and classify(phrase[: did.start()]) in OWNING


_THOUGHT = (" whether", " how", " when", " what", " where")  # "considered whether to ..." asks nothing


def _can_be_asked(phrase: str) -> bool:
    """Whether words may name somebody: not too many, none of them telling, no verb in the first place."""
    if not phrase or len(phrase.split()) > 24 or FINITE.search(phrase) or _TOLD.search(phrase):
        return False
    if phrase.endswith(_THOUGHT) or _is_of_the_past(phrase) or verb_of_a_doer(phrase) is not None:
        return False
    first = phrase.split()[0]
    if first.lower() in _CALLS:
        return False
    return first[0].isupper() or first.lower() not in bases() and first.lower() not in third_persons()


_JOINED = re.compile(r"(?:,?\sand|,)\s*$")
_AND_ANOTHER = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s)(?P<who>(?:the\s)?(?:[\w'’&/-]+\s){0,5}?[\w'’&/-]+)\sto\s(?P<verb>[a-z][\w-]+)"
)
_HAS_A_VERB = re.compile(r"\b(?:to|that|which|who|where|when|how|is|are|will|should)\b")


def _others_asked(text: str, begin: int, end: int) -> list[tuple[tuple[int, int], int]]:
    """Who else is asked in the same breath: "health visitors to ring, and the clerk to keep a list"."""
    found = []
    for match in _AND_ANOTHER.finditer(text, begin, end):
        who = match["who"]
        if (
            match["verb"] in bases()
            and classify(who) in {"named", "profession"}
            and not _HAS_A_VERB.search(who)
            and who.split()[0].lower() not in bases()
        ):
            found.append((match.span("who"), match.start("verb")))
    return found
