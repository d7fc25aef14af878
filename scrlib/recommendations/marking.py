"""The marked words of a recommendation: what the rules found, weighed with what each word is likely to be.

The rules know forms that they have met; `wordwise.py` knows words. A table of a few numbers for each field
(`data/weights/marks.csv`, made by `tools/train_words.py` from recommendations that the rules had not met)
says how much each of the two counts: words may be marked where the rules found none, or left where nothing
else speaks for them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple

from scrlib.errors import DataError
from scrlib.recommendations.learned import START, model
from scrlib.recommendations.wordwise import FIELDS, MOST, Words, likely, words_of
from scrlib.records import Deadline, Parse, Span
from scrlib.text.check_wording import SUBJECT, TO
from scrlib.text.dates import times
from scrlib.text.owners import classify
from scrlib.text.spans import span
from scrlib.text.time_wording import Kind

PARTS = ("owners", "actions", "deadlines", "measures")  # of a Parse, in the order of FIELDS
WEIGHED = (START, "word", "around", "stretch", "most", "marked", "any marked", "marked around")
Table = Mapping[str, tuple[float, ...]]
_NEAR = 2  # words on either side that a word is weighed with
_GAP = 2  # unmarked words that may stand inside a marked stretch
_FEWEST = {"owner": 1, "action": 2, "deadline": 2, "measure": 3}  # words of a new mark


class Marked(NamedTuple):
    """A reading twice: as verdicts are made of it, and as it is shown."""

    judged: Parse  # the actions as the rules found them: each belongs to the clause that a verdict rests on
    shown: Parse


def marked(parse: Parse, strong: Sequence[Sequence[float]] | None = None) -> Marked:
    """The same reading with its owners, actions, deadlines and measures weighed word by word. Never raises.

    strong  how strongly each word speaks for each field, where another model than the shipped one says
    """
    seen = words_of(parse.text)
    if not parse.parsed or not parse.actions or not 0 < len(seen.words) < MOST:
        return Marked(parse, parse)
    found = _weighed(parse, seen, strong or likely(seen))
    deadlines, timing = _deadlines(parse, found["deadline"])
    measures, checking = _measures(parse, found["measure"])
    others = [note for note in parse.notes if not note.startswith(("deadline_", "measure_"))]
    judged = replace(
        parse,
        owners=found["owner"],
        deadlines=deadlines,
        measures=measures,
        notes=(*others, *timing, *checking, *_likely(parse, found)),
    )
    same = found["action"] == parse.actions
    return Marked(judged, judged if same else replace(judged, actions=found["action"]))


def _weighed(parse: Parse, seen: Words, strong: Sequence[Sequence[float]]) -> dict[str, tuple[Span, ...]]:
    """The words to mark, by field."""
    table = trust()
    found = {}
    for field, part, strength in zip(FIELDS, PARTS, strong, strict=True):
        ours = getattr(parse, part)
        places = chosen(field, seen, strength, by_rules(seen, ours), table)
        found[field] = settled(field, tuple(ours), tuple(span(parse.text, a, b) for a, b in places))
    return found


def settled(field: str, ours: tuple[Span, ...], found: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is marked in the end. Where the rules found words a field is never left without any; they know
    best where an act begins and ends, and owners by name; a new owner has to be somebody."""
    if field == "action":
        return tuple(_as_ruled(ours, found)) or ours
    if field != "owner":
        return found or ours
    if any(classify(one.words) == "named" for one in ours):
        return ours
    return tuple(one for one in found if any(_meets(one, own) for own in ours) or _somebody(one)) or ours


def _as_ruled(ours: tuple[Span, ...], found: tuple[Span, ...]) -> Iterable[Span]:
    """What was found, in order: as the rules have it where they have some of it."""
    same = [[own for own in ours if _meets(own, one)] or [one] for one in found]
    return dict.fromkeys(chain.from_iterable(same))


def _somebody(one: Span) -> bool:
    return classify(one.words) in {"named", "profession", "generic"}


def _likely(parse: Parse, found: dict[str, tuple[Span, ...]]) -> list[str]:
    """A note for each field that is marked by single words alone, for the rules found none of it."""
    parts = zip(FIELDS, PARTS, strict=True)
    return [f"likely_{field}" for field, part in parts if found[field] and not getattr(parse, part)]


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


_NOTES = {
    Kind.VAGUE: "deadline_vague",
    Kind.TRIGGER: "deadline_trigger",
    Kind.FREQUENCY: "deadline_frequency",
}


def _deadlines(parse: Parse, chosen: tuple[Span, ...]) -> tuple[tuple[Deadline, ...], list[str]]:
    """The chosen words as deadlines with the days they name, and the note on their kind."""
    found: list[Deadline] = []
    kinds: set[Kind] = set()
    kept = False
    for one in chosen:
        same = next((own for own in parse.deadlines if _meets(own, one)), None)
        known = [] if same else times(one.words)
        day = same.date if same else next((time.day for time in known if time.day), None)
        found.append(Deadline(start=one.start, end=one.end, words=one.words, date=day))
        kinds.update(time.kind for time in known)
        kept = kept or same is not None
    if kept:
        return tuple(found), [note for note in parse.notes if note.startswith("deadline_")]
    soft = [note for kind, note in _NOTES.items() if kind in kinds]
    return tuple(found), [] if kinds - _NOTES.keys() else soft[:1]


def _measures(parse: Parse, chosen: tuple[Span, ...]) -> tuple[tuple[Span, ...], list[str]]:
    """The chosen words as checks, and the note on a check whose subject nobody named."""
    if any(_meets(o, one) for o in parse.measures for one in chosen):
        return chosen, [note for note in parse.notes if note.startswith("measure_")]
    full = any(SUBJECT.inside(one.words) or _TO.search(one.words) for one in chosen)
    return chosen, ["measure_bare"] if chosen and not full else []


_TO = re.compile(TO, re.IGNORECASE)


def weighed(seen: Words, strength: Sequence[float], ours: Sequence[float]) -> list[list[float]]:
    """What the table weighs for each word of one field: a column for each of WEIGHED after the first.

    strength  how strongly each word speaks for the field
    ours      1 for each word that the rules marked
    """
    size = len(strength)
    stretch: list[float] = []
    for a, b in seen.stretches:
        stretch += [sum(strength[a:b]) / (b - a)] * (b - a)
    found = [list(strength), _around(strength, _NEAR), stretch, [max(strength)] * size]
    return [*found, list(ours), [1.0] * size, _around(ours, 1)] if any(ours) else found


def _around(values: Sequence[float], near: int) -> list[float]:
    """The mean of each value and its neighbours; beyond the text there is nothing."""
    sums = _sums(values, near)
    return [(b - a) / (2 * near + 1) for a, b in zip(sums, sums[2 * near + 1 :], strict=False)]


def _sums(values: Sequence[float], near: int) -> list[float]:
    """What the values before each place add up to, with nothings on both sides."""
    edge = [0.0] * near
    return [0.0, *accumulate([*edge, *values, *edge])]


def by_rules(seen: Words, spans: Iterable[Span]) -> list[float]:
    """1 for each word inside one of the spans, 0 for the others and for punctuation."""
    inside = [0.0] * len(seen.words)
    for one in spans:
        first = bisect_left(seen.places, (one.start, 0))
        for i in range(first, bisect_left(seen.places, (one.end, 0))):
            if seen.places[i][1] <= one.end and seen.words[i][0].isalnum():
                inside[i] = 1.0
    return inside


@cache
def trust() -> Table:
    """How much each of WEIGHED counts, by field. Raises DataError with the remedy."""
    found = model("marks")
    if found.codes != FIELDS or tuple(found.weights) != WEIGHED:
        raise DataError(
            "The table weights/marks.csv is not as it should be.",
            "Run `python tools/train_words.py` to make it.",
        )
    return dict(zip(FIELDS, zip(*found.weights.values(), strict=True), strict=True))


def chosen(
    field: str, seen: Words, strength: Sequence[float], ours: Sequence[float], table: Table
) -> list[tuple[int, int]]:
    """The places of text to mark for a field: see `weighed`."""
    totals = _totals(seen, strength, ours, table[field])
    on = [i for i, total in enumerate(totals) if total > 0 and seen.words[i][0].isalnum()]
    return _clean(field, seen, on) if on else []


def _totals(
    seen: Words, strength: Sequence[float], ours: Sequence[float], weights: tuple[float, ...]
) -> list[float]:
    """The columns that are `weighed`, each times its weight, added up; none where no word could be marked."""
    start, word, around, stretch, most, ruled, any_ruled, ruled_around = weights
    high, low = max(strength), min(strength)
    start += most * high
    if any(ours):
        start += any_ruled
    elif start + sum(max(w * high, w * low) for w in (word, around, stretch)) <= 0 <= high:
        return []
    shared: list[float] = []
    for a, b in seen.stretches:
        shared += [start + stretch * sum(strength[a:b]) / (b - a)] * (b - a)
    near, wide = around / (2 * _NEAR + 1), ruled_around / 3
    sums = _sums(strength, _NEAR)
    found = [
        same + word * own + near * (after - before)
        for same, own, before, after in zip(shared, strength, sums, sums[2 * _NEAR + 1 :], strict=False)
    ]
    if not any(ours):
        return found
    sums = _sums(ours, 1)
    return [
        total + ruled * own + wide * (after - before)
        for total, own, before, after in zip(found, ours, sums, sums[3:], strict=False)
    ]


_LOOSE = frozenset(
    "by within before from for to of in on at with after until during through via under between into over "
    "about as the a an each every any all both its their his her our this these those no and or be "
    "that is are which".split()
)
_LEADING = frozenset("and or that to should will must shall".split())
_STOPS = frozenset(".;?!\n")


def _clean(field: str, seen: Words, on: list[int]) -> list[tuple[int, int]]:
    """The marked words as stretches of text that begin and end with a word that says something."""
    runs: list[list[int]] = []
    for i in on:
        if runs and i - runs[-1][1] - 1 <= _GAP and _STOPS.isdisjoint(seen.words[runs[-1][1] + 1 : i]):
            runs[-1][1] = i
        else:
            runs.append([i, i])
    leading = {"and", "or", "that"} if field == "deadline" else _LEADING
    found = []
    for a, b in runs:
        while b > a and seen.words[b].lower() in _LOOSE:
            b -= 1
        while a < b and seen.words[a].lower() in leading:
            a += 1
        if b - a + 1 >= _FEWEST[field] and not _LOOSE.issuperset(map(str.lower, seen.words[a : b + 1])):
            found.append((seen.places[a][0], seen.places[b][1]))
    return found
