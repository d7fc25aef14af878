"""Recommendations and the agencies that bear their cost: each action's cost, split by its shares."""

from collections.abc import Sequence
from decimal import Decimal

from scrlib.plans.costs.money import split
from scrlib.plans.costs.totals import NO_RECOMMENDATION
from scrlib.plans.views.naming import NOUGHT, counted_cells
from scrlib.records.costs import Costed, CostedAction, Costing, Costs
from scrlib.text.money import pounds
from scrlib.text.saying import counted

NOT_COSTED = "not costed"
NIL = "nil"  # with its reason, in the plan
Load = dict[str, dict[str, Decimal]]  # recommendation -> agency -> pounds


def load(costing: Costing, costs: Costs) -> Load:
    """What each agency bears for each recommendation: rows and columns sum to the totals of the ledger."""
    loads: Load = {}
    for action in costing.actions:
        borne: dict[str, Decimal] = {}
        for cell in counted_cells(costs):
            if cell.action == action.id:
                borne[cell.agency] = borne.get(cell.agency, NOUGHT) + cell.amount
        _add(loads, action, borne)
    return loads


def references(costing: Costing) -> list[str]:
    """Every recommendation that the plan serves, costed or not, in the order of the plan."""
    return list(dict.fromkeys(ref for action in costing.actions for ref in refs(action)))


def refs(action: CostedAction) -> list[str]:
    """The recommendations that an action serves."""
    return [one.ref for one in action.recommendations] or [NO_RECOMMENDATION]


def uncosted(costing: Costing) -> set[str]:
    """The recommendations of which at least one action has no cost yet."""
    missing = (action for action in costing.actions if action.costing is Costed.NOT_COSTED)
    return {ref for action in missing for ref in refs(action)}


def told(ref: str, amount: Decimal | None, missing: set[str]) -> str:
    """A cost to the penny: "at least" where an action of the recommendation is not costed, never £0."""
    if not amount:
        return NOT_COSTED if ref in missing else NIL
    return f"at least {pounds(amount)}" if ref in missing else pounds(amount)


def missing_words(missing: set[str]) -> str:
    """A sentence about what is not costed, with a space before it; nothing where everything is."""
    if not missing:
        return ""
    many = counted(len(missing), "recommendation has an action", "recommendations have an action")
    return f" {many} that is not costed."


def _add(loads: Load, action: CostedAction, borne: dict[str, Decimal]) -> None:
    """Split the sum so far after each agency and take the difference: so both ways foot to the penny."""
    weights = [one.share for one in action.recommendations] or [Decimal(1)]
    before: Sequence[Decimal] = [NOUGHT] * len(weights)
    so_far = NOUGHT
    for agency, amount in borne.items():
        so_far += amount
        after = split(so_far, weights)
        for ref, old, new in zip(refs(action), before, after, strict=True):
            row = loads.setdefault(ref, {})
            row[agency] = row.get(agency, NOUGHT) + new - old
        before = after
