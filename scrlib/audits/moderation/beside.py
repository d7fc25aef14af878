"""One audit under two editions: what each asks, the grades that hold for both, and what was not graded."""

from collections import Counter
from dataclasses import dataclass

from scrlib.audits.guidance import pack
from scrlib.audits.moderation.carry import IN_PACKS
from scrlib.audits.moderation.compare import rows
from scrlib.audits.moderation.items import NOT_OF_A_REPORT, audit_items
from scrlib.audits.outline_data import WITH_OUTLINE
from scrlib.records.audits import Audit, Grade
from scrlib.records.guidance import Strength, Topic


@dataclass(frozen=True, kw_only=True)
class Put:
    """How an edition puts a requirement. `strength` is None for what only its outline lists."""

    words: str
    strength: Strength | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One requirement: how each edition puts it, None where it was not seen, and its grade here."""

    first: Put | None
    second: Put | None
    grade: Grade = Grade.UNDECIDED

    @property
    def weighed(self) -> bool:
        """Whether both editions were seen to say how strongly they put it."""
        unknown = (None, Strength.NOT_SEEN)
        return all(put is not None and put.strength not in unknown for put in (self.first, self.second))

    @property
    def differs(self) -> bool:
        """Whether one puts it more strongly than the other: "should" in one, "must" in the other."""
        if not (self.weighed and self.first and self.second):
            return False
        return self.first.strength is not self.second.strength


@dataclass(frozen=True, kw_only=True)
class Under:
    """What the grades of an audit come to under an edition: how many of each, and how many it leaves open."""

    edition: str
    counts: tuple[tuple[Grade, int], ...]
    open: int


def lines(audit: Audit, other: str) -> tuple[Line, ...]:
    """What the audit's edition and another ask of a report, side by side, with the results of this audit."""
    grades, first, second = _grades(audit), _asks(audit.edition), _asks(other)
    return tuple(
        Line(first=first.get(id), second=second.get(id), grade=grades.get(id, Grade.UNDECIDED))
        for id in dict.fromkeys([*first, *second])
    )


def under(audit: Audit, edition: str) -> Under:
    """What this audit's grades come to where what `edition` asks is counted and nothing else."""
    grades = _grades(audit)
    asked = [grades.get(_common(one.id), Grade.UNDECIDED) for one in audit_items(edition)]
    found = Counter(one for one in asked if one)
    return Under(
        edition=edition,
        counts=tuple((grade, found[grade]) for grade in Grade if grade and found[grade]),
        open=sum(not one for one in asked),
    )


def _grades(audit: Audit) -> dict[str, Grade]:
    """The results by the name that editions share; none before both have submitted."""
    return {_common(one.item.id): one.result for one in rows(audit)} if audit.revealed else {}


def _asks(edition: str) -> dict[str, Put]:
    """What an edition asks of a report: its outline where it has one, and what its pack lists."""
    outline = audit_items(edition) if edition in WITH_OUTLINE else ()
    asks = {_common(one.id): Put(words=f"{one.label} ({one.paragraph})") for one in outline}
    elsewhere = (*NOT_OF_A_REPORT, Topic.SCOPE)  # page 10 asks these
    listed = (one for one in pack(edition).items if one.topic not in elsewhere)
    return asks | {
        one.id: Put(words=f"{one.test} ({one.paragraph})", strength=one.strength) for one in listed
    }


def _common(item: str) -> str:
    return IN_PACKS.get(item, item)
