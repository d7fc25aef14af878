"""A problem with one box on a screen: what is wrong, what to do, and which box."""

from collections.abc import Callable, Sequence
from typing import Any

from scrlib.errors import ScrError


class FieldProblem(ScrError):
    """What the visitor typed in the box with the id `field` cannot be used as it is.

    `also` are the problems with other boxes of the same form, so that nobody mends them one press at a time.
    """

    def __init__(self, problem: str, fix: str, field: str, also: Sequence["FieldProblem"] = ()) -> None:
        self.field = field
        self.also = tuple(also)
        super().__init__(problem, fix)


def answers(*boxes: Callable[[], Any]) -> list[Any]:
    """What each box of a form gives, in order. Raises one FieldProblem with those of all boxes."""
    given: list[Any] = []
    wrong: list[FieldProblem] = []
    for box in boxes:
        try:
            given.append(box())
        except FieldProblem as problem:
            wrong.append(problem)
    if wrong:
        first, *others = wrong
        raise FieldProblem(first.problem, first.fix, first.field, others)
    return given


def needed(typed: str, problem: str, fix: str, field: str) -> str:
    """What was typed. Raises FieldProblem for a box left empty."""
    if not typed:
        raise FieldProblem(problem, fix, field)
    return typed
