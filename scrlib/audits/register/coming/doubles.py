"""What stands twice: two copies may each have brought in the same plan, or a plan has a row twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scrlib.audits.register.coming.known_again import plain
from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.taking_out import GONE
from scrlib.records.register import Change, Thing

Fields = Mapping[str, str]
TOLD_BY = {  # what two things have the same where they are one
    Thing.RECOMMENDATION: ("text", "review"),
    Thing.ACTION: ("text", "owner", "due", "due_words"),
}
OWN = ("number", "recommendations", "plan", "looked")  # what may differ though nothing else was written


@dataclass(frozen=True, kw_only=True)
class Double:
    """A thing, and an earlier one with the same words. `more`: more stands on it than on the first."""

    thing: Thing
    first: str
    id: str
    more: bool


def doubles(log: Log) -> tuple[Double, ...]:
    """Every recommendation and action that says what an earlier one says, in the order of the register."""
    return tuple(one for thing in TOLD_BY for one in _doubles(log, thing))


def _doubles(log: Log, thing: Thing) -> Iterator[Double]:
    reviews, every, bearing = things(log, Thing.REVIEW), things(log, thing), _with_parts(log)
    first: dict[tuple[str, ...], str] = {}
    for id, said in every.items():
        told = {**said, "review": reviews.get(said.get("review", ""), {}).get("title", "")}
        key = tuple(plain(told.get(field, "")) for field in TOLD_BY[thing])
        if not key[0]:
            continue
        earlier = first.setdefault(key, id)
        if earlier != id:
            more = _says_more(every[earlier], said) or id in bearing
            yield Double(thing=thing, first=earlier, id=id, more=more)


def _with_parts(log: Log) -> set[str]:
    """The actions that have evidence, or a look at their difference."""
    return {
        said.get("action", "")
        for thing in (Thing.EVIDENCE, Thing.DIFFERENCE)
        for said in things(log, thing).values()
    }


def _says_more(first: Fields, later: Fields) -> bool:
    """Whether the later one says something that the first does not say in the same words."""
    told = (field for field in later if field not in (*OWN, *TOLD_BY[Thing.RECOMMENDATION]))
    return any(plain(later[field]) not in ("", plain(first.get(field, ""))) for field in told)


def later_ones_out(log: Log, why: str) -> tuple[Change, ...]:
    """The later ones are taken out, but those on which more stands; actions that stay answer the first."""
    gone = {one.id: one for one in doubles(log) if not one.more}
    found = [Change(thing=one.thing, id=one.id, field=GONE, value=why) for one in gone.values()]
    for id, said in things(log, Thing.ACTION).items():
        answers = said.get("recommendations", "").split()
        if id not in gone and gone.keys() & set(answers):
            now = dict.fromkeys(gone[one].first if one in gone else one for one in answers)
            found.append(Change(thing=Thing.ACTION, id=id, field="recommendations", value=" ".join(now)))
    return tuple(found)


def brought_in_twice(ours: Log, theirs: Log) -> int:
    """How many actions that only the other copy has say what an action says that only ours has."""

    def said(log: Log, other: Log) -> list[str]:
        there = things(other, Thing.ACTION)
        return [
            plain(one.get("text", "")) for id, one in things(log, Thing.ACTION).items() if id not in there
        ]

    here = set(said(ours, theirs))
    return sum(bool(words) and words in here for words in said(theirs, ours))
