"""The one reader of wordings in data: a kind, a pattern, a source, and examples that are its tests."""

import re

import pytest

from scrlib.errors import DataError
from scrlib.tables import Wording, parse_table, wordings

WHOLE = {
    "kind": '"other"',
    "pattern": '"x"',
    "source": '"s"',
    "yes": '["x"]',
    "no": '["y"]',
}


def read(**changes: str) -> tuple[Wording, ...]:
    row = {**WHOLE, **changes}
    lines = (f"{name} = {value}" for name, value in row.items() if value)
    table = parse_table("rows.toml", "\n".join(["[[row]]", *lines]))
    return wordings(table, "rows.toml", "row", ("other", "plan"))


def test_a_wording_is_read_for_words_in_capitals_and_small() -> None:
    pattern = re.compile("x", re.IGNORECASE)
    assert read() == (Wording(kind="other", pattern=pattern, source="s", yes=("x",), no=("y",)),)


@pytest.mark.parametrize(
    ("changes", "said", "remedy"),
    [
        ({"source": ""}, "rows.toml, [[row]] 1 has no source.", "Add a line: source = ..."),
        (
            {"kind": '"odd"'},
            "rows.toml, [[row]] 1 has a kind that is not known.",
            "Use one of other, plan.",
        ),
        (
            {"pattern": '"("'},
            "rows.toml, [[row]] 1 has a pattern that cannot be read.",
            "Put it right: missing ), unterminated subpattern at position 0.",
        ),
    ],
)
def test_a_row_that_is_not_whole_is_refused_with_the_remedy(changes, said, remedy) -> None:
    with pytest.raises(DataError) as caught:
        read(**changes)
    assert (caught.value.problem, caught.value.fix) == (said, remedy)
