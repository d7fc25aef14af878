"""What flows through the costing templates: questions, the lines they make, and a first estimate."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from scrlib.records import Focus
from scrlib.records.costs import CostedAction, Line
from scrlib.records.prices import Wanted


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing that drives a cost. A default is an estimate of ours until somebody answers."""

    id: str
    asks: str
    unit: str  # hours, people, minutes, pounds, months, share
    default: Decimal | None = None  # None: it has to be answered, unless it is optional
    optional: bool = False  # left unanswered, the lines that need it are left out
    more: bool = False  # not among the first few: shown on request
    whole: bool = False
    most: Decimal | None = None
    told: str = ""  # what in an action's own words answers it: people, sessions, places, filled


@dataclass(frozen=True, kw_only=True)
class LineForm:
    """One line of a template: each amount is a formula over the questions, as "readers * minutes / 60"."""

    kind: str
    label: str
    nature: str = "opportunity"
    unit: str = "hour"
    role: str = ""  # whose hour it is; where there is none the line has a formula `rate`
    amounts: Mapping[str, str] = field(default_factory=dict)
    attendees: tuple[tuple[str, str], ...] = ()  # (role, formula of people)
    backfill_role: str = ""
    months: str = ""  # a formula makes the line recurrent


@dataclass(frozen=True, kw_only=True)
class Template:
    """A first estimate of one kind of action. `low` and `high` are shares of the central one, ours too."""

    id: str
    label: str
    about: str
    focus: tuple[Focus, ...]  # the first is its own; for the others it is an alternative
    low: Decimal
    high: Decimal
    questions: tuple[Question, ...]
    lines: tuple[LineForm, ...]

    @property
    def first(self) -> tuple[Question, ...]:
        """The few questions that a first estimate in a minute asks."""
        return tuple(question for question in self.questions if not question.more)


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A template filled in. While anything is wanted the action is not costed, and never costs nought.

    `lines` are those that could be made; the action has them once nothing is wanted.
    """

    template: str
    action: CostedAction
    lines: tuple[Line, ...]
    wanted: tuple[Wanted, ...] = ()  # rates to ask for
    unanswered: tuple[Question, ...] = ()
    assumed: tuple[str, ...] = ()  # defaults of ours in it, in words
    warnings: tuple[str, ...] = ()
