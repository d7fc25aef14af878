"""What the presses do that open a register and its parts, give actions to others, and check the log."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.register.log import blanked, faults
from scrlib.audits.register.reading import things
from scrlib.audits.register.sealing import NOT_WHOLE, as_typed, is_whole
from scrlib.audits.register.writing import owner_left
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.register import Change, Thing
from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.boxes import as_text
from scrlib.ui.register.examples import EXAMPLE_LOGS
from scrlib.ui.register.parts.door_part import IN_TAB, TITLE
from scrlib.ui.register.steps.actions_step import filter_of
from scrlib.ui.register.steps.annual_step import wrong_period
from scrlib.ui.register.steps.log_step import BLANK, BLANK_WHY, HEAD, NUMBER
from scrlib.ui.register.steps.owners_step import TAKES_OVER
from scrlib.ui.register.steps.take_step import DELETE
from scrlib.ui.register.work import STEPS, RegisterWork
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen


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


def _open_action(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, step="actions", current=event.value)


def _open_recommendation(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, step="advised", current=event.value)


def _filter(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, shown=filter_of(event.form), page=1)
    view.announce("The list shows them.")


def _period(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    if wrong := wrong_period(screen.work.first, screen.work.last, screen.period()):
        raise wrong
    view.announce("The table shows this period.")


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
    if head and not is_whole(head):
        raise FieldProblem(*NOT_WHOLE, HEAD)
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
    "open_action": _open_action,
    "open_recommendation": _open_recommendation,
    "filter": _filter,
    "period": _period,
    "owner_left": _owner_left,
    "take_over": _take_over,
    "check_log": _check_log,
    "blank": _blank,
}
