"""The noun phrase that is the subject of a verb: fronted clauses, insertions and lead-ins left out."""

import re

from scrlib.text.asking.leads import leading, recommends
from scrlib.text.asking.owners import classify, head_of
from scrlib.text.divided import chunks_of, stripped
from scrlib.text.matching.lexicons import words
from scrlib.text.matching.patterns import part

_SUBORDINATOR = re.compile(
    r"^(?:where|when|whenever|if|as|because|since|while|whilst|although|though|unless|until|once|given|having|following|in|on|at|by|before|after|within|during|for|to|from|with|without|through|should|following|prior|upon|under|between|both|alongside|until|despite|building)\b",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|had|has|have|did|do|does|been|would|said|told|found|saw|knew)\b", re.IGNORECASE
)
OWNING = frozenset({"named", "profession", "generic"})


_STOPPED = re.compile(r"[;:]\s|\s[–—-]\s|[.?!]\s")


_DATED = re.compile(r"\s(?:by|before|within|from)\s[^,]*\d")  # the end of the act before


def subject_span(text: str, end: int, edge: int = 0) -> tuple[int, int]:
    """Where the subject of a verb at `end` stands: the noun phrase before it, fronted clauses and insertions left out."""
    begin = edge
    pre = text[begin:end]
    for match in _STOPPED.finditer(pre):
        begin = edge + match.end()
    pre = part(text, begin, end)
    for match in recommends(pre):
        begin += match.end() if match.end() < len(pre) - 1 else 0
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
                and not FINITE.search(phrase)
                and not _DATED.search(phrase)
            ):
                begin += offset
                break
    begin += leading(text[begin:end])
    return trim_subject(text, begin, end)


_KEEP_INSERTION = re.compile(r"^(?:through|via|acting\sthrough|led\sby|by\sits)\b", re.IGNORECASE)
_DROP_INSERTION = re.compile(
    r"^(?:however\s(?!the\b)\w+|no\smatter|whatever|whether|regardless|irrespective|unless|even|in\sconsultation|working\swith|together\swith|with|in\spartnership|in\sconjunction|supported|when|where|as|following|on|in|at|by|having|who|which|including|jointly|along\swith|within|before|from|if|until|once|after|over|for|subject|led|whose|co|and\swhen|but|therefore|too|also)\b",
    re.IGNORECASE,
)


_DOING = re.compile(r"(?P<word>[a-z]{3,}ing)\s")  # "A test of the list, covering nights, ..."


def is_inserted(words_: str) -> bool:
    """Whether words behind a comma only hang on what stands before it: "with its partners", "covering nights"."""
    doing = _DOING.match(words_)
    return bool(_DROP_INSERTION.match(words_)) or (
        doing is not None and doing["word"] not in words("owners", "nouns_in_ing")
    )


def trim_subject(text: str, begin: int, end: int) -> tuple[int, int]:
    """Where the subject stands in a stretch that ends at its verb; insertions and fronted clauses left out."""
    while end > begin and text[end - 1] in " ":
        end -= 1
    inserted = end > begin and text[end - 1] == ","
    chunks = chunks_of(text, begin, end - 1 if inserted else end)
    if inserted and len(chunks) > 1:
        last = text[chunks[-1][0] : chunks[-1][1]]
        if _KEEP_INSERTION.match(last):
            return _drop_fronted(text, chunks[:-1], chunks[-1][1])
        if is_inserted(last):
            chunks = chunks[:-1]
        elif _is_title(text[chunks[-2][0] : chunks[-2][1]], last):
            return chunks[-2][0] + leading(text[chunks[-2][0] : chunks[-1][1]]), chunks[-1][1]
        elif _is_its_place(text[slice(*chunks[-2])], last):
            return _drop_fronted(text, chunks[:-1], chunks[-1][1])
        elif (
            classify(last) in {"named"}
            and classify(text[chunks[-2][0] : chunks[-2][1]]) != "none"
            and not re.search(r"\band\b", last)
        ):
            return _with_its_name(text, *chunks[-2:])
    stop = chunks[-1][1] if chunks else end
    return _drop_fronted(text, chunks, stop)


_PLACE = re.compile(
    r"[A-Z][\w'’-]*(?P<part>\s(?:[A-Z][\w'’-]*\s){0,2}(?:division|branch|area|base|site|office|region|district|campus))?$"
)


def _is_its_place(body: str, last: str) -> bool:
    """Whether the second of two chunks says where the first is: "Moorby Police, Westside division"."""
    place = _PLACE.match(last)
    if not place or not body.rpartition(" ")[2][:1].isupper() or classify(body) != "named":
        return False
    known = words("owners", "bodies") | words("owners", "posts")
    return bool(place["part"]) or last.lower() not in known


def _with_its_name(text: str, body: tuple[int, int], name: tuple[int, int]) -> tuple[int, int]:
    """Where a body stands with what it is called: "Dr Amin and partners, Tollgate Practice"; or the second alone."""
    words_ = text[slice(*body)]
    fronted = _SUBORDINATOR.match(words_) or FINITE.search(words_) or classify(words_) not in OWNING
    opens = _WITH_ITS_NAME.match(words_) and head_of(text[slice(*name)]) not in words("owners", "posts")
    named = words_[:1].isupper() and classify(words_) == "named" and not fronted
    return (body[0] + leading(words_), name[1]) if opens or named else name


_WITH_ITS_NAME = re.compile(r"(?:The|the|Its|its)\s[a-z]")  # "The drug service, Kerridge House, should ..."
_TITLE = re.compile(
    r"(?:^|\s(?:and|or)\s)(?P<post>(?:(?:The|the|Its|its|Each|each)\s)?(?:[A-Z][\w'’&-]*\s|of\s|and\s|for\s){0,5}[A-Z][\w-]+)$"
)
_REMIT = re.compile(r"(?:[A-Z][\w'’&-]*)(?:\s(?:[A-Z][\w'’&-]*|and|of|for|the))*$")


def _is_title(post: str, remit: str) -> bool:
    """Whether two chunks are a post and what it is over: "The Assistant Director, Early Help"."""
    named = _TITLE.search(post)
    known = named is not None and head_of(named["post"]) in words("owners", "posts")
    return known and bool(_REMIT.match(remit))


_AND_OR = re.compile(r"(?:^|\s)(?:and|or|&)\s")


_TELLS_THAT = re.compile(r"\b(?:that|whether|whereby)\s")


_HANGS_ON = re.compile(r"\b(?:between|among|amongst|of|for|from|including)\s[^,]*$")
_SOMEBODY_WHO = re.compile(  # "workers that see", "youth workers who learn that": one phrase with what follows
    r"\b(?:staff|worker|officer|agency|professional|practitioner|person)s?\s$|\bwho\s(?:\w+ly\s)?(?!\w+ed\b|said|told|felt|found|knew|thought)[a-z]+\s$"
)
_LONGEST_MEMBER = 9  # words of one member of a list of those who are asked


def _drop_fronted(text: str, chunks: list[tuple[int, int]], stop: int) -> tuple[int, int]:
    """From comma-divided chunks, the last noun phrase with the earlier members of its list."""
    if not chunks:
        return stop, stop
    while text[:stop].endswith((" to", " also")):
        stop -= 3 if text[:stop].endswith(" to") else 5
    start = _list_start(text, chunks, stop)
    start += leading(text[start:stop])
    phrase = text[start:stop]
    if _SUBORDINATOR.match(phrase) and not re.match(r"(?i)both\b", phrase):
        start = _after_fronted(text, start, stop)
    return stripped(text, *_own_clause(text, _after_that(text, start, stop), stop))


_AND_IS_ASKED = re.compile(  # "Everyone who works with families has a part to play and [should]"
    r"(?P<who>[^,;:]{3,80}?(?<!\swho)(?<!\swhich)(?<!\sthat))\s(?:has|have|is|are|was|were|had|plays?|does|did)\s[^;:]{3,90}?,?\s(?:and|but|so)$"
)
_NEXT_CLAUSE = re.compile(  # "Safeguarding is everyone's business and every professional [must]"
    r"\b(?:is|are|was|were|has|have|had|found|saw|heard|told|noted)\s[^;:]{3,120}?,?\s(?:and|but|so)\s(?P<who>[^,;:]{2,70})$"
)


def _own_clause(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where the subject stands in a stretch that tells something before it is asked; all of it where it tells nothing."""
    phrase = text[start:stop]
    if not FINITE.search(phrase):
        return start, stop
    told = _AND_IS_ASKED.fullmatch(phrase) or _NEXT_CLAUSE.search(phrase)
    if told is None or classify(told["who"]) not in {*OWNING, "pronoun"} or FINITE.search(told["who"]):
        return start, stop
    return start + told.start("who"), start + told.end("who")


def _list_start(text: str, chunks: list[tuple[int, int]], stop: int) -> int:
    """Where the last chunk begins, or the list that it ends: "the Council, the Police and Health"."""
    start = chunks[-1][0]
    if not _AND_OR.search(text[start:stop]):
        return start
    hung = next((chunk for chunk in chunks[:-1] if _is_hung_on(text[slice(*chunk)])), None)
    if hung and not _SUBORDINATOR.match(text[slice(*hung)]):
        return hung[0]
    last = text[slice(*chunks[-2])] if len(chunks) > 1 else ""
    of = _is_member if _is_member(last) or not _is_listed_thing(text[start:stop]) else _is_listed_thing
    for chunk in reversed(chunks[:-1]):
        if not of(text[slice(*chunk)]):
            break
        start = chunk[0]
    return start


_NO_THING = re.compile(
    r"\w+ly$|however$|meanwhile$|instead$|and\s(?:as|through|by|via|of|in|on|at|for|to|from|with|about|then|so|also)\b",
    re.IGNORECASE,
)


def _is_listed_thing(words_: str) -> bool:
    """Whether words may be one of several things that are done to: "a protocol, a leaflet and a course should be made"."""
    return not (
        len(words_.split()) > _LONGEST_MEMBER
        or _SUBORDINATOR.match(words_)
        or FINITE.search(words_)
        or _NO_THING.match(words_)
        or classify(words_) != "thing"
    )


def _is_hung_on(words_: str) -> bool:
    """Whether a list hangs on a thing: "contracts between the Council", "the work of the Trust"."""
    return bool(_HANGS_ON.search(words_)) and classify(words_) == "thing" and not FINITE.search(words_)


def _is_member(words_: str) -> bool:
    """Whether words may be one of several who are asked."""
    return not (
        len(words_.split()) > _LONGEST_MEMBER
        or _SUBORDINATOR.match(words_)
        or FINITE.search(words_)
        or classify(words_) in {"none", "thing", "receiver"}
    )


def _after_that(text: str, start: int, stop: int) -> int:
    """Where the subject begins behind a "that" of what somebody is told; `start` where there is none."""
    for marker in _TELLS_THAT.finditer(text[start:stop]):
        tail, before = text[start + marker.end() : stop], text[start : start + marker.start()]
        somebody = classify(tail) in {"named", "profession", "generic", "thing"}
        if somebody and not _SOMEBODY_WHO.search(before):
            return start + marker.end()
    return start


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_FRONTED_DATE = re.compile(
    rf"(?:By|From|Before|With\seffect\sfrom)\s(?:the\s(?:end|start|beginning)\sof\s)?(?:\d{{1,2}}\s)?(?:{_MONTH}(?:\s\d{{4}})?|(?:[A-Z][a-z]+\s)?\d{{4}}(?:/\d\d)?)\s(?=[a-z])"
)


def _after_fronted(text: str, start: int, stop: int) -> int:
    """The start of the subject after a fronted clause with no comma: its last determiner or run of capitals."""
    dated = _FRONTED_DATE.match(text, start, stop)
    if dated and classify(text[dated.end() : stop]) in {*OWNING, "thing"}:
        return dated.end()
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
        re.finditer(
            r"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|Publication)\b)[A-Z][\w'’&-]*(?:\s(?:of|for|and|the|in|[A-Z][\w'’&-]*)){0,8}$",
            text[start:stop],
        )
    )
    if capitals:
        return start + capitals[-1].start()
    tail = re.search(r"\b[\w'’-]+(?:\s[\w'’-]+)?$", text[start:stop])
    return (
        start + tail.start()
        if tail and classify(tail.group()) in {"named", "profession", "generic"}
        else stop
    )


def last_phrase(text: str) -> str:
    """The text up to its last phrase, without an insertion behind that phrase."""
    cut = text.strip().rstrip(",")
    chunks = chunks_of(cut, 0, len(cut))
    if len(chunks) > 1 and is_inserted(cut[chunks[-1][0] :]):
        return cut[chunks[0][0] : chunks[-2][1]]
    return cut
