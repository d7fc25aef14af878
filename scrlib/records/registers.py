"""What is read off a register: its actions with their evidence, what was done since, the annual table.

Plain records for screens and papers. Days are None where none was written; labels are words to show.
"""

import datetime as dt
from dataclasses import dataclass

from scrlib.records.plans import Progress


@dataclass(frozen=True, kw_only=True)
class EvidenceLine:
    """One piece of evidence: a reference, never a copy. `difference`: it is of a kind that shows one."""

    id: str
    title: str
    date: dt.date | None = None
    held: str = ""
    strength: str = ""  # label
    difference: bool = False
    seen_by: str = ""


@dataclass(frozen=True, kw_only=True)
class LookLine:
    """A look at whether an action made a difference, done or still to come."""

    id: str
    months: str = ""  # "6"
    due: dt.date | None = None
    answer: str = ""  # id of the list "difference", "" while nobody has looked
    answer_words: str = ""
    shows: str = ""
    said_by: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class ActionLine:
    """One action as it stands in the register.

    status       None where nobody has said where it stands
    harm         id of the list "harm", "" where nobody has said
    harm_rank    1 the gravest; what nobody has said, or cannot be said, stands in the middle
    days_late    days past its due day while it is open, 0 otherwise
    """

    id: str
    number: str = ""
    text: str = ""
    recommendations: tuple[str, ...] = ()  # numbers as printed, else the ids
    owner: str = ""
    owner_before: str = ""  # whose it was, where nobody answers for it now
    agency: str = ""
    due: dt.date | None = None
    due_words: str = ""
    status: Progress | None = None
    status_words: str = ""
    harm: str = ""
    harm_label: str = ""
    harm_rank: int = 0
    days_late: int = 0
    done_on: dt.date | None = None
    outcome: str = ""
    news: str = ""
    reason: str = ""
    looked: dt.date | None = None
    looked_by: str = ""  # who typed that
    evidence: tuple[EvidenceLine, ...] = ()
    looks: tuple[LookLine, ...] = ()
    done: bool = False  # what was to be done was done, checked or not
    open: bool = True  # there is still something to do or to check
    difference: str = ""  # "shown", "not_found" or "" where nothing shows it either way

    @property
    def name(self) -> str:
        """Its number, or its id where it has none."""
        return self.number or self.id


@dataclass(frozen=True, kw_only=True)
class RecommendationLine:
    """One recommendation, what was answered, and its actions in the order of the register."""

    id: str
    number: str = ""
    text: str = ""
    review: str = ""  # title
    made: dt.date | None = None
    asked_of: str = ""
    response: str = ""  # id of the list "response", "" where nothing was answered
    response_label: str = ""
    response_words: str = ""
    response_by: str = ""
    actions: tuple[ActionLine, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecisionLine:
    """What a meeting decided. `action`: the one it is about, or that came of it, as it stands now."""

    id: str
    meeting: dt.date | None = None
    row: str = ""
    about: str = ""
    text: str = ""
    who: str = ""
    by: str = ""
    does: str = ""  # id of the list "decided"
    does_words: str = ""
    action: ActionLine | None = None
    recommendation: str = ""  # id


@dataclass(frozen=True, kw_only=True)
class SinceLast:
    """What a meeting wants to know first. Every tuple of actions is in the order in which to read it.

    number, head, at, title    the entry that the last pack was printed at; 0 and "" where none was
    """

    day: dt.date
    number: int = 0
    head: str = ""
    at: dt.datetime | None = None
    title: str = ""
    actions: int = 0
    headline: str = ""
    done: tuple[ActionLine, ...] = ()  # done since then
    overdue: tuple[ActionLine, ...] = ()  # the gravest harm first, then the longest overdue
    no_difference_shown: tuple[ActionLine, ...] = ()  # done at any time, nothing shows a difference
    without_evidence: tuple[ActionLine, ...] = ()  # done at any time, no evidence even that it was done
    looks_due: tuple[ActionLine, ...] = ()  # a look at the difference is due
    without_owner: tuple[ActionLine, ...] = ()  # open, and nobody answers for it
    without_day: tuple[ActionLine, ...] = ()  # open, and no day is written: it can never be overdue
    to_update: tuple[ActionLine, ...] = ()  # open, and nobody has looked at it since then
    changed: tuple[ActionLine, ...] = ()  # changed since then in any way
    unanswered: tuple[RecommendationLine, ...] = ()  # nobody has answered them


@dataclass(frozen=True, kw_only=True)
class AnnualTable:
    """What action was taken, and by whom, for the recommendations of a period; both days belong to it."""

    first: dt.date
    last: dt.date
    rows: tuple[RecommendationLine, ...] = ()  # made in the period
    earlier: tuple[RecommendationLine, ...] = ()  # made before it, with something open or done in it
    undated: tuple[RecommendationLine, ...] = ()  # nobody wrote when they were made
    unlinked: tuple[ActionLine, ...] = ()  # actions that answer no recommendation of the register
    headline: str = ""
