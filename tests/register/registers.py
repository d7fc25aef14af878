"""Logs of a register for the tests: what was written, by whom, at one moment."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.writing import set_fields
from scrlib.records.register import Change, Thing

NOON = dt.datetime(2026, 9, 12, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)


def log_of(*changes: Sequence[Change], log: Log = (), who: str = "Board manager") -> Log:
    """The log with each group of changes written after it."""
    for one in changes:
        log = appended(log, one, who=who, why="Meeting", at=NOON)
    return log


def action(id: str, **form: str) -> tuple[Change, ...]:
    """An action whose number is its id."""
    return set_fields(Thing.ACTION, id, {"number": id, "text": f"Do {id}", **form})


def evidence(id: str, of: str, strength: str = "output") -> tuple[Change, ...]:
    """A paper that is evidence of an action."""
    return set_fields(Thing.EVIDENCE, id, {"title": f"Paper {id}", "action": of, "strength": strength})


def advised(id: str, made: str, **form: str) -> tuple[Change, ...]:
    """A recommendation whose number is its id, made on a day."""
    return set_fields(Thing.RECOMMENDATION, id, {"number": id, "text": f"Advice {id}", "made": made, **form})
