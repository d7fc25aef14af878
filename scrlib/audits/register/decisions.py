"""What a meeting decided, typed from the form of its pack: the decision, and what it changes."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import actions, day_of, things
from scrlib.audits.register.state import last_pack
from scrlib.audits.register.things import label, new_id
from scrlib.audits.register.writing import set_fields
from scrlib.errors import ScrError
from scrlib.records.ids import next_id
from scrlib.records.register import Act, Change, Thing
from scrlib.records.registers import DecisionLine
from scrlib.text.saying import day as day_words
from scrlib.text.times.calendar_days import resolve

CHANGED, NEW = "changed", "new"
NUMBERED = (Thing.ACTION, Thing.RECOMMENDATION)


@dataclass(frozen=True, kw_only=True)
class About:
    """What a decision is about: an action, a recommendation, or neither."""

    action: str = ""
    recommendation: str = ""


def about(log: Log, number: str) -> About:
    """What has this number in the register, whatever its case. Raises ScrError where none has it, or two."""
    wanted = number.strip().casefold()
    if not wanted:
        return About()
    found = [
        (thing, id)
        for thing in NUMBERED
        for id, said in things(log, thing).items()
        if said.get("number", "").strip().casefold() == wanted
    ]
    if not found:
        raise ScrError(
            f"No action or recommendation has the number {number.strip()}.",
            "Look at the form again, or leave the number empty.",
        )
    if len(found) > 1:
        raise ScrError(
            f"{len(found)} things in the register have the number {number.strip()}.",
            "Leave it empty, and say in the decision which is meant.",
        )
    thing, id = found[0]
    return About(action=id) if thing is Thing.ACTION else About(recommendation=id)


def decided(
    log: Log, id: str, form: Mapping[str, str], of: About, ids: Callable[[Thing], str] = new_id
) -> tuple[Change, ...]:
    """The decision with this id, and what it writes: nothing more, another owner or day, or a new action.

    form  the fields of a decision as they were typed; `of` is what its number names
    Raises ScrError where a change names no action, or neither an owner nor a day.
    """
    does, action = form.get("does", ""), of.action
    given = _owner_and_day(form)
    more: tuple[Change, ...] = ()
    if does == CHANGED:
        if not action:
            raise ScrError("It does not say which action is changed.", "Type its number.")
        if not given:
            raise ScrError("It says neither who nor by when.", "Type one of them, or choose “Noted”.")
        more = set_fields(Thing.ACTION, action, given)
    elif does == NEW:
        action = ids(Thing.ACTION)
        numbers = [said.get("number", "") for said in things(log, Thing.ACTION).values()]
        new = {"number": next_id(numbers, "A"), "text": form.get("text", ""), **given}
        more = set_fields(Thing.ACTION, action, {**new, "recommendations": of.recommendation})
    written = {**form, "action": action, "recommendation": of.recommendation}
    return (*more, *set_fields(Thing.DECISION, id, written))


def _owner_and_day(form: Mapping[str, str]) -> dict[str, str]:
    """Owner and day of an action as a decision gives them; a day in words stays in words."""
    who, by = form.get("who", "").strip(), form.get("by", "").strip()
    found = {"owner": who} if who else {}
    if by:
        day = resolve(by)
        found |= {"due": day.isoformat() if day else "", "due_words": "" if day else by}
    return found


def decisions(log: Log, day: dt.date) -> tuple[DecisionLine, ...]:
    """Every decision in the order in which it was typed. `day` is today, by which its action stands."""
    lines = {one.id: one for one in actions(log, day)}
    return tuple(
        DecisionLine(
            id=id,
            meeting=day_of(said.get("meeting", "")),
            row=said.get("row", ""),
            about=said.get("about", ""),
            text=said.get("text", ""),
            who=said.get("who", ""),
            by=said.get("by", ""),
            does=said.get("does", ""),
            does_words=label("decided", said.get("does", "")),
            action=lines.get(said.get("action", "")),
            recommendation=said.get("recommendation", ""),
        )
        for id, said in things(log, Thing.DECISION).items()
    )


def decided_since(log: Log, number: int, day: dt.date) -> tuple[DecisionLine, ...]:
    """The decisions that were first typed after an entry: those of the meeting since."""
    before = {one.id for one in log[:number] if one.act is Act.SET and one.thing is Thing.DECISION}
    return tuple(one for one in decisions(log, day) if one.id not in before)


def meeting_day(log: Log, day: dt.date) -> str:
    """The meeting whose form is typed, in words: the last typed since the last pack, else the pack's day."""
    number = last_pack(log)
    since = [one.meeting for one in decided_since(log, number, day) if one.meeting]
    if since:
        return day_words(since[-1])
    return day_words(log[number - 1].at.date()) if number else ""
