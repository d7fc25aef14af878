"""An audit read from its log, and what of it one person may see."""

from collections.abc import Mapping
from dataclasses import fields, replace

from scrlib.audits.register.log import Log, added
from scrlib.audits.register.state import state_of
from scrlib.records.audits import SLOTS, Agreed, Audit, AuditAction, Auditor, Given, Grade
from scrlib.records.register import Act, Entry, Thing

AUDIT = "audit"  # the id of the one audit in its log
TEXTS = ("title", "report", "decided", "edition", "last_title", "last_edition")
OF_GIVEN = tuple(one.name for one in fields(Given) if one.name != "item")
OF_ACTION = tuple(one.name for one in fields(AuditAction) if one.name != "id")
LAST, FACT = "last", "fact"  # the first words of fields: "last:genogram:grade", "fact:pages"


def audit_of(log: Log) -> Audit:
    """The whole audit, with what both gave: never for a screen before it is revealed (see `shown_to`)."""
    state = state_of(log)
    top = state.get(Thing.AUDIT, {}).get(AUDIT, {})
    given = state.get(Thing.GRADE, {})
    return Audit(
        **{name: top.get(name, "") for name in TEXTS},
        alone=bool(top.get("alone")),
        last=_last(top),
        auditors=tuple(_auditor(slot, state.get(Thing.AUDITOR, {}).get(slot, {}), given) for slot in SLOTS),
        agreed=tuple(
            Agreed(item=item, grade=_grade(one.get("grade", "")), reason=one.get("reason", ""))
            for item, one in state.get(Thing.AGREED, {}).items()
        ),
        actions=tuple(
            AuditAction(id=id, **{name: one.get(name, "") for name in OF_ACTION})
            for id, one in state.get(Thing.ACTION, {}).items()
            if one.get("what")
        ),
        facts=tuple(
            (name.partition(":")[2], text) for name, text in top.items() if name.startswith(f"{FACT}:")
        ),
    )


def shown_to(log: Log, slot: str) -> Audit:
    """The audit as the auditor in this slot may see it ("" for somebody who only reads).

    Until it is revealed nothing of what another auditor gave is in it, not even how much.
    """
    whole = audit_of(log)
    if whole.revealed:
        return whole
    auditors = tuple(one if one.slot == slot else replace(one, given=()) for one in whole.auditors)
    return replace(whole, auditors=auditors)


def file_for(log: Log, slot: str) -> Log:
    """The log as the auditor in this slot may take it away: before it is revealed, without another's grades.

    What follows a hidden entry is sealed anew; merged into the whole log it adds nothing twice.
    """
    if audit_of(log).revealed:
        return log
    hidden = next((at for at, one in enumerate(log) if is_hidden_from(one, slot)), len(log))
    kept = log[:hidden]
    standing = {(one.thing, one.id, one.field): one.new for one in kept if one.act is Act.SET}
    for entry in log[hidden:]:
        if entry.act is Act.BLANK and entry.target <= hidden:
            kept = added(kept, entry)
        if (
            entry.act is Act.SET
            and entry.new
            and entry.new.value is not None
            and not is_hidden_from(entry, slot)
        ):
            key = (entry.thing, entry.id, entry.field)
            kept = added(kept, replace(entry, old=standing.get(key)))
            standing[key] = entry.new
    return kept


def given_id(slot: str, item: str) -> str:
    """The id of what an auditor gave for an item: "1:genogram"."""
    return f"{slot}:{item}"


def is_hidden_from(entry: Entry, slot: str) -> bool:
    """Whether an entry holds what another auditor gave."""
    return entry.thing is Thing.GRADE and entry.id.partition(":")[0] != slot


def _auditor(slot: str, said: Mapping[str, str], given: Mapping[str, Mapping[str, str]]) -> Auditor:
    mine = {id.partition(":")[2]: one for id, one in given.items() if id.partition(":")[0] == slot}
    return Auditor(
        slot=slot,
        role=said.get("role", ""),
        submitted=bool(said.get("submitted")),
        given=tuple(_given(item, one) for item, one in mine.items()),
    )


def _given(item: str, said: Mapping[str, str]) -> Given:
    texts = {name: said.get(name, "") for name in OF_GIVEN if name != "grade"}
    return Given(item=item, grade=_grade(said.get("grade", "")), **texts)


def _last(top: Mapping[str, str]) -> tuple[Given, ...]:
    """Last time's answers, as they were taken over into this log."""
    found: dict[str, dict[str, str]] = {}
    for name, text in top.items():
        if name.startswith(f"{LAST}:"):
            _, item, field = name.split(":", 2)
            found.setdefault(item, {})[field] = text
    return tuple(_given(item, said) for item, said in found.items())


def _grade(text: str) -> Grade:
    """The grade in a log; one that is not known, or was blanked, is none."""
    return Grade(text) if text in set(Grade) else Grade.UNDECIDED
