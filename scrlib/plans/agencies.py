"""Who bears what: cash and staff time side by side, with the days of that time."""

from collections import defaultdict
from decimal import Decimal

from scrlib.plans.costs.staff import staff_days
from scrlib.records.costs import Costing, Costs, Nature
from scrlib.records.reviews import AgencyCost


def by_agency(costing: Costing, costs: Costs) -> tuple[AgencyCost, ...]:
    """What each agency bears, in the order of the ledger; the amounts are sums of its cells.

    An agency whose every cell is in base bears £0, and has its row.
    """
    amounts: dict[str, dict[Nature, Decimal]] = {}
    for cell in costs.ledger:
        amounts.setdefault(cell.agency, defaultdict(Decimal))[cell.nature] += cell.amount
    days = staff_days(costing)
    return tuple(
        AgencyCost(
            agency=agency,
            cash=of[Nature.CASH],
            staff_time=of[Nature.OPPORTUNITY],
            days=days.get(agency, Decimal(0)),
        )
        for agency, of in amounts.items()
    )
