"""What a file would change in the register: row by row, value by value, for a person to take or leave."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from scrlib.audits.register.state import BLANK, State
from scrlib.audits.register.telling import label_of, names, titled, told
from scrlib.audits.register.things import shape
from scrlib.records.register import Change, Key, Thing


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """One value that a file would write.

    was    what stood in the register when the file was written, in words
    here   what stands in it now, in words
    now    what the file says, in words
    """

    change: Change
    label: str
    was: str
    here: str
    now: str

    @property
    def key(self) -> Key:
        """What it would write."""
        return self.change.thing, self.change.id, self.change.field

    @property
    def clash(self) -> bool:
        """It was changed here too since the file was written."""
        return self.here != self.was


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing that a file would change, or that is new in it. `where` is its place in the file."""

    thing: Thing
    id: str
    name: str
    new: bool
    values: tuple[Proposed, ...]
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """All that a file would change, and what in it could not be used: a sentence each."""

    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Drafts:
    """Things and values read off a file, gathered before they are held against the register."""

    values: dict[tuple[Thing, str], dict[str, str]] = field(default_factory=dict)
    places: dict[tuple[Thing, str], str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def put(self, thing: Thing, id: str, place: str = "", **form: str) -> None:
        """Values of a thing, and its place in the file; an unknown field is passed over."""
        known = {one.id for one in shape(thing).fields}
        found = self.values.setdefault((thing, id), {})
        found.update({name: value.strip() for name, value in form.items() if name in known})
        if place:
            self.places[thing, id] = place


def proposal(state: State, base: State, drafts: Drafts) -> Proposal:
    """What the drafts would change in the register that stands at `state`, having been made of `base`.

    A value that the file did not change, or that stands here already, is not proposed; nor is one that was
    blanked here.
    """
    said = {**{thing: dict(things) for thing, things in state.items()}}
    for (thing, id), form in drafts.values.items():
        said.setdefault(thing, {})[id] = {**state.get(thing, {}).get(id, {}), **form}
    named = names(state), names(base), names(said)
    rows = []
    for (thing, id), form in drafts.values.items():
        here, was = state.get(thing, {}).get(id), base.get(thing, {}).get(id, {})
        values = tuple(
            Proposed(
                change=Change(thing=thing, id=id, field=name, value=value),
                label=label_of(thing, name),
                was=told(named[1], thing, name, was.get(name, "")),
                here=told(named[0], thing, name, (here or {}).get(name, "")),
                now=told(named[2], thing, name, value),
            )
            for name, value in form.items()
            if value not in (was.get(name, ""), (here or {}).get(name, ""))
            and (here or {}).get(name) != BLANK
        )
        if values:
            where = drafts.places.get((thing, id), "")
            name = titled(said, thing, id)
            rows.append(Row(thing=thing, id=id, name=name, new=here is None, values=values, where=where))
    return Proposal(rows=tuple(rows), notes=tuple(dict.fromkeys(drafts.notes)))


def taken(rows: Sequence[Row], without: Collection[Key] = ()) -> tuple[Change, ...]:
    """The changes of these rows but for those left out. A new thing is left out whole with its name."""
    found = []
    for row in rows:
        title = (row.thing, row.id, shape(row.thing).title)
        if row.new and title in without:
            continue
        found += [one.change for one in row.values if one.key not in without]
    return tuple(found)
