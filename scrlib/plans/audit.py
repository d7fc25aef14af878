"""What a plan has and what it lacks."""

import re
from collections.abc import Sequence

from scrlib.plans.outcomes import level_of
from scrlib.plans.owners import is_accountable
from scrlib.records.plans import PlanAction


def counts(actions: Sequence[PlanAction]) -> dict[str, dict[str, int]]:
    """How many actions have each thing asked of a plan, and how many have not."""
    asked = {
        "owner": lambda one: any(is_accountable(name) for name in one.owner),
        "due": lambda one: one.due is not None,
        "outcome": lambda one: one.outcome is not None and level_of(one.outcome) != "output",
        "monitoring": lambda one: one.monitoring is not None,
        "linked": lambda one: bool(one.recommendation or one.recommendation_text),
        "costed": lambda one: is_costed(one.cost_words or ""),
    }
    found = {name: sum(map(has, actions)) for name, has in asked.items()}
    return {name: {"yes": yes, "no": len(actions) - yes} for name, yes in found.items()}


def is_costed(words: str) -> bool:
    """Whether some words name an amount above nought."""
    amounts = re.findall(
        r"£\s?\d[\d,]*(?:\.\d+)?|^\s*\d[\d,]*(?:\.\d+)?(?=\s*(?:k\b|pounds?\b|$))", words, re.I
    )
    return any(float(re.sub(r"[^\d.]", "", one)) > 0 for one in amounts)
