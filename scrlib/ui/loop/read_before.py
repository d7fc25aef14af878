"""The accounts of the steps before, to open again while one judges, alone and in a room alike."""

from collections.abc import Collection

from scrlib.records.learning import Purpose, Session, Step
from scrlib.ui.components import details
from scrlib.ui.loop.passages import passages
from scrlib.ui.markup import Markup


def read_before(
    session: Session, step: Step, form: str, *, skipped: Collection[str] = (), level: str = "h3"
) -> Markup | None:
    """What was read before this step, but for `skipped` steps; None where nothing was, and at the end."""
    before = session.steps[: session.steps.index(step)]
    reads = [one for one in before if one.purpose is Purpose.READ and one.id not in skipped]
    if not reads or step.purpose is Purpose.TAKE_AWAY:
        return None
    return details(
        "read-before", "Read the account again", *(passages(one.read_by(form), level) for one in reads)
    )
