"""What the presses of step 5 do: estimate an action, change its lines, say that it costs nothing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.records.costs import Costed
from scrlib.text.money import pounds
from scrlib.ui import figures
from scrlib.ui.frame import STEP_ID
from scrlib.ui.plan import editing
from scrlib.ui.plan.costed import comes_to, costs_of, of_action
from scrlib.ui.plan.estimates import estimating
from scrlib.ui.plan.estimates.template_form import after, wanted_by
from scrlib.ui.plan.estimates.whose import read_whose
from scrlib.ui.plan.lines.new import NEW, line_of
from scrlib.ui.plan.lines.typed import read_line
from scrlib.ui.plan.settings.typed import read_setup
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

_NOTHING = "Fill in how many and at what price; where the action costs nothing, say that, with the reason."


def _to(screen: "PlanScreen", work: PlanWork, view: Shown, panel: str) -> None:
    """Open a form of step 5, or the list of actions where `panel` is empty."""
    screen.work = replace(work, step="cost", panel=panel)
    view.focus(STEP_ID)


def _cost_of(screen: "PlanScreen", event: Event, view: Shown) -> None:
    _to(screen, replace(screen.work, current=event.value), view, f"cost {event.value}")


def _cost_list(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    _to(screen, screen.work, view, "")


def _open_setup(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    _to(screen, screen.work, view, "setup")


def _save_setup(screen: "PlanScreen", event: Event, view: Shown) -> None:
    _to(screen, read_setup(screen.work, event.form), view, "")
    view.announce("The settings are kept.")


def _template(screen: "PlanScreen", event: Event, view: Shown) -> None:
    chosen = figures.said(event.form, f"template-{event.value}")
    _to(screen, screen.work, view, f"template {event.value} {chosen}")


def _estimate(screen: "PlanScreen", event: Event, view: Shown) -> None:
    """Work an action out, and show what came of it."""
    id = _worked_out(screen, event)
    _to(screen, screen.work, view, f"cost {id}")
    view.announce("Worked out. The lines can be changed.")


def _estimate_next(screen: "PlanScreen", event: Event, view: Shown) -> None:
    """Work an action out, and open the next that is not costed."""
    id = _worked_out(screen, event)
    amount = comes_to(costs_of(screen.work), id)
    following = after(screen.work, id) or id
    _to(screen, replace(screen.work, current=following), view, f"cost {following}")
    view.announce(f"Action {screen.work.number(id)} comes to {pounds(amount)}.")


def _worked_out(screen: "PlanScreen", event: Event) -> str:
    """Take the answers of a template: the id of its action. Raises where they lack one or come to nothing."""
    id, name = event.value.split(" ", 1)
    template = estimating.template(name)
    screen.work = read_whose(screen.work, event.form)
    wanted = [one.role for one in wanted_by(screen.work, id, template)]
    screen.work = estimating.with_rates(screen.work, event.form, wanted)
    filled = estimating.estimate(screen.work, id, template, estimating.read_answers(template, event.form))
    estimating.check_filled(filled)
    work = estimating.estimated(screen.work, filled)
    if not any(of_action(costs_of(work), id).values()):
        raise ScrError("These answers come to nothing.", _NOTHING)
    screen.work = work
    return id


def _add_line(screen: "PlanScreen", event: Event, view: Shown) -> None:
    kind = figures.said(event.form, f"kind-{event.value}") or "other"
    _to(screen, screen.work, view, f"line {event.value} {NEW} {kind}")


def _line(screen: "PlanScreen", event: Event, view: Shown) -> None:
    _to(screen, screen.work, view, f"line {event.value}")


def _save_line(screen: "PlanScreen", event: Event, view: Shown) -> None:
    id, n = event.value.split(" ")[:2]
    known = editing.begun(screen.work, id)
    changed = read_line(line_of(screen.work.costing_of(id), event.value), event.form)
    place = len(known.lines) if n == NEW else int(n)
    lines = (*known.lines[:place], changed, *known.lines[place + 1 :])
    costing = replace(known, costing=Costed.COSTED, reason=None, lines=lines)
    work = screen.work.with_costing(costing)
    costs = costs_of(work)  # raises where the line cannot be costed
    if not any(cell.amount for cell in costs.ledger if (cell.action, cell.line) == (id, place)):
        raise ScrError("This line comes to nothing.", _NOTHING)
    _to(screen, work, view, f"cost {id}")
    view.announce(f"Kept. The action now comes to {pounds(comes_to(costs, id))}.")


def _remove_line(screen: "PlanScreen", event: Event, view: Shown) -> None:
    id, n = event.value.split(" ")
    known = screen.work.costing_of(id)
    lines = tuple(one for place, one in enumerate(known.lines) if place != int(n))
    costing = known.costing if lines else Costed.NOT_COSTED
    _to(screen, screen.work.with_costing(replace(known, lines=lines, costing=costing)), view, f"cost {id}")
    view.announce("The line is taken out.")


def _nil(screen: "PlanScreen", event: Event, view: Shown) -> None:
    reason = figures.said(event.form, f"nil-{event.value}")
    if screen.work.costing_of(event.value).lines:
        raise ScrError("This action has lines that cost something.", "Take them out first.")
    _to(screen, editing.nil(screen.work, event.value, reason), view, f"cost {event.value}")
    view.announce("It costs nothing; the reason is kept.")


def _not_costed(screen: "PlanScreen", event: Event, view: Shown) -> None:
    known = screen.work.costing_of(event.value)
    open_again = replace(known, costing=Costed.NOT_COSTED, reason=None, lines=())
    _to(screen, screen.work.with_costing(open_again), view, f"cost {event.value}")
    view.announce("It is not costed.")


def _bearer(screen: "PlanScreen", event: Event, view: Shown) -> None:
    agency = figures.said(event.form, f"bearer-{event.value}")
    if not agency:
        raise FieldProblem("No agency is named.", "Type its name.", f"bearer-{event.value}")
    known = replace(editing.begun(screen.work, event.value), agency=agency)
    _to(screen, screen.work.with_costing(known), view, f"cost {event.value}")
    view.announce(f"{agency} bears it.")


PRESSES = {
    "cost_of": _cost_of,
    "cost_list": _cost_list,
    "open_setup": _open_setup,
    "save_setup": _save_setup,
    "template": _template,
    "estimate": _estimate,
    "estimate_next": _estimate_next,
    "add_line": _add_line,
    "line": _line,
    "save_line": _save_line,
    "remove_line": _remove_line,
    "nil": _nil,
    "not_costed": _not_costed,
    "bearer": _bearer,
}
