"""What the columns beside a recommendation say of its lead, date and outcome, put into the row of a plan."""

from dataclasses import replace
from datetime import date
from typing import Any

from scrlib.documents import PlanRow
from scrlib.plans.columns.headings import field_of
from scrlib.plans.fields.due import read_due

PLACES = {"owner": "lead", "agency": "lead", "due": "by_when", "outcome": "outcome", "monitoring": "measure"}


def with_table(row: PlanRow, beside: str) -> PlanRow:
    """The row with what the other columns say, and these columns quoted in `from_table`; else as it is.

    `beside` has a cell to a line ("By when: June 2025"). Words of the recommendation itself stay.
    """
    taken = []
    for line in beside.splitlines():
        heading, _, words = line.partition(": ")
        place = PLACES.get(field_of(heading), "")
        if place and words.strip():
            now: Any = _day(row.by_when, words) if place == "by_when" else _both(getattr(row, place), words)
            row = replace(row, **{place: now})
            taken.append(line)
    return replace(row, from_table="; ".join(taken))


def _both(own: str, told: str) -> str:
    """Both, unless one says the other."""
    kept = [one for one in (own, told) if one]
    longer = max(kept, key=len)
    return longer if all(one.casefold() in longer.casefold() for one in kept) else "; ".join(kept)


def _day(own: date | str, told: str) -> date | str:
    """The one day that is named; both in words where two are, for people to decide."""
    day = read_due(told).day
    if isinstance(own, date):
        return own if day in (own, None) else f"{_said(own)}; {told}"
    return day or _both(own, told)


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
