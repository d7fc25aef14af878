"""What was typed in the boxes of the settings that every line of a costing shares."""

from dataclasses import replace
from decimal import Decimal

from scrlib.plans.costs.fields import LONGEST_HORIZON
from scrlib.plans.prices.book import role_label, roles
from scrlib.plans.prices.green_book import DISCOUNT, green_book
from scrlib.records.costs import Budget
from scrlib.ui import figures
from scrlib.ui.figures import Form
from scrlib.ui.plan.costed import setup_of
from scrlib.ui.plan.settings.form import LONG, OTHER, asked_roles
from scrlib.ui.plan.work import LocalRate, PlanWork, Setup
from scrlib.ui.problems import FieldProblem

MOST, MOST_BIAS = Decimal(1), Decimal(5)  # of a share: beyond that it is a slip of the pen


def read_setup(work: PlanWork, form: Form) -> PlanWork:
    """The work with the settings as typed. Raises FieldProblem at the first that cannot be used."""
    start = figures.month(form, "setup-start", "The first month")
    if start is None:
        raise FieldProblem("The first month is missing.", "Type it as month and year.", "setup-start")
    chosen = year(form, "setup-prices")
    years = figures.whole(form, "setup-horizon", "The number of years", most=LONGEST_HORIZON)
    setup = Setup(
        start=start,
        price_year=chosen,
        lines_at=_lines_at(work, chosen),
        price_rise=_share(form, "setup-rise", "The rise of prices"),
        it_bias=_share(form, "setup-bias", "The optimism", MOST_BIAS),
        horizon_years=years,
        discount_rate=_discounting(
            setup_of(work), years, _share(form, "setup-discount", "The discount rate")
        ),
        budgets=_read_budgets(form),
    )
    return replace(work, setup=setup, rates=_read_rates(work, form))


def _discounting(before: Setup, years: int, typed: Decimal | None) -> Decimal | None:
    """The rate as typed; left as it was, a plan that becomes long or short takes what fits it."""
    if typed != before.discount_rate or (years < LONG) == (before.horizon_years < LONG):
        return typed
    usual = green_book()[DISCOUNT].value
    if years < LONG:
        return None if typed == usual else typed
    return usual if typed is None else typed


def _share(form: Form, box: str, what: str, most: Decimal = MOST) -> Decimal | None:
    share = figures.percent(form, box, what) if figures.said(form, box) else None
    if share is not None and share > most:
        raise FieldProblem(f"{what} is more than {most:.0%}.", "Type it in per cent: 3.5 is 3.5%.", box)
    return share


def _lines_at(work: PlanWork, chosen: str) -> str:
    """The prices that the lines were made at, where that is another year than the one chosen now."""
    setup = setup_of(work)
    made = setup.lines_at or setup.price_year
    return made if made != chosen and any(one.lines for one in work.costings) else ""


def year(form: Form, box: str) -> str:
    """The April-March year in a box, "2026-27". Raises FieldProblem where there is none."""
    typed = figures.said(form, box).replace("/", "-").replace("–", "-")
    first, dash, second = typed.partition("-")
    if len(first) == 4 and first.isdigit() and (not dash or second[-2:] == f"{(int(first) + 1) % 100:02d}"):
        return f"{first}-{(int(first) + 1) % 100:02d}"
    raise FieldProblem("That is not a financial year.", "Type it as 2026-27: April to March.", box)


def _read_budgets(form: Form) -> tuple[Budget, ...]:
    rows = sum(name.startswith("setup-funder-") for name in form)
    found = [_read_budget(n, form) for n in range(rows) if figures.said(form, f"setup-amount-{n}")]
    for n, one in enumerate(found):
        if any((one.funder, one.year) == (other.funder, other.year) for other in found[:n]):
            raise FieldProblem(
                f"{one.funder} has two budgets for {one.year}.",
                "Put both amounts in one.",
                f"setup-funder-{n}",
            )
    return tuple(found)


def _read_budget(n: int, form: Form) -> Budget:
    funder = figures.said(form, f"setup-funder-{n}")
    if not funder:
        raise FieldProblem("A budget has no owner.", "Say who pays.", f"setup-funder-{n}")
    amount = figures.number(form, f"setup-amount-{n}", "The budget")
    return Budget(funder=funder, year=year(form, f"setup-year-{n}"), amount=amount)


def _read_rates(work: PlanWork, form: Form) -> tuple[LocalRate, ...]:
    """The rates as typed; a role whose box was emptied has none."""
    before = {one.role: one for one in work.rates}
    typed = [role for role in asked_roles(work) if figures.said(form, f"setup-rate-{role}")]
    return (*(_read_rate(role, before.get(role), form) for role in typed), *_read_somebody_else(form))


def _read_somebody_else(form: Form) -> tuple[LocalRate, ...]:
    """The rate of whoever was chosen beside those who have a box. Raises FieldProblem at half of it."""
    role, box = figures.said(form, OTHER), "setup-other-rate"
    if figures.said(form, box) and role not in roles():
        raise FieldProblem("A rate is given for nobody.", "Choose whose hour it is, or empty the box.", box)
    return (
        (LocalRate(role=role, rate=figures.number(form, box, role_label(role))),) if role in roles() else ()
    )


def _read_rate(role: str, before: LocalRate | None, form: Form) -> LocalRate:
    """One rate with the source it had, unless that was a salary which does not come to it any more."""
    rate = figures.number(form, f"setup-rate-{role}", role_label(role))
    if before is None or (before.estimate and rate != before.rate):
        return LocalRate(role=role, rate=rate)
    return replace(before, rate=rate)
