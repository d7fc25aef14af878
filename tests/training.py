"""A room on a real store and its trainer, for tests of the participants' pages."""

import datetime as dt
from collections.abc import Mapping

from lessons import KEY, SESSION
from phones import Phone

from scrlib.records.answer_keys import Key
from scrlib.records.learning import Session
from scrlib.records.rooms import Room
from scrlib.store.rooms import SqlRooms
from scrlib.ui.room.desk import Desk

START = dt.datetime(2026, 11, 23, 10, 40, tzinfo=dt.UTC)


class Clock:
    """A moment that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> dt.datetime:
        return self.moment

    def on(self, **by: float) -> None:
        self.moment += dt.timedelta(**by)


class Training:
    """One room with its trainer, who changes it, and its phones, which look at it."""

    def __init__(self, rooms: SqlRooms, clock: Clock, session: Session = SESSION, key: Key = KEY) -> None:
        self.rooms, self.clock = rooms, clock
        self.desk = Desk(rooms, clock, session=lambda _: session, key=lambda _: key)
        self.code = rooms.start(session.id, session.steps[0].id)[0].code

    def trainer(self, **changes: object) -> Room:
        return self.rooms.change(self.code, **changes)

    def phone(self) -> Phone:
        return Phone(self.desk)

    def joined(self, step: str = "aim") -> Phone:
        """Somebody who has joined and looks at this step, which is open now."""
        phone = self.phone().join(self.code)
        self.trainer(step=step)
        return phone.open(f"/room/{self.code}")


def votes(
    step: str, item: str, value: str = "partly", sure: str = "sure", why: str = ""
) -> Mapping[str, str]:
    """What stands in the boxes of a step of two ratings."""
    names = [f"{step}-{item}-{one}" for one in ("specific", "timely")]
    parts = {"answer": value, "reason": why, "confidence": sure}
    return {f"{name}-{part}": given for name in names for part, given in parts.items()}
