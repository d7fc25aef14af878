"""The body that stands as a heading before what is asked: "Moorby Police: ...", "Recommendation for the Trust - ..."."""

import re

from scrlib.text.asking.owners import classify, is_somebody

_HEAD = re.compile(
    r"(?!That\s)(?P<lead>(?P<what>(?:Recommendations?|Questions?(?:\s\d+)?|Challenges?|Considerations?|Requests?|Asks?|[Aa]ctions?)\s)?(?:[Ff]or|[Tt]o|[Oo]f):?\s)?"
    r"(?P<the>the\s)?(?P<body>[A-Za-z][^:.;\n]{1,90}?)(?P<mark>\s?:\s|\s[–—|-]\s|\s?\.\s|\n)"
)
_MARK = re.compile(r":\s|\s[–—|-]\s|\.\s|\n")  # spares most sentences the search
_LONGEST = 140  # characters of a heading


def head(text: str, at: int = 0) -> re.Match[str] | None:
    """The heading that stands at a place of a text, with its `body` and its `mark`; None where nobody is named.

    Behind "Recommendation for" any body may stand, and a full stop or the end of the line may close it.
    """
    found = _HEAD.match(text, at) if _MARK.search(text, at, at + _LONGEST) else None
    if found is None or not found["lead"] and found["mark"].strip() in {".", ""}:
        return None
    if found["body"][0].islower() and not found["what"]:
        return None
    kind = classify(found["body"]) in {"named", "profession", "generic"}
    return found if kind and (found["lead"] or is_somebody(found["body"])) else None
