"""A plan as `scr plan` prints it: the shape of docs/interfaces.md, or a table to read."""

import json
from collections.abc import Callable, Sequence

from scrlib.plans.audit import counts
from scrlib.records.plans import Plan, PlanAction

WIDTHS = {"Rec": 8, "Action": 46, "Owner": 26, "Due": 12, "Outcome": 24, "Status": 12}


def as_json(plan: Plan) -> str:
    """The plan as JSON, ending without a line break."""
    told = {
        "actions": [_action(one) for one in plan.actions],
        "skipped": [{"where": one.where, "why": one.why} for one in plan.skipped],
        "audit": counts(plan.actions),
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _action(one: PlanAction) -> dict[str, object]:
    return {
        "recommendation": one.recommendation or one.recommendation_text,
        "action": one.action,
        "owner": list(one.owner),
        "due": one.due.isoformat() if one.due else None,
        "due_words": one.due_words,
        "outcome": one.outcome,
        "monitoring": one.monitoring,
        "status": one.status.value,
        "status_words": one.status_words,
    }


def as_table(plan: Plan) -> str:
    """The plan as lines of text: a row for each action, what was passed over, and what the plan has and lacks."""
    cells: tuple[tuple[str, Callable[[PlanAction], str]], ...] = (
        ("Rec", lambda one: one.recommendation or one.recommendation_text or "-"),
        ("Action", lambda one: one.action),
        ("Owner", lambda one: "; ".join(one.owner) or "-"),
        ("Due", lambda one: one.due.isoformat() if one.due else one.due_words or "-"),
        ("Outcome", lambda one: one.outcome or "-"),
        ("Status", lambda one: one.status.value),
    )
    lines = [_line([name for name, _ in cells])]
    lines += [_line([say(one) for _, say in cells]) for one in plan.actions]
    lines += ["", *(f"Passed over: {one.where}: {one.why}" for one in plan.skipped)]
    lines += [
        f"Cannot be told: {one.table}, column {one.column + 1} “{one.heading}”" for one in plan.questions
    ]
    lines += [
        "",
        *(f"{name}: {said['yes']} yes, {said['no']} no" for name, said in counts(plan.actions).items()),
    ]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "  ".join(_cut(one, width) for one, width in zip(cells, WIDTHS.values(), strict=True)).rstrip()


def _cut(text: str, width: int) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= width else f"{line[: width - 1]}…").ljust(width)
