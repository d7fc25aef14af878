"""What is written into the register: changes made from what somebody typed or pressed, and what they lack."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import CLOSED, day_of, things
from scrlib.audits.register.state import BLANK, state_of
from scrlib.audits.register.things import Field, choices, new_id, shape
from scrlib.records.plans import Progress
from scrlib.records.register import Change, Thing
from scrlib.text.saying import day as said
from scrlib.text.times.calendar_days import months_later

Form = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """What keeps changes from being written: of which field of which thing, what is wrong, what to do."""

    field: str
    problem: str
    fix: str
    thing: Thing = Thing.REGISTER
    id: str = ""


def set_fields(thing: Thing, id: str, form: Form) -> tuple[Change, ...]:
    """A change for each field of the thing that the form holds, in the order of asking."""
    known = (one.id for one in shape(thing).fields if one.id in form)
    return tuple(Change(thing=thing, id=id, field=one, value=form[one].strip()) for one in known)


def looked_at(ids: Iterable[str], day: dt.date) -> tuple[Change, ...]:
    """That somebody looked at these actions on a day: all there is to write where nothing has changed."""
    return tuple(
        Change(thing=Thing.ACTION, id=id, field="looked", value=day.isoformat()) for id in dict.fromkeys(ids)
    )


def owner_left(log: Log, owner: str) -> tuple[Change, ...]:
    """Nobody answers any more for the open actions of an owner: they go on the list of those to give away."""
    return tuple(
        Change(thing=Thing.ACTION, id=id, field="owner", value="")
        for id, fields in things(log, Thing.ACTION).items()
        if fields.get("owner", "").strip() == owner and fields.get("status") not in CLOSED
    )


def look_later(action: str, done_on: dt.date, months: int, id: str = "") -> tuple[Change, ...]:
    """A look at whether an action made a difference, so many months after it was done."""
    due = months_later(done_on, months)
    form = {"action": action, "months": str(months), "due": due.isoformat()}
    return set_fields(Thing.DIFFERENCE, id or new_id(Thing.DIFFERENCE), form)


def actions_of(log: Log, changes: Sequence[Change]) -> tuple[str, ...]:
    """The actions that changes are about, also through their evidence or a look at their difference."""
    found = []
    for one in changes:
        standing = things(log, one.thing).get(one.id, {})
        of = {**standing, **{two.field: two.value for two in changes if two.id == one.id}}
        if one.thing is Thing.ACTION:
            found.append(one.id)
        elif one.thing in (Thing.EVIDENCE, Thing.DIFFERENCE):
            found.append(of.get("action", ""))
    return tuple(dict.fromkeys(filter(None, found)))


def differing(log: Log, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that change something: a value that stands already, or stays empty, needs none."""
    state = state_of(log)
    return tuple(
        one for one in changes if one.value != state.get(one.thing, {}).get(one.id, {}).get(one.field, "")
    )


def lacking(log: Log, changes: Sequence[Change]) -> tuple[Lacking, ...]:
    """What the things would lack once the changes are made, none where they can be written."""
    found: list[Lacking] = []
    for thing, id in dict.fromkeys((one.thing, one.id) for one in changes):
        new = {one.field: one.value for one in changes if (one.thing, one.id) == (thing, id)}
        before = state_of(log).get(thing, {}).get(id, {})
        fields = {**before, **new}
        if fields.get("gone"):
            continue
        lacks = [
            lack for one in shape(thing).fields for lack in _of_field(log, changes, one, fields, new, before)
        ]
        lacks += _of_thing(log, changes, thing, id, fields)
        found += [replace(one, thing=thing, id=id) for one in lacks]
    return tuple(found)


def still_to_come(changes: Sequence[Change], today: dt.date) -> tuple[Lacking, ...]:
    """The days among the changes on which something is said to have happened, and which lie after today."""
    found = []
    for one in changes:
        field, day = shape(one.thing).field(one.field), day_of(one.value)
        if field.past and day is not None and day > today:
            problem = f"{field.label}: {said(day)} is still to come."
            fix = "Write the day on which it was."
            found.append(Lacking(field=field.id, problem=problem, fix=fix, thing=one.thing, id=one.id))
    return tuple(found)


def refused(log: Log, changes: Sequence[Change], today: dt.date, *, looked: bool) -> tuple[Lacking, ...]:
    """What keeps changes from being written today. `looked`: by somebody who has looked at each action."""
    early = still_to_come(differing(log, changes), today) if looked else ()
    return lacking(log, changes) + early


def to_write(log: Log, changes: Sequence[Change], today: dt.date, *, looked: bool) -> tuple[Change, ...]:
    """What these changes change, and that their actions were looked at.

    Without `looked` only actions that stood here before count: nobody looked at what a file brings anew.
    """
    changed, standing = differing(log, changes), things(log, Thing.ACTION)
    seen = [id for id in actions_of(log, changed) if looked or id in standing]
    return differing(log, (*changed, *looked_at(seen, today)))


def _of_field(
    log: Log, changes: Sequence[Change], field: Field, fields: Form, new: Form, before: Form
) -> Iterable[Lacking]:
    value = fields.get(field.id, "").strip()
    if field.needed and not value:
        yield Lacking(field=field.id, problem=f"{field.label}: nothing is written.", fix="Write it.")
    if not value or field.id not in new or value == BLANK:
        return
    if field.kind == "day" and day_of(value) is None:
        yield Lacking(
            field=field.id, problem=f"{field.label}: that is no day.", fix="Write it as 31 March 2026."
        )
    if field.list and not set(value.split()) <= choices(field.list).keys():
        yield Lacking(
            field=field.id, problem=f"{field.label}: that is no choice.", fix="Choose from the list."
        )
    if field.of:
        known = {
            *things(log, field.of),
            *(one.id for one in changes if one.thing is field.of),
            *before.get(field.id, "").split(),
        }
        if not set(value.split()) <= known:
            yield Lacking(
                field=field.id,
                problem=f"{field.label}: it is not in the register.",
                fix="Choose one that is.",
            )


def _of_thing(log: Log, changes: Sequence[Change], thing: Thing, id: str, fields: Form) -> Iterable[Lacking]:
    if thing is Thing.ACTION:
        yield from _of_closing(fields, _has_evidence(log, changes, id))
    if thing is Thing.RECOMMENDATION:
        yield from _of_choice("response", fields, "response", "response_words", "The answer gives no reason.")
    if thing is Thing.DIFFERENCE:
        yield from _of_choice("difference", fields, "answer", "shows", "It does not say what shows it.")


def _of_closing(fields: Form, evidence: bool) -> Iterable[Lacking]:
    """Closing needs evidence, or a written reason."""
    status, reason = fields.get("status", ""), fields.get("reason", "").strip()
    if status == Progress.DONE_WITH_EVIDENCE and not evidence:
        yield Lacking(
            field="status",
            problem="It cannot be closed with evidence: no evidence is in the register.",
            fix="Add the evidence, or choose another status and give the reason.",
        )
    elif status == Progress.DONE_EFFECT_UNKNOWN and not evidence and not reason:
        yield Lacking(
            field="reason",
            problem="It is closed without evidence and without a reason.",
            fix="Add evidence that it was done, or write why it is closed without.",
        )
    elif status in CLOSED and not status.startswith("done") and not reason:
        yield Lacking(
            field="reason", problem="It does not say why it is changed or given up.", fix="Write the reason."
        )


def _of_choice(name: str, fields: Form, choice: str, words: str, problem: str) -> Iterable[Lacking]:
    chosen = choices(name).get(fields.get(choice, ""))
    if chosen and chosen.needs_reason and not fields.get(words, "").strip():
        yield Lacking(field=words, problem=problem, fix=f"Write it: “{chosen.label}” alone says too little.")


def _has_evidence(log: Log, changes: Sequence[Change], action: str) -> bool:
    standing = (fields.get("action", "") for fields in things(log, Thing.EVIDENCE).values())
    coming = (one.value for one in changes if (one.thing, one.field) == (Thing.EVIDENCE, "action"))
    return action in {*standing, *coming}
