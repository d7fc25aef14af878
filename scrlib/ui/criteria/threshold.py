"""Where somebody alone drew the line over all the cases, beside where the paragraphs draw it."""

from collections.abc import Iterable

from scrlib.learning.criteria import vignettes
from scrlib.records.learning import Answer, Purpose, Session
from scrlib.ui.components import notice
from scrlib.ui.loop.walk import Walk
from scrlib.ui.markup import Markup, tag

INSIDE = ("always", "consider")


def threshold(session: Session, walk: Walk) -> Markup | None:
    """How many cases they put to a review at the end; None before every vote is sent."""
    votes = [one for one in session.steps if one.purpose in (Purpose.COMMIT, Purpose.AGAIN)]
    last = session.step(walk.step).purpose is Purpose.TAKE_AWAY
    if not last or not all(walk.has_sent(one.id) for one in votes):
        return None
    given = {one.question: one for vote in votes for one in walk.given(vote.id)}
    cases = [vignettes()[one.rpartition(".")[0]] for one in given if one.endswith(".threshold")]
    surely = sum(all(one.value in INSIDE for one in case.ratings) for case in cases)
    perhaps = sum(any(one.value in INSIDE for one in case.ratings) for case in cases)
    return notice(
        tag(
            "p",
            f"By 8.5 and 8.6 alone we read {surely} of them so, and {perhaps} where 8.2 counts as well. "
            "More than that is a low threshold, fewer a high one; neither is wrong by itself.",
        ),
        title=f"You put {_inside(given.values())} of {len(cases)} cases to a review, held or considered.",
    )


def _inside(answers: Iterable[Answer]) -> int:
    return sum(one.value in INSIDE for one in answers)
