"""Numbers written out."""

from scrlib.records.cardinals import CARDINAL_VALUES, CARDINALS, named_from


def test_every_name_stands_for_its_number() -> None:
    assert [CARDINAL_VALUES[name] for name in CARDINALS] == list(range(21))
    assert [CARDINAL_VALUES[name] for name in ("thirty", "fifty", "ninety", "hundred")] == [30, 50, 90, 100]


def test_the_names_of_a_range_are_alternatives_of_a_pattern() -> None:
    assert named_from(2, 5) == "two|three|four|five"
