"""How much of the plan's money goes on weaker actions."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scrlib.plans.costs.totals import NO_RECOMMENDATION
from scrlib.plans.views.naming import NOTHING, NOUGHT, not_costed, share_words
from scrlib.plans.views.shares import missing_words, references, told, uncosted
from scrlib.records import Leverage
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import Bar, Bars, DataTable
from scrlib.text.money import rough
from scrlib.text.saying import counted

GROUPS = {
    Leverage.STRONGER: "Stronger actions",
    Leverage.INTERMEDIATE: "Intermediate actions",
    Leverage.WEAKER: "Weaker actions",
    None: "Could not be told",
}
UNLINKED = "Serves no recommendation"
WORTH = "What an action costs says nothing of its worth: a strong one may be cheap."


def leverage(costing: Costing, costs: Costs, of: Mapping[str, Leverage | None]) -> Bars:
    """The plan's cost by the strength of its recommendations; `of` gives each its own, None if untold."""
    groups = _groups(costing, of)
    cost = {name: _cost(refs, costs) for name, refs in groups.items()}
    whole, missing = costs.totals.economic, uncosted(costing)
    return Bars(
        id="leverage",
        title="How much of this plan’s money goes on weaker actions",
        summary=_summary(groups, cost, whole) + missing_words(missing) if whole else NOTHING,
        table=DataTable(
            columns=("Strength", "Recommendations", "Cost", "Share of the cost"),
            rows=tuple(
                (
                    name,
                    ", ".join(refs),
                    _told(refs, cost[name], missing),
                    share_words(cost[name], whole) if cost[name] else "",
                )
                for name, refs in groups.items()
            ),
            figures=(2, 3),
        ),
        beside=not_costed(costing),
        parts=("Cost",),
        bars=tuple(_bar(name, refs, cost[name], whole) for name, refs in groups.items() if cost[name]),
    )


def _groups(costing: Costing, of: Mapping[str, Leverage | None]) -> dict[str, list[str]]:
    """The recommendations of each strength, strongest first; groups without any are left out."""
    groups: dict[str, list[str]] = {name: [] for name in (*GROUPS.values(), UNLINKED)}
    for ref in references(costing):
        groups[UNLINKED if ref == NO_RECOMMENDATION else GROUPS[of.get(ref)]].append(ref)
    return {name: refs for name, refs in groups.items() if refs}


def _cost(refs: Sequence[str], costs: Costs) -> Decimal:
    return sum((costs.totals.by_recommendation.get(ref, NOUGHT) for ref in refs), NOUGHT)


def _told(refs: Sequence[str], cost: Decimal, missing: set[str]) -> str:
    """The cost of a group, as that of its first recommendation that is not costed would be told."""
    return told(next((ref for ref in refs if ref in missing), refs[0]), cost, missing)


def _bar(name: str, refs: Sequence[str], cost: Decimal, whole: Decimal) -> Bar:
    many = "" if name == UNLINKED else f", {counted(len(refs), 'recommendation')}"
    words = f"{rough(cost)} ({share_words(cost, whole)}){many}"
    return Bar(label=name, words=words, parts=(cost,))


def _summary(groups: Mapping[str, list[str]], cost: Mapping[str, Decimal], whole: Decimal) -> str:
    weaker = GROUPS[Leverage.WEAKER]
    if weaker not in groups:
        return f"No recommendation of this plan was found to be of the weaker kind by its wording. {WORTH}"
    number = len(groups[weaker])
    every = sum(len(refs) for name, refs in groups.items() if name != UNLINKED)
    part = f"{rough(cost[weaker])}, {share_words(cost[weaker], whole)} of the whole,"
    return f"{part} goes on weaker actions, as far as their wording shows: {number} of {counted(every, 'recommendation')}. {WORTH}"
