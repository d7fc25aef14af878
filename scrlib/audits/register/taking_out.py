"""Things are taken out of the register with a reason, and put back: the log keeps both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import state_of
from scrlib.audits.register.things import HELD, shape
from scrlib.records.register import Act, Change, Entry, Thing

Place = tuple[Thing, str]
GONE = "gone"


@dataclass(frozen=True, kw_only=True)
class TakenOut:
    """A thing that no longer stands in the register. `entry` wrote the reason."""

    thing: Thing
    id: str
    why: str
    entry: Entry


def place_of(log: Log, words: str) -> Place | None:
    """The thing that "evidence E-abc234" names, None where none of that kind and id stands."""
    kind, _, id = words.partition(" ")
    if kind not in {str(one) for one in HELD}:
        return None
    return (Thing(kind), id) if id in things(log, Thing(kind)) else None


def part_of(log: Log, thing: Thing, id: str) -> tuple[Place, ...]:
    """What cannot be without it: the evidence of an action, a look at its difference."""
    return tuple(_pointing(log, thing, id, needed=True))


def coming_from(log: Log, thing: Thing, id: str) -> tuple[Place, ...]:
    """What comes from it and can be without it: the findings and recommendations of a review."""
    return tuple(_pointing(log, thing, id, needed=False))


def taken_out(log: Log, thing: Thing, id: str, why: str, *, whole: bool = False) -> tuple[Change, ...]:
    """A thing is taken out with what is part of it, and with what comes from it where it goes `whole`."""
    return _written(_together(log, thing, id, whole), why)


def put_back(log: Log, thing: Thing, id: str) -> tuple[Change, ...]:
    """A thing stands in the register again, with what went out with it for the same reason."""
    state = state_of(log)
    why = state.get(thing, {}).get(id, {}).get(GONE, "")
    with_it = (
        (other, at)
        for other, field in _fields_to(thing)
        for at, said in state.get(other, {}).items()
        if said.get(field) == id and said.get(GONE) == why
    )
    return _written(((thing, id), *with_it), "")


def everything_taken_out(log: Log) -> tuple[TakenOut, ...]:
    """All that was taken out and not put back, the last first."""
    last: dict[Place, Entry] = {}
    for one in log:
        if one.act is Act.SET and one.field == GONE and one.thing in HELD:
            last.pop((one.thing, one.id), None)
            if one.new and one.new.value:
                last[one.thing, one.id] = one
    return tuple(
        TakenOut(thing=thing, id=id, why=one.new.value or "", entry=one)
        for (thing, id), one in reversed(last.items())
        if one.new
    )


def _together(log: Log, thing: Thing, id: str, whole: bool) -> tuple[Place, ...]:
    more = coming_from(log, thing, id) if whole else ()
    return tuple(dict.fromkeys(((thing, id), *part_of(log, thing, id), *more)))


def _written(places: Iterable[Place], value: str) -> tuple[Change, ...]:
    return tuple(Change(thing=thing, id=id, field=GONE, value=value) for thing, id in places)


def _pointing(log: Log, thing: Thing, id: str, *, needed: bool) -> Iterator[Place]:
    for other, field in _fields_to(thing):
        if shape(other).field(field).needed == needed:
            yield from ((other, at) for at, said in things(log, other).items() if said.get(field) == id)


def _fields_to(thing: Thing) -> Iterator[tuple[Thing, str]]:
    """The fields that name one thing of this kind, and no more than one."""
    for other in HELD:
        yield from ((other, one.id) for one in shape(other).fields if one.kind == "thing" and one.of is thing)
