"""A frozen record as plain data (what a text file can hold) and back: nothing lost, nothing guessed."""

import datetime as dt
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

PLAIN = (str, int, bool, type(None))


def plain(value: Any) -> Any:
    """The value as dicts, lists, texts and numbers; money and dates as texts. Other kinds raise TypeError."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, PLAIN):
        return value
    raise TypeError


def record_of(kind: Any, value: Any) -> Any:
    """The value of type `kind` that `plain` wrote. Raises TypeError when it is of another shape."""
    if is_dataclass(kind):
        return _record(kind, value)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value)
    if get_origin(kind) in (Union, UnionType):
        return _one_of(get_args(kind), value)
    if type(value) is kind and kind in PLAIN:
        return value
    if not isinstance(value, str):
        raise TypeError
    return _from_text(kind, value)


def _record(kind: Any, value: Any) -> Any:
    needed, hints = _shape(kind)
    if not isinstance(value, dict) or needed - value.keys() or value.keys() - hints.keys():
        raise TypeError
    return kind(**{name: record_of(hints[name], one) for name, one in value.items()})


@cache
def _shape(kind: Any) -> tuple[frozenset[str], dict[str, Any]]:
    """The fields that a record cannot do without, and the type of each."""
    needed = (one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING)
    return frozenset(needed), get_type_hints(kind)


def _tuple(kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError
    if kinds[-1] is Ellipsis:
        return tuple(record_of(kinds[0], one) for one in value)
    if len(kinds) != len(value):
        raise TypeError
    return tuple(record_of(kind, one) for kind, one in zip(kinds, value, strict=True))


def _one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    for kind in kinds:
        try:
            return record_of(kind, value)
        except TypeError:
            continue
    raise TypeError


def _from_text(kind: Any, value: str) -> Any:
    try:
        if kind is dt.datetime:
            return dt.datetime.fromisoformat(value)
        if kind is dt.date:
            return dt.date.fromisoformat(value)
        if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
            return kind(value)
    except (ValueError, InvalidOperation):
        raise TypeError from None
    raise TypeError
