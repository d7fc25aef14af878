"""A rate of the plan worked out from a yearly salary, where step 5 asks for what an hour costs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.plans.prices.book import roles
from scrlib.text.money import pounds
from scrlib.ui.components import Problem
from scrlib.ui.markup import Markup
from scrlib.ui.plan.costed import setup_of
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.salary import DONE, EVENT, read_salary, salary_form
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen


def from_salary(work: PlanWork, asked: Iterable[str], problems: Sequence[Problem]) -> Markup | None:
    """The form for the roles `asked`, and those worked out before; None where there is neither."""
    done = [one for one in work.rates if one.estimate]
    every = tuple(role for role in dict.fromkeys((*asked, *(one.role for one in done))) if role in roles())
    year = setup_of(work).price_year
    return salary_form(every, work.reckoned, done, year, problems) if every else None


def _work_out(screen: "PlanScreen", event: Event, view: Shown) -> None:
    """Keep the rate of a role as its salary makes it, in the place of the one it had."""
    new = read_salary(event.form, setup_of(screen.work).price_year)
    others = (one for one in screen.work.rates if one.role != new.role)
    screen.work = replace(screen.work, rates=(*others, new))
    view.focus(DONE)
    view.announce(f"An hour comes to {pounds(new.rate)}. It is kept as an estimate.")


PRESSES = {EVENT: _work_out}
