"""What runs beside a review, and what of the review waits for it until when."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from scrlib.audits.criteria.timetable import day_of
from scrlib.records.criteria import CriteriaRecord, Proceeding
from scrlib.tables import read_table, require, rows

FILE = "audits/proceedings.toml"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of investigation or proceeding, and what to agree with whoever leads it."""

    id: str
    label: str
    about: str


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A part of the review, what it waits for, and until when: None where a day is not known."""

    label: str
    behind: tuple[Proceeding, ...]
    until: dt.date | None


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds by id. Raises DataError with the remedy."""
    table = read_table(FILE)
    require(table, FILE, ("source", "rule", "edition", "elsewhere"))
    return {row["id"]: Kind(**row) for row in rows(table, FILE, "kind", ("id", "label", "about"))}


@cache
def waits() -> Mapping[str, str]:
    """What of a review may wait: its name by id."""
    return {row["id"]: row["label"] for row in rows(read_table(FILE), FILE, "wait", ("id", "label"))}


@cache
def goes_on() -> tuple[str, ...]:
    """What goes on whatever runs beside it."""
    return tuple(row["text"] for row in rows(read_table(FILE), FILE, "goes_on", ("text",)))


def rule(edition: str) -> str:
    """The rule that a review does not wait by habit; under another edition it says which one it is from."""
    table = read_table(FILE)
    return str(table["rule"]) if edition == table["edition"] else f"{table['rule']} {table['elsewhere']}"


def label(one: Proceeding) -> str:
    """What a proceeding is called: its kind, and what is said of it."""
    kind = kinds()[one.kind].label if one.kind in kinds() else "Something beside the review"
    return f"{kind}: {one.what}" if one.what else kind


def waiting(record: CriteriaRecord) -> tuple[Waiting, ...]:
    """Each part of the review that waits for something, in the order of a review."""
    found = []
    for id, name in waits().items():
        behind = tuple(one for one in record.proceedings if id in one.waits.split(","))
        days = [day_of(one.next_day) for one in behind]
        known = [one for one in days if one]
        if behind:
            until = max(known) if len(known) == len(days) else None
            found.append(Waiting(label=name, behind=behind, until=until))
    return tuple(found)
