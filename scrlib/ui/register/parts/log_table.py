"""Entries of the log as a table: when, who, what, from what to what, and why."""

from collections.abc import Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.telling import sentences
from scrlib.records.register import Entry
from scrlib.ui.clock import PLACE
from scrlib.ui.components import lines, table
from scrlib.ui.markup import Markup, tag

COLUMNS = ["Entry", "When and who", "What", "Was", "Is", "Why"]


def log_table(caption: str, log: Log, entries: Sequence[Entry]) -> Markup:
    """Some entries of a log, in the order given."""
    told = sentences(log, entries)
    rows = [
        (str(one.number), (_when(one), tag("br"), one.who), about, lines(old), lines(new), why)
        for one, (about, old, new, why) in zip(entries, told, strict=True)
    ]
    return table(caption, COLUMNS, rows)


def _when(one: Entry) -> str:
    at = one.at.astimezone(PLACE)
    return f"{at.day} {at:%b %Y, %H:%M}"
