"""Where somebody alone drew the line over all the cases, beside where the paragraphs draw it."""

from collections.abc import Iterable

from scrlib.learning.criteria import vignettes
from scrlib.records.learning import VOTED, Answer, Purpose, Session
from scrlib.ui.components import notice
from scrlib.ui.loop.walk import Walk
from scrlib.ui.markup import Markup, tag

INSIDE = ("always", "consider")


def threshold(session: Session, walk: Walk) -> Markup | None:
    """How many cases they put to a review, under the last step; None before every vote is sent."""
    last = session.step(walk.step).purpose is Purpose.TAKE_AWAY
    said = threshold_words(session, walk) if last else ()
    return notice(tag("p", said[1]), title=said[0]) if said else None


def threshold_words(session: Session, walk: Walk) -> tuple[str, ...]:
    """How many cases they put to a review, and how many the paragraphs do; () before every vote is sent."""
    votes = [one for one in session.steps if one.purpose in VOTED]
    if not votes or not all(walk.has_sent(one.id) for one in votes):
        return ()
    given = {one.question: one for vote in votes for one in walk.given(vote.id)}
    cases = [vignettes()[one.rpartition(".")[0]] for one in given if one.endswith(".threshold")]
    surely = sum(all(one.value in INSIDE for one in case.ratings) for case in cases)
    perhaps = sum(any(one.value in INSIDE for one in case.ratings) for case in cases)
    return (
        f"You put {_inside(given.values())} of {len(cases)} cases to a review, held or considered.",
        f"By 8.5 and 8.6 alone we read {surely} of them so, and {perhaps} where 8.2 counts as well. "
        "More than that is a low threshold, fewer a high one; neither is wrong by itself.",
    )


def _inside(answers: Iterable[Answer]) -> int:
    return sum(one.value in INSIDE for one in answers)
