"""Made-up names: an animal and the number in the room."""

from random import Random

from scrlib.errors import DataError
from scrlib.tables import read_table, require

SOURCE = "learning/animals.toml"


def animals() -> tuple[str, ...]:
    """The animals to choose from. Raises DataError where there are fewer than 40, or one comes twice."""
    table = read_table(SOURCE)
    require(table, SOURCE, ("source", "animals"))
    found = tuple(table["animals"])
    if len(set(found)) != len(found) or len(found) < 40:
        raise DataError(
            f"{SOURCE} needs 40 different animals.", "Add some, or take out one that comes twice."
        )
    return found


def made_up_name(code: str, number: int) -> str:
    """What number `number` of the room `code` is called: "Heron 7". Each room has an order of its own."""
    order = list(animals())
    Random(code).shuffle(order)
    return f"{order[(number - 1) % len(order)]} {number}"
