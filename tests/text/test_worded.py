"""Rows of data that say how something is worded: each finds its examples, and none of its traps."""

import pytest

from scrlib.errors import DataError
from scrlib.recommendations.signs.wording import FILE as SIGNS
from scrlib.tables import parse_table
from scrlib.text.checks.rows import FILE as CHECKS
from scrlib.text.matching.worded import Worded, Wordings, read, wordings
from scrlib.text.reasons import FILE as REASONS

FILES = (SIGNS, CHECKS, REASONS)
ROWS = [(file, row) for file in FILES for row in read(file).every]
WHOLE = {
    "kind": {"name": "waits", "about": "To wait"},
    "list": {"name": "long", "about": "How long", "source": "ours", "words": "(?:a day|a week)"},
    "wording": {"kind": "waits", "pattern": "waits? «long»", "source": "ours", "yes": ["wait"], "no": ["go"]},
}


def made(**changes: dict[str, object]) -> Wordings:
    tables = {name: {**row, **changes.get(name, {})} for name, row in WHOLE.items()}
    lines = [line for name, row in tables.items() for line in (f"[[{name}]]", *written(row))]
    return wordings(parse_table("rows.toml", "\n".join(lines)), "rows.toml")


def written(row: dict[str, object]) -> list[str]:
    return [f"{key} = {str(value).lower() if value is True else repr(value)}" for key, value in row.items()]


@pytest.mark.parametrize(("file", "row"), ROWS, ids=lambda one: getattr(one, "yes", (one,))[0])
def test_a_wording_finds_its_examples_and_not_its_traps(file: str, row: Worded) -> None:
    pattern = read(file).pattern(row.kind, [row])
    assert tuple(words for words in (*row.yes, *row.no) if pattern.search(words)) == row.yes


def found(rows: Wordings, *texts: str) -> list[str]:
    pattern = rows.pattern("waits", rows.every)
    return [text for text in texts if pattern.inside(text)]


def test_a_wording_is_found_as_whole_words_in_any_case_with_any_space() -> None:
    assert found(made(), "It Waits a\nweek", "awaits a week", "wait a weekend") == ["It Waits a\nweek"]


def test_a_kind_may_say_where_it_stands_and_that_capitals_count() -> None:
    rows = made(kind={"whole": "^(?:«rows»)", "cased": True})
    assert found(rows, "wait a weekend", "Wait a week", "to wait a day") == ["wait a weekend"]


@pytest.mark.parametrize(
    ("changes", "said", "remedy"),
    [
        (
            {"wording": {"source": ""}},
            "rows.toml, [[wording]] 1 has no source.",
            "Add a line: source = ...",
        ),
        (
            {"wording": {"kind": "runs"}},
            "rows.toml, [[wording]] 1 has a kind that is not known.",
            "Use one of waits.",
        ),
        (
            {"wording": {"pattern": "«short»"}},
            "rows.toml, [[wording]] 1 names a list that is not known: short.",
            "Add a [[list]] of that name.",
        ),
        ({"list": {"about": ""}}, "rows.toml, [[list]] 1 has no about.", "Add a line: about = ..."),
    ],
)
def test_a_row_that_is_not_whole_is_refused_with_the_remedy(changes, said, remedy) -> None:
    with pytest.raises(DataError) as caught:
        made(**changes)
    assert (caught.value.problem, caught.value.fix) == (said, remedy)


def test_a_kind_without_a_wording_is_refused() -> None:
    table = {**WHOLE, "kind": [WHOLE["kind"], {"name": "runs", "about": "To run"}]}
    with pytest.raises(DataError) as caught:
        wordings({**table, "list": [WHOLE["list"]], "wording": [WHOLE["wording"]]}, "rows.toml")
    assert caught.value.problem == "rows.toml has no wording of the kind runs."
