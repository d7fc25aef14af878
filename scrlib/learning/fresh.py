"""Fresh items for the weeks after a session: what a reminder asks somebody to judge again."""

from scrlib.learning.sessions import sessions
from scrlib.records.learning import Purpose, Session

WEEKS = ("two_weeks", "six_weeks")


def fresh_items(session: Session) -> tuple[tuple[str, ...], ...]:
    """The texts of the items for two and for six weeks on; () for each where the exercise has none."""
    kind = session.id.partition(".")[0]
    return tuple(
        tuple(text for one in sessions(kind) if one.id.startswith(f"{kind}.{weeks}.") for text in _texts(one))
        for weeks in WEEKS
    )


def _texts(session: Session) -> list[str]:
    judged = (step for step in session.steps if step.purpose is Purpose.COMMIT)
    return [one.text for step in judged for one in step.reads if one.look in ("recommendation", "account")]
