"""A room that works through a session together, as the store keeps it and the board shows it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from scrlib.records.learning import Answer

SMALLEST_GROUP = 5  # a breakdown with fewer people is hidden
KEPT_DAYS = 90  # after its end a room is forgotten


@dataclass(frozen=True, kw_only=True)
class Room:
    """Where a room stands. `revision` grows with every change, so that a page can tell that there is news.

    step        id of the step that is open
    frozen      no answers are taken at the moment
    spread      ids of the steps whose spread the participants may see
    revealed    ids of the steps whose key the participants may see
    skipped     ids of the steps that the trainer left out
    picked      (step, question, participant) of the texts that the trainer lets the room see
    ends        when the time of the step is over, None where no clock runs
    """

    code: str  # five letters
    session: str  # id of the session
    words: str = "scr"
    step: str = ""
    frozen: bool = False
    spread: tuple[str, ...] = ()
    revealed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    picked: tuple[tuple[str, str, int], ...] = ()
    ends: dt.datetime | None = None
    ended: bool = False
    started: dt.datetime
    revision: int = 0


@dataclass(frozen=True, kw_only=True)
class Participant:
    """Somebody in a room: a made-up name, and the kind of agency if they chose to say.

    out     they sit the case out for now: nothing is asked of them, and they are not waited for
    """

    id: int
    number: int  # counts from 1 in the room
    name: str  # "Heron 7"
    sector: str = ""  # id of an agency of scrlib/data/learning/sectors.toml, "" for not said
    joined: dt.datetime
    out: bool = False

    @property
    def form(self) -> str:
        """Which of two items they get in the blind steps: "a" or "b", turn by turn."""
        return "b" if self.number % 2 == 0 else "a"


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What one participant sent for one step: locked once it is there."""

    participant: int
    step: str
    answers: tuple[Answer, ...]
    seconds: int
    at: dt.datetime

    def answer(self, question: str) -> Answer | None:
        """The answer to this question, None where there is none."""
        return next((one for one in self.answers if one.question == question), None)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """When a participant first saw a step: who has started, and who is stuck."""

    participant: int
    step: str
    at: dt.datetime


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many sheets of paper gave this option to this question, typed in by the trainer.

    Of an order, `option` is an option and its place: "visit@2" of the sheets that put it second (`placed`).
    """

    step: str
    question: str
    option: str
    count: int


def placed(option: str, place: int) -> str:
    """What a tally calls an option of an order in this place, counted from 1."""
    return f"{option}@{place}"


class Rooms(Protocol):
    """The store of rooms. Every method that changes something has kept it for good when it returns."""

    def close(self) -> None:
        """Let go of what it holds open."""

    def start(self, session: str, first_step: str, words: str) -> tuple[Room, str]:
        """A new room and the trainer's PIN (six digits), which is kept only as a salted hash."""

    def room(self, code: str) -> Room | None:
        """The room with this code, in capitals or not; None where there is none."""

    def unlocked(self, code: str, pin: str) -> bool:
        """True where the PIN is the room's. Raises ScrError after too many wrong ones: when to try again."""

    def pin_mark(self, code: str) -> str:
        """Which PIN the room has: another text for each, that tells nothing of it; "" for no such room."""

    def change(self, code: str, **changes: object) -> Room:
        """The room with these fields of `Room` changed and its revision one higher; the change is logged."""

    def join(self, code: str, token: str, sector: str = "") -> Participant:
        """A new participant known by a secret token. The same token joins once. Raises ScrError if there is
        no such room, or it has ended."""

    def participant(self, token: str) -> tuple[Room, Participant] | None:
        """Who has this token, and in which room."""

    def participants(self, code: str) -> tuple[Participant, ...]:
        """Everybody in the room, in the order they joined."""

    def sit_out(self, participant: int, out: bool) -> None:
        """Remember that this participant sits the case out, or is back in."""

    def see(self, participant: int, step: str) -> None:
        """Remember when this participant first saw the step."""

    def see_all(self, sightings: Sequence[tuple[int, str]]) -> None:
        """The same for several, (participant, step) each, all at once or none."""

    def seen(self, code: str) -> tuple[Seen, ...]:
        """Who first saw which step when."""

    def submit(self, participant: int, step: str, answers: Sequence[Answer], seconds: int) -> bool:
        """Keep what was sent; False, with nothing changed, where they have sent this step already."""

    def sent(self, participant: int) -> tuple[Submission, ...]:
        """What this participant sent, in the order it came: read for every page of theirs, so by an index."""

    def submissions(self, code: str) -> tuple[Submission, ...]:
        """Everything that was sent, in the order it came."""

    def tally(self, code: str, tallies: Sequence[Tally]) -> None:
        """Put these counts in the place of those of the same step, question and option."""

    def tallies(self, code: str) -> tuple[Tally, ...]:
        """Every count that was typed in."""

    def revisions(self) -> Mapping[str, int]:
        """Revision of every room that has not ended."""

    def news(self, code: str) -> tuple[int, int, int]:
        """(revision, participants, submissions): differs whenever the board has something new to show."""

    def delete(self, code: str) -> None:
        """Forget the room and everything in it."""
