"""Who has seen which step, told to the store together: a step that opens is seen by a whole room at once."""

from collections.abc import Sequence
from contextlib import suppress
from threading import Lock

from scrlib.errors import ScrError
from scrlib.records.rooms import Rooms
from scrlib.ui.room.recent import Recent

Sighting = tuple[int, str]  # participant, step


class Sightings:
    """Keeps what is to be told until somebody may write. May be used from several threads at once.

    One thread writes for all; nobody else waits for it. What is not written when the server is killed is told
    again when its page is next loaded: only a vote has to be kept before it is acknowledged.
    """

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._known = Recent[Sighting]()  # so that the store is not told of every reload
        self._waiting: list[Sighting] = []
        self._list, self._writing = Lock(), Lock()

    def add(self, participant: int, step: str) -> None:
        """Tell the store once that this participant has seen the step."""
        what = (participant, step)
        if what in self._known:
            return
        self._known.add(what)
        with self._list:
            self._waiting.append(what)
        self._write()

    def _write(self) -> None:
        """Write all that waits, unless another thread is writing: it will take these too."""
        while self._waiting and self._writing.acquire(blocking=False):
            try:
                with self._list:
                    batch, self._waiting = self._waiting, []
                self._tell(batch)
            finally:
                self._writing.release()

    def _tell(self, batch: Sequence[Sighting]) -> None:
        try:
            self._rooms.see_all(batch)
        except ScrError:  # one of the rooms is gone, and the others are not to suffer for it
            for one in batch:
                with suppress(ScrError):
                    self._rooms.see_all([one])
