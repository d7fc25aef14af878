"""What flows through the costing: plain frozen records in `Decimal` pounds, named as in `docs/interfaces.md`.

Money is never a float here; only the draws of `uncertainty` use floats, and they never reach the ledger.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

NOTHING_COSTED = "Nothing has been costed yet"
DEALT_WITH = "An action is dealt with once it is costed, or said to cost nothing with a reason."


class Nature(StrEnum):
    """New money, existing staff diverted, or paid for already (a memo only)."""

    CASH = "cash"
    OPPORTUNITY = "opportunity"
    IN_BASE = "in_base"


class Costed(StrEnum):
    """Whether an action is costed: nil is a judgement with a reason, not costed is a gap."""

    COSTED = "costed"
    NIL = "nil"
    NOT_COSTED = "not_costed"


@dataclass(frozen=True, kw_only=True)
class Attendees:
    """Some people of one role who attend; `rate` is pounds an hour."""

    role: str
    people: Decimal
    rate: Decimal
    agency: str | None = None  # the line's when absent


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A line of quantity x rate: staff time, fee, venue, print, IT, audit, other."""

    nature: Nature
    quantity: Decimal
    unit: str  # hour, day, session, each, month
    rate: Decimal


@dataclass(frozen=True, kw_only=True)
class Post:
    """A post: `salary` is that of one full-time post a year; NI is per head, not per full-time equivalent."""

    fte: Decimal
    headcount: Decimal
    salary: Decimal
    ni_rate: Decimal
    ni_threshold: Decimal
    pension_rate: Decimal
    pay_uplift: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Training:
    """A course: money for sessions, materials and backfill; staff time for attendance not backfilled."""

    sessions: Decimal
    trainer_per_session: Decimal
    venue_per_session: Decimal
    materials_each: Decimal
    hours: Decimal
    backfill_share: Decimal
    backfill_rate: Decimal
    attendees: tuple[Attendees, ...]
    nature: Nature | None = None  # IN_BASE makes the whole line a memo


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that costs. `what` is what is multiplied; the rest: when, who bears it, what to guard."""

    kind: str
    what: Amount | Post | Training
    agency: str | None = None  # who bears it; the action's when absent
    funder: str | None = None  # who pays; the agency when absent
    start: dt.date | None = None  # the plan's when absent
    months: int = 1
    recurrent: bool = False
    label: str = ""  # for people: "Readers' time"
    source: str = ""  # where the rate comes from, or "estimate"
    person: str | None = None
    available_hours: Decimal | None = None
    rate_includes: tuple[str, ...] = ()  # overhead, qualification, client_contact
    overhead_rate: Decimal | None = None
    venue_included: bool = False
    vat_recoverable: bool = False
    transfer_to: str | None = None
    basis: str | None = None  # real, nominal
    low: Decimal | None = None  # total of the line at its extremes
    high: Decimal | None = None
    group: str | None = None  # lines of one group move together


@dataclass(frozen=True, kw_only=True)
class RecommendationShare:
    """How much of an action serves one recommendation; the shares of an action are parts of their sum."""

    ref: str
    share: Decimal


@dataclass(frozen=True, kw_only=True)
class CostedAction:
    """One action and its lines. An action that is not costed is never £0; a nil needs a `reason`."""

    id: str
    agency: str
    recommendations: tuple[RecommendationShare, ...] = ()
    costing: Costed = Costed.NOT_COSTED
    reason: str | None = None
    lines: tuple[Line, ...] = ()
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Budget:
    """The cash that a funder has in one year."""

    funder: str
    year: str  # "2026-27"
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Costing:
    """Everything that a costed plan is computed from."""

    price_year: str
    start: dt.date
    horizon_years: int
    discount_rate: Decimal | None = None
    seed: int = 1
    draws: int = 10_000
    budgets: tuple[Budget, ...] = ()
    actions: tuple[CostedAction, ...] = ()
    it_bias: Decimal | None = None  # beside the total and never in it: optimism on IT lines, 0.41 for 41 %
    price_rise: Decimal | None = None  # a year, as it is expected
    lines_at: str = ""  # the prices of the lines, where the price year was changed and they were not moved


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of the ledger: line and component x agency x April-March year, rounded to pence once."""

    action: str
    line: int
    component: str  # pay, ni, pension, trainer, venue, materials, backfill, attendance, amount
    agency: str
    funder: str
    year: str
    nature: Nature
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Totals:
    """Sums of cells. Every `by_...` is economic (cash and opportunity); in base stands apart."""

    cash: Decimal
    opportunity: Decimal
    in_base: Decimal
    economic: Decimal
    by_agency: dict[str, Decimal]
    by_year: dict[str, Decimal]
    by_recommendation: dict[str, Decimal]
    by_action: dict[str, Decimal]
    present_value: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How many actions there are, and how many of them are costed, nil, or neither."""

    actions: int
    costed: int
    nil: int
    not_costed: int

    @property
    def dealt_with(self) -> int:
        """How many actions are costed, or nil with a reason."""
        return self.costed + self.nil

    @property
    def nothing_costed(self) -> bool:
        """Whether there is no sum to say: nothing is costed, and not every action is said to cost nothing."""
        return not self.costed and (bool(self.not_costed) or not self.nil)

    def told(self, amount: str) -> str:
        """A total for people with what it covers: "At least £1,500.00; 3 of 4 actions dealt with".

        "At least" stands only where something is not costed, and no sum where nothing is, for that is not £0.
        `scr cost` has a statement of its own, which always says "at least".
        """
        least = f"At least {amount}" if self.not_costed else amount
        said = NOTHING_COSTED if self.nothing_costed else least
        return f"{said}; {self.dealt_with} of {self.actions} actions dealt with"


@dataclass(frozen=True, kw_only=True)
class Affordability:
    """A budget beside the cash that its funder needs in that year; `gap` is what is left over."""

    funder: str
    year: str
    budget: Decimal
    cash: Decimal
    gap: Decimal
    first_month_over: str | None  # "2026-11", cumulative within that year


@dataclass(frozen=True, kw_only=True)
class MonthCash:
    """The cash that a funder pays in one month ("2026-11"); the months of a year add up to its cells."""

    funder: str
    month: str
    cash: Decimal


@dataclass(frozen=True, kw_only=True)
class Uncertainty:
    """What the whole plan may come to, in pounds: its extremes, and what was drawn between them."""

    low: Decimal  # sum of lows: not P10
    central: Decimal
    high: Decimal
    mean: Decimal
    sd: Decimal
    p10: Decimal
    p50: Decimal
    p90: Decimal
    chance_over_budget: Decimal | None
    cash_quantiles: tuple[Decimal, ...] = ()  # all cash at 0 %, 1 %, ... 100 % of the draws


@dataclass(frozen=True, kw_only=True)
class Swing:
    """One line of the tornado: the plan's total with this line at its low and at its high."""

    action: str
    line: int
    low: Decimal
    high: Decimal
    swing: Decimal


@dataclass(frozen=True, kw_only=True)
class Guarded:
    """One double-count guard that fired: reported, never silently corrected."""

    guard: str  # G1 to G13
    action: str
    line: int | None
    message: str


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Everything computed of a costed plan."""

    ledger: tuple[Cell, ...]
    totals: Totals
    coverage: Coverage
    statement: str  # "at least £1,500.00; 3 of 4 actions dealt with"
    affordability: tuple[Affordability, ...]
    uncertainty: Uncertainty
    tornado: tuple[Swing, ...]
    guards: tuple[Guarded, ...]
    months: tuple[MonthCash, ...] = ()

    @property
    def outside_budgets(self) -> Decimal:
        """New money that no budget that was given has to pay: another payer's, or another year's."""
        budgets = {(one.funder, one.year) for one in self.affordability}
        cash = (one for one in self.ledger if one.nature is Nature.CASH)
        return sum((one.amount for one in cash if (one.funder, one.year) not in budgets), Decimal("0.00"))
