"""What the presses of the page do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.register.log import blanked, faults
from scrlib.audits.register.reading import DONE, day_of, things
from scrlib.audits.register.sealing import as_typed
from scrlib.audits.register.things import new_id, next_number
from scrlib.audits.register.views import since_last_meeting
from scrlib.audits.register.writing import look_later, looked_at, owner_left, set_fields
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.register import Change, Thing
from scrlib.text.calendar_days import resolve
from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.action_page import AFTER
from scrlib.ui.register.actions_step import filter_of
from scrlib.ui.register.annual_step import FIRST, LAST
from scrlib.ui.register.boxes import NEW, as_text, prefix, standing, typed
from scrlib.ui.register.door_part import IN_TAB, TITLE
from scrlib.ui.register.examples import EXAMPLE_LOGS
from scrlib.ui.register.lines import same_button
from scrlib.ui.register.log_step import BLANK, BLANK_WHY, HEAD, NUMBER
from scrlib.ui.register.owners_step import TAKES_OVER
from scrlib.ui.register.since_step import TO_UPDATE
from scrlib.ui.register.sources_part import ASKED
from scrlib.ui.register.take_step import DELETE
from scrlib.ui.register.work import STEPS, RegisterWork
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen

NUMBERED = {Thing.ACTION: "A", Thing.RECOMMENDATION: ""}


# ---- which register


def _begin(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    title = as_text(event.form.get(TITLE, "")).strip()
    if not title:
        raise FieldProblem("The register has no name.", "Type what to call it.", TITLE)
    if event.form.get(IN_TAB):
        screen.begin_in_tab(title)
    else:
        screen.open_kept(screen.books.begin(BookKind.REGISTER, title).id)
    view.focus(STEP_ID)
    view.announce(f"“{title}” is open.")


def _open_kept(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.open_kept(event.value)
    view.focus(STEP_ID)


def _example(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    if event.value not in EXAMPLE_LOGS:
        return
    title, log = EXAMPLE_LOGS[event.value](screen.today())
    step = "advised" if event.value == "responses" else "since"
    screen.begin_in_tab(title, log)
    screen.work = replace(screen.work, example=event.value, step=step)
    view.focus(STEP_ID)
    view.announce(f"{title} is loaded.")


def _leave(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    screen.kept, screen.said, screen.coming = None, None, None
    screen.work = replace(RegisterWork(), who=screen.work.who, why=screen.work.why)
    view.focus(STEP_ID)


def _forget(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    if as_text(event.form.get(DELETE, "")).strip() != screen.name:
        raise FieldProblem("That is not its name.", f"Type “{screen.name}”, or keep it.", DELETE)
    screen.books.forget(screen.work.book)
    _leave(screen, event, view)
    view.announce("The register is deleted.")


# ---- where on the page


def _step(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    if event.value in STEPS and screen.work.is_open:
        screen.go(view, step=event.value, current="", page=1)


def _page(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, page=max(1, int(event.value)) if event.value.isdigit() else 1)


def _close(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    screen.go(view, current="")


def _open_action(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, step="actions", current=event.value)


def _open_recommendation(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, step="advised", current=event.value)


def _filter(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, shown=filter_of(event.form), page=1)
    view.announce("The list shows them.")


def _period(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    for name, words in ((FIRST, screen.work.first), (LAST, screen.work.last)):
        if words and resolve(words) is None:
            raise FieldProblem("That is no day.", "Write it as 31 March 2026.", name)
    first, last = screen.period()
    if first > last:
        raise FieldProblem("The period ends before it begins.", "Change one of the days.", LAST)
    view.announce("The table shows this period.")


# ---- what is written


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
    return [one.id for one in since_last_meeting(screen.log, screen.today()).to_update]


def _write_action(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.ACTION, event.value, event.form)
    if event.value != NEW:
        form = _with_day(screen, event.value, form)
        _write(screen, Thing.ACTION, event.value, form, _looks(screen, event, form))
        view.announce("It is in the register.")
        return
    id = _write_new(screen, Thing.ACTION, form)
    screen.go(view, current=id)
    view.announce("The action is in the register.")


def _with_day(screen: "RegisterScreen", id: str, form: dict[str, str]) -> dict[str, str]:
    """The form with today as the day on which it was done, where it is newly done and no day is typed."""
    newly = form.get("status") in DONE and standing(screen.log, Thing.ACTION, id).get("status") not in DONE
    return {**form, "done_on": screen.today().isoformat()} if newly and not form.get("done_on") else form


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
        form = {**form, "number": next_number(taken, NUMBERED[thing])}
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
    _write_new(screen, thing, typed(thing, NEW, event.form))
    view.announce(f"The {thing} is in the register.")


def _write_evidence(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    at = f"{NEW}-{event.value}"
    form = {**typed(Thing.EVIDENCE, at, event.form), "action": event.value}
    _write_new(screen, Thing.EVIDENCE, form, at)
    view.announce("The evidence is in the register.")


def _write_look(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.DIFFERENCE, event.value, event.form)
    if not form.get("answer"):
        field = f"{prefix(Thing.DIFFERENCE, event.value)}answer"
        raise FieldProblem("It does not say whether it made a difference.", "Choose an answer.", field)
    form["on"] = form.get("on") or screen.today().isoformat()
    form["said_by"] = form.get("said_by") or screen.work.who
    _write(screen, Thing.DIFFERENCE, event.value, form)
    view.announce("What was found is in the register.")


def _plan_look(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    months = as_text(event.form.get(f"plan-{event.value}", ""))
    fields = standing(screen.log, Thing.ACTION, event.value)
    done_on = day_of(fields.get("done_on", "")) or screen.today()
    if months.isdigit():
        screen.write(look_later(event.value, done_on, int(months)))
        view.announce("The look is planned.")


def _action_for(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """A new action that answers this recommendation."""
    box = f"{prefix(Thing.ACTION, NEW)}recommendations"
    screen.work = replace(screen.work, drafts=(*screen.work.without_drafts(box).drafts, (box, event.value)))
    screen.go(view, step="actions", current=NEW)


def _take_out(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    form = typed(Thing.ACTION, event.value, event.form)
    if not form.get("gone"):
        field = f"{prefix(Thing.ACTION, event.value)}gone"
        raise FieldProblem("It does not say why it is taken out.", "Write the reason.", field)
    _write(screen, Thing.ACTION, event.value, {"gone": form["gone"]})
    screen.go(view, current="")
    view.announce("It is taken out. The log keeps it.")


# ---- owners


def _owner_left(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    changes = owner_left(screen.log, event.value)
    screen.write(changes, why=f"Left: {event.value}")
    view.announce(f"{counted(len(changes), 'action')} without an owner now.")
    view.focus(STEP_ID)


def _take_over(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    given = {
        id: as_text(event.form.get(f"{TAKES_OVER}-{id}", "")).strip()
        for id in things(screen.log, Thing.ACTION)
    }
    changes = [
        Change(thing=Thing.ACTION, id=id, field="owner", value=owner) for id, owner in given.items() if owner
    ]
    if not changes:
        raise ScrError("No new owner is typed.", "Type a role beside at least one action.")
    screen.write(changes)
    view.announce(f"{counted(len(changes), 'action')} given to a new owner.")


# ---- the log


def _check_log(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    number, head = screen.typed.get(NUMBER, "").strip(), as_typed(screen.typed.get(HEAD, ""))
    if number and not number.isdigit():
        raise FieldProblem("The entry is not a number.", "Type the number on the pack, in figures.", NUMBER)
    if bool(number) != bool(head):
        missing = HEAD if number else NUMBER
        raise FieldProblem(
            "Only one of the two is typed.", "Type the entry and its head, or neither.", missing
        )
    screen.checked = faults(screen.log, (int(number), head) if number else None)
    view.announce("The log is whole." if not screen.checked else "The log is not as it was.")


def _blank(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    screen.signed()
    number, why = screen.typed.get(BLANK, "").strip(), screen.typed.get(BLANK_WHY, "")
    if not number.isdigit():
        raise FieldProblem("The entry is not a number.", "Type the number from the log, in figures.", BLANK)
    if not why.strip():
        raise FieldProblem("It does not say why.", "Say it without the words themselves.", BLANK_WHY)
    screen.look_again()
    if not 1 <= int(number) <= len(screen.log):
        raise FieldProblem(f"There is no entry {number}.", "Look for its number in the log.", BLANK)
    screen.add(lambda log: blanked(log, int(number), who=screen.work.who, why=why, at=screen.now()))
    screen.typed.pop(BLANK), screen.typed.pop(BLANK_WHY)
    view.announce(f"The value of entry {number} is blanked.")


PRESSES: Mapping[str, Callable[["RegisterScreen", Event, Shown], None]] = {
    "begin": _begin,
    "open_kept": _open_kept,
    "example": _example,
    "leave": _leave,
    "forget": _forget,
    "step": _step,
    "page": _page,
    "close": _close,
    "open_action": _open_action,
    "open_recommendation": _open_recommendation,
    "filter": _filter,
    "period": _period,
    "sign": _sign,
    "same": _same,
    "write_action": _write_action,
    "write_recommendation": _write_recommendation,
    "write_source": _write_source,
    "write_evidence": _write_evidence,
    "write_look": _write_look,
    "plan_look": _plan_look,
    "action_for": _action_for,
    "take_out": _take_out,
    "owner_left": _owner_left,
    "take_over": _take_over,
    "check_log": _check_log,
    "blank": _blank,
}
