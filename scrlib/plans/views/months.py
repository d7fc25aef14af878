"""When the money runs out: each funder's cash month by month against its budget of the year."""

import calendar
from decimal import Decimal

from scrlib.plans.costs.years import YEAR, first_month, month_of, month_words, year_of, year_words
from scrlib.plans.views.naming import NOTHING, NOUGHT, not_costed
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import DataTable, Months, Panel
from scrlib.text.money import pounds, rough


def months(costing: Costing, costs: Costs) -> Months:
    """Cash of the year so far, at the end of each month of the plan, beside each funder's budget.

    Budgets are of a year from April to March, so the cash so far begins anew each April.
    """
    shown = _months(costing, costs)
    paid = {(one.funder, one.month): one.cash for one in costs.months}
    funders = dict.fromkeys([one.funder for one in costing.budgets] + [one.funder for one in costs.months])
    panels = tuple(_panel(funder, shown, paid, costing, costs) for funder in funders) if shown else ()
    return Months(
        id="months",
        title="When the money runs out",
        summary=" ".join(f"{one.label}: {one.words}." for one in panels) or NOTHING,
        table=DataTable(
            columns=(
                "Funder and month",
                "Cash in the month",
                "Cash of the year so far",
                "Budget of the year",
            ),
            rows=tuple(_row(one, n, shown, paid) for one in panels for n in range(len(shown))),
            figures=(1, 2, 3),
        ),
        beside=not_costed(costing),
        months=tuple(shown),
        panels=panels,
    )


def month_name(month: str) -> str:
    """The month "2026-11" as "November 2026"."""
    return f"{calendar.month_name[int(month[5:])]} {month[:4]}"


def _months(costing: Costing, costs: Costs) -> list[str]:
    """From the start of the plan, or of the cash if earlier, to the end of the last year with cash."""
    if not costs.months:
        return []
    first = min(_running(one.month) for one in costs.months)
    last = max(_running(one.month) for one in costs.months)
    end = first_month(year_of(last) + 1)
    return [month_words(one) for one in range(min(first, month_of(costing.start)), end)]


def _running(month: str) -> int:
    return int(month[:4]) * YEAR + int(month[5:]) - 1


def _year(month: str) -> str:
    return year_words(year_of(_running(month)))


def _panel(
    funder: str, shown: list[str], paid: dict[tuple[str, str], Decimal], costing: Costing, costs: Costs
) -> Panel:
    budgets = {one.year: one.amount for one in costing.budgets if one.funder == funder}
    spent: list[Decimal] = []
    for month in shown:
        so_far = spent[-1] if spent and not month.endswith("-04") else NOUGHT
        spent.append(so_far + paid.get((funder, month), NOUGHT))
    overs = [one for one in costs.affordability if one.funder == funder and one.first_month_over]
    first = min((one.first_month_over for one in overs if one.first_month_over), default=None)
    return Panel(
        label=funder,
        words=_words(budgets, first),
        spent=tuple(spent),
        budget=tuple(budgets.get(_year(month)) for month in shown),
        over=shown.index(first) if first in shown else None,
    )


def _words(budgets: dict[str, Decimal], first: str | None) -> str:
    if not budgets:
        return "no budget is given"
    if first is None:
        return "within budget in each year that has one"
    year = _year(first)
    return f"over its budget of {rough(budgets[year])} for {year} in {month_name(first)}"


def _row(panel: Panel, n: int, shown: list[str], paid: dict[tuple[str, str], Decimal]) -> tuple[str, ...]:
    budget = panel.budget[n]
    return (
        f"{panel.label}, {month_name(shown[n])}",
        pounds(paid.get((panel.label, shown[n]), NOUGHT)),
        pounds(panel.spent[n]),
        "none given" if budget is None else pounds(budget),
    )
