"""What is to be done, said as somebody would do it: "write a leaflet" for "A leaflet should be written"."""

import re

from scrlib.text.matching.lexicons import base_of, participles

_TO_BE_DONE = re.compile(
    r"(?P<what>.{3,140}?)\s(?:(?:should|must|shall|will|needs?\sto|ought\sto|is\sto|are\sto|to)\s)?(?:also\s)?(?:(?P<when>always|never|now|first)\s)?"
    r"(?:be|is|are)\s(?:(?P<how>\w+ly)\s)?(?P<done>[\w-]+)(?P<rest>(?:[\s,].*)?)",
    re.DOTALL,
)
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|should|must|be)\b|^(?:It|There|This|These|They)\b"
)


def made_active(words: str) -> str:
    """ "A leaflet should be written for fathers" turned round; "" where that is not safe."""
    found = _TO_BE_DONE.fullmatch(words)
    if not found or _TELLS.search(found["what"]) or _AGAIN.search(found["rest"]):
        return ""
    verb = base_of().get(found["done"].lower(), "") if found["done"].lower() in participles() else ""
    if not verb or verb in _NOT_ACTIVE or _NEEDS_MORE.match(found["rest"]):
        return ""
    how = "".join(f"{found[one]} " for one in ("when", "how") if found[one])
    return f"{how}{verb} {_lowered(found['what'])}{found['rest']}"


_AGAIN = re.compile(
    r"\b(?:and|or)\s\w+ed\b|\band\s(?:for|to\sbe)\b"
    r"|\band\s(?:an?|the)\s(?:[\w'’-]+\s){1,6}(?:kept|held|made|given|sent|shared|recorded|signed)\b"
)  # a second passive hangs on: "... and signed"
_NEEDS_MORE = re.compile(r"\s(?:to|out|up|down|on|off)$")  # "be listened to", "be carried out"
_NOT_ACTIVE = frozenset({"concern", "involve", "base", "aware"})


_ARTICLES = frozenset("The A An All Each Every Any Its Their Both".split())


def _lowered(words: str) -> str:
    """Words that began a sentence as they stand inside one; names and initials keep their capitals."""
    first = words.split()[0]
    if first in _ARTICLES:
        return words[0].lower() + words[1:]
    common = first[1:].islower() and (words == first or words[len(first) + 1 : len(first) + 2].islower())
    return words[0].lower() + words[1:] if common or len(first) == 1 else words
