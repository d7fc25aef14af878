"""An hourly rate built from pay: what an employer spends on somebody, over the hours they work."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from scrlib.errors import ScrError
from scrlib.records.prices import Rate, Standing
from scrlib.tables import read_table, rows
from scrlib.text.money import pounds

FILE = "prices/assumptions.toml"
ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Assumption:
    """One part of an hourly rate besides the salary. A blank `source` is ours, to be edited, never a fact."""

    id: str
    label: str
    value: Decimal
    unit: str
    source: str = ""
    note: str = ""

    @property
    def estimate(self) -> bool:
        """Whether it is our assumption, for want of a source."""
        return not self.source


@dataclass(frozen=True, kw_only=True)
class Pay:
    """What an employer pays for one person; `salary` is that of the full-time post, `fte` their share."""

    salary: Decimal
    fte: Decimal = Decimal(1)
    ni_rate: Decimal
    ni_threshold: Decimal
    pension_rate: Decimal
    levy_rate: Decimal = ZERO

    @property
    def cost(self) -> Decimal:
        """Salary, National Insurance (per head, not per full-time equivalent), pension and levy, a year."""
        own = self.salary * self.fte
        insurance = max(ZERO, own - self.ni_threshold) * self.ni_rate
        return own + insurance + own * self.pension_rate + own * self.levy_rate


@dataclass(frozen=True, kw_only=True)
class WorkingYear:
    """The days of a full-time year and what is taken from them."""

    weekdays: Decimal
    leave_days: Decimal
    bank_holidays: Decimal
    sickness_days: Decimal
    training_days: Decimal
    hours_a_day: Decimal

    @property
    def hours(self) -> Decimal:
        """Productive hours a year of a full-time post. Raises ScrError where nothing is left of the year."""
        away = self.leave_days + self.bank_holidays + self.sickness_days + self.training_days
        if away >= self.weekdays or not self.hours_a_day:
            raise ScrError(
                "No working hours are left in the year.",
                "Check the days of leave, bank holidays, sickness and training, and the hours in a day.",
            )
        return (self.weekdays - away) * self.hours_a_day


@cache
def assumptions() -> dict[str, Assumption]:
    """What the calculator starts from, by id, in the order it is shown."""
    found = rows(read_table(FILE), FILE, "assumption", ("id", "label", "value", "unit"))
    return {row["id"]: Assumption(**{**row, "value": Decimal(row["value"])}) for row in found}


def hourly(pay: Pay, year: WorkingYear, overhead: Decimal) -> Decimal:
    """(salary + NI + pension + levy) x (1 + overhead) / productive hours, kept exact: pounds an hour."""
    return pay.cost * (1 + overhead) / (year.hours * pay.fte)


def told(pay: Pay, year: WorkingYear, overhead: Decimal) -> str:
    """How the rate comes about, in one line that a finance officer can reckon again: "worked out from ...".

    Amounts are shown to the penny; the rate itself is reckoned from exact ones.
    """
    return (
        f"worked out from a salary of {pounds(pay.salary)} a year: {pounds(pay.cost)} with National "
        f"Insurance, pension and levy, {pounds(pay.cost * (1 + overhead))} with overheads, over "
        f"{float(year.hours):,.10g} working hours"
    )


def rate_from_pay(
    role: str, salary: Decimal, year: str, changed: Mapping[str, Decimal] | None = None
) -> Rate:
    """A local rate of a role from a full-time salary, at prices of `year`; `changed` replaces assumptions.

    It is an estimate, for it is our arithmetic: its source says how it came about, its note names the
    assumptions that were left as they are and have no source.
    Raises ScrError where the salary is not above zero or an assumption is not known.
    """
    if salary <= 0:
        raise ScrError("The salary is missing.", "Give the salary of the full-time post, a year, in pounds.")
    if unknown := sorted((changed or {}).keys() - assumptions().keys()):
        raise ScrError(f"There is no assumption {unknown[0]}.", f"Use: {', '.join(assumptions())}.")
    values = {id: one.value for id, one in assumptions().items()} | dict(changed or {})
    parts = {key: values[key] for key in ("ni_rate", "ni_threshold", "pension_rate", "levy_rate")}
    days = {key: values[key] for key in WorkingYear.__dataclass_fields__}
    pay, working = Pay(salary=salary, **parts), WorkingYear(**days)
    left = [one.label for id, one in assumptions().items() if one.estimate and id not in (changed or {})]
    return Rate(
        id=f"built_{role}",
        role=role,
        value=hourly(pay, working, values["overhead"]),
        unit="hour",
        price_year=year,
        includes=("on_costs", "overhead") if values["overhead"] else ("on_costs",),
        basis=f"built from a salary of £{salary:,}",
        source=told(pay, working, values["overhead"]),
        status=Standing.ESTIMATE,
        note=f"Estimates of ours in it: {'; '.join(left)}." if left else "",
    )
