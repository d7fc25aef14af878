"""The collector rests while records are made, and afterwards is as it was."""

import gc

import pytest

from scrlib.recommendations.collector import collector_at_rest


@pytest.fixture
def switched_off():
    gc.disable()
    yield
    gc.enable()


def test_the_collector_rests_and_then_works_again() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="in between"), collector_at_rest():
        raise ValueError("in between")
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off(switched_off: None) -> None:
    with collector_at_rest():
        pass
    assert not gc.isenabled()
