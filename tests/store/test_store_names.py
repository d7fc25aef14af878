"""Made-up names, codes and PINs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.store.keys import LETTERS, as_code, new_code, opens, seal
from scrlib.store.names import animals, made_up_name

SEALED = seal("123456")


def test_there_are_enough_animals_and_a_room_has_each_number_once() -> None:
    names = {made_up_name("CDGHJ", number) for number in range(1, 501)}
    assert len(names) == 500
    assert len({name.split()[0] for name in names}) == len(animals()) >= 40


def test_each_room_has_an_order_of_its_own_that_stays() -> None:
    first = [made_up_name(code, 1) for code in ("CDGHJ", "KMNPR", "TVWXC")]
    assert first == ["Blackbird 1", "Linnet 1", "Turnstone 1"]


def test_a_code_has_five_different_letters_and_no_vowel() -> None:
    for code in (new_code() for _ in range(200)):
        assert len(set(code)) == 5
        assert set(code) <= set(LETTERS)
    assert not set(LETTERS) & set("AEIOUY")


@given(st.text())
def test_anything_may_be_typed_as_a_code(typed: str) -> None:
    code = as_code(typed)
    assert len(code) <= 6
    assert as_code(code) == code


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "123457", "\x00", "١٢٣٤٥٦", "\ud800", "9" * 10_000]
)
def test_only_the_pin_itself_opens(typed: str) -> None:
    assert opens("123456", SEALED)
    assert not opens(typed, SEALED)
