"""Somebody alone at a page of the short session of the tests."""

from lessons import KEY, SESSION
from visitor import Somebody

from scrlib.records.answer_keys import Key
from scrlib.records.learning import Session
from scrlib.ui.loop.questions import name_of
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.walk import reachable


class Lesson(LoopScreen):
    """A page of the short session of the tests."""

    key = "99_lesson"
    title = "A lesson"

    def sessions(self) -> tuple[Session, ...]:
        return (SESSION,)

    def key_of(self, session: str) -> Key:
        return KEY


def somebody() -> Somebody:
    """Somebody who has begun."""
    return Somebody(Lesson()).press("choose", SESSION.id)


def rated(step: str, form: str = "a", value: str = "partly") -> dict[str, str]:
    """Every question of a step answered alike, as the page sends it."""
    boxes = {}
    for one in SESSION.questions(step, form):
        boxes |= {name_of(step, one): value, name_of(step, one, "reason"): "No date."}
        boxes |= {name_of(step, one, "confidence"): "sure"}
    return boxes


def walked(to: str) -> Somebody:
    """Somebody who has answered everything before this step, and stands at it."""
    visitor = somebody()
    for step in ("before", "commit", "again", "after"):
        if to in reachable(SESSION, visitor.screen.walk()):
            break
        visitor.press("go", step).press("send", form=rated(step))
    return visitor.press("go", to)
