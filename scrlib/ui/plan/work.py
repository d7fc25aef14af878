"""One visitor's work on the Plan and cost page: a frozen record, replaced by every verb, saved whole."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from scrlib.records.costs import Budget, Costed, CostedAction
from scrlib.records.plans import ColumnQuestion, Plan, PlanAction, Skipped
from scrlib.records.prices import Rate

STEPS = {
    "open": "Open",
    "list": "Is this the plan?",
    "lacks": "What it lacks",
    "actions": "Action by action",
    "cost": "What each costs",
    "total": "What it comes to",
    "take": "Take away",
}


@dataclass(frozen=True, kw_only=True)
class PlanSource:
    """Where the plan came from. The bytes of an opened file are never part of it."""

    kind: str = ""  # "file", "example", "typed", or "" where nothing has been opened
    name: str = ""  # the file's name, or the example's id
    sample: str = ""  # the example's id, where it is one


@dataclass(frozen=True, kw_only=True)
class ColumnAnswer:
    """What the visitor said a column holds: a field of `PlanAction`, or "" for none of them."""

    table: str
    column: int
    field: str


@dataclass(frozen=True, kw_only=True)
class Setup:
    """What every line of the costing shares."""

    start: dt.date
    price_year: str  # "2026-27"
    horizon_years: int = 3
    discount_rate: Decimal | None = None
    budgets: tuple[Budget, ...] = ()
    it_bias: Decimal | None = None  # optimism added to IT lines beside the total, 0.41 for 41 %
    price_rise: Decimal | None = None  # a year, as the visitor expects it
    lines_at: str = ""  # the prices of the lines, where they were made before the price year was changed


@dataclass(frozen=True, kw_only=True)
class LocalRate:
    """What an hour of a role costs here: it stands in for any published figure."""

    role: str
    rate: Decimal
    source: str = ""
    estimate: bool = False  # worked out from a salary, as the source says


@dataclass(frozen=True, kw_only=True)
class PlanWork:
    """Everything that a reload, a saved file or a dead server must not lose."""

    source: PlanSource = field(default_factory=PlanSource)
    name: str = ""  # the plan's own name
    actions: tuple[PlanAction, ...] = ()
    left_out: tuple[str, ...] = ()  # ids of actions that were unticked: they do not count
    skipped: tuple[Skipped, ...] = ()
    questions: tuple[ColumnQuestion, ...] = ()
    answers: tuple[ColumnAnswer, ...] = ()
    sign_offs: tuple[tuple[str, str], ...] = ()
    costings: tuple[CostedAction, ...] = ()
    setup: Setup | None = None
    rates: tuple[LocalRate, ...] = ()  # typed, one by one
    meant: tuple[tuple[str, str], ...] = ()  # who is meant by a stand-in: ("practitioner", "social_worker")
    reckoned: tuple[tuple[str, str], ...] = ()  # what stands in the boxes of the yearly salary, by box
    own_rates: tuple[Rate, ...] = ()  # of the visitor's own table
    index_table: str = ""  # the text of a newer table of indices that the visitor brought
    pseudonyms: str = ""  # one to a line
    reviewer: str = ""
    step: str = "open"
    current: str = ""  # id of the action that is open
    panel: str = ""  # the form that is open, such as "template A4"
    page: int = 1

    def without_plan(self) -> "PlanWork":
        """The work before a new plan: its plan and costs gone, the names, rates, tables and settings kept."""
        return PlanWork(
            setup=self.setup,
            rates=self.rates,
            reckoned=self.reckoned,
            own_rates=self.own_rates,
            index_table=self.index_table,
            pseudonyms=self.pseudonyms,
            reviewer=self.reviewer,
        )

    def counted(self) -> tuple[PlanAction, ...]:
        """The actions that count, in the order of the plan."""
        return tuple(one for one in self.actions if one.id not in self.left_out)

    def plan(self) -> Plan:
        """The plan as it stands now."""
        return Plan(name=self.name, actions=self.counted(), skipped=self.skipped, sign_offs=self.sign_offs)

    def action(self, id: str) -> PlanAction:
        """The action with this id, which must be there."""
        return next(one for one in self.actions if one.id == id)

    def open_action(self) -> PlanAction | None:
        """The action that is open: the current one where it still counts, else the first."""
        counted = self.counted()
        return next((one for one in counted if one.id == self.current), counted[0] if counted else None)

    def number(self, id: str) -> int:
        """The place of an action among those that count, from 1."""
        return [one.id for one in self.counted()].index(id) + 1

    def with_action(self, action: PlanAction) -> "PlanWork":
        """The work with this action in the place of the one with the same id."""
        return replace(self, actions=tuple(action if one.id == action.id else one for one in self.actions))

    def costing_of(self, id: str) -> CostedAction:
        """What is known of an action's cost: nothing at first."""
        return next(
            (one for one in self.costings if one.id == id),
            CostedAction(id=id, agency="", costing=Costed.NOT_COSTED),
        )

    def with_costing(self, costing: CostedAction) -> "PlanWork":
        """The work with this in the place of what was known of the action's cost."""
        others = tuple(one for one in self.costings if one.id != costing.id)
        return replace(self, costings=(*others, costing))

    def column_answers(self) -> Mapping[tuple[str, int], str]:
        """What the visitor said of each column, by table and column."""
        return {(one.table, one.column): one.field for one in self.answers}
