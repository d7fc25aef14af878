"""What stands in the register, worked out from its log, read once, and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scrlib.audits.register.log import Log
from scrlib.records.register import Act, Entry, Thing

State = Mapping[Thing, Mapping[str, Mapping[str, str]]]
BLANK = "(blanked)"  # what stands where a value was typed by mistake and taken out
Fields = Mapping[str, str]
FOLLOWED = ("owner", "looked")  # fields of an action of which it is asked who wrote what last


@dataclass(frozen=True)
class Standing:
    """What stands in a register.

    state     the things by kind and id, each with its fields, in the order in which they were first written
    written   for each of FOLLOWED the last entry of each action that wrote something, not nothing, into it
    """

    state: dict[Thing, dict[str, dict[str, str]]] = field(default_factory=dict)
    written: Mapping[str, dict[str, Entry]] = field(default_factory=lambda: {name: {} for name in FOLLOWED})

    def things(self, kind: Thing) -> Mapping[str, Fields]:
        """The things of one kind, by id, without those that were taken out."""
        found = self.state.get(kind, {})
        return {id: fields for id, fields in found.items() if not fields.get("gone", "").strip()}

    def of_action(self, kind: Thing) -> Mapping[str, Mapping[str, Fields]]:
        """The things of one kind by the action that they belong to, and by id."""
        found: dict[str, dict[str, Fields]] = {}
        for id, fields in self.things(kind).items():
            found.setdefault(fields.get("action", ""), {})[id] = fields
        return found


def standing(log: Log) -> Standing:
    """What stands at the end of a log; for an earlier day give the log up to that entry."""
    found = Standing()
    for entry in log:
        if entry.act is Act.SET and entry.new is not None:
            value = BLANK if entry.new.value is None else entry.new.value
            found.state.setdefault(entry.thing, {}).setdefault(entry.id, {})[entry.field] = value
            if entry.field in FOLLOWED and entry.thing is Thing.ACTION and entry.new.value:
                found.written[entry.field][entry.id] = entry
    return found


def state_of(log: Log) -> State:
    """The things by kind and id, each with its fields, those taken out too.

    For an earlier state give the log up to that entry: `state_of(log[:number])`.
    """
    return standing(log).state


def last_pack(log: Log) -> int:
    """Number of the entry that the last pack was printed at; 0 where none was."""
    return next((one.number for one in reversed(log) if one.act is Act.PACK), 0)


def changed_since(log: Log, number: int) -> tuple[tuple[Thing, str], ...]:
    """What was changed after that entry: kind and id, in the order of the first change, each once."""
    return tuple(dict.fromkeys((one.thing, one.id) for one in log[number:] if one.act is Act.SET))
