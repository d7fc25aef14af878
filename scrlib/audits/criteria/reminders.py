"""The days of a timetable to remember: time limits, and the next days of what runs beside the review."""

import datetime as dt
from dataclasses import dataclass

from scrlib.audits.criteria.proceedings import label
from scrlib.audits.criteria.timetable import day_of, timetable
from scrlib.records.criteria import CriteriaRecord, CriteriaSet
from scrlib.text.saying import day


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A day, its title, and what to do then. `key` is the same for the same reminder."""

    key: str
    day: dt.date
    title: str
    words: str


def still_to_come(record: CriteriaRecord, given: CriteriaSet, today: dt.date) -> tuple[Reminder, ...]:
    """The reminders of today and later: nobody's calendar wants the days of a case long past."""
    return tuple(one for one in reminders(record, given) if one.day >= today)


def reminders(record: CriteriaRecord, given: CriteriaSet) -> tuple[Reminder, ...]:
    """Each limit that is not done, on its last working day, and each next day beside it, in their order."""
    case = record.title or "the case"
    found = [
        Reminder(
            key=f"limit {one.clock.id}",
            day=one.working,
            title=f"{one.clock.label} ({case})",
            words=f"Due {day(one.day)}: {one.rule}"
            + (f", {one.clock.paragraph}." if one.clock.seen else ". Not verified: read the guidance."),
        )
        for one in timetable(given, record)
        if one.day and one.working and not one.done
    ]
    for one in record.proceedings:
        if on := day_of(one.next_day):
            words = f"Ask what it means for the review. In touch: {one.contact or 'nobody named yet'}."
            found.append(
                Reminder(key=f"beside {one.id}", day=on, title=f"{label(one)} ({case})", words=words)
            )
    return tuple(sorted(found, key=lambda one: one.day))
