"""One visitor's work on the Near miss page: the walks through the exercise, and a register of near misses."""

from dataclasses import dataclass, replace

from scrlib.records.near_misses import NearMiss
from scrlib.ui.loop.work import LoopWork

RECORD = "record"
REGISTER = "register"
RECORD_STEPS = {
    "what": "What happened",
    "timeline": "Timeline",
    "safeguards": "Safeguards",
    "factors": "What made it likely",
    "follows": "What follows",
    "whole": "The whole",
}
REGISTER_STEPS = {"list": "The register", "figures": "Figures", "take": "Take away"}


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which near misses of the register are shown; "" for all of them."""

    words: str = ""
    stage: str = ""
    kind: str = ""
    open: bool = False  # only those whose reporter has not been told


@dataclass(frozen=True, kw_only=True)
class NearMissWork(LoopWork):
    """Everything that a reload, a saved file or a dead server must not lose.

    part       RECORD, REGISTER or "" for the choice of what to do, and for the exercise
    current    id of the near miss that is open
    reader     1, or 2 while a second reader codes the factors of the open one
    example    the register is the invented one
    """

    part: str = ""
    records: tuple[NearMiss, ...] = ()
    current: str = ""
    step: str = "what"
    page: str = "list"  # of the register
    reader: int = 1
    shown: Filter = Filter()
    example: bool = False
    pseudonyms: str = ""  # one to a line
    reviewer: str = ""

    def near_miss(self) -> NearMiss | None:
        """The near miss that is open."""
        return next((one for one in self.records if one.id == self.current), None)

    def with_record(self, record: NearMiss) -> "NearMissWork":
        """The work with this near miss in the place of the one with the same id."""
        return replace(self, records=tuple(record if one.id == record.id else one for one in self.records))

    def filtered(self) -> tuple[NearMiss, ...]:
        """The near misses that the filter lets through, in the order of the register."""
        return tuple(one for one in self.records if _passes(one, self.shown))


def _passes(one: NearMiss, shown: Filter) -> bool:
    texts = (one.title, one.could, one.did, one.learning, one.statement, one.reporter, one.caught_by)
    return (
        shown.stage in ("", one.stage)
        and shown.kind in ("", one.kind.value)
        and not (shown.open and one.feedback_on.strip())
        and shown.words.strip().casefold() in " ".join(texts).casefold()
    )
