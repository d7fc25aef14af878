import pytest
from leading import Trainer


@pytest.fixture
def trainer(tmp_path) -> Trainer:
    return Trainer(tmp_path)
