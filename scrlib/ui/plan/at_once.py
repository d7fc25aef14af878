"""First estimates of many actions in one press: each question is answered once for all of a kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.records.costs import Costed
from scrlib.records.plans import PlanAction
from scrlib.records.prices import Wanted
from scrlib.records.templates import Template
from scrlib.text.saying import counted
from scrlib.ui.components import Option, Problem, button, buttons, details, ticks
from scrlib.ui.frame import STEP_ID, step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan import estimating
from scrlib.ui.plan.costed import costs_of, of_action
from scrlib.ui.plan.figures import Form
from scrlib.ui.plan.template_form import question_box, wanted_by, wanted_form
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

Kinds = Mapping[str, list[PlanAction]]
_LEAD = (
    "Each action is sorted by its words. The figures are estimates of ours, and each line will say so: "
    "change what you know better, untick what does not belong, and look at each action afterwards."
)


def open_ones(work: PlanWork) -> tuple[PlanAction, ...]:
    """The actions of whose cost nothing is known."""
    return tuple(one for one in work.counted() if work.costing_of(one.id).costing is Costed.NOT_COSTED)


def kinds(work: PlanWork) -> tuple[Kinds, list[PlanAction]]:
    """The open actions by the template that fits their words best, and those whose words fit none."""
    found: dict[str, list[PlanAction]] = {}
    others = []
    for one in open_ones(work):
        fit = estimating.suggested(one)
        if fit:
            found.setdefault(fit[0].id, []).append(one)
        else:
            others.append(one)
    return found, others


def at_once_form(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """Every kind with its actions and its questions, and one button."""
    found, others = kinds(work)
    ways = tag("div", button("All actions", "cost_list", plain=True), class_="ways acts")
    heading = step_heading("First estimates at once", _LEAD if found else None)
    if not found:
        return join(
            heading, ways, tag("p", "The words of no open action tell what kind it is: cost them one by one.")
        )
    parts = (_kind(work, estimating.template(name), actions, problems) for name, actions in found.items())
    return join(
        heading,
        ways,
        tag(
            "form",
            *parts,
            wanted_form(_wanted(work, found), problems),
            buttons(button("Take these first estimates", "take_at_once")),
            data_fresh=f"at once {sum(map(len, found.values()))}",
        ),
        _left(work, others),
    )


def _wanted(work: PlanWork, found: Kinds) -> tuple[Wanted, ...]:
    """The rates that any of the kinds needs and nobody has given, each once."""
    every = (
        one
        for name, actions in found.items()
        for one in wanted_by(work, actions[0].id, estimating.template(name))
    )
    return tuple({one.role: one for one in every}.values())


def _kind(
    work: PlanWork, template: Template, actions: Sequence[PlanAction], problems: Sequence[Problem]
) -> Markup:
    chosen = [one.id for one in actions]
    options = [
        Option(value=one.id, label=f"{work.number(one.id)}. {one.action or 'No action is written'}")
        for one in actions
    ]
    first = [(one, f"{template.id}-") for one in template.first]
    asked = any(one.default is None and not one.optional for one in template.first)
    wrong = any(one.field.startswith(f"{template.id}-") for one in problems)
    return tag(
        "section",
        tag("h3", f"{template.label} ({len(actions)})"),
        ticks(_box(template), "Which of them?", options, chosen),
        details(
            f"figures-{template.id}",
            "The figures for all of them" + (": one is needed" if asked else ""),
            *(question_box(one, problems, before) for one, before in first),
            open=asked or wrong,
        ),
    )


def _left(work: PlanWork, others: Sequence[PlanAction]) -> Markup | None:
    if not others:
        return None
    return details(
        "no-kind",
        f"{counted(len(others), 'action')} whose words do not tell the kind: cost them one by one",
        tag("ul", *(tag("li", f"{work.number(one.id)}. {one.action}") for one in others)),
    )


def _box(template: Template) -> str:
    return f"at-once-{template.id}"


def _chosen(form: Form, template: Template) -> Sequence[str]:
    said = form.get(_box(template), ())
    return [said] if isinstance(said, str) else said


def taken(work: PlanWork, form: Form) -> PlanWork:
    """The work with a first estimate of each action that is ticked; one that comes to nothing is not costed.

    Raises FieldProblem where an answer or a rate is missing for a kind that is ticked.
    """
    found, _ = kinds(work)
    picked = {
        name: [one for one in actions if one.id in _chosen(form, estimating.template(name))]
        for name, actions in found.items()
    }
    picked = {name: actions for name, actions in picked.items() if actions}
    if not picked:
        raise ScrError("No action is ticked.", "Tick at least one, or go back to all actions.")
    work = estimating.with_rates(work, form, [one.role for one in _wanted(work, picked)])
    for name, actions in picked.items():
        work = _of_kind(work, estimating.template(name), actions, form)
    return _without_nothing(work, [one.id for actions in picked.values() for one in actions])


def _of_kind(work: PlanWork, template: Template, actions: Sequence[PlanAction], form: Form) -> PlanWork:
    before = f"{template.id}-"
    own = {box.removeprefix(before): said for box, said in form.items() if box.startswith(before)}
    try:
        answers = estimating.read_answers(template, own)
    except FieldProblem as problem:
        raise FieldProblem(problem.problem, problem.fix, before + problem.field) from problem
    for one in actions:
        filled = estimating.estimate(work, one.id, template, answers)
        estimating.check_filled(filled, before)
        work = estimating.estimated(work, filled)
    return work


def _without_nothing(work: PlanWork, ids: Iterable[str]) -> PlanWork:
    """The work with those that came to nothing not costed again: a cost is never silently nought."""
    costs = costs_of(work)
    for id in ids:
        if not any(of_action(costs, id).values()):
            known = work.costing_of(id)
            work = work.with_costing(replace(known, costing=Costed.NOT_COSTED, lines=()))
    return work


def _open_at_once(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    view.progress(f"Looking at {counted(len(open_ones(screen.work)), 'action')}")
    screen.work = replace(screen.work, step="cost", panel="at_once")
    view.focus(STEP_ID)


def _take_at_once(screen: "PlanScreen", event: Event, view: Shown) -> None:
    before = len(open_ones(screen.work))
    view.progress("Working out the first estimates")
    work = taken(screen.work, event.form)
    left = len(open_ones(work))
    screen.work = replace(work, step="cost", panel="", page=1)
    view.focus(STEP_ID)
    view.announce(
        f"{counted(before - left, 'action has', 'actions have')} a first estimate. {left} not costed."
    )


PRESSES = {"open_at_once": _open_at_once, "take_at_once": _take_at_once}
