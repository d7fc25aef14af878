"""A register and the pack of its meeting for the tests of papers."""

import datetime as dt

from registers import DAY, NOON, log_of

from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.meeting_pack import meeting_pack
from scrlib.audits.register.writing import look_later, set_fields
from scrlib.records.papers import Paper
from scrlib.records.register import Change, Thing


def register() -> Log:
    """Four actions of one recommendation: overdue, done with and without a difference, without an owner."""
    return log_of(
        set_fields(Thing.REVIEW, "R-1", {"title": "Robin", "completed": "2026-02-01"}),
        set_fields(
            Thing.RECOMMENDATION,
            "C-1",
            {"number": "1", "text": "See women alone", "review": "R-1", "response": "accepted"},
        ),
        set_fields(
            Thing.RECOMMENDATION, "C-2", {"number": "2", "text": "Ask about fathers", "review": "R-1"}
        ),
        action("A1", due="2026-10-01", harm="death", owner="Head of Midwifery"),
        action("A2", status="done_with_evidence", done_on="2026-03-01", owner="Named Nurse"),
        action("A3", status="done_awaiting_check", owner="Named Nurse"),
        action("A4", due="2027-10-01"),
        set_fields(
            Thing.EVIDENCE,
            "E-1",
            {"title": "Audit of 40 records", "action": "A2", "held": "Folder 14", "strength": "practice"},
        ),
        look_later("A3", dt.date(2026, 5, 1), 6, "D-1"),
    )


def action(id: str, **form: str) -> tuple[Change, ...]:
    told = {"number": id, "text": f"Do {id}", "recommendations": "C-1", **form}
    return set_fields(Thing.ACTION, id, told)


def pack(log: Log, title: str = "Westmere") -> tuple[Log, Paper]:
    return meeting_pack(log, title=title, who="Board manager", at=NOON, day=DAY)
