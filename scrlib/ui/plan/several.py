"""Said once for several actions: the same lead, date, agency or way of knowing, in one press."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners
from scrlib.records.plans import PlanAction
from scrlib.text.saying import counted
from scrlib.ui import figures
from scrlib.ui.components import Option, Problem, button, buttons, details, error_for, select, text_box, ticks
from scrlib.ui.figures import Form
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.wording import due_said
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

WHAT = {
    "owner": "Who leads on it",
    "due": "By when",
    "agency": "The agency",
    "monitoring": "How anyone will know",
    "signed_off": "Who signed for the agency",
}
FORM, NAMED, SAID, WHICH = "several", "several-what", "several-said", "several-which"


def several_form(work: PlanWork, problems: Sequence[Problem]) -> Markup | None:
    """What is said, and of which actions; None where there is only one action."""
    actions = work.counted()
    if len(actions) < 2:
        return None
    error = error_for(SAID, problems)
    options = [
        Option(value=one.id, label=f"{work.number(one.id)}. {_short(one)}", hint=_has(one)) for one in actions
    ]
    return details(
        FORM,
        "Say the same of several actions at once",
        tag(
            "form",
            select(NAMED, "What do you want to say?", list(WHAT.items()), "owner"),
            text_box(
                SAID,
                "What shall it be?",
                hint="Put ; between two leads. A date such as 30 September 2027 or Q3 2027/28.",
                error=error,
            ),
            buttons(button("Say it of those that lack it", "say_of_lacking")),
            details(
                f"{FORM}-ticks",
                "Or choose the actions",
                ticks(WHICH, "Which actions? What they say now is replaced.", options),
                buttons(button("Say it of those ticked", "say_of_ticked")),
            ),
        ),
        open=bool(error),
    )


def _short(action: PlanAction) -> str:
    return action.action or "No action is written"


def _has(action: PlanAction) -> str:
    return f"{'; '.join(action.owner) or 'No lead'}. By: {due_said(action)}."


def _with(action: PlanAction, what: str, said: str) -> PlanAction:
    if what == "owner":
        return replace(action, owner=split_owners([said]))
    if what == "due":
        read = read_due(said)
        return replace(action, due=read.day, due_words=read.words)
    return replace(action, **{what: said})  # type: ignore[arg-type]


def _lacks(action: PlanAction, what: str) -> bool:
    return not (action.due or action.due_words) if what == "due" else not getattr(action, what)


def _say(screen: "PlanScreen", form: Form, view: Shown, chosen: Callable[[PlanAction, str], bool]) -> None:
    what, said = figures.said(form, NAMED), figures.said(form, SAID)
    if what not in WHAT or not said:
        raise FieldProblem("Nothing is typed.", "Type what is the same for several actions.", SAID)
    if what == "due" and read_due(said).day is None:
        raise FieldProblem(f"No day can be read from “{said}”.", "Type one, such as 30 September 2027.", SAID)
    actions = [one for one in screen.work.counted() if chosen(one, what)]
    if not actions:
        raise FieldProblem(
            "There is no action to say it of.", "Tick some, or choose something that an action lacks.", SAID
        )
    for one in actions:
        screen.work = screen.work.with_action(_with(one, what, said))
    view.announce(f"{WHAT[what]}: said of {counted(len(actions), 'action')}.")


def _of_lacking(screen: "PlanScreen", event: Event, view: Shown) -> None:
    _say(screen, event.form, view, _lacks)


def _of_ticked(screen: "PlanScreen", event: Event, view: Shown) -> None:
    found = event.form.get(WHICH, ())
    ids = (found,) if isinstance(found, str) else found
    _say(screen, event.form, view, lambda one, _: one.id in ids)


PRESSES = {"say_of_lacking": _of_lacking, "say_of_ticked": _of_ticked}
