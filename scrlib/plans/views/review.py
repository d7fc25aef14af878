"""What the plots of a review show: who bears it, what its parts cost, and which part the total depends on."""

from dataclasses import replace
from decimal import Decimal

from scrlib.plans.views.bars import agencies, amounts_table, steps
from scrlib.plans.views.naming import (
    CASH_AND_TIME,
    NOTHING,
    NOUGHT,
    bar,
    cash_and_time,
    counted_cells,
    largest,
    parts_words,
    share_words,
)
from scrlib.plans.views.ranges import NO_RANGES, ends_pence, moves
from scrlib.records.beside import Parts
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import Bars, DataTable, Span, Spans
from scrlib.text.money import rough
from scrlib.text.saying import counted


def review_agencies(costing: Costing, costs: Costs) -> Bars:
    """Who bears the review: new money and staff time of each agency."""
    sums = cash_and_time(counted_cells(costs), lambda cell: cell.agency)
    summary = NOTHING
    if sums:
        top = largest(sums)
        bear = counted(len(sums), "agency bears it", "agencies bear it")
        summary = f"{bear}. Most falls on {top}: {parts_words(sums[top])}."
    return replace(agencies(costing, costs), summary=summary, beside=())


def review_parts(costing: Costing, costs: Costs) -> Bars:
    """What makes the total: each part of the review begins where the one before it ends."""
    sums = _by_part(costing, costs)
    whole = (costs.totals.cash, costs.totals.opportunity)
    summary = NOTHING
    if sums:
        top = largest(sums)
        most = sum(sums[top], NOUGHT)
        share = share_words(most, costs.totals.economic)
        summary = f"The largest part is “{top}”: {rough(most)}, {share} of the whole."
    return Bars(
        id="parts",
        title="What makes the total",
        summary=summary,
        table=amounts_table("Part", {**sums, "Total": whole}),
        parts=CASH_AND_TIME,
        bars=(*steps(sums), bar("Total", whole)) if sums else (),
    )


def review_swings(costing: Costing, costs: Costs) -> Spans:
    """What matters: the total with every line of one part at its low and at its high, widest first."""
    centre = costs.uncertainty.central
    spans = sorted(_spans(costing, costs), key=lambda one: one.low - one.high)
    summary = NO_RANGES
    if spans:
        summary = (
            f"The total of {rough(centre)} moves most with “{spans[0].label}”: by that part alone it may be"
            f" {spans[0].words}. A bar runs from the total of the whole review with that part alone at its low to the"
            " total with it at its high."
        )
    return Spans(
        id="swings",
        title="What the total depends on",
        summary=summary,
        table=DataTable(
            columns=("Part", "Whole review with it low", "Whole review with it high", "Difference"),
            rows=tuple((one.label, *ends_pence(one)) for one in spans),
            figures=(1, 2, 3),
        ),
        centre=centre,
        centre_words=f"Dashed line: {rough(centre)}, the review as it is",
        spans=tuple(spans),
    )


def _by_part(costing: Costing, costs: Costs) -> dict[str, Parts]:
    labels = {one.id: one.label or one.id for one in costing.actions}
    return cash_and_time(counted_cells(costs), lambda cell: labels[cell.action])


def _spans(costing: Costing, costs: Costs) -> list[Span]:
    """A span for each part that has a range: what its lines may move the total by, together."""
    centre, found = costs.uncertainty.central, []
    for action in costing.actions:
        swings = [one for one in costs.tornado if one.action == action.id and one.swing]
        low = sum((centre - one.low for one in swings), Decimal(0))
        high = sum((one.high - centre for one in swings), Decimal(0))
        if swings:
            words = moves(low, high)
            found.append(
                Span(label=action.label or action.id, words=words, low=centre - low, high=centre + high)
            )
    return found
