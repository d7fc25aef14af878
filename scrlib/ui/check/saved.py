"""The work as one text and back: what the browser tab keeps and what "Save to a file" writes."""

import json
from dataclasses import MISSING, asdict, fields
from typing import Any, get_args, get_origin, get_type_hints

from scrlib.errors import ScrError
from scrlib.ui.check.work import STEPS, Work

KEY = "01_check_recommendations"
VERSION = 1


def written(work: Work) -> str:
    """The whole work as one text."""
    return json.dumps({"workbook": KEY, "version": VERSION, "work": asdict(work)}, ensure_ascii=False)


def read_back(text: str) -> Work:
    """The work in a text that `written` made.

    Raises ScrError when the text is anything else: of another workbook, of a later version, or damaged.
    """
    try:
        saved = json.loads(text)
    except (ValueError, RecursionError):
        raise _refused() from None
    if not isinstance(saved, dict) or not isinstance(saved.get("workbook"), str):
        raise _refused()
    if saved["workbook"] != KEY:
        raise ScrError("That file was saved from another workbook.", "Open it on the page it was saved from.")
    if saved.get("version") != VERSION:
        raise ScrError(
            "That file was saved by a newer version.", "Ask whoever runs the workbook to update it."
        )
    try:
        return _sound(_record(Work, saved.get("work")))
    except (TypeError, KeyError):
        raise _refused() from None


def _refused() -> ScrError:
    return ScrError("That file is not a saved workbook.", "Choose a file made with “Save to a file”.")


def _sound(work: Work) -> Work:
    """The work, if its parts belong together."""
    ids = [entry.id for entry in work.entries]
    if (
        work.step not in STEPS
        or len(set(ids)) < len(ids)
        or not all(entry.versions for entry in work.entries)
    ):
        raise TypeError
    return work


def _record(kind: Any, plain: Any) -> Any:
    """The value of type `kind` written as plain data. Raises TypeError when it is of another shape."""
    if hasattr(kind, "__dataclass_fields__"):
        if not isinstance(plain, dict):
            raise TypeError
        hints = get_type_hints(kind)
        needed = {
            one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING
        }
        if needed - plain.keys():
            raise TypeError
        return kind(**{name: _record(hints[name], value) for name, value in plain.items()})
    if get_origin(kind) is tuple:
        if not isinstance(plain, list):
            raise TypeError
        return tuple(_record(get_args(kind)[0], one) for one in plain)
    if type(plain) is not kind:
        raise TypeError
    return plain
