"""What somebody takes home of a session: what they answered, and what may be told of its key."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from scrlib.records.answer_keys import Key, StepKey
from scrlib.records.learning import Answer, Question, Session, Step

Answers = Mapping[str, Sequence[Answer]]  # by the step


class Given(NamedTuple):
    """Answers by their questions, of a first and of a second vote."""

    first: Mapping[str, Answer]
    second: Mapping[str, Answer]

    @property
    def anything(self) -> bool:
        """Whether anything was answered."""
        return any(one.value for one in (*self.first.values(), *self.second.values()))

    @property
    def last(self) -> dict[str, Answer]:
        """The second answer where there is one, else the first."""
        return {**self.first, **{id: one for id, one in self.second.items() if one.value}}


class Taken(NamedTuple):
    """What somebody takes home: a session, what may be told of its key, and what they answered in which form."""

    session: Session
    key: Key
    answers: Answers
    form: str
    open_to: frozenset[str]  # the steps whose key may be written

    def asked(self, step: Step) -> tuple[Question, ...]:
        """The questions of a step, as this form has them."""
        return self.session.questions(step.id, self.form)

    def told(self, step: Step) -> StepKey:
        """What may be told of a step: nothing where it has not been revealed."""
        return self.key.of(step.id) if step.id in self.open_to else StepKey(step=step.id)

    def given(self, step: Step) -> Given:
        """The answers of a step and of the second vote on it."""
        again = next((one.id for one in self.session.steps if one.again == step.id), "")
        return Given(*(by_question(self.answers.get(id, ())) for id in (step.id, again)))


def opened_by(session: Session, told: Collection[str]) -> frozenset[str]:
    """The steps whose key may be written: those named, and those that a named step reveals."""
    reveals = (id for step in session.steps if step.id in told for id in step.reveals)
    return frozenset(told) | frozenset(reveals)


def by_question(answers: Sequence[Answer]) -> dict[str, Answer]:
    """The answers by the question that they answer."""
    return {one.question: one for one in answers}
