"""What the presses do that write: where an action stands, its evidence, its difference, new things."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.register.reading import DONE, actions, day_of, things
from scrlib.audits.register.things import choices, new_id
from scrlib.audits.register.views import since_last_meeting
from scrlib.audits.register.writing import look_later, looked_at, set_fields
from scrlib.errors import ScrError
from scrlib.records.ids import next_id
from scrlib.records.plans import Progress
from scrlib.records.register import Change, Thing
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.boxes import NEW, as_text, box_name, box_of, new_place, prefix, standing, typed
from scrlib.ui.register.parts.action_page import AFTER
from scrlib.ui.register.parts.harm_part import HARM, waiting_for_harm
from scrlib.ui.register.parts.lines import same_button
from scrlib.ui.register.parts.sources_part import ASKED
from scrlib.ui.register.steps.since_step import TO_UPDATE, not_above
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen

NO_DAY = ("It does not say on which day it was done.", "Type the day, or press “It was done today”.")
NOT_DONE = (
    "It has a day on which it was done, and it is not said to be done.",
    "Choose “Done” under “Where it stands”, or take the day away.",
)
TO_COME = (Progress.NOT_STARTED, Progress.ON_TRACK, Progress.LATE)
NUMBERED = {Thing.ACTION: "A", Thing.RECOMMENDATION: ""}


def _sign(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    screen.signed()
    view.announce("It stands beside all that you write from now on.")


def _same(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """Nothing has changed: one press. In the list that it leaves, the focus goes to the one after it."""
    id, _, place = event.value.partition(" ")
    waiting = _waiting(screen) if place == TO_UPDATE else []
    made = screen.write(looked_at([id], screen.today()))
    if id in waiting:
        after = [*waiting, *waiting][waiting.index(id) + 1]
        view.focus(same_button(place, after) if after != id else STEP_ID)
    view.announce("Written down: nothing has changed." if made else "It was looked at today already.")


def _waiting(screen: "RegisterScreen") -> list[str]:
    return [one.id for one in not_above(since_last_meeting(screen.log, screen.today()))]


def _write_harms(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """What could happen to a child, for each action for which it was chosen."""
    waiting = waiting_for_harm(actions(screen.log, screen.today()))
    chosen = {one.id: as_text(event.form.get(box_name(Thing.ACTION, one.id, HARM), "")) for one in waiting}
    changes = [
        Change(thing=Thing.ACTION, id=id, field=HARM, value=value)
        for id, value in chosen.items()
        if value in choices(HARM)
    ]
    if not changes:
        raise ScrError("Nothing is chosen.", "Choose what could happen for at least one action.")
    screen.write(changes)
    view.announce(f"{counted(len(changes), 'action')} written down.")
    view.focus(STEP_ID)


def _write_action(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.ACTION, event.value, event.form)
    if event.value != NEW:
        _say_the_day(screen, event.value, form)
        _write(screen, Thing.ACTION, event.value, form, _looks(screen, event, form))
        view.announce("It is in the register.")
        return
    id = _write_new(screen, Thing.ACTION, form)
    screen.go(view, current=id)
    view.announce("The action is in the register.")


def _say_the_day(screen: "RegisterScreen", id: str, form: Mapping[str, str]) -> None:
    """Raises FieldProblem where an action is newly done on no day, or has a day and is not done."""
    newly = form.get("status") in DONE and standing(screen.log, Thing.ACTION, id).get("status") not in DONE
    if newly and not form.get("done_on"):
        raise FieldProblem(*NO_DAY, box_name(Thing.ACTION, id, "done_on"))
    dated = form.get("done_on") and not standing(screen.log, Thing.ACTION, id).get("done_on")
    if dated and form.get("status") in TO_COME:
        raise FieldProblem(*NOT_DONE, box_name(Thing.ACTION, id, "status"))


def _today(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """Put today in the box of a day. It stands there to be seen, and is written with the rest."""
    if box_of(event.value):
        today = (event.value, day_words(screen.today()))
        screen.work = replace(screen.work, drafts=(*screen.work.without_drafts(event.value).drafts, today))
        view.focus(event.value)
        view.announce("Today stands in the box. It is not written down yet.")


def _looks(screen: "RegisterScreen", event: Event, form: Mapping[str, str]) -> tuple[Change, ...]:
    """The look at the difference that is planned with an action that is newly done."""
    months, done_on = as_text(event.form.get(AFTER, "")), day_of(form.get("done_on", ""))
    planned = any(one.get("action") == event.value for one in things(screen.log, Thing.DIFFERENCE).values())
    if not months.isdigit() or done_on is None or form.get("status") not in DONE or planned:
        return ()
    return look_later(event.value, done_on, int(months))


def _write(
    screen: "RegisterScreen", thing: Thing, id: str, form: Mapping[str, str], more: tuple[Change, ...] = ()
) -> None:
    screen.write((*set_fields(thing, id, form), *more))
    screen.work = screen.work.without_drafts(prefix(thing, id))


def _write_new(screen: "RegisterScreen", thing: Thing, form: Mapping[str, str], at: str = NEW) -> str:
    """Write a thing that is not in the register yet; its id. `at` stood in the names of its boxes."""
    id = new_id(thing)
    if thing in NUMBERED and not form.get("number"):
        taken = [one.get("number", "") for one in things(screen.log, thing).values()]
        form = {**form, "number": next_id(taken, NUMBERED[thing])}
    try:
        screen.write(set_fields(thing, id, form))
    except FieldProblem as problem:
        field = problem.field.replace(prefix(thing, id), prefix(thing, at))
        raise FieldProblem(problem.problem, problem.fix, field) from None
    screen.work = screen.work.without_drafts(prefix(thing, at))
    return id


def _write_recommendation(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.RECOMMENDATION, event.value, event.form)
    if event.value == NEW:
        screen.go(view, current=_write_new(screen, Thing.RECOMMENDATION, form))
    else:
        _write(screen, Thing.RECOMMENDATION, event.value, form)
    view.announce("It is in the register.")


def _write_source(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """A new review or finding."""
    thing = next((one for one in ASKED if one == event.value), Thing.REVIEW)
    at = new_place(screen.log, thing)
    _write_new(screen, thing, typed(thing, at, event.form), at)
    view.announce(f"The {thing} is in the register.")


def _write_evidence(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    at = new_place(screen.log, Thing.EVIDENCE, event.value)
    form = {**typed(Thing.EVIDENCE, at, event.form), "action": event.value}
    _write_new(screen, Thing.EVIDENCE, form, at)
    view.announce("The evidence is in the register.")


def _write_look(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.DIFFERENCE, event.value, event.form)
    if not form.get("answer"):
        field = f"{prefix(Thing.DIFFERENCE, event.value)}answer"
        raise FieldProblem("It does not say whether it made a difference.", "Choose an answer.", field)
    if not form.get("on"):
        raise FieldProblem(
            "It does not say on which day somebody looked.",
            "Type the day, or press “It was looked at today”.",
            box_name(Thing.DIFFERENCE, event.value, "on"),
        )
    form["said_by"] = form.get("said_by") or screen.work.who
    _write(screen, Thing.DIFFERENCE, event.value, form)
    view.announce("What was found is in the register.")


def _plan_look(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    months = as_text(event.form.get(f"plan-{event.value}", ""))
    done_on = day_of(standing(screen.log, Thing.ACTION, event.value).get("done_on", ""))
    if done_on is None:
        raise FieldProblem(*NO_DAY, box_name(Thing.ACTION, event.value, "done_on"))
    if months.isdigit():
        screen.write(look_later(event.value, done_on, int(months)))
        view.announce("The look is planned.")


def _action_for(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """A new action that answers this recommendation."""
    box = f"{prefix(Thing.ACTION, NEW)}recommendations"
    screen.work = replace(screen.work, drafts=(*screen.work.without_drafts(box).drafts, (box, event.value)))
    screen.go(view, step="actions", current=NEW)


THING_PRESSES: Mapping[str, Callable[["RegisterScreen", Event, Shown], None]] = {
    "sign": _sign,
    "same": _same,
    "write_action": _write_action,
    "write_harms": _write_harms,
    "write_recommendation": _write_recommendation,
    "write_source": _write_source,
    "write_evidence": _write_evidence,
    "write_look": _write_look,
    "plan_look": _plan_look,
    "action_for": _action_for,
    "today": _today,
}
