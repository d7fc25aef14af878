"""The Plan and cost page: what it holds, how it looks, how a press is answered. No browser is needed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scrlib.records.prices import Refused
from scrlib.samples import reviews
from scrlib.ui.components import button, notice
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.markup import Markup
from scrlib.ui.plan import beside, editing, several
from scrlib.ui.plan.audited import audited
from scrlib.ui.plan.changes_form import changes_form
from scrlib.ui.plan.costed import costing_of, costs_of
from scrlib.ui.plan.estimates import at_once, salaries, stated
from scrlib.ui.plan.lines import bearers, sharing
from scrlib.ui.plan.pictures import pictures
from scrlib.ui.plan.presses import action_presses, cost_presses, list_presses, open_presses, take_presses
from scrlib.ui.plan.returned import Returned
from scrlib.ui.plan.saved import KEY, read_back, written
from scrlib.ui.plan.settings import index_table, rates_table
from scrlib.ui.plan.steps.actions_step import actions_step
from scrlib.ui.plan.steps.cost_step import cost_step
from scrlib.ui.plan.steps.lacks_step import lacks_step
from scrlib.ui.plan.steps.list_step import list_step
from scrlib.ui.plan.steps.open_step import open_step
from scrlib.ui.plan.steps.take_step import take_step
from scrlib.ui.plan.steps.total_step import total_step
from scrlib.ui.plan.work import STEPS, PlanWork
from scrlib.ui.plots import EVENT as PLOT
from scrlib.ui.plots import ShownPlots, press_plot
from scrlib.ui.salary import standing
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.words import words as words_of


class PlanScreen(Stepped):
    """The Plan and cost page of one visitor: a `PlanWork` and what was said last about a file taken away."""

    key = KEY
    title = "Plan and cost"

    def __init__(self) -> None:
        self.words = "scr"
        self.work = PlanWork()
        self.taken = ""
        self.plots = ShownPlots()
        self.templates: dict[str, bytes] = {}  # the county's own, while the page is open
        self.refused: tuple[Refused, ...] = ()  # rows of the visitor's table of rates that were not taken
        self.back: Returned | None = None  # an Excel plan that came back, until its changes are taken or left
        self.undone: tuple[str, PlanWork] | None = None  # the last press that can be, and what was before
        self.file: tuple[str, bytes] | None = None  # to read again with answers; never saved

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        step = self.work.step if self.work.step in self.reachable() else self.reachable()[-1]
        return self.framed(
            _put_back(self.undone[0]) if self.undone is not None else None,
            self._step(step),
            steps=step_list(STEPS, step, self.reachable()),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done; nothing is lost then."""
        self.take_over(event.form)
        before = self.work
        try:
            self.pressed(lambda: PRESSES[event.name](self, event, view))
            if self.work.costings:  # what cannot be costed is refused here, not when the page is shown
                costs_of(self.work)
        except Exception:  # whatever it is, nothing is lost; the view says what went wrong
            self.work = before
            raise
        self.undone = (event.name, before) if self._can_be_undone(event.name, before) else None

    def save(self) -> str:
        """The whole work as one text; never the bytes of an opened file."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work, self.taken = read_back(text), ""
        self.file = self.back = self.undone = None

    # ---- the screen

    def reachable(self) -> tuple[str, ...]:
        """The steps that can be opened: the list once something was read, the rest once an action counts."""
        if self.work.counted():
            return tuple(STEPS)
        return ("open", "list") if self.work.source.kind else ("open",)

    def _step(self, step: str) -> Markup:
        work, words = self.work, words_of(self.words)
        if step == "open":
            if self.back is not None and work.panel == "changes":
                return changes_form(self.back)
            return open_step(work, words, reviews())
        if step == "list":
            return list_step(work, self.problems)
        if step == "lacks":
            return lacks_step(work, audited(work), self.problems)
        if step == "actions":
            return actions_step(work, self.problems)
        if step == "cost":
            return cost_step(work, costs_of(work), self.problems, self.refused)
        if step == "total":
            return total_step(work, costing_of(work), costs_of(work), pictures(work, self.plots.ids))
        return take_step(work, words, self.templates, taken=self.taken)

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What was ticked or typed, so that no press loses it."""
        work = editing.typed(editing.ticks(self.work, form), form)
        self.work = replace(
            work,
            pseudonyms=str(form.get("pseudonyms", work.pseudonyms)),
            reviewer=str(form.get("reviewer", work.reviewer)),
            reckoned=standing(form, work.reckoned),
        )

    def _can_be_undone(self, pressed: str, before: PlanWork) -> bool:
        """Whether a press changed much; a plan that came in the place of none took nothing away."""
        if pressed in NEW_PLAN:
            return bool(before.actions) and self.work.actions is not before.actions
        return pressed in CAN_BE_UNDONE

    # ---- what the presses of every step use

    def go(self, work: PlanWork, view: Shown, step: str) -> None:
        """Open a step of the work."""
        self.work, self.taken = replace(work, step=step, panel="", page=1), ""
        view.focus(STEP_ID)


_OUT = ("Taken out.", "Put it back")
_SAID = ("Said of several actions.", "Make it as it was before")
NEW_PLAN = dict.fromkeys(
    ("open", "example", "begin"),
    ("This plan took the place of the one that was here.", "Bring that one back"),
)
CAN_BE_UNDONE = {
    **NEW_PLAN,
    "take_changes": ("The changes are taken.", "Make it as it was before"),
    "remove": _OUT,
    "remove_line": _OUT,
    "not_costed": _OUT,
    "say_of_lacking": _SAID,
    "say_of_ticked": _SAID,
    "take_stated": ("The costs of the plan are taken.", "Take them out again"),
    "take_at_once": ("First estimates are taken.", "Take them out again"),
}


def _put_back(pressed: str) -> Markup:
    """What is shown after a press that changed much: until the next press it can be undone."""
    title, words = CAN_BE_UNDONE[pressed]
    return notice(button(words, "put_back", plain=True), title=title)


def _restored(screen: PlanScreen, _event: Event, view: Shown) -> None:
    if screen.undone is not None:
        screen.work = screen.undone[1]
        screen.file = None  # it may be that of the plan that went
        view.announce("It is as it was before.")
        view.focus(STEP_ID)


def _press(screen: PlanScreen, event: Event, view: Shown) -> None:
    """Open another step."""
    if event.value in screen.reachable():
        if event.value in ("cost", "total"):
            view.progress("Working out the costs")
        screen.go(screen.work, view, event.value)


PRESSES: Mapping[str, Callable[[PlanScreen, Event, Shown], None]] = {
    "step": _press,
    PLOT: press_plot,
    "put_back": _restored,
    **open_presses.PRESSES,
    **list_presses.PRESSES,
    **action_presses.PRESSES,
    **cost_presses.PRESSES,
    **rates_table.PRESSES,
    **salaries.PRESSES,
    **at_once.PRESSES,
    **bearers.PRESSES,
    **beside.PRESSES,
    **several.PRESSES,
    **sharing.PRESSES,
    **stated.PRESSES,
    **index_table.PRESSES,
    **take_presses.PRESSES,
}
