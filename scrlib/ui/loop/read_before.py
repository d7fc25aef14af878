"""The accounts of the steps before, to open again while one judges, alone and in a room alike."""

from collections.abc import Collection

from scrlib.records.learning import BLIND, Purpose, Session, Step
from scrlib.text.saying import listed
from scrlib.ui.components import details
from scrlib.ui.loop.passages import passages
from scrlib.ui.markup import Markup

WITHOUT = (*BLIND, Purpose.TAKE_AWAY)


def read_before(
    session: Session, step: Step, form: str, *, skipped: Collection[str] = (), level: str = "h3"
) -> Markup | None:
    """What was read before this step, but for `skipped` steps.

    None where nothing was, at the end, and in the blind steps, which are judged without help.
    """
    before = session.steps[: session.steps.index(step)]
    reads = [one for one in before if one.purpose is Purpose.READ and one.id not in skipped]
    if not reads or step.purpose in WITHOUT:
        return None
    titles = listed([f"“{one.title}”" for one in reads])
    return details(
        "read-before", f"Read again: {titles}", *(passages(one.read_by(form), level) for one in reads)
    )
