"""The texts of a room: reasons, rewrites and stories wait for the trainer, who lets the room see some."""

from collections.abc import Sequence

from scrlib.learning.counting.spreads import asked
from scrlib.records.counting import Picked, Written
from scrlib.records.learning import TEXTS, Answer, Question, Session
from scrlib.records.rooms import Room, Submission


def written(
    session: Session, room: Room, submissions: Sequence[Submission], step: str
) -> tuple[Written, ...]:
    """Every text of the step that may be picked, in the order the questions stand, then as they came.

    A rewrite that was sent as it started is none.
    """
    return tuple(
        _written(question, one, answer, room)
        for question in asked(session, step)
        if question.moderated
        for one in submissions
        if one.step == step and (answer := one.answer(question.id)) and _text(question, answer)
    )


def picked(session: Session, room: Room, submissions: Sequence[Submission]) -> tuple[Picked, ...]:
    """What the trainer let the room see, step by step."""
    return tuple(
        Picked(step=one.step, question=one.question, asks=one.asks, text=one.text, side=one.side)
        for step in session.steps
        for one in written(session, room, submissions, step.id)
        if one.picked
    )


def _text(question: Question, answer: Answer) -> str:
    if question.kind not in TEXTS:
        return answer.reason
    return "" if answer.value == question.starter else answer.value


def _written(question: Question, one: Submission, answer: Answer, room: Room) -> Written:
    return Written(
        step=one.step,
        question=question.id,
        asks=question.asks,
        participant=one.participant,
        text=_text(question, answer),
        side="" if question.kind in TEXTS else question.said(answer.value),
        picked=(one.step, question.id, one.participant) in room.picked,
    )
