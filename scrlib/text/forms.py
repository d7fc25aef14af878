"""Requests in the other forms: "that" with a verb, an infinitive, an imperative, a question, a consideration, a need."""

import re

from scrlib.text.asked import Request, request
from scrlib.text.lexicons import third_persons
from scrlib.text.owners import classify
from scrlib.text.patterns import Pattern
from scrlib.text.sentences import Piece
from scrlib.text.subjects import (
    DROP_INSERTION,
    FINITE,
    OWNING,
    last_phrase,
    leading,
    recommends,
    trim_subject,
)
from scrlib.text.verbs import ADVERB, bases

_NEED = Pattern(
    r"\b(?:there\s(?:is|was|remains)\s(?:a|an)?\s?(?:\w+\s)?need\s(?:for|to)|(?:the\s)?need\s(?:for|to)|there\s(?:should|must|needs\sto|shall|has\sto)\sbe|there\sneeds\sto\sbe)\s"
)
_CONSIDERATION = Pattern(
    r"\bconsideration\s(?:should|must|could|to|is\sto|will|needs\sto|might|may)?\s?(?:also\s)?be\sgiven(?P<agent>\sby\s[^,;.]{3,80}?)?\s(?:to|as\sto|by)\s"
)
_QUESTION = Pattern(
    r"\b(?:how(?:\s(?:soon|often|far|well))?|when|in\swhat\sways?|what(?:\s\w+){0,2}|could|can|should|would|will|might|are|is|does|do)\s(?:(?:will|can|might|could|should|would|does|do|is|are)\s)?(?P<owner>(?:the|each|every|all|its)\s[\w'’ -]{2,60}?|[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,5}|partners|agencies)\s(?:(?:do|now|best|better|need|wish|also|please|kindly|be\sable|take|be\sconfident)\s)?(?:to\s|doing\sto\s)?(?P<verb>[a-z][\w-]+)\b"
)


def considerations(piece: Piece) -> list[Request]:
    match = _CONSIDERATION.search(piece.words)
    if not match:
        return []
    agent = None
    if match["agent"]:
        agent = (match.start("agent") + len(" by "), match.end("agent"))
    return [
        request(
            piece,
            "modal",
            (match.start(), match.start()),
            (match.end(), len(piece.words)),
            verb="consider",
            passive=True,
            agent=agent,
        )
    ]


def questions(piece: Piece) -> list[Request]:
    if not piece.words.rstrip("'’\")").endswith("?"):
        return []
    found = None
    for match in _QUESTION.finditer(piece.words):
        if match["verb"].lower() in bases() and classify(match["owner"]) not in {
            "thing",
            "receiver",
            "none",
        }:
            found = match
            break
    if not found:
        return []
    return [
        request(piece, "question", found.span("owner"), (found.start("verb"), len(piece.words)), strong=False)
    ]


def thats(piece: Piece) -> list[Request]:
    """ "It is recommended that the ICB writes ...", "That the Director review ...": one for each "that"."""
    text, found = piece.words, []
    openers = [
        m for m in recommends(text) if not re.search(r"\b(?:not|whether\sto|whether)\s$", text[: m.start()])
    ]
    if not openers:
        return []
    marks = [openers[0].end()] + [
        m.end()
        for m in re.finditer(r"[;,]\s(?:and\s)?(?:\(?[a-z0-9]\)\s)?that\s|\sand\sthat\s", text)
        if m.start() > openers[0].end()
    ]
    for index, begin in enumerate(marks):
        stop = len(text)
        if index + 1 < len(marks):
            joint = re.search(r"[;,]?\s(?:and\s)?(?:\(?[a-z0-9]\)\s)?that\s$", text[begin : marks[index + 1]])
            stop = begin + joint.start() if joint else marks[index + 1]
        verb = _first_verb(text, begin, stop)
        if verb is None:
            continue
        helper = re.search(r"\s(?:could|might|may|would|can)\s*$", text[begin:verb])
        subject = trim_subject(text, begin, begin + helper.start() if helper else verb)
        found.append(
            request(piece, "that", subject, (verb, stop), agent=_asked_of(openers[0], text, subject))
        )
    return found


def _asked_of(opener: re.Match[str], text: str, subject: tuple[int, int]) -> tuple[int, int] | None:
    """Whom a recommendation is put to where its clause names nobody: "we recommend to the Council that ..."."""
    if opener.re.groups and opener["of"] and classify(text[slice(*subject)]) not in OWNING:
        return opener.span("of") if classify(opener["of"]) in OWNING else None
    return None


_TO_DO = re.compile(r"\sto\s(?P<verb>[a-z][\w-]+)\b")
_TOKEN = re.compile(r"[\w'’&-]+|[,;:()]")


def _first_verb(text: str, begin: int, stop: int) -> int | None:
    """Where the verb of a that-clause starts: a form of be, an -s form, or a base form after an owner."""
    best = None
    for match in _TOKEN.finditer(text, begin, stop):
        word = match.group().lower()
        if text[begin : match.start()].endswith(" to "):
            return None
        if match.start() == begin or len(text[begin : match.start()].split()) > 26:
            continue
        if word in {"be", "is", "are", "has", "have"} and not re.search(
            r"\b(?:who|which|that)\s$", text[begin : match.start()]
        ):
            return match.start() if best is None else best
        before = text[begin : match.start()]
        if before.endswith(" who "):
            continue
        opened = before.rsplit(",", 1)
        if len(opened) > 1 and opened[1].strip() and DROP_INSERTION.match(opened[1].strip()):
            continue
        if match.group()[0].islower() and (word in third_persons() or word in bases()):
            kind = classify(last_phrase(before))
            if kind in {"named", "profession", "generic", "pronoun"} and (
                word in bases() or not before.rstrip().lower().endswith(("'s", "’s"))
            ):
                if word in {
                    "lead",
                    "work",
                    "practice",
                    "contact",
                    "report",
                    "record",
                    "plan",
                    "review",
                    "audit",
                    "share",
                    "transfer",
                    "place",
                    "form",
                    "visit",
                    "concern",
                    "support",
                    "need",
                    "care",
                    "use",
                } and not re.match(
                    r"\s+(?:the|a|an|its|their|all|every|each|to|that|how|with|and|any|into|at|what|this|these|whether)\b",
                    text[match.end() :],
                ):
                    continue
                if word == "lead" and (done := _TO_DO.match(text, match.end())) and done["verb"] in bases():
                    continue  # "the pharmacy lead to ring ten of them": the lead is who does it
                return match.start()
    return best


_TO = Pattern(rf"\s(?:{ADVERB}\s)?to\s(?:{ADVERB}\s){{0,2}}(?P<verb>[a-z][\w-]+)")


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
    r"^(?:it|they|we|he|she|this|there)\s[a-z]|\bbe\s\w+e[nd]\b|\sit\s\w+$", re.IGNORECASE
)
_DIVIDED = re.compile(r";\s(?:and\s)?|:\s|\s[–—→-]\s")


_NEXT_TASK = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s(?=[A-Z]))(?P<np>[\w'’/&-]+(?:\s[\w'’/&-]+){0,7}?)\sto\s(?P<verb>[a-z][\w-]+)"
)
_SHARED = re.compile(
    r"\b(?:with|between|from|of|by|for|asks?|require|enable|encourage|help|allow|support|remind|tell|instruct|train|invite|work)\b[^,;]*$",
    re.IGNORECASE,
)


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
        and not _SHARED.search(text[max(0, m.start() - _NEAR) : m.start()])
        and _TO.search(text, 0, m.start())
    ]


def infinitives(piece: Piece) -> list[Request]:
    text, found = piece.words, []
    lead = next((m.end() for m in recommends(text)), 0)
    starts = sorted({0, *(m.end() for m in _DIVIDED.finditer(text)), *_own_tasks(text)})
    for index, begin in enumerate(starts):
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        segment_stop = begin + len(text[begin:stop].rstrip(" ;:–—-"))
        match = _TO.search(text, begin, segment_stop)
        while (
            match
            and match["verb"].lower() not in bases()
            and match["verb"].lower() != "be"
            and not _is_owner(text, begin, match)
        ):
            match = _TO.search(text, match.start() + 3, segment_stop)
        if not match:
            continue
        first = lead - begin if begin < lead <= match.start() else 0
        first += leading(text[begin + first : match.start()])
        subject = trim_subject(text, begin + first, match.start())
        phrase = text[subject[0] : subject[1]]
        if (
            not phrase
            or len(phrase.split()) > 24
            or FINITE.search(phrase)
            or _TOLD.search(phrase)
            or phrase.split()[0].lower() in bases()
            and not phrase.split()[0][0].isupper()
        ):
            continue
        kind = classify(phrase)
        is_be = match["verb"].lower() == "be"
        if (
            kind in {"named", "profession", "generic", "pronoun"}
            and not phrase.lower().startswith(("work ", "steps "))
            or is_be
        ):
            if (
                phrase.split()[0].lower() in bases()
                and phrase.split()[0].lower() not in {"lead", "head"}
                and kind == "thing"
                and not is_be
            ):
                continue
            first = match.end() - len(match["verb"])
            others = _others_asked(text, first, segment_stop) if kind in _ASKED_OF else []
            for (subject_at, verb_at), stop_at in zip(
                [(subject, first), *others], [*(s[0] for s, _ in others), segment_stop], strict=True
            ):
                end = verb_at + len(_JOINED.sub("", text[verb_at:stop_at]))
                found.append(request(piece, "infinitive", subject_at, (verb_at, end)))
    return found


_ASKED_OF = frozenset({"named", "profession", "generic"})
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


_STARTS = re.compile(r":\s|\s[–—-]\s|;\s(?:and\s)?|\.\s")


_IMPERATIVE = re.compile(
    r"(?:(?P<adverb>Urgently|Jointly|Please|Immediately|Routinely|To|Dip)\s)?(?P<verb>[A-Za-z][\w-]+)\b(?!\sof\b)"
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


def imperatives(piece: Piece) -> list[Request]:
    text = piece.words
    for begin in [0] + [m.end() for m in _STARTS.finditer(text)]:
        begin += leading(text[begin:])
        if text.startswith("Let ", begin) and (let := _let(piece, begin + len("Let "))):
            return [let]
        match = _IMPERATIVE.match(text[begin:])
        if not match or match["verb"].lower() not in bases():
            continue
        rest = text[begin + match.end() :]
        if not rest.strip() or re.match(
            r"\s(?:is|was|were|are|had|has|should|must|will|took|about|showed|for\s(?:the\s)?[A-Z]\w+\s(?:and|:))\b",
            rest,
        ):
            continue
        verb = match["verb"].lower()
        short = begin == 0 and verb in {"review", "audit"} and len(text.split()) <= 6
        if (
            not short
            and verb
            in {
                "training",
                "practice",
                "work",
                "contact",
                "support",
                "care",
                "need",
                "audit",
                "review",
                "report",
                "record",
                "lead",
                "head",
                "supervision",
            }
            and not re.match(
                r"\s(?:the|all|every|each|a|an|its|their|any|how|with|whether|and|on|to|at|current|existing|\d+|[A-Z]|arrangements|staffing|policies|procedures|practice|thresholds|compliance|cases|files|open|use)\b",
                rest,
            )
        ):
            continue
        return [request(piece, "imperative", (begin, begin), (begin + match.start("verb"), len(text)))]
    return []


def needs(piece: Piece) -> list[Request]:
    match = _NEED.search(piece.words)
    if (
        not match
        or re.search(r"\b(?:no|not)\s(?:\w+\s)?need\b", piece.words, re.IGNORECASE)
        or re.search(r"\bdid not\b|\bsees no\b", piece.words[: match.start()], re.IGNORECASE)
    ):
        return []
    return [
        request(
            piece,
            "need",
            (match.start(), match.start()),
            (match.end(), len(piece.words)),
            verb="have",
            passive=False,
        )
    ]
