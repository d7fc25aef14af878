"""A room of a short session with a clock of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from training import Clock, Training

from scrlib.store.rooms import SqlRooms, open_rooms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(tmp_path: Path, clock: Clock) -> Iterator[SqlRooms]:
    store = open_rooms(str(tmp_path / "rooms.sqlite"), clock)
    yield store
    store.close()


@pytest.fixture
def training(rooms: SqlRooms, clock: Clock) -> Training:
    return Training(rooms, clock)
