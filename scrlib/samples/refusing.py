"""How a sample case is refused: by the name of its folder, with what to do."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from scrlib.errors import DataError

Choice = TypeVar("Choice", bound=StrEnum)


def refusal(folder: Path, problem: str, fix: str) -> DataError:
    """The error that says what is wrong with the case in this folder, and the remedy."""
    return DataError(f"The sample case '{folder.name}' {problem}.", f"{fix}.")


def text_of(folder: Path, name: str, remedy: str) -> str:
    """The words of one file of a case. Raises DataError where it is not there or not text."""
    try:
        return (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError as fault:
        raise refusal(folder, f"has no {name}", remedy) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise refusal(folder, f"has a {name} that cannot be read", "Save it again as UTF-8 text") from fault


def one_of(folder: Path, where: str, word: str, choices: type[Choice], *others: str) -> Choice:
    """The choice that this word names. Raises DataError, listing the words that may stand there."""
    try:
        return choices(word)
    except ValueError as fault:
        known = ", ".join([*choices, *others])
        raise refusal(folder, f"has '{word}' in {where}", f"Write one of: {known}") from fault
