"""The costing that a work amounts to, and what comes of it; worked out once for each state of the work."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from scrlib.plans.costs import cost
from scrlib.plans.prices.green_book import DISCOUNT, green_book
from scrlib.plans.prices.rates import shipped_rates
from scrlib.records.costs import Cell, Costed, Costing, Costs, Nature
from scrlib.ui.plan.editing import begun
from scrlib.ui.plan.work import PlanWork, Setup


def first_setup(today: dt.date) -> Setup:
    """The settings a plan begins with: three years from next month on, discounted, at the newest prices."""
    start = (today.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    newest = max(rate.price_year for rate in shipped_rates().values())
    return Setup(start=start, price_year=newest, discount_rate=green_book()[DISCOUNT].value)


def setup_of(work: PlanWork) -> Setup:
    """The settings of this work, or those a plan begins with."""
    return work.setup or first_setup(dt.date.today())


def costing_of(work: PlanWork) -> Costing:
    """Everything the costs are worked out from: each action that counts, costed or not."""
    setup = setup_of(work)
    return Costing(
        price_year=setup.price_year,
        start=setup.start,
        horizon_years=setup.horizon_years,
        discount_rate=setup.discount_rate,
        budgets=setup.budgets,
        actions=tuple(begun(work, one.id) for one in work.counted()),
        it_bias=setup.it_bias,
        price_rise=setup.price_rise,
        lines_at=setup.lines_at,
    )


def by_number(work: PlanWork) -> Costing:
    """The same with each action called by its number on the screen, for people to read: "Action 3"."""
    costing = costing_of(work)
    called = (replace(one, id=f"Action {n}") for n, one in enumerate(costing.actions, start=1))
    return replace(costing, actions=tuple(called))


def costs_of(work: PlanWork) -> Costs:
    """What the plan comes to."""
    return worked_out(costing_of(work))


@lru_cache(maxsize=4)
def worked_out(costing: Costing) -> Costs:
    """What a costing comes to, worked out once."""
    return cost(costing)


def by_line(costs: Costs) -> Mapping[tuple[str, int], Mapping[Nature, Decimal]]:
    """What each line comes to, by action and place of the line, apart by nature."""
    sums: dict[tuple[str, int], dict[Nature, Decimal]] = {}
    for cell in costs.ledger:
        line = sums.setdefault((cell.action, cell.line), {})
        line[cell.nature] = line.get(cell.nature, Decimal(0)) + cell.amount
    return sums


def of_action(costs: Costs, id: str) -> Mapping[Nature, Decimal]:
    """What one action comes to, apart by nature."""
    cells = [cell for cell in costs.ledger if cell.action == id]
    return {nature: _sum(cell for cell in cells if cell.nature is nature) for nature in Nature}


def comes_to(costs: Costs, id: str) -> Decimal:
    """What one action comes to, whatever the nature of its cost."""
    return _sum(cell for cell in costs.ledger if cell.action == id)


def _sum(cells: Iterable[Cell]) -> Decimal:
    return sum((cell.amount for cell in cells), Decimal(0))


def dealt_with(work: PlanWork) -> int:
    """How many of the actions that count are costed, or cost nothing for a reason."""
    return sum(work.costing_of(one.id).costing is not Costed.NOT_COSTED for one in work.counted())
