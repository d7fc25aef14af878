"""Plain text: evened out as it is read, and made such as a Word or Excel file can hold."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Record = TypeVar("Record")
NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
SPACES = re.compile(r"[^\S\n]+")
ENDING = re.compile(r"\.(?:docx|xlsx|csv|txt)$", re.I)
BREAKS = re.compile(r" ?\n[ \n]*")


def tidy(raw: str) -> str:
    """The text with runs of spaces made one and characters of no width left out."""
    text = SPACES.sub(" ", NO_WIDTH.sub("", raw))
    return BREAKS.sub("\n", text).strip()


def tidy_places(raw: str) -> list[int]:
    """For each character of `tidy(raw)`, its place in `raw`."""
    places: list[int] = []
    last = "\n"  # so that leading spaces are dropped
    for at, letter in enumerate(raw):
        if NO_WIDTH.match(letter):
            continue
        if letter == "\n":
            if last == " ":
                places.pop()
            if places and last != "\n":
                places.append(at)
            last = "\n"
        elif letter.isspace():
            if last not in " \n":
                places.append(at)
                last = " "
        else:
            places.append(at)
            last = letter
    while places and raw[places[-1]].isspace():
        places.pop()
    return places


def day_words(day: dt.date) -> str:
    """A day as it is written: "21 November 2026"."""
    return f"{day.day} {day:%B %Y}"


def listed(parts: Sequence[str]) -> str:
    """Words one after another: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold (control characters, halves of pairs)."""
    return "".join(one for one in text if one in "\t\n" or _is_allowed(ord(one)))


def printable_record(record: Record) -> Record:
    """A record with every text in it `printable`, however deep; the very same one where nothing was changed."""
    clean: Any = _printable_in(record)
    return clean


def _printable_in(value: Any) -> Any:
    if type(value) is str:
        return value if value.isprintable() else printable(value)
    if isinstance(value, tuple):
        parts = [_printable_in(one) for one in value]
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else tuple(parts)
    if isinstance(value, Mapping):
        table = {_printable_in(key): _printable_in(one) for key, one in value.items()}
        return value if table == value else table
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        changed = {name: new for name, old in found.items() if (new := _printable_in(old)) is not old}
        return replace(value, **changed) if changed else value
    return value


def _is_allowed(code: int) -> bool:
    return 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000


def shortened(text: str, most: int) -> str:
    """The first words of a text on one line, with "…" where there are more."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def titled(name: str, otherwise: str) -> str:
    """A file's name as a title: without its ending; other words where nothing is left."""
    return printable(ENDING.sub("", name)).strip() or otherwise
