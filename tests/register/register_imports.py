"""Plans that come into a register, for the tests."""

import datetime as dt
from itertools import count

from scrlib.audits.register.coming.proposals import Proposal, taken
from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.things import shape
from scrlib.records.plans import Plan, PlanAction, Status
from scrlib.records.register import Thing

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)
NUMBERS = count(1)
FORM = PlanAction(
    id="A1",
    recommendation="2",
    action="Change the booking form so that women are seen alone",
    owner=("Head of Midwifery", "Named Nurse"),
    due=dt.date(2027, 3, 31),
    due_words="31 March 2027",
    status=Status.IN_PROGRESS,
    where="table 1 row 2",
)
BRIEF = PlanAction(id="A2", recommendation="2", action="Brief every ward on the new form")


def ids(thing: Thing) -> str:
    return f"{shape(thing).letter}-{next(NUMBERS)}"


def plan(*actions: PlanAction, name: str = "Robin.docx") -> Plan:
    return Plan(name=name, actions=actions)


def kept(found: Proposal, log: Log = ()) -> Log:
    """The register with everything taken."""
    return appended(log, taken(found.rows), who="Board manager", why="Plan", at=NOON)


def said(found: Proposal) -> list[tuple[str, str, str, str]]:
    """What is proposed of what stands: (name, label, as it is here, as the file has it)."""
    return [
        (row.name, one.label, one.here, one.now) for row in found.rows for one in row.values if not row.new
    ]
