"""An audit's log as two auditors write it, without a page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from scrlib.audits.moderation import writing
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log
from scrlib.records.audits import Grade
from scrlib.records.register import Change

AT = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
WHO = "Named nurse"


def written(log: Log, changes: Sequence[Change], why: str = "Graded.") -> Log:
    return writing.written(log, changes, who=WHO, why=why, at=AT)


def graded(log: Log, slot: str, item: str, grade: Grade, **more: str) -> Log:
    before = audit_of(log).auditor(slot).of(item)
    return written(log, writing.graded(slot, before, replace(before, grade=grade, **more)))
