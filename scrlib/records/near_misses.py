"""A near miss in work with children: what could have happened, what did, what held, and what made it likely.

Blame-free by its shape: people appear as roles, every judgement stands behind what was known then, and there
is no field in which anybody could be graded.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What makes it a near miss (Bostock and others 2005, as cited in DCSF-RR022, chapter 8)."""

    PREVENTED = "prevented"  # something was stopped from going wrong
    NO_HARM = "no_harm"  # it went wrong, and no serious harm was caused
    UNDECIDED = ""


class Held(StrEnum):
    """What became of a safeguard."""

    HELD = "held"
    FAILED = "failed"
    MISSING = "missing"
    UNDECIDED = ""


class Side(StrEnum):
    """Where a safeguard stands: before the moment that everything turned on, or after it."""

    BEFORE = "before"
    AFTER = "after"


class Presence(StrEnum):
    """How a contributory factor is coded. UNKNOWN is an answer; UNDECIDED has not been asked yet."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"
    UNDECIDED = ""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One moment of the timeline.

    when        as it is known: "22 May 2025, 3 pm", "about Easter": uncertain dates stay uncertain
    known_then  what people had in front of them at that moment, asked before `judged`
    judged      what this moment did to the story
    turning     is it a turning point?
    """

    id: str
    when: str = ""
    what: str = ""
    known_then: str = ""
    judged: str = ""
    turning: bool = False


@dataclass(frozen=True, kw_only=True)
class Barrier:
    """One safeguard. `kind` is an id of lists.toml; `owner` a role; `why` what made it hold or fail."""

    id: str
    name: str = ""
    kind: str = ""
    side: Side = Side.BEFORE
    held: Held = Held.UNDECIDED
    why: str = ""
    owner: str = ""


@dataclass(frozen=True, kw_only=True)
class FactorCode:
    """One contributory factor as somebody coded it, and what shows it."""

    factor: str  # id of factors.toml
    presence: Presence
    evidence: str = ""


@dataclass(frozen=True, kw_only=True)
class NearMiss:
    """One near miss. Days are kept as they were typed; `second` is what a second reader coded, unseen.

    severity, likelihood  ids of lists.toml: how bad it could have been, how likely it is to come again
    statement             the one safeguard to make stronger, in a sentence that can be checked
    """

    id: str  # "N3"
    title: str = ""
    reported: str = ""  # day
    reporter: str = ""  # a role
    could: str = ""
    did: str = ""
    kind: Kind = Kind.UNDECIDED
    stage: str = ""  # id of lists.toml
    caught_how: str = ""
    caught_by: str = ""  # a role
    already_known: str = ""
    moments: tuple[Moment, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    factors: tuple[FactorCode, ...] = ()
    second: tuple[FactorCode, ...] = ()
    severity: str = ""
    likelihood: str = ""
    safety_action: str = ""
    learning: str = ""
    statement: str = ""
    feedback: str = ""  # what the reporter was told
    feedback_on: str = ""  # day

    def presence(self, factor: str) -> Presence:
        """How this factor is coded; UNDECIDED where it is not."""
        found = (one.presence for one in self.factors if one.factor == factor)
        return next(found, Presence.UNDECIDED)

    def on(self, side: Side) -> tuple[Barrier, ...]:
        """The safeguards on one side of the moment that everything turned on."""
        return tuple(one for one in self.barriers if one.side is side)


@dataclass(frozen=True, kw_only=True)
class Term:
    """One entry of a list to choose from: a stage, a kind of safeguard, a step of a scale."""

    id: str
    label: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Factor:
    """One contributory factor, and the question that looks for it."""

    id: str
    group: str
    label: str
    asks: str


@dataclass(frozen=True, kw_only=True)
class FactorGroup:
    """One of the seven groups, with what three known frameworks call it ("" where one has no such group)."""

    id: str
    label: str
    about: str
    london: str
    seips: str
    learning_together: str
    source: str
    factors: tuple[Factor, ...]
