"""The invented register: the sample case as it is worked by this route, and eleven shorter near misses."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.near_miss.lists import FOLDER, factors, terms
from scrlib.records.cases import Event
from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence, Side
from scrlib.records.routes import ByNearMiss
from scrlib.samples import sample
from scrlib.tables import read_table, require, rows
from scrlib.text.saying import day

REGISTER = f"{FOLDER}/register.toml"
CASE = "transition"
NEEDED = (
    "title",
    "reported",
    "reporter",
    "could",
    "did",
    "kind",
    "stage",
    "caught_how",
    "severity",
    "likelihood",
)
CODED = tuple(one.value for one in Presence if one)
LISTED = {"stage": "stage", "severity": "severity", "likelihood": "likelihood"}
SHARED = (  # texts that a worked case and a near miss call by the same name
    "stage",
    "could",
    "did",
    "caught_how",
    "caught_by",
    "already_known",
    "severity",
    "likelihood",
    "learning",
    "statement",
)
Row = Mapping[str, Any]


def example_register() -> tuple[NearMiss, ...]:
    """Twelve invented near misses, the sample case first."""
    return (worked_case(), *read_register(read_table(REGISTER), REGISTER))


def made_up_names() -> tuple[str, ...]:
    """The names in it that stand for invented people."""
    return tuple(name for names, _ in sample(CASE).people for name in names.split(" and "))


@cache
def worked_case() -> NearMiss:
    """The sample case as its routes.toml works it. Raises DataError where that case is not worked so."""
    case = sample(CASE)
    routes = case.routes
    if routes is None:
        raise DataError(f"The sample case '{CASE}' has no routes.toml.", "Put it back.")
    found, events = routes.near_miss, {one.sequence: one for one in case.chronology}
    told = [one for one in found.feedback if one.on]
    return NearMiss(
        id="N1",
        title="A move that was stopped",
        reported=day(case.dated),
        reporter="practice learning lead",
        kind=Kind(found.class_),
        **{name: getattr(found, name) for name in SHARED},
        moments=tuple(_moments(found, events)),
        barriers=tuple(
            Barrier(
                id=f"B{n}",
                name=one.name,
                kind=one.kind,
                side=Side(one.side),
                held=Held(one.held),
                why=one.why,
                owner=one.owner,
            )
            for n, one in enumerate(found.barriers, 1)
        ),
        factors=tuple(
            FactorCode(factor=one.factor, presence=Presence(one.presence), evidence=one.evidence)
            for one in found.factors
        ),
        safety_action="\n".join(f"{one.text} ({one.who})" for one in found.actions),
        feedback="\n".join(f"{one.to}: {one.what}" for one in told),
        feedback_on=told[0].on if told else "",
    )


def read_register(table: Row, name: str) -> tuple[NearMiss, ...]:
    """The near misses in a table, numbered from 2. Raises DataError, naming the row and the remedy."""
    require(table, name, ("source",))
    return tuple(_near_miss(row, n, name) for n, row in enumerate(rows(table, name, "near_miss", NEEDED), 2))


def _moments(found: ByNearMiss, events: Mapping[int, Event]) -> Iterator[Moment]:
    for n, one in enumerate(found.moments, 1):
        yield Moment(
            id=f"M{n}",
            when=events[one.event].when,
            what=one.what,
            known_then=one.known_then,
            judged=one.judged,
            turning=one.turning,
        )


def _near_miss(row: Row, number: int, name: str) -> NearMiss:
    where = f"{name}, “{row['title']}”"
    for field, listed in LISTED.items():
        if row[field] not in (known := [one.id for one in terms(listed)]):
            raise DataError(f"{where} has an unknown {field}.", f"Use one of {', '.join(known)}.")
    texts = {key: value for key, value in row.items() if isinstance(value, str) and key != "kind"}
    return NearMiss(
        id=f"N{number}",
        kind=Kind(row["kind"]),
        **texts,
        moments=tuple(Moment(id=f"M{n}", **one) for n, one in enumerate(row["moment"], 1)),
        barriers=tuple(
            Barrier(id=f"B{n}", **{**one, "side": Side(one["side"]), "held": Held(one["held"])})
            for n, one in enumerate(row["barrier"], 1)
        ),
        factors=_codes({id: (said, why) for said in CODED for id, why in row.get(said, {}).items()}, where),
        second=_codes({id: (said, "") for id, said in row.get("second", {}).items()}, where),
    )


def _codes(given: Mapping[str, tuple[str, str]], where: str) -> tuple[FactorCode, ...]:
    """The codes in the order in which factors are asked."""
    if lost := given.keys() - factors().keys():
        raise DataError(f"{where} names the factor '{min(lost)}'.", "Use an id of factors.toml.")
    return tuple(
        FactorCode(factor=id, presence=Presence(given[id][0]), evidence=given[id][1])
        for id in factors()
        if id in given
    )
