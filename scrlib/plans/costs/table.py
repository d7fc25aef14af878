"""What `scr cost` prints for people: who bears what, who pays, how sure it is, and what to look at."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scrlib.plans.agencies import by_agency
from scrlib.records.costs import Costed, Costing, Costs
from scrlib.text.money import pounds, rough_range

LIMITS = (
    "Staff time is existing staff taken from other work: a cost, but not new money. "
    "A low cost is not a low value, and what is not costed is not nought."
)


def as_table(costing: Costing, costs: Costs) -> str:
    """A page to read: pounds to the penny, the range to two significant figures."""
    blocks = [
        _summary(costing, costs),
        _columns(("Agency", "Cash", "Staff time", "Both"), _by_agency(costing, costs)),
        _columns(("Recommendation", "Both"), _pairs(costs.totals.by_recommendation)),
        _columns(("Year", "Both"), _pairs(costs.totals.by_year)),
        _columns(("Funder", "Year", "Budget", "Cash", "Left", "First month over"), _budgets(costs)),
        _columns(("What matters most", "Whole plan with it low", "Whole plan with it high"), _tornado(costs)),
        _list("Not yet costed:", [one.id for one in costing.actions if one.costing is Costed.NOT_COSTED]),
        _list("Look at:", [f"{one.guard} {one.message}" for one in costs.guards]),
        [LIMITS],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _summary(costing: Costing, costs: Costs) -> list[str]:
    sums, spread = costs.totals, costs.uncertainty
    lines = [
        f"{costs.coverage.told(pounds(sums.economic))}. Prices of {costing.price_year}.",
        f"Cash {pounds(sums.cash)}, staff time {pounds(sums.opportunity)}; "
        f"paid for already, and not in these: {pounds(sums.in_base)}.",
    ]
    if sums.present_value is not None:
        lines.append(f"Present value {pounds(sums.present_value)}.")
    if spread.low != spread.high:
        lines.append(f"Eight times in ten it is {rough_range(spread.p10, spread.p90)}.")
    if spread.chance_over_budget is not None:
        lines.append(f"The chance that all cash is more than all budgets is {spread.chance_over_budget:.0%}.")
    return lines


def _by_agency(costing: Costing, costs: Costs) -> list[list[str]]:
    """Without the agencies whose every cell is in base, for which the line above the table stands."""
    counted = costs.totals.by_agency
    return [
        [one.agency, *map(pounds, (one.cash, one.staff_time, one.both))]
        for one in by_agency(costing, costs)
        if one.agency in counted
    ]


def _pairs(amounts: Mapping[str, Decimal]) -> list[list[str]]:
    return [[name, pounds(amount)] for name, amount in amounts.items()]


def _budgets(costs: Costs) -> list[list[str]]:
    return [
        [one.funder, one.year, *map(pounds, (one.budget, one.cash, one.gap)), one.first_month_over or "none"]
        for one in costs.affordability
    ]


def _tornado(costs: Costs) -> list[list[str]]:
    return [
        [f"action {one.action}, line {one.line + 1}", pounds(one.low), pounds(one.high)]
        for one in costs.tornado
    ]


def _columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows under their headings, figures to the right; nothing where there is no row."""
    if not rows:
        return []
    cells = [headings, *rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(headings))]
    return [
        "  ".join(
            cell.rjust(width) if "£" in rows[0][at] else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]


def _list(heading: str, rows: Sequence[str]) -> list[str]:
    return [heading, *(f"- {row}" for row in rows)] if rows else []
