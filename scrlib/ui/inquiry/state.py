"""The Appreciative inquiry page: what it holds, how it looks, how a press is answered."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from scrlib.learning.fresh import WEEKS
from scrlib.records.learning import Purpose
from scrlib.ui import pages, saving
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.components import button, buttons
from scrlib.ui.frame import step_list
from scrlib.ui.inquiry import work as working
from scrlib.ui.inquiry.begin import begin
from scrlib.ui.inquiry.carry import written
from scrlib.ui.inquiry.define_step import define_step
from scrlib.ui.inquiry.deliver_step import deliver_step
from scrlib.ui.inquiry.design_step import design_step
from scrlib.ui.inquiry.discover_step import discover_step
from scrlib.ui.inquiry.dream_step import dream_step
from scrlib.ui.inquiry.follow_step import follow_step
from scrlib.ui.inquiry.presses import PRESSES
from scrlib.ui.inquiry.take_step import take_step
from scrlib.ui.inquiry.work import STEPS, InquiryWork
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.walk import Walk
from scrlib.ui.loop.work import fitted
from scrlib.ui.markup import Child, Markup, tag
from scrlib.ui.screen import Event, Shown

KEY = pages.INQUIRY
VERSION = 1


class InquiryScreen(StartsRooms, LoopScreen):
    """The page of one visitor: an `InquiryWork`, the room that was just started, the last file taken."""

    key = KEY
    title = "Appreciative inquiry"
    kind = "inquiry"
    work: InquiryWork

    def __init__(self) -> None:
        super().__init__()
        self.work = InquiryWork()
        self.made = ""

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        if not self.work.step:
            return super().html()
        return self.framed(
            tag("p", button("All ways to begin", "close_own", look="link")),
            self._own_step(),
            steps=step_list(STEPS, self.work.step, tuple(STEPS)),
        )

    def save(self) -> str:
        """The whole work as one text."""
        return saving.written(KEY, VERSION, self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one. Raises ScrError, with nothing changed, at any other text."""
        work = fitted(saving.read_back(text, KEY, VERSION, InquiryWork), self.sessions())
        if not working.fits(work):
            raise saving.refused()
        self.work, self.made = work, ""

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the work, whatever was pressed."""
        if self.work.step:
            self.work = working.filled(self.work, form)
        else:
            super().take_over(form)

    # ---- what this page adds

    def choosing(self) -> Markup:
        """The ways to begin."""
        every = self.sessions()
        fresh = tuple(one for one in every if one.id.split(".")[1] in WEEKS)
        first = tuple(one for one in every if one not in fresh)
        return begin(self.work, first, (self.shelf(first), self.shelf(fresh)), self.started)

    def extra(self, walk: Walk) -> Child:
        """At the end of a session: the way to carry what was written into one's own inquiry."""
        last = self.session(walk).step(walk.step).purpose is Purpose.TAKE_AWAY
        if not last or not written(walk):
            return None
        return tag(
            "section",
            tag("h3", "Go on with what you wrote"),
            tag(
                "p",
                "Your story, its conditions, your proposition and your promises can go into an inquiry of "
                "your own, with a Word file, a plan and follow-ups. They are added to what is there.",
            ),
            buttons(button("Carry it into our own inquiry", "carry", plain=True)),
        )

    def presses(self) -> Mapping[str, Callable[[Event, Shown], None]]:
        """The presses of one's own inquiry."""
        return {name: partial(press, self) for name, press in PRESSES.items()}

    def _own_step(self) -> Markup:
        today, work = dt.date.today(), self.work
        steps: Mapping[str, Callable[[], Markup]] = {
            "define": lambda: define_step(work),
            "discover": lambda: discover_step(work),
            "dream": lambda: dream_step(work),
            "design": lambda: design_step(work),
            "deliver": lambda: deliver_step(work, today),
            "follow_up": lambda: follow_step(work, today),
            "take": lambda: take_step(work, self.made),
        }
        return steps[work.step]()
