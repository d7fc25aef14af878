"""What the presses of step 2 do to the list, each of which can be taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.text.saying import counted
from scrlib.ui.check import listing
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.open_step import list_in_words
from scrlib.ui.frame import STEP_ID
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen


def _undo_list(screen: "CheckScreen", _event: Event, view: Shown) -> None:
    if screen.undo:
        screen.work = replace(screen.undo.pop()[1], step="list")
        view.announce(f"Taken back. The list has {list_in_words(screen.work)}.")
        view.focus(STEP_ID)


def _correct(screen: "CheckScreen", event: Event, view: Shown) -> None:
    text = str(event.form.get(f"text-{event.value}", ""))
    screen.change_list(
        "Take back the last correction", listing.corrected(screen.work, event.value, text), view
    )
    view.focus(f"tick-{event.value}")


def _split(screen: "CheckScreen", event: Event, view: Shown) -> None:
    text = str(event.form.get(f"text-{event.value}", ""))
    screen.change_list("Take back the last split", listing.split(screen.work, event.value, text), view)
    view.focus(f"tick-{event.value}")


def _merge(screen: "CheckScreen", event: Event, view: Shown) -> None:
    same = screen.work.of(screen.work.entry(event.value).kind)
    above = same[max(0, [one.id for one in same].index(event.value) - 1)]
    screen.change_list("Take back the last join", listing.merged(screen.work, event.value), view)
    view.focus(f"tick-{above.id}")


def _move(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.change_list("Take back the last move", listing.moved(screen.work, event.value), view)
    view.focus(STEP_ID)


def _take_as(screen: "CheckScreen", event: Event, view: Shown) -> None:
    kind, id = event.value.split()
    screen.change_list("Take out what was added last", listing.taken_as(screen.work, id, kind), view)
    view.focus(STEP_ID)


def _add(screen: "CheckScreen", event: Event, view: Shown) -> None:
    text = str(event.form.get(f"new-{event.value}", ""))
    screen.change_list("Take out what was added last", listing.typed(screen.work, event.value, text), view)
    view.focus(f"tick-{screen.work.of(event.value)[-1].id}")


def _page(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, page=max(1, int(event.value)))
    view.focus(STEP_ID)


def _check(screen: "CheckScreen", _event: Event, view: Shown) -> None:
    if not screen.work.ticked():
        raise ScrError("Nothing is ticked.", "Tick or add at least one recommendation.")
    view.progress(f"Checking {counted(len(screen.work.ticked()), 'recommendation')}")
    assessed(screen.work)
    first = screen.work.card()
    screen.go(replace(screen.work, current=first.id if first else ""), view, "cards")


PRESSES = {
    "undo_list": _undo_list,
    "correct": _correct,
    "split": _split,
    "merge": _merge,
    "move": _move,
    "take_as": _take_as,
    "add": _add,
    "page": _page,
    "check": _check,
}
