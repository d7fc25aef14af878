"""A whole room, counted; and which votes are talked about on which step."""

from collections.abc import Sequence

from scrlib.learning.counting.against import matching, misses
from scrlib.learning.counting.spreads import movement, sheets, spread
from scrlib.learning.counting.texts import picked
from scrlib.records.answer_keys import Key
from scrlib.records.counting import Outcome
from scrlib.records.learning import BLIND, OF_A_ROOM, TEXTS, Purpose, Session, Step
from scrlib.records.rooms import Participant, Room, Submission, Tally


def votes_on(session: Session, step: str) -> str:
    """The step whose votes are looked at while this one is open, "" where there are none.

    A step that tells what the coders said looks at the votes it tells of, at the second vote where there has
    been one; a step that looks at the room at the last one before it that asked; any other that asks at its
    own. What is rated blind is not looked at.
    """
    one = session.step(step)
    before = session.steps[: session.steps.index(one)]
    if one.purpose is Purpose.EXPERT and (about := _told_of(session, one)):
        return next((other.id for other in before if other.again == about), about)
    if one.purpose in OF_A_ROOM:
        asking = [o.id for o in before if o.purpose not in BLIND and session.questions(o.id)]
        return asking[-1] if asking else ""
    return step if session.questions(step) and one.purpose not in BLIND else ""


def _told_of(session: Session, step: Step) -> str:
    """Of the steps that this one reveals, the last whose answers can be counted."""
    counted = (id for id in step.reveals if any(one.kind not in TEXTS for one in session.questions(id)))
    return next((id for id in reversed(tuple(counted)) if session.step(id).purpose not in BLIND), "")


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
    return Outcome(
        session=session.id,
        joined=len(people),
        paper=sheets(session, tallies),
        spreads=tuple(one for step in steps for one in spread(session, submissions, tallies, step)),
        movements=tuple(one for step in steps for one in movement(session, submissions, tallies, step)),
        matchings=matching(session, key, submissions, tallies),
        misses=tuple(sorted(surest, key=lambda one: -one.sure)),
        picked=picked(session, room, submissions),
    )
