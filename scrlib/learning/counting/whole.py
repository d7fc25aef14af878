"""A whole room, counted; and which votes are talked about on which step."""

from collections import Counter
from collections.abc import Sequence

from scrlib.learning.counting.against import matching, misses
from scrlib.learning.counting.spreads import movement, spread
from scrlib.learning.counting.texts import picked
from scrlib.records.counting import Outcome
from scrlib.records.learning import Key, Purpose, Session
from scrlib.records.rooms import Participant, Room, Submission, Tally

BLIND = (Purpose.BEFORE, Purpose.AFTER)


def votes_on(session: Session, step: str) -> str:
    """The step whose votes are looked at while this one is open, "" where there are none.

    A step that asks has its own. One that asks nothing looks at what it reveals, at the second vote on that
    where there has been one, else at the last vote before it. What is rated blind is not looked at.
    """
    one = session.step(step)
    if session.questions(step):
        return "" if one.purpose in BLIND else step
    before = session.steps[: session.steps.index(one)]
    about = next((id for id in one.reveals if session.step(id).purpose not in BLIND), "")
    if about:
        return next((other.id for other in before if other.again == about), about)
    asking = [other.id for other in before if other.purpose not in BLIND and session.questions(other.id)]
    return asking[-1] if asking and one.purpose in (Purpose.ROOM, Purpose.TALK, Purpose.EXPERT) else ""


def outcome(
    session: Session,
    key: Key,
    room: Room,
    people: Sequence[Participant],
    submissions: Sequence[Submission],
    tallies: Sequence[Tally],
) -> Outcome:
    """Everything that the summary of a room tells. With the key's misses: for after the reveal."""
    steps = [one.id for one in session.steps]
    voted = [one.id for one in session.steps if not one.again and one.purpose not in BLIND]
    surest = [miss for step in voted for miss in misses(session, key, submissions, step)]
    sheets = Counter[tuple[str, str]]()
    for tally in tallies:
        sheets[tally.step, tally.question] += tally.count
    return Outcome(
        session=session.id,
        joined=len(people),
        paper=max(sheets.values(), default=0),
        spreads=tuple(one for step in steps for one in spread(session, submissions, tallies, step)),
        movements=tuple(one for step in steps for one in movement(session, submissions, tallies, step)),
        matchings=matching(session, key, submissions, tallies),
        misses=tuple(sorted(surest, key=lambda one: -one.sure)),
        picked=picked(session, room, submissions),
    )
