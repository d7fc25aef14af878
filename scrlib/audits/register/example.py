"""An invented register in its second year, its days counted from today, so that it never grows old."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from scrlib.audits.register.log import Log, appended, packed
from scrlib.audits.register.things import shape
from scrlib.audits.register.writing import set_fields
from scrlib.records.register import Change, Thing
from scrlib.tables import read_table, require, rows

FILE = "audits/register_example.toml"
MORNING = dt.time(9, tzinfo=dt.UTC)


def example_register(day: dt.date) -> tuple[str, Log]:
    """(title, log) of the invented register as it stands on `day`.

    Raises DataError where a row of its file is incomplete.
    """
    table = read_table(FILE)
    require(table, FILE, ("source", "title"))
    log: Log = ()
    for row in rows(table, FILE, "write", ("ago", "who")):
        at = dt.datetime.combine(day - dt.timedelta(days=row["ago"]), MORNING)
        if "pack" in row:
            log = packed(log, who=row["who"], at=at, title=row["pack"])
        else:
            log = appended(log, tuple(_changes(row, day)), who=row["who"], why=row["why"], at=at)
    return table["title"], log


def _changes(row: Mapping[str, Any], day: dt.date) -> Iterator[Change]:
    for one in rows(row, FILE, "set", ("thing", "id")):
        thing = Thing(one["thing"])
        days = {field.id for field in shape(thing).fields if field.kind == "day"}
        form = {
            name: (day + dt.timedelta(days=value)).isoformat() if name in days else value
            for name, value in one.items()
        }
        yield from set_fields(
            thing, one["id"], {name: form[name] for name in form if name not in ("thing", "id")}
        )
