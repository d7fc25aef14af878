"""A visitor's work as one text and back: what the browser tab keeps and what "Save to a file" writes."""

import datetime as dt
import json
from dataclasses import MISSING, asdict, fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from scrlib.errors import ScrError

Work = TypeVar("Work")
TEXTS: dict[Any, Any] = {Decimal: Decimal, dt.date: dt.date.fromisoformat}  # what is written as a text


def written(key: str, version: int, work: object) -> str:
    """The whole work of the workbook `key` as one text."""
    assert is_dataclass(work) and not isinstance(work, type)
    saved = {"workbook": key, "version": version, "work": asdict(work)}
    return json.dumps(saved, ensure_ascii=False, default=str)


def read_back(text: str, key: str, version: int, kind: type[Work]) -> Work:
    """The work in a text that `written` made.

    Raises ScrError when the text is anything else: of another workbook, of a later version, or damaged.
    """
    try:
        saved = json.loads(text)
    except (ValueError, RecursionError):
        raise refused() from None
    if not isinstance(saved, dict) or not isinstance(saved.get("workbook"), str):
        raise refused()
    if saved["workbook"] != key:
        raise ScrError("That file was saved from another workbook.", "Open it on the page it was saved from.")
    if saved.get("version") != version:
        raise ScrError(
            "That file was saved by a newer version.", "Ask whoever runs the workbook to update it."
        )
    try:
        return record(kind, saved.get("work"))  # type: ignore[no-any-return]
    except (TypeError, ValueError, KeyError, InvalidOperation):
        raise refused() from None


def refused() -> ScrError:
    """What is said of a file that is not a saved workbook."""
    return ScrError("That file is not a saved workbook.", "Choose a file made with “Save to a file”.")


def record(kind: Any, plain: Any) -> Any:
    """The value of type `kind` written as plain data. Raises TypeError or ValueError at another shape."""
    if is_dataclass(kind):
        return _fields(kind, plain)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), plain)
    if get_origin(kind) in (Union, UnionType):
        return _one_of(get_args(kind), plain)
    if kind in TEXTS or (isinstance(kind, type) and issubclass(kind, Enum)):
        if not isinstance(plain, str):
            raise TypeError
        return TEXTS.get(kind, kind)(plain)
    if kind is NoneType and plain is None:
        return None
    if type(plain) is not kind:
        raise TypeError
    return plain


def _fields(kind: Any, plain: Any) -> Any:
    if not isinstance(plain, dict):
        raise TypeError
    hints = get_type_hints(kind)
    needed = {one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}
    if needed - plain.keys() or plain.keys() - hints.keys():
        raise TypeError
    return kind(**{name: record(hints[name], value) for name, value in plain.items()})


def _tuple(kinds: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    """A tuple of any length of one kind, or one of a kind for each place."""
    if not isinstance(plain, list):
        raise TypeError
    if kinds[-1] is Ellipsis:
        return tuple(record(kinds[0], one) for one in plain)
    return tuple(record(kind, one) for kind, one in zip(kinds, plain, strict=True))


def _one_of(kinds: tuple[Any, ...], plain: Any) -> Any:
    """The first of the kinds that the plain data has the shape of."""
    for kind in sorted(kinds, key=lambda one: one is not NoneType):
        try:
            return record(kind, plain)
        except (TypeError, ValueError, InvalidOperation):
            continue
    raise TypeError
