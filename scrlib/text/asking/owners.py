"""Who is asked: the noun phrase before a verb, and what kind of owner it is."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from scrlib.text.matching.lexicons import base_of, words

_WORD = re.compile(r"[A-Za-z0-9][\w'’&./-]*")
_POSTMODIFIER = re.compile(
    r"\s(?:of|for|in|at|within|across|(?<![Tt]eam\s)around|throughout|on|from|with|to|who|which|that|whose|where|through|via|under|between|by|against|jointly|each|undertaking|making|working|employed|commissioned|responsible|delivering|involved|providing|supporting|supervising|giving|taking|receiving|referring|carrying|assessing|transferring|treating|drawn|chosen|holding|conducting|attending|\(|including)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:the|a|an|each|every|any|all|both|its|their|his|her|our|this|these|those|that|no)\s+", re.IGNORECASE
)
_PRONOUNS = {"you", "they", "it", "he", "she", "we", "this", "these", "those", "both", "each"}
_IT = "IT"  # those who look after computers
_ABSTRACT = re.compile(
    r"(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ance|ence|ing|ings|ism|als?|ure|ures)$"
)
_BODY_EXCEPTIONS = frozenset(
    "constabulary department departments government authority authorities organisation organisations commission association federation institution institutions ambulance nursing community university charity".split()
)


@cache
def _heads() -> frozenset[str]:
    return words("owners", "bodies") | words("owners", "posts")


_BRACKETS = re.compile(r"\([^)]*\)")


def head_of(phrase: str) -> str:
    """The head word of a noun phrase, lower case: "Director" of "the Director of Children's Services"."""
    tokens = _WORD.findall(_front(_BRACKETS.sub(" ", phrase).strip()))
    return tokens[-1].lower().rstrip(".") if tokens else ""


_DOING = re.compile(  # "any agency withdrawing from the group": who is meant stands before what they do
    r"(?<=[a-z])\s(?P<word>[a-z]{2,}ing)\s(?:an?|the|any|their|its|his|her|each|every|such|no|two|children|child|families|young|people|cases|assessments?|visits?|contacts?|conferences?|enquiries|from|with|in|at|on|to|for|as)\b"
    r"|(?:(?<=s)|(?<=staff)|(?<=crew))\s(?P<several>[a-z]{3,}ing)\s[a-z]"
    r"|(?<=[a-z])\s(?:represented|concerned|involved|called|attached|based|invited|trained|appointed|asked|named|registered|contracted|funded|listed|present|signed\sup)(?:\s(?:at|in|by|on|to|from|with|for|under|as|within|above|here)\b|$)"
)


def _front(phrase: str) -> str:
    """A noun phrase up to what describes its head: "the Director" of "the Director of Children's Services"."""
    cut = _POSTMODIFIER.search(phrase)
    stop = cut.start() if cut and cut.start() > 0 else len(phrase)
    doing = _doing(phrase) if "ing " in phrase or "ed" in phrase else None
    if doing and doing.start() < stop and phrase[: doing.start()].split()[-1].lower() in _doers():
        return phrase[: doing.start()]
    return phrase[:stop]


def _doing(phrase: str) -> re.Match[str] | None:
    """What those are doing whom a phrase names, or have been asked to do: the first that is no name of a thing."""
    nouns = words("owners", "nouns_in_ing")
    return next((m for m in _DOING.finditer(phrase) if (m["word"] or m["several"]) not in nouns), None)


@cache
def _doers() -> frozenset[str]:
    """Words for one or more of those who act: of bodies and posts, and of everybody in general."""
    return _heads() | words("owners", "generic")


@lru_cache(maxsize=4096)
def classify(phrase: str) -> str:
    """What kind of owner a noun phrase is: named, profession, generic, pronoun, receiver, thing or none."""
    text = phrase.strip().strip(",;:")
    if not text:
        return "none"
    lowered = text.lower().replace("’", "'")
    if lowered in _PRONOUNS and text != _IT:
        return "pronoun"
    if _DETERMINER.sub("", lowered) in words("owners", "services"):
        return "named"
    if (named := _NAMED_BESIDE.match(text)) and is_somebody(named["in_brackets"]):
        return "named"
    hung = _HUNG.search(text)
    parts = [text] if hung and not re.search(r",|\sand\s|\s&\s", text[: hung.start()]) else _list_parts(text)
    if len(parts) > 1:
        kinds = [_classify_one(part) for part in parts]
        if _is_an_adjective(parts[0]):
            kinds = kinds[1:]
        return next((kind for kind in ("named", "profession", "generic") if kind in kinds), kinds[-1])
    return _classify_one(text)


def _is_an_adjective(first: str) -> bool:
    """Whether the first of several words is the first of two adjectives: "Effective and timely information sharing"."""
    known = first.istitle() and first.lower() in words("owners", "first_adjectives")
    return bool(known or _ADJECTIVE.fullmatch(first)) and first.lower() not in _doers()


_NAMED_BESIDE = (
    re.compile(  # "Commissioners of health visiting (the Borough Council)", "Senior leaders in Albany Trust"
        r"^[A-Z]?[\w\s'’-]+\s\((?:the\s)?(?P<in_brackets>[A-Z][^()]{3,60})\)$"
    )
)
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ive|ate|able|ible|ful|ous|ent|ant|ic|ar|al|ed)")
_HUNG = re.compile(r"\s(?:between|among|amongst|from|including|with|for)\s", re.IGNORECASE)


_LISTED = re.compile(r",\s(?:and\s|or\s)?|\sand\s|\sor\s|\s&\s")


def _list_parts(text: str) -> list[str]:
    return [p for p in _LISTED.split(text) if p.strip()]


_CAPITALS = re.compile(r"[A-Z]{2,}")


_A_NAME_WORD = re.compile(r"[A-Z][\w'’-]+|[A-Z]{2,}s?")


_CAPITAL_INSIDE = re.compile(r"(?<!^)\b[A-Z]")


_NAME = re.compile(  # "Out of Hours GP Service", "Children with Disabilities Team"
    r"[A-Z][\w'’&/-]*(?:\s(?:[A-Z][\w'’&/-]*|of|with|in|for|and|on|at))*\s(?P<last>[A-Z][\w'’&-]*)"
)
_WHERE = re.compile(r"\s(?:in|at|across|for)\s(?:the\s)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*$")
_NO_OWNER = re.compile(
    r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|asap|immediate(?:ly)?|urgent(?:ly)?|ongoing|overall|generally|locally|nationally|regionally|actions?)$",
    re.IGNORECASE,
)


_ALL_WHO = re.compile(  # "those conducting assessments", "all concerned"
    r"(?:all|any)\swho\b|(?:anyone|anybody|everyone|everybody|(?:all\s|any\sof\s)?those)\s(?:who|whose|with|in|on|from|at|\w+ing|involved|concerned|responsible|employed|present)\b|(?:all|everyone|everybody|anyone|those)\s(?:concerned|involved)$",
    re.IGNORECASE,
)


def _is_a_name(bare: str) -> bool:
    """Whether a phrase is a body's name with a preposition inside, which is no post-modifier."""
    name = _NAME.fullmatch(_WHERE.sub("", bare))
    return name is not None and name["last"].lower() in _heads() and head_of(bare) not in _heads()


_POST_IN_A_NAME = re.compile(  # "Point of Care Testing lead", "Trust's Out of Hours manager"
    r"[A-Z][\w'’&/-]*(?:\s(?:[A-Z][\w'’&/-]*|of|with|in|for|and)){1,6}\s(?P<last>[a-z][\w-]*)"
)


def _is_a_post(bare: str) -> bool:
    """Whether a phrase in capitals ends in a post in small letters, which is who is meant."""
    post = _POST_IN_A_NAME.fullmatch(bare)
    return post is not None and post["last"] in words("owners", "posts") and head_of(bare) not in _heads()


class _Phrase(NamedTuple):
    """A noun phrase as it is classified."""

    text: str
    bare: str  # without a determiner
    head: str
    before: Sequence[str]  # the words before the head
    core: str  # those and the head, in small letters
    proper: bool  # it has capitals that are not those of a sentence's first word


def _phrase(text: str) -> _Phrase:
    bare = _DETERMINER.sub("", text.strip())
    front = _front(bare)
    before = [t.lower().replace("’", "'") for t in _WORD.findall(front)][:-1]
    proper = (
        bool(_CAPITAL_INSIDE.search(front))
        or bool(_CAPITALS.match(front))
        or (text[:1].islower() and bare[:1].isupper())
    )
    head = head_of(bare)
    return _Phrase(text, bare, head, before, " ".join([*before, head]), proper)


def _is_a_numbered_thing(one: _Phrase) -> bool:
    """ "Form 7 box 12"."""
    return one.head.isdecimal() and bool(one.before) and one.before[0] in words("owners", "things")


_WHERE_THEY_WORK = re.compile(
    r"\s(?:in|at|of|from|within|on)\s(?:the\s)?(?P<body>[A-Z][\w'’&-]*(?:\s(?:of|and|for|[A-Z][\w'’&-]*))*\s[A-Z][\w'’&-]*)$"
)


_WHOSE = re.compile(r"(?:[Tt]he\s)?(?P<body>[A-Z][\w&-]*(?:\s(?:of|and|for|[A-Z][\w&-]*))*)['’]s\s")


def _is_of_a_body(one: _Phrase) -> bool:
    """Whether people at work are those of one body: "senior leaders in Moorby Council", "staff at March House"."""
    if one.head not in words("owners", "people"):
        return False
    place, whose = _WHERE_THEY_WORK.search(one.text), _WHOSE.match(one.text)
    if whose and is_somebody(whose["body"]):
        return True
    return place is not None and (" at " in place.group()[:4] or is_somebody(place["body"]))


def _is_generic(one: _Phrase) -> bool:
    known = one.head in words("owners", "generic") and not one.proper
    return known and words("owners", "generic_modifiers").issuperset(one.before)


def _is_a_thing(one: _Phrase) -> bool:
    """Whether its head is a thing, and not the head of one body that is meant: "the panel"."""
    if one.head not in words("owners", "things"):
        return False
    return one.head not in _heads() or not (one.proper or one.text.lower().startswith(("the ", "each ")))


# The first that holds says what kind of owner a phrase is; what none holds of is told by its capitals.
_KINDS: tuple[tuple[Callable[[_Phrase], object], str], ...] = (
    (lambda one: _NO_OWNER.match(one.bare), "none"),
    (lambda one: _ALL_WHO.match(one.text), "generic"),
    (lambda one: _is_a_name(one.bare) or _is_a_post(one.bare), "named"),
    (lambda one: one.bare.lower().replace("’", "'") in words("owners", "services"), "named"),
    (lambda one: not one.head, "none"),
    (lambda one: one.head in _PRONOUNS, "pronoun"),
    (lambda one: one.core in words("owners", "services"), "named"),
    (_is_a_numbered_thing, "thing"),
    (lambda one: one.core in words("owners", "professions"), "profession"),
    (_is_of_a_body, "profession"),
    (_is_generic, "generic"),
    (_is_a_thing, "thing"),
    (lambda one: one.head in words("owners", "receivers"), "receiver"),
)


def _classify_one(text: str) -> str:
    one = _phrase(text)
    for holds, kind in _KINDS:
        if holds(one):
            return kind
    if one.head in _heads():
        return _named_or_profession(text, one.head, one.before, one.proper)
    return _by_capitals(one)


def _by_capitals(one: _Phrase) -> str:
    """A phrase whose head is not known: a name by its capitals, or a thing."""
    tokens = one.bare.split()
    if one.proper:
        return "named"
    if len(tokens) > 3 or tokens[0].lower() in base_of() or not _A_NAME_WORD.fullmatch(tokens[0]):
        return "thing"
    return "thing" if _ABSTRACT.search(one.head) and one.head not in _BODY_EXCEPTIONS else "named"


def _named_or_profession(text: str, head: str, before: Sequence[str], proper: bool) -> str:
    if proper or text[:1].isupper() and not text.lower().startswith(("all ", "any ", "every ")) and before:
        return (
            "profession"
            if head.endswith("s") and head in words("owners", "posts") and not re.match(r"(?i)the\b", text)
            else "named"
        )
    if re.match(r"(?i)(?:the|each|its|this|our)\b", text):
        return "named"
    return "profession"


def is_somebody(words_: str) -> bool:
    """Whether words of a label or a heading are a body or a post, and not a topic: "(Safer sleep)"."""
    initials = not words_.isupper() and any(one.isupper() and len(one) > 1 for one in words_.split())
    head = head_of(words_.partition(",")[0])  # of "Service Manager, Children and Families"
    known = any(head in words("owners", kind) for kind in ("bodies", "posts", "generic"))
    known = known or _DETERMINER.sub("", words_.lower()).replace("’", "'") in words("owners", "services")
    return classify(words_) in {"named", "profession", "generic"} and (known or initials)
