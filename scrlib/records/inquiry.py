"""What an appreciative inquiry into a group's own practice holds: frozen records, texts as they were typed.

A story is told by a role, never by a name; it stays out of every file unless somebody lets it in.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Condition:
    """Something that lets good work happen: a life-giving condition. `asks` helps to find it in a story."""

    id: str
    label: str
    note: str
    asks: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Story:
    """One time when the work was at its best, as somebody told it in a pair interview."""

    id: str  # "S1"
    title: str = ""
    teller: str = ""  # a role: "a health visitor"
    told: str = ""  # the high point
    valued: str = ""  # in oneself, in the work, in the agency
    core: str = ""  # what gave it life
    wishes: str = ""  # three wishes
    conditions: tuple[str, ...] = ()  # ids of conditions
    in_file: bool = False  # whether its words may stand in the Word file

    @property
    def name(self) -> str:
        """What it is called: its title, else its number."""
        return self.title.strip() or f"Story {self.id[1:]}"


@dataclass(frozen=True, kw_only=True)
class Proposition:
    """A provocative proposition: how it is, at its best, said as if it were so already."""

    id: str  # "P1"
    text: str = ""
    stories: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()  # ids of the questions of the checklist that the group said yes to


class Promising(StrEnum):
    """What somebody can do about a proposition."""

    COMMITMENT = "commitment"  # I will
    OFFER = "offer"  # I can give others
    REQUEST = "request"  # I need from others


FOLLOW_UPS = (6, 12)  # weeks after the conversation


@dataclass(frozen=True, kw_only=True)
class Look:
    """What was found when a promise was looked at again, so many weeks after the conversation."""

    weeks: int
    done: str = ""  # "yes", "partly", "no", "" for not looked at yet
    changed: str = ""
    next: str = ""


@dataclass(frozen=True, kw_only=True)
class Promise:
    """One commitment, offer or request. `owner` is a role; `due` the day as it was typed."""

    id: str  # "C1"
    kind: Promising = Promising.COMMITMENT
    text: str = ""
    proposition: str = ""  # id of the proposition it serves
    first_step: str = ""
    owner: str = ""
    due: str = ""
    known: str = ""  # how it will be known that a child was better off for it
    looks: tuple[Look, ...] = tuple(Look(weeks=weeks) for weeks in FOLLOW_UPS)

    @property
    def done(self) -> str:
        """What was last found, "" where it was not looked at yet."""
        return next((one.done for one in reversed(self.looks) if one.done), "")


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """A whole inquiry. `held` is the day of the conversation as it was typed."""

    topic: str = ""
    held: str = ""
    stories: tuple[Story, ...] = ()
    dream: str = ""
    propositions: tuple[Proposition, ...] = ()
    promises: tuple[Promise, ...] = ()

    def story(self, id: str) -> Story | None:
        """The story with this id, None where there is none."""
        return next((one for one in self.stories if one.id == id), None)

    def proposition(self, id: str) -> Proposition | None:
        """The proposition with this id, None where there is none."""
        return next((one for one in self.propositions if one.id == id), None)


class Sign(StrEnum):
    """What the wording of a topic or a proposition shows of one point of its checklist."""

    SHOWS = "shows"  # the wording shows it, or nothing in it speaks against it
    AGAINST = "against"  # words speak against it
    ASK = "ask"  # no wording could show it: people say


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One point of a checklist laid on a text. `spans` are the words that speak for or against it."""

    id: str
    title: str
    sign: Sign
    asks: str
    why: str
    source: str
    words: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    agreed: bool = False  # the group said yes to what was asked


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """How many stories had one condition, and which."""

    condition: Condition
    stories: tuple[str, ...]

    @property
    def count(self) -> int:
        """In how many stories."""
        return len(self.stories)
