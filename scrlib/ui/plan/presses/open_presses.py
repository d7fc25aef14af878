"""What the presses of step 1 do: open a plan, load an example, begin an empty one, take changes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import comes_as_plan_book, open_plan
from scrlib.errors import ScrError
from scrlib.plans.costs import read_costing
from scrlib.plans.reading import read_plan
from scrlib.records.plans import Plan
from scrlib.samples import sample
from scrlib.text.saying import counted
from scrlib.ui.frame import STEP_ID
from scrlib.ui.plan import editing, returned
from scrlib.ui.plan.work import PlanSource
from scrlib.ui.screen import Event, Shown, Upload
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

_LOOK = "Look whether it is the right file: a plan says what will be done, by whom and by when, row by row."


def _open(screen: "PlanScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}")
    if comes_as_plan_book(upload.name, upload.data):
        return _open_book(screen, upload, view)
    source = PlanSource(kind="file", name=upload.name)
    _take_up(screen, source, upload.name, upload.data, view)


def _open_book(screen: "PlanScreen", upload: Upload, view: Shown) -> None:
    """A workbook that was taken away here: its changes are shown, or it is a plan of its own."""
    if not returned.is_of(screen.work, upload.name, upload.data):
        screen.file = None
        screen.go(returned.opened(screen.work, upload.name, upload.data), view, "list")
        view.announce(f"Found {counted(len(screen.work.actions), 'action')}.")
        return
    screen.back = returned.returned(upload.name, upload.data)
    screen.work = replace(screen.work, step="open", panel="changes")
    view.announce(f"{counted(screen.back.count, 'change')} found.")
    view.focus(STEP_ID)


def _take_changes(screen: "PlanScreen", event: Event, view: Shown) -> None:
    back = screen.back
    if back is None:
        raise ScrError("The workbook is no longer open.", "Open it again.")
    plan = {n for n in range(len(back.of_plan)) if event.form.get(f"change-{n}")}
    costs = {one.id for one in back.of_costs if event.form.get(f"cost-change-{one.id}")}
    screen.back = None
    screen.go(returned.taken(screen.work, back, plan, costs), view, "list")
    view.announce(f"{counted(len(plan) + len(costs), 'change')} taken.")


def _leave_changes(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    screen.back = None
    screen.go(screen.work, view, "list")
    view.announce("Nothing was changed.")


def _example(screen: "PlanScreen", event: Event, view: Shown) -> None:
    example = sample(event.value)
    view.progress("Reading the example")
    source = PlanSource(kind="example", name=example.plan_title, sample=example.id)
    _take_up(screen, source, example.plan_name(), example.plan(), view)
    screen.words = example.era
    made_up = "\n".join(name for name, _ in example.people)
    screen.work = replace(screen.work, pseudonyms=made_up, reviewer=example.author)
    costing = example.costing()
    if costing is not None:
        screen.work = editing.costed(screen.work, read_costing(costing))


def _take_up(screen: "PlanScreen", source: PlanSource, name: str, data: bytes, view: Shown) -> None:
    plan = read_plan(open_plan(name, data))
    if not plan.actions and (screen.work.actions or not (plan.questions or plan.skipped)):
        raise ScrError(f"No action plan was found in {name}.", _LOOK)
    screen.file = (name, data)
    screen.go(editing.new_plan(screen.work, source, plan), view, "list")
    view.announce(f"Found {counted(len(plan.actions), 'action')}.")


def _begin(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    source = PlanSource(kind="typed", name="The new plan")
    empty = editing.new_plan(screen.work, source, Plan(name=source.name))
    screen.go(editing.added(empty), view, "actions")
    view.announce("An empty plan with one action.")


PRESSES = {
    "open": _open,
    "example": _example,
    "begin": _begin,
    "take_changes": _take_changes,
    "leave_changes": _leave_changes,
}
