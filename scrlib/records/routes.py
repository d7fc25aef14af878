"""One case worked by three routes: as a review, as a near miss, as an appreciative inquiry, and side by side.

Ids are slugs that stay as they are. `events` are numbers of entries in the case's chronology.
"""

from collections.abc import Iterable
from dataclasses import dataclass

ROUTES = ("review", "near_miss", "inquiry")


@dataclass(frozen=True, kw_only=True)
class Route:
    """One route: what it asks, how long it takes, what it does not see."""

    id: str  # one of ROUTES
    title: str
    stance: str  # the one question behind all the others
    asks: tuple[str, ...]
    takes: str
    takes_source: str
    room_minutes: int  # to work the case by this route in a room
    misses: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Recommended:
    """What a review would recommend for one finding, and what is to be said of the recommendation."""

    id: str
    finding: str
    text: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A moment of the near miss: what people had in front of them, asked before what it did."""

    id: str
    event: int
    what: str
    known_then: str
    judged: str
    turning: bool


@dataclass(frozen=True, kw_only=True)
class Safeguard:
    """`side`: before or after the turning point; `held`: held, failed or missing; `owner`: a role."""

    id: str
    name: str
    kind: str
    side: str
    held: str
    owner: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Contributed:
    """One contributory factor: `presence` is present, absent or unknown; the evidence says what shows it."""

    id: str
    group: str  # one of the seven groups, from the system inward
    factor: str
    presence: str
    evidence: str
    events: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class SafetyAction:
    """Something that had to be done at once."""

    id: str
    text: str
    who: str
    by: str


@dataclass(frozen=True, kw_only=True)
class ToldBack:
    """What somebody who spoke up was told, and when; `on` is "" where nobody had told them."""

    id: str
    to: str
    what: str
    on: str = ""


@dataclass(frozen=True, kw_only=True)
class ByNearMiss:
    """The case as a near miss."""

    class_: str  # "prevented" or "no_harm"
    stage: str
    could: str
    did: str
    caught_how: str
    caught_by: str
    already_known: str
    severity: str
    severity_reason: str
    likelihood: str
    likelihood_reason: str
    learning: str
    statement: str
    moments: tuple[Turn, ...]
    barriers: tuple[Safeguard, ...]
    factors: tuple[Contributed, ...]
    actions: tuple[SafetyAction, ...]
    feedback: tuple[ToldBack, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """A story of the inquiry; `teller` is a role, `conditions` what let it happen."""

    id: str
    title: str
    teller: str
    told: str
    conditions: tuple[str, ...]
    events: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """A provocative proposition, grounded in stories."""

    id: str
    text: str
    stories: tuple[str, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Promised:
    """A commitment, an offer or a request, with its first step, owner (a role) and day."""

    id: str
    kind: str
    text: str
    proposition: str
    owner: str
    first_step: str
    due: str
    known: str  # how it will be known


@dataclass(frozen=True, kw_only=True)
class ByInquiry:
    """The case as an appreciative inquiry."""

    topic: str
    ground_rule: str
    dream: str
    stories: tuple[Told, ...]
    propositions: tuple[Proposed, ...]
    promises: tuple[Promised, ...]


@dataclass(frozen=True, kw_only=True)
class Insight:
    """Something that at least one route brings out; `why` where only one does."""

    id: str
    text: str
    seen_by: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Choosing:
    """A situation, and the route to begin with; no route where something else comes first."""

    id: str
    situation: str
    advice: str
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ThreeRoutes:
    """A case worked three times over, and what that shows of the routes."""

    source: str
    routes: tuple[Route, ...]
    recommendations: tuple[Recommended, ...]
    near_miss: ByNearMiss
    inquiry: ByInquiry
    insights: tuple[Insight, ...]
    choices: tuple[Choosing, ...]

    def only(self, route: str) -> tuple[Insight, ...]:
        """What no other route brings out."""
        return tuple(one for one in self.insights if one.seen_by == (route,))

    def in_turn(self, ids: Iterable[str]) -> str:
        """Routes in words, the first to begin with: "A near-miss conversation, then a review"."""
        titles = [one.title for id in ids for one in self.routes if one.id == id]
        words = ", then ".join([*titles[:1], *(one[0].lower() + one[1:] for one in titles[1:])])
        return words or "None of them yet"
