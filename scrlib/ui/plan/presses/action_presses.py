"""What the presses of step 4 do: go from action to action, add one, take one out."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.plan import editing
from scrlib.ui.plan.audited import lacks_of
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen


def _show(screen: "PlanScreen", event: Event, view: Shown) -> None:
    screen.go(replace(screen.work, current=event.value), view, "actions")


def _panel(screen: "PlanScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, panel=event.value, page=1)
    view.focus(STEP_ID)


def _look(screen: "PlanScreen", event: Event, view: Shown) -> None:
    waiting = len(lacks_of(screen.work, screen.work.action(event.value)))
    view.announce(f"{counted(waiting, 'thing')} to look at now.")


def _add_after(screen: "PlanScreen", event: Event, view: Shown) -> None:
    screen.work = editing.added(screen.work, event.value)
    view.announce("An empty action is added.")
    view.focus(STEP_ID)


def _remove(screen: "PlanScreen", event: Event, view: Shown) -> None:
    screen.work = replace(editing.removed(screen.work, event.value), current="")
    view.announce(f"Taken out. The plan has {counted(len(screen.work.counted()), 'action')}.")
    view.focus(STEP_ID)


PRESSES = {"show": _show, "panel": _panel, "look": _look, "add_after": _add_after, "remove": _remove}
