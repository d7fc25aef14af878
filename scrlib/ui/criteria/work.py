"""One visitor's work on the page: a record of one decision, its history, walks through the exercise."""

from dataclasses import dataclass

from scrlib.records.criteria import CriteriaRecord
from scrlib.records.register import Entry
from scrlib.ui.loop.work import LoopWork

RECORD = "record"
EMPTY = CriteriaRecord()
STEPS = {
    "case": "The case",
    "criteria": "Criteria",
    "views": "Views",
    "decision": "Decision",
    "scope": "Scope",
    "dates": "Timetable",
    "take": "Take away",
}


@dataclass(frozen=True, kw_only=True)
class CriteriaWork(LoopWork):
    """Everything that a reload, a saved file or a dead server must not lose.

    part      RECORD, or "" for the choice of what to do and for the exercise
    record    as it stands in the boxes
    log       what was written into the record for good
    book      id of the book in the store that keeps the log, "" where it stays in this tab
    who       who types: a role or initials
    example   the record is the invented one
    """

    part: str = ""
    step: str = "case"
    record: CriteriaRecord = EMPTY
    log: tuple[Entry, ...] = ()
    book: str = ""
    who: str = ""
    example: bool = False
    pseudonyms: str = ""
    reviewer: str = ""
