"""A room's answers for the tests of counting: who sent what."""

import datetime as dt

from lessons import SESSION

from scrlib.learning import counting
from scrlib.records.learning import Answer, Kind, Option, Purpose, Question, Session, Step
from scrlib.records.rooms import Submission

NOW = dt.datetime(2026, 11, 22, 10, 0, tzinfo=dt.UTC)
SPECIFIC, TIMELY = "X3.specific", "X3.timely"


def sent(who: int, step: str, *values: str, sure: str = "", why: str = "") -> Submission:
    """What a participant sent for a step: one value for each question in turn, "" for one left out."""
    form = "b" if who % 2 == 0 else "a"
    questions = SESSION.questions(step, form)
    answers = (
        Answer(question=question.id, value=value, confidence=sure, reason=why)
        for question, value in zip(questions, values, strict=False)
    )
    return Submission(participant=who, step=step, answers=tuple(answers), seconds=30, at=NOW)


def everybody(step: str, *values: str, sure: str = "") -> list[Submission]:
    """A first question answered by one participant after another."""
    return [sent(who, step, value, sure=sure) for who, value in enumerate(values, 1)]


ABC = (Option(id="a", label="Ask"), Option(id="b", label="Brief"), Option(id="c", label="Check"))
OTHER = Session(
    id="test.other.5",
    title="Another",
    aim="",
    minutes=5,
    alone_minutes=5,
    content_notice="",
    source="Written for the tests.",
    steps=(
        Step(
            id="mixed",
            purpose=Purpose.WRITE,
            title="Mixed",
            minutes=5,
            asks=(
                Question(id="order", kind=Kind.ORDER, asks="Order them", options=ABC),
                Question(id="tags", kind=Kind.TAG, asks="Which were there?", options=ABC),
            ),
        ),
    ),
)


def mixed(*values: tuple[str, str]):
    votes = [
        Submission(
            participant=who,
            step="mixed",
            answers=(Answer(question="order", value=order), Answer(question="tags", value=tags)),
            seconds=1,
            at=NOW,
        )
        for who, (order, tags) in enumerate(values)
    ]
    return counting.spread(OTHER, votes, (), "mixed")
