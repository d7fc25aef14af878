"""The lines of a costing moved from the prices of one year to those of another."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from scrlib.errors import ScrError
from scrlib.plans.costs.ledger import entries, line_totals
from scrlib.plans.costs.money import EXACT, PENNY, pence
from scrlib.plans.prices.indices import fitting, uprate
from scrlib.records.costs import Amount, CostedAction, Costing, Line, Nature, Post, Training
from scrlib.records.prices import Index, Kind, Moved

Sums = Mapping[tuple[int, int], Decimal]
PAID_BY_TIME = frozenset(("staff_time", "audit"))
_YEAR = r"\d{4}(?:-\d{2})?"
MOVED = re.compile(rf"{_YEAR} to {_YEAR} prices[^;]*")  # what the source of a moved rate or line says


def moved_lines(
    costing: Costing, from_year: str, to_year: str, indices: Sequence[Index]
) -> tuple[CostedAction, ...]:
    """The actions with every rate, pay and price moved, and each source saying by what.

    Pay goes by an index of pay that has both years, else by the index of prices; the threshold of National Insurance,
    which the law sets, stays; so do lines entered in the money of the year they are paid in. The ends of a range
    move as the line does. Raises ScrError where no index has both years.
    """
    by = _factors(from_year, to_year, indices)
    moved = replace(
        costing,
        actions=tuple(
            replace(one, lines=tuple(_line(line, by) for line in one.lines)) for one in costing.actions
        ),
    )
    before, after = _sums(costing), _sums(moved)
    return tuple(
        replace(
            one,
            lines=tuple(
                _ranged(line, before.get((at, n), PENNY), after.get((at, n), PENNY))
                for n, line in enumerate(one.lines)
            ),
        )
        for at, one in enumerate(moved.actions)
    )


def move_warnings(from_year: str, to_year: str, indices: Sequence[Index]) -> tuple[str, ...]:
    """What to know before lines are moved: more than five years, or a level that may be revised.

    Empty where no index has both years: `moved_lines` then says why it cannot be done.
    """
    try:
        by = _factors(from_year, to_year, indices)
    except ScrError:
        return ()
    return tuple(dict.fromkeys(said for one in by.values() for said in one.warnings))


def _factors(from_year: str, to_year: str, indices: Sequence[Index]) -> dict[Kind, Moved]:
    return {kind: _factor(kind, from_year, to_year, indices) for kind in Kind}


def _factor(kind: Kind, from_year: str, to_year: str, indices: Sequence[Index]) -> Moved:
    both = [one for one in indices if {from_year, to_year} <= one.values.keys()]
    series = [one for one in both if one.kind is kind] or [one for one in both if one.kind is Kind.PRICES]
    others = [one for one in indices if one.kind is Kind.PRICES]
    return uprate(
        Decimal(1), from_year, to_year, series[0] if series else fitting(from_year, to_year, others)
    )


def _sums(costing: Costing) -> Sums:
    found = line_totals(entries(costing))
    return {place: sum(parts.values(), Decimal(0)) for place, parts in found.items()}


def _line(line: Line, by: Mapping[Kind, Moved]) -> Line:
    if line.basis == "nominal":
        return line
    pay, price = by[Kind.PAY].value, by[Kind.PRICES].value
    used = by[Kind.PAY if _is_pay(line) else Kind.PRICES]
    what: Amount | Post | Training
    match line.what:
        case Amount() as amount:
            what = replace(amount, rate=pence(amount.rate * used.value))
        case Post() as post:
            what = replace(post, salary=pence(post.salary * pay))
        case Training() as course:
            what = replace(
                course,
                trainer_per_session=pence(course.trainer_per_session * price),
                venue_per_session=pence(course.venue_per_session * price),
                materials_each=pence(course.materials_each * price),
                backfill_rate=pence(course.backfill_rate * pay),
                attendees=tuple(replace(one, rate=pence(one.rate * pay)) for one in course.attendees),
            )
    said = f"moved from {used.from_year} to {used.to_year} prices ({used.index}, {used.vintage})"
    return replace(line, what=what, source=f"{line.source}; {said}" if line.source else said)


def _is_pay(line: Line) -> bool:
    by_time = isinstance(line.what, Amount) and line.what.nature is Nature.OPPORTUNITY
    return by_time or line.kind in PAID_BY_TIME or not isinstance(line.what, Amount)


def _ranged(line: Line, before: Decimal, after: Decimal) -> Line:
    if line.low is None or line.high is None or not before:
        return line
    low = (line.low * after / before).quantize(PENNY, ROUND_FLOOR, EXACT)
    high = (line.high * after / before).quantize(PENNY, ROUND_CEILING, EXACT)
    return replace(line, low=low, high=high)
