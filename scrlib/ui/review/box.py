"""One box of the page: what it asks, where it starts, whose figure that is, and what may stand in it."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto

from scrlib.errors import ScrError
from scrlib.plans.prices.years import price_year
from scrlib.ui import figures
from scrlib.ui.problems import FieldProblem

MOST_TIME = 100_000  # hours or days: above it somebody has mistyped


class Kind(StrEnum):
    """What may be typed into a box, or chosen in it."""

    WORDS = auto()
    NUMBER = auto()
    WHOLE = auto()
    PERCENT = auto()
    MONTH = auto()
    YEAR = auto()
    CHOICE = auto()


@dataclass(frozen=True, kw_only=True)
class Box:
    """One box to type in, or one list to choose from.

    start      what stands in it at first
    source     where that comes from; "" for an estimate of ours, or where nothing stands in it
    open       it may be left empty: nobody knows yet
    """

    id: str
    asks: str
    kind: Kind = Kind.NUMBER
    unit: str = ""
    start: str = ""
    source: str = ""
    hint: str = ""
    about: str = ""  # tells apart boxes that ask the same; heard, not seen
    open: bool = False
    least: Decimal = Decimal(0)
    most: int = MOST_TIME
    options: tuple[tuple[str, str], ...] = ()

    def read(self, form: figures.Form) -> Decimal | int | dt.date | str | None:
        """What stands in it; None where it may be empty and is. Raises FieldProblem where it is no use."""
        if self.open and not figures.said(form, self.id):
            return None
        value = self._value(form, f"“{self.asks}”")
        if isinstance(value, Decimal | int) and value > self.most:
            problem = f"“{self.asks}” is more than {self.most:,}."
            raise FieldProblem(problem, f"Type {self.most:,} or less.", self.id)
        return value

    def _value(self, form: figures.Form, what: str) -> Decimal | int | dt.date | str:
        match self.kind:
            case Kind.NUMBER:
                return figures.number(form, self.id, what, least=self.least)
            case Kind.WHOLE:
                return figures.whole(form, self.id, what, least=int(self.least))
            case Kind.PERCENT:
                return figures.percent(form, self.id, what) * 100
            case Kind.MONTH:
                return self._month(form, what)
            case Kind.YEAR:
                return self._year(form)
        said = figures.said(form, self.id)
        if not said or (self.options and said not in dict(self.options)):
            raise FieldProblem(f"{what} is missing.", "Say it in a few words.", self.id)
        return said

    def _month(self, form: figures.Form, what: str) -> dt.date:
        found = figures.month(form, self.id, what)
        if found is None:
            raise FieldProblem(
                f"{what} is not a month.", "Type it as month and year, such as 09/2027.", self.id
            )
        return found

    def _year(self, form: figures.Form) -> str:
        try:
            return price_year(figures.said(form, self.id))
        except ScrError as error:
            raise FieldProblem(error.problem, error.fix, self.id) from None
