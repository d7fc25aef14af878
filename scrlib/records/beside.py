"""What stands beside the total of a plan and never in it: the money of each year, optimism, moved prices."""

from dataclasses import dataclass, field
from decimal import Decimal

Parts = tuple[Decimal, Decimal]  # new money, staff time


@dataclass(frozen=True, kw_only=True)
class PaidYear:
    """One April-March year: new money and staff time at the plan's prices, and in the money of that year."""

    year: str
    real: Parts
    nominal: Parts


@dataclass(frozen=True, kw_only=True)
class YearFactor:
    """By what a year's prices and pay differ from those of the price year: 1.02 for 2 % more.

    `..._by` names the index with its vintage; "" where the rise that is expected serves.
    """

    year: str
    prices: Decimal
    pay: Decimal
    prices_by: str = ""
    pay_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Paid:
    """The years in order, what each budget has to pay in its own money, and why a year is not there ("")."""

    years: tuple[PaidYear, ...] = ()
    budgets: dict[tuple[str, str], Decimal] = field(default_factory=dict)  # (funder, year) -> nominal cash
    why_not: str = ""

    @property
    def rises(self) -> Parts:
        """What the rise of prices adds in all."""
        cash, time = (
            sum((one.nominal[at] - one.real[at] for one in self.years), Decimal(0)) for at in (0, 1)
        )
        return cash, time


@dataclass(frozen=True, kw_only=True)
class BesideTotal:
    """Everything that a file says beside the total.

    `bias` is None where no optimism is asked for; `factors` are those of the years that an index or the rise
    that is expected reaches; `moved` says in words how many lines were moved between years, and by what.
    `value_tried` is the present value at `rate_tried`, where there is one at the plan's own rate.
    """

    bias: Decimal | None = None
    bias_source: str = ""
    rate_tried: Decimal | None = None
    rate_tried_source: str = ""
    value_tried: Decimal | None = None
    paid: Paid = Paid()
    factors: tuple[YearFactor, ...] = ()
    moved: tuple[str, ...] = ()
