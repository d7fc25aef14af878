"""What screens with steps do alike: their frame; a press that fails says why, and links to the box."""

from collections.abc import Callable

from scrlib.ui.components import Problem
from scrlib.ui.frame import frame
from scrlib.ui.markup import Child, Markup
from scrlib.ui.problems import FieldProblem


class Stepped:
    """The part of a screen that remembers what went wrong."""

    title: str
    words: str
    problems: tuple[Problem, ...] = ()
    _field = ""
    _also: tuple[Problem, ...] = ()

    def framed(self, *body: Child, steps: Markup | None = None, keeps_work: bool = True) -> Markup:
        """The whole screen: its title, its steps and what went wrong over this body."""
        return frame(
            self.title,
            *body,
            words=self.words,
            problems=self.problems,
            steps=steps,
            keeps_work=keeps_work,
        )

    def pressed(self, press: Callable[[], None]) -> None:
        """Do what was pressed. A problem with one box is remembered by the box, and raised."""
        try:
            press()
        except FieldProblem as problem:
            self._field = problem.field
            self._also = tuple(
                Problem(problem=one.problem, fix=one.fix, field=one.field) for one in problem.also
            )
            raise

    def notice(self, problem: str, fix: str) -> None:
        """Show what went wrong at the top of the screen, with a link to each box to mend."""
        first = Problem(problem=problem, fix=fix, field=self._field)
        self.problems = (first, *self._also) if problem else ()
        self._field, self._also = "", ()
