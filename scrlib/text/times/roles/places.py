"""Where a time stands: in which clause, before the first, at the end, in a line that is about time alone."""

import re
from dataclasses import dataclass

from scrlib.records import Clause
from scrlib.text.checks.steps import Check
from scrlib.text.matching.patterns import Pattern
from scrlib.text.reasons import WHY
from scrlib.text.sentences import Piece
from scrlib.text.times.dates import Time

ABOUT_TIME = Pattern(
    r"^(?:(?:the|a|this|these|that|its)\s)?(?:[\w'’-]+\s){0,6}?(?:should|to|will|must|ought\sto|is\sto|are\sto)\s(?:be|go|run|start|begin|take\splace|have)\b|^(?:(?:to\sbe|go\slive|start|from|with\seffect|effective|complete|completed?|timescale|deadline|due|when|first|target|by|within|before|date|both|all|for)\b)",
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A time and what stands around it. `main`: the clauses that ask; `check`: the check that the time stands on."""

    text: str
    time: Time
    piece: Piece
    before: str  # what the piece says before the time
    main: list[Clause]
    check: Check | None

    @property
    def clause(self) -> Clause | None:
        """The clause that the time stands in."""
        return next((c for c in self.main if c.start <= self.time.start < c.end), None)

    @property
    def clause_start(self) -> int:
        """Where the clause begins that the time stands in; where the sentence does if it stands in none."""
        return self.clause.start if self.clause else self.piece.start

    @property
    def fronted(self) -> bool:
        """Whether a clause begins just behind the time: "By May the Board should ..."."""
        return any(self.time.start <= c.start <= self.time.end + 3 for c in self.main)

    @property
    def at_end(self) -> bool:
        """Whether the sentence, or a part of it, ends with the time."""
        return at_end(self.text, self.time)

    @property
    def after(self) -> str:
        """The rest of the text behind the time."""
        return self.text[self.time.end :]


_END = re.compile(rf"\s*(?:[.,;|\n]|[–-]\s|$)|{WHY.pattern}")


def at_end(text: str, time: Time) -> bool:
    """Whether a sentence, or a part of it, ends with the time."""
    return bool(_END.match(text[time.end :]))
