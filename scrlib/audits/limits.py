"""The days that a report tells, held against the time limits of an edition: what a person then looks up."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrlib.audits.criteria.sets import criteria_set
from scrlib.audits.criteria.timetable import day_of, ends, rule
from scrlib.records.criteria import Clock
from scrlib.records.reports import Fact
from scrlib.text.saying import day, long_past
from scrlib.text.times.calendar_days import resolve

A_MONTH = re.compile(r"\s*[A-Za-z]+\s+\d{4}\s*")
NOT_READ = "The report’s own date was not found."
CANNOT_TELL = "With a month alone it cannot be told whether that is within the limit."
BEFORE = "before the decision, so one of the two days was misread."
Days = tuple[dt.date, dt.date]  # the first and the last day that words such as "March 2012" may mean


@dataclass(frozen=True, kw_only=True)
class Held:
    """A time limit and what the report tells of it, in words. `ends` is "" where no day can be reckoned."""

    limit: str
    runs_from: str
    ends: str
    told: str


def held(edition: str, facts: Sequence[Fact], decided: str) -> tuple[Held, ...]:
    """The limits of the edition about which a report tells something, () where it tells no decision.

    `facts` are those of `facts.facts`; `decided` is the day of the decision as the auditor typed it, which
    counts where the report names none.
    """
    told = {one.name: one.value for one in facts}
    decision = told.get("decided") or decided
    if not days_of(decision):
        return ()
    found = []
    for clock in criteria_set(edition).clocks:
        if (clock.starts, clock.done) == ("known", "decided"):
            found.append(_to_decide(clock, decision, told.get("incident", "")))
        if (clock.starts, clock.done) == ("decided", "finished"):
            found.append(_to_finish(clock, decision, told.get("dated", "")))
    return tuple(found)


def days_of(told: str) -> Days | None:
    """The days that a day or a month may mean; None for any other words."""
    exact, last = day_of(told), resolve(told)
    if exact:
        return exact, exact
    return (last.replace(day=1), last) if last and A_MONTH.fullmatch(told) else None


def _to_decide(clock: Clock, decision: str, incident: str) -> Held:
    """It runs from a day that is seldom in a report: the incident is told beside it, and nothing judged."""
    return Held(
        limit=_limit(clock),
        runs_from="the day it became known, which was not read"
        + (f" (the incident: {incident})" if incident else ""),
        ends="",
        told=f"Decided: {decision}.",
    )


def _to_finish(clock: Clock, decision: str, dated: str) -> Held:
    starts, done = days_of(decision), days_of(dated)
    first, last = (ends(clock, one) for one in starts) if starts else (None, None)
    told = f"Dated {dated}: {_against(done, first, last)}" if done and first and last else NOT_READ
    if done and starts and done[1] < starts[0]:
        told = f"Dated {dated}: {BEFORE}"
    return Held(
        limit=_limit(clock),
        runs_from=f"the decision, {decision}",
        ends=(day(last) if first == last else f"{last:%B %Y}") if last else "",
        told=" ".join(filter(None, (told, clock.note))),
    )


def _against(done: Days, first: dt.date, last: dt.date) -> str:
    """Where a report's date lies, said only as far as the words bear it."""
    if done[0] > last:
        later = (done[0] - last).days
        return (
            f"{'at least ' if done[0] != done[1] or first != last else ''}{long_past(later)} after that day."
        )
    return "within the limit." if done[1] <= first else CANNOT_TELL


def _limit(clock: Clock) -> str:
    paragraph = clock.paragraph if clock.seen else f"{clock.paragraph}, not verified"
    return f"{clock.label}: {rule(clock)} ({paragraph})"
