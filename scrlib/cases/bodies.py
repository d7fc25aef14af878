"""The places that bodies are named after: "Kelsey Bay" of "the Kelsey Bay Safeguarding Children Partnership"."""

import re
from collections.abc import Iterable

from scrlib.cases.tokens import tokens

AFTER = re.compile(
    r"(?<![\w'’-])(?P<place>[A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40}){1,2}?) "
    r"(?:(?:Local|City|County|Borough|Metropolitan|District|Area|Multi-Agency|and) ){0,3}"
    r"(?:Safeguarding (?:Children|Adults|Board|Partnership)|Child Protection Committee|Council|Constabulary|LSCB|LSCP|ACPC)\b"
)


def places_of_bodies(passages: Iterable[str]) -> frozenset[str]:
    """The plain words of places of two or three words that a board, a council or a police force bears."""
    found = (one["place"] for text in passages for one in AFTER.finditer(text))
    return frozenset(" ".join(token.key for token in tokens(place)) for place in found)
