"""Recommendations of one set that ask for nearly the same, with the words they share.

What is asked counts most, the rest of the sentence less, the background least; owners, dates, numbers and
place names do not count at all. So one request to three bodies is a repeat, and two requests in the same
house style ("seek assurance from all partner agencies that") are not.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import compress

from scrlib.recommendations.alike.rarity import weigh_set
from scrlib.recommendations.alike.shared import shared_words
from scrlib.recommendations.alike.stems import tokenise
from scrlib.recommendations.alike.tables import house_words
from scrlib.recommendations.alike.wording import Wording, likeness, met, read_wording
from scrlib.records import Assessment, Parse, Repeat, Span

SAME, COMPARE = (
    0.80,
    0.55,
)  # of likeness: calibrated on half of data/sets/repeat_pairs.csv, checked on the other
ZONES = (
    0.25,
    0.5,
    1.0,
    0.35,
    0.0,
    0.0,
)  # what a word counts in: background, request, action, owner, date or place, label
LARGE = 1500  # from so many different wordings on, scipy is used where it is installed
_LABEL = re.compile(r"(?:recommendation|rec|action|r)?[\s.:]*\d[\w.]*[\s:.)-]*", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:[A-Z][a-z]+ (?:and |of |upon )?){1,3}"
    r"(?=(?:LSCB|LSCP|SCB|SCP|ACPC|SAB|ICB|CCG|PCT|NHS|Local|Borough|"
    r"City|County|Council|Safeguarding (?:Children|Adults)|Constabulary|Police|Hospital|Primary|Community)\b)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One recommendation made ready to compare. `key` stands for its words less numbers, dates and places."""

    key: bytes
    wording: Wording


def find_repeats(assessments: Sequence[Assessment]) -> tuple[Repeat, ...]:
    """Pairs that ask for nearly the same, most alike first.

    In a set of more than LARGE different wordings each is paired with its nearest few only; without
    scipy, only through words that stand in few of them.
    """
    items = [read_item(one.parse) for one in assessments]
    keys, wordings = [item.key for item in items], weigh_set([item.wording for item in items])
    first: dict[bytes, int] = {}
    copies = [(first[key], at, 1.0) for at, key in enumerate(keys) if first.setdefault(key, at) != at]
    found = [
        _repeat(assessments[a], assessments[b], wordings[a], wordings[b], alike)
        for a, b, alike in sorted([*copies, *near_pairs(wordings, sorted(first.values()))])
    ]
    return tuple(sorted(found, key=lambda one: -one.likeness))


def read_item(parse: Parse) -> Item:
    """One recommendation made ready to compare."""
    words = tokenise(parse.text)
    zones = read_zones(parse, words.starts)
    kept = " ".join(compress(words.stems, zones)) or parse.text  # no word that counts: alike only to itself
    return Item(blake2b(kept.encode(), digest_size=8).digest(), read_wording(words.stems, zones))


def read_zones(parse: Parse, starts: Sequence[int]) -> list[float]:
    """How much each word counts for where it stands: what is asked most, dates, places and labels nothing."""
    size = len(parse.text)
    label = _LABEL.match(parse.text)
    painted = bytearray(size)
    layers: tuple[Iterable[tuple[int, int]], ...] = (  # each over the one before, as they stand in ZONES
        [(0, size)],
        _ends(parse.request),
        _ends(parse.actions) or [(0, size)],
        _ends(parse.owners),
        [*_ends(parse.deadlines), *(match.span() for match in _PLACE.finditer(parse.text))],
        [label.span()] if label else [],
    )
    for number, layer in enumerate(layers):
        for start, end in layer:
            painted[start:end] = bytes([number]) * (end - start)
    return list(map(ZONES.__getitem__, map(painted.__getitem__, starts)))


def _ends(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def near_pairs(wordings: Sequence[Wording], chosen: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Pairs of the chosen wordings at least COMPARE alike by two words or more: (first, second, likeness)."""
    if len(chosen) > LARGE:
        from scrlib.recommendations.sets.repeats_large import near_candidates

        candidates = near_candidates(wordings, chosen)
    else:
        candidates = candidate_pairs(wordings, chosen)
    for first, second in candidates:
        alike = likeness(wordings[first], wordings[second])
        if alike >= COMPARE and len(met(wordings[first], wordings[second]) - house_words()) > 1:
            yield first, second, alike


def candidate_pairs(
    wordings: Sequence[Wording], chosen: Sequence[int], common: int | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs that may be COMPARE alike, found through the words and concepts they share.

    common   leave out words that stand in more than so many (for a large set)
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for second in chosen:
        wording = wordings[second]
        whole = sum(wording.weights.values()) or 1.0
        bounds: dict[int, tuple[float, float]] = {}
        for unit, weight in _units(wording, whole):
            for first, other in places[unit]:
                ours, theirs = bounds.get(first, (0.0, 0.0))
                bounds[first] = (ours + weight, theirs + other)
            if common is None or len(places[unit]) < common:
                places[unit].append((second, weight))
        yield from (
            (first, second) for first, (ours, theirs) in bounds.items() if ours * theirs >= COMPARE**4
        )


def _units(wording: Wording, whole: float) -> Iterator[tuple[str, float]]:
    """What a wording can be met by: its stems and its concepts, each with its part of the whole."""
    concepts: dict[str, float] = defaultdict(float)
    for stem, weight in wording.weights.items():
        yield stem, weight / whole
        if concept := wording.concepts.get(stem):
            concepts["=" + concept] += weight / whole
    yield from concepts.items()


def _asked(parse: Parse) -> str:
    """The text with its owners struck out: who is asked is not what is asked."""
    text = parse.text
    for start, end in _ends(parse.owners):
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def _repeat(first: Assessment, second: Assessment, one: Wording, other: Wording, alike: float) -> Repeat:
    return Repeat(
        first=first.recommendation.id,
        second=second.recommendation.id,
        likeness=round(alike, 3),
        shared=shared_words(_asked(first.parse), one, _asked(second.parse), other),
        band="same" if alike >= SAME else "compare",
    )
