"""What to talk about in a whole set of recommendations: prompts, worded in data, each with its source."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from scrlib.recommendations.alike.stems import stem, tokenise
from scrlib.recommendations.alike.tables import stop_words
from scrlib.recommendations.sets.load import Load
from scrlib.records import Assessment, Focus, Leverage, Parse, Repeat, SetPrompt
from scrlib.tables import read_table, rows
from scrlib.text import saying
from scrlib.text.asking.owners import classify

NAME = "sets/prompts.toml"
MOST = 10  # prompts of one rule: a set of 50,000 has thousands of repeats
_ONE = {"are": "is", "their": "its", "each": "it", "share": "shares", "they": "it"}
_SEVERAL = {"are": "are", "their": "their", "each": "each", "share": "share", "they": "they"}
Deed = tuple[str, frozenset[str]]  # a verb, and the stems of what it is done to
_PROCEDURES = {Focus.EXISTING_PROCEDURES, Focus.NEW_PROCEDURES, Focus.TRAINING}
_DIRECT = {Focus.SUPERVISION, Focus.DIRECT_WORK}


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that may be said about a set. `least` and `share` say from how many it is raised."""

    rule: str
    title: str
    question: str
    why: str
    source: str
    least: int = 0
    share: float = 0.0

    def raised(self, number: int, of: int) -> bool:
        """Whether so many of so many are enough: at least `least`, and more than `share` of them."""
        return number >= max(self.least, 1) and number > self.share * of


@dataclass(frozen=True, kw_only=True)
class Found:
    """What the rules look at."""

    assessments: Sequence[Assessment]
    repeats: Sequence[Repeat]
    owners: Load
    months: Load
    undated: Load
    findings_without: Sequence[str]
    recommendations_without: Sequence[str]

    @property
    def count(self) -> int:
        """How many recommendations the set has."""
        return len(self.assessments)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of its recommendations, in order."""
        return tuple(one.recommendation.id for one in self.assessments)

    @cached_property
    def deeds(self) -> Mapping[str, Deed]:
        """The verb and the object of each recommendation's first action."""
        return {one.recommendation.id: _verb_and_object(one.parse) for one in self.assessments}

    def where(self, holds: Callable[[Assessment], object]) -> tuple[str, ...]:
        """Ids of the recommendations for which something holds."""
        return tuple([id for id, one in zip(self.ids, self.assessments, strict=True) if holds(one)])


Raised = tuple[tuple[str, ...], Mapping[str, object]]  # the ids concerned, and the words for the braces


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule for a set, in the order shown. Raises DataError where one is not complete."""
    wanted = ("rule", "title", "question", "why", "source")
    return tuple(Rule(**row) for row in rows(read_table(NAME), NAME, "prompts", wanted))


def set_prompts(found: Found) -> tuple[SetPrompt, ...]:
    """What to talk about in this set, in the order of the rules; at most MOST of one rule."""
    made = []
    for rule in rules():
        for number, (about, words) in enumerate(_CHECKS[rule.rule](found, rule)):
            if number == MOST:
                break
            number_words = _ONE if len(about) == 1 else _SEVERAL
            filled = {
                "count": found.count,
                "number": len(about),
                "ids": listed(about),
                **number_words,
                **words,
            }
            made.append(
                SetPrompt(
                    rule=rule.rule,
                    title=rule.title.format(**filled),
                    question=rule.question.format(**filled),
                    why=rule.why,
                    source=rule.source,
                    about=about,
                )
            )
    return tuple(made)


def listed(ids: Sequence[str], most: int = 6) -> str:
    """Ids as they are read out: "R1, R4 and R9"; of many the first few "and 12 more"."""
    if len(ids) > most + 1:
        return f"{', '.join(ids[:most])} and {len(ids) - most} more"
    return saying.listed(ids)


def same_action_new_verb(before: Parse, after: Parse) -> tuple[str, str] | None:
    """The two verbs where a text asks for the same thing with another verb, else None."""
    return _swapped(_verb_and_object(before), _verb_and_object(after))


def _swapped(before: Deed, after: Deed) -> tuple[str, str] | None:
    (first, one), (second, other) = before, after
    if len(one) < 2 or one != other or stem(first) == stem(second):
        return None
    return first, second


def _verb_and_object(parse: Parse) -> Deed:
    words = parse.actions[0].words if parse.actions else ""
    found = tokenise(words)
    verb = words[found.starts[0] : found.ends[0]].lower() if found.stems else ""
    return verb, frozenset(found.stems[1:]) - stop_words()


def _finding_without(found: Found, rule: Rule) -> Iterator[Raised]:
    for id in found.findings_without:
        yield (id,), {"finding": id.removeprefix("F")}


def _splits(found: Found, least: int) -> list[tuple[str, ...]]:
    """Runs of recommendations that stand together, each alike to the one before it."""
    alike = {(one.first, one.second) for one in found.repeats}
    runs: list[list[str]] = []
    for id in found.ids:
        if runs and ((runs[-1][-1], id) in alike or (id, runs[-1][-1]) in alike):
            runs[-1].append(id)
        else:
            runs.append([id])
    return [tuple(run) for run in runs if len(run) >= least]


def _split(found: Found, rule: Rule) -> Iterator[Raised]:
    for run in _splits(found, rule.least):
        yield run, {"words": _shared(found.repeats, run)}


def _new_verb(found: Found, rule: Rule) -> Iterator[Raised]:
    for repeat in found.repeats:
        verbs = _swapped(found.deeds[repeat.first], found.deeds[repeat.second])
        if verbs:
            yield (repeat.first, repeat.second), {"first": verbs[0], "second": verbs[1]}


def _near_same(found: Found, rule: Rule) -> Iterator[Raised]:
    splits = [set(run) for run in _splits(found, _least("split"))]
    for group in _groups(found):
        swapped = len(group) == 2 and _swapped(found.deeds[group[0]], found.deeds[group[1]])
        if not swapped and not any(set(group) <= one for one in splits):
            yield group, {"words": _shared(found.repeats, group)}


def _groups(found: Found) -> list[tuple[str, ...]]:
    """Recommendations joined by asking for the same, in the order of the set."""
    group = {id: {id} for id in found.ids}
    for one in found.repeats:
        if one.band == "same" and group[one.first] is not group[one.second]:
            fewer, more = sorted((group[one.first], group[one.second]), key=len)
            more |= fewer
            group.update(dict.fromkeys(fewer, more))
    distinct = {id(members): members for members in group.values() if len(members) > 1}
    place = {name: at for at, name in enumerate(found.ids)}
    return [tuple(sorted(members, key=place.__getitem__)) for members in distinct.values()]


def _shared(repeats: Iterable[Repeat], group: Iterable[str]) -> str:
    inside = set(group)
    words = (one.shared[0] for one in repeats if one.shared and {one.first, one.second} <= inside)
    return next(words, "the same words")


def _alike(found: Found, rule: Rule) -> Iterator[Raised]:
    pairs = [one for one in found.repeats if one.band == "compare"]
    if pairs:
        about = tuple(dict.fromkeys(id for one in pairs for id in (one.first, one.second)))
        named = [f"{one.first} with {one.second}" for one in pairs]
        yield about, {"pairs": "1 pair" if len(pairs) == 1 else f"{len(pairs)} pairs", "ids": listed(named)}


def _owner_load(found: Found, rule: Rule) -> Iterator[Raised]:
    for owner, ids in found.owners:
        if rule.raised(len(ids), found.count) and classify(owner) in {"named", "profession"}:
            yield ids, {"owner": owner[0].upper() + owner[1:], "months": _when_due(found.months, set(ids))}


def _when_due(months: Load, ids: set[str]) -> str:
    most = max(months, key=lambda one: len(ids & set(one[1])), default=("", ()))
    number = len(ids & set(most[1]))
    return f"{number} of them due in {month_name(most[0])}" if number > 1 else "few of them with a date"


def month_name(month: str) -> str:
    """A month as it is read out: "2014-03" is "March 2014"."""
    year, number = month.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"


_MONTHS = "January February March April May June July August September October November December".split()


def _month_load(found: Found, rule: Rule) -> Iterator[Raised]:
    dated = {id for _, ids in (*found.months, *found.undated) for id in ids}
    for month, ids in found.months:
        if rule.raised(len(ids), len(dated)):
            yield ids, {"dated": len(dated), "when": f"in {month_name(month)}"}
    for words, ids in found.undated:
        if rule.raised(len(ids), len(dated)):
            yield ids, {"dated": len(dated), "when": f"“{words}”"}


def _counted(holds: Callable[[Assessment], object], of: Callable[[Assessment], object]) -> Any:
    """A rule about how many hold, out of those that can be told."""

    def check(found: Found, rule: Rule) -> Iterator[Raised]:
        known = found.where(of)
        about = found.where(lambda one: of(one) and holds(one))
        if rule.raised(len(about), len(known)):
            yield about, {"count": len(known)}

    return check


def _all_weaker(found: Found, rule: Rule) -> Iterator[Raised]:
    known = found.where(lambda one: one.leverage)
    if rule.raised(len(known), 0) and known == found.where(lambda one: one.leverage is Leverage.WEAKER):
        yield known, {"count": len(known)}


def _many(found: Found, rule: Rule) -> Iterator[Raised]:
    if rule.raised(found.count, 0):
        yield found.ids, {}


def _nothing_direct(found: Found, rule: Rule) -> Iterator[Raised]:
    known = found.where(lambda one: one.focus)
    if rule.raised(len(known), 0) and not found.where(lambda one: one.focus in _DIRECT):
        yield (), {}


def _recommendation_without(found: Found, rule: Rule) -> Iterator[Raised]:
    """Only where most do answer one: else the findings listed are hardly all there are."""
    if found.recommendations_without and 2 * len(found.recommendations_without) <= found.count:
        yield tuple(found.recommendations_without), {}


def _least(name: str) -> int:
    return next(rule.least for rule in rules() if rule.rule == name)


def _parsed(one: Assessment) -> bool:
    return one.parse.parsed


_CHECKS: Mapping[str, Callable[[Found, Rule], Iterator[Raised]]] = {
    "finding_without": _finding_without,
    "split": _split,
    "new_verb": _new_verb,
    "near_same": _near_same,
    "alike": _alike,
    "owner_load": _owner_load,
    "month_load": _month_load,
    "easy_to_tick": _counted(lambda one: one.easy_to_tick, _parsed),
    "no_outcome": _counted(lambda one: not one.parse.outcomes, _parsed),
    "all_weaker": _all_weaker,
    "many": _many,
    "procedures_training": _counted(lambda one: one.focus in _PROCEDURES, lambda one: one.focus),
    "nothing_direct": _nothing_direct,
    "nobody_asked": _counted(lambda one: not one.parse.owners, _parsed),
    "recommendation_without": _recommendation_without,
    "unread": _counted(lambda one: not one.parse.parsed, lambda one: True),
}
