"""Who is asked: the noun phrase before a verb, and what kind of owner it is."""

import re
from functools import cache, lru_cache

from scrlib.text.lexicons import base_of, words

_WORD = re.compile(r"[A-Za-z0-9][\w'’&./-]*")
_POSTMODIFIER = re.compile(
    r"\s(?:of|for|in|at|within|across|on|from|with|to|who|which|that|whose|where|through|via|under|between|by|against|jointly|each|undertaking|making|working|employed|commissioned|responsible|delivering|involved|providing|supporting|supervising|giving|taking|receiving|referring|carrying|assessing|transferring|treating|drawn|chosen|holding|conducting|attending|\(|including)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:the|a|an|each|every|any|all|both|its|their|his|her|our|this|these|those|that|no)\s+", re.IGNORECASE
)
_PRONOUNS = {"you", "they", "it", "he", "she", "we", "this", "these", "those", "both", "each"}
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
    plain = _BRACKETS.sub(" ", phrase)
    cut = _POSTMODIFIER.search(plain.strip())
    front = plain.strip()[: cut.start()] if cut and cut.start() > 0 else plain
    tokens = _WORD.findall(front)
    return tokens[-1].lower().rstrip(".") if tokens else ""


@lru_cache(maxsize=4096)
def classify(phrase: str) -> str:
    """What kind of owner a noun phrase is: named, profession, generic, pronoun, receiver, thing or none."""
    text = phrase.strip().strip(",;:")
    if not text:
        return "none"
    lowered = text.lower().replace("’", "'")
    if lowered in _PRONOUNS:
        return "pronoun"
    if _DETERMINER.sub("", lowered) in words("owners", "services"):
        return "named"
    hung = _HUNG.search(text)
    parts = [text] if hung and not re.search(r",|\sand\s|\s&\s", text[: hung.start()]) else _list_parts(text)
    if len(parts) > 1:
        kinds = [_classify_one(part) for part in parts]
        return next((kind for kind in ("named", "profession", "generic") if kind in kinds), kinds[-1])
    return _classify_one(text)


_HUNG = re.compile(r"\s(?:between|among|amongst|from|including|with|for)\s", re.IGNORECASE)


_LISTED = re.compile(r",\s(?:and\s|or\s)?|\sand\s|\sor\s|\s&\s")


def _list_parts(text: str) -> list[str]:
    return [p for p in _LISTED.split(text) if p.strip()]


_CAPITALS = re.compile(r"[A-Z]{2,}")


_CAPITAL_INSIDE = re.compile(r"(?<!^)\b[A-Z]")


_NAME = re.compile(  # "Out of Hours GP Service", "Children with Disabilities Team"
    r"[A-Z][\w'’&/-]*(?:\s(?:[A-Z][\w'’&/-]*|of|with|in|for|and|on|at))*\s(?P<last>[A-Z][\w'’&-]*)"
)
_NO_OWNER = re.compile(
    r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|asap|immediate(?:ly)?|urgent(?:ly)?|ongoing|overall|generally|locally|nationally|regionally|actions?)$",
    re.IGNORECASE,
)


_ALL_WHO = re.compile(r"(?:all|any|anyone|everyone|everybody|those|all\sthose)\swho\b", re.IGNORECASE)


def _is_a_name(bare: str) -> bool:
    """Whether a phrase is a body's name with a preposition inside, which is no post-modifier."""
    name = _NAME.fullmatch(bare)
    return name is not None and name["last"].lower() in _heads() and head_of(bare) not in _heads()


_POST_IN_A_NAME = re.compile(  # "Point of Care Testing lead", "Trust's Out of Hours manager"
    r"[A-Z][\w'’&/-]*(?:\s(?:[A-Z][\w'’&/-]*|of|with|in|for|and)){1,6}\s(?P<last>[a-z][\w-]*)"
)


def _is_a_post(bare: str) -> bool:
    """Whether a phrase in capitals ends in a post in small letters, which is who is meant."""
    post = _POST_IN_A_NAME.fullmatch(bare)
    return post is not None and post["last"] in words("owners", "posts") and head_of(bare) not in _heads()


def _classify_one(text: str) -> str:
    bare = _DETERMINER.sub("", text.strip())
    if _NO_OWNER.match(bare):
        return "none"
    if _ALL_WHO.match(text):
        return "generic"
    if _is_a_name(bare) or _is_a_post(bare):
        return "named"
    if bare.lower().replace("’", "'") in words("owners", "services"):
        return "named"
    head = head_of(bare)
    if not head:
        return "none"
    if head in _PRONOUNS:
        return "pronoun"
    cut = _POSTMODIFIER.search(bare)
    front = bare[: cut.start()] if cut and cut.start() > 0 else bare
    before = [t.lower().replace("’", "'") for t in _WORD.findall(front)][:-1]
    proper = (
        bool(_CAPITAL_INSIDE.search(front))
        or bool(_CAPITALS.match(front))
        or (text[:1].islower() and bare[:1].isupper())
    )
    lowered = " ".join([*before, head])
    if lowered in words("owners", "services"):
        return "named"
    if head.isdecimal() and before and before[0] in words("owners", "things"):
        return "thing"  # "Form 7 box 12"
    if lowered in words("owners", "professions"):
        return "profession"
    if (
        head in words("owners", "generic")
        and set(before) <= words("owners", "generic_modifiers")
        and not proper
    ):
        return "generic"
    if head in words("owners", "things") and not (
        head in _heads() and (proper or text.lower().startswith(("the ", "each ")))
    ):
        return "thing"
    if head in words("owners", "receivers"):
        return "receiver"
    if head in _heads():
        return _named_or_profession(text, head, before, proper)
    if (
        proper
        or re.fullmatch(r"[A-Z][\w'’-]+|[A-Z]{2,}s?", bare.split()[0])
        and len(bare.split()) <= 3
        and bare.split()[0].lower() not in base_of()
    ):
        return "thing" if _ABSTRACT.search(head) and head not in _BODY_EXCEPTIONS and not proper else "named"
    return "thing"


def _named_or_profession(text: str, head: str, before: list[str], proper: bool) -> str:
    if proper or text[:1].isupper() and not text.lower().startswith(("all ", "any ", "every ")) and before:
        return (
            "profession"
            if head.endswith("s") and head in words("owners", "posts") and not re.match(r"(?i)the\b", text)
            else "named"
        )
    if re.match(r"(?i)(?:the|each|its|this|our)\b", text):
        return "named"
    return "profession"
