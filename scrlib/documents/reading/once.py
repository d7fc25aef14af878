"""Each recommendation and finding of a document once: what is printed again set aside."""

from collections import Counter
from collections.abc import Mapping, Sequence

from scrlib.documents.layout.headings import WANTED
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.documents.reading.repeats import Print, repeats_among
from scrlib.documents.reading.reworded import is_again, reworded

REGIONS = {"main": 0, "appendix": 1, "summary": 2}
MOSTLY = 0.6  # share of a list that another has too, when it is the same list printed again
PLAN = -1  # the group of every row of an action plan


def recommendations_once(reading: Reading, hits: Sequence[Hit]) -> None:
    """Put the recommendations into the reading, and apart those printed again and rows of plans that are nothing new."""
    tops = {id(hit.section.top or hit.section): number for number, hit in enumerate(hits)}
    prints = [
        Print(
            text=hit.draft.text, number=hit.draft.number, group=PLAN if hit.draft.plan else _group(hit, tops)
        )
        for hit in hits
    ]
    repeats = repeats_among(prints, sorted(range(len(hits)), key=lambda at: _rank(hits[at])))
    repeats = _without_chance(repeats, prints, hits)
    only_plan = all(hit.draft.plan for hit in hits)
    short = reworded(hits, repeats.keys())
    reading.reworded = len(short)
    again = repeats.keys() | short
    kept = [at for at in range(len(hits)) if at not in again and (only_plan or not hits[at].draft.plan)]
    kept.sort(key=lambda at: hits[at].draft.first)
    places = {at: place for place, at in enumerate(kept)}
    reading.recommendations = [hits[at] for at in kept]
    reading.repeats = [(hits[at], places[one]) for at, one in sorted(repeats.items()) if one in places]
    reading.left_out = sum(
        1 for at, hit in enumerate(hits) if hit.draft.plan and at not in places and at not in repeats
    )


def _without_chance(
    repeats: Mapping[int, int], prints: Sequence[Print], hits: Sequence[Hit]
) -> dict[int, int]:
    """The repeats without those of two lists of the report itself that merely share a line.

    A list that is printed again shares most of its lines; two agencies may well share one.
    """
    sizes = Counter(one.group for one in prints)
    shared = Counter((prints[at].group, prints[one].group) for at, one in repeats.items())

    def again(at: int, one: int) -> bool:
        if any(hits[this].section.region != "main" or hits[this].draft.plan for this in (at, one)):
            return True
        groups = prints[at].group, prints[one].group
        return shared[groups] >= MOSTLY * min(sizes[group] for group in groups)

    return {at: one for at, one in repeats.items() if again(at, one)}


def _group(hit: Hit, tops: dict[int, int]) -> int:
    if hit.section.kind in WANTED and hit.section.top is not None:
        return tops[id(hit.section.top)]
    return -2 - REGIONS[hit.section.region]


def _rank(hit: Hit) -> tuple[bool, int, bool, tuple[int, int]]:
    section = hit.section
    plain = section.kind in WANTED and not is_again(section)
    return hit.draft.plan, REGIONS[section.region], not plain, hit.draft.first


def findings_once(chosen: Sequence[Hit]) -> list[Hit]:
    """The findings in order, each once."""
    prints = [
        Print(text=hit.draft.text, number=hit.draft.number, group=REGIONS[hit.section.region])
        for hit in chosen
    ]
    order = sorted(range(len(chosen)), key=lambda at: (prints[at].group, chosen[at].draft.first))
    again = repeats_among(prints, order)
    by_text = {chosen[at].draft.text: chosen[at] for at in reversed(range(len(chosen))) if at not in again}
    return sorted(by_text.values(), key=lambda hit: hit.draft.first)
