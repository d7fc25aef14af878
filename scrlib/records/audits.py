"""An audit of a report: what is asked item by item, what each auditor gave, and what both agreed."""

from dataclasses import dataclass
from enum import StrEnum

SLOTS = ("1", "2")  # the first auditor and the second


class Grade(StrEnum):
    """The answers of the national study's Table 16. "Not stated" is lack of evidence, never a "no"."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_STATED = "not_stated"
    NOT_APPLICABLE = "not_applicable"
    UNDECIDED = ""


@dataclass(frozen=True, kw_only=True)
class AuditItem:
    """One thing that is asked of a report.

    read       the item of the outline that a machine reads for it, "" where it reads none
    fact       what a report says of itself ("author") that answers it, where that is no item of the outline
    caution    one sentence where the wording of the guidance was not seen, "" where it was
    """

    id: str
    label: str
    paragraph: str
    asks: str = ""
    caution: str = ""
    read: str = ""
    fact: str = ""


@dataclass(frozen=True, kw_only=True)
class Given:
    """What one auditor gave for one item, with the evidence for it.

    carried    "" where it was graded anew, else the audit it was taken over from
    """

    item: str
    grade: Grade = Grade.UNDECIDED
    place: str = ""  # a page or a heading
    words: str = ""  # of the report, as far as the auditor chose to keep them
    title: str = ""  # of another document that shows it
    date: str = ""
    held: str = ""  # where that document is held
    seen_by: str = ""
    note: str = ""
    carried: str = ""


@dataclass(frozen=True, kw_only=True)
class Auditor:
    """One of the auditors, by the role typed. Once submitted, nothing of theirs changes."""

    slot: str
    role: str = ""
    submitted: bool = False
    given: tuple[Given, ...] = ()

    def of(self, item: str) -> Given:
        """What was given for an item, an empty one where nothing was."""
        return next((one for one in self.given if one.item == item), Given(item=item))


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """What both settled on for one item, and why."""

    item: str
    grade: Grade = Grade.UNDECIDED
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class AuditAction:
    """Something to be done because of an item. `owner` is a role; `due` as typed."""

    id: str
    what: str = ""
    item: str = ""
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, kw_only=True)
class Audit:
    """An audit as it stands. `decided` is the day of the decision audited, as typed.

    alone    one auditor only: its result is "not moderated"
    last     the audit before this one of the same thing, as its answers were agreed
    """

    title: str = ""
    report: str = ""
    decided: str = ""
    edition: str = ""
    alone: bool = False
    last_title: str = ""
    last: tuple[Given, ...] = ()
    last_edition: str = ""
    auditors: tuple[Auditor, ...] = tuple(Auditor(slot=slot) for slot in SLOTS)
    agreed: tuple[Agreed, ...] = ()
    actions: tuple[AuditAction, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()  # what the figures of the study need: (name, as typed)

    def auditor(self, slot: str) -> Auditor:
        """The auditor in a slot."""
        return next(one for one in self.auditors if one.slot == slot)

    def settled(self, item: str) -> Agreed:
        """What was agreed for an item, an empty one where nothing was."""
        return next((one for one in self.agreed if one.item == item), Agreed(item=item))

    @property
    def revealed(self) -> bool:
        """Whether each may see what the other gave: both have submitted, or there is one alone who has."""
        sent = [one.submitted for one in self.auditors]
        return sent[0] if self.alone else all(sent)
