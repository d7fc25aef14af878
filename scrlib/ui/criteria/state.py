"""The page of criteria: what it holds, how it looks, how a press is answered. No browser is needed."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from scrlib.audits.criteria.edition import edition_for
from scrlib.audits.criteria.sets import criteria_set
from scrlib.cases.identifiers import Identifier
from scrlib.learning.fresh import is_fresh
from scrlib.records.books import Book, Books
from scrlib.records.criteria import CriteriaSet
from scrlib.records.guidance import Edition
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.clock import this_moment
from scrlib.ui.components import button, notice
from scrlib.ui.criteria import looking
from scrlib.ui.criteria.boxes import taken_over
from scrlib.ui.criteria.case_step import case_step
from scrlib.ui.criteria.criteria_step import criteria_step
from scrlib.ui.criteria.dates_step import dates_step
from scrlib.ui.criteria.decision_step import decision_step
from scrlib.ui.criteria.presses import PRESSES
from scrlib.ui.criteria.saved import KEY, read_back, written
from scrlib.ui.criteria.scope_step import scope_step
from scrlib.ui.criteria.start_part import LEAD, start_part
from scrlib.ui.criteria.take_step import take_step
from scrlib.ui.criteria.threshold import threshold, threshold_words
from scrlib.ui.criteria.views_step import views_step
from scrlib.ui.criteria.work import RECORD, STEPS, CriteriaWork
from scrlib.ui.frame import STEP_ID, step_list
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.walk import Walk
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stores import open_books


class CriteriaScreen(StartsRooms, LoopScreen):
    """The page of one visitor: a record of one decision, and walks through the exercise."""

    key = KEY
    title = "Does it meet the criteria?"
    kind = "criteria"
    lead = LEAD
    work: CriteriaWork

    def __init__(
        self, books: Callable[[], Books] = open_books, now: Callable[[], dt.datetime] = this_moment
    ) -> None:
        super().__init__()
        self.work = CriteriaWork()
        self.now = now
        self.books: Sequence[Book] | None = None
        self.taken = ""  # of the last file
        self.kept = ""  # of the store
        self._open_store = books
        self._store: Books | None = None

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        if self.work.part != RECORD:
            return super().html()
        return self.framed(
            tag("p", button("← What else is on this page", "part", "", look="link"), class_="small way-back"),
            self._example(),
            self._step(),
            self._onward(),
            steps=step_list(STEPS, self.work.step, tuple(STEPS)),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. What was said of the last file or of the store goes."""
        self.taken, self.kept = "", ""
        super().handle(event, view)

    def save(self) -> str:
        """The whole work as one text."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work = read_back(text)
        self.started, self.books, self.taken, self.kept = None, None, "", ""

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the work, whatever was pressed."""
        super().take_over(form)
        texts = {
            name: str(form.get(name, getattr(self.work, name))) for name in ("who", "pseudonyms", "reviewer")
        }
        self.work = replace(self.work, **texts)  # type: ignore[arg-type]
        if self.work.part == RECORD:
            self.work = replace(self.work, record=taken_over(self.work.record, self.given(), form))

    # ---- what is its own

    def choosing(self) -> Markup:
        """What is shown where nothing is open."""
        every = self.sessions()
        first = tuple(one for one in every if not is_fresh(one))
        later = self.shelf(tuple(one for one in every if is_fresh(one)))
        return start_part(self.work, first, self.shelf(first), later, self.started, self.books)

    def extra(self, walk: Walk) -> Markup | None:
        """Under the last step of the exercise: where they drew the line."""
        return threshold(self.session(walk), walk)

    def told_at_the_end(self, walk: Walk) -> tuple[str, ...]:
        """The same, for the take-away."""
        return threshold_words(self.session(walk), walk)

    def presses(self) -> Mapping[str, Callable[[Event, Shown], None]]:
        """The page's own presses."""
        return {name: partial(press, self) for name, press in PRESSES.items()}

    def walk(self) -> Walk | None:
        """The walk that is open, none while the record is."""
        return None if self.work.part else super().walk()

    def go(self, view: Shown, **changes: Any) -> None:
        """Open another part or step of the page."""
        self.work = replace(self.work, **changes)
        view.focus(STEP_ID)

    def change(self, **changes: Any) -> None:
        """Change the record."""
        self.work = replace(self.work, record=replace(self.work.record, **changes))

    @property
    def edition(self) -> Edition:
        """The guidance of the day of the decision."""
        return edition_for(self.work.record, self.today)

    def given(self) -> CriteriaSet:
        """How the decision is made under the edition of its day."""
        return criteria_set(self.edition.id)

    def identifiers(self) -> tuple[Identifier, ...]:
        """What may identify someone in the record."""
        return looking.identifiers(self.work)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self.now().date()

    @property
    def store(self) -> Books:
        """The store of books, opened when first asked for."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    # ---- the screen

    def _step(self) -> Markup:
        record, given = self.work.record, self.given()
        steps: Mapping[str, Callable[[], Markup]] = {
            "case": lambda: case_step(record, given, self.today),
            "criteria": lambda: criteria_step(record, given, edition_for(record, self.today)),
            "views": lambda: views_step(record, given),
            "decision": lambda: decision_step(record, given),
            "scope": lambda: scope_step(record, given),
            "dates": lambda: dates_step(record, given, self.today),
            "take": lambda: take_step(self.work, given, self.identifiers(), self.taken, self._of_store()),
        }
        return steps[self.work.step]()

    def _of_store(self) -> Markup | None:
        return notice(tag("p", self.kept)) if self.kept else None

    def _example(self) -> Markup | None:
        if not self.work.example:
            return None
        return tag(
            "p", tag("b", "An invented case."), " Change what you like: nothing comes of it.", class_="small"
        )

    def _onward(self) -> Markup | None:
        names = list(STEPS)
        at = names.index(self.work.step) + 1
        if at == len(names):
            return None
        onward = button(f"Go on: {STEPS[names[at]]}", "step", names[at])
        return join(tag("div", onward, class_="acts go"))
