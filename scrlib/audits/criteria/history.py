"""A record of a decision as a log: changes are appended, and the record is read back from the log alone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, get_args, get_type_hints

from scrlib.audits.register.log import Log, appended, blanked
from scrlib.audits.register.state import BLANK, state_of
from scrlib.records.criteria import CriteriaRecord
from scrlib.records.plain import plain, record_of
from scrlib.records.register import Change, Thing

Key = tuple[str, str]  # the id of a thing, a field: ("case", "title"), ("views-V1", "role")
CASE = "case"
PARTS = {name: get_args(kind)[0] for name, kind in get_type_hints(CriteriaRecord).items() if get_args(kind)}
TEXTS = tuple(one.name for one in fields(CriteriaRecord) if one.name not in PARTS)


def flat(record: CriteriaRecord) -> dict[Key, str]:
    """Every value of the record by its place, those that are not empty."""
    found = {(CASE, name): str(getattr(record, name)) for name in TEXTS}
    for part in PARTS:
        for one in getattr(record, part):
            found |= {
                (f"{part}-{one.id}", name): str(value) for name, value in plain(one).items() if name != "id"
            }
    return {key: value for key, value in found.items() if value}


def record_from(values: Mapping[Key, str]) -> CriteriaRecord:
    """The record whose values these are. Raises TypeError where one is none that a record can have."""
    whole: dict[str, Any] = {part: {} for part in PARTS}
    for (id, name), value in values.items():
        if not value:
            continue
        part, _, own = id.partition("-")
        if id == CASE:
            whole[name] = value
        elif part in PARTS:
            whole[part].setdefault(own, {"id": own})[name] = value
    return record_of(CriteriaRecord, whole | {part: list(whole[part].values()) for part in PARTS})


def of_log(log: Log) -> CriteriaRecord:
    """The record as it stands in the log; a value that was blanked says nothing."""
    things = state_of(log).get(Thing.CRITERIA, {})
    values = {(id, name): value for id, one in things.items() for name, value in one.items()}
    return record_from({key: value for key, value in values.items() if value != BLANK})


def unwritten(log: Log, record: CriteriaRecord) -> tuple[Change, ...]:
    """What the record says otherwise than the log. A part that was taken out has its values emptied."""
    was, now = flat(of_log(log)), flat(record)
    return tuple(
        Change(thing=Thing.CRITERIA, id=key[0], field=key[1], value=now.get(key, ""))
        for key in {**was, **now}
        if was.get(key, "") != now.get(key, "")
    )


def written_in(log: Log, record: CriteriaRecord, *, who: str, why: str, at: dt.datetime) -> Log:
    """The log with an entry for everything that it does not say yet. Raises ScrError without who and why."""
    return appended(log, unwritten(log, record), who=who, why=why, at=at)


def blanked_in(
    log: Log, record: CriteriaRecord, number: int, *, who: str, why: str, at: dt.datetime
) -> tuple[Log, CriteriaRecord]:
    """The log with the value of entry `number` taken out for good, and the record without it where it stands.

    Raises ScrError where there is no such entry, or no reason.
    """
    after = blanked(log, number, who=who, why=why, at=at)
    entry = log[number - 1]
    key, gone = (entry.id, entry.field), entry.new.value if entry.new else None
    values = {each: value for each, value in flat(record).items() if (each, value) != (key, gone)}
    return after, record_from(values)


@dataclass(frozen=True, kw_only=True)
class Rejoined:
    """Two people's changes to one record, both kept. `clashes`: where ours stands, and theirs does not."""

    record: CriteriaRecord
    clashes: tuple[Key, ...] = ()


def rejoined(base: CriteriaRecord, ours: CriteriaRecord, theirs: CriteriaRecord) -> Rejoined:
    """Our unwritten changes put on what somebody else has written since `base`."""
    was, mine, other = flat(base), flat(ours), flat(theirs)
    changed = {key for key in {**was, **mine} if was.get(key, "") != mine.get(key, "")}
    clashes = [
        key for key in sorted(changed) if other.get(key, "") not in (was.get(key, ""), mine.get(key, ""))
    ]
    values = {**other, **{key: mine.get(key, "") for key in changed}}
    order = [key for key in {**mine, **other} if values.get(key)]
    return Rejoined(record=record_from({key: values[key] for key in order}), clashes=tuple(clashes))
