"""The boxes of a record: their names on the page, and the record read back from what was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from scrlib.audits.criteria.history import CASE, PARTS, TEXTS
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Said, ScopeAnswer

Form = Mapping[str, str | list[str]]
LONGEST = 4000  # letters of a box
Made = TypeVar("Made")


def box(*place: str) -> str:
    """The name of a box: "case-title", "facts-died-answer"."""
    return "-".join(place)


def taken_over(record: CriteriaRecord, given: CriteriaSet, form: Form) -> CriteriaRecord:
    """The record with what stands in the boxes; what has no box on the page stays as it was."""
    return replace(
        record,
        **{name: _value(form, box(CASE, name), getattr(record, name)) for name in TEXTS},
        facts=_all("facts", _with_new(record.facts, Said, (one.id for one in given.facts)), form),
        helps=_all("helps", _with_new(record.helps, Said, (one.id for one in given.helps)), form),
        scope=_all("scope", _with_new(record.scope, ScopeAnswer, (one.id for one in given.scope)), form),
        views=tuple(_one("views", one, form) for one in record.views),
        proceedings=tuple(_one("proceedings", one, form) for one in record.proceedings),
    )


def _with_new(had: tuple[Any, ...], kind: type[Made], ids: Iterable[str]) -> tuple[Made, ...]:
    """What was answered, and a place for each question that was not."""
    known = {one.id for one in had}
    return (*had, *(kind(id=id) for id in ids if id not in known))  # type: ignore[call-arg]


def _all(part: str, every: tuple[Any, ...], form: Form) -> tuple[Any, ...]:
    """Every answer with what stands in its boxes, those that say nothing left out."""
    kind = PARTS[part]
    return tuple(one for each in every if (one := _one(part, each, form)) != kind(id=each.id))


def _one(part: str, one: Any, form: Form) -> Any:
    names = [each.name for each in fields(one) if each.name != "id"]
    return replace(one, **{name: _value(form, box(part, one.id, name), getattr(one, name)) for name in names})


def _value(form: Form, name: str, was: Any) -> Any:
    """What stands in a box; as it was where the page has none, or where it is no answer that was offered."""
    said = form.get(name, was)
    if isinstance(said, list):
        said = ",".join(said)
    if isinstance(was, StrEnum):
        return type(was)(said) if said in set(type(was)) else was
    return said.replace("\x00", "")[:LONGEST]
