"""One person's way through a session alone: what was sent, what stands in the boxes, what may be told.

Nothing here draws: `scrlib.ui.loop.alone` shows a walk.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.records.learning import OF_A_ROOM, VOTES, Answer, Purpose, Session, Step
from scrlib.ui.loop.questions import answers_in, problems_in
from scrlib.ui.problems import FieldProblem

LOCKED = (*VOTES, Purpose.PAIR)  # what was said before the principle was told stands too


@dataclass(frozen=True, kw_only=True)
class Given:
    """What was answered on one step."""

    step: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Walk:
    """Where somebody stands in a session, and everything they gave.

    form      which of two items they get in the blind steps
    step      id of the step that is open
    drafts    what stands in the boxes of steps that were not sent
    sent      what was sent: a vote is locked, a text can be sent again
    left      ids of the steps that they chose to leave out
    """

    session: str
    step: str
    form: str = "a"
    drafts: tuple[Given, ...] = ()
    sent: tuple[Given, ...] = ()
    left: tuple[str, ...] = ()

    def given(self, step: str) -> tuple[Answer, ...]:
        """What was sent for this step; nothing where nothing was."""
        return _of(self.sent, step)

    def has_sent(self, step: str) -> bool:
        """True once this step was sent, with whatever answers."""
        return any(one.step == step for one in self.sent)

    def stands(self, session: Session, step: str) -> tuple[Answer, ...]:
        """What the boxes of this step show: what was typed, or sent, or for a second vote the first one."""
        first = session.step(step).again
        for answers in (_of(self.drafts, step), self.given(step), self.given(first)):
            if answers:
                return answers
        return ()


def start(session: Session, form: str = "a") -> Walk:
    """A walk at the first step."""
    return Walk(session=session.id, step=session.steps[0].id, form=form)


def shown(session: Session) -> tuple[Step, ...]:
    """The steps of somebody alone: those of a room only where they say what a person alone does instead."""
    return tuple(one for one in session.steps if one.alone or one.purpose not in OF_A_ROOM)


def reachable(session: Session, walk: Walk) -> tuple[str, ...]:
    """The steps that can be opened: all up to the first vote that was neither sent nor left out."""
    found = []
    for one in shown(session):
        found.append(one.id)
        if one.purpose in VOTES and not closed(session, walk, one.id):
            break
    return tuple(found)


def closed(session: Session, walk: Walk, step: str) -> bool:
    """True where nothing more is to come for this step, of the second vote on it neither."""
    if step in walk.left or not session.questions(step, walk.form):
        return True
    return walk.has_sent(step)


def tells(session: Session, walk: Walk, step: str) -> tuple[str, ...]:
    """The steps whose key may be shown on this one now: no vote on them is still open."""
    return tuple(id for id in session.step(step).reveals if _may_tell(session, walk, id))


def locked(session: Session, walk: Walk, step: str) -> bool:
    """True for a vote or a first impression that was sent: it stands."""
    return session.step(step).purpose in LOCKED and walk.has_sent(step)


def taken_over(session: Session, walk: Walk, form: Mapping[str, str | list[str]]) -> Walk:
    """The walk with what stands in the boxes of its open step, so that no press loses it."""
    questions = session.questions(walk.step, walk.form)
    on_the_page = any(name.startswith(f"{walk.step}-") for name in form)
    if not questions or not on_the_page or locked(session, walk, walk.step):
        return walk
    draft = Given(step=walk.step, answers=answers_in(walk.step, questions, form))
    return replace(walk, drafts=_put(walk.drafts, draft))


def sent(session: Session, walk: Walk) -> Walk:
    """The walk with its open step sent. Raises FieldProblem where an answer is needed."""
    questions = session.questions(walk.step, walk.form)
    answers = walk.stands(session, walk.step)
    if lacking := problems_in(walk.step, questions, answers):
        raise FieldProblem(lacking[0].problem, lacking[0].fix, lacking[0].field)
    if locked(session, walk, walk.step):
        return walk
    return replace(
        walk,
        sent=_put(walk.sent, Given(step=walk.step, answers=answers)),
        drafts=tuple(one for one in walk.drafts if one.step != walk.step),
        left=tuple(one for one in walk.left if one != walk.step),
    )


def left_out(walk: Walk) -> Walk:
    """The walk with its open step left out, which is not wrong."""
    return replace(walk, left=(*(one for one in walk.left if one != walk.step), walk.step))


def at(session: Session, walk: Walk, step: str) -> Walk:
    """The walk at this step, or where it was when the step cannot be opened yet."""
    return replace(walk, step=step) if step in reachable(session, walk) else walk


def following(session: Session, walk: Walk) -> str:
    """The id of the step after the open one, "" after the last."""
    ids = [one.id for one in shown(session)]
    after = ids[ids.index(walk.step) + 1 :] if walk.step in ids else ids
    return after[0] if after else ""


def fitted(session: Session, walk: Walk) -> Walk:
    """The walk without what was given to steps that the session does not have any more."""
    ids = [one.id for one in session.steps]
    return replace(
        walk,
        step=walk.step if walk.step in ids else ids[0],
        drafts=tuple(one for one in walk.drafts if one.step in ids),
        sent=tuple(one for one in walk.sent if one.step in ids),
        left=tuple(one for one in walk.left if one in ids),
    )


def _may_tell(session: Session, walk: Walk, id: str) -> bool:
    """A step with questions is told once it was sent or left, and so was every second vote on it."""
    votes = (id, *(one.id for one in session.steps if one.again == id))
    return all(closed(session, walk, one) for one in votes)


def _of(every: Sequence[Given], step: str) -> tuple[Answer, ...]:
    return next((one.answers for one in every if one.step == step), ())


def _put(every: Sequence[Given], new: Given) -> tuple[Given, ...]:
    return (*(one for one in every if one.step != new.step), new)
