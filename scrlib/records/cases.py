"""A sample case below its documents: chronology entries, findings, a trainer's notes."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from scrlib.records import Attribution


class CaseKind(StrEnum):
    """What a sample case is told as; only a review has a report and an action plan."""

    REVIEW = "review"
    NEAR_MISS = "near_miss"
    EFFECTIVE_PRACTICE = "effective_practice"


class Precision(StrEnum):
    """How much of a date is known. ABOUT: a day is written, and may not be the day."""

    DAY = "day"
    ABOUT = "about"
    MONTH = "month"
    YEAR = "year"


class Seen(StrEnum):
    """Whether the child was seen, or seen alone. A record that does not say is NOT_RECORDED, never NO."""

    YES = "yes"
    NO = "no"
    NOT_RECORDED = "not_recorded"
    NOT_APPLICABLE = "not_applicable"


class Level(StrEnum):
    """Where what a finding describes could be changed."""

    INDIVIDUAL = "individual"
    TEAM = "team"
    ORGANISATION = "organisation"
    MULTI_AGENCY = "multi_agency"
    NATIONAL = "national"


class Use(StrEnum):
    """What a case can be worked with: the exercises, and its three routes set side by side."""

    JUDGING = "judging"
    INQUIRY = "inquiry"
    NEAR_MISS = "near_miss"
    CHRONOLOGY = "chronology"
    ROUTES = "routes"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One entry of a merged chronology. `sequence` is its number, from 1, in the order to read."""

    sequence: int
    first_day: dt.date  # the earliest day that `event_date` allows: 1 April for "2025-04"
    event_date: str  # as far as it is known: "2025-04-21", "2025-04" or "2025"
    date_precision: Precision
    event_time: str  # "14:30", or "" where no time is known
    agency: str
    source: str
    event: str
    child_seen: Seen
    child_alone: Seen
    wishes_feelings: str
    impact_on_child: str
    response: str
    review_note: str
    discrepancy_with: tuple[int, ...]  # the entries that tell it otherwise

    @property
    def when(self) -> str:
        """The date in words, no surer than it is: "about 21 April 2025", "April 2025", "2025"."""
        if self.date_precision is Precision.YEAR:
            return self.event_date
        month = f"{self.first_day:%B %Y}"
        if self.date_precision is Precision.MONTH:
            return month
        about = "about " if self.date_precision is Precision.ABOUT else ""
        return f"{about}{self.first_day.day} {month}"


@dataclass(frozen=True, kw_only=True)
class CaseFinding:
    """What a case shows. `events`: the chronology entries that it stands on."""

    id: str
    text: str
    level: Level
    attribution: Attribution
    evidence: str
    events: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TrainerNote:
    """What a trainer should know of a case, for one use or (None) for any. Never shown before the reveal."""

    use: Use | None
    title: str
    text: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class CaseDocument:
    """A file of a case that a reader is given."""

    title: str
    file: str  # its name in the case's folder
