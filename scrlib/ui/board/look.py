"""A room as it stood at one moment: all that the board shows is worked out from one of these."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from scrlib.learning.counting import misses, movement, picked, presence, spread, votes_on
from scrlib.records.answer_keys import Key
from scrlib.records.counting import Miss, Movement, Picked, Presence, Spread
from scrlib.records.learning import VOTES, Session, Step
from scrlib.records.rooms import Participant, Room, Rooms, Seen, Submission, Tally


@dataclass(frozen=True, kw_only=True)
class Look:
    """The room, its session and all that was sent. `whole_key` gives the key of a session; what may be shown
    of it is in `key`, and nothing else that makes a page asks for the whole."""

    session: Session
    room: Room
    people: Sequence[Participant]
    seen: Sequence[Seen]
    submissions: Sequence[Submission]
    tallies: Sequence[Tally]
    now: dt.datetime
    whole_key: Callable[[str], Key]

    @cached_property
    def key(self) -> Key:
        """What the room may know of the key: only of the steps that have been revealed."""
        if not self.room.revealed:
            return Key(session=self.session.id)
        told = (one for one in self.whole_key(self.session.id).steps if one.step in self.room.revealed)
        return Key(session=self.session.id, steps=tuple(told))

    @property
    def step(self) -> Step:
        """The step that is open."""
        return next((one for one in self.session.steps if one.id == self.room.step), self.session.steps[0])

    @cached_property
    def votes(self) -> str:
        """The step whose votes are looked at, "" for none. A second vote that nobody held is passed over."""
        found = votes_on(self.session, self.step.id)
        again = self.session.step(found).again if found else ""
        held = {one.step for one in self.submissions} | {one.step for one in self.tallies}
        return again if again and found != self.step.id and found not in held else found

    @cached_property
    def spreads(self) -> tuple[Spread, ...]:
        """What was answered to each question that is looked at."""
        return spread(self.session, self.submissions, self.tallies, self.votes) if self.votes else ()

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        """Both votes on each question, where the one that is looked at is a second vote."""
        if not self.votes:
            return ()
        return movement(self.session, self.submissions, self.tallies, self.votes)

    @cached_property
    def presence(self) -> Presence:
        """How far the room has come with the step that is open."""
        return presence(self.session, self.step.id, self.people, self.seen, self.submissions, self.now)

    @property
    def about(self) -> tuple[str, ...]:
        """The steps whose votes and words are talked about now: the open one, and what is looked at."""
        again = self.session.step(self.votes).again if self.votes else ""
        return tuple(dict.fromkeys(filter(None, (self.step.id, again, self.votes))))

    @property
    def spread_shown(self) -> bool:
        """True where the room sees the spread that is looked at."""
        return bool(self.votes) and self.votes in self.room.spread

    @cached_property
    def picked(self) -> tuple[Picked, ...]:
        """The words that the room sees on this step."""
        return tuple(
            one for one in picked(self.session, self.room, self.submissions) if one.step in self.about
        )

    @cached_property
    def misses(self) -> tuple[Miss, ...]:
        """What many were sure of and no coder gave, once that has been revealed."""
        first = self.votes and (self.session.step(self.votes).again or self.votes)
        if not first or first not in self.room.revealed:
            return ()
        return misses(self.session, self.key, self.submissions, first)

    def to_reveal(self) -> tuple[str, ...]:
        """The steps whose key this step tells and has not told yet.

        A step with a key of its own that no other step tells, tells it itself: a pair its principle.
        """
        return self._told_on(self.step)

    def passed_untold(self) -> tuple[Step, ...]:
        """The steps before this one, none that was left out, that have not told what they tell."""
        before = self.session.steps[: self.session.steps.index(self.step)]
        stays = (one for one in before if one.id not in self.room.skipped)
        return tuple(one for one in stays if self._told_on(one))

    def _told_on(self, step: Step) -> tuple[str, ...]:
        elsewhere = any(step.id in one.reveals for one in self.session.steps)
        own = (step.id,) if not elsewhere and step.purpose not in VOTES else ()
        told = dict.fromkeys((*step.reveals, *own))
        return self._untold(told)

    def rest_to_reveal(self) -> tuple[str, ...]:
        """Every step whose key has not been told."""
        return self._untold(one.id for one in self.session.steps)

    def _untold(self, steps: Iterable[str]) -> tuple[str, ...]:
        wanted = [id for id in steps if id not in self.room.revealed]
        key = self.whole_key(self.session.id) if wanted else Key(session=self.session.id)
        return tuple(id for id in wanted if key.of(id).passages or key.of(id).questions)

    def following(self) -> Step | None:
        """The next step that is not left out."""
        return next(iter(self._to_come()), None)

    def minutes_to_come(self) -> int:
        """How long the steps after this one are planned to take, without those that are left out."""
        return sum(one.minutes for one in self._to_come())

    def _to_come(self) -> list[Step]:
        return self.session.after(self.step.id, self.room.skipped)


def look(
    rooms: Rooms,
    room: Room,
    session: Session,
    now: dt.datetime,
    whole_key: Callable[[str], Key],
) -> Look:
    """Read everything of this room."""
    return Look(
        session=session,
        room=room,
        people=rooms.participants(room.code),
        seen=rooms.seen(room.code),
        submissions=rooms.submissions(room.code),
        tallies=rooms.tallies(room.code),
        now=now,
        whole_key=whole_key,
    )


def glance(rooms: Rooms, before: Look, now: dt.datetime) -> Look:
    """The same room where nothing was sent or changed meanwhile: who has opened the step, and the time.

    Where that changes no count it is the look before, with all that was worked out for it.
    """
    after = replace(before, seen=rooms.seen(before.room.code), now=now)
    return after if after.presence != before.presence else before
