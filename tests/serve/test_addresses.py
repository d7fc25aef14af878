"""The addresses by which others reach this machine."""

import pytest

from scrlib import addresses
from scrlib.addresses import only_here, other_addresses, told_address, typed_now


def ways(monkeypatch: pytest.MonkeyPatch, **leaving: str) -> None:
    """This machine sends packets for `away` and for a `near` network from these addresses."""

    def found(place: str) -> str:
        return leaving.get("away" if place == addresses.AWAY else "near", "")

    monkeypatch.setattr(addresses, "_leaving_for", found)
    monkeypatch.setattr(
        addresses.socket, "gethostbyname_ex", lambda name: (name, [], leaving["named"].split())
    )


def test_a_laptop_that_wakes_up_in_another_network_tells_its_new_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = told_address("0.0.0.0", 8867)
    ways(monkeypatch, away="192.168.1.20", named="")
    assert typed_now(told) == "http://192.168.1.20:8867/room"
    ways(monkeypatch, away="10.0.0.7", named="")
    assert typed_now(told) == "http://10.0.0.7:8867/room"


def test_what_the_trainer_chose_stays_as_it_is() -> None:
    for told in (told_address("10.1.2.3", 8867), told_address("", 8867, "https://a.example/")):
        assert typed_now(told) == told


def test_without_any_network_only_this_machine_gets_there(monkeypatch: pytest.MonkeyPatch) -> None:
    ways(monkeypatch, named="127.0.1.1")
    assert only_here(typed_now(told_address("0.0.0.0", 8867)))
    assert other_addresses() == ()


def test_the_other_addresses_are_those_that_somebody_else_could_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ways(
        monkeypatch, away="10.8.0.2", near="192.168.1.20", named="10.8.0.2 127.0.1.1 169.254.3.4 192.168.56.1"
    )
    assert other_addresses() == ("192.168.1.20", "192.168.56.1")
