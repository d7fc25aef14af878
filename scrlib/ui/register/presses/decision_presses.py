"""What the press does that writes down a decision of a meeting."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from scrlib.audits.register.decisions import about, decided
from scrlib.audits.register.reading import day_of
from scrlib.audits.register.things import new_id
from scrlib.errors import ScrError
from scrlib.records.register import Thing
from scrlib.text.saying import day as day_words
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.boxes import box_name, prefix, typed
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen


def _write_decision(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    at, _, row = event.value.partition(" ")

    def box(field: str) -> str:
        return box_name(Thing.DECISION, at, field)

    form = {**typed(Thing.DECISION, at, event.form), "row": row}
    meeting = day_of(form.get("meeting", ""))
    if meeting is None:
        raise FieldProblem("It does not say when the meeting was.", "Type the day.", box("meeting"))
    if not form.get("text"):
        raise FieldProblem(f"Row {row}: nothing is decided.", "Type what stands on the form.", box("text"))
    if not form.get("does"):
        raise FieldProblem(f"Row {row}: it does not say what it is.", "Choose one.", box("does"))
    id = new_id(Thing.DECISION)
    try:
        changes = decided(screen.log, id, form, about(screen.log, form.get("about", "")))
    except ScrError as error:
        raise FieldProblem(f"Row {row}: {error.problem}", error.fix, box("about")) from None
    screen.write(changes, why=f"Decided at the meeting of {day_words(meeting)}")
    screen.work = screen.work.without_drafts(prefix(Thing.DECISION, at))
    view.focus(box_name(Thing.DECISION, f"new{_next(at)}", "about"))
    view.announce(f"Row {row} is in the register.")


def _next(at: str) -> int:
    """The number of the boxes after those of `at`: "new" is followed by "new1"."""
    return int(at.removeprefix("new") or 0) + 1


DECISION_PRESSES: Mapping[str, Callable[["RegisterScreen", Event, Shown], None]] = {
    "write_decision": _write_decision,
}
