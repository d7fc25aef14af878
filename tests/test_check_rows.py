"""Rows of data that say how a check is worded: each finds its examples, and none of its traps."""

from typing import Any

import pytest

from scrlib.text.check_rows import filled, forms, wordings
from scrlib.text.patterns import Pattern


@pytest.mark.parametrize("row", wordings(), ids=lambda row: row["yes"][0])
def test_a_wording_of_a_check_finds_its_examples_and_not_its_traps(row: dict[str, Any]) -> None:
    pattern = Pattern(filled(row["pattern"], forms()))
    found = [words for words in (*row["yes"], *row["no"]) if pattern.search(words)]
    assert found == row["yes"]


def test_no_name_of_a_list_is_left_in_a_pattern() -> None:
    assert not [row["pattern"] for row in wordings() if "«" in filled(row["pattern"], forms())]
