"""What the page of an exercise does about the room that was started on it, whose PIN it shows."""

from collections.abc import Callable
from dataclasses import replace

from scrlib.errors import ScrError
from scrlib.records.rooms import Rooms
from scrlib.ui.board.start import Started, start_room
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stores import open_rooms


class StartsRooms:
    """The part of a screen that starts a room. `started` is in no saved work: its PIN is the trainer's."""

    words: str
    started: Started | None = None
    open_rooms: Callable[[], Rooms] = staticmethod(open_rooms)
    _rooms: Rooms | None = None

    def start_or_put_away(self, event: Event, view: Shown) -> None:
        """Start a room for the session that the event names, or put away what was told of the one started."""
        self.started = start_room(event.value, self.words) if event.value else None
        view.announce(f"The room is open. Its code is {self.started.code}." if self.started else "Put away.")
        view.focus("room-panel")

    def tick(self, _view: Shown) -> None:
        """Take a PIN away that opens the board no more, because a new one was made or the room deleted."""
        if self.started is None or not self.started.pin:
            return
        try:
            if self._rooms is None:
                self._rooms = self.open_rooms()
            mark = self._rooms.pin_mark(self.started.code)
        except ScrError:  # the store cannot be read now: the next look tells
            return
        if mark != self.started.mark:
            self.started = replace(self.started, pin="", mark=mark)
