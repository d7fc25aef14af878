"""What an hour costs, worked out from a yearly salary: the form, what was typed, and what came of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scrlib.errors import ScrError
from scrlib.plans.costs.money import pence
from scrlib.plans.prices.book import role_label, roles
from scrlib.plans.prices.hourly import Assumption, assumptions, rate_from_pay
from scrlib.text.money import pounds
from scrlib.ui import figures
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, select, text_box
from scrlib.ui.figures import Form
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.work import LocalRate
from scrlib.ui.problems import FieldProblem

EVENT = "from_salary"
BOX = "salary-"  # begins the id of every box of the form
ROLE, PAY = f"{BOX}role", f"{BOX}pay"
DONE = "salary-done"  # where the rates worked out so far stand
SHARE = "share"  # the unit of an assumption that is asked in per cent
LEAST, MOST = 1_000, 1_000_000  # pounds a year: below or above somebody has mistyped
MOST_OF = {SHARE: 2, "days": 366, "hours": 24, "pounds a year": MOST}
MOST_RATE = 10_000
HOURS = f"{BOX}hours_a_day"

Stands = Sequence[tuple[str, str]]


def salary_form(
    asked: Sequence[str], stands: Stands, done: Sequence[LocalRate], year: str, problems: Sequence[Problem]
) -> Markup:
    """The rates worked out so far, and a form, closed at first, to work out one of the roles `asked`."""
    typed = dict(stands)
    return tag(
        "section",
        _done(done) if done else None,
        details(
            "from-salary",
            "Work it out from a yearly salary",
            tag("form", *_boxes(asked, typed, year, problems)),
            open=any(one.field.startswith(BOX) for one in problems),
        ),
    )


def _boxes(
    asked: Sequence[str], typed: Mapping[str, str], year: str, problems: Sequence[Problem]
) -> tuple[Markup, ...]:
    options = [(role, roles()[role].label) for role in asked]
    role = typed.get(ROLE, "")
    hint = f"In pounds, before on-costs, by the pay scale of {year}. The post in full time."
    return (
        tag(
            "p",
            "An hour costs the salary, what the employer pays on top of it, and overheads, shared out over "
            "the hours that are really worked. The result is an estimate, and is marked as one.",
        ),
        tag(
            "div",
            select(ROLE, "Whose hour", options, role if role in asked else asked[0]),
            _box(PAY, "Salary a year", typed.get(PAY, ""), hint, problems),
            class_="row wide",
        ),
        tag("h4", "What is reckoned with it"),
        tag("p", "Put in your own figures where you know better.", class_="hint"),
        tag("div", *(_assumed(one, typed, problems) for one in assumptions().values()), class_="row wide"),
        buttons(button("Work out what an hour costs", EVENT)),
    )


def _assumed(one: Assumption, typed: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    box, start = f"{BOX}{one.id}", _start(one)
    unit = "per cent" if one.unit == SHARE else one.unit
    whose = f"Our estimate: {start}." if one.estimate else f"{start}: {one.source}."
    hint = " ".join(part for part in (f"In {unit}.", whose, one.note) if part)
    return _box(box, _asks(one), typed.get(box, start), hint, problems)


def _box(box: str, label: str, value: str, hint: str, problems: Sequence[Problem]) -> Markup:
    return text_box(
        box,
        label,
        value,
        hint=hint,
        error=error_for(box, problems),
        class_="figure",
        inputmode="decimal",
    )


def _asks(one: Assumption) -> str:
    return one.label.replace(", share of", ", % of")


def _start(one: Assumption) -> str:
    return figures.shown_percent(one.value) if one.unit == SHARE else figures.shown(one.value)


def _done(done: Sequence[LocalRate]) -> Markup:
    lines = (
        tag("li", tag("b", f"{role_label(one.role)}: {pounds(one.rate)} an hour"), f", {one.source}.")
        for one in done
    )
    return tag(
        "div", notice(tag("ul", *lines), title="Estimated from a yearly salary.", kind="done"), id=DONE
    )


# ---- what was typed


def standing(form: Form, before: Stands) -> tuple[tuple[str, str], ...]:
    """What stands in the boxes of the form, of use or not, so that no press loses it.

    Whose hour it is counts once a salary is typed: until then the list begins with whoever is asked first.
    """
    whose = (ROLE,) if figures.said(form, PAY) else ()
    known = (*whose, PAY, *(f"{BOX}{id}" for id in assumptions()))
    return tuple({**dict(before), **{box: str(form[box]) for box in known if box in form}}.items())


def read_salary(form: Form, year: str) -> LocalRate:
    """The rate of the chosen role, to the penny, with how it came about as its source.

    Raises FieldProblem at the first box that cannot be used.
    """
    role = figures.said(form, ROLE)
    if role not in roles():
        raise FieldProblem("Nobody is chosen.", "Choose whose hour it is.", ROLE)
    salary = _salary(form)
    changed = {one.id: value for one in assumptions().values() if (value := _read(one, form)) != one.value}
    try:
        rate = rate_from_pay(role, salary, year, changed=changed)
    except ScrError as error:
        raise FieldProblem(error.problem, error.fix, f"{BOX}weekdays") from None
    if rate.value > MOST_RATE:
        raise FieldProblem(
            f"An hour comes to more than £{MOST_RATE:,}.", "Check the hours in a working day.", HOURS
        )
    return LocalRate(role=role, rate=pence(rate.value), source=rate.source, estimate=True)


def _salary(form: Form) -> Decimal:
    try:
        salary = figures.number(form, PAY, "The salary")
    except FieldProblem as problem:
        raise FieldProblem(problem.problem, "Type it in figures, such as 42,000.", PAY) from None
    if not LEAST <= salary <= MOST:
        raise FieldProblem(
            f"A salary of {pounds(salary)} a year is not likely.",
            f"Type what the post in full time is paid a year, between £{LEAST:,} and £{MOST:,}.",
            PAY,
        )
    return salary


def _read(one: Assumption, form: Form) -> Decimal:
    """The value of one assumption, a share for per cent. One whose box was never shown keeps its start."""
    box, what = f"{BOX}{one.id}", f"“{_asks(one)}”"
    if box not in form:
        return one.value
    share = one.unit == SHARE
    value = figures.percent(form, box, what) if share else figures.number(form, box, what)
    most = MOST_OF[one.unit]
    if value > most:
        top = f"{most * 100} per cent" if share else f"{most:,}"
        raise FieldProblem(f"{what} is more than {top}.", f"Type {top} or less.", box)
    return value
