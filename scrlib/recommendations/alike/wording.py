"""What a text is about, as weighted word stems, and how much of it another text says too.

Two texts that share rare words are alike; the words nearly every recommendation has count for little.
A word is also met, for a little less, by another word of its concept in the synonym table.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scrlib.recommendations.alike.tables import form_concepts, house_words, place_concepts, stop_words

_HOUSE = 0.25  # of a word nearly every recommendation has
_SYNONYM = 0.7  # of a word met by another of its concept
_FORM = 0.7  # of a word for the form an action takes: revise, policy, training
TOPIC = 0.3  # of a word that only has its broad topic in common with one of the other text
_NO_TOPICS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Wording:
    """What one text says: the weight of each stem, squared, and the concept a stem stands under, if any."""

    weights: dict[str, float]
    concepts: Mapping[str, str]


def read_wording(stems: Sequence[str], zones: Sequence[float]) -> Wording:
    """The stems of a text with their weight before rarity.

    zones   how much each word counts for its place in the text: 0 leaves it out
    """
    named = {stem: concept for start, end, concept in place_concepts(stems) for stem in stems[start:end]}
    stop, house, form = stop_words(), house_words(), form_concepts()
    most: dict[str, float] = {}
    for stem, zone in zip(stems, zones, strict=True):
        if zone > most.get(stem, 0.0):
            most[stem] = zone
    weights = {
        stem: (zone * (_HOUSE if stem in house else _FORM if named.get(stem) in form else 1.0)) ** 2
        for stem, zone in most.items()
        if stem not in stop
    }
    return Wording(weights, {stem: concept for stem, concept in named.items() if stem in weights})


def share_of(
    first: Wording, second: Wording, topic_of: Mapping[str, str] = _NO_TOPICS, topic: float = 0.0
) -> float:
    """How much of the first text the second one says too, from 0 to 1.

    It is the length of the shared part beside the length of the whole. With `topic_of`, a word whose topic
    the second text has, and nothing nearer, counts for `topic` of its weight.
    """
    whole = sum(first.weights.values())
    if not whole:
        return 0.0
    weights, near = first.weights, met(first, second)
    said_too = second.weights
    shared = sum([weights[stem] * (1.0 if stem in said_too else _SYNONYM) for stem in sorted(near)])
    if topic:
        said = {topic_of[stem] for stem in second.weights if stem in topic_of}
        shared += topic * sum(
            weights[stem] for stem in weights if stem not in near and topic_of.get(stem) in said
        )
    return math.sqrt(shared / whole)


def likeness(
    first: Wording, second: Wording, topic_of: Mapping[str, str] = _NO_TOPICS, topic: float = 0.0
) -> float:
    """How alike two texts are, from 0 to 1: what each says of the other, as a geometric mean."""
    return math.sqrt(share_of(first, second, topic_of, topic) * share_of(second, first, topic_of, topic))


def met(first: Wording, second: Wording) -> set[str]:
    """Stems of the first text that the second says too."""
    found = first.weights.keys() & second.weights.keys()
    said = set(second.concepts.values())
    return found | {stem for stem, concept in first.concepts.items() if concept in said}
