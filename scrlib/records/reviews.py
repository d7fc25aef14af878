"""What flows through the costing of a review: the form, what it makes, and published figures beside it."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from scrlib.records.costs import Costing, Nature
from scrlib.records.prices import Moved, Wanted


@dataclass(frozen=True, kw_only=True)
class Worker:
    """Somebody whose time a review takes. A `rate` of their own (pounds an hour) goes before the role's."""

    agency: str
    role: str = ""  # id of a role of the price book
    rate: Decimal | None = None
    label: str = ""
    nature: Nature = Nature.OPPORTUNITY
    person: str | None = None  # the same name on two lines lets a guard add up their hours
    available_hours: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Work:
    """So many hours of somebody, for one part of the review."""

    who: Worker
    hours: Decimal


@dataclass(frozen=True, kw_only=True)
class AgencyReport:
    """What one agency spends on its report. `interview_hours` are those of each person interviewed."""

    agency: str
    author: Worker
    author_hours: Decimal
    interviewees: Decimal
    interviewee: Worker
    interview_hours: Decimal
    signs: Worker
    signing_hours: Decimal


@dataclass(frozen=True, kw_only=True)
class Fee:
    """Somebody paid by the day; `day_rate` is None until it is known, and is then asked for."""

    agency: str  # who pays
    days: Decimal
    day_rate: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Spend:
    """Money for one part of the review."""

    agency: str
    amount: Decimal
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewForm:
    """The answers from which a review is costed. An empty part is not costed yet, unless it is in `none`."""

    name: str
    lead: str  # the board or partnership: bears what nobody else does
    start: dt.date
    price_year: str
    months: int
    months_late: int = 0
    meetings: int
    meeting_hours: Decimal
    reading_hours: Decimal
    meetings_a_month: Decimal = Decimal(1)  # while the review is late
    chair_days_a_meeting: Decimal = Decimal(1)  # while the review is late
    panel: tuple[Worker, ...] = ()
    reports: tuple[AgencyReport, ...] = ()
    chair: Fee | None = None
    reviewer: Fee | None = None
    coordination: Work | None = None  # hours a month
    decision: tuple[Work, ...] = ()
    legal: tuple[Work, ...] = ()
    family: tuple[Work, ...] = ()
    family_expenses: tuple[Spend, ...] = ()
    publication: tuple[Spend, ...] = ()
    learning: tuple[Work, ...] = ()
    none: frozenset[str] = frozenset()  # parts of which the form says that there are none
    price_rise: Decimal | None = None  # a year, as it is expected: 0.02 for 2 %
    low: Decimal = Decimal(1)  # the range of every line, as shares of what it costs; 1 and 1 for no range
    high: Decimal = Decimal(1)


@dataclass(frozen=True, kw_only=True)
class ReviewPart:
    """One part of a review that costs, and what the form asks about it."""

    id: str
    label: str
    asks: str


@dataclass(frozen=True, kw_only=True)
class ReviewDefault:
    """Where a form starts. A blank `source` makes it an estimate of ours."""

    id: str
    label: str
    value: Decimal
    unit: str
    source: str = ""

    @property
    def estimate(self) -> bool:
        """Whether it is our estimate, for want of a source."""
        return not self.source


@dataclass(frozen=True, kw_only=True)
class CostedReview:
    """A review ready to be costed, and what has to be asked for before every part of it is."""

    costing: Costing
    wanted: tuple[Wanted, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AgencyCost:
    """What one agency bears: money and staff time side by side, and the days of that time."""

    agency: str
    cash: Decimal
    staff_time: Decimal
    days: Decimal

    @property
    def both(self) -> Decimal:
        """Cash and staff time together."""
        return self.cash + self.staff_time


@dataclass(frozen=True, kw_only=True)
class PublishedCost:
    """A figure that somebody published of what a review cost, with what it covers."""

    id: str
    review: str  # SCR, DHR, SAR, OWHR, LSCB
    item: str
    price_year: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    scope: str  # board_cash, external_cash, fee, whole, appraisal, post
    scope_words: str
    compares: str  # cash, economic, fees: which of ours it may stand beside; "" for none
    source: str
    address: str = ""
    status: str = "published"
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Beside:
    """One published figure beside ours: which of ours, what it covers, and at which prices."""

    published: PublishedCost
    ours: Decimal | None  # None where the two must not be compared, or ours is not costed
    ours_words: str
    at_least: bool  # parts of ours are not costed yet
    scope: str  # one sentence
    value: Moved | None
    low: Moved | None
    high: Moved | None
    prices: str  # how the figures were moved, or why they were not
