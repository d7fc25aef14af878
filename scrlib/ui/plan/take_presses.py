"""What the presses of step 7 do: look again for names, hand over files."""

from typing import TYPE_CHECKING

from scrlib.ui.plan import exports
from scrlib.ui.saying import counted
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

FILES = {"excel": exports.excel_file}


def _take(screen: "PlanScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    taken = FILES[event.value](screen.work)
    view.download(taken.name, taken.data, taken.mime)
    screen.taken = taken.said
    view.announce(taken.said)


def _look_again(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    view.announce(f"{counted(len(exports.identifiers(screen.work)), 'thing')} may identify someone.")


PRESSES = {"take": _take, "look_again": _look_again}
