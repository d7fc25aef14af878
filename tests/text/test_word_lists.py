"""The words and phrases of a list are found in a text whole, the longest first."""

import pytest

from scrlib.errors import DataError
from scrlib.text.matching import lexicons

TEXT = "All staff, and any child-focused key worker, should be joined-up where possible."
LISTS = {
    "source": "ours",
    "reach": {"words": "all staff; all; any"},
    "hedges": {"words": "where possible; possible"},
    "virtues": {"words": "child-focused; joined"},
    "people": {"words": "staff; child; key worker"},
}


@pytest.fixture(autouse=True)
def lists(monkeypatch: pytest.MonkeyPatch):
    def forget() -> None:
        for kept in (lexicons.words, lexicons.pasts, lexicons._by_first_word, lexicons._read):
            kept.cache_clear()

    monkeypatch.setattr(lexicons, "_document", lambda _: LISTS)
    forget()
    yield
    forget()


def found(*names: str, **where: int) -> list[str]:
    return [TEXT[a:b] for a, b in lexicons.found(TEXT, "invented", *names, **where)]


def test_the_longest_phrase_that_begins_at_a_place_is_found() -> None:
    assert found("reach") == ["All staff", "any"]


def test_a_shorter_one_is_found_where_the_longest_goes_beyond_the_end() -> None:
    assert found("reach", end=5) == ["All"]


def test_what_two_lists_hold_is_found_in_the_order_of_the_text() -> None:
    assert found("hedges", "reach") == ["All staff", "any", "where possible"]


def test_a_word_with_a_hyphen_is_the_word_of_the_list_or_else_begins_with_it() -> None:
    assert found("virtues") == ["child-focused", "joined"]
    assert found("people") == ["staff", "child", "key worker"]


@pytest.mark.parametrize("row", ["gave", "gave to give"])
def test_a_past_form_without_its_one_base_form_is_refused(row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LISTS, "pasts", {"words": f"took take; {row}"})
    with pytest.raises(DataError, match=f'no pair in "{row}". Write a past form and its base form'):
        lexicons.pasts()
