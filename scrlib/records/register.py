"""The register of reviews, what they advised, what was done and whether it helped: a log of values."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Thing(StrEnum):
    """What an entry is about."""

    REVIEW = "review"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    EVIDENCE = "evidence"
    DIFFERENCE = "difference"  # a look, some months later, whether an action made a difference
    NEAR_MISS = "near_miss"
    DECISION = "decision"  # of a meeting, as it stands on the form of its pack
    AUDIT = "audit"  # of a report: what it is called, the edition, whose it is
    AUDITOR = "auditor"
    GRADE = "grade"  # of one auditor for one item
    AGREED = "agreed"  # of both for one item
    CRITERIA = "criteria"  # a decision whether to hold a review
    REGISTER = "register"  # the register itself: a pack was printed, two copies were merged


class Act(StrEnum):
    """What an entry does."""

    SET = "set"  # a field of a thing gets another value
    BLANK = "blank"  # a value typed by mistake is taken out of the entry `target`
    PACK = "pack"  # a pack was printed with the head of this entry on it
    MERGE = "merge"  # another copy was taken in; `new` names its head


Key = tuple[Thing, str, str]  # a field: of which kind of thing, its id, its name


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A value and its seal. The chain holds the seal alone: a value can be blanked, and the chain stands.

    value, salt    None once blanked; the salt keeps a short value from being guessed from its seal
    seal           SHA-256 of salt and value, in hexadecimal digits
    """

    seal: str
    value: str | None = None
    salt: str | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the log. `head` seals everything in it and the head of the line before."""

    number: int  # from 1
    at: dt.datetime  # in UTC, whole seconds
    who: str  # a role or initials, as typed: nobody signs in on a local copy
    act: Act = Act.SET
    thing: Thing
    id: str  # of the thing: "A4"
    field: str = ""
    old: Kept | None = None  # None where the field was never set
    new: Kept | None = None
    why: Kept | None = None
    target: int = 0  # number of the entry that a BLANK is about
    before: str = ""  # head of the entry before, "" for the first
    head: str = ""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A value to be written: what `appended` makes an entry of."""

    thing: Thing
    id: str
    field: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A field that two copies changed to different values since they parted."""

    thing: Thing
    id: str
    field: str
    base: str | None
    ours: str
    theirs: str

    @property
    def key(self) -> Key:
        """Which field it is."""
        return self.thing, self.id, self.field
