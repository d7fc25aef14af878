"""A trainer at the board of a room of their own."""

import pytest
from leading import Trainer


@pytest.fixture
def trainer(tmp_path) -> Trainer:
    return Trainer(tmp_path)
