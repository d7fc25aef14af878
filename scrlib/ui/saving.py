"""A visitor's work as one text and back: what the browser tab keeps and what "Save to a file" writes."""

import json
from typing import Any, TypeVar

from scrlib.errors import ScrError
from scrlib.records.plain import plain, record_of
from scrlib.ui.screen import WORDS

Work = TypeVar("Work")


def written(key: str, version: int, work: Any) -> str:
    """The whole work of the workbook `key` as one text."""
    return json.dumps({"workbook": key, "version": version, "work": plain(work)}, ensure_ascii=False)


def with_words(text: str, words: str) -> str:
    """A text that `written` made, as a file of its own: with the setting of words that the page has."""
    return json.dumps({**json.loads(text), "words": words}, ensure_ascii=False)


def words_in(text: str) -> str:
    """The setting of words in a saved file, "" where it has none, as those of earlier versions."""
    try:
        saved = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    words = saved.get("words") if isinstance(saved, dict) else ""
    return words if words in WORDS else ""


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
        return record_of(kind, saved.get("work"))  # type: ignore[no-any-return]
    except TypeError:
        raise refused() from None


def refused() -> ScrError:
    """What is said of a file that is not a saved workbook."""
    return ScrError("That file is not a saved workbook.", "Choose a file made with “Save to a file”.")
