"""Days to remember as a calendar file, which Outlook and every other calendar opens."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from scrlib.documents.plain import printable

PLACE = ZoneInfo("Europe/London")
STARTS = dt.time(9)
LASTS = dt.timedelta(minutes=30)
BEFORE = dt.timedelta(minutes=15)  # when it rings


@dataclass(frozen=True, kw_only=True)
class Event:
    """Half an hour from nine in the morning, British time.

    uid    the same for the same reminder, so that a file opened twice does not remind twice
    words  what to do then, in lines
    """

    uid: str
    day: dt.date
    title: str
    words: str = ""
    where: str = ""


def calendar(events: Sequence[Event], now: dt.datetime) -> bytes:
    """A calendar file (RFC 5545) with these events. `now`, with its time zone, is when the file was made."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", "-//SCR Workbook//Learn together//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(_british_time())
    for one in events:
        made.add_component(_event(one, now))
    return made.to_ical()


def _british_time() -> Any:
    """The rule of British time since 1996, so that a calendar that knows no names of places gets nine right."""
    import icalendar

    made = icalendar.Timezone()
    made.add("tzid", PLACE.key)
    parts = (
        (
            icalendar.TimezoneDaylight,
            "BST",
            dt.timedelta(0),
            dt.timedelta(hours=1),
            dt.datetime(1996, 3, 31, 1),
        ),
        (
            icalendar.TimezoneStandard,
            "GMT",
            dt.timedelta(hours=1),
            dt.timedelta(0),
            dt.datetime(1996, 10, 27, 2),
        ),
    )
    for kind, name, before, after, first in parts:
        part = kind()
        part.add("dtstart", first)
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        made.add_component(part)
    return made


def _event(event: Event, now: dt.datetime) -> Any:
    import icalendar

    starts = dt.datetime.combine(event.day, STARTS, PLACE)
    made = icalendar.Event()
    made.add("uid", f"{event.uid}@scr-workbook.invalid")
    made.add("dtstamp", now.astimezone(dt.UTC))
    made.add("dtstart", starts)
    made.add("dtend", starts + LASTS)
    made.add("summary", printable(event.title))
    if event.words:
        made.add("description", printable(event.words))
    if event.where:
        made.add("location", printable(event.where))
    made.add("transp", "TRANSPARENT")  # it reminds; it does not make the person busy
    made.add_component(_alarm(event))
    return made


def _alarm(event: Event) -> Any:
    import icalendar

    made = icalendar.Alarm()
    made.add("action", "DISPLAY")
    made.add("description", printable(event.title))
    made.add("trigger", -BEFORE)
    return made
