"""A small desk for the room’s server, and the port it is served on."""

from collections.abc import Iterator

import pytest
from room_desk import TinyDesk
from room_server import serving


@pytest.fixture
def desk() -> TinyDesk:
    return TinyDesk()


@pytest.fixture
def port(desk: TinyDesk) -> Iterator[int]:
    with serving(desk) as one:
        yield one
