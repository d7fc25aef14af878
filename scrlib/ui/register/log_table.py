"""Entries of the log as rows: when, who, what, from what to what, and why."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from scrlib.audits.register.reading import day_of
from scrlib.audits.register.state import BLANK
from scrlib.audits.register.things import choices, shape
from scrlib.records.register import Act, Entry, Kept
from scrlib.text.saying import day as day_words
from scrlib.ui.markup import Child, tag

PLACE = ZoneInfo("Europe/London")
COLUMNS = ["Entry", "When and who", "What", "Was", "Is", "Why"]
LONG = 200


def log_rows(
    log: Sequence[Entry], names: Callable[[Entry], str]
) -> tuple[list[str], list[tuple[Child, ...]]]:
    """The columns and the rows; `names` says what an entry is about."""
    return COLUMNS, [_row(one, names(one)) for one in log]


def _row(one: Entry, name: str) -> tuple[Child, ...]:
    when = f"{one.at.astimezone(PLACE):%d %b %Y, %H:%M}"
    return (
        str(one.number),
        (when, tag("br"), one.who),
        what(one, name),
        value(one, one.old),
        value(one, one.new) if one.act is Act.SET else head_of(one),
        _words(one.why),
    )


def what(one: Entry, name: str) -> str:
    """What an entry did, in words."""
    if one.act is Act.SET:
        return f"{name}: {shape(one.thing).field(one.field).label}"
    if one.act is Act.BLANK:
        return f"The value of entry {one.target} was blanked"
    if one.act is Act.PACK:
        return f"Meeting pack made: {_words(one.new)}"
    return "Another copy was taken in"


def value(one: Entry, kept: Kept | None) -> str:
    """A value in words: a choice by its label, a day as it is written."""
    words = _words(kept)
    if not words or one.act is not Act.SET:
        return "" if one.act is Act.MERGE else words
    field = shape(one.thing).field(one.field)
    if field.list:
        known = choices(field.list)
        return "; ".join(known[id].label if id in known else id for id in words.split())
    day = day_of(words) if field.kind == "day" else None
    return day_words(day) if day else words[:LONG]


def head_of(one: Entry) -> Child:
    """The first letters of the head that a pack or a merge names."""
    return tag("code", one.head[:16]) if one.act is Act.PACK else None


def _words(kept: Kept | None) -> str:
    if kept is None:
        return ""
    return BLANK if kept.value is None else kept.value
