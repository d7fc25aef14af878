"""Affordability: cash by funder and month against the budgets. Never discounted, never opportunity cost."""

from collections.abc import Sequence
from decimal import Decimal

from scrlib.plans.costs.ledger import Entry
from scrlib.plans.costs.money import pence
from scrlib.plans.costs.years import first_month, month_words, year_from
from scrlib.records.costs import Affordability, Budget, Costing, MonthCash, Nature


def cash_by_month(found: Sequence[Entry]) -> tuple[MonthCash, ...]:
    """What each funder pays in each month, by funder in order of appearance, then by month."""
    cash: dict[str, dict[str, Decimal]] = {}
    for entry in found:
        if entry.cell.nature is Nature.CASH:
            of_funder = cash.setdefault(entry.cell.funder, {})
            for month, amount in entry.by_month():
                of_funder[month] = of_funder.get(month, Decimal(0)) + amount
    return tuple(
        MonthCash(funder=funder, month=month, cash=of_funder[month])
        for funder, of_funder in cash.items()
        for month in sorted(of_funder)
    )


def affordability(costing: Costing, months: Sequence[MonthCash]) -> tuple[Affordability, ...]:
    """Each budget, in the order given, against the cash of its funder in its year."""
    paid = {(one.funder, one.month): one.cash for one in months}
    return tuple(_against(budget, paid) for budget in costing.budgets)


def _against(budget: Budget, paid: dict[tuple[str, str], Decimal]) -> Affordability:
    """The first month over is the first whose cash since April is more than the budget."""
    april, so_far, over = first_month(year_from(budget.year)), Decimal("0.00"), None
    amount = pence(budget.amount)
    for month in (month_words(april + number) for number in range(12)):
        so_far += paid.get((budget.funder, month), Decimal(0))
        if so_far > amount and over is None:
            over = month
    return Affordability(
        funder=budget.funder,
        year=budget.year,
        budget=amount,
        cash=so_far,
        gap=amount - so_far,
        first_month_over=over,
    )
