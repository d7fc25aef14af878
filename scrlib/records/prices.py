"""What flows through the prices: rates, indices, and what is said of each. Money is `Decimal` pounds.

A year is written "2024-25" (April to March) or "2024" (calendar); `plans.prices.years` reads the usual ways.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What moves a price: the pay of people, or prices in general."""

    PAY = "pay"
    PRICES = "prices"


class Standing(StrEnum):
    """How far a figure can be relied on."""

    PUBLISHED = "published"
    ESTIMATE = "estimate"
    LOCAL = "local"  # brought by the user


@dataclass(frozen=True, kw_only=True)
class Rate:
    """What one unit of something costs, at the prices of `price_year`."""

    id: str
    role: str
    value: Decimal
    unit: str  # hour, day, session, each, month, year
    price_year: str
    agency: str = ""
    includes: tuple[str, ...] = ()  # on_costs, overhead, qualification, client_contact, vat
    basis: str = ""  # in words: "per working hour; excluding qualification costs"
    index: Kind = Kind.PAY
    source: str = ""
    address: str = ""
    status: Standing = Standing.LOCAL
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Refused:
    """One row of a table that was not taken: where it stands, why, and what to do."""

    where: str  # "row 4"
    why: str
    fix: str


@dataclass(frozen=True, kw_only=True)
class RatesRead:
    """A table of rates as read: what was taken and what was not."""

    rates: tuple[Rate, ...]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Index:
    """A series of price levels, one for each year, all on one base; `vintage` is the release it came from."""

    name: str
    title: str
    kind: Kind
    base: str
    vintage: str
    values: Mapping[str, Decimal]
    estimated: frozenset[str] = frozenset()  # years worked out by us
    provisional: frozenset[str] = frozenset()
    source: str = ""
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """An amount moved from the prices of one year to those of another: our arithmetic, so an estimate.

    `value` is kept exact.
    """

    value: Decimal
    amount: Decimal
    from_year: str
    to_year: str
    index: str
    index_name: str
    vintage: str
    warnings: tuple[str, ...] = ()

    @property
    def stamp(self) -> str:
        """What a table or a sheet says below the amount: index, years and vintage."""
        return f"{self.from_year} to {self.to_year} prices by the {self.index} ({self.vintage})"


@dataclass(frozen=True, kw_only=True)
class Role:
    """Somebody whose time is costed, and the published rate that stands for them, if one may be shipped."""

    id: str
    label: str
    agency: str
    rate: str = ""  # id of a shipped rate; "" where there is none and the user must give one
    also: tuple[str, ...] = ()  # other names that a local table may use
    general: tuple[str, ...] = ()  # ids of the stand-ins in whose place an estimate may take this role
    stand_in: bool = False  # the rate is of other people: an estimate until a local rate is given
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Priced:
    """The rate of a role at the prices asked for; `value` is to the penny, as a rate card has it."""

    role: Role
    rate: Rate
    value: Decimal
    moved: Moved | None = None
    estimate: bool = False  # a stand-in, moved from another year, or itself an estimate
    instead: str = ""  # whose rate is not known, so that the rate of other people is taken
    warnings: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Where the value comes from, as a line of a costing says it."""
        where = self.rate.source or "local rate"
        for_whom = f" (for “{self.instead}”: {self.rate.role} stands in)" if self.instead else ""
        own = f"{'estimate: ' * self.estimate}{where}, {self.rate.price_year} prices{for_whom}"
        return f"{own}; {self.moved.stamp}" if self.moved else own


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A rate that is not shipped, or cannot be moved: what to ask the user for, and why. Never a zero."""

    role: str
    label: str
    unit: str
    question: str
    why: str
