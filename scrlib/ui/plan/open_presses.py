"""What the presses of step 1 do: open a plan, load an example, begin an empty one, take changes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.documents import open_plan
from scrlib.plans.reading import read_plan
from scrlib.samples import sample
from scrlib.ui.plan import editing
from scrlib.ui.plan.work import PlanSource, PlanWork
from scrlib.ui.saying import counted
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen


def _open(screen: "PlanScreen", event: Event, view: Shown) -> None:
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}")
    source = PlanSource(kind="file", name=upload.name)
    _take_up(screen, source, upload.name, upload.data, view)


def _example(screen: "PlanScreen", event: Event, view: Shown) -> None:
    example = sample(event.value)
    view.progress("Reading the example")
    source = PlanSource(kind="example", name=example.plan_title, sample=example.id)
    _take_up(screen, source, example.plan_file.name, example.plan(), view)
    screen.words = example.era
    made_up = "\n".join(name for name, _ in example.people)
    screen.work = replace(screen.work, pseudonyms=made_up, reviewer=example.author)


def _take_up(screen: "PlanScreen", source: PlanSource, name: str, data: bytes, view: Shown) -> None:
    plan = read_plan(open_plan(name, data))
    screen.file = (name, data)
    screen.go(editing.new_plan(screen.work, source, plan), view, "list")
    view.announce(f"Found {counted(len(plan.actions), 'action')}.")


def _begin(screen: "PlanScreen", _event: Event, view: Shown) -> None:
    empty = PlanWork(source=PlanSource(kind="typed"), name="The new plan", setup=screen.work.setup)
    screen.go(editing.added(empty), view, "actions")
    view.announce("An empty plan with one action.")


PRESSES = {"open": _open, "example": _example, "begin": _begin}
