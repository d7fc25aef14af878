"""The page of three routes: what it holds, how it looks, how a press is answered. No browser is needed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scrlib.records.routes import ROUTES, ThreeRoutes
from scrlib.samples import Sample, samples
from scrlib.ui.case_files import chronology_file, notes_file, sheets_file, told_file
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.markup import Markup
from scrlib.ui.mime import WORD
from scrlib.ui.routes.case_step import case_step
from scrlib.ui.routes.saw_step import saw_step
from scrlib.ui.routes.side_step import side_step
from scrlib.ui.routes.which_step import which_step
from scrlib.ui.routes.work import KEY, STEPS, RoutesWork, read_back, written
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped


class RoutesScreen(Stepped):
    """The page of three routes of one visitor."""

    key = KEY
    title = "One case by three routes"

    def __init__(self) -> None:
        self.words = "scr"
        self.work = RoutesWork()

    def html(self) -> Markup:
        """The whole screen as it is now."""
        step = self.work.step if self.work.step in self.reachable() else "case"
        return self.framed(
            self._step(step),
            steps=step_list(STEPS, step, self.reachable()),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Open the case, put it away or go to a step; what was chosen and typed is kept in any case."""
        self.take_over(event.form)
        if event.name == "open_case":
            self.work = replace(self.work, opened=True)
            view.focus(STEP_ID)
        elif event.name == "close_case":
            self.work = replace(self.work, opened=False, step="case")
            view.focus(STEP_ID)
        elif event.name in FILES:
            name, data = FILES[event.name](worked_case()[0])
            view.download(name, data, WORD)
            view.announce(f"{name} is ready. Look in your downloads.")
        elif event.name == "step" and event.value in self.reachable():
            self.work = replace(self.work, step=event.value)
            view.focus(STEP_ID)

    def save(self) -> str:
        """The whole work as one text."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work = read_back(text)

    def reachable(self) -> tuple[str, ...]:
        """The steps that can be opened: only the first before somebody has chosen to see the case."""
        return tuple(STEPS) if self.work.opened else ("case",)

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What was chosen and typed, so that no press loses it."""
        choice = str(form.get("choice", self.work.choice))
        expected = str(form.get("expected", self.work.expected))
        self.work = replace(self.work, choice=choice if choice in ROUTES else "", expected=expected)

    def _step(self, step: str) -> Markup:
        case, routes = worked_case()
        if step == "case":
            return case_step(case, routes, self.work)
        if step == "side":
            return side_step(case, routes)
        return saw_step(routes) if step == "saw" else which_step(routes, self.work)


FILES: Mapping[str, Callable[[Sample], tuple[str, bytes]]] = {
    "get_account": told_file,
    "get_chronology": chronology_file,
    "get_sheets": sheets_file,
    "get_notes": notes_file,
}


def worked_case() -> tuple[Sample, ThreeRoutes]:
    """The first sample case that was worked by three routes, with its working. One is kept by a test."""
    return next((one, one.routes) for one in samples() if one.routes)
