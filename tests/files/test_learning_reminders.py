"""Days to come back: two and six weeks for fresh items, six and twelve for commitments."""

import datetime as dt

import icalendar
from lessons import SESSION

from scrlib.documents.learning import follow_ups, reminders

DAY, NOW = dt.date(2026, 11, 23), dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


def read(data: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def test_there_are_two_reminders_at_two_and_six_weeks():
    events = read(reminders(SESSION, DAY, NOW))
    assert [(one["dtstart"].dt.date(), str(one["summary"])) for one in events] == [
        (dt.date(2026, 12, 7), "Two weeks on: look back (A short session)"),
        (dt.date(2027, 1, 4), "Six weeks on: look back (A short session)"),
    ]


def test_whoever_learned_at_a_weekend_is_reminded_on_a_monday():
    for day in (dt.date(2026, 11, 21), dt.date(2026, 11, 22)):
        days = [one["dtstart"].dt.date() for one in read(reminders(SESSION, day, NOW))]
        assert days == [dt.date(2026, 12, 7), dt.date(2027, 1, 4)]


def test_who_cannot_open_the_workbook_is_told_whom_to_ask_for_the_answers():
    without, where = (
        read(reminders(SESSION, DAY, NOW, fresh=(("One.",),), address=at))[0]["description"]
        for at in ("", "http://127.0.0.1:8866")
    )
    assert "Whoever led a session for you can print it." in without
    assert "Whoever led" not in where and "(http://127.0.0.1:8866)" in where


def test_each_holds_its_own_items_and_what_was_meant_for_monday():
    first, second = read(reminders(SESSION, DAY, NOW, fresh=(("One.",), ("Two.",)), intent="Ask by when."))
    assert "1. One." in first["description"] and "Two." not in first["description"]
    assert "1. Two." in second["description"]
    assert second["summary"] == "Six weeks on: five fresh items (A short session)"
    assert "You meant to change: Ask by when." in first["description"]


def test_a_file_taken_twice_reminds_once():
    uids = [
        [str(one["uid"]) for one in read(reminders(SESSION, DAY, now))]
        for now in (NOW, NOW + dt.timedelta(1))
    ]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 2


def test_commitments_are_asked_after_at_six_and_twelve_weeks():
    made = follow_ups("Good handovers", [("Ring the school first", "duty manager"), ("Meet", "")], DAY, NOW)
    assert [one["dtstart"].dt.date() for one in read(made)] == [dt.date(2027, 1, 4), dt.date(2027, 2, 15)]
    assert str(read(made)[0]["description"]).endswith("- Ring the school first (duty manager)\n- Meet")
