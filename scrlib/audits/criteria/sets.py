"""How a decision is made under each edition: facts and criteria from data, paragraphs from guidance."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from scrlib.audits.criteria.timetable import DAYS
from scrlib.audits.guidance import pack
from scrlib.errors import DataError
from scrlib.records.criteria import (
    Asks,
    Clock,
    CriteriaSet,
    Criterion,
    Fact,
    Finding,
    Outcome,
    Variance,
)
from scrlib.records.guidance import Asked
from scrlib.tables import parse_table, read_table, require, rows

FOLDER = "audits/criteria"
NEEDED = ("editions", "title", "review", "about")
OPTIONAL = ("decides", "known")
KEYS = {*NEEDED, *OPTIONAL, "fact", "criterion", "variance", "helps", "scope", "clock"}
LENGTHS = ("months", "days", "working_days")
Row = Mapping[str, Any]
Made = TypeVar("Made")


@cache
def criteria_set(edition: str) -> CriteriaSet:
    """How a decision is made under this edition. Raises DataError where no file names it."""
    for name in _names():
        table = read_table(name)
        if edition in table.get("editions", ()):
            return _set(name, table, edition)
    raise DataError(f"No file says how a decision was made under {edition}.", f"Name it in {FOLDER}.")


def read_set(name: str, text: str, edition: str) -> CriteriaSet:
    """The set for an edition in the text of a file. Raises DataError with the remedy."""
    return _set(name, parse_table(name, text), edition)


def _names() -> list[str]:
    folder = files("scrlib") / "data" / FOLDER
    return sorted(f"{FOLDER}/{file.name}" for file in folder.iterdir() if file.name.endswith(".toml"))


def _set(name: str, table: Row, edition: str) -> CriteriaSet:
    require(table, name, NEEDED)
    for key in sorted(table.keys() - KEYS):
        raise DataError(f"{name} has the unknown key {key}.", f"Use only: {', '.join(sorted(KEYS))}.")
    facts = _each(Fact, name, table, "fact", ("id", "asks"))
    criteria = tuple(
        _criterion(name, row, edition, {one.id for one in facts}) for row in _listed(table, "criterion")
    )
    variances = _each(Variance, name, table, "variance", ("first", "second", "says"))
    _refuse_strangers(name, variances, {one.id for one in criteria})
    helps, scope = (table.get(part, {}) for part in ("helps", "scope"))
    return CriteriaSet(
        edition=edition,
        **{key: table[key] for key in (*NEEDED[1:], *OPTIONAL) if key in table},
        facts=facts,
        criteria=criteria,
        variances=variances,
        helps=_asked(name, helps, edition),
        helps_say=helps.get("says", ""),
        scope=_asked(name, scope, edition),
        scope_says=scope.get("says", ""),
        clocks=tuple(one for row in _listed(table, "clock") if (one := _clock(name, row, edition))),
    )


def _listed(table: Row, key: str) -> Sequence[Row]:
    found = table.get(key, [])
    return found if isinstance(found, list) else []


def _each(kind: type[Made], name: str, table: Row, key: str, wanted: Sequence[str]) -> tuple[Made, ...]:
    """The rows under a key as records, none where there are none."""
    found = rows(table, name, key, wanted) if key in table else []
    return tuple(_made(kind, f"{name}, [[{key}]] {n}", row) for n, row in enumerate(found, 1))


def _made(kind: type[Made], where: str, row: Row) -> Made:
    try:
        return kind(**row)
    except TypeError:
        raise DataError(
            f"{where} has a line that nobody reads.", "Correct its spelling or take it out."
        ) from None


def _item(where: str, id: str, edition: str, otherwise: str = "") -> tuple[Asked, bool] | None:
    """What an edition asks under this id and whether it was seen there; from another edition it never was."""
    for one, own in ((edition, True), (otherwise, False)):
        for asked in pack(one).items if one else ():
            if asked.id == id:
                return asked, own and asked.verified
    if otherwise:
        raise DataError(f"{where} names {id}, which {otherwise} does not ask.", "Use an id of the guidance.")
    return None


def _criterion(name: str, row: Row, edition: str, facts: set[str]) -> Criterion:
    where = f"{name}, criterion {row.get('id', '')}"
    require(row, where, ("id", "paragraph", "label", "item", "then", "all"))
    groups = tuple(tuple(group) for group in row["all"])
    if lost := {id for group in groups for id in group} - facts:
        raise DataError(f"{where} needs the fact {min(lost)}.", "Add it as a [[fact]], or correct its id.")
    if row["then"] not in (Finding.ALWAYS, Finding.CONSIDER):
        raise DataError(f"{where} has then = {row['then']}.", "Write always or consider.")
    asked = _item(where, row["item"], edition)
    made = {**row, "then": Finding(row["then"]), "all": groups, "seen": bool(asked and asked[1])}
    return _made(Criterion, where, made)


def _asked(name: str, part: Row, edition: str) -> tuple[Asks, ...]:
    found = (_item(name, id, edition, part.get("from", "")) for id in part.get("items", ()))
    return tuple(
        Asks(id=one.id, paragraph=one.paragraph, asks=one.test, seen=seen)
        for one, seen in filter(None, found)
    )


def _clock(name: str, row: Row, edition: str) -> Clock | None:
    """A time limit with its paragraph, None where the edition is not known to have it."""
    where = f"{name}, clock {row.get('id', '')}"
    require(row, where, ("id", "label", "item", "starts"))
    if not {row["starts"], row.get("done", "known")} <= set(DAYS):
        raise DataError(f"{where} runs between days that no record has.", f"Use: {', '.join(DAYS)}.")
    if sum(key in row for key in LENGTHS) > 1:
        raise DataError(
            f"{where} has two lengths.", f"Give one of: {', '.join(LENGTHS)}, or none for at once."
        )
    asked = _item(where, row["item"], edition, row.get("from", ""))
    if asked is None:
        return None
    rest = {key: value for key, value in row.items() if key != "from"}
    only = Outcome(row.get("only", ""))
    return _made(Clock, where, {**rest, "only": only, "paragraph": asked[0].paragraph, "seen": asked[1]})


def _refuse_strangers(name: str, variances: Sequence[Variance], criteria: set[str]) -> None:
    for one in variances:
        if lost := {one.first, one.second} - criteria:
            raise DataError(f"{name} has a variance with {min(lost)}.", "Use the ids of two criteria.")
