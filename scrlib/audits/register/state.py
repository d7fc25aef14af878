"""What stands in the register, worked out from its log and from nothing else."""

from collections.abc import Mapping

from scrlib.audits.register.log import Log
from scrlib.records.register import Act, Thing

State = Mapping[Thing, Mapping[str, Mapping[str, str]]]
BLANK = "(blanked)"  # what stands where a value was typed by mistake and taken out


def state_of(log: Log) -> State:
    """The things by kind and id, each with its fields, in the order in which they were first written.

    For an earlier state give the log up to that entry: `state_of(log[:number])`.
    """
    found: dict[Thing, dict[str, dict[str, str]]] = {}
    for entry in log:
        if entry.act is Act.SET and entry.new is not None:
            value = BLANK if entry.new.value is None else entry.new.value
            found.setdefault(entry.thing, {}).setdefault(entry.id, {})[entry.field] = value
    return found


def last_pack(log: Log) -> int:
    """Number of the entry that the last pack was printed at; 0 where none was."""
    return next((one.number for one in reversed(log) if one.act is Act.PACK), 0)


def changed_since(log: Log, number: int) -> tuple[tuple[Thing, str], ...]:
    """What was changed after that entry: kind and id, in the order of the first change, each once."""
    return tuple(dict.fromkeys((one.thing, one.id) for one in log[number:] if one.act is Act.SET))
