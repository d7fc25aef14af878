"""One-off against recurrent cost by year, and what a full year of what stays costs."""

from decimal import Decimal

from scrlib.plans.costs.ledger import Entry, entries
from scrlib.plans.costs.lines import Part
from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.costs.totals import equivalent_annual_cost
from scrlib.plans.costs.years import YEAR, month_of
from scrlib.plans.views.naming import NOTHING, NOUGHT, counted_cells, lines_of, not_costed, parts_pence
from scrlib.records.beside import Parts
from scrlib.records.costs import Costing, Costs, Line, Nature, Post
from scrlib.records.plots import Bar, Bars, DataTable
from scrlib.text.money import percent, pounds, rough
from scrlib.text.saying import counted

ONCE_AND_AGAIN = ("One-off", "Recurrent")
FULL_YEAR = "A full year afterwards"
EVEN = "The same in every year (equivalent annual cost)"


def lasting(costing: Costing, costs: Costs) -> Bars:
    """What stays: one-off and recurrent cost in each year, and what goes on costs in a full year."""
    years = _by_year(costing, costs)
    once, again = (sum((parts[n] for parts in years.values()), NOUGHT) for n in (0, 1))
    rows = {**years, FULL_YEAR: (NOUGHT, full_year(costing))}
    table = {**years, "Total": (once, again), FULL_YEAR: rows[FULL_YEAR]}
    even_words, even_row = _even(costing, costs)
    return Bars(
        id="lasting",
        title="What stays after the first cost",
        summary=_summary(once, again, rows[FULL_YEAR][1]) + even_words if years else NOTHING,
        table=DataTable(
            columns=("Year (April to March)", *ONCE_AND_AGAIN, "Total"),
            rows=(*((name, *parts_pence(parts)) for name, parts in table.items()), *even_row),
            figures=(1, 2, 3),
        ),
        beside=not_costed(costing),
        parts=ONCE_AND_AGAIN,
        bars=tuple(_bar(name, parts) for name, parts in rows.items()) if years else (),
    )


def full_year(costing: Costing) -> Decimal:
    """Twelve months, at the last price, of the recurrent lines that still run when the plan ends."""
    end = month_of(costing.start) + costing.horizon_years * YEAR
    with exactly():
        return sum((_twelve_months(one) for one in entries(costing) if _stays(one, costing, end)), NOUGHT)


def _even(costing: Costing, costs: Costs) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The equivalent annual cost: a sentence, and a row to the penny; neither where nothing is discounted."""
    rate, by_year = costing.discount_rate, costs.totals.by_year
    if rate is None or not by_year:
        return "", ()
    even = equivalent_annual_cost(costing, by_year, rate)
    said = (
        f" Both together come to {rough(even)} a year when spread evenly over"
        f" {counted(costing.horizon_years, 'year')}, discounted at {percent(rate)} (the equivalent annual cost)."
    )
    return said, ((f"{EVEN}, at {percent(rate)}", "–", "–", pounds(even)),)


def recurs(line: Line) -> bool:
    """A line that costs something every month: every post does."""
    return line.recurrent or isinstance(line.what, Post)


def _by_year(costing: Costing, costs: Costs) -> dict[str, Parts]:
    lines = lines_of(costing)
    years: dict[str, Parts] = {}
    for cell in counted_cells(costs):
        once, again = years.get(cell.year, (NOUGHT, NOUGHT))
        later = recurs(lines[cell.action, cell.line])
        years[cell.year] = (once, again + cell.amount) if later else (once + cell.amount, again)
    return dict(sorted(years.items()))


def _stays(entry: Entry, costing: Costing, end: int) -> bool:
    line = costing.actions[entry.at].lines[entry.cell.line]
    runs_on = entry.part.first + entry.part.months == end
    return recurs(line) and runs_on and entry.cell.nature is not Nature.IN_BASE


def _twelve_months(entry: Entry) -> Decimal:
    part: Part = entry.part
    whole = pence(part.exact * YEAR / part.months)
    return -whole if entry.income else whole


def _bar(name: str, parts: Parts) -> Bar:
    once, again = parts
    if once and again:
        words = f"{rough(once + again)} ({rough(once)} one-off)"
    elif not once and not again:
        words = "nothing"
    else:
        words = f"{rough(once + again)}, {'one-off' if once else 'recurrent'}"
    return Bar(label=name, words=words, parts=parts)


def _summary(once: Decimal, again: Decimal, full: Decimal) -> str:
    said = f"{rough(once)} is one-off and {rough(again)} is recurrent within the plan."
    if not full:
        return f"{said} Nothing goes on when the plan ends."
    return f"{said} What still runs when the plan ends costs {rough(full)} in every full year after it."
