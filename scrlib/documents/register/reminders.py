"""The reminders of a register as a calendar file."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from scrlib.documents.calendar import Event, calendar
from scrlib.records.papers import Reminder


def reminder_file(reminders: Sequence[Reminder], now: dt.datetime) -> bytes:
    """A calendar file (.ics): half an hour from nine on each day. `now`, with its time zone, is when it is made.

    What is due on one day keeps its mark, so that a file opened a week later does not remind of it twice.
    """
    return calendar([_event(one) for one in reminders], now)


def _event(one: Reminder) -> Event:
    mark = hashlib.sha256("|".join(one.about).encode("utf-8", "replace")).hexdigest()[:32]
    return Event(uid=mark, day=one.day, title=one.title, words=one.words)
