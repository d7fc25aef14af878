"""The clauses that ask for something, found by their form of words.

A sentence may ask by a modal ("the Trust should amend"), an infinitive ("Police to remind"), "that" with a verb
("that the Board writes"), an imperative, a question to the board, a statement of need, or a bare noun phrase.
"""

import re
from dataclasses import dataclass
from functools import cache

from scrlib.text.lexicons import base_of, participles, third_persons, verb_class, words
from scrlib.text.owners import classify
from scrlib.text.sentences import Piece


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request before its action is trimmed: offsets in the whole text; `subject` may be empty (start == end)."""

    kind: str
    subject: tuple[int, int]
    subject_class: str
    predicate: tuple[int, int]
    verb: str
    passive: bool = False
    agent: tuple[int, int] | None = None
    strong: bool = True
    asked: bool = False  # the subject is asked, required or invited to do it


_MODAL = re.compile(
    r"\b(?:(?P<strong>be\s(?:asked|requested|invited)\sto|should|must|shall|will|needs?\s(?:also\s)?to|ought\sto|(?:is|are)\s(?:not\s)?to(?!\s(?:date|the)\b)|(?:is|are)\s(?:now\s|also\s)?(?=(?:reminded|advised|needed|drawn|urged|commended)\s(?:of|that|at|in|to|by|for)\b)|ha(?:s|ve)\sto|(?:is|are)\s(?:now\s|therefore\s|also\s)?(?:asked|required|requested|invited|expected|urged|encouraged|advised|recommended)\sto)"
    r"|(?P<weak>(?:may|might)\s(?:also\s)?(?:wish|want|like|find\sit\s(?:helpful|useful))\sto|might|(?-i:may)|could|can\sconsider|needs?(?=\s(?:time|a|an|better|more|clear|greater|robust|support))|would\sbenefit\sfrom|need\sonly|ha(?:s|ve)\sa\s(?:key\s|vital\s|clear\s)?(?:role|responsibility|duty)\s(?:in|to)))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\s(?:not\s|also\s|never\s|perhaps\s)?(?:have|of)\s(?:been\b|\w+ed\b|had\b|gone\b|seen\b|known\b|taken\b|made\b|done\b|led\b|given\b|held\b|asked\b|spoken\b)",
    re.IGNORECASE,
)
_ADVERB = r"(?:\w+ly|also|now|always|never|not|then|therefore|each|both|either|jointly|all|instead|at\sleast|first|only|in\sfuture|in\sturn|so|further|together|actively|itself|themselves)"
_BE = re.compile(
    rf"\s*(?:{_ADVERB}\s){{0,3}}(?:be|been|being|get|is|are)\s(?:{_ADVERB}\s){{0,3}}(?P<word>[\w-]+)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(rf"\s*,?\s*(?:{_ADVERB},?\s){{0,3}}(?P<word>[\w-]+)", re.IGNORECASE)
_INSERTION = re.compile(r"\s*,\s*[^,;:]{2,140},\s*")
_RECOMMENDS = re.compile(
    r"\b(?:recommend(?:s|ed|ation\sis)?|suggest(?:s|ed)?|propos(?:es?|ed)|advis(?:es?|ed)|asks?)(?:\s(?:therefore|also|accordingly|to\s[^,.;]{2,60}))?,?:?\s(?:\(?[a-z0-9]\)\s)?that:?\s|\b(?:it\sis|it\swould\sbe)\s(?:therefore\s)?(?:\w+ly\s)?(?:essential|vital|important|imperative|critical|necessary|crucial|helpful|desirable|right|clear|good\spractice)\s(?:that|if|for)\s|\bwhat\s(?:matters|is\s(?:needed|required))(?:\snow)?\sis\s(?:that|for)?\s?|^that\s|^(?:for|to)\s(?=the\s[A-Z])",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"\b(?:there\s(?:is|was|remains)\s(?:a|an)?\s?(?:\w+\s)?need\s(?:for|to)|(?:the\s)?need\s(?:for|to)|there\s(?:should|must|needs\sto|shall|has\sto)\sbe|there\sneeds\sto\sbe)\s",
    re.IGNORECASE,
)
_CONSIDERATION = re.compile(
    r"\bconsideration\s(?:should|must|could|to|is\sto|will|needs\sto|might|may)?\s?(?:also\s)?be\sgiven(?P<agent>\sby\s[^,;.]{3,80}?)?\s(?:to|as\sto|by)\s",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\b(?:how|in\swhat\sways?|what(?:\s\w+){0,2}|could|can|should|would|will|might|are|is|does|do)\s(?:(?:will|can|might|could|should|would|does|do|is|are)\s)?(?P<owner>(?:the|each|every|all|its)\s[\w'’ -]{2,60}?|[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,5}|partners|agencies)\s(?:(?:do|now|best|better|need|wish|also|be\sable|take|be\sconfident)\s)?(?:to\s|doing\sto\s)?(?P<verb>[a-z][\w-]+)\b",
    re.IGNORECASE,
)
_SUBORDINATOR = re.compile(
    r"^(?:where|when|whenever|if|as|because|since|while|whilst|although|though|unless|until|once|given|having|following|in|on|at|by|before|after|within|during|for|to|from|with|without|through|should|following|prior|upon|under|between|both|alongside|until|despite|building)\b",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(
    r"(?:^|[,;:]\s|\s)(?:and|but|or|so|then|also|therefore|however|accordingly|moreover|in addition|additionally|furthermore)\s(?=[^,;]*$)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|had|has|have|did|do|does|been|would|said|told|found|saw|knew)\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:therefore|however|accordingly|in\sview\sof\sthe\sabove|also|further|additionally|furthermore|moreover|in\saddition|in\sfuture|finally|secondly|lastly|thus|and|but|so|then|that|what\swe\srecommend:|for\sthis\sreason|as\sa\sresult|in\sthe\slight\sof\s(?:this|the\sabove))[,:]?\s+",
    re.IGNORECASE,
)


@cache
def _bases() -> frozenset[str]:
    return frozenset(verb_class())


def requests(piece: Piece) -> list[Request]:
    """The requests in one sentence or list item, in order. Empty where it asks for nothing."""
    parts = _parts(piece)
    if len(parts) > 1:
        found = [_first_found(part) for part in parts]
        owning = [f for f in found if any(r.subject_class in _OWNING or r.agent for r in f)]
        if len(owning) > 1 or owning and not any(r.subject_class in _OWNING for r in _first_found(piece)):
            return [r for f in found for r in f if r.kind not in {"imperative", "need"} or f is found[0]]
    return _first_found(piece)


_OWNING = frozenset({"named", "profession", "generic"})


def _first_found(piece: Piece) -> list[Request]:
    for find in (_considerations, _questions, _modals, _thats, _infinitives, _imperatives, _needs):
        found = find(piece)
        if found:
            return found
    return []


def _parts(piece: Piece) -> list[Piece]:
    """The stretches of a sentence between semicolons, as pieces of their own."""
    cuts = [0, *(m.end() for m in re.finditer(r";\s(?:and\s)?", piece.words)), len(piece.words)]
    parts = []
    for start, end in zip(cuts, cuts[1:], strict=False):
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


def _request(
    piece: Piece, kind: str, subject: tuple[int, int], predicate: tuple[int, int], **more: object
) -> Request:
    offset = piece.start
    words_ = piece.words[predicate[0] : predicate[1]]
    verb, passive = more.pop("verb", None), more.pop("passive", False)
    if verb is None:
        verb, passive = main_verb(words_)
    agent = more.pop("agent", None) or (_agent(piece.words, predicate) if passive else None)
    return Request(
        kind=kind,
        subject=(offset + subject[0], offset + subject[1]),
        subject_class=classify(piece.words[subject[0] : subject[1]]),
        predicate=(offset + predicate[0], offset + predicate[1]),
        verb=str(verb),
        passive=bool(passive),
        agent=(offset + agent[0], offset + agent[1]) if agent else None,
        **more,  # type: ignore[arg-type]
    )


def main_verb(predicate: str) -> tuple[str, bool]:
    """The base form of the first verb of a predicate, and whether it is passive. ("be reviewed" -> ("review", True))."""
    text = predicate
    if insertion := _INSERTION.match(text):
        text = text[insertion.end() - 1 :]
    if match := _BE.match(text):
        word = match["word"].lower()
        if word in participles() or (word.endswith("ed") and word not in _ADJECTIVES):
            return base_of().get(word, word), word not in _ADJECTIVES
        return "be", False
    if told := re.match(r"\s*(reminded|advised|needed|drawn|urged|commended)\b", text):
        return base_of().get(told[1], told[1]), True
    if shared := _WORK_WITH.match(text):
        text = text[shared.end() :]
    if match := _FIRST_WORD.match(text):
        word = match["word"].lower()
        return base_of().get(word, word), False
    return "", False


_WORK_WITH = re.compile(
    r"\s*(?:work|liaise|take\ssteps|take\saction|act|agree|engage)s?\s(?:closely\s|together\s|jointly\s)?(?:with\s[^,;.]{2,70}?\s)?to\s(?=[a-z])",
    re.IGNORECASE,
)


_ADJECTIVES = frozenset(
    "aware alert able mindful child-centred informed experienced skilled committed compliant focused concerned deterred interested".split()
) - {"informed"}
_AGENT = re.compile(
    r"\bby\s(?P<np>(?:the\s|a\s|an\s|each\s|all\s|its\s|their\s)?[\w'’&-]+(?:,?\s(?!(?:from|to|when|as|at|by|before|with|who|that|which|on|within|no|this|if|so|until|after)\b)(?:of|for|and|the|in|[\w'’&-]+)){0,11})",
    re.IGNORECASE,
)


def _agent(text: str, predicate: tuple[int, int]) -> tuple[int, int] | None:
    """The doer of a passive ("by the Head of Service"), or None where "by" names a time or a means."""
    for match in _AGENT.finditer(text, predicate[0], predicate[1]):
        start = match.start("np")
        tokens = list(re.finditer(r"[\w'’&-]+", match["np"]))
        for count in range(len(tokens), 0, -1):
            end = start + tokens[count - 1].end()
            phrase = text[start:end]
            if tokens[count - 1].group().lower() in _STOPS or _DATELIKE.search(phrase):
                continue
            if classify(phrase) in {"named", "profession", "generic"} and _ends_in_head(phrase):
                return start, end
    return None


_DATELIKE = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|spring|summer|autumn|winter|end|next|means|way|mid)\b",
    re.IGNORECASE,
)
_STOPS = frozenset("of for and the in at a an to by with on or who that which".split())


def _ends_in_head(phrase: str) -> bool:
    last = re.findall(r"[\w'’&-]+", phrase)[-1]
    return (
        last.lower() in words("owners", "bodies") | words("owners", "posts") | words("owners", "generic")
        or last[0].isupper()
    )


def _considerations(piece: Piece) -> list[Request]:
    match = _CONSIDERATION.search(piece.words)
    if not match:
        return []
    agent = None
    if match["agent"]:
        agent = (match.start("agent") + len(" by "), match.end("agent"))
    return [
        _request(
            piece,
            "modal",
            (match.start(), match.start()),
            (match.end(), len(piece.words)),
            verb="consider",
            passive=True,
            agent=agent,
        )
    ]


def _questions(piece: Piece) -> list[Request]:
    if not piece.words.rstrip("'’\")").endswith("?"):
        return []
    found = None
    for match in _QUESTION.finditer(piece.words):
        if match["verb"].lower() in _bases() and classify(match["owner"]) not in {
            "thing",
            "receiver",
            "none",
        }:
            found = match
            break
    if not found:
        return []
    return [
        _request(
            piece, "question", found.span("owner"), (found.start("verb"), len(piece.words)), strong=False
        )
    ]


_INSIDE = re.compile(
    r"\b(?:so\sthat|such\sthat|because|whether|in\sorder\sthat|nor\sthat|not\sthat|believe\sthat|think\sthat)\s[^,;:.]*$",
    re.IGNORECASE,
)
_RELATIVE_SUBJECT = re.compile(
    r"\b(?:which|who|whose|whom)(?:\s(?:views|names|role|job|task)\s[^,;.]{0,50})?\s(?:also\s|then\s|each\s|in\sturn\s)?$",
    re.IGNORECASE,
)


_TO_THAT = re.compile(r"^(?P<np>[^,;:]{2,90}?)\sto\s(?:\w+ly\s)?(?P<verb>[a-z][\w-]+)\s[^;]*\bthat\b[^,;]*$")


def _told_that(before: str) -> bool:
    """Whether a modal stands in what somebody is to say or ensure: "Police to remind officers that the form must ..."."""
    match = _TO_THAT.match(before)
    return bool(match and match["verb"] in _bases() and classify(match["np"]) in _OWNING)


_LOOK_BACK = 300  # characters before a verb in which its subject may stand
_MOST = 20  # requests of one sentence that are read


def _is_inside(before: str) -> bool:
    """Whether a modal stands in a relative clause, a purpose, or what somebody is to say, rather than asking by itself."""
    return bool(_RELATIVE_SUBJECT.search(before) or _INSIDE.search(before) or _told_that(before))


def _modals(piece: Piece) -> list[Request]:
    text, found = piece.words, []
    edge = 0
    matches = [
        m
        for m in _MODAL.finditer(text)
        if not (
            m["strong"]
            and m.group().lower() not in {"will", "shall"}
            and _PAST.match(text, m.end())
            and not re.match(r"\s(?:by|within|before)\b", text[m.end() :])
        )
    ]
    matches = [m for m in matches if not _is_inside(text[max(0, m.start() - _LOOK_BACK) : m.start()])]
    if not any(m["strong"] for m in matches) and _RECOMMENDS.search(text):
        return []
    if any(m["strong"] for m in matches):
        matches = [
            m for m in matches if m["strong"] or "wish" in m.group().lower() or "want" in m.group().lower()
        ]
    matches = [m for m in matches if re.search(r"[A-Za-z]", text[m.end() :])][:_MOST]
    for index, match in enumerate(matches):
        if index and not _opens_new_clause(text, edge, match.start()):
            continue
        subject = subject_span(text, match.start(), edge)
        ask = re.search(
            r"(?:asked|required|requested|invited|expected|urged|encouraged|advised|recommended)\sto",
            match.group(),
            re.IGNORECASE,
        )
        found.append((subject, match, bool(ask)))
        edge = match.end()
    out = []
    for index, (subject, match, ask) in enumerate(found):
        stop = _clause_end(text, found[index + 1][0][0]) if index + 1 < len(found) else len(text)
        out.append(
            _passive_asked(piece, subject, (match.end(), stop), strong=bool(match["strong"]), asked=ask)
        )
    return out


_ASKED = re.compile(
    rf"\s*(?:{_ADVERB}\s){{0,2}}be\s(?:{_ADVERB}\s){{0,2}}(?:asked|requested|required|tasked|invited|expected|urged|commissioned|instructed)\s(?:jointly\s)?to\s",
    re.IGNORECASE,
)


def _passive_asked(
    piece: Piece, subject: tuple[int, int], predicate: tuple[int, int], *, strong: bool, asked: bool
) -> Request:
    if match := _ASKED.match(piece.words, predicate[0]):
        return _request(piece, "modal", subject, (match.end(), predicate[1]), strong=strong, asked=True)
    return _request(piece, "modal", subject, predicate, strong=strong, asked=asked)


def _clause_end(text: str, subject_start: int) -> int:
    """The end of the clause before a new subject: its joining words left out."""
    joined = re.search(r"(?:[,;:.]\s*)?(?:\b(?:and|but|or|so|then|while|whilst)\s)?$", text[:subject_start])
    return joined.start() if joined else subject_start


def _opens_new_clause(text: str, edge: int, modal: int) -> bool:
    between = text[max(edge, modal - _LOOK_BACK) : modal]
    joint = None
    for joint in re.finditer(
        r"(?:;\s|,\s(?:and\s|but\s|then\s)?|\sand\s(?:that\s)?|:\s|\.\s|\s[–—-]\s)", between
    ):
        pass
    if joint is None:
        return False
    starts = [
        m
        for m in re.finditer(
            r"(?:;\s(?:and\s)?|,\s(?:and|but|then)\s(?:that\s)?|\sand\s(?:that\s)?|:\s|\.\s|\s[–—-]\s|,\s)",
            between,
        )
    ]
    for start in starts:
        phrase = between[start.end() :].strip()
        if (
            not phrase
            or len(phrase.split()) > 14
            or _FINITE.search(phrase)
            or re.search(
                r"\b(?:which|who|that|where|when|if|how|whether|what|because|unless|until)\b",
                phrase,
                re.IGNORECASE,
            )
        ):
            continue
        strong_joint = ";" in start.group() or ":" in start.group() or start.group().startswith(",")
        if (
            classify(phrase) in {"named", "profession", "generic", "pronoun"}
            or strong_joint
            and classify(phrase) == "thing"
            and ";" in start.group()
        ):
            return True
    return False


def subject_span(text: str, end: int, edge: int = 0) -> tuple[int, int]:
    """Where the subject of a verb at `end` stands: the noun phrase before it, fronted clauses and insertions left out."""
    begin = edge
    pre = text[begin:end]
    for match in re.finditer(r"[;:]\s|\s[–—-]\s|[.?!]\s", pre):
        begin = edge + match.end()
    pre = text[begin:end]
    for match in _RECOMMENDS.finditer(pre):
        begin = begin + match.end() if match.end() < len(pre) - 1 else begin
        break
    if edge:
        starts = [
            m.end()
            for m in re.finditer(
                r",\s(?:and\s|but\s|then\s|so\s)?(?:that\s)?|\sand\s(?:that\s)?", text[begin:end]
            )
        ]
        for offset in starts:
            phrase = text[begin + offset : end]
            if (
                len(phrase.split()) <= 14
                and classify(phrase) in {"named", "profession", "generic", "pronoun", "thing"}
                and not _FINITE.search(phrase)
            ):
                begin += offset
                break
    begin += _leading(text[begin:end])
    return _trim_subject(text, begin, end)


def _leading(text: str) -> int:
    total = 0
    while match := _LEADING.match(text[total:]):
        total += match.end()
    return total


_KEEP_INSERTION = re.compile(r"^(?:through|via|acting\sthrough|led\sby|by\sits)\b", re.IGNORECASE)
_DROP_INSERTION = re.compile(
    r"^(?:in\sconsultation|working\swith|together\swith|with|in\spartnership|in\sconjunction|supported|when|where|as|following|on|in|at|by|having|who|which|including|jointly|along\swith|within|before|from|if|until|once|after|over|for|subject|led|whose|co|and\swhen|but|therefore|too|also)\b",
    re.IGNORECASE,
)


def _trim_subject(text: str, begin: int, end: int) -> tuple[int, int]:
    while end > begin and text[end - 1] in " ":
        end -= 1
    inserted = end > begin and text[end - 1] == ","
    chunks = _chunks(text, begin, end - 1 if inserted else end)
    if inserted and len(chunks) > 1:
        last = text[chunks[-1][0] : chunks[-1][1]]
        if _KEEP_INSERTION.match(last):
            return _drop_fronted(text, chunks[:-1], chunks[-1][1])
        if _DROP_INSERTION.match(last):
            chunks = chunks[:-1]
        elif (
            classify(last) in {"named"}
            and classify(text[chunks[-2][0] : chunks[-2][1]]) != "none"
            and not re.search(r"\band\b", last)
        ):
            return chunks[-1]
    stop = chunks[-1][1] if chunks else end
    return _drop_fronted(text, chunks, stop)


def _chunks(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found, start, depth = [], begin, 0
    for index in range(begin, end):
        if text[index] == "(":
            depth += 1
        elif text[index] == ")":
            depth = max(0, depth - 1)
        elif text[index] == "," and not depth:
            found.append((start, index))
            start = index + 1
    found.append((start, end))
    return [_stripped(text, a, b) for a, b in found if text[a:b].strip()]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _drop_fronted(text: str, chunks: list[tuple[int, int]], stop: int) -> tuple[int, int]:
    """From comma-divided chunks, the last noun phrase with the earlier members of its list."""
    if not chunks:
        return stop, stop
    while text[:stop].endswith((" to", " also")):
        stop -= 3 if text[:stop].endswith(" to") else 5
    start = chunks[-1][0]
    phrase = text[start:stop]
    is_list = (
        bool(re.search(r"(?:^|\s)(?:and|or|&)\s", phrase))
        or len(chunks) > 1
        and re.match(r"(?:and|or)\s", phrase) is not None
    )
    hung = next(
        (
            c
            for c in chunks[:-1]
            if re.search(r"\b(?:between|among|amongst|of|for|from|including)\s[^,]*$", text[c[0] : c[1]])
            and classify(text[c[0] : c[1]]) == "thing"
        ),
        None,
    )
    if is_list and hung and not _SUBORDINATOR.match(text[hung[0] : hung[1]]):
        start = hung[0]
    elif is_list:
        for chunk in reversed(chunks[:-1]):
            words_ = text[chunk[0] : chunk[1]]
            if (
                len(words_.split()) > 9
                or _SUBORDINATOR.match(words_)
                or _FINITE.search(words_)
                or classify(words_) in {"none", "thing", "receiver"}
            ):
                break
            start = chunk[0]
    lead = _leading(text[start:stop])
    start += lead
    phrase = text[start:stop]
    if _SUBORDINATOR.match(phrase) and not re.match(r"(?i)both\b", phrase):
        start = _after_fronted(text, start, stop)
    for marker in re.finditer(r"\b(?:that|whether|whereby)\s", text[start:stop]):
        tail = text[start + marker.end() : stop]
        if classify(tail) in {"named", "profession", "generic", "thing"} and not re.search(
            r"\b(?:staff|worker|officer|agency|professional|practitioner|person)s?\s$",
            text[start : start + marker.start()],
        ):
            start += marker.end()
            break
    return _stripped(text, start, stop)


def _after_fronted(text: str, start: int, stop: int) -> int:
    """The start of the subject after a fronted clause with no comma: its last determiner or run of capitals."""
    options = [
        m.start() + start
        for m in re.finditer(
            r"\b(?:the|each|every|all|any|both|their|its|a|an|no)\s", text[start:stop], re.IGNORECASE
        )
    ]
    for option in reversed(options):
        phrase = text[option:stop]
        if classify(phrase) in {"named", "profession", "generic"}:
            earlier = [
                o
                for o in options
                if o < option
                and re.search(r"\b(?:of|for|in|at|and)\s$", text[o:option])
                and classify(text[o:stop]) in {"named", "profession", "generic"}
                and len(text[o:stop].split()) <= 14
            ]
            return earlier[-1] if earlier else option
    capitals = list(
        re.finditer(r"\b[A-Z][\w'’&-]*(?:\s(?:of|for|and|the|in|[A-Z][\w'’&-]*)){0,8}$", text[start:stop])
    )
    if capitals:
        return start + capitals[-1].start()
    tail = re.search(r"\b[\w'’-]+(?:\s[\w'’-]+)?$", text[start:stop])
    return (
        start + tail.start()
        if tail and classify(tail.group()) in {"named", "profession", "generic"}
        else stop
    )


def _thats(piece: Piece) -> list[Request]:
    """ "It is recommended that the ICB writes ...", "That the Director review ...": one for each "that"."""
    text, found = piece.words, []
    openers = [
        m
        for m in _RECOMMENDS.finditer(text)
        if not re.search(r"\b(?:not|whether\sto|whether)\s$", text[: m.start()])
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
            stop = (
                begin
                + re.search(
                    r"[;,]?\s(?:and\s)?(?:\(?[a-z0-9]\)\s)?that\s$", text[begin : marks[index + 1]]
                ).start()
            )  # type: ignore[union-attr]
        verb = _first_verb(text, begin, stop)
        if verb is None:
            continue
        helper = re.search(r"\s(?:could|might|may|would|can)\s*$", text[begin:verb])
        subject = _trim_subject(text, begin, begin + helper.start() if helper else verb)
        found.append(_request(piece, "that", subject, (verb, stop)))
    return found


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
        opened = before.rsplit(",", 1)
        if len(opened) > 1 and opened[1].strip() and _DROP_INSERTION.match(opened[1].strip()):
            continue
        if match.group()[0].islower() and (word in third_persons() or word in _bases()):
            kind = classify(_last_phrase(before))
            if kind in {"named", "profession", "generic", "pronoun"} and (
                word in _bases() or not before.rstrip().lower().endswith(("'s", "’s"))
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
                return match.start()
    return best


def _last_phrase(text: str) -> str:
    cut = text.strip().rstrip(",")
    chunks = _chunks(cut, 0, len(cut))
    if len(chunks) > 1 and _DROP_INSERTION.match(cut[chunks[-1][0] :]):
        return cut[chunks[0][0] : chunks[-2][1]]
    return cut


_TO = re.compile(rf"\s(?:{_ADVERB}\s)?to\s(?:{_ADVERB}\s){{0,2}}(?P<verb>[a-z][\w-]+)", re.IGNORECASE)


def _infinitives(piece: Piece) -> list[Request]:
    text, found = piece.words, []
    starts = [0] + [m.end() for m in re.finditer(r";\s(?:and\s)?|:\s|\s[–—-]\s", text)]
    for index, begin in enumerate(starts):
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        segment_stop = begin + len(text[begin:stop].rstrip(" ;:–—-"))
        match = _TO.search(text, begin, segment_stop)
        while match and match["verb"].lower() not in _bases() and match["verb"].lower() != "be":
            match = _TO.search(text, match.start() + 3, segment_stop)
        if not match:
            continue
        subject = _trim_subject(text, begin + _leading(text[begin : match.start()]), match.start())
        phrase = text[subject[0] : subject[1]]
        if (
            not phrase
            or len(phrase.split()) > 24
            or _FINITE.search(phrase)
            or phrase.split()[0].lower() in _bases()
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
                phrase.split()[0].lower() in _bases()
                and phrase.split()[0].lower() not in {"lead", "head"}
                and kind == "thing"
                and not is_be
            ):
                continue
            found.append(
                _request(
                    piece,
                    "infinitive",
                    subject,
                    (match.end() - len(match["verb"]), segment_stop),
                    asked=False,
                )
            )
    return found


def _imperatives(piece: Piece) -> list[Request]:
    text = piece.words
    for begin in [0] + [m.end() for m in re.finditer(r":\s|\s[–—-]\s|;\s(?:and\s)?|\.\s", text)]:
        begin += _leading(text[begin:])
        match = re.match(
            r"(?:(?P<adverb>Urgently|Jointly|Please|Immediately|Routinely|To|Dip)\s)?(?P<verb>[A-Za-z][\w-]+)\b(?!\sof\b)",
            text[begin:],
        )
        if not match or match["verb"].lower() not in _bases():
            continue
        rest = text[begin + match.end() :]
        if not rest.strip() or re.match(
            r"\s(?:is|was|were|are|had|has|should|must|will|took|about|showed|for\s(?:the\s)?[A-Z]\w+\s(?:and|:))\b",
            rest,
        ):
            continue
        verb = match["verb"].lower()
        if verb in {
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
        } and not re.match(
            r"\s(?:the|all|every|each|a|an|its|their|any|how|with|whether|and|on|to|at|current|existing|\d+|[A-Z]|arrangements|staffing|policies|procedures|practice|thresholds|compliance|cases|files|open|use)\b",
            rest,
        ):
            continue
        return [_request(piece, "imperative", (begin, begin), (begin + match.start("verb"), len(text)))]
    return []


def _needs(piece: Piece) -> list[Request]:
    match = _NEED.search(piece.words)
    if (
        not match
        or re.search(r"\b(?:no|not)\s(?:\w+\s)?need\b", piece.words, re.IGNORECASE)
        or re.search(r"\bdid not\b|\bsees no\b", piece.words[: match.start()], re.IGNORECASE)
    ):
        return []
    return [
        _request(
            piece,
            "need",
            (match.start(), match.start()),
            (match.end(), len(piece.words)),
            verb="have",
            passive=False,
        )
    ]
