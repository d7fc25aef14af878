"""The main verb of a predicate, whether it is passive, and who does it if a passive says."""

import re
from functools import cache

from scrlib.text.asking.owners import classify
from scrlib.text.matching.lexicons import base_of, participles, verb_class, words
from scrlib.text.matching.patterns import Pattern

ADVERB = r"(?:(?!(?:supply|apply|reply|rely|comply|multiply|imply|tally|rally|family|assembly|early)\b)\w+ly|also|now|always|never|not|then|therefore|each|both|either|jointly|all|instead|however|meanwhile|nonetheless|nevertheless|at\sleast|first|only|in\sfuture|in\sturn|so|further|together|actively|itself|themselves)"
_BE = re.compile(
    rf"\s*(?:{ADVERB}\s){{0,3}}(?:be|been|being|get|is|are)\s(?:{ADVERB}\s){{0,3}}(?P<word>[\w-]+)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(rf"\s*,?\s*(?:{ADVERB},?\s){{0,3}}(?P<word>[\w-]+)", re.IGNORECASE)
_INSERTION = re.compile(r"\s*,\s*[^,;:]{2,140},\s*")


@cache
def bases() -> frozenset[str]:
    """The base forms of the verbs we know."""
    return frozenset(verb_class())


_TOLD = re.compile(r"\s*(reminded|advised|needed|required|drawn|urged|commended)\b")


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
    if told := _TOLD.match(text):
        return base_of().get(told[1], told[1]), True
    if shared := _WORK_WITH.match(text):
        text = text[shared.end() :]
    if fronted := fronted_end(text, 0, len(text)):
        text = text[fronted:]
        if match := _BE.match(text):
            return main_verb(text)
    if match := _FIRST_WORD.match(text):
        word = match["word"].lower()
        return base_of().get(word, word), False
    return "", False


_FRONTED = re.compile(
    r"\s*(?:by|within|before|from|in|at(?!\sall\stimes)|on|over|during|as|with|for|under|through|following|after|no\slater\sthan)\s"
)
_NEVER_BEFORE_A_VERB = frozenset(
    "a an the its their his her our this that these those each every any all no of next last first "
    "by within before from in at on over during as with for under through following after than".split()
)


def fronted_end(text: str, start: int, stop: int) -> int:
    """Where a predicate's verb stands behind a time or a means: "by March 2023 increase ..."; 0 where none stands there."""
    if not _FRONTED.match(text, start, stop):
        return 0
    before = ""
    for word in _WORDS.finditer(text, start, min(stop, start + _NEAR)):
        if word.group() == "be" or word.group() in bases() and before.lower() not in _NEVER_BEFORE_A_VERB:
            return word.start()
        before = word.group()
    return 0


_WORDS = re.compile(r"[\w'’-]+")
_NEAR = 120  # characters of a predicate in which its verb is looked for behind a time
_WORK_WITH = re.compile(
    r"\s*(?:work|liaise|take\ssteps|take\saction|act|agree|engage)s?\s(?:closely\s|together\s|jointly\s)?(?:with\s[^,;.]{2,70}?\s)?to\s(?=[a-z])",
    re.IGNORECASE,
)
_ADJECTIVES = frozenset(
    "aware alert able mindful child-centred informed experienced skilled committed compliant focused concerned deterred interested".split()
) - {"informed"}
_AGENT = Pattern(
    r"\bby\s(?P<np>(?:the\s|a\s|an\s|each\s|all\s|its\s|their\s)?[\w'’&-]+(?:(?!,\sand\s(?:an?|the\s(?:results?|findings|numbers?|figures|answers?))\s),?\s(?!(?:from|to|when|as|at|by|before|with|who|that|which|on|within|no|this|if|so|until|after)\b)[\w'’&-]+){0,11})"
)


_WHY = re.compile(r",\s(?:given|because|since|in\sview\sof|in\sthe\slight\sof|the\s\w+\shaving)\s")


_AT_A_PLACE = re.compile(  # "the ward manager at Thistle House"
    r"\s(?:at|in|of|from)\s(?:the\s)?(?P<place>[A-Z][\w'’&-]*(?:\s(?:of\sthe|of|and|for|[A-Z][\w'’&-]*))*)(?<!\sof)(?<!\sand)(?<!\sfor)(?<!\sthe)"
)


def _with_its_place(text: str, end: int, stop: int) -> int:
    """Where the words for a doer end, with where that is: no month or feast, in which it is to be done."""
    place = _AT_A_PLACE.match(text, end, stop)
    return place.end() if place and not _DATELIKE.search(place["place"]) else end


def agent_of(text: str, predicate: tuple[int, int]) -> tuple[int, int] | None:
    """The doer of a passive ("by the Head of Service"), or None where "by" names a time or a means."""
    reason = _WHY.search(text, predicate[0], predicate[1])
    for match in _AGENT.finditer(text, predicate[0], reason.start() if reason else predicate[1]):
        start = match.start("np")
        if _USED_BY.search(text, predicate[0], match.start() - 1) or _is_some_one(text, start, predicate[1]):
            continue
        tokens = list(re.finditer(r"[\w'’&-]+", match["np"]))
        for count in range(len(tokens), 0, -1):
            end = start + tokens[count - 1].end()
            phrase = text[start:end]
            if tokens[count - 1].group().lower() in _STOPS or _DATELIKE.search(phrase):
                continue
            if _NOT_ITS_NAME.search(phrase):
                continue
            if classify(phrase) in {"named", "profession", "generic"} and _ends_in_head(phrase):
                return start, _with_its_place(text, end, predicate[1])
    return None


_SOME_ONE = re.compile(
    r"(?:an?|one|another)\s[a-z]"
)  # "seen by a doctor": part of the practice, and nobody's task
_SOME_ONE_OF = re.compile(  # and yet: "met by a worker from Moorby Youth Justice Service"
    r"(?:an?|one)\s(?:[a-z-]+\s){1,3}from\s(?:the\s)?(?P<body>[A-Z]\w+)"
)


def _is_some_one(text: str, start: int, stop: int) -> bool:
    """Whether a doer is some one of a kind, of no body that is named."""
    of = _SOME_ONE_OF.match(text, start, stop)
    return bool(_SOME_ONE.match(text, start, stop)) and (of is None or bool(_DATELIKE.search(of["body"])))


_NOT_ITS_NAME = re.compile(  # "use by Moorby Council of family meetings"
    r"[A-Z][\w'’-]*\s(?:Council|Trust|Police|Constabulary|Hospital|Borough|Authority|Service|Services|School|College|University|Association)\sof\s(?!the\b)[a-z]"
)
_USED_BY = re.compile(  # they have to do with what is asked for, and do not do it: "provided and attended by"
    r"\b(?:and|or)\s(?:attended|used|followed|understood|received|accompanied|read|worn|owned|valued|affected|caused|faced)$"
)
_DATELIKE = re.compile(
    r"\d|\b(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|Whitsun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Lammas|Michaelmas|Diwali|Eid|spring|summer|autumn|winter|end|next|means|way|mid)\b",
    re.IGNORECASE,
)
_STOPS = frozenset("of for and the in at a an to by with on or who that which".split())


def _ends_in_head(phrase: str) -> bool:
    last = re.findall(r"[\w'’&-]+", phrase)[-1]
    return last[0].isupper() or any(last.lower() in words("owners", listed) for listed in _HEADS)


_HEADS = ("bodies", "posts", "generic")
