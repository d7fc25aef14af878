"""Numbers and lists in words."""

from decimal import Decimal

from scrlib.text.saying import counted, listed, sentence, whole_percent


def test_a_number_carries_its_noun() -> None:
    assert [counted(n, "agency", "agencies") for n in (0, 1, 4)] == ["0 agencies", "1 agency", "4 agencies"]


def test_a_list_has_commas_and_an_and() -> None:
    lists = [listed(one) for one in ([], ["a"], ["a", "b"], ["a", "b", "c"])]
    assert lists == ["", "a", "a and b", "a, b and c"]


def test_a_share_is_rounded_half_up_as_the_studies_do_it() -> None:
    assert [whole_percent(n, 40) for n in (0, 15, 21, 24, 40)] == [0, 38, 53, 60, 100]
    assert whole_percent(Decimal("0.5"), Decimal(100)) == 1


def test_words_that_end_a_sentence_get_no_second_stop() -> None:
    assert [sentence(one) for one in ("Agreed", "Agreed.", "Who runs it?")] == [
        "Agreed.",
        "Agreed.",
        "Who runs it?",
    ]
