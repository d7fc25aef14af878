"""Who is asked to do how much, and when it all falls due."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from scrlib.records import Assessment
from scrlib.tables import read_table, rows
from scrlib.text.asking.owners import classify
from scrlib.text.times.dates import Kind, kinds

Load = tuple[tuple[str, tuple[str, ...]], ...]  # a name and the ids of what falls to it
_NOT_FIRM = {Kind.VAGUE, Kind.ONGOING, Kind.TRIGGER}
_NOBODY = {"pronoun", "none", "thing", "receiver"}
_JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+|\s+&\s+")
_POST_AT = re.compile(r"(?:,| at| for the| of the) .*")  # where a post ends and its body begins


@dataclass(frozen=True)
class Body:
    """A body as a set names it: its kind ("lscb"), and the place or name before it ("westmere", or "")."""

    kind: str
    place: str


def owners(assessments: Sequence[Assessment]) -> Load:
    """Each owner, as written at its longest, with what it is asked; the most asked first.

    One body under several names is one owner where that is safe. Pronouns are nobody and left out.
    """
    written = [
        (one.recommendation.id, " ".join(span.words.split()))
        for one in assessments
        for span in one.parse.owners
        if classify(span.words) not in _NOBODY
    ]
    alone = {_plain(words) for _, words in written}
    asked = [(id, part) for id, words in written for part in _apart(words, alone)]
    names = _one_name([words for _, words in asked])
    ids: dict[str, dict[str, None]] = defaultdict(dict)
    longest: dict[str, str] = {}
    for id, words in asked:
        name = names[words]
        ids[name].setdefault(id)
        longest[name] = max(longest.get(name, ""), words, key=len)
    return tuple(
        (longest[name], tuple(found)) for name, found in sorted(ids.items(), key=lambda pair: -len(pair[1]))
    )


def months(assessments: Sequence[Assessment]) -> Load:
    """Each month that a deadline names ("2014-03") with what falls due in it, in order of date."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in assessments:
        for deadline in one.parse.deadlines:
            if deadline.date:
                found[f"{deadline.date:%Y-%m}"].setdefault(one.recommendation.id)
    return tuple((month, tuple(ids)) for month, ids in sorted(found.items()))


def undated(assessments: Sequence[Assessment]) -> Load:
    """Words that name a time but no calendar day ("by 31 March") with their ids, most used first."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in assessments:
        for deadline in one.parse.deadlines:
            if not deadline.date and _is_firm(deadline.words):
                found[" ".join(deadline.words.lower().split())].setdefault(one.recommendation.id)
    return tuple((words, tuple(ids)) for words, ids in sorted(found.items(), key=lambda pair: -len(pair[1])))


def _is_firm(words: str) -> bool:
    """Whether words that name a time are not merely vague, lasting or waiting for something."""
    return not (kinds(words) and kinds(words) <= _NOT_FIRM)


def _apart(words: str, alone: Container[str]) -> list[str]:
    """Joint owners one by one where each is also asked alone in this set; else the words as they are."""
    parts = [part for part in _JOINT.split(words) if part]
    return parts if len(parts) > 1 and all(_plain(part) in alone for part in parts) else [words]


def _one_name(written: Iterable[str]) -> Mapping[str, str]:
    """The name each owner goes by in this set, so that two forms of one owner have the same."""
    plain = {words: _plain(words) for words in written}
    bodies = {name: _body(name) for name in plain.values()}
    places: dict[str, set[str]] = defaultdict(set)
    for body in bodies.values():
        if body:
            places[body.kind].add(body.place)
    found = {name: _settle(name, body, places) for name, body in bodies.items()}
    posts = _posts(found.values())
    return {words: posts.get(found[name], found[name]) for words, name in plain.items()}


def _plain(words: str) -> str:
    """An owner without article, brackets, capitals and possessive, so that the forms of one name meet."""
    text = re.sub(r"\([^)]*\)", " ", words).replace("’", "'").replace("&", "and").casefold()
    text = re.sub(r"\bchildrens\b", "children's", re.sub(r"'s$", "", text.strip(" ,;:.")))
    return " ".join(re.sub(r"^(?:the|each|its)\s+", "", text).split())


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """(name, kind) of every kind of body, the longest name first."""
    table = rows(read_table("sets/bodies.toml"), "sets/bodies.toml", "kinds", ("kind", "names", "source"))
    return tuple(
        sorted(((name, row["kind"]) for row in table for name in row["names"]), key=lambda one: -len(one[0]))
    )


@cache
def _short() -> Mapping[str, frozenset[str]]:
    """The kinds that a short name may stand for: "board" for a children's or an adults' board."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("sets/bodies.toml")["kinds"]:
        for name in row.get("short", ()):
            found[name].add(row["kind"])
    return {name: frozenset(kinds) for name, kinds in found.items()}


def _body(name: str) -> Body | None:
    """The body that a plain name names, or None. A sub-group, a post or a chair of it is not the body."""
    for ending, kind in _names():
        if name == ending or name.endswith(" " + ending):
            return Body(kind, name[: -len(ending)].strip())
    return None


def _settle(name: str, body: Body | None, places: Mapping[str, set[str]]) -> str:
    """The name used for a body: the only place of its kind in the set is lent to a name without one."""
    if body is None:
        meant = _short().get(name, frozenset()) & places.keys()
        if len(meant) != 1:
            return name
        body = Body(next(iter(meant)), "")
    named = places[body.kind] - {""}
    place = body.place or (next(iter(named)) if len(named) == 1 else "")
    return f"{place} {body.kind}".strip()


def _posts(names: Iterable[str]) -> Mapping[str, str]:
    """Posts named with and without their body, short name to long, where only one long name fits."""
    every = set(names)
    longer: dict[str, set[str]] = defaultdict(set)
    for name in every:
        short = _POST_AT.sub("", name)
        if short != name and short in every and " " in short:
            longer[short].add(name)
    return {short: min(fits) for short, fits in longer.items() if len(fits) == 1}
