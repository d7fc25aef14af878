"""The lines of a plan with their places, and how a guard's report names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from scrlib.plans.costs.lines import bearer, runs
from scrlib.records.costs import Amount, CostedAction, Costing, Guarded, Line, Nature, Training

HOURS_A_DAY = Decimal("7.5")  # 37.5 hours a week in five days: Agenda for Change; local hours may differ
COURSE_KINDS = ("training", "fee", "venue", "print")  # what a course budget pays for


@dataclass(frozen=True, kw_only=True)
class Placed:
    """One line, where it stands (places count from 0), and for how many months it costs something."""

    at: int
    number: int
    action: CostedAction
    line: Line
    months: int

    @property
    def agency(self) -> str:
        """Who bears it."""
        return bearer(self.action, self.line)

    @property
    def in_base(self) -> bool:
        """Whether it is only noted: in the base budget, and in no total."""
        what = self.line.what
        return isinstance(what, Amount | Training) and what.nature is Nature.IN_BASE

    @property
    def has_cash(self) -> bool:
        """Whether any of it is new money."""
        match self.line.what:
            case Amount(nature=nature):
                return nature is Nature.CASH
            case Training(nature=nature):
                return nature is not Nature.IN_BASE
        return True

    @property
    def hours(self) -> Decimal:
        """The hours of a line that is counted by the hour or the day, over its whole run; else nought."""
        match self.line.what:
            case Amount(unit="hour", quantity=quantity):
                return quantity * self.months
            case Amount(unit="day", quantity=quantity):
                return quantity * HOURS_A_DAY * self.months
        return Decimal(0)

    @property
    def words(self) -> str:
        """ "action A1, line 2": for people lines count from 1."""
        return f"action {self.action.id}, line {self.number + 1}"

    def report(self, guard: str, message: str) -> Guarded:
        """The report that a guard fired here, its sentence opened with where."""
        return Guarded(
            guard=guard,
            action=self.action.id,
            line=self.number,
            message=f"{self.words[0].upper()}{self.words[1:]}: {message}",
        )


def placed(costing: Costing) -> Iterator[Placed]:
    """Every line of the plan, in its order."""
    for at, action in enumerate(costing.actions):
        for number, line in enumerate(action.lines):
            yield Placed(at=at, number=number, action=action, line=line, months=runs(costing, line))
