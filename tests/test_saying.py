"""Numbers and lists in words."""

from scrlib.text.saying import counted, listed


def test_a_number_carries_its_noun() -> None:
    assert [counted(n, "agency", "agencies") for n in (0, 1, 4)] == ["0 agencies", "1 agency", "4 agencies"]


def test_a_list_has_commas_and_an_and() -> None:
    lists = [listed(one) for one in ([], ["a"], ["a", "b"], ["a", "b", "c"])]
    assert lists == ["", "a", "a and b", "a, b and c"]
