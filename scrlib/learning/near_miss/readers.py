"""Two readers of the same near misses: how far their coding of factors agrees, and where it does not."""

from collections.abc import Sequence
from dataclasses import dataclass

from scrlib.agreement import FEWEST, Agreement, ac1, counted
from scrlib.learning.near_miss.lists import factors
from scrlib.learning.near_miss.register import CODED
from scrlib.records.near_misses import NearMiss, Presence
from scrlib.text.saying import whole_percent

SAID = {Presence.PRESENT: "present", Presence.ABSENT: "absent", Presence.UNKNOWN: "unknown"}


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One factor of one near miss that two readers coded differently: what to talk about."""

    near_miss: str  # its id
    factor: str  # its label
    first: str
    second: str


@dataclass(frozen=True, kw_only=True)
class Readers:
    """How two readers agree. `coefficient` is None below ten ratings: then counts alone are told."""

    both: int  # factors that both coded
    same: int
    differences: tuple[Difference, ...]
    coefficient: Agreement | None

    @property
    def sentence(self) -> str:
        """How far they agree, in words."""
        if not self.both:
            return "No near miss here has been coded by two people yet."
        share = f" ({whole_percent(self.same, self.both)}%)" if 2 * self.both >= FEWEST else ""
        return f"Two readers coded {self.same} of {self.both} factors the same{share}."

    @property
    def in_words(self) -> str:
        """The coefficient with its range, "" with fewer than ten ratings."""
        found = self.coefficient
        if found is None:
            return ""
        told = f"Beyond chance they agree by {found.value:.2f}: 1 is in everything, 0 what chance gives."
        if found.low is None or found.high is None:
            return told
        return f"{told} For other factors like these, probably between {found.low:.2f} and {found.high:.2f}."


def readers(register: Sequence[NearMiss]) -> Readers:
    """The agreement of the two readers over every factor that both coded. "Unknown" is an answer."""
    pairs = [(one, id, first, second) for one in register for id, first, second in _pairs(one)]
    rated = counted((first.value, second.value) for _, _, first, second in pairs)
    found = ac1(rated, CODED) if 2 * len(pairs) >= FEWEST else None
    return Readers(
        both=len(pairs),
        same=sum(first is second for _, _, first, second in pairs),
        differences=tuple(
            Difference(near_miss=one.id, factor=factors()[id].label, first=SAID[first], second=SAID[second])
            for one, id, first, second in pairs
            if first is not second
        ),
        coefficient=found,
    )


def _pairs(one: NearMiss) -> list[tuple[str, Presence, Presence]]:
    """What each reader gave to every factor that both coded."""
    second = {code.factor: code.presence for code in one.second if code.presence}
    first = {code.factor: code.presence for code in one.factors if code.presence}
    return [(id, first[id], second[id]) for id in factors() if id in first and id in second]
