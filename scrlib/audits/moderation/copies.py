"""Two copies of one audit: what a file brings, and both made one without lifting the blind."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.naming import called
from scrlib.audits.moderation.state import audit_of, file_for
from scrlib.audits.register.coming.merge import clashes, merged
from scrlib.audits.register.log import Log
from scrlib.errors import ScrError
from scrlib.records.register import Act, Clash, Key, Thing

HIDDEN = "(hidden until both have submitted)"


@dataclass(frozen=True, kw_only=True)
class Differs:
    """A field that both copies changed: what it is, and both values as this auditor may see them."""

    name: str  # of its box: "grade|1:genogram|note"
    what: str
    ours: str
    theirs: str


def brings(ours: Log, theirs: Log) -> int:
    """How many values a copy holds that are not here. Raises ScrError where it is of another audit."""
    clashes(ours, theirs)
    known = {one.new.seal for one in ours if one.new}
    return sum(one.act is Act.SET and one.new is not None and one.new.seal not in known for one in theirs)


def differing(ours: Log, theirs: Log, slot: str) -> tuple[Differs, ...]:
    """What both copies changed, for whoever sits in this slot to decide."""
    audit = audit_of(ours)
    labels = {one.id: one.label for one in audit_items(audit.edition)} if audit.edition else {}
    return tuple(_differs(one, slot, labels, hidden=not audit.revealed) for one in clashes(ours, theirs))


def made_one(
    ours: Log, theirs: Log, chosen: Mapping[str, str], *, who: str, at: dt.datetime, slot: str, shared: bool
) -> Log:
    """Our copy with what theirs adds. `chosen`: "ours" or "theirs" for each name of `differing`.

    shared    the log is in the store, where another's grades may wait unseen; a tab is one auditor's own
    Raises ScrError where something is undecided, or another's grades would come into the tab too early.
    """
    keys: dict[Key, str] = {one.key: chosen.get(_name(one), "") for one in clashes(ours, theirs)}
    log = merged(ours, theirs, keys, who=who, at=at)
    if not shared:
        refuse_anothers(log, slot)
    return log


def refuse_anothers(log: Log, slot: str) -> None:
    """Raises ScrError where a log holds grades that the auditor in this slot may not have yet."""
    if file_for(log, slot) != log:
        raise ScrError(
            "This copy holds the other auditor’s grades, and not both have submitted.",
            "Grade in a copy without grades, submit, and merge once the other has submitted, too.",
        )


def _differs(one: Clash, slot: str, labels: Mapping[str, str], *, hidden: bool) -> Differs:
    whose = one.id.partition(":")[0]
    unseen = hidden and one.thing is Thing.GRADE and whose != slot
    return Differs(
        name=_name(one),
        what=called(one.thing, one.id, one.field, labels),
        ours=HIDDEN if unseen else one.ours,
        theirs=HIDDEN if unseen else one.theirs,
    )


def _name(one: Clash) -> str:
    return f"{one.thing}|{one.id}|{one.field}"
