"""Fresh items for the weeks after a session: what a reminder asks somebody to judge again."""

from scrlib.learning.sessions import sessions
from scrlib.records.learning import Purpose, Question, Session, Step

WEEKS = ("two_weeks", "six_weeks")


def fresh_items(session: Session) -> tuple[tuple[str, ...], ...]:
    """The items for two and for six weeks on, () for each where the exercise has none.

    An item is its text and, a line each, what is asked of it and not of every other, with the answers.
    """
    every = fresh_asks(session)
    return tuple(
        tuple(_item(step, every) for one in _fresh(session, weeks) for step in _judged(one))
        for weeks in WEEKS
    )


def is_fresh(session: Session) -> bool:
    """True for a session of fresh items itself, which needs no reminder of its own."""
    return session.id.split(".")[1] in WEEKS


def fresh_asks(session: Session) -> tuple[str, ...]:
    """What is asked of every item, each question once."""
    steps = [step for weeks in WEEKS for one in _fresh(session, weeks) for step in _judged(one)]
    asked = dict.fromkeys(one.asks for step in steps for one in step.asks)
    return tuple(asks for asks in asked if all(asks in (one.asks for one in step.asks) for step in steps))


def _fresh(session: Session, weeks: str) -> list[Session]:
    kind = session.id.partition(".")[0]
    return [one for one in sessions(kind) if one.id.startswith(f"{kind}.{weeks}.")]


def _judged(session: Session) -> list[Step]:
    return [step for step in session.steps if step.purpose is Purpose.COMMIT]


def _item(step: Step, every: tuple[str, ...]) -> str:
    texts = [one.text for one in step.reads if one.look in ("recommendation", "account")]
    return "\n".join((*texts, *(_asked(one) for one in step.asks if one.asks not in every)))


def _asked(question: Question) -> str:
    return f"{question.asks} ({'; '.join(one.label for one in question.options)})"
