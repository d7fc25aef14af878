"""A room's answers, counted: in `scrlib.learning.counting`, for the board and for the summary in Word.

Nothing here says who answered. Labels are the words on the screen: whoever shows a count needs no session.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scrlib.records.rooms import SMALLEST_GROUP

FEWEST = 10  # ratings before a share in per cent is told


def large_enough(sizes: Mapping[str, int]) -> frozenset[str]:
    """The groups, of these sizes, that may be shown apart: each has five people or more.

    "" are those who said nothing; they and the small groups are shown as one. Where that one would itself be
    smaller than five, the smallest of the others is put to it, so that no small group is left by difference.
    """
    shown = sorted(
        (name for name, size in sizes.items() if name and size >= SMALLEST_GROUP),
        key=lambda name: (sizes[name], name),
    )
    rest = sum(sizes.values()) - sum(sizes[name] for name in shown)
    return frozenset(shown[1:] if 0 < rest < SMALLEST_GROUP else shown)


def shown_apart(groups: Mapping[int, str]) -> dict[int, str]:
    """The group as which each person may be shown, "" for none: from the group of each, in order of coming.

    A group grows by fives. If it grew by one, whoever looks before and after somebody's answer would see
    what that one said, however large the group is.
    """
    whole = {name: size - size % SMALLEST_GROUP for name, size in Counter(groups.values()).items()}
    so_far: Counter[str] = Counter()
    found = {}
    for who, name in groups.items():
        so_far[name] += 1
        found[who] = name if so_far[name] <= whole[name] else ""
    shown = large_enough(Counter(found.values()))
    return {who: name if name in shown else "" for who, name in found.items()}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """How many chose one option: on their phones, and on paper."""

    option: str  # its id, CANNOT_JUDGE too
    label: str
    votes: int = 0
    paper: int = 0

    @property
    def count(self) -> int:
        """Phones and paper together."""
        return self.votes + self.paper


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where one option of an order was put."""

    option: str
    label: str
    mean: float  # 1 is first, over those who placed it at all
    people: int  # sheets of paper too


@dataclass(frozen=True, kw_only=True)
class Spread:
    """What was answered to one question of one step. An answer of "" is counted nowhere."""

    step: str
    question: str
    asks: str
    group: str = ""  # the criterion, as in `Question.group`
    choices: tuple[Choice, ...] = ()  # in the order of the options, those that nobody chose too
    people: int = 0  # who answered on their phones
    places: tuple[Place, ...] = ()  # of an order, which has no choices: the first place first
    agreement: str = ""  # "27 of 38 gave the same rating.", "" where nobody answered
    coefficient: str = ""  # how that is worked out, a sentence; "" where there are too few

    @property
    def answered(self) -> int:
        """How many gave an answer; of a question with several ticks, how many ticks."""
        return sum(one.count for one in self.choices)


@dataclass(frozen=True, kw_only=True)
class Move:
    """How many changed from one answer to another; labels."""

    before: str
    after: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Movement:
    """The first vote on a question and the second one beside it."""

    question: str
    asks: str
    first: Spread
    second: Spread
    both: int  # people who voted twice; paper is counted in the spreads only
    moved: int  # of those, how many changed
    moves: tuple[Move, ...] = ()  # most common first


@dataclass(frozen=True, kw_only=True)
class Matching:
    """How many blind ratings of one criterion were one of the coders' own, before and after."""

    group: str
    label: str
    before: int
    before_of: int  # ratings given; "cannot judge" is not among them
    after: int
    after_of: int
    before_share: float | None = None  # each item weighs the same: a harder one is no worse room
    after_share: float | None = None

    @property
    def told(self) -> tuple[str, str]:
        """Both in words, "12 of 40 (30%)": the percentage is the share, from ten ratings on both times."""
        enough = min(self.before_of, self.after_of) >= FEWEST
        return (
            _part(self.before, self.before_of, self.before_share if enough else None),
            _part(self.after, self.after_of, self.after_share if enough else None),
        )


def _part(same: int, of: int, share: float | None) -> str:
    if not of:
        return "nobody rated it"
    return f"{same} of {of}" if share is None else f"{same} of {of} ({share:.0%})"


@dataclass(frozen=True, kw_only=True)
class Miss:
    """A rating that many were sure of and no coder gave: the one chosen most often on its question."""

    question: str
    asks: str
    chosen: str  # label
    coders: str  # labels of what the coders gave, with "or" between
    sure: int  # how many were sure of `chosen`
    answered: int


@dataclass(frozen=True, kw_only=True)
class Presence:
    """How far the room has come with the step that is open: counts only."""

    joined: int
    started: int
    sent: int
    stuck: int  # saw the step some minutes ago and have not sent it
    out: int = 0  # sit the case out: nobody waits for them, and no screen tells how many they are


@dataclass(frozen=True, kw_only=True)
class Written:
    """A text that waits for the trainer to let the room see it, or not. Nobody but the trainer sees it."""

    step: str
    question: str
    asks: str
    participant: int  # by which the trainer's choice is kept; it is on no screen
    text: str
    side: str = ""  # the answer that the text is the reason for, as a label; "" for a text of its own
    picked: bool = False


@dataclass(frozen=True, kw_only=True)
class Group:
    """The answers of one kind of agency to one question. "" are all who are not shown apart."""

    sector: str
    choices: tuple[Choice, ...]
    people: int


@dataclass(frozen=True, kw_only=True)
class Picked:
    """A text that the trainer let the room see."""

    step: str
    question: str
    asks: str
    text: str
    side: str = ""  # the answer that it is the reason for, as a label


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A whole room, counted: what the summary in Word tells the trainer."""

    session: str  # id
    joined: int
    paper: int = 0  # sheets of paper, at least
    spreads: tuple[Spread, ...] = ()  # of every question that can be counted, step by step
    movements: tuple[Movement, ...] = ()
    matchings: tuple[Matching, ...] = ()
    misses: tuple[Miss, ...] = ()  # surest first
    picked: tuple[Picked, ...] = ()
    untold: bool = False  # some of the coding has not been revealed: misses and matchings are without it
