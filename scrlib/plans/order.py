"""The order in which the actions of a plan can be done: what waits for what where the text says so, else by date."""

import datetime as dt
import re
from collections.abc import Sequence

from scrlib.plans.phrases import plain
from scrlib.records.plans import PlanAction, Turn

WAITS = re.compile(
    r"\b(?:after|once|following|when|subject to|dependent (?:up)?on|depends (?:up)?on|as soon as|pending|on completion of|not before|awaits)\b([^.;]*)",
    re.I,
)
NAMED = re.compile(r"\baction\s+(?:no\.?\s*)?(?P<action>\d{1,3}(?:\.\d{1,3})*)|\b(?P<id>A\d{1,3})\b", re.I)
COMMON = frozenset(
    "the a an of to and in on for by with all at as is are be been has have will this that it its each every new completed complete agreed done place when once after board action actions review".split()
)
SHARED = 2  # words of weight that one action's text and another's condition have in common
LAST = dt.date.max


def order_of(actions: Sequence[PlanAction]) -> tuple[Turn, ...]:
    """Every action once: after those its words wait for, and else by date; undated ones last, in the plan's order."""
    waits = {one.id: _waits(one, actions) for one in actions}
    left = sorted(actions, key=lambda one: (one.due or LAST, actions.index(one)))
    placed: list[Turn] = []
    done: set[str] = set()
    while left:
        ready = next(
            (one for one in left if set(waits[one.id][0]) <= done), left[0]
        )  # a circle is broken by date
        left.remove(ready)
        done.add(ready.id)
        after, words = waits[ready.id]
        placed.append(Turn(action=ready.id, after=after, why=words if after else _by_date(ready)))
    return tuple(placed)


def _by_date(one: PlanAction) -> str:
    return "by its date" if one.due else "no date"


def _waits(one: PlanAction, actions: Sequence[PlanAction]) -> tuple[tuple[str, ...], str]:
    """(ids, words): the actions that an action's words say it waits for."""
    for found in WAITS.finditer(f"{one.action}. {one.due_words}"):
        after = tuple(other.id for other in actions if other.id != one.id and _is_meant(found[1], other))
        if after:
            return after, found.group().strip()
    return (), ""


def _is_meant(condition: str, other: PlanAction) -> bool:
    named = NAMED.search(condition)
    if named:
        return f"A{named['action'] or ''}" == other.id or (named["id"] or "").upper() == other.id
    return len(_weighty(condition) & _weighty(other.action)) >= SHARED


def _weighty(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{4,}", plain(text))} - COMMON
