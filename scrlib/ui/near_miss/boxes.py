"""The boxes of a near miss: their names on the page, and the record read back from what was typed."""

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from scrlib.learning.near_miss.lists import factors
from scrlib.records.near_misses import (
    Barrier,
    FactorCode,
    Held,
    Kind,
    Moment,
    NearMiss,
    Presence,
    Side,
)

Form = Mapping[str, str | list[str]]
PARTS = ("id", "moments", "barriers", "factors", "second", "kind")
TEXTS = tuple(one.name for one in fields(NearMiss) if one.name not in PARTS)
OF_MOMENT = ("when", "what", "known_then", "judged")
OF_BARRIER = ("name", "kind", "why", "owner")
EVIDENCE = "evidence"
FIRST, SECOND = "factor", "second"  # whose codes: boxes of their own, so that neither reader sees the other's
LONGEST = 4000  # letters of a box


def box(record: NearMiss, *parts: str) -> str:
    """The name of a box: unique on the page."""
    return "-".join((record.id, *parts)).replace("_", "-")


def taken_over(record: NearMiss, form: Form) -> NearMiss:
    """The near miss with what stands in the boxes; what has no box on the page stays as it was."""
    return replace(
        record,
        **_texts(record, TEXTS, form),
        kind=_choice(Kind, form, box(record, "kind"), record.kind),
        moments=tuple(_moment(record, one, form) for one in record.moments),
        barriers=tuple(_barrier(record, one, form) for one in record.barriers),
        factors=_codes(record, FIRST, record.factors, form),
        second=_codes(record, SECOND, record.second, form),
    )


def _texts(record: NearMiss, names: tuple[str, ...], form: Form, of: Any = None) -> dict[str, Any]:
    """The named texts: as they stand in the form where it has them, else as they were."""
    parts = () if of is None else (of.id,)
    was = record if of is None else of
    return {name: _text(form, box(record, *parts, name), getattr(was, name)) for name in names}


def _moment(record: NearMiss, one: Moment, form: Form) -> Moment:
    ticked = form.get(box(record, one.id, "turning"))
    turning = one.turning if ticked is None else bool(ticked)
    return replace(one, **_texts(record, OF_MOMENT, form, one), turning=turning)


def _barrier(record: NearMiss, one: Barrier, form: Form) -> Barrier:
    return replace(
        one,
        **_texts(record, OF_BARRIER, form, one),
        side=_choice(Side, form, box(record, one.id, "side"), one.side),
        held=_choice(Held, form, box(record, one.id, "held"), one.held),
    )


def _codes(record: NearMiss, whose: str, was: tuple[FactorCode, ...], form: Form) -> tuple[FactorCode, ...]:
    """Every factor that is coded or has evidence, in the order in which they are asked."""
    before = {one.factor: one for one in was}
    found = []
    for id in factors():
        old = before.get(id, FactorCode(factor=id, presence=Presence.UNDECIDED))
        presence = _choice(Presence, form, box(record, whose, id), old.presence)
        evidence = _text(form, box(record, whose, id, EVIDENCE), old.evidence)
        if presence or evidence:
            found.append(FactorCode(factor=id, presence=presence, evidence=evidence))
    return tuple(found)


def _text(form: Form, name: str, was: str) -> str:
    said = form.get(name, was)
    return said[:LONGEST] if isinstance(said, str) else was


def _choice(kind: type[StrEnum], form: Form, name: str, was: Any) -> Any:
    """The answer that was chosen; as it was where none is on the page, or one that nobody was offered."""
    said = form.get(name)
    return kind(said) if isinstance(said, str) and said in set(kind) else was
