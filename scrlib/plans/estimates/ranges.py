"""The range of a line: shares of what it costs in its plan, for a judgement to the penny would mislead."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from scrlib.plans.costs.ledger import ledger
from scrlib.plans.costs.money import pence
from scrlib.records.costs import Costed, CostedAction, Costing, Line


def ranged(line: Line, low: Decimal, high: Decimal, plan: Costing | None = None) -> Line:
    """The line with `low` and `high` times its total as its extremes.

    A line that runs for months costs what the plan's horizon leaves of it, so without a plan it gets none.
    """
    if plan is None and line.recurrent:
        return line
    alone = CostedAction(id="", agency="", costing=Costed.COSTED, lines=(line,))
    begun = plan or Costing(price_year="", start=line.start or dt.date.min, horizon_years=1)
    total = sum((cell.amount for cell in ledger(replace(begun, actions=(alone,)))), Decimal(0))
    return replace(line, low=pence(total * low), high=pence(total * high))
