"""When the money runs out: each funder's cash month by month against its budget of the year."""

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from scrlib.plans.costs.years import YEAR, first_month, month_of, month_words, year_of, year_words
from scrlib.plans.views.naming import NO_CASH, NOT_SAID, NOTHING, NOUGHT, not_costed
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import DataTable, Months, Panel
from scrlib.text.money import pounds, rough
from scrlib.text.saying import counted, listed

TOGETHER = "All funders together"
FEW = 3  # funders named in a sentence; more are counted


@dataclass(frozen=True, kw_only=True)
class Paid:
    """Cash by funder and month, over the months that are shown."""

    months: tuple[str, ...]
    cash: dict[tuple[str, str], Decimal]

    def so_far(self, funder: str) -> tuple[Decimal, ...]:
        """The funder's cash since April, at the end of each month."""
        return self._since_april(lambda month: self.cash.get((funder, month), NOUGHT))

    def all_so_far(self) -> tuple[Decimal, ...]:
        """The cash of every funder since April, at the end of each month."""
        by_month: dict[str, Decimal] = {}
        for (_, month), cash in self.cash.items():
            by_month[month] = by_month.get(month, NOUGHT) + cash
        return self._since_april(lambda month: by_month.get(month, NOUGHT))

    def _since_april(self, of: Callable[[str], Decimal]) -> tuple[Decimal, ...]:
        sums: list[Decimal] = []
        for month in self.months:
            before = sums[-1] if sums and not month.endswith("-04") else NOUGHT
            sums.append(before + of(month))
        return tuple(sums)


def months(costing: Costing, costs: Costs) -> Months:
    """Cash of the year so far, at the end of each month of the plan, beside each budget.

    Budgets are of a year from April to March, so the cash so far begins anew each April.
    The table has every funder, the plot those that have a budget.
    """
    paid = Paid(
        months=_shown(costing, costs), cash={(one.funder, one.month): one.cash for one in costs.months}
    )
    budgets: dict[str, dict[str, Decimal]] = {}
    for one in costing.budgets:
        budgets.setdefault(one.funder, {})[one.year] = one.amount
    funders = list(dict.fromkeys([*budgets, *(one.funder for one in costs.months)]))
    panels = tuple(_panel(funder, budgets[funder], paid, costs) for funder in budgets) or (_together(paid),)
    return Months(
        id="months",
        title="When the money runs out",
        summary=(
            _summary(panels, [one for one in funders if one not in budgets])
            if paid.months
            else (NO_CASH if costs.ledger else NOTHING)
        ),
        table=DataTable(
            columns=(
                "Funder and month with cash",
                "Cash in the month",
                "Cash of the year so far",
                "Budget of the year",
            ),
            rows=tuple(row for funder in funders for row in _rows(funder, budgets.get(funder, {}), paid)),
            figures=(1, 2, 3),
        ),
        beside=not_costed(costing),
        months=paid.months,
        panels=panels if paid.months else (),
    )


def month_name(month: str) -> str:
    """The month "2026-11" as "November 2026"."""
    return f"{calendar.month_name[int(month[5:])]} {month[:4]}"


def _shown(costing: Costing, costs: Costs) -> tuple[str, ...]:
    """From the start of the plan, or of the cash if earlier, to the end of the last year with cash."""
    if not costs.months:
        return ()
    paid = [_running(one.month) for one in costs.months]
    end = first_month(year_of(max(paid)) + 1)
    return tuple(month_words(one) for one in range(min(*paid, month_of(costing.start)), end))


def _running(month: str) -> int:
    return int(month[:4]) * YEAR + int(month[5:]) - 1


def _year(month: str) -> str:
    return year_words(year_of(_running(month)))


def _panel(funder: str, budgets: dict[str, Decimal], paid: Paid, costs: Costs) -> Panel:
    overs = [one.first_month_over for one in costs.affordability if one.funder == funder]
    first = min((one for one in overs if one), default=None)
    return Panel(
        label=funder,
        words=_words(budgets, first),
        spent=paid.so_far(funder),
        budget=tuple(budgets.get(_year(month)) for month in paid.months),
        over=paid.months.index(first) if first in paid.months else None,
    )


def _together(paid: Paid) -> Panel:
    spent = paid.all_so_far()
    return Panel(label=TOGETHER, words="no budget is given", spent=spent, budget=(None,) * len(spent))


def _words(budgets: dict[str, Decimal], first: str | None) -> str:
    if first is None:
        return "within budget in each year that has one"
    year = _year(first)
    return f"over its budget of {rough(budgets[year])} for {year} in {month_name(first)}"


def _summary(panels: Sequence[Panel], without: Sequence[str]) -> str:
    said = " ".join(f"{one.label}: {one.words}." for one in panels)
    if not without or panels[0].label == TOGETHER:
        return said
    named = [one for one in without if one != NOT_SAID]
    who = listed(named) if len(named) <= FEW else counted(len(named), "other funder")
    if named:
        said += f" No budget is given for {who}."
    return said if len(named) == len(without) else f"{said} Some of the cash has no payer yet."


def _rows(funder: str, budgets: dict[str, Decimal], paid: Paid) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for month, so_far in zip(paid.months, paid.so_far(funder), strict=True):
        cash, budget = paid.cash.get((funder, month)), budgets.get(_year(month))
        if cash:
            told = "none given" if budget is None else pounds(budget)
            rows.append((f"{funder}, {month_name(month)}", pounds(cash), pounds(so_far), told))
    return rows
