"""What a board is told of a plan and its costs, as words for the places of a template."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from scrlib.documents.board.beside import beside_words
from scrlib.documents.board.fill import Rows, Values
from scrlib.documents.book.values import COSTED, PROGRESS, STATUSES
from scrlib.documents.plain import listed, titled
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Cell, Costed, CostedAction, Costing, Costs, Nature
from scrlib.records.plans import Plan, PlanAction, Status

ECONOMIC = (Nature.CASH, Nature.OPPORTUNITY)
MOST_NAMED = 12
NOT_SAID = "Not said"
LACKING: Mapping[str, Callable[[PlanAction], bool]] = {  # place -> whether an action has what it tells of
    "without_lead": lambda one: bool(one.owner),
    "without_date": lambda one: one.due is not None,
    "without_outcome": lambda one: bool(one.outcome),
    "without_knowing": lambda one: bool(one.monitoring),
}


class Money(Protocol):
    """How pounds are said: `scrlib.text.money` is one."""

    def pounds(self, amount: Decimal, /) -> str:
        """To the penny."""

    def rough(self, amount: Decimal, /) -> str:
        """Rounded as an estimate is told."""

    def percent(self, share: Decimal, /) -> str:
        """A share in words."""

    def rough_range(self, low: Decimal, high: Decimal, /) -> str:
        """Two ends of a range, both rounded."""


@dataclass(frozen=True, kw_only=True)
class CostedPlan:
    """What a paper for a board is filled from: a plan, what it costs, how pounds are said.

    `beside` is what stands beside the total, computed of the same costing.
    """

    plan: Plan
    costing: Costing
    costs: Costs
    money: Money
    beside: BesideTotal | None = None


def values_of(told: CostedPlan) -> Values:
    """The places that stand alone, by name."""
    plan, costing, costs, money = told.plan, told.costing, told.costs, told.money
    totals, covered = costs.totals, costs.coverage

    def exact(amount: Decimal) -> str:
        return "Not costed yet" if covered.nothing_costed else money.pounds(amount)

    return {
        "plan": titled(plan.name, "Action plan"),
        "statement": covered.told(money.pounds(totals.economic)),
        "headline": covered.told(money.rough(totals.economic)),
        "range": _range(costs, money),
        "parts": _parts(costs, money),
        "cash": money.rough(totals.cash),
        "staff_time": money.rough(totals.opportunity),
        "in_base": money.rough(totals.in_base),
        "cash_exact": exact(totals.cash),
        "staff_time_exact": exact(totals.opportunity),
        "total_exact": exact(totals.economic),
        "present_value": "Not asked for"
        if totals.present_value is None
        else money.rough(totals.present_value),
        "lowest": money.rough(costs.uncertainty.low),
        "highest": money.rough(costs.uncertainty.high),
        "actions": str(len(plan.actions)),
        "costed": str(covered.costed),
        "nothing": str(covered.nil),
        "not_costed": str(covered.not_costed),
        "not_costed_list": _named([one.id for one in costing.actions if one.costing is Costed.NOT_COSTED]),
        **{place: _lacking(plan, has) for place, has in LACKING.items()},
        "budgets": _budgets(costs, money),
        "price_year": costing.price_year,
        "start": _day(costing.start),
        "beside": beside_words(costing, costs, told.beside, money.rough, money.percent),
        "beside_exact": beside_words(costing, costs, told.beside, money.pounds, money.percent),
        "years": f"{costing.horizon_years} year{'' if costing.horizon_years == 1 else 's'}",
    }


def rows_of(told: CostedPlan) -> Rows:
    """What is repeated: actions in the order of the plan, costs by action, by agency, by year, and budgets."""
    plan, costing, costs, money = told.plan, told.costing, told.costs, told.money
    words = {one.id: one.action for one in plan.actions}
    return {
        "action": [_action(one, costing, costs, money) for one in plan.actions],
        "cost": [_cost(one, costs, money, words.get(one.id, "")) for one in costing.actions],
        "agency": _sums(costs, lambda cell: cell.agency, money),
        "year": sorted(_sums(costs, lambda cell: cell.year, money), key=lambda row: row["name"]),
        "budget": [
            {
                "funder": one.funder,
                "year": one.year,
                "amount": money.pounds(one.budget),
                "cash": money.pounds(one.cash),
                "gap": money.pounds(one.gap),
                "month": _month(one.first_month_over),
            }
            for one in costs.affordability
        ],
    }


# ---- sentences


def _parts(costs: Costs, money: Money) -> str:
    if not costs.coverage.costed:
        return ""
    cash, staff = money.rough(costs.totals.cash), money.rough(costs.totals.opportunity)
    return f"Of it {cash} is cash and {staff} staff time."


def _range(costs: Costs, money: Money) -> str:
    """Where eight of ten draws fall, said only where some line has a range."""
    if not costs.coverage.costed:
        return ""
    unsure = costs.uncertainty
    if unsure.low == unsure.high:
        return "No range has been given for any line, so how sure the figure is cannot be said."
    said = money.rough_range(unsure.p10, unsure.p90).replace(" to ", " and ")
    counted = "what is counted so far" if costs.coverage.not_costed else "it"
    return f"Eight times in ten {counted} should lie between {said}, if the ranges that were given are right."


def _budgets(costs: Costs, money: Money) -> str:
    if not costs.affordability:
        return "No budget has been given, so whether the cash fits cannot be said."
    short = [one for one in costs.affordability if one.gap < 0]
    if not short:
        return "" if costs.coverage.nothing_costed else _fits(costs, money)
    parts = (
        f"{one.funder} is short by {money.rough(-one.gap)} in {one.year} ({_month(one.first_month_over)})"
        for one in short
    )
    return f"The cash does not fit: {'; '.join(parts)}.{_outside(costs, money)}"


def _fits(costs: Costs, money: Money) -> str:
    outside = _outside(costs, money)
    if outside:
        return f"The budgets that were given are enough for what they have to pay.{outside}"
    cash = "The cash that has been costed" if costs.coverage.not_costed else "The cash"
    return f"{cash} fits every budget that was given."


def _outside(costs: Costs, money: Money) -> str:
    """What none of the budgets has to pay, so that nobody takes it for paid."""
    if costs.outside_budgets <= 0:
        return ""
    return f" {money.rough(costs.outside_budgets)} of the cash falls to none of the budgets."


def _lacking(plan: Plan, has: Callable[[PlanAction], bool]) -> str:
    lacking = [one.id for one in plan.actions if not has(one)]
    named = f" ({_list(lacking)})" if 0 < len(lacking) <= MOST_NAMED else ""
    return f"{len(lacking)} of {len(plan.actions)} actions{named}"


def _named(ids: Sequence[str]) -> str:
    """The actions by number, or how many they are where the numbers would fill a page."""
    return _list(ids) if len(ids) <= MOST_NAMED else f"{len(ids)} actions"


def _list(words: Iterable[str]) -> str:
    return listed(list(words)) or "none"


# ---- rows


def _action(one: PlanAction, costing: Costing, costs: Costs, money: Money) -> Values:
    costed = next((action for action in costing.actions if action.id == one.id), None)
    said = PROGRESS[one.progress] if one.progress else STATUSES[one.status]
    return {
        "number": one.id,
        "recommendation": one.recommendation or "",
        "recommendation_text": one.recommendation_text or "",
        "action": one.action,
        "agency": one.agency or NOT_SAID,
        "lead": "\n".join(one.owner) or NOT_SAID,
        "by_when": _day(one.due) if one.due else one.due_words or NOT_SAID,
        "outcome": one.outcome or NOT_SAID,
        "how_known": one.monitoring or NOT_SAID,
        "evidence": one.evidence or NOT_SAID,
        "progress": NOT_SAID if one.status is Status.UNKNOWN and not one.progress else said,
        "cost": _rough_cost(costed, costs, money),
    }


def _rough_cost(action: CostedAction | None, costs: Costs, money: Money) -> str:
    """To two significant figures, with its range where its lines have one; never £0 for what is not costed."""
    if action is None or action.costing is Costed.NOT_COSTED:
        return COSTED[Costed.NOT_COSTED]
    if action.costing is Costed.NIL:
        return COSTED[Costed.NIL]
    total, low, high = Decimal(0), Decimal(0), Decimal(0)
    for at, line in enumerate(action.lines):
        cells = [one for one in costs.ledger if (one.action, one.line) == (action.id, at)]
        central = sum((one.amount for one in cells if one.nature in ECONOMIC), Decimal(0))
        total += central
        low += central if line.low is None else line.low
        high += central if line.high is None else line.high
    said = money.rough(total)
    return said if low == high else f"{said}\n({money.rough_range(low, high)})"


def _cost(action: CostedAction, costs: Costs, money: Money, words: str) -> Values:
    cells = [one for one in costs.ledger if one.action == action.id]
    known = bool(cells) or action.costing is Costed.NIL
    amounts = {key: value if known else "" for key, value in _amounts(cells, money).items() if key != "rough"}
    return {
        "number": action.id,
        "action": action.label or words,
        "agency": action.agency,
        "state": COSTED[action.costing] + (f": {action.reason}" if action.reason else ""),
        **amounts,
        "total": amounts["total"] or COSTED[Costed.NOT_COSTED],
    }


def _amounts(cells: Sequence[Cell], money: Money) -> dict[str, str]:
    sums = {
        one: sum((cell.amount for cell in cells if cell.nature is one), Decimal("0.00")) for one in Nature
    }
    total = sums[Nature.CASH] + sums[Nature.OPPORTUNITY]
    return {
        "cash": money.pounds(sums[Nature.CASH]),
        "staff_time": money.pounds(sums[Nature.OPPORTUNITY]),
        "in_base": money.pounds(sums[Nature.IN_BASE]),
        "total": money.pounds(total),
        "rough": money.rough(total),
    }


def _sums(costs: Costs, key: Callable[[Cell], str], money: Money) -> list[Values]:
    groups: dict[str, list[Cell]] = {}
    for cell in costs.ledger:
        groups.setdefault(key(cell), []).append(cell)
    return [{"name": name, **_amounts(cells, money)} for name, cells in groups.items()]


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"


def _month(words: str | None) -> str:
    """ "from November 2026" for "2026-11"."""
    return f"from {dt.date.fromisoformat(words + '-01'):%B %Y}" if words else "in no month"
