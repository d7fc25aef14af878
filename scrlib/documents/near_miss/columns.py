"""The sheets of a register of near misses: their columns, and a record as rows of words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scrlib.records.near_misses import FactorCode, NearMiss

REGISTER, TIMELINE, SAFEGUARDS, FACTORS = "Near misses", "Timeline", "Safeguards", "Factors"
NUMBER = "No."
YES, NO = "Yes", "No"
HELD = {"held": "Held", "failed": "Failed", "missing": "Missing"}
SIDE = {"before": "Before", "after": "After"}
PRESENCE = {"present": "Present", "absent": "Absent", "unknown": "Unknown"}
TURNING = {YES: YES, NO: NO}


@dataclass(frozen=True, kw_only=True)
class Labels:
    """What each id is called on a page. `lists`: "kind", "stage", "barrier", "severity", "likelihood"."""

    lists: Mapping[str, Mapping[str, str]]
    factors: Mapping[str, str]

    def of(self, name: str) -> Mapping[str, str]:
        """The words of one list by their ids."""
        own = {"held": HELD, "side": SIDE, "presence": PRESENCE, "turning": TURNING, "factor": self.factors}
        return own.get(name) or self.lists[name]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `listed` is the list that its words are chosen from, "" for free words."""

    key: str
    head: str
    width: int = 24
    listed: str = ""


ID = Column(key="id", head=NUMBER, width=6)
SHEETS: Mapping[str, tuple[Column, ...]] = {
    REGISTER: (
        ID,
        Column(key="title", head="What it is called"),
        Column(key="reported", head="Reported on", width=15),
        Column(key="reporter", head="Reported by (a role)", width=18),
        Column(key="kind", head="Near miss", width=18, listed="kind"),
        Column(key="stage", head="Stage", listed="stage"),
        Column(key="could", head="What could have happened", width=40),
        Column(key="did", head="What did happen", width=40),
        Column(key="caught_how", head="How it was noticed", width=30),
        Column(key="caught_by", head="By whom (a role)", width=18),
        Column(key="already_known", head="Known before", width=30),
        Column(key="severity", head="How bad it could have been", listed="severity"),
        Column(key="likelihood", head="How likely to come again", listed="likelihood"),
        Column(key="safety_action", head="Done at once", width=30),
        Column(key="learning", head="Learned", width=40),
        Column(key="statement", head="Safeguard to make stronger", width=40),
        Column(key="feedback", head="What the reporter was told", width=30),
        Column(key="feedback_on", head="Told on", width=15),
    ),
    TIMELINE: (
        ID,
        Column(key="when", head="When", width=20),
        Column(key="what", head="What happened", width=50),
        Column(key="known_then", head="What was known then", width=50),
        Column(key="judged", head="What it did", width=40),
        Column(key="turning", head="Turning point", width=10, listed="turning"),
    ),
    SAFEGUARDS: (
        ID,
        Column(key="name", head="Safeguard", width=40),
        Column(key="side", head="Before or after", width=12, listed="side"),
        Column(key="held", head="What became of it", width=12, listed="held"),
        Column(key="kind", head="Kind", width=30, listed="barrier"),
        Column(key="why", head="What made it so", width=50),
        Column(key="owner", head="Held by (a role)", width=24),
    ),
    FACTORS: (
        ID,
        Column(key="factor", head="Factor", width=44, listed="factor"),
        Column(key="presence", head="First reader", width=12, listed="presence"),
        Column(key="evidence", head="What shows it", width=50),
        Column(key="second", head="Second reader", width=12, listed="presence"),
        Column(key="second_evidence", head="What shows it to the second", width=50),
    ),
}
Row = Mapping[str, str]


def rows_of(records: Sequence[NearMiss], sheet: str, labels: Labels) -> Iterator[tuple[str, ...]]:
    """The rows of a sheet, words in the place of ids."""
    made = {REGISTER: _register, TIMELINE: _timeline, SAFEGUARDS: _safeguards, FACTORS: _factors}[sheet]
    for record in records:
        for row in made(record):
            yield tuple(_said(one, row, labels) for one in SHEETS[sheet])


def _said(column: Column, row: Row, labels: Labels) -> str:
    value = row[column.key]
    return labels.of(column.listed).get(value, "") if column.listed else value


def _register(record: NearMiss) -> Iterator[Row]:
    yield {one.key: str(getattr(record, one.key)) for one in SHEETS[REGISTER]}


def _timeline(record: NearMiss) -> Iterator[Row]:
    for one in record.moments:
        texts = {name: getattr(one, name) for name in ("when", "what", "known_then", "judged")}
        yield {"id": record.id, **texts, "turning": YES if one.turning else NO}


def _safeguards(record: NearMiss) -> Iterator[Row]:
    for one in record.barriers:
        texts = {name: str(getattr(one, name)) for name in ("name", "side", "held", "kind", "why", "owner")}
        yield {"id": record.id, **texts}


def _factors(record: NearMiss) -> Iterator[Row]:
    second = {one.factor: one for one in record.second}
    first = {one.factor: one for one in record.factors}
    for id in dict.fromkeys([*first, *second]):
        yield {
            "id": record.id,
            "factor": id,
            **_code(first.get(id), "presence", "evidence"),
            **_code(second.get(id), "second", "second_evidence"),
        }


def _code(code: FactorCode | None, presence: str, evidence: str) -> Row:
    return {presence: code.presence.value if code else "", evidence: code.evidence if code else ""}
