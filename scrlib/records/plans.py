"""What flows through the plan pages: plain frozen records, changed only by making a new one.

The codes are those of `docs/interfaces.md` (`scr plan`); an id stays with its action through Excel and back.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What the document says of an action, never computed from today's date."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


class Progress(StrEnum):
    """The finer statuses of the register; `data/plans/statuses.toml` maps each to one `Status`."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    LATE = "late"
    DONE_AWAITING_CHECK = "done_awaiting_check"
    DONE_WITH_EVIDENCE = "done_with_evidence"
    DONE_EFFECT_UNKNOWN = "done_effect_unknown"
    ALTERNATIVE_ACCEPTED = "alternative_accepted"
    SUPERSEDED = "superseded"
    RECONSIDERED = "reconsidered"


class Answer(StrEnum):
    """What a reader of a plan answers to a question about it."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


@dataclass(frozen=True, kw_only=True)
class PlanAction:
    """One action of a plan, as the document says it. Texts are None where it says nothing."""

    id: str  # "A1"; hidden in the Excel plan, so that a re-import knows the row again
    recommendation: str | None = None  # its number or reference as printed: "2", "R4", "2.1"
    recommendation_text: str | None = None
    action: str = ""
    owner: tuple[str, ...] = ()
    agency: str | None = None  # where a column of its own says it
    due: dt.date | None = None
    due_words: str = ""
    outcome: str | None = None
    monitoring: str | None = None
    evidence: str | None = None  # what the plan offers as proof that it was done or helped
    status: Status = Status.UNKNOWN
    status_words: str = ""  # words, or a colour said in words: "green (cell colour)"
    progress: Progress | None = None  # only where a person, or our own Excel plan, chose it
    cost_words: str | None = None
    signed_off: str | None = None  # who signed for the agency, as printed
    where: str = ""  # "table 2 row 5", "Sheet1 row 12"


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """One thing in the document that was passed over, and why, in plain words."""

    where: str
    why: str


@dataclass(frozen=True, kw_only=True)
class ColumnQuestion:
    """A column that could not be told: the page asks. `choices` are names of `PlanAction` fields."""

    table: str  # "table 2", "sheet Actions"
    column: int  # from 0
    heading: str
    samples: tuple[str, ...]  # up to three of its cells
    choices: tuple[str, ...]
    place: str = ""  # as its reader calls it: "column 3", "column C" of a sheet, "row 4" of one on its side


@dataclass(frozen=True, kw_only=True)
class Plan:
    """An action plan as read: actions in the order of the document, and what was passed over."""

    name: str
    actions: tuple[PlanAction, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    questions: tuple[ColumnQuestion, ...] = ()
    sign_offs: tuple[tuple[str, str], ...] = ()  # (agency, who signed), of the plan as a whole


@dataclass(frozen=True, kw_only=True)
class Lack:
    """Something asked of an action that it has not."""

    item: str  # "owner", "due", "linked", "outcome", "monitoring", "cost" or "sign_off"
    title: str
    question: str
    why: str
    source: str
    judgement: bool = False  # a person has to decide; the rest can be read off the plan


@dataclass(frozen=True, kw_only=True)
class ActionAudit:
    """What one action has and lacks. `level` is that of its outcome, "" where it cannot be told."""

    action: str  # its id
    answers: tuple[tuple[str, Answer], ...]  # (item, answer)
    lacks: tuple[Lack, ...] = ()
    level: str = ""
    done: bool = False
    difference: bool = False  # done, and the plan shows what it changed


@dataclass(frozen=True, kw_only=True)
class Beside:
    """One item of this plan beside the study of 2001-03: its actions against the study's plans."""

    item: str
    label: str
    ours: int
    ours_n: int
    theirs: int | None = None  # None where the study did not ask
    theirs_n: int | None = None
    table: str = ""
    caveat: str = ""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """An action's place in the order of doing; `after` are the ids it waits for, `why` in words."""

    action: str
    after: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanAudit:
    """What a plan has and lacks. Counts of `load` are of actions; a month is its first day."""

    headline: str
    actions: tuple[ActionAudit, ...] = ()
    beside: tuple[Beside, ...] = ()
    by_owner: tuple[tuple[str, int], ...] = ()  # the most loaded first
    by_month: tuple[tuple[dt.date, int], ...] = ()  # in order of time
    undated: int = 0
    order: tuple[Turn, ...] = ()
    levels: tuple[
        tuple[str, int], ...
    ] = ()  # how many outcomes are of each level; "" those that cannot be told
    done: int = 0
    difference: int = 0
    signed: tuple[str, ...] = ()  # agencies that signed
    unsigned: tuple[str, ...] = ()  # agencies that lead something and did not
