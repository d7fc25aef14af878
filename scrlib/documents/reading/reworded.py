"""What is listed again in other words: in an executive summary, at a glance, in a table of who leads, beside each theme."""

import re
from collections.abc import Collection, Mapping, Sequence
from statistics import fmean

from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.sections import Section
from scrlib.documents.layout.word_lists import word_list
from scrlib.documents.layout.wording import is_repeat, is_sentence
from scrlib.documents.reading.hits import Hit

LONGER = 1.5  # times as many words, from which a list is not the shorter wording of another
FEWEST = 3  # numbers in a list, from which another with the same ones is it
STEM = 5  # letters at the beginning of a word
PAGE = re.compile(r"[^.]\s\d{1,3}$")  # as a list of contents ends
WORD = re.compile(r"[A-Za-z]{5,}")
COMMON = frozenset(word[:STEM] for word in word_list("common"))
Group = Sequence[int]


def is_again(section: Section) -> bool:
    """Whether the heading over a list says that it gives again, in short or together, what stands elsewhere."""
    title = (section.top or section).title
    return is_repeat("again", title) or (section.region == "appendix" and is_repeat("pairs", title))


def reworded(hits: Sequence[Hit], repeats: Collection[int]) -> set[int]:
    """The places of recommendations that only say another again in other words.

    `repeats`: those printed again in the same words, which are known already.
    """
    firm = [at for at, hit in enumerate(hits) if not hit.draft.plan]
    short = [at for at in firm if hits[at].section.region == "summary"]
    again = short + [at for at in firm if at not in short and is_again(hits[at].section)]
    if len(again) == len(firm):  # "Recommendations by agency" is no list again where there is no other
        again = short
    own = [at for at in firm if at not in again]
    out = {
        at
        for group in _groups(hits, again).values()
        if _says_again(hits, group, own, repeats)
        for at in group
    }
    out |= {at for at in own if hits[at].draft.labelled and is_sentence("pointer", hits[at].draft.text)}
    out |= _tabled(hits, own) | _scattered(hits, [at for at in own if at not in repeats])
    text, chapter = _labelled(hits, own, chapters=False), _labelled(hits, own, chapters=True)
    if text and text.keys() <= chapter.keys() and _same_list(hits, text, chapter):
        shorter = min((text, chapter), key=lambda one: sum(_length(hits[one[number]]) for number in text))
        out |= {shorter[number] for number in text}
    return out - set(repeats)


def _same_list(hits: Sequence[Hit], text: Mapping[str, int], chapter: Mapping[str, int]) -> bool:
    """Whether two numbered lists are one: of as many, or most of the same number share a word of their subject.

    An agency that counts its own recommendations from 1 has as a rule fewer, of other things.
    """
    contents = all(PAGE.search(hits[at].draft.text) for at in text.values())
    if contents or (len(text) >= FEWEST and text.keys() == chapter.keys()):
        return True
    return _share(hits, [(at, chapter[number]) for number, at in text.items()])


def _share(hits: Sequence[Hit], pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether most pairs share a word of their subject."""
    shared = sum(bool(_stems(hits[one]) & _stems(hits[other])) for one, other in pairs)
    return 2 * shared > len(pairs)


def _scattered(hits: Sequence[Hit], own: Group) -> set[int]:
    """The shorter of two lists: one below each theme, and as many of the same subjects in one chapter."""
    alone = [group[0] for group in _groups(hits, own).values() if len(group) == 1]
    listed = [group for group in _groups(hits, own).values() if len(group) == len(alone) >= FEWEST]
    for group in listed:
        if _share(hits, list(zip(alone, group, strict=True))):
            return set(min((alone, group), key=lambda one: sum(_length(hits[at]) for at in one)))
    return set()


def _stems(hit: Hit) -> set[str]:
    """The beginnings of its longer words, those left out that any recommendation may have."""
    return {word[:STEM].lower() for word in WORD.findall(hit.draft.text)} - COMMON


def _tabled(hits: Sequence[Hit], own: Group) -> set[int]:
    """The rows of a table that has as many as are called recommendations in the same chapter, in fewer words."""
    out: set[int] = set()
    for group in _groups(hits, own).values():
        rows = [
            at for at in group if hits[at].draft.lines[0].cell is not None and not hits[at].draft.labelled
        ]
        called = [at for at in group if hits[at].draft.labelled]
        alike = len(rows) == len(called) > 1
        if alike and fmean(_length(hits[at]) for at in rows) < fmean(_length(hits[at]) for at in called):
            out |= set(rows)
    return out


def without_short_findings(findings: Sequence[Hit]) -> list[Hit]:
    """The findings under headings without those of a summary, where the report has as many elsewhere in more words."""
    again = [hit for hit in findings if hit.section.region == "summary" or is_again(hit.section)]
    own = [hit for hit in findings if hit not in again and not hit.draft.loose]
    shorter = bool(own and again) and fmean(map(_length, again)) <= fmean(map(_length, own))
    return (
        [hit for hit in findings if hit not in again]
        if shorter and len(own) >= len(again)
        else list(findings)
    )


def _groups(hits: Sequence[Hit], places: Group) -> Mapping[int, list[int]]:
    """The places by the chapter in which they stand."""
    found: dict[int, list[int]] = {}
    for at in places:
        found.setdefault(id(hits[at].section.top or hits[at].section), []).append(at)
    return found


def _says_again(hits: Sequence[Hit], group: Group, own: Group, repeats: Collection[int]) -> bool:
    """Whether a list is no longer than what the report has elsewhere, nor worded at greater length."""
    elsewhere = [at for at in own if at not in repeats]
    if not elsewhere or len(group) > len(elsewhere):
        return False
    return fmean(_length(hits[at]) for at in group) <= LONGER * fmean(_length(hits[at]) for at in elsewhere)


def _labelled(hits: Sequence[Hit], places: Group, *, chapters: bool) -> dict[str, int]:
    """The places by number of what is called a recommendation, within chapters of them or outside; {} where a number recurs."""
    found: dict[str, int] = {}
    for at in places:
        hit = hits[at]
        if (
            hit.draft.labelled
            and hit.draft.number
            and (hit.section.own in WANTED or hit.section.kind in WANTED) == chapters
        ):
            if hit.draft.number in found:
                return {}
            found[hit.draft.number] = at
    return found


def _length(hit: Hit) -> int:
    return len(hit.draft.text.split())
