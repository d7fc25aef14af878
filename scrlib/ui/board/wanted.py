"""What a step asks in words: on the board, for a room that looks up from its phones and talks."""

from scrlib.records.learning import BLIND, TEXTS, Passage, Question
from scrlib.ui.board.look import Look
from scrlib.ui.loop.passages import passages
from scrlib.ui.markup import Markup, tag


def wanted(look: Look) -> Markup | None:
    """The texts that are asked for on the open step, each with what it starts from; None where none is."""
    texts = [one for one in look.session.questions(look.step.id) if one.kind in TEXTS]
    if look.room.ended or look.step.purpose in BLIND or not texts:
        return None
    return tag("ul", *(tag("li", *_one(one)) for one in texts), class_="wanted")


def _one(question: Question) -> tuple[Markup | None, ...]:
    hint = tag("p", question.hint, class_="small") if question.hint else None
    if not question.starter:
        return tag("b", question.asks), hint
    starter = Passage(text=question.starter, look="recommendation")
    return tag("b", question.asks), hint, tag("p", "It begins so:", class_="small"), passages([starter])
