"""A room that is led without a board, for the phones that join it."""

from typing import TYPE_CHECKING

import pytest
from phone_rooms import Trainer

from scrlib.learning.sessions import session
from scrlib.store.rooms import SqlRooms

if TYPE_CHECKING:
    from tests.browser.conftest import House


@pytest.fixture
def trainer(rooms: SqlRooms, open_house: "House") -> Trainer:
    return Trainer(rooms, open_house, session("near_miss.transition.40"))
