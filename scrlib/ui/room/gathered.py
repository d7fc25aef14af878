"""What a room came to, read and counted once for everybody who asks before there is news."""

from collections.abc import Sequence
from functools import cached_property
from threading import Lock

from scrlib.learning.counting import picked, spread
from scrlib.records.counting import Picked, Spread
from scrlib.records.learning import Session
from scrlib.records.rooms import Room, Rooms, Submission, Tally

MOST_ROOMS = 50  # remembered at a time


class Gathered:
    """The counts of one room as they stood at one moment."""

    def __init__(self, rooms: Rooms, room: Room, session: Session) -> None:
        self._rooms, self._room, self._session = rooms, room, session
        self._spreads: dict[str, tuple[Spread, ...]] = {}

    def spread(self, step: str) -> tuple[Spread, ...]:
        """The answers to every question of the step that can be counted, of both forms."""
        if step not in self._spreads:
            self._spreads[step] = spread(self._session, self._submissions, self._tallies, step)
        return self._spreads[step]

    @cached_property
    def picked(self) -> tuple[Picked, ...]:
        """The texts that the trainer lets the room see."""
        return picked(self._session, self._room, self._submissions) if self._room.picked else ()

    @cached_property
    def _submissions(self) -> Sequence[Submission]:
        return self._rooms.submissions(self._room.code)

    @cached_property
    def _tallies(self) -> Sequence[Tally]:
        return self._rooms.tallies(self._room.code)


class Gatherer:
    """Keeps the counts of the rooms that were asked for last."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._kept: dict[str, tuple[tuple[int, int, int], Gathered]] = {}
        self._lock = Lock()

    def of(self, room: Room, session: Session) -> Gathered:
        """The counts of this room, counted anew only where there is news."""
        news = self._rooms.news(room.code)
        with self._lock:
            before = self._kept.pop(room.code, None)
            now = before if before and before[0] == news else (news, Gathered(self._rooms, room, session))
            self._kept[room.code] = now
            while len(self._kept) > MOST_ROOMS:
                del self._kept[next(iter(self._kept))]
            return now[1]
