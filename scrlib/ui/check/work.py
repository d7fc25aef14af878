"""One visitor's work on the Check page: a frozen record, replaced by every verb, saved whole."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from zlib import crc32

from scrlib.records import Finding, Prompt, Recommendation
from scrlib.ui.check.called import called

RECOMMENDATION = "recommendation"
FINDING = "finding"
PASSED_OVER = "passed over"  # pasted with the recommendations, and none of them as it was read
LEFT = "left"
ASKED = "asked"

STEPS = {
    "open": "Open",
    "list": "Are these all?",
    "cards": "One by one",
    "set": "The whole set",
    "compare": "Before and after",
    "take": "Take away",
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where the list came from. The bytes of an opened file are never part of it."""

    kind: str = ""  # "pasted", "file", "example" or "" where nothing has been opened
    name: str = ""  # the file's name, or the example's id
    notes: tuple[str, ...] = ()  # what was done while reading it
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One recommendation or finding of the list, ticked when it counts; or what was pasted beside them."""

    id: str
    kind: str = RECOMMENDATION
    versions: tuple[str, ...]  # as confirmed, then each rewriting; the last is how it reads now
    names: tuple[str, ...] = ()  # what its author calls the rewritings, in their order; "" for no name
    sources: tuple[str, ...] = ()  # the texts in the file it was read from: several after a merge
    where: str = ""
    ticked: bool = True
    repeats: str = ""  # id of the entry it repeats
    answers: str = ""  # id of the finding it says it answers
    beside: str = ""  # the other cells of its row in a table, a line each
    number: str = ""  # as printed in the file; `called` says what it is called by on the page

    @property
    def text(self) -> str:
        """How it reads now."""
        return self.versions[-1]

    @property
    def rewritten(self) -> bool:
        """Whether it reads otherwise than when the list was confirmed."""
        return len(self.versions) > 1


@dataclass(frozen=True, kw_only=True)
class PromptKey:
    """What a decision is about: the n-th time that a rule pointed at these words of an entry."""

    entry: str
    rule: str
    words: str
    nth: int = 0

    @property
    def slug(self) -> str:
        """The key as one word, for the ids and values on a screen."""
        rule = re.sub(r"\W", "-", self.rule)
        return f"{self.entry}-{rule}-{crc32(self.words.encode()):x}-{self.nth}"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A prompt left as it is for a reason, or put to somebody. It stands until those words change."""

    key: PromptKey
    kind: str  # LEFT or ASKED
    question: str  # the prompt's question, so that the reason can be read without it
    reason: str = ""  # a key of REASONS
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class NotSmart:
    """The other questions, for a problem SMART does not fit; answers stay when it is switched off."""

    entry: str
    on: bool = True
    answers: tuple[str, ...] = ()  # in the order of the questions; fewer where the last are not answered


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Texts that another page of this tab left: in the list only once somebody says so."""

    came_from: str  # "Near miss"
    texts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Work:
    """Everything that a reload, a saved file or a dead server must not lose."""

    source: Source = field(default_factory=Source)
    entries: tuple[Entry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    not_smart: tuple[NotSmart, ...] = ()
    pseudonyms: str = ""  # one to a line
    reviewer: str = ""
    step: str = "open"
    current: str = ""  # id of the card that is open
    panel: str = ""  # the form that is open, such as "change R4"
    shown: tuple[str, ...] = ()  # cards whose every prompt is shown
    page: int = 1
    offers: tuple[Offer, ...] = ()

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of one kind, ticked or not, in the order of the list."""
        return tuple(entry for entry in self.entries if entry.kind == kind)

    def ticked(self, kind: str = RECOMMENDATION) -> tuple[Entry, ...]:
        """The entries of one kind that count."""
        return tuple(entry for entry in self.of(kind) if entry.ticked)

    def entry(self, id: str) -> Entry:
        """The entry with this id, which must be there."""
        return next(entry for entry in self.entries if entry.id == id)

    def place(self, id: str) -> int:
        """The place of a ticked entry among those of its kind, from 1: the fourth card."""
        return [entry.id for entry in self.ticked(self.entry(id).kind)].index(id) + 1

    def card(self) -> Entry | None:
        """The entry whose card is open: the current one where it still counts, else the first."""
        ticked = self.ticked()
        return next((entry for entry in ticked if entry.id == self.current), ticked[0] if ticked else None)

    def other_questions(self, id: str) -> NotSmart:
        """The answers to the other questions about an entry, switched off where it was never switched on."""
        return next((one for one in self.not_smart if one.entry == id), NotSmart(entry=id, on=False))

    def with_entry(self, entry: Entry) -> "Work":
        """The work with this entry in the place of the one with the same id."""
        return replace(self, entries=tuple(entry if one.id == entry.id else one for one in self.entries))

    def recommendations(self) -> tuple[Recommendation, ...]:
        """What is checked: the recommendations that count, as they read now and as they are called here."""
        counts = {finding.id for finding in self.ticked(FINDING)}
        numbers = called(self.ticked())
        return tuple(
            Recommendation(
                id=one.id,
                text=one.text,
                where=one.where,
                finding=one.answers if one.answers in counts else None,
                number=numbers[one.id],
            )
            for one in self.ticked()
        )

    def findings(self) -> tuple[Finding, ...]:
        """The findings that count, as they are called here."""
        numbers = called(self.ticked(FINDING))
        return tuple(
            Finding(id=one.id, text=one.text, where=one.where, number=numbers[one.id])
            for one in self.ticked(FINDING)
        )


def keys(entry: str, prompts: Iterable[Prompt]) -> tuple[PromptKey, ...]:
    """The key of each prompt of an entry, in the order given."""
    seen: dict[tuple[str, str], int] = {}
    made = []
    for prompt in prompts:
        nth = seen[prompt.rule, prompt.words] = seen.get((prompt.rule, prompt.words), -1) + 1
        made.append(PromptKey(entry=entry, rule=prompt.rule, words=prompt.words, nth=nth))
    return tuple(made)
