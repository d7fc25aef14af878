"""Pounds and shares in words: to the penny for tables and ledgers, to two significant figures for people."""

import re
from decimal import ROUND_HALF_UP, Decimal

MILLION = Decimal(1_000_000)


_SUM = re.compile(r"£\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:million|m|k)\b)?", re.IGNORECASE)


def sums(text: str) -> tuple[str, ...]:
    """The sums of money that a text names, as they are written."""
    return tuple(dict.fromkeys(_SUM.findall(text)))


def pounds(amount: Decimal) -> str:
    """To the penny: "£1,234.50", "−£20.00"."""
    exact = amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"{_minus(exact)}£{abs(exact):,.2f}"


def rough(amount: Decimal) -> str:
    """To two significant figures, and never finer than a pound: "£98,000", "£1.2 million", "under £1"."""
    if 0 < abs(amount) < Decimal("0.5"):
        return "under £1"
    rounded = two_figures(amount)
    if abs(rounded) >= MILLION:
        return f"{_minus(rounded)}£{abs(rounded) / MILLION:,f} million".replace(".0 ", " ")
    return f"{_minus(rounded)}£{abs(rounded):,f}"


def rough_range(low: Decimal, high: Decimal) -> str:
    """Both ends to two significant figures: "£90,000 to £110,000"; one where they read the same."""
    ends = rough(low), rough(high)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def percent(share: Decimal) -> str:
    """A share in words: "41%", "3.5%"."""
    return f"{(share * 100).normalize():f}%"


def two_figures(amount: Decimal) -> Decimal:
    """The amount rounded half up to two significant figures, or to the pound where that is coarser."""
    place = max(amount.adjusted() - 1, 0)
    unit = Decimal(10) ** place
    return (amount / unit).quantize(Decimal(1), rounding=ROUND_HALF_UP) * unit


def _minus(amount: Decimal) -> str:
    return "−" if amount < 0 else ""
