"""Owners told by a name of their own: a police rank with its unit, and a charity with the place of its branch."""

import re

from scrlib.plans.phrases import any_of

_ACTING = re.compile(r"^(?:[AT]/|(?:acting|temporary|temp|a|t)\.?\s)", re.I)
_ARTICLE = re.compile(r"^the\s", re.I)


def opens_with_rank(text: str) -> bool:
    """Whether some words are a rank of the police and what it leads, or a person's name: "DI Complex Child Abuse"."""
    bare = _ACTING.sub("", text.strip())
    rank = any_of("owners", "ranks").match(bare)
    return rank is not None and bare[rank.end() :].lstrip(". ")[:1].isupper()


def names_charity(text: str) -> bool:
    """Whether some words hold the name of a charity and else only that of a place: "Age Concern Tarn Valley"."""
    bare = _ARTICLE.sub("", text.strip().replace("’", "'"))
    found = any_of("owners", "charities").search(bare)
    if found is None:
        return False
    around = f"{bare[: found.start()]} {bare[found.end() :]}".split()
    return bare[found.start()].isupper() and all(one[0].isupper() or one in ("in", "of") for one in around)
