"""What is told of a session once a step is revealed: what coders gave, why, and model answers.

A `Key` is read apart from its `Session`, and never sent before its step is revealed.
"""

from dataclasses import dataclass

from scrlib.records.learning import Passage


@dataclass(frozen=True, kw_only=True)
class ExpertRating:
    """What one coder gave to one question, and why. Only two can split; one is "our coder's reading"."""

    rater: str
    value: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class QuestionKey:
    """What is told of one question once its step is revealed.

    ratings     of the coders; none where there is no right answer
    feedback    (option id, why it is or is not so, quoting the words)
    model       a model answer of a rewrite
    apart       what is said where the ratings differ and are not those of two coders: of two paragraphs, say
    reading     what a single rating is called; `reader` is whose it is, within a sentence
    """

    question: str
    ratings: tuple[ExpertRating, ...] = ()
    feedback: tuple[tuple[str, str], ...] = ()
    model: str = ""
    apart: str = ""
    reading: str = "Our coder’s reading"
    reader: str = "our coder"

    @property
    def values(self) -> frozenset[str]:
        """The answers that at least one coder gave."""
        return frozenset(one.value for one in self.ratings)

    @property
    def split(self) -> bool:
        """True where two recorded ratings differ."""
        return len(self.values) > 1

    def why(self, option: str) -> str:
        """What is said to somebody who chose this option, "" for nothing in particular."""
        return dict(self.feedback).get(option, "")


@dataclass(frozen=True, kw_only=True)
class StepKey:
    """What is shown of a step once it is revealed: passages (a principle, say), then of each question."""

    step: str
    passages: tuple[Passage, ...] = ()
    questions: tuple[QuestionKey, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Key:
    """The key of a session, step by step. Nothing of it leaves the server before its step is revealed."""

    session: str
    steps: tuple[StepKey, ...] = ()

    def of(self, step: str) -> StepKey:
        """The key of this step, an empty one where it has none."""
        return next((one for one in self.steps if one.step == step), StepKey(step=step))

    def question(self, id: str) -> QuestionKey | None:
        """What is told of this question, None where there is nothing to tell."""
        return next((one for step in self.steps for one in step.questions if one.question == id), None)
