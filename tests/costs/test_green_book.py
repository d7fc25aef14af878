"""The Green Book's rates are data: each has a source, and a wrong one is refused with the remedy."""

from decimal import Decimal as D
from typing import Any

import pytest

from scrlib.errors import DataError
from scrlib.plans.prices.green_book import green_book, read_green_book

ROW = {"id": "it_bias", "label": "Bias", "value": "0.41", "unit": "share", "source": "Us", "address": "x"}


def test_each_rate_that_ships_has_its_value_and_its_source() -> None:
    found = green_book()
    assert {id: one.value for id, one in found.items()} == {
        "it_bias": D("0.41"),
        "discount": D("0.035"),
        "discount_sensitivity": D("0.03"),
    }
    assert all(one.source and one.address.startswith("https://") for one in found.values())


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "own.toml has no [[rate]]. Add at least one [[rate]] table."),
        ([{**ROW, "source": ""}], "own.toml, [[rate]] 1 has no source. Add a line: source = ..."),
        (
            [{**ROW, "value": "41"}],
            'own.toml, it_bias: the value is not a share from 0 to 1. Write 41 % as value = "0.41".',
        ),
        (
            [{**ROW, "value": "much"}],
            'own.toml, it_bias: the value is not a share from 0 to 1. Write 41 % as value = "0.41".',
        ),
        ([ROW], "own.toml has no rate with the id discount. Add a [[rate]] table with that id."),
    ],
)
def test_a_table_that_lacks_something_is_refused_with_the_remedy(rows: list[Any], said: str) -> None:
    with pytest.raises(DataError) as refused:
        read_green_book({"rate": rows}, "own.toml")
    assert str(refused.value) == said
