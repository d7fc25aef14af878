"""What the Word files say beside the total and never in it: optimism, the money of each year, discounting."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from scrlib.documents.plain import listed
from scrlib.records.beside import BesideTotal, Paid
from scrlib.records.costs import Costing, Costs

Say = Callable[[Decimal], str]  # pounds, rough or to the penny; or a share in per cent


def beside_words(costing: Costing, costs: Costs, beside: BesideTotal | None, say: Say, percent: Say) -> str:
    """The sentences, one after another; none where nothing was asked for."""
    found = beside or BesideTotal()
    return " ".join(
        (
            *_bias(costing, found, say, percent),
            *_years(costing, found, say, percent),
            *_other(costing, costs, found, say, percent),
        )
    )


def _bias(costing: Costing, beside: BesideTotal, say: Say, percent: Say) -> Iterator[str]:
    if beside.bias is not None and costing.it_bias is not None:
        yield (
            f"Not in the total is optimism on IT, {say(beside.bias)}: {percent(costing.it_bias)} of new money on "
            f"IT lines ({beside.bias_source})."
        )


def _years(costing: Costing, beside: BesideTotal, say: Say, percent: Say) -> Iterator[str]:
    """The money of each year, where it is known of all and differs in any."""
    paid = beside.paid
    if paid.why_not or all(one.real == one.nominal for one in paid.years):
        return
    every = [(one.year, sum(one.nominal, Decimal(0))) for one in paid.years]
    whole = say(sum((amount for _, amount in every), Decimal(0)))
    each = "; ".join(f"{year} {say(amount)}" for year, amount in every)
    rise = costing.price_rise
    why = "" if rise is None else f", with prices that rise {percent(rise)} in each year that no index has"
    yield f"In the money of the year in which it is paid the whole comes to {whole} ({each}){why}."
    if short := _short(costing, paid, say):
        yield f"In that money {'; '.join(short)}."


def _short(costing: Costing, paid: Paid, say: Say) -> list[str]:
    """Who is short, by how much in which year: once for each funder."""
    gaps: dict[str, list[str]] = {}
    for one in costing.budgets:
        gap = paid.budgets.get((one.funder, one.year), Decimal(0)) - one.amount
        if gap > 0:
            gaps.setdefault(one.funder, []).append(f"{say(gap)} in {one.year}")
    return [f"{funder} is short by {listed(found)}" for funder, found in gaps.items()]


def _other(costing: Costing, costs: Costs, beside: BesideTotal, say: Say, percent: Say) -> Iterator[str]:
    value, tried = costs.totals.present_value, beside.value_tried
    if value and costing.discount_rate is not None:  # nought where nothing is costed: nothing to discount
        also = ""
        if tried is not None and beside.rate_tried is not None:
            also = f", and at {percent(beside.rate_tried)}, to see what hangs on the rate, {say(tried)}"
        yield f"Discounted at {percent(costing.discount_rate)} it comes to {say(value)}{also}."
    if beside.moved:
        yield f"Price year: {'; '.join(beside.moved)}."
    if costing.lines_at:
        yield f"The lines were made at {costing.lines_at} prices and are added up as they stand."
