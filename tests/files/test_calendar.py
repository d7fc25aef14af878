"""Reminders as a calendar file: read back, they say the same."""

import datetime as dt

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from scrlib.documents.calendar import Event, calendar
from scrlib.documents.plain import printable

NOW = dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC)
EVENT = Event(uid="one", day=dt.date(2026, 12, 6), title="Five; fresh, items", words="First.\nSecond.")


def read(data: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def test_an_event_is_read_back_as_it_was_written():
    (event,) = read(calendar([EVENT], NOW))
    assert (str(event["summary"]), str(event["description"])) == ("Five; fresh, items", "First.\nSecond.")
    assert str(event["uid"]) == "one@scr-workbook.invalid"
    assert event["dtstamp"].dt == NOW


def test_it_is_nine_in_the_morning_in_winter_and_in_summer():
    summer = Event(uid="two", day=dt.date(2027, 7, 1), title="T")
    starts = [one["dtstart"].dt for one in read(calendar([EVENT, summer], NOW))]
    assert [one.astimezone(dt.UTC).hour for one in starts] == [9, 8]
    assert [one.time() for one in starts] == [dt.time(9), dt.time(9)]


def test_the_rule_of_british_time_is_in_the_file_as_a_rule():
    (zone,) = icalendar.Calendar.from_ical(calendar([EVENT], NOW)).walk("VTIMEZONE")
    rules = [part["rrule"].to_ical() for part in zone.subcomponents]
    assert str(zone["tzid"]) == "Europe/London"
    assert rules == [b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", b"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"]


def test_lines_end_as_outlook_wants_them_and_none_is_longer_than_75_bytes():
    long = Event(uid="l", day=EVENT.day, title="T", words="A sentence that goes on – and on. " * 20)
    data = calendar([long], NOW)
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert [line for line in lines if len(line) > 75] == []


@given(st.text(max_size=200))
def test_any_words_come_back_without_what_no_file_can_hold(words: str):
    (event,) = read(calendar([Event(uid="x", day=EVENT.day, title="T", words="A" + words)], NOW))
    assert str(event["description"]) == printable(f"A{words}")
