"""What the small models look at in a parsed recommendation: named features, each with a weight from 0 to 2.

Features are made from what is asked for (the clauses and actions of the parse), never from the finding, and
mostly from groups of words (`data/lexicons/concepts.toml`, `leverage.toml`), so that they carry over to texts
that nobody has coded.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from scrlib.recommendations.concepts import WORD, Hit, lexicon
from scrlib.records import Clause, Parse, Span
from scrlib.text.spans import words_and_starts

Features = dict[str, float]

_STOP = frozenset(
    "the a an of to and in for on by that with is are be was were it its their this these as at from or "
    "which who has have had not should will must shall would may can could been where when there they them "
    "his her he she all any each".split()
)
_CUT = frozenset("so because which who where when if since given whenever as in after before".split())


class Named(NamedTuple):
    """The features that one word gives, in an act and anywhere ("" for a number), and its stem for pairs."""

    word: str
    any: str
    stem: str


@dataclass(frozen=True)
class Reading:
    """The words of what is asked, where each starts, and the concepts of both lexicons found in them."""

    words: list[str]
    named: list[Named | None]  # of each word; None for one that says nothing
    starts: list[int]
    concepts: list[Hit]
    leverage: list[Hit]

    def place(self, offset: int) -> int:
        """The place of the first word that starts at or after this offset of the text."""
        return bisect_left(self.starts, offset)


def read(parse: Parse) -> Reading:
    """What is asked in one parsed recommendation, read word by word once."""
    text = parse.text.lower()
    words: list[str] = []
    starts: list[int] = []
    for start, end in _asked(parse):
        some, places = words_and_starts(WORD, text[start:end])
        words += some
        starts += [start + place for place in places]
    return Reading(
        words,
        list(map(_named, words)),
        starts,
        lexicon("concepts").find(words),
        lexicon("leverage").find(words),
    )


def _asked(parse: Parse) -> list[tuple[int, int]]:
    """The stretches that ask for something (sentences, clauses, actions), in order and without overlap."""
    spans: tuple[Span | Clause, ...] = (*parse.request, *parse.clauses, *parse.actions)
    parts = sorted((part.start, part.end) for part in spans)
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


_FIRST = attrgetter("first")


def _within(hits: list[Hit], first: int, last: int) -> list[Hit]:
    return hits[bisect_left(hits, first, key=_FIRST) : bisect_left(hits, last, key=_FIRST)]


def stem(word: str) -> str:
    """The word without its commonest endings ("reviews", "reviewed" and "reviewing" are one)."""
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=20_000)
def _named(word: str) -> Named | None:
    if word in _STOP:
        return None
    if word.isdigit():
        return Named("", "", word)
    root = stem(word)
    return Named("word:" + root, "any:" + root, root)


def _stems(words: Sequence[Named | None], near: float, far: float) -> Features:
    """The words of an act: its first five count as `near`, the others as `far`."""
    found = [one.word for one in words if one and one.word]
    return dict.fromkeys(found, far) | dict.fromkeys(found[:5], near)


def about_features(parse: Parse, reading: Reading) -> Features:
    """What it is about: above all what the first action says before its reasons and conditions."""
    found: Features = {} if parse.actions else {"nothing_asked": 1.0}
    for place, action in enumerate(parse.actions):
        first, last = reading.place(action.start), reading.place(action.end)
        hits = _within(reading.concepts, first, last)
        if place == 0:
            found |= _first_action(reading, first, last, hits)
        else:
            for hit in hits:
                found.setdefault("then:" + hit.concept, 0.5)
    for hit in reading.concepts:
        found["text:" + hit.concept] = 0.8
    return found


def focus_features(parse: Parse, reading: Reading, about: Features, much: Features) -> Features:
    """Features for the focus: what it is about, in which words and order, and how and how much is asked.

    about, much  the features of what it is about, and of the leverage
    """
    found = about | {"m " + name: value * 0.4 for name, value in much.items() if name.startswith(_MUCH)}
    found |= dict.fromkeys([one.any for one in reading.named if one and one.any], 0.25)
    if parse.actions:
        first, last = reading.place(parse.actions[0].start), reading.place(parse.actions[0].end)
        found |= _in_order(reading.named[first:last], _within(reading.concepts, first, last))
    return found | _asked_how(parse)


def _in_order(words: Sequence[Named | None], hits: Sequence[Hit]) -> Features:
    """The words and the groups of words of the first action two by two, and its first groups by place."""
    kept = [one.stem for one in words if one]
    found = {f"bi:{one}_{other}": 0.4 for one, other in pairwise(kept)}
    for place, hit in enumerate(hits[:4]):
        found[f"hit{place}:{hit.concept}"] = 0.5
    return found | {f"hh:{one.concept}>{other.concept}": 0.5 for one, other in pairwise(hits[:4])}


_MUCH = ("required:", "on_paper:", "only_weighed:", "text:")


def _asked_how(parse: Parse) -> Features:
    """The verbs of the first two acts, and of whom and in what form they are asked."""
    found: Features = {}
    clauses = [clause for clause in parse.clauses if not clause.check] or list(parse.clauses)
    for place, clause in enumerate(clauses[:2]):
        found[f"v{place}:{clause.verb}"] = 0.7
        found[f"vc{place}:{clause.verb_class}"] = 0.5
        found[f"own{place}:{clause.owner_class}"] = 0.3
        found["kind:" + clause.kind] = 0.3
    return found


def _first_action(reading: Reading, first: int, last: int, hits: Sequence[Hit]) -> Features:
    found = _stems(reading.named[first:last], 0.7, 0.35)
    if last - first <= 6:
        found["short"] = 1.0
    cut = next((at for at in range(first + 4, last) if reading.words[at] in _CUT), last)
    for hit in hits:
        found[("main:" if hit.first < cut else "later:") + hit.concept] = 0.6
    return found


_SOFT_CLASSES = {"weak", "assurance", "attitude", "review"}
_SOFT_VERBS = frozenset(
    "examine evaluate audit scope explore investigate train remind encourage support promote raise seek "
    "monitor review revisit look know understand recognise feel think discuss reflect".split()
)
_RHYTHM = frozenset(
    "week weekly month monthly day daily night morning quarter quarterly fortnight term evening evenings "
    "weekend weekends hours afternoon".split()
)
_AGAIN = re.compile(
    r"\b(?:(?:dai|week|fortnight|month|quarter|term|half.year|year)ly|twice|repeat\w*|regular\w*"
    r"|(?:each|every|per|an?|at\s(?:each|every))\s(?:\w+\s)?(?:weeks?|months?|quarter|term|meeting|cycle))\b",
    re.IGNORECASE,
)  # a check that comes back: the codebook's loop of audit and feedback
_SMALL = frozenset(
    "each every any all not no only until unless without before two second both same one named".split()
)
_TAUGHT = frozenset(
    "do_weigh do_review do_assure do_remind do_train do_know do_monitor do_spread".split()
)  # what these are done to is not itself required


def leverage_features(parse: Parse, reading: Reading) -> Features:
    """Features for the leverage: what is required, only looked at or taught, or only written about."""
    clauses = [clause for clause in parse.clauses if not clause.check] or list(parse.clauses)
    found: Features = {}
    for place, clause in enumerate(clauses):
        found |= _clause(clause, reading, place)
    for hit in reading.leverage:
        found["text:" + hit.concept] = 0.5
    there = set(reading.words)
    found |= {"small:" + word: 0.7 for word in _SMALL & there}
    if there & _RHYTHM:
        found["small:rhythm"] = 0.7
    if any(map(str.isdigit, there)):
        found["small:number"] = 0.5
    found["measure"] = float(bool(parse.measures))
    if any(_AGAIN.search(check.words) for check in parse.measures):
        found["measured:again"] = 1.0
    found["owner"] = float(bool(parse.owners))
    found["length"] = min(sum(len(clause.action.words) for clause in clauses), 400) / 200
    levels = lexicon("leverage").concepts
    hard = [name for name in found if name.startswith("required:")]
    strong = any(levels[name.removeprefix("required:")].level != "weaker" for name in hard)
    weak = any(hit.concept in levels and levels[hit.concept].level == "weaker" for hit in reading.leverage)
    found["required"] = min(len(hard), 3) / 3
    found["nothing_strong"], found["nothing_weak"] = float(not strong), float(not weak)
    found["nothing_known"] = float(not strong and not weak)
    return found


def _clause(clause: Clause, reading: Reading, place: int) -> Features:
    first, last = reading.place(clause.start), reading.place(clause.end)
    action = reading.place(clause.action.start), reading.place(clause.action.end)
    asks = _within(reading.concepts, *action)
    act = next((hit for hit in asks if hit.concept.startswith("do_")), Hit("none", 0, 0))
    kind = _kind(clause, act, action[0], asks)
    hits = _within(reading.leverage, first, last)
    found = _stems(reading.named[slice(*action)], 0.3, 0.3)
    for hit in hits:
        found[f"{kind}:{hit.concept}"] = 1.0
    found["asked:" + kind] = 1.0
    found["verb:" + act.concept] = 0.7
    found["act:" + clause.verb] = 0.5
    if place == 0 and hits:
        found["first:" + hits[0].concept] = 0.7
    return found


def _kind(clause: Clause, act: Hit, begin: int, asks: Sequence[Hit]) -> str:
    """Whether what the clause names is required, only looked at (or taught), or only written about."""
    taught = act.concept in _TAUGHT and (act.first - begin <= 3 or not clause.verb)
    if clause.verb_class in _SOFT_CLASSES or clause.verb in _SOFT_VERBS or taught:
        return "only_weighed"
    if clause.verb == "write" and clause.action.words.lower().startswith("write to"):
        return "only_weighed"  # a letter that asks others for a thing does not bring it
    if any(hit.concept == "document" and hit.first - begin <= 8 for hit in asks):
        return "on_paper"
    return "required"


def attribution_features(parse: Parse, about: Features, much: Features) -> Features:
    """Features for the attribution: those of the focus and of the leverage, and who is asked in what form."""
    found = about | much
    for clause in parse.clauses[:2]:
        found["asked_of:" + clause.owner_class] = 1.0
        found["kind_of_verb:" + clause.verb_class] = 1.0
        found["form:" + clause.kind] = 0.5
        found["passive"] = float(clause.passive)
    return found
