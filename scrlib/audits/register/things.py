"""What the register holds of each thing: its fields and what can be chosen, read from data; new ids."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.register import Thing
from scrlib.tables import parse_table, read_table, require, rows

FILE, STATUSES = "audits/register.toml", "plans/statuses.toml"
PROGRESS = "progress"
# What a register holds; the logs of audits and decisions hold other things.
HELD = (
    Thing.REVIEW,
    Thing.FINDING,
    Thing.RECOMMENDATION,
    Thing.ACTION,
    Thing.EVIDENCE,
    Thing.DIFFERENCE,
    Thing.NEAR_MISS,
    Thing.DECISION,
    Thing.REGISTER,
)
KINDS = ("line", "text", "day", "choice", "choices", "thing", "things")
NEEDED = ("id", "label", "kind")
ITS_OWN = ("gone", "looked", "plan")  # fields that the register writes itself
NewId = Callable[[Thing], str]
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One thing that can be chosen. `rank` orders, `difference` and `needs_reason` are said of some lists."""

    id: str
    label: str
    about: str = ""
    rank: int = 0
    difference: bool = False
    needs_reason: bool = False


@dataclass(frozen=True, kw_only=True)
class Field:
    """One value of a thing. `list` names its choices, `of` the kind of thing that it points to.

    past    a day on which something happened: it cannot lie after today
    """

    id: str
    label: str
    kind: str
    needed: bool = False
    hint: str = ""
    list: str = ""
    of: Thing | None = None
    past: bool = False


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One kind of thing: its fields in the order of asking; `title` is the field that names it."""

    thing: Thing
    label: str
    letter: str
    title: str
    fields: tuple[Field, ...]

    def field(self, id: str) -> Field:
        """The field with this id. Raises KeyError where there is none."""
        return {one.id: one for one in self.fields}[id]


@dataclass(frozen=True, kw_only=True)
class Register:
    """Everything that register.toml says."""

    shapes: Mapping[Thing, Shape]
    lists: Mapping[str, Mapping[str, Choice]]


def shape(thing: Thing) -> Shape:
    """The fields of one kind of thing."""
    return _register().shapes[thing]


def choices(name: str) -> Mapping[str, Choice]:
    """What can be chosen from one list, by id, in its order. Raises KeyError for a list that is not there."""
    return _register().lists[name]


def label(name: str, id: str) -> str:
    """The words of one choice, "" for one that the list does not hold."""
    return choices(name)[id].label if id in choices(name) else ""


def new_id(thing: Thing, pick: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """An id that no copy of the register gives to another thing: two people may add one at the same time."""
    return f"{shape(thing).letter}-{''.join(pick(LETTERS) for _ in range(6))}"


@cache
def _register() -> Register:
    return _read(FILE, read_table(FILE), read_table(STATUSES))


def read_register(name: str, text: str) -> Register:
    """What the text of a register file says. Raises DataError with the remedy."""
    return _read(name, parse_table(name, text), read_table(STATUSES))


def _read(name: str, table: Mapping[str, Any], statuses: Mapping[str, Any]) -> Register:
    require(table, name, ("source",))
    lists = {
        row["id"]: _choices(f"{name}, list {row['id']}", row)
        for row in rows(table, name, "list", ("id", "source", "choice"))
    }
    told = statuses["progress"].items()
    lists[PROGRESS] = {id: Choice(id=id, label=said["words"]) for id, said in told}
    found = [
        _shape(name, row, lists)
        for row in rows(table, name, "thing", ("id", "label", "letter", "title", "source", "field"))
    ]
    common = [_field(f"{name}, every thing", one, lists) for one in rows(table, name, "field", NEEDED)]
    found = [replace(one, fields=(*one.fields, *common)) for one in found]
    missing = sorted(set(HELD) - {one.thing for one in found})
    if missing:
        raise DataError(f"{name} says nothing of {missing[0]}.", f'Add [[thing]] with id = "{missing[0]}".')
    return Register(shapes={one.thing: one for one in found}, lists=lists)


def _choices(where: str, row: Mapping[str, Any]) -> dict[str, Choice]:
    found = rows(row, where, "choice", ("id", "label"))
    _apart([one["id"] for one in found], where)
    for one in found:
        _known(where, one, Choice)
    return {one["id"]: Choice(**one) for one in found}


def _shape(name: str, row: Mapping[str, Any], lists: Mapping[str, Any]) -> Shape:
    where = f"{name}, thing {row['id']}"
    if row["id"] not in set(Thing):
        raise DataError(f"{where} is not a thing of the register.", f"Use one of: {', '.join(Thing)}.")
    asked = [_field(where, one, lists) for one in rows(row, where, "field", NEEDED)]
    _apart([one.id for one in asked], where)
    if row["title"] not in {one.id for one in asked}:
        raise DataError(f"{where} has a title that is no field of it.", "Name one of its fields.")
    return Shape(
        thing=Thing(row["id"]),
        label=row["label"],
        letter=row["letter"],
        title=row["title"],
        fields=tuple(asked),
    )


def _field(where: str, row: Mapping[str, Any], lists: Mapping[str, Any]) -> Field:
    place = f"{where}, field {row['id']}"
    kind, of = row["kind"], row.get("of")
    _known(place, row, Field)
    if kind not in KINDS:
        raise DataError(f"{place} is of no known kind.", f"Use one of: {', '.join(KINDS)}.")
    if (kind in ("choice", "choices")) != (row.get("list") in lists):
        raise DataError(
            f"{place} has no list to choose from, or needs none.", "Name a [[list]] for a choice."
        )
    if (kind in ("thing", "things")) != (of in set(Thing)):
        raise DataError(
            f"{place} does not say what it points to, or need not.", "Give `of`, the id of a thing."
        )
    return Field(**{**row, "of": Thing(of) if of else None})


def _known(where: str, row: Mapping[str, Any], kind: type[Choice] | type[Field]) -> None:
    allowed = [one.name for one in fields(kind)]
    for key in sorted(row.keys() - set(allowed)):
        raise DataError(f"{where} has the unknown key {key}.", f"Use only: {', '.join(allowed)}.")


def _apart(ids: Sequence[str], where: str) -> None:
    for id in ids:
        if ids.count(id) > 1:
            raise DataError(f"{where} has {id} twice.", "Give each an id of its own.")
