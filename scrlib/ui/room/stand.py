"""Where one participant stands in a room, and so what they may be shown: nothing else decides it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from scrlib.records.answer_keys import Key, StepKey
from scrlib.records.learning import OF_A_ROOM, VOTES, Answer, Question, Session, Step
from scrlib.records.rooms import Participant, Room, Submission
from scrlib.text.saying import counted
from scrlib.ui.clock import PLACE
from scrlib.ui.loop.walk import Given, Walk
from scrlib.ui.room.gathered import Gathered


@dataclass(frozen=True, kw_only=True)
class Stand:
    """A participant, their room and its session, what they sent, and what the room came to.

    keys    gives the key of the session; asked only for steps that are revealed
    """

    room: Room
    me: Participant
    session: Session
    sent: tuple[Submission, ...]
    now: dt.datetime
    keys: Callable[[str], Key] = field(repr=False)
    gathered: Callable[[], Gathered] = field(repr=False)

    @property
    def step(self) -> Step:
        """The step that is open; the first where the room names none of this session."""
        found = (one for one in self.session.steps if one.id == self.room.step)
        return next(found, self.session.steps[0])

    def questions(self, step: str) -> tuple[Question, ...]:
        """What this participant is asked on this step."""
        return self.session.questions(step, self.me.form)

    def submission(self, step: str) -> Submission | None:
        """What they sent for this step, None while they have not."""
        return next((one for one in self.sent if one.step == step), None)

    def given(self, step: str) -> tuple[Answer, ...]:
        """The answers they sent for this step."""
        found = self.submission(step)
        return found.answers if found else ()

    def may_send(self, step: str) -> bool:
        """True where an answer to this step is still taken.

        The open step, unless it is a vote on something that is revealed; and an earlier one of which nothing
        has been shown: a phone that had lost its connection may send late what was written blind.
        """
        room, order = self.room, [one.id for one in self.session.steps]
        if room.ended or room.frozen or self.me.out or step not in order:
            return False
        about = {step, self.session.step(step).again}
        told = not about.isdisjoint(room.revealed)
        if step == self.step.id:
            return not (told and self.step.purpose in VOTES)
        return order.index(step) < order.index(self.step.id) and not told and step not in room.spread

    def revealed(self) -> tuple[StepKey, ...]:
        """The keys that may be shown on the open step: only of steps that the trainer has revealed."""
        here = dict.fromkeys((*self.step.reveals, self.step.id))
        return self.key_of(tuple(here))

    def key_of(self, steps: tuple[str, ...]) -> tuple[StepKey, ...]:
        """The keys of those of these steps that are revealed."""
        told = [one for one in steps if one in self.room.revealed]
        if not told:
            return ()
        key = self.keys(self.session.id)
        found = (key.of(one) for one in told)
        return tuple(one for one in found if one.passages or one.questions)

    def related(self) -> tuple[str, ...]:
        """The steps whose answers the open step is about: its own, those it asks again, those it reveals;
        where it only looks at the room, the last vote before it."""
        step = self.step
        found = [step.id, step.again, *step.reveals]
        if step.purpose in OF_A_ROOM:
            before = self.session.steps[: self.session.steps.index(step)]
            asking = (one for one in reversed(before) if one.purpose not in OF_A_ROOM and self.asks(one))
            found += [one.id for one in asking][:1]
        return tuple(dict.fromkeys(filter(None, found)))

    def asks(self, step: Step) -> bool:
        """True where this step asks this participant anything."""
        return bool(self.questions(step.id))

    def walk(self) -> Walk:
        """What they sent, as the walk of a person alone."""
        sent = tuple(Given(step=one.step, answers=one.answers) for one in self.sent)
        return Walk(session=self.session.id, step=self.step.id, form=self.me.form, sent=sent)

    def number(self) -> tuple[int, int]:
        """(which step this is, of how many): those left out are not counted."""
        return self.session.place(self.step.id, self.room.skipped)

    def is_last(self) -> bool:
        """True where no step follows the open one, but for those left out."""
        return not self.to_come()

    def to_come(self) -> list[Step]:
        """The steps after the open one, without those left out."""
        return self.session.after(self.step.id, self.room.skipped)

    def minutes_until(self, step: str) -> int:
        """How long it is planned to take until this step to come opens, from now."""
        ids = [one.id for one in self.to_come()]
        between = self.to_come()[: ids.index(step)]
        left = self.minutes_left()
        return (self.step.minutes if left is None else left) + sum(one.minutes for one in between)

    def minutes_left(self) -> int | None:
        """Of this step, begun ones counted whole; 0 when its time is over, None where no clock runs."""
        if self.room.ends is None:
            return None
        return max(0, -(-(self.room.ends - self.now) // dt.timedelta(minutes=1)))


def time_left(minutes: int | None) -> str:
    """Time left in words; "" where no clock runs."""
    if minutes is None:
        return ""
    return f"About {counted(minutes, 'minute')} left" if minutes else "The time for this step is over"


def clock(moment: dt.datetime) -> str:
    """A moment as the clock on the wall shows it: "10:42"."""
    return f"{moment.astimezone(PLACE):%H:%M}"
