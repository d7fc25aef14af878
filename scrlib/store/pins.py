"""The PIN of a room: who knows it opens the board, who guesses has to wait."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row

from scrlib.errors import ScrError
from scrlib.store import keys, queries
from scrlib.store.database import Database

WRONG_PINS = 5  # in a row, before a pause
PAUSE = dt.timedelta(minutes=1)  # doubled with each further wrong one, up to
LONGEST_PAUSE = dt.timedelta(minutes=15)


class Pins:
    """The part of the store of rooms that keeps their PINs. `now` gives the moment, with its time zone."""

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self.database = database
        self._now = now

    def unlocked(self, code: str, pin: str) -> bool:
        """True where the PIN is the room's; False where it is not, or there is no such room.

        Raises ScrError after five wrong ones in a row: when to try again.
        """
        with self.database.writing() as connection:
            row = queries.find(connection, code, lock=True)
            if row is None:
                return False
            self._count_try(connection, row)  # before it is looked at: many at once are many tries
        if not keys.opens(pin.strip(), row.pin):
            return False
        with self.database.writing() as connection:
            queries.set_room(connection, row.id, wrong=0, locked=None)
        return True

    def new_pin(self, code: str) -> str:
        """Another PIN in the place of one that was lost. Raises ScrError where there is no such room."""
        pin = keys.new_pin()
        sealed = keys.seal(pin)
        with self.database.writing() as connection:
            row = queries.must_find(connection, code)
            queries.set_room(connection, row.id, pin=sealed, wrong=0, locked=None)
        return pin

    def pin_mark(self, code: str) -> str:
        """Which PIN the room has: another text for each, that tells nothing of it; "" for no such room."""
        with self.database.reading() as connection:
            row = queries.find(connection, code)
        return keys.mark(row.pin) if row else ""

    def _count_try(self, connection: Connection, row: Row[Any]) -> None:
        """One more try of a PIN. Raises ScrError while none is looked at."""
        now = self._now()
        if row.locked is not None and row.locked > now:
            minutes = -((now - row.locked) // dt.timedelta(minutes=1))
            raise ScrError(
                "Too many wrong PINs.", f"Try again in {minutes} minute{'s' if minutes > 1 else ''}."
            )
        wrong = row.wrong + 1
        pause = min(PAUSE * 2 ** min(wrong - WRONG_PINS, 10), LONGEST_PAUSE) if wrong >= WRONG_PINS else None
        queries.set_room(connection, row.id, wrong=wrong, locked=now + pause if pause else None)
