"""Fresh items for the weeks after a session: what a reminder asks somebody to judge again."""

from scrlib.learning.sessions import sessions
from scrlib.records.learning import Purpose, Session, Step

WEEKS = ("two_weeks", "six_weeks")


def fresh_items(session: Session) -> tuple[tuple[str, ...], ...]:
    """The texts of the items for two and for six weeks on; () for each where the exercise has none."""
    return tuple(tuple(text for one in _fresh(session, weeks) for text in _texts(one)) for weeks in WEEKS)


def is_fresh(session: Session) -> bool:
    """True for a session of fresh items itself, which needs no reminder of its own."""
    return session.id.split(".")[1] in WEEKS


def fresh_asks(session: Session) -> tuple[str, ...]:
    """What is asked of the items, each question once."""
    steps = (step for weeks in WEEKS for one in _fresh(session, weeks) for step in _judged(one))
    return tuple(dict.fromkeys(one.asks for step in steps for one in step.asks))


def _fresh(session: Session, weeks: str) -> list[Session]:
    kind = session.id.partition(".")[0]
    return [one for one in sessions(kind) if one.id.startswith(f"{kind}.{weeks}.")]


def _judged(session: Session) -> list[Step]:
    return [step for step in session.steps if step.purpose is Purpose.COMMIT]


def _texts(session: Session) -> list[str]:
    reads = (one for step in _judged(session) for one in step.reads)
    return [one.text for one in reads if one.look in ("recommendation", "account")]
