"""How far the figures may move: which line matters most, and the chance that the cash fits the budget."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from scrlib.plans.costs.ledger import entries
from scrlib.plans.costs.sensitivity import rank_correlations
from scrlib.plans.views.naming import NO_CASH, NOUGHT, likely_range, line_words, lines_of, not_costed
from scrlib.records.costs import Costing, Costs, Line
from scrlib.records.plots import Chances, DataTable, Span, Spans
from scrlib.text.money import pounds, rough
from scrlib.text.saying import counted

DRAWN = 12  # spans on one plot
LISTED = 40  # lines in the table
FOLLOWS = "How the total follows it, −1 to 1 (rank correlation over the draws)"
WHOLE = ("Whole plan then, at least", "Whole plan then, at most")
ENDS = "A bar runs from the total of the whole plan with that line alone at its low to the total with it at its high."
SHOWN = (0, 5, 10, 25, 50, 75, 90, 95, 100)  # of the hundred parts, in the table
NO_RANGES = "No line has a low and a high yet, so nothing can be said about how far the total may move."


def tornado(costing: Costing, costs: Costs) -> Spans:
    """What matters: the plan's total with one line at a time at its low and its high, widest first."""
    lines, centre = lines_of(costing), costs.uncertainty.central
    swung = [one for one in costs.tornado if one.swing]
    follows = _follows(costing, tuple((one.action, one.line) for one in swung[:LISTED]))
    spans = tuple(
        Span(
            label=line_words(lines[one.action, one.line], one.action),
            words=moves(centre - one.low, one.high - centre),
            low=one.low,
            high=one.high,
        )
        for one in swung
    )
    return Spans(
        id="tornado",
        title="What the total depends on",
        summary=_tornado_words(spans, centre) if spans else NO_RANGES,
        table=DataTable(
            columns=("Line", "Line at its low", "Line at its high", *WHOLE, "Difference", FOLLOWS),
            rows=tuple(
                (span.label, *_own(lines[one.action, one.line]), *ends_pence(span), ranks)
                for one, span, ranks in zip(swung, spans[:LISTED], follows, strict=False)
            ),
            figures=(1, 2, 3, 4, 5, 6),
        ),
        beside=not_costed(costing),
        centre=centre,
        centre_words=f"Dashed line: {rough(centre)}, the plan as it is",
        spans=spans[:DRAWN],
    )


def _own(line: Line) -> tuple[str, str]:
    return pounds(line.low or NOUGHT), pounds(line.high or NOUGHT)


def ends_pence(span: Span) -> tuple[str, str, str]:
    """The whole at the low and at the high of a span, and the difference, to the penny."""
    return pounds(span.low), pounds(span.high), pounds(span.high - span.low)


@lru_cache(maxsize=4)
def _follows(costing: Costing, lines: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """The rank correlation of each of these lines with the total over the same draws: "0.93"."""
    found = rank_correlations(costing, entries(costing), lines) if lines else ()
    told = {(one.action, one.line): f"{one.correlation:.2f}" for one in found}
    return tuple(told[one] for one in lines)


def chance(costing: Costing, costs: Costs) -> Chances:
    """The chance of fitting the budget: how likely it is that all cash is no more than each amount."""
    quantiles = costs.uncertainty.cash_quantiles
    open_ended = len(quantiles) > 1 and quantiles[0] != quantiles[-1]
    budget = sum((one.amount for one in costing.budgets), NOUGHT) if costing.budgets else None
    last = len(quantiles) - 1
    levels = [Decimal(n) / last for n in range(len(quantiles))] if open_ended else []
    over = costs.uncertainty.chance_over_budget
    return Chances(
        id="chance",
        title="The chance of fitting the budget",
        summary=_chance_words(costs, budget) if open_ended else _without_ranges(costs, budget),
        table=DataTable(
            columns=("Chance", "Cash is no more than"),
            rows=tuple(
                _chance_row(level, quantiles[round(level * last / 100)]) for level in SHOWN if open_ended
            ),
            figures=(1,),
        ),
        beside=not_costed(costing),
        amounts=quantiles if open_ended else (),
        chances=tuple(levels),
        budget=budget,
        words="" if budget is None or over is None else f"Budget {rough(budget)}: {likely(1 - over)} to fit",
    )


def _tornado_words(spans: Sequence[Span], centre: Decimal) -> str:
    first, ranged = spans[0], f"{counted(len(spans), 'line has', 'lines have')} a range"
    more = f"; the table has the {LISTED} that move it most" if len(spans) > LISTED else ""
    return (
        f"The total of {rough(centre)} moves most with “{first.label}”: by that line alone it may be"
        f" {first.words}. {ranged}{more}. {ENDS}"
    )


def moves(less: Decimal, more: Decimal) -> str:
    """How far a total may move, to two significant figures of the move: "£16,000 less to £9,300 more"."""
    down, up = f"{rough(less)} less" if less else "", f"{rough(more)} more" if more else ""
    return " to ".join(filter(None, (down, up)))


def likely(share: Decimal) -> str:
    """A chance in words: "about 3 in 10"; never a certainty, which no draws can give."""
    if share < Decimal("0.05"):
        return "less than 1 in 20"
    if share > Decimal("0.95"):
        return "more than 19 in 20"
    return f"about {max(1, min(9, round(share * 10)))} in 10"


def _chance_row(level: int, amount: Decimal) -> tuple[str, str]:
    ends = {0: "The least drawn", 100: "The most drawn"}
    return ends.get(level, f"{level} in 100"), pounds(amount)


def _chance_words(costs: Costs, budget: Decimal | None) -> str:
    quantiles, over = costs.uncertainty.cash_quantiles, costs.uncertainty.chance_over_budget
    p10, p90 = quantiles[len(quantiles) // 10], quantiles[-1 - len(quantiles) // 10]
    said = f"The cash is likely to be {likely_range(p10, p90)}."
    if budget is None or over is None:
        return f"{said} No budget is given to lay it beside."
    said += f" The chance that it fits the budgets of {rough(budget)} is {likely(1 - over)}."
    missing = costs.coverage.not_costed
    return said + (f" {_missing(missing)} so the true chance is lower." if missing else "")


def _without_ranges(costs: Costs, budget: Decimal | None) -> str:
    """What is said where the new money has no range: other lines may have one."""
    cash = costs.totals.cash
    if not cash:
        return NO_CASH if costs.ledger else NO_RANGES
    if not any(one.swing for one in costs.tornado):
        return NO_RANGES
    beside = "" if budget is None else f" The budgets come to {rough(budget)}."
    return f"No line of new money has a low and a high: it comes to {rough(cash)} whatever happens.{beside}"


def _missing(count: int) -> str:
    return f"{counted(count, 'action is', 'actions are')} not costed,"
