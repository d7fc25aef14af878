"""A decision whether to hold a review: facts that a panel relies on, views, decision, scope and dates."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What a panel says of one fact."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"
    OPEN = ""  # not answered yet


class Finding(StrEnum):
    """What a paragraph comes to in this case."""

    ALWAYS = "always"
    CONSIDER = "consider"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"
    OPEN = ""  # a fact that it needs is not answered yet


class Outcome(StrEnum):
    """What a member of the panel, the panel or the chair thinks should be done."""

    REVIEW = "review"
    SMALLER = "smaller"  # single agency reviews, an audit, another way to learn
    NONE = "none"
    UNDECIDED = "undecided"
    OPEN = ""


# ---- what an edition of the guidance asks, out of data


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something to establish. The same id in two editions is the same fact."""

    id: str
    asks: str
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """One paragraph, and which facts meet it: every group of `all` needs one fact that is so.

    item      id of what the edition asks, which has its source and says whether it was seen
    then      what follows where it is met: ALWAYS or CONSIDER
    joined    how its parts are joined, in words
    note      what is not clear about it
    """

    id: str
    paragraph: str
    label: str
    item: str
    then: Finding
    all: tuple[tuple[str, ...], ...]
    joined: str = ""
    note: str = ""
    seen: bool = True


@dataclass(frozen=True, kw_only=True)
class Variance:
    """Two paragraphs of one edition that may come to different things."""

    first: str
    second: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A time limit from the day `starts`: one of `months`, `days`, `working_days` is set, or it is at once.

    done   the day of the record that shows that it was kept, "" where none does
    only   the outcome for which it runs, OPEN for every one
    """

    id: str
    label: str
    item: str
    starts: str
    done: str = ""
    months: int = 0
    days: int = 0
    working_days: int = 0
    only: Outcome = Outcome.OPEN
    note: str = ""
    paragraph: str = ""
    seen: bool = True


@dataclass(frozen=True, kw_only=True)
class Asks:
    """A question that helps to decide, or one about the scope."""

    id: str
    paragraph: str
    asks: str
    seen: bool = True


@dataclass(frozen=True, kw_only=True)
class CriteriaSet:
    """How a decision is made under one edition. Without criteria (none were seen) a panel writes its own.

    decides    who takes the decision: "the chair"
    known      what the day is called from which the first time limit runs
    """

    edition: str
    title: str
    review: str
    about: str
    decides: str = "the chair"
    known: str = "Day it came to the chair’s attention"
    facts: tuple[Fact, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    variances: tuple[Variance, ...] = ()
    helps: tuple[Asks, ...] = ()
    helps_say: str = ""
    scope: tuple[Asks, ...] = ()
    scope_says: str = ""
    clocks: tuple[Clock, ...] = ()


# ---- what a panel and its chair say


@dataclass(frozen=True, kw_only=True)
class Said:
    """An answer to a fact or to a question that helps, and what it rests on."""

    id: str
    answer: Answer = Answer.OPEN
    facts: str = ""


@dataclass(frozen=True, kw_only=True)
class PanelView:
    """What one member of the panel thinks: a role, never a name."""

    id: str  # "V1"
    role: str = ""
    agency: str = ""
    view: Outcome = Outcome.OPEN
    reasons: str = ""


@dataclass(frozen=True, kw_only=True)
class ScopeAnswer:
    """What was settled about one question of the scope."""

    id: str
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class Proceeding:
    """An investigation or a proceeding beside the review. `waits`: ids of what waits, commas between."""

    id: str  # "P1"
    kind: str = ""
    next_day: str = ""
    what: str = ""
    contact: str = ""
    waits: str = ""


@dataclass(frozen=True, kw_only=True)
class CriteriaRecord:
    """The whole record. Days are texts as typed; `day_of` in scrlib.audits.criteria reads them."""

    title: str = ""
    incident: str = ""
    known: str = ""
    notified: str = ""
    rapid: str = ""  # the day the rapid review was done
    decided: str = ""
    finished: str = ""
    edition: str = ""  # chosen by a person; "" follows the day of the decision
    edition_why: str = ""
    own_criteria: str = ""  # where the criteria of the edition were not seen
    facts: tuple[Said, ...] = ()
    helps: tuple[Said, ...] = ()
    reading: str = ""  # id of the criterion that the panel went by where two differ
    reading_why: str = ""
    views: tuple[PanelView, ...] = ()
    advice: Outcome = Outcome.OPEN
    advice_why: str = ""
    decision: Outcome = Outcome.OPEN
    decider: str = ""
    reasons: str = ""
    instead: str = ""  # what is done where no review is held, or beside it
    scope: tuple[ScopeAnswer, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()

    def fact(self, id: str) -> Said:
        """What is said of this fact, nothing where it was not answered."""
        return next((one for one in self.facts if one.id == id), Said(id=id))

    def help(self, id: str) -> Said:
        """What is said of this question."""
        return next((one for one in self.helps if one.id == id), Said(id=id))

    def settled(self, id: str) -> str:
        """What was settled about this question of the scope."""
        return next((one.answer for one in self.scope if one.id == id), "")


# ---- what follows from both


@dataclass(frozen=True, kw_only=True)
class Result:
    """What a criterion comes to, and the facts that make it so."""

    criterion: Criterion
    finding: Finding
    met_by: tuple[Fact, ...] = ()
    not_known: tuple[Fact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Due:
    """A time limit in days. `day`: None while it cannot be reckoned; `working`: its last working day."""

    clock: Clock
    rule: str
    starts: dt.date | None = None
    day: dt.date | None = None
    working: dt.date | None = None
    done: dt.date | None = None

    @property
    def late(self) -> bool:
        """Whether it was done after its day."""
        return bool(self.day and self.done and self.done > self.day)
