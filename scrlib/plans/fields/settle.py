"""Dates that somebody wrote as words into our own Excel plan, read as in any plan."""

from dataclasses import replace

from scrlib.plans.fields.due import read_due
from scrlib.records.plans import Plan, PlanAction


def settle(plan: Plan, before: Plan | None) -> Plan:
    """The plan that came back, with a day for each date newly written in words that name one ("end Sept 2027").

    Words that stood in `before` already are left as they were read then.
    """
    known = {(one.id, one.due_words) for one in before.actions} if before else set()
    return replace(plan, actions=tuple(_settled(one, known) for one in plan.actions))


def _settled(action: PlanAction, known: set[tuple[str, str]]) -> PlanAction:
    if action.due or not action.due_words or (action.id, action.due_words) in known:
        return action
    return replace(action, due=read_due(action.due_words).day)
