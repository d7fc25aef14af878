"""The days of a decision and a review: read as typed, reckoned by each time limit of the edition."""

import datetime as dt
import re
from itertools import pairwise

from scrlib.audits.criteria.words import STARTS
from scrlib.audits.working_days import last_working_day, months_after, working_days_after
from scrlib.records.criteria import Clock, CriteriaRecord, CriteriaSet, Due, Outcome
from scrlib.text.saying import counted, day, listed
from scrlib.text.times.calendar_days import resolve

YEARS = range(1900, 2101)  # in which a case can be
DAYS = ("incident", "known", "notified", "rapid", "decided", "finished")
_WITH_A_DAY = re.compile(
    r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+\S+\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)\s*"
)


def day_of(typed: str) -> dt.date | None:
    """The day in a text such as "22 May 2026", "22/05/2026" or "2026-05-22"; None for anything else."""
    day = resolve(typed) if _WITH_A_DAY.fullmatch(typed) else None
    return day if day and day.year in YEARS else None


def day_typed(record: CriteriaRecord, name: str) -> dt.date | None:
    """One of the record's days by its name, None where it is not a whole day."""
    return day_of(getattr(record, name))


def timetable(given: CriteriaSet, record: CriteriaRecord) -> tuple[Due, ...]:
    """Every time limit that runs in this case, in the order of the edition."""
    return tuple(
        _due(one, record)
        for one in given.clocks
        if Outcome.OPEN in (one.only, record.decision) or one.only is record.decision
    )


def _due(clock: Clock, record: CriteriaRecord) -> Due:
    starts = day_typed(record, clock.starts)
    last = None if starts is None else ends(clock, starts)
    return Due(
        clock=clock,
        rule=rule(clock),
        starts=starts,
        day=last,
        working=last and last_working_day(last),
        done=day_typed(record, clock.done) if clock.done else None,
    )


def ends(clock: Clock, starts: dt.date) -> dt.date:
    """The day on which a time limit that runs from `starts` ends."""
    if clock.working_days:
        return working_days_after(starts, clock.working_days)
    return months_after(starts, clock.months) + dt.timedelta(days=clock.days)


def rule(clock: Clock) -> str:
    """The limit in words: "within 1 month", "at once"."""
    for length, name in ((clock.months, "month"), (clock.days, "day"), (clock.working_days, "working day")):
        if length:
            return f"within {counted(length, name)}"
    return "at once"


def not_a_day(record: CriteriaRecord) -> str:
    """One sentence where what is typed is no whole day, so that nothing can be reckoned from it, or ""."""
    typed = [getattr(record, name).strip() for name in DAYS]
    odd = [f"“{one}”" for one in typed if one and not day_of(one)]
    return (
        f"{listed(odd)} {'is' if len(odd) == 1 else 'are'} no whole day: write it as 22 May 2026."
        if odd
        else ""
    )


def out_of_order(record: CriteriaRecord) -> str:
    """One sentence where the days cannot be in the order in which things happen, or ""."""
    names = ("incident", "known", "decided")
    days = [(STARTS[name], found) for name in names if (found := day_typed(record, name))]
    for (earlier, first), (later, second) in pairwise(days):
        if second < first:
            return f"{later[0].upper()}{later[1:]} ({day(second)}) comes before {earlier} ({day(first)})."
    return ""


def still_to_come(record: CriteriaRecord, today: dt.date) -> str:
    """One sentence where a day on which something happened lies after today, or ""."""
    days = [(STARTS[name], found) for name in DAYS if (found := day_typed(record, name)) and found > today]
    told = listed([f"{words} ({day(found)})" for words, found in days])
    return f"{told[0].upper()}{told[1:]} {'is' if len(days) == 1 else 'are'} still to come." if days else ""
