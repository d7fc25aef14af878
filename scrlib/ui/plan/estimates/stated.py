"""The costs that the plan itself states: shown where they are asked for, and taken over in one press."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from scrlib.plans.estimates.stated_costs import YEAR, Stated, stated_cost
from scrlib.records.costs import Amount, Costed, Line, Nature
from scrlib.records.plans import PlanAction
from scrlib.text.saying import counted
from scrlib.ui.components import Option, Problem, button, buttons, details, error_for, ticks
from scrlib.ui.frame import STEP_ID
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.costed import setup_of
from scrlib.ui.plan.editing import begun
from scrlib.ui.plan.estimates.at_once import open_ones
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

WHICH = "stated-which"
LABEL = "As the plan says"
TAKEN_AS = {Nature.CASH: "as new money", Nature.OPPORTUNITY: "as staff time"}
_NOT_SAID_WHICH = "The plan does not say whether it is new money or the time of people who are paid already."


def stated_ones(work: PlanWork) -> tuple[PlanAction, ...]:
    """The actions that are not costed here and for which the plan states one plain amount."""
    return tuple(one for one in open_ones(work) if stated_cost(one.cost_words) is not None)


def as_stated(action: PlanAction) -> str:
    """What the plan says of the cost of an action, for people: "the plan says “£4,400”"; "" for nothing."""
    return f"the plan says “{action.cost_words}”" if action.cost_words else ""


def stated_form(work: PlanWork, problems: Iterable[Problem]) -> Markup | None:
    """The actions whose cost stands in the plan, and what to take it as; None where there is none."""
    found = stated_ones(work)
    if not found:
        return None
    options = [
        Option(value=one.id, label=f"{work.number(one.id)}. {one.cost_words}", hint=one.action)
        for one in found
    ]
    error = error_for(WHICH, problems)
    return details(
        "stated",
        f"{counted(len(found), 'action has', 'actions have')} a cost in the plan itself: take it from there",
        tag(
            "form",
            tag(
                "p", f"{_NOT_SAID_WHICH} Leave those of one kind ticked and take them; then take the others."
            ),
            ticks(WHICH, "Which costs?", options, [one.id for one in found], error=error),
            buttons(*(button(f"Take them {how}", "take_stated", kind) for kind, how in TAKEN_AS.items())),
            tag(
                "p",
                "Each becomes one line, which you can change: in the first month of the plan or, where it is "
                "yearly or monthly, in every month to the end of the plan.",
            ),
            data_fresh=f"stated {len(found)}",
        ),
        open=bool(error),
    )


def stated_for(action: PlanAction) -> Markup | None:
    """What the plan says that one action costs, to take over; None where it says nothing."""
    if not action.cost_words:
        return None
    said = tag("p", f"{as_stated(action)[:1].upper()}{as_stated(action)[1:]}.")
    if stated_cost(action.cost_words) is None:
        return said
    presses = (
        button(f"Take it {how}", "take_one_stated", f"{action.id} {kind}") for kind, how in TAKEN_AS.items()
    )
    return tag("div", said, tag("p", _NOT_SAID_WHICH), buttons(*presses))


def with_stated(work: PlanWork, ids: Iterable[str], nature: Nature) -> PlanWork:
    """The work with the amount that the plan states as the one line of each of these actions."""
    for one in stated_ones(work):
        said = stated_cost(one.cost_words)
        if one.id in ids and said is not None:
            lines = (_line(said, nature, one.cost_words or "", setup_of(work).horizon_years * YEAR),)
            costing = replace(begun(work, one.id), costing=Costed.COSTED, reason=None, lines=lines)
            work = work.with_costing(costing)
    return work


def _line(said: Stated, nature: Nature, words: str, months: int) -> Line:
    """The line of a stated cost; `months` is how long the plan runs."""
    what = Amount(
        nature=nature, quantity=Decimal(1), unit="month" if said.every else "each", rate=said.each_month
    )
    return Line(
        kind="other",
        what=what,
        label=LABEL,
        source=f"the plan: “{words}”",
        recurrent=bool(said.every),
        months=(said.months or months) if said.every else 1,
    )


def _take(screen: "PlanScreen", event: Event, view: Shown) -> None:
    found = event.form.get(WHICH, ())
    ids = [found] if isinstance(found, str) else list(found)
    if not ids:
        raise FieldProblem("No cost is ticked.", "Tick at least one.", WHICH)
    before = len(stated_ones(screen.work))
    screen.work = with_stated(screen.work, ids, Nature(event.value))
    taken = before - len(stated_ones(screen.work))
    if not stated_ones(screen.work):  # the form is gone, and the button that had the focus with it
        view.focus(STEP_ID)
    view.announce(f"{counted(taken, 'cost')} taken from the plan.")


def _take_one(screen: "PlanScreen", event: Event, view: Shown) -> None:
    id, nature = event.value.split(" ")
    screen.work = with_stated(screen.work, [id], Nature(nature))
    view.announce("The cost is taken from the plan. The line can be changed.")


PRESSES = {"take_stated": _take, "take_one_stated": _take_one}
