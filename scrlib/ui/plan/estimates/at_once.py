"""First estimates of many actions in one press: a kind for each, and the questions once for a kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.plans.estimates.template_data import templates
from scrlib.plans.fields.refs import points_elsewhere
from scrlib.records.costs import Costed
from scrlib.records.plans import PlanAction
from scrlib.records.prices import Wanted
from scrlib.records.templates import Filled, Template
from scrlib.text.saying import counted
from scrlib.ui import figures
from scrlib.ui.components import Problem, button, buttons, details, select, table
from scrlib.ui.figures import Form
from scrlib.ui.frame import STEP_ID, step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.costed import costs_of, of_action
from scrlib.ui.plan.estimates import estimating
from scrlib.ui.plan.estimates.salaries import from_salary
from scrlib.ui.plan.estimates.template_form import question_box, salaried, wanted_by, wanted_form
from scrlib.ui.plan.estimates.whose import read_whose, whose_form
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

PAGE = 100  # actions to a page
LEAVE = ""
_LEAD = (
    "The kind of each action is told from its words, and may be told wrongly: choose another, or leave it "
    "out. The figures are estimates of ours, and each line will say so."
)


def open_ones(work: PlanWork) -> tuple[PlanAction, ...]:
    """The actions of whose cost nothing is known."""
    return tuple(one for one in work.counted() if work.costing_of(one.id).costing is Costed.NOT_COSTED)


def kind_of(action: PlanAction) -> str:
    """The id of the template that fits an action best, "" where it has no words or is costed elsewhere."""
    if points_elsewhere(action.action):
        return LEAVE
    return estimating.likeliest(action).id if action.action or action.recommendation_text else LEAVE


def at_once_form(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """The open actions with the kind of each, the questions of every kind that was told, and one button."""
    every = open_ones(work)
    shown = every[:PAGE]
    told = {one.id: kind_of(one) for one in shown}
    used = [one for one in templates().values() if one.id in told.values()]
    wanted = _wanted(work, [(one.id, told[one.id]) for one in shown])
    return join(
        step_heading("First estimates of several at once", _LEAD),
        tag("div", button("All actions", "cost_list", plain=True), class_="ways acts"),
        tag(
            "form",
            table(
                "Actions that are not costed",
                ["Action", "Kind"],
                [_row(work, one, told[one.id]) for one in shown],
            ),
            tag("p", f"{len(every) - PAGE} more come after these.") if len(every) > PAGE else None,
            tag("h3", "The figures of each kind") if used else None,
            tag("p", "A kind that you choose and that is not here is taken with its own estimates.")
            if used
            else None,
            *(_kind(one, list(told.values()).count(one.id), problems) for one in used),
            whose_form(work, estimating.book_of(work), used),
            wanted_form(wanted, problems),
            buttons(button("Take these first estimates", "take_at_once")),
            data_fresh=f"at once {len(every)}",
        ),
        from_salary(work, salaried(work, wanted, used), problems),
    )


def _row(work: PlanWork, action: PlanAction, kind: str) -> tuple[object, ...]:
    number = work.number(action.id)
    options = [(LEAVE, "Leave it for now"), *((one.id, one.label) for one in templates().values())]
    label = tag("span", f"What kind of action is action {number}?", class_="visually-hidden")
    twice = ". It points at another: its cost belongs there" if points_elsewhere(action.action) else ""
    taken = _numbers(work, action, kind)
    return f"{number}. {action.action or 'No action is written'}{twice}{taken}", select(
        _box(action), label, options, kind
    )


def _numbers(work: PlanWork, action: PlanAction, kind: str) -> str:
    """Which figures of its kind an action's own words give, as a sentence behind them; "" for none."""
    asked = estimating.template(kind) if kind else None
    told = estimating.told_of(work, action.id, asked) if asked else {}
    said = [
        f"{one.asks.lower()} {figures.shown(told[one.id])}"
        for one in (asked.first if asked else ())
        if one.id in told
    ]
    return f". Taken from its words: {', '.join(said)}" if said else ""


def _kind(template: Template, number: int, problems: Sequence[Problem]) -> Markup:
    before = f"{template.id}-"
    needed = any(one.default is None and not one.optional for one in template.first)
    wrong = any(one.field.startswith(f"{before}answer-") for one in problems)
    return details(
        f"figures-{template.id}",
        f"{template.label} ({number}){': an answer is needed' if needed else ''}",
        tag("p", template.about),
        *(question_box(one, problems, before) for one in template.first),
        open=needed or wrong,
    )


def _box(action: PlanAction) -> str:
    return f"kind-at-once-{action.id}"


def _wanted(work: PlanWork, chosen: Iterable[tuple[str, str]]) -> tuple[Wanted, ...]:
    """The rates that any of the kinds chosen needs and nobody has given, each once."""
    first = {kind: id for id, kind in chosen if kind}
    every = (one for kind, id in first.items() for one in wanted_by(work, id, estimating.template(kind)))
    return tuple({one.role: one for one in every}.values())


def taken(work: PlanWork, form: Form) -> PlanWork:
    """The work with a first estimate of each action that has a kind.

    An action of a kind that lacks an answer or a rate, and one that comes to nothing, stay not costed.
    Raises FieldProblem where an answer cannot be used, or where the first lack leaves nothing to take.
    """
    chosen = [(one.id, figures.said(form, _box(one))) for one in open_ones(work)]
    chosen = [(id, kind) for id, kind in chosen if kind in templates()]
    if not chosen:
        raise ScrError(
            "No action has a kind.", "Choose one for at least one action, or go back to all actions."
        )
    work = read_whose(work, form)
    work = estimating.with_rates(work, form, [one.role for one in _wanted(work, chosen)])
    found = [_filled(work, id, estimating.template(kind), form) for id, kind in chosen]
    complete = [one for one in found if one.action.costing is Costed.COSTED]
    if not complete:
        estimating.check_filled(found[0], f"{found[0].template}-")
    for one in complete:
        work = estimating.estimated(work, one)
    return _without_nothing(work, [one.action.id for one in complete])


def _filled(work: PlanWork, id: str, template: Template, form: Form) -> Filled:
    before = f"{template.id}-"
    own = {box.removeprefix(before): said for box, said in form.items() if box.startswith(before)}
    try:
        answers = estimating.read_answers(template, own)
    except FieldProblem as problem:
        raise FieldProblem(problem.problem, problem.fix, before + problem.field) from problem
    return estimating.estimate(work, id, template, answers | _told(work, id, template, answers))


def _told(work: PlanWork, id: str, template: Template, answers: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """What the action's own words answer; nothing where a figure they give was changed for the whole kind."""
    changed = {one.id for one in template.questions if answers.get(one.id, one.default) != one.default}
    told = estimating.told_of(work, id, template)
    return {} if changed & set(told) else told


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
    estimated = counted(before - left, "action has", "actions have")
    lacking = any(figures.said(event.form, _box(one)) for one in open_ones(work))
    why = ", for want of an answer or a rate" if lacking else ""
    view.announce(f"{estimated} a first estimate. {left} not costed{why}.")


PRESSES = {"open_at_once": _open_at_once, "take_at_once": _take_at_once}
