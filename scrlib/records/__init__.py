"""What flows through the workbook: plain frozen records, changed only by making a new one.

Offsets count characters of the recommendation's `text`; `words` is always `text[start:end]`.
Codes (verdicts, focus, leverage) are those of the codebook and of `docs/interfaces.md`.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Criterion(StrEnum):
    """The five criteria of SMART, as the codebook takes them."""

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    REALISTIC = "realistic"
    TIMELY = "timely"


class Verdict(StrEnum):
    """What the wording shows of one criterion."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"


class Certainty(StrEnum):
    """How sure a prompt is: the wording settles it, or a person has to judge."""

    WORDING = "wording"
    JUDGEMENT = "judgement"


class Leverage(StrEnum):
    """How much the strongest thing asked for would change, by the codebook's hierarchy of strength."""

    STRONGER = "stronger"
    INTERMEDIATE = "intermediate"
    WEAKER = "weaker"


class Attribution(StrEnum):
    """On whom the wording acts: on what a worker does, or on the conditions of work."""

    INDIVIDUAL = "individual"
    SYSTEMIC = "systemic"
    UNCLEAR = "unclear"


class Focus(StrEnum):
    """The fourteen codes of Table 18 (Rose and Barnes 2008), in the table's order."""

    EXISTING_PROCEDURES = "existing_procedures"
    NEW_PROCEDURES = "new_procedures"
    OTHER = "other"
    COMMUNICATION = "communication"
    TRAINING = "training"
    ASSESSMENT = "assessment"
    MANAGEMENT = "management"
    RISK_ASSESSMENT = "risk_assessment"
    SUPERVISION = "supervision"
    ROLES = "roles"
    DECISION_MAKING = "decision_making"
    DIRECT_WORK = "direct_work"
    NEW_STAFF = "new_staff"
    KNOWLEDGE_SKILLS = "knowledge_skills"


@dataclass(frozen=True, kw_only=True)
class Span:
    """Some words of a text and where they stand."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Deadline(Span):
    """Words that date what is asked; `date` is None where they name no calendar day ("urgently")."""

    date: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """One recommendation as printed. `where` says where in the file it was found, in words."""

    id: str
    text: str
    where: str = ""
    finding: str | None = None  # id of the finding it answers, where the document says so
    also: tuple[str, ...] = ()  # ids of the others, where it says that it answers more than one
    heading: str = ""  # the headings it stands under, a line each
    around: str = ""  # what is said just before and after it
    beside: str = ""  # the other cells of its row, a line each ("By when: June"): told, and never judged
    number: str = ""  # what people call it by, as printed ("6", "4.2"); its id is ours

    @property
    def answers(self) -> tuple[str, ...]:
        """Ids of every finding that it answers, as the document says."""
        return (self.finding, *self.also) if self.finding else ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing a review found, as printed."""

    id: str
    text: str
    where: str = ""
    heading: str = ""  # the headings it stands under, a line each
    around: str = ""  # what is said just before and after it
    number: str = ""  # what people call it by, as printed ("4", "8.2"); its id is ours


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One thing asked for. `kind` is its form: modal, infinitive, that, imperative, question, need, noun."""

    kind: str
    start: int
    end: int
    owner: Span | None
    owner_class: str  # "named", "profession", "generic", "pronoun", "thing", "receiver", "none"
    action: Span
    verb: str  # base form of the main verb, "" where none is known
    verb_class: str  # as in data/lexicons/verbs.toml, "" where unknown
    passive: bool = False
    check: bool = False  # looks whether another clause was done


@dataclass(frozen=True, kw_only=True)
class Parse:
    """What the clause grammar found in one recommendation. `parsed` is False where it found no request."""

    text: str
    parsed: bool
    request: tuple[Span, ...] = ()  # the sentences that ask for something, in order
    owners: tuple[Span, ...] = ()
    actions: tuple[Span, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    measures: tuple[Span, ...] = ()
    purposes: tuple[Span, ...] = ()  # "so that ...", "in order to ..."; a stated reason
    outcomes: tuple[Span, ...] = ()  # of the purposes, those that name a change for children or practice
    scope: tuple[Span, ...] = ()  # "all staff", "every case"
    hedges: tuple[Span, ...] = ()  # "may wish to", "consider", "where possible"
    vague: tuple[Span, ...] = ()  # vague pronouns, quantifiers, virtues
    passive: tuple[Span, ...] = ()  # passive verbs with no actor named
    bundled: int = 1  # number of actions a lead officer would log separately
    clauses: tuple[Clause, ...] = ()
    findings: tuple[Span, ...] = ()  # the sentences that say what happened rather than ask
    notes: tuple[
        str, ...
    ] = ()  # "points_to_others", "nothing_asked", "deadline_secondary", "deadline_trigger" ...


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One thing to look at. `suggestion` has blanks in square brackets, never invented facts."""

    rule: str
    criterion: str  # a Criterion value, or "outcome", "leverage", "focus", "attribution", "bundled"
    start: int
    end: int
    words: str
    question: str
    why: str
    source: str
    certainty: Certainty
    suggestion: str = ""


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The verdict on one criterion (None where the text could not be parsed) and why."""

    verdict: Verdict | None
    certainty: Certainty
    reason: str  # one short line: "it says who, but what doing it looks like is open"
    prompts: tuple[Prompt, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """Everything one card shows about one recommendation: a profile, never a total."""

    recommendation: Recommendation
    parse: Parse
    criteria: dict[Criterion, Judgement]
    focus: Focus | None
    leverage: Leverage | None
    attribution: Attribution
    easy_to_tick: bool
    strengths: tuple[str, ...]  # lines for "What is strong", plain text that quotes the words
    prompts: tuple[Prompt, ...]  # of all criteria and beyond, worst first
    rewrite: str  # the slot-filling rewrite of this one, with blanks


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One line of the set beside a national study: ours of `ours_n`, theirs of `theirs_n`."""

    code: str
    label: str
    ours: int
    ours_n: int
    theirs: int | None = None
    theirs_n: int | None = None


@dataclass(frozen=True, kw_only=True)
class Repeat:
    """Two recommendations that ask for nearly the same. `band` is "same" or "compare"."""

    first: str
    second: str
    likeness: float  # 0 to 1
    shared: tuple[str, ...]  # the words they share, most telling first
    band: str


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A finding and a recommendation that may belong together: shown, never asserted.

    `likeness` is by their words alone, `chance` beside all other pairs of the document.
    """

    finding: str
    recommendation: str
    likeness: float
    shared: tuple[str, ...]
    chance: float = 0.0

    @property
    def stated(self) -> bool:
        """Whether the document itself says so: then it is wholly alike without sharing words."""
        return self.likeness == 1 and not self.shared


@dataclass(frozen=True, kw_only=True)
class Links:
    """Candidates finding by finding, likeliest first, which of them are plain, and what is left over.

    A candidate that the document itself states has likeness 1 and no shared words. A finding with none but
    faint candidates is left over; one with a fair one is neither answered plainly nor left over.
    """

    candidates: tuple[Candidate, ...] = ()
    strong: frozenset[tuple[str, str]] = frozenset()  # ids of a finding and a recommendation
    findings_without: tuple[str, ...] = ()
    recommendations_without: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SetPrompt:
    """One thing to talk about in the whole set. `about` lists the ids concerned."""

    rule: str
    title: str
    question: str
    why: str
    source: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SetView:
    """The picture of the whole set of recommendations."""

    count: int
    count_note: str  # the count beside the national studies, with table, denominator and caveat
    focus: tuple[Comparison, ...]  # Table 18 order
    leverage: tuple[Comparison, ...]
    repeats: tuple[Repeat, ...]
    owners: tuple[tuple[str, tuple[str, ...]], ...]  # owner as written (longest form), ids; most asked first
    months: tuple[tuple[str, tuple[str, ...]], ...]  # "2014-03", ids; in date order
    easy_to_tick: tuple[str, ...]
    candidates: tuple[Candidate, ...]  # up to three per finding and all that are plain, likeliest first
    findings_without: tuple[str, ...]
    recommendations_without: tuple[str, ...]
    prompts: tuple[SetPrompt, ...]
