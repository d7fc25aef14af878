"""The editions of guidance in scrlib/data/guidance: one file each, refused with the remedy."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, TypeVar

from scrlib.errors import DataError
from scrlib.records.guidance import Asked, Edition, Read, Seen, Series, Strength, Topic
from scrlib.tables import read_table, require, rows

FOLDER = "guidance"
ITEM = ("id", "paragraph", "topic", "test", "text", "strength", "seen", "source")
NEEDED = (
    *("title", "series", "in_force_from", "dates_seen", "chapter", "source_url", "retrieved_on"),
    *("licence", "read", "about", "item"),
)
OPTIONAL = ("in_force_to", "superseded_by", "transition_to", "transition", "read_by", "not_chapter_8")
DATES = ("in_force_from", "in_force_to", "retrieved_on", "transition_to")
_Choice = TypeVar("_Choice", bound=StrEnum)


@cache
def editions() -> tuple[Edition, ...]:
    """Every edition that ships, by series and then by date. Raises DataError with the remedy."""
    names = (file.name for file in (files("scrlib") / "data" / FOLDER).iterdir())
    ids = sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return in_order([read_edition(id, read_table(f"{FOLDER}/{id}.toml")) for id in ids])


def in_order(every: Sequence[Edition]) -> tuple[Edition, ...]:
    """The editions by series and date. Raises DataError where one does not follow on from another."""
    ranked = sorted(every, key=lambda one: (list(Series).index(one.series), one.in_force_from))
    for series in Series:
        chain = [one for one in ranked if one.series is series]
        for one, following in pairwise(chain):
            _refuse_gap(one, following)
        if chain and (chain[-1].superseded_by or chain[-1].in_force_to):
            raise DataError(
                f"{_where(chain[-1].id)} has ended, and no edition follows it.",
                f"Add {chain[-1].superseded_by or 'the next edition'}, or take its end away.",
            )
    _refuse_two_topics(ranked)
    return tuple(ranked)


def _refuse_two_topics(every: Sequence[Edition]) -> None:
    topics: dict[str, Topic] = {}
    for one in every:
        for item in one.items:
            if topics.setdefault(item.id, item.topic) is not item.topic:
                raise DataError(
                    f"{_where(one.id)}, item {item.id} has another topic than in another edition.",
                    f"Write topic = {topics[item.id]}, or give another requirement another id.",
                )


def _refuse_gap(one: Edition, following: Edition) -> None:
    if one.superseded_by != following.id:
        raise DataError(
            f"{_where(one.id)} is superseded by {one.superseded_by or 'nothing'}, "
            f"but {following.id} is next.",
            f"Write superseded_by = {following.id}, or put the dates right.",
        )
    if one.in_force_to != following.in_force_from - dt.timedelta(days=1):
        raise DataError(
            f"{_where(one.id)} does not end on the day before {following.id} begins.",
            f"Write in_force_to = {following.in_force_from - dt.timedelta(days=1)}.",
        )


def _where(id: str) -> str:
    return f"{FOLDER}/{id}.toml"


def read_edition(id: str, table: Mapping[str, Any]) -> Edition:
    """The edition in a table. Raises DataError with the remedy."""
    where = _where(id)
    require(table, where, NEEDED)
    for key in sorted(table.keys() - {*NEEDED, *OPTIONAL}):
        raise DataError(
            f"{where} has the unknown key {key}.", f"Use only: {', '.join((*NEEDED, *OPTIONAL))}."
        )
    _refuse_dates(where, table)
    return _as_read(
        where,
        Edition(
            id=id,
            items=_items(where, table),
            series=_one_of(Series, where, table["series"], "series"),
            read=_one_of(Read, where, table["read"], "read"),
            in_force_to=table.get("in_force_to"),
            transition_to=table.get("transition_to"),
            **{
                key: table.get(key, "") for key in ("superseded_by", "transition", "read_by", "not_chapter_8")
            },
            **{key: table[key] for key in NEEDED if key not in ("series", "read", "item")},
        ),
    )


def _refuse_dates(where: str, table: Mapping[str, Any]) -> None:
    for key in DATES:
        if key in table and type(table[key]) is not dt.date:
            raise DataError(f"{where} has {key} that is not a date.", f"Write it as {key} = 2006-04-10.")
    if table.get("in_force_to", table["in_force_from"]) < table["in_force_from"]:
        raise DataError(f"{where} ends before it begins.", "Put in_force_from and in_force_to right.")
    if ("transition_to" in table) != bool(table.get("transition")):
        raise DataError(
            f"{where} has one of transition and transition_to.", "Give the day and its reason, or neither."
        )


def _items(where: str, table: Mapping[str, Any]) -> tuple[Asked, ...]:
    items = tuple(_item(where, row) for row in rows(table, where, "item", ITEM))
    ids = [one.id for one in items]
    for id in ids:
        if ids.count(id) > 1:
            raise DataError(f"{where} has two items {id}.", "Give each an id of its own.")
    return items


def _item(where: str, row: Mapping[str, Any]) -> Asked:
    there = f"{where}, item {row['id']}"
    for key in sorted(row.keys() - set(ITEM)):
        raise DataError(f"{there} has the unknown key {key}.", f"Use only: {', '.join(ITEM)}.")
    if not row["test"].endswith("?"):
        raise DataError(
            f"{there} has a test that is no question.", "Ask what an auditor can answer, with a ?."
        )
    seen = _one_of(Seen, there, row["seen"], "seen")
    strength = _one_of(Strength, there, row["strength"], "strength")
    if (seen is Seen.NOTHING) and strength is not Strength.NOT_SEEN:
        raise DataError(f"{there} has a strength that nobody saw.", "Write strength = not_seen.")
    return Asked(
        topic=_one_of(Topic, there, row["topic"], "topic"),
        strength=strength,
        seen=seen,
        **{key: row[key] for key in ("id", "paragraph", "test", "text", "source")},
    )


def _one_of(kind: type[_Choice], where: str, value: str, key: str) -> _Choice:
    if value not in set(kind):
        raise DataError(f"{where} has no such {key}: {value}.", f"Use one of: {', '.join(kind)}.")
    return kind(value)


def _as_read(where: str, one: Edition) -> Edition:
    """The edition; refused where what it says was read does not fit what its items say was seen."""
    seen = {item.seen for item in one.items}
    if (one.read is Read.NOT_READ) != (Seen.TEXT not in seen):
        raise DataError(
            f"{where} says {one.read}, which its items do not bear out.",
            "Write read = not_read just where no item has seen = text.",
        )
    if one.read is Read.IN_FULL and seen & {Seen.ACCOUNT, Seen.NOTHING}:
        raise DataError(
            f"{where} says in_full, but has items that were not seen in it.",
            "Write read = in_part, or check those items.",
        )
    if bool(one.read_by) != (one.read is not Read.NOT_READ):
        raise DataError(
            f"{where} does not fit who read it to how far it was read.",
            "Give read_by where it was read in full or in part, and only there.",
        )
    return one
