"""What the presses of step 2 do: say what a column holds, turn the page, add an action."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import open_plan
from scrlib.errors import ScrError
from scrlib.plans.reading import read_plan
from scrlib.samples import sample
from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.plan import editing
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen


def _answer_columns(screen: "PlanScreen", event: Event, view: Shown) -> None:
    answered = editing.answered(screen.work, event.form)
    name, data = _file(screen)
    plan = read_plan(open_plan(name, data), answered.column_answers())
    work = replace(editing.new_plan(screen.work, screen.work.source, plan), answers=answered.answers)
    screen.go(work, view, "list")
    view.announce(f"Read again. Found {counted(len(plan.actions), 'action')}.")


def _file(screen: "PlanScreen") -> tuple[str, bytes]:
    """The file the plan came from. Raises ScrError after a reload: the file itself is never kept."""
    source = screen.work.source
    if screen.file is not None:
        return screen.file
    if source.kind == "example":
        example = sample(source.sample)
        return example.plan_name(), example.plan()
    raise ScrError(
        f"{source.name} is no longer open, so it cannot be read again.", "Open it again on step 1."
    )


def _page(screen: "PlanScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, page=max(1, int(event.value)))
    view.focus(STEP_ID)


def _add_action(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    screen.go(editing.added(screen.work), view, "actions")
    view.announce("An empty action is added at the end.")


PRESSES = {"answer_columns": _answer_columns, "page": _page, "add_action": _add_action}
