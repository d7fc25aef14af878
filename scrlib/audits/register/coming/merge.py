"""Two copies of a register that were both worked on, made one; nothing is lost, each clash is asked about."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scrlib.audits.register.log import (
    Log,
    Salt,
    added,
    appended,
    blanked,
    head,
    new_salt,
    sealed,
    standing_in,
)
from scrlib.errors import ScrError
from scrlib.records.register import Act, Change, Clash, Entry, Kept, Key, Thing
from scrlib.text.saying import counted

OURS, THEIRS = "ours", "theirs"
NOT_TAKEN = "It was in another copy only, and was not taken over."


def parted(ours: Log, theirs: Log) -> tuple[int, int]:
    """How many entries of each copy the other knows of: those shared from the start, or up to the last merge.

    Raises ScrError where the two are of different registers.
    """
    shared = next((n for n, pair in enumerate(zip(ours, theirs, strict=False)) if _differ(*pair)), None)
    same = min(len(ours), len(theirs)) if shared is None else shared
    if ours and theirs and not same:
        raise ScrError("The two files are of different registers.", "Open a copy of this register.")
    known = [(same, same), *_met(ours, theirs), *((n, m) for m, n in _met(theirs, ours))]
    return max(known, key=sum)


def _differ(one: Entry, other: Entry) -> bool:
    return one.head != other.head


def _met(ours: Log, theirs: Log) -> Iterator[tuple[int, int]]:
    """The merges in `ours` that took in `theirs`, as far as it then went."""
    heads = {one.head: one.number for one in theirs}
    for entry in ours:
        taken = entry.new.value if entry.act is Act.MERGE and entry.new else None
        if taken in heads:
            yield entry.number, heads[taken]


def clashes(ours: Log, theirs: Log) -> tuple[Clash, ...]:
    """The fields that both copies changed to different values since they parted, in the order of theirs."""
    here, there = parted(ours, theirs)
    base, mine, other = standing_in(ours[:here]), standing_in(ours[here:]), standing_in(theirs[there:])
    return tuple(
        _clash(key, base.get(key), mine[key], kept)
        for key, kept in other.items()
        if key in mine and kept.value is not None and mine[key].value != kept.value
    )


def differences(ours: Log, theirs: Log) -> tuple[Clash, ...]:
    """Every field that theirs changed since they parted and that stands otherwise here, in their order.

    Where only theirs changed it, `ours` is the `base`, "" for what was never set here.
    """
    here, there = parted(ours, theirs)
    base, mine = standing_in(ours[:here]), standing_in(ours)
    return tuple(
        _clash(key, base.get(key), mine.get(key), kept)
        for key, kept in standing_in(theirs[there:]).items()
        if kept.value is not None and (key not in mine or mine[key].value != kept.value)
    )


def merged(
    ours: Log,
    theirs: Log,
    chosen: Mapping[Key, str],
    *,
    who: str,
    at: dt.datetime,
    salt: Salt = new_salt,
) -> Log:
    """Our copy with everything that theirs has and ours has not, and an entry that names both heads.

    Entries of theirs keep who typed them, when and why. Where ours was chosen in a clash, its value is
    written again after theirs, so that both stay in the log. What theirs blanked is blanked.

    chosen    for each clash OURS or THEIRS; for any other of the `differences` OURS where it is not wanted. A
              thing that is only theirs, and of which nothing is wanted, is taken out with the reason
    Raises ScrError where a clash was not decided.
    """
    _require_decided(ours, theirs, chosen)
    there = parted(ours, theirs)[1]
    if not theirs[there:]:
        return ours
    back = _back(ours, differences(ours, theirs), chosen)
    log = ours
    for entry in theirs[there:]:
        log = _taken(log, entry, there, salt)
    log = appended(log, back, who=who, why="Kept as it was in this copy.", at=at, salt=salt)
    old, new = sealed(head(ours), salt()), sealed(head(theirs), salt())
    note = Entry(number=0, at=at, who=who, act=Act.MERGE, thing=Thing.REGISTER, id="", old=old, new=new)
    return added(log, note)


def _require_decided(ours: Log, theirs: Log, chosen: Mapping[Key, str]) -> None:
    """Raise ScrError where a clash was not decided."""
    undecided = [one for one in clashes(ours, theirs) if chosen.get(one.key) not in (OURS, THEIRS)]
    if undecided:
        many = counted(len(undecided), "value")
        raise ScrError(
            f"{many} changed in both copies, and it is not decided which is right.",
            "Decide each row, then merge.",
        )


def _back(ours: Log, every: tuple[Clash, ...], chosen: Mapping[Key, str]) -> list[Change]:
    """What is written after theirs, so that what was chosen stands."""
    known = {(key[0], key[1]) for key in standing_in(ours)}
    wanted = {(one.thing, one.id) for one in every if chosen.get(one.key) != OURS}
    kept = [one for one in every if chosen.get(one.key) == OURS]
    refused = dict.fromkeys((one.thing, one.id) for one in kept)
    new = [one for one in refused if one not in known | wanted]
    back = [Change(thing=thing, id=id, field="gone", value=NOT_TAKEN) for thing, id in new]
    return back + [
        Change(thing=one.thing, id=one.id, field=one.field, value=one.ours)
        for one in kept
        if (one.thing, one.id) not in new
    ]


def _taken(log: Log, entry: Entry, there: int, salt: Salt) -> Log:
    """The log with what an entry of the other copy did."""
    if entry.act is Act.BLANK and entry.target <= there and entry.why is not None:
        if _said(log[entry.target - 1].new) is None:
            return log
        return blanked(log, entry.target, who=entry.who, why=entry.why.value or "", at=entry.at, salt=salt)
    if entry.act is not Act.SET or entry.new is None or entry.new.value is None:
        return log
    old = standing_in(log).get((entry.thing, entry.id, entry.field))
    if old is not None and old.value == entry.new.value:
        return log
    return added(log, replace(entry, old=old))


def _clash(key: Key, base: Kept | None, ours: Kept | None, theirs: Kept) -> Clash:
    thing, id, field = key
    return Clash(
        thing=thing, id=id, field=field, base=_said(base), ours=_said(ours) or "", theirs=_said(theirs) or ""
    )


def _said(kept: Kept | None) -> str | None:
    return None if kept is None else kept.value
