"""The kinds of agency that somebody in a room may choose from."""

import pytest

from scrlib.errors import DataError
from scrlib.learning.sectors import label_of, read_sectors, sectors


def test_nobody_has_to_be_on_the_list() -> None:
    assert [one.label for one in sectors()][-1] == "Somewhere else"
    assert label_of("") == label_of("gone") == "Not said"


def test_a_kind_of_agency_is_called_by_its_label() -> None:
    assert label_of("police") == "Police"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('label = "Police"', "[police] has no 'source'"),
        ('label = " "\nsource = "Ours"', "[police] has no 'label'"),
        ('label = "Police"\nsource = "Ours"\nshort = "P"', "[police] has 'short', which nothing uses"),
    ],
)
def test_a_kind_that_is_not_complete_is_refused_by_name(row: str, problem: str) -> None:
    with pytest.raises(DataError) as refused:
        read_sectors(f"[police]\n{row}\n")
    assert refused.value.problem == f"sectors.toml: {problem}."
