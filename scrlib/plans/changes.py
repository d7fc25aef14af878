"""What was changed in a plan that came back: told in words, and taken only when somebody says so."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scrlib.records.plans import Plan, PlanAction
from scrlib.text.saying import day

# What a reader calls one thing, and the fields that hold it.
THINGS: dict[str, tuple[str, ...]] = {
    "recommendation number": ("recommendation",),
    "recommendation": ("recommendation_text",),
    "action": ("action",),
    "agency": ("agency",),
    "lead": ("owner",),
    "date": ("due", "due_words"),
    "intended outcome": ("outcome",),
    "way of knowing": ("monitoring",),
    "evidence": ("evidence",),
    "progress": ("progress",),
    "status": ("status", "status_words"),
    "cost as written": ("cost_words",),
    "sign-off": ("signed_off",),
}
SHOWN = 60  # letters of an action in a sentence about it
MOST_MOVED = 3  # more than these, and more than half: the plan was sorted


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change. `words` says it; the rest is what `accept` needs to make it."""

    kind: str  # "changed", "added", "removed", "moved" or "sorted"
    id: str  # of the action; "" where the whole plan was sorted
    words: str
    thing: str = ""  # what was changed: a key of THINGS
    action: PlanAction | None = None  # as it now is
    behind: tuple[str, ...] = ()  # those that now stand above it (when sorted: all, in order)


def changes(before: Plan, after: Plan) -> tuple[Change, ...]:
    """Every change from one plan to the other: within rows first, then rows taken out, put in and moved.

    Rows are the same where their ids are. Accepting every change gives the actions of `after`.
    """
    old = {one.id: one for one in before.actions}
    new = {one.id: one for one in after.actions}
    found = [change for id in new if id in old for change in _within(old[id], new[id])]
    found += [
        Change(kind="removed", id=id, words=f"{_name(one)} was taken out.")
        for id, one in old.items()
        if id not in new
    ]
    found += _sorted(old, new)
    moved = set() if any(one.kind == "sorted" for one in found) else _moved(old, new)
    ids = list(new)
    for at, id in enumerate(ids):
        behind = tuple(ids[:at])
        if id not in old:
            words = f"{_name(new[id])} is new."
            found.append(Change(kind="added", id=id, words=words, action=new[id], behind=behind))
        elif id in moved:
            place = f"after {behind[-1]}" if behind else "first"
            found.append(
                Change(kind="moved", id=id, words=f"{_name(new[id])} now stands {place}.", behind=behind)
            )
    return tuple(found)


def accept(before: Plan, accepted: Iterable[Change]) -> Plan:
    """The plan with these changes made, whichever of them they are; the others are left as they were."""
    accepted = list(accepted)
    actions = {one.id: one for one in before.actions}
    order = list(actions)
    for one in accepted:
        if one.kind == "changed" and one.action and one.id in actions:
            taken = {name: getattr(one.action, name) for name in THINGS[one.thing]}
            actions[one.id] = replace(actions[one.id], **taken)
        elif one.kind == "removed" and one.id in order:
            order.remove(one.id)
        elif one.kind == "sorted":
            order.sort(key=one.behind.index)
    for one in accepted:
        if one.kind == "added" and one.action:
            actions[one.id] = one.action
            _place(order, one)
        elif one.kind == "moved" and one.id in order:
            order.remove(one.id)
            _place(order, one)
    return replace(before, actions=tuple(actions[id] for id in order))


def _place(order: list[str], change: Change) -> None:
    """Put an action below the nearest of those that stand above it."""
    above = next((id for id in reversed(change.behind) if id in order), None)
    order.insert(0 if above is None else order.index(above) + 1, change.id)


def _within(old: PlanAction, new: PlanAction) -> list[Change]:
    return [
        Change(kind="changed", id=new.id, thing=thing, action=new, words=_sentence(old, new, thing, names))
        for thing, names in THINGS.items()
        if any(getattr(old, name) != getattr(new, name) for name in names)
    ]


def _sentence(old: PlanAction, new: PlanAction, thing: str, names: Sequence[str]) -> str:
    was, now = _said(old, names), _said(new, names)
    if not was:
        return f"{_name(old)}: the {thing} is now {now}."
    if not now:
        return f"{_name(old)}: the {thing} was {was} and is now empty."
    return f"{_name(old)}: the {thing} was {was} and is now {now}."


def _said(action: PlanAction, names: Sequence[str]) -> str:
    """The first of the fields that says anything, as a person would say it."""
    texts = (_text(getattr(action, name)) for name in names)
    if "status" in names:
        return f"“{_text(action.status_words or action.status)}”"
    return next((f"“{text}”" for text in texts if text), "")


def _text(value: Any) -> str:
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value or "").replace("_", " ")


def _name(action: PlanAction) -> str:
    words = " ".join(action.action.split())
    if len(words) > SHOWN:
        words = words[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{action.id} “{words}”" if words else action.id


# ---- order


def _moved(old: dict[str, PlanAction], new: dict[str, PlanAction]) -> set[str]:
    """The fewest rows that must have been moved: those outside the longest run that kept its order."""
    places = {id: at for at, id in enumerate(id for id in old if id in new)}
    common = [id for id in new if id in old]
    ends: list[int] = []  # the lowest place with which a run of each length can end
    runs: list[list[str]] = []
    for id in common:
        at = bisect_left(ends, places[id])
        run = [*(runs[at - 1] if at else []), id]
        ends[at : at + 1], runs[at : at + 1] = [places[id]], [run]
    return set(common) - set(runs[-1] if runs else [])


def _sorted(old: dict[str, PlanAction], new: dict[str, PlanAction]) -> list[Change]:
    moved, common = _moved(old, new), [id for id in new if id in old]
    if len(moved) <= MOST_MOVED or len(moved) * 2 < len(common):
        return []
    order = (*common, *(id for id in old if id not in new))
    words = "The rows stand in another order, as if the sheet had been sorted."
    return [Change(kind="sorted", id="", words=words, behind=order)]
