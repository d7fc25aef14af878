"""The protocol as data: stages, the four questions, the ground rule, the limits, the conditions."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.inquiry import Condition
from scrlib.tables import read_table, require, rows

PROTOCOL = "learning/inquiry/protocol.toml"
CONDITIONS = "learning/inquiry/conditions.toml"


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One of the five stages, and what it is for."""

    id: str
    title: str
    lead: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question of the pair interview; its id is the field of a `Story` that holds the answer."""

    id: str
    asks: str
    hint: str
    lines: int
    source: str


@dataclass(frozen=True, kw_only=True)
class GroundRule:
    """A risk seen today is acted on today: what it says, and what to do, step by step."""

    title: str
    text: str
    short: str  # the same in few words, while stories are told
    do: tuple[str, ...]
    source: str


@dataclass(frozen=True, kw_only=True)
class Limit:
    """Something that the method can do harm by, or cannot do."""

    text: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Protocol:
    """All of it. `small` are the prompts for somebody who finds nothing good: offered, never pressed."""

    stages: tuple[Stage, ...]
    questions: tuple[Asked, ...]
    small: tuple[str, ...]
    ground_rule: GroundRule
    limits: tuple[Limit, ...]
    source: str

    def stage(self, id: str) -> Stage:
        """The stage with this id. Raises KeyError where there is none."""
        return {one.id: one for one in self.stages}[id]


@cache
def protocol() -> Protocol:
    """The protocol of this workbook. Raises DataError, with the remedy, where a row lacks something."""
    return protocol_in(read_table(PROTOCOL), PROTOCOL)


def protocol_in(table: Mapping[str, Any], where: str) -> Protocol:
    """The protocol in a table. Raises DataError, naming the row and the remedy, where something lacks."""
    require(table, where, ("source", "ground_rule"))
    rule = table["ground_rule"]
    require(rule, f"{where}, [ground_rule]", ("title", "text", "short", "source"))
    steps = rows(rule, f"{where}, [ground_rule]", "do", ("text",))
    asked = rows(table, where, "question", ("id", "asks", "hint", "lines", "source"))
    return Protocol(
        stages=tuple(Stage(**one) for one in rows(table, where, "stage", ("id", "title", "lead", "source"))),
        questions=tuple(Asked(**one) for one in asked),
        small=tuple(one["text"] for one in rows(table, where, "small", ("text",))),
        ground_rule=GroundRule(
            title=rule["title"],
            text=rule["text"],
            short=rule["short"],
            do=tuple(one["text"] for one in steps),
            source=rule["source"],
        ),
        limits=tuple(Limit(**one) for one in rows(table, where, "limit", ("text", "source"))),
        source=table["source"],
    )


@cache
def conditions() -> tuple[Condition, ...]:
    """The life-giving conditions that stories are tagged with, in the order they are offered."""
    return conditions_in(read_table(CONDITIONS), CONDITIONS)


def conditions_in(table: Mapping[str, Any], where: str) -> tuple[Condition, ...]:
    """The conditions in a table. Raises DataError where a row lacks something or an id is used twice."""
    require(table, where, ("source",))
    found = rows(table, where, "condition", ("id", "label", "note", "asks", "source"))
    ids = [one["id"] for one in found]
    if twice := next((id for id in ids if ids.count(id) > 1), ""):
        raise DataError(f"{where} has two conditions called {twice}.", "Give each an id of its own.")
    return tuple(Condition(**one) for one in found)


def condition(id: str) -> Condition | None:
    """The condition with this id, None where there is none."""
    return next((one for one in conditions() if one.id == id), None)
