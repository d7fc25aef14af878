"""The Cost a review page: what it holds, how it looks, how a press is answered. No browser is needed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.cases.identifiers import Identifier
from scrlib.errors import ScrError
from scrlib.records.prices import Priced
from scrlib.ui.frame import step_list
from scrlib.ui.markup import Markup
from scrlib.ui.plots import ShownPlots
from scrlib.ui.review import boxes, exports
from scrlib.ui.review.about_step import about_step
from scrlib.ui.review.agencies_step import agencies_step
from scrlib.ui.review.answers import Answers, answers, check, every_box, names_apart, shown
from scrlib.ui.review.box import Box
from scrlib.ui.review.example import example
from scrlib.ui.review.outside_step import outside_step
from scrlib.ui.review.pictures import pictures
from scrlib.ui.review.presses import PRESSES
from scrlib.ui.review.rates_step import rates_step
from scrlib.ui.review.salaries import still_stands
from scrlib.ui.review.saved import KEY, read_back, written
from scrlib.ui.review.take_step import take_step
from scrlib.ui.review.total_step import total_step
from scrlib.ui.review.work import STEPS, ReviewWork
from scrlib.ui.review.worked import Worked, roles_of, worked
from scrlib.ui.salary import salary_form, standing
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.words import words as words_of

OF_THE_DAY = ("name", "lead")  # boxes that follow the words of the day until somebody types in them


class ReviewScreen(Stepped):
    """The Cost a review page of one visitor: a `ReviewWork`, the plots asked for, the last file taken."""

    key = KEY
    title = "Cost a review"

    def __init__(self) -> None:
        self.words = "scr"
        self.work = ReviewWork()
        self.plots = ShownPlots()
        self.taken = ""

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        step = self.work.step if self.work.step in self.reachable() else next(iter(STEPS))
        return self.framed(
            self._step(step),
            steps=step_list(STEPS, step, self.reachable()),
        )

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done; what was typed is kept all the same."""
        self.take_over(event.form)
        self.pressed(lambda: PRESSES[event.name](self, event, view))

    def save(self) -> str:
        """The whole work as one text."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        self.work, self.taken = read_back(text), ""

    # ---- the work as it stands

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes, whatever was pressed, so that no press loses it."""
        before = self.work.typed()
        known = {one.id: one for one in self.every()}
        typed = {id: str(text) for id, text in form.items() if id in known}
        of_the_day = {id for id in OF_THE_DAY if id not in before and typed.get(id) == known[id].start}
        kept = {id: text for id, text in typed.items() if id not in of_the_day}
        reckoned = standing(form, self.work.reckoned)
        self.work = replace(self.work, reckoned=reckoned).with_boxes(kept)

    def every(self) -> tuple[Box, ...]:
        """Every box of the page."""
        return every_box(self.work, words_of(self.words), dt.date.today())

    def answers(self, *, rates: bool = True) -> Answers:
        """The review that the boxes describe. Raises FieldProblem where one of them cannot be used."""
        return answers(self.work, words_of(self.words), dt.date.today(), rates=rates)

    def worked(self) -> Worked:
        """What the review comes to."""
        return worked(self.answers())

    def check(self) -> None:
        """Raises FieldProblem at the first box of the open step that cannot be used as it stands."""
        check(self.work, self._boxes())
        names_apart(self.work)

    def identifiers(self) -> tuple[Identifier, ...]:
        """What may identify someone in the words that leave."""
        every = self.every()
        return exports.identifiers(shown(self.work, every), every)

    def reachable(self) -> tuple[str, ...]:
        """The steps that can be opened: from the rates on, only where the boxes can be used."""
        steps = tuple(STEPS)
        for needed, first in ((False, "rates"), (True, "total")):
            try:
                self.answers(rates=needed)
            except ScrError:
                return steps[: steps.index(first)]
        return steps

    # ---- the screen

    def _boxes(self) -> Sequence[Box]:
        """The boxes of the open step."""
        one = self.work.agency(self.work.current)
        if self.work.step == "about":
            return (*boxes.about(words_of(self.words), dt.date.today()), *boxes.settings())
        if self.work.step == "agencies":
            return boxes.of_agency(one) if one else ()
        if self.work.step == "outside":
            return [box for part in boxes.outside().values() for box in part]
        if self.work.step == "rates":
            roles = roles_of(self.answers(rates=False).form)
            return [box for role in roles for box in boxes.of_role(role)]
        return ()

    def _step(self, step: str) -> Markup:
        words, stands = words_of(self.words), shown(self.work, self.every())
        if step == "about":
            found = boxes.about(words, dt.date.today()), boxes.settings()
            return about_step(self.work, found, stands, words, example(), self.problems)
        if step == "agencies":
            return agencies_step(self.work, stands, self.problems)
        if step == "outside":
            return outside_step(stands, words, self.problems)
        if step == "rates":
            return self._rates(stands)
        if step == "total":
            comes_to = self.worked()
            return total_step(comes_to, words, pictures(comes_to, self.plots.ids))
        return take_step(stands, self.identifiers(), self.taken)

    def _rates(self, stands: Mapping[str, str]) -> Markup:
        given = self.answers(rates=False)
        published = {role: given.book().price(role) for role in roles_of(given.form)}
        done = still_stands(self.work)
        asked = sorted(published, key=lambda role: isinstance(published[role], Priced))  # the lacking first
        form = salary_form(asked, self.work.reckoned, done, given.form.price_year, self.problems)
        return rates_step(published, stands, self.problems, form if asked else None, done)
