"""What the presses of step 7 do: look again for names, hand over files."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scrlib.ui.identifying import looked_again
from scrlib.ui.plan import exports
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen


def _take(screen: "PlanScreen", event: Event, view: Shown) -> None:
    view.progress("Making your file")
    if event.value == "excel":
        taken = exports.excel_file(screen.work)
    else:
        taken = exports.word_file(screen.work, event.value, screen.templates.get(event.value))
    _hand_over(screen, taken, view)


def _our_template(screen: "PlanScreen", event: Event, view: Shown) -> None:
    _hand_over(screen, exports.template_file(event.value), view)


def _hand_over(screen: "PlanScreen", taken: exports.PlanFile, view: Shown) -> None:
    view.download(taken.name, taken.data, taken.mime)
    screen.taken = taken.said
    view.announce(taken.said)


def _your_template(kind: str) -> Callable[["PlanScreen", Event, Shown], None]:
    def opened(screen: "PlanScreen", event: Event, view: Shown) -> None:
        upload = uploaded(event)
        exports.word_file(screen.work, kind, upload.data)  # refused here, and not when it is wanted
        screen.templates[kind] = upload.data
        view.announce(f"{upload.name} is used from now on, until this page is closed.")

    return opened


def _look_again(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    looked_again(exports.identifiers(screen.work), view)


PRESSES = {
    "take": _take,
    "our_template": _our_template,
    "template_plan": _your_template("plan"),
    "template_summary": _your_template("summary"),
    "look_again": _look_again,
}
