"""From a costing to its costs: ledger, totals, cash against budgets, uncertainty and guards."""

from scrlib.plans.costs.cash import affordability, cash_by_month
from scrlib.plans.costs.guards import guards
from scrlib.plans.costs.ledger import entries
from scrlib.plans.costs.sensitivity import tornado
from scrlib.plans.costs.totals import coverage, statement, totals
from scrlib.plans.costs.uncertainty import uncertainty
from scrlib.records.costs import Costing, Costs


def cost(costing: Costing) -> Costs:
    """Everything that is computed of a costed plan, in pounds.

    Raises ScrError, naming action and line, where a line's total does not lie between its low and its high.
    Everything else that can be wrong is refused when the costing is read (`interchange.read_costing`).
    """
    found = entries(costing)
    sums, covered, months = totals(costing, found), coverage(costing), cash_by_month(found)
    return Costs(
        ledger=tuple(entry.cell for entry in found),
        totals=sums,
        coverage=covered,
        statement=statement(sums.economic, covered),
        affordability=affordability(costing, months),
        uncertainty=uncertainty(costing, found),
        tornado=tornado(costing, found),
        guards=guards(costing),
        months=months,
    )
