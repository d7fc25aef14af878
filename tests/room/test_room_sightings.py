"""Who has seen which step is told to the store together, and nobody waits for it."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from scrlib.errors import ScrError
from scrlib.ui.room.sightings import Sightings

PATIENCE = 30  # seconds


class SlowStore:
    """Writes nothing before it is let go. Refuses participants of a room that is gone."""

    def __init__(self, gone: int = 0) -> None:
        self.asked, self.let_go = Event(), Event()
        self.written: list[list[tuple[int, str]]] = []
        self.gone = gone

    def see_all(self, sightings: Sequence[tuple[int, str]]) -> None:
        self.asked.set()
        assert self.let_go.wait(PATIENCE)
        if any(who == self.gone for who, _ in sightings):
            raise ScrError("This room is no longer kept.", "Ask the trainer.")
        self.written.append(list(sightings))


def test_while_one_is_written_the_others_go_on_and_are_written_together() -> None:
    store = SlowStore()
    sightings = Sightings(store)  # type: ignore[arg-type]
    with ThreadPoolExecutor(1) as first:
        done = first.submit(sightings.add, 1, "commit")
        assert store.asked.wait(PATIENCE)
        for who in (2, 3, 3):
            sightings.add(who, "commit")  # comes back although nothing can be written
        assert store.written == []
        store.let_go.set()
        done.result(PATIENCE)
    assert store.written == [[(1, "commit")], [(2, "commit"), (3, "commit")]]


def test_a_room_that_is_gone_takes_nobody_elses_sighting_with_it() -> None:
    store = SlowStore(gone=2)
    sightings = Sightings(store)  # type: ignore[arg-type]
    with ThreadPoolExecutor(1) as first:
        done = first.submit(sightings.add, 1, "commit")
        assert store.asked.wait(PATIENCE)
        sightings.add(2, "commit")
        sightings.add(3, "commit")
        store.let_go.set()
        done.result(PATIENCE)
    assert store.written == [[(1, "commit")], [(3, "commit")]]
