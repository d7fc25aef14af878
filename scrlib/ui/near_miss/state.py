"""The Near miss page: what it holds, how it looks, how a press is answered. No browser is needed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from scrlib.cases.identifiers import Identifier
from scrlib.learning.fresh import is_fresh
from scrlib.records.near_misses import NearMiss
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.components import button
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.walk import Walk
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.near_miss import looking
from scrlib.ui.near_miss.boxes import taken_over
from scrlib.ui.near_miss.factors_step import factors_step
from scrlib.ui.near_miss.follows_step import follows_step
from scrlib.ui.near_miss.opened import Waiting
from scrlib.ui.near_miss.presses import PRESSES
from scrlib.ui.near_miss.register_figures import register_figures
from scrlib.ui.near_miss.register_list import register_list
from scrlib.ui.near_miss.register_take import register_take
from scrlib.ui.near_miss.safeguards_step import safeguards_step
from scrlib.ui.near_miss.saved import KEY, read_back, written
from scrlib.ui.near_miss.start_part import LEAD, start_part
from scrlib.ui.near_miss.timeline_step import timeline_step
from scrlib.ui.near_miss.what_step import what_step
from scrlib.ui.near_miss.whole_step import whole_step
from scrlib.ui.near_miss.work import RECORD, RECORD_STEPS, REGISTER, REGISTER_STEPS, NearMissWork
from scrlib.ui.plots import ShownPlots
from scrlib.ui.screen import Event, Shown


class NearMissScreen(StartsRooms, LoopScreen):
    """The page of one visitor: walks through the exercise, a register, what a file brought, a room."""

    key = KEY
    title = "Near miss"
    kind = "near_miss"
    lead = LEAD
    work: NearMissWork

    def __init__(self) -> None:
        super().__init__()
        self.work = NearMissWork()
        self.plots = ShownPlots()
        self.waiting: Waiting | None = None
        self.said: Child = None  # of the last file, or of what was sent

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        work = self.work
        if work.part == RECORD and work.near_miss():
            steps = step_list(RECORD_STEPS, work.step, tuple(RECORD_STEPS))
            return self._with_way_back(self._record(), steps, back="register", to="The register")
        if work.part == REGISTER:
            steps = step_list(REGISTER_STEPS, work.page, tuple(REGISTER_STEPS) if work.records else ("list",))
            return self._with_way_back(self._register(), steps, back="", to="What else is on this page")
        return super().html()

    def save(self) -> str:
        """The whole work as one text."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work = read_back(text)
        self.waiting, self.started, self.said = None, None, None

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the work, whatever was pressed."""
        super().take_over(form)
        work = self.work
        self.work = work = replace(
            work,
            pseudonyms=str(form.get("pseudonyms", work.pseudonyms)),
            reviewer=str(form.get("reviewer", work.reviewer)),
        )
        if work.part == RECORD and (record := work.near_miss()):
            self.work = work.with_record(taken_over(record, form))

    # ---- what is its own

    def choosing(self) -> Markup:
        """What is shown where nothing is open."""
        every = self.sessions()
        first = tuple(one for one in every if not is_fresh(one))
        later = self.shelf(tuple(one for one in every if is_fresh(one)))
        return start_part(self.work, first, later, self.started)

    def presses(self) -> Mapping[str, Callable[[Event, Shown], None]]:
        """The page's own presses."""
        return {name: partial(press, self) for name, press in PRESSES.items()}

    def walk(self) -> Walk | None:
        """The walk that is open, none while a near miss or the register is."""
        return None if self.work.part else super().walk()

    def go(self, view: Shown, **changes: Any) -> None:
        """Open another part or step of the page."""
        self.work, self.said = replace(self.work, **changes), None
        view.focus(STEP_ID)

    def identifiers(self) -> tuple[Identifier, ...]:
        """What may identify someone in the near misses that leave."""
        return looking.identifiers(self.work, self.work.filtered())

    # ---- the screen

    def _with_way_back(self, body: Markup, steps: Markup, *, back: str, to: str) -> Markup:
        way_back = tag("p", button(f"← {to}", "part", back, look="link"), class_="small way-back")
        return self.framed(way_back, body, steps=steps)

    def _record(self) -> Markup:
        work = self.work
        record = work.near_miss()
        assert record is not None
        steps: Mapping[str, Callable[[NearMiss], Markup]] = {
            "what": what_step,
            "timeline": timeline_step,
            "safeguards": safeguards_step,
            "factors": partial(factors_step, reader=work.reader),
            "follows": follows_step,
            "whole": partial(whole_step, taken=self.said),
        }
        again = None if work.reader == 2 else looking.look_again(work, record)
        return join(steps[work.step](record), again, _onward(work))

    def _register(self) -> Markup:
        if self.work.page == "figures":
            return register_figures(self.work, self.plots.ids)
        if self.work.page == "take":
            return register_take(self.work, self.identifiers(), self.said)
        return register_list(self.work, self.waiting)


def _onward(work: NearMissWork) -> Markup | None:
    """The way to the next step of a near miss."""
    steps = list(RECORD_STEPS)
    at = steps.index(work.step) + 1
    if at == len(steps) or work.reader == 2:
        return None
    return tag("div", button(f"Go on: {RECORD_STEPS[steps[at]]}", "step", steps[at]), class_="acts go")
