"""Tables of prices in csv text: headings found by name, rows numbered as a spreadsheet numbers them."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from importlib.resources import files

from scrlib.errors import DocumentError, ScrError

Row = Mapping[str, str]


def shipped(name: str) -> str | None:
    """The text of a table in `scrlib/data/prices`; None where it was taken out, as a licence may ask."""
    file = files("scrlib") / "data" / "prices" / name
    return file.read_text("utf-8") if file.is_file() else None


def numbered(text: str, name: str, needed: Sequence[str]) -> Iterator[tuple[str, Row]]:
    """("row 2", its values by heading) for each row that is not blank.

    Raises DocumentError where a needed column is missing; the message names every one.
    """
    reader = csv.DictReader(text.splitlines(keepends=True))
    reader.fieldnames = [_heading(name) for name in reader.fieldnames or ()]
    if missing := [column for column in needed if column not in reader.fieldnames]:
        raise DocumentError(
            f"{name} has no column {' or '.join(missing)}.",
            f"Give its first row the headings {', '.join(needed)}; others may follow.",
        )
    for row in reader:
        values = {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}
        if any(values.values()):
            yield f"row {reader.line_num}", values


def number(text: str, what: str) -> Decimal:
    """An amount as people write it ("£1,234.50", "7.41%"). Raises ScrError where it is not one."""
    try:
        value = Decimal(text.replace("£", "").replace(",", "").replace("%", "").strip())
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise ScrError(f"The {what} is not a number.", f"Write the {what} in figures, such as 48.50.")
    if value < 0:
        raise ScrError(f"The {what} is below zero.", f"Write the {what} as a cost, without a minus sign.")
    return value


def one_of(text: str, what: str, allowed: Iterable[str]) -> str:
    """The word, if it is one of those allowed; raises ScrError naming them."""
    if text not in (words := tuple(allowed)):
        said = f"The {what} “{text}” is not known." if text else f"The {what} is missing."
        raise ScrError(said, f"Write one of: {', '.join(words)}.")
    return text


def _heading(text: str) -> str:
    return text.strip().lstrip("\ufeff").lower().replace(" ", "_")
