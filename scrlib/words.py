"""The words of the day: serious case review and board, or practice review and partnership."""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from scrlib.errors import DataError
from scrlib.tables import parse_table


@dataclass(frozen=True, kw_only=True)
class Words:
    """One vocabulary. Everything a screen says about reviews and boards is taken from here."""

    id: str
    label: str  # what the setting is called on the screen
    source: str
    review: str
    reviews: str
    board: str
    boards: str
    board_full: str
    report: str
    author: str

    @property
    def terms(self) -> dict[str, str]:
        """The words by their name in `data-word`, for the lesson beside a screen."""
        return {
            field.name: getattr(self, field.name) for field in fields(self) if field.name not in NOT_TERMS
        }


NOT_TERMS = ("id", "label", "source")


def words(id: str) -> Words:
    """The vocabulary with this id; an unknown id (from an old saved file) gives the first."""
    return next((one for one in vocabularies() if one.id == id), vocabularies()[0])


@cache
def vocabularies() -> tuple[Words, ...]:
    """Every vocabulary, the one a page starts with first."""
    return read_words((files("scrlib") / "data" / "words.toml").read_text("utf-8"))


def read_words(text: str) -> tuple[Words, ...]:
    """The vocabularies in a words file.

    Raises DataError when a word is missing, unknown or empty, naming the table and the word.
    """
    return tuple(_vocabulary(id, row) for id, row in parse_table("words.toml", text).items())


def _vocabulary(id: str, row: dict[str, str]) -> Words:
    wanted = {field.name for field in fields(Words)} - {"id"}
    for name in sorted(wanted - row.keys()):
        raise DataError(f"words.toml: [{id}] has no '{name}'.", f'Add a line: {name} = "...".')
    for name in sorted(row.keys() - wanted):
        raise DataError(
            f"words.toml: [{id}] has '{name}', which no screen uses.",
            "Remove the line.",
        )
    for name in sorted(name for name, value in row.items() if not value.strip()):
        raise DataError(
            f"words.toml: [{id}] leaves '{name}' empty.",
            "Write the word the field uses.",
        )
    return Words(id=id, **row)
