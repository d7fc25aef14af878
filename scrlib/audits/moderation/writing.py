"""What may be written into the log of an audit, and when: grades before submitting, agreement after both."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import fields

from scrlib.audits.moderation.figures import every_fact, numbers
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import AUDIT, FACT, OF_GIVEN, audit_of, given_id
from scrlib.audits.register.log import Log, Salt, appended, new_salt
from scrlib.errors import ScrError
from scrlib.records.audits import Audit, AuditAction, Given, Grade
from scrlib.records.register import Change, Thing


def begun(title: str, report: str, decided: str, edition: str, *, alone: bool = False) -> tuple[Change, ...]:
    """What a new audit starts with. Raises ScrError without a title, or for an unknown edition."""
    if not title.strip():
        raise ScrError("The audit has no name.", "Type what to call it, such as the report and the quarter.")
    audit_items(edition)
    texts = {"title": title, "report": report, "decided": decided, "edition": edition}
    changes = [_of_audit(name, text.strip()) for name, text in texts.items() if text.strip()]
    return (*changes, *([_of_audit("alone", "yes")] if alone else []))


def dated(audit: Audit, decided: str, edition: str) -> tuple[Change, ...]:
    """Another day of the decision, and the edition that follows from it where it is another one."""
    asks = [_of_audit("edition", edition)] if edition != audit.edition else []
    return (*asks, _of_audit("decided", decided))


def role(slot: str, role: str) -> Change:
    """Who audits in a slot."""
    return Change(thing=Thing.AUDITOR, id=slot, field="role", value=role.strip())


def graded(slot: str, before: Given, now: Given) -> tuple[Change, ...]:
    """The changes that make what was given before into what is given now."""
    return tuple(
        Change(thing=Thing.GRADE, id=given_id(slot, now.item), field=name, value=str(getattr(now, name)))
        for name in OF_GIVEN
        if getattr(before, name) != getattr(now, name)
    )


def submitted(audit: Audit, slot: str) -> tuple[Change, ...]:
    """That an auditor has finished. Raises ScrError while items have no grade."""
    lacking = ungraded(audit, slot)
    if lacking:
        raise ScrError(
            f"{len(lacking)} of {len(audit_items(audit.edition))} items have no grade yet.",
            "Grade each; “not stated” and “not applicable” are grades, too.",
        )
    return (Change(thing=Thing.AUDITOR, id=slot, field="submitted", value="yes"),)


def ungraded(audit: Audit, slot: str) -> tuple[str, ...]:
    """The items that an auditor has not graded."""
    mine = audit.auditor(slot)
    return tuple(one.id for one in audit_items(audit.edition) if not mine.of(one.id).grade)


def agreed(item: str, grade: Grade, reason: str) -> tuple[Change, ...]:
    """What both settled on. Raises ScrError without a grade or a reason."""
    if not grade:
        raise ScrError("No agreed grade was chosen.", "Choose one.")
    if not reason.strip():
        raise ScrError("It does not say why this grade was agreed.", "Type the reason in a few words.")
    texts = {"grade": str(grade), "reason": reason.strip()}
    return tuple(Change(thing=Thing.AGREED, id=item, field=name, value=text) for name, text in texts.items())


def acted(action: AuditAction) -> tuple[Change, ...]:
    """An action that arises, or a change of one. Taken out where it says nothing."""
    return tuple(
        Change(thing=Thing.ACTION, id=action.id, field=one.name, value=str(getattr(action, one.name)).strip())
        for one in fields(action)
        if one.name != "id"
    )


def settled(facts: Mapping[str, str]) -> tuple[Change, ...]:
    """What the figures of the study need of a report, as typed. Raises ScrError for a number that is none."""
    for name in numbers():
        if facts.get(name) and not facts[name].isdigit():
            raise ScrError(f"“{facts[name]}” is not a whole number.", "Type it in digits, or nothing.")
    return tuple(_of_audit(f"{FACT}:{name}", facts[name]) for name in every_fact() if name in facts)


def written(
    log: Log, changes: Sequence[Change], *, who: str, why: str, at: dt.datetime, salt: Salt = new_salt
) -> Log:
    """The log with these changes. Raises ScrError for one that comes too late or too early."""
    audit = audit_of(log)
    for change in changes:
        _refuse(audit, change)
    return appended(log, changes, who=who, why=why, at=at, salt=salt)


def _refuse(audit: Audit, change: Change) -> None:
    slot = change.id.partition(":")[0]
    if change.thing is Thing.GRADE and audit.auditor(slot).submitted:
        raise ScrError(
            "These grades were submitted: they stay as they are.",
            "Change your mind together: the agreed grade and its reason stand beside both.",
        )
    if change.thing is Thing.AGREED and not audit.revealed:
        raise ScrError("Not everybody has submitted yet.", "Agree on grades once both stand side by side.")
    if change.field in ("edition", "alone") and change.thing is Thing.AUDIT and _begun(audit):
        raise ScrError(
            "Grading has begun: what is asked stays as it is.", "Start another audit under the other edition."
        )


def _begun(audit: Audit) -> bool:
    return any(one.given for one in audit.auditors)


def _of_audit(name: str, text: str) -> Change:
    return Change(thing=Thing.AUDIT, id=AUDIT, field=name, value=text)
