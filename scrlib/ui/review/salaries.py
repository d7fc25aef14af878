"""A rate of the review worked out from a yearly salary: it goes into the box of the role, with its source."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.text.money import pounds
from scrlib.ui.plan.work import LocalRate
from scrlib.ui.review.boxes import RATE
from scrlib.ui.review.work import ReviewWork
from scrlib.ui.salary import DONE, EVENT, read_salary
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.review.state import ReviewScreen


def still_stands(work: ReviewWork) -> tuple[LocalRate, ...]:
    """The rates from a salary that nobody has typed over."""
    typed = work.typed()
    return tuple(one for one in work.worked_out if typed.get(f"{RATE}{one.role}", "").strip() == _shown(one))


def _shown(one: LocalRate) -> str:
    return f"{one.rate:.2f}"


def _work_out(screen: "ReviewScreen", event: Event, view: Shown) -> None:
    """Put what an hour comes to into the box of the role, and remember how it came about."""
    work = screen.work
    new = read_salary(event.form, screen.answers(rates=False).form.price_year)
    others = (one for one in work.worked_out if one.role != new.role)
    screen.work = replace(work, worked_out=(*others, new)).with_boxes({f"{RATE}{new.role}": _shown(new)})
    view.focus(DONE)
    view.announce(f"An hour comes to {pounds(new.rate)}. It stands in its box, as an estimate.")


PRESSES = {EVENT: _work_out}
