"""The work of the Audit page as one text and back."""

from scrlib.audits.guidance import packs
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log, faults
from scrlib.errors import ScrError
from scrlib.records.audits import SLOTS
from scrlib.ui import pages, saving
from scrlib.ui.audit.work import STEPS, AuditWork

KEY = pages.AUDIT
VERSION = 1


def written(work: AuditWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> AuditWork:
    """The work in a text that `written` made. Raises ScrError for any other, or a changed log."""
    work = saving.read_back(text, KEY, VERSION, AuditWork)
    if work.step not in STEPS or work.slot not in ("", *SLOTS):
        raise saving.refused()
    if work.log:
        refuse_unsound(work.log)
    return work


def refuse_unsound(log: Log) -> None:
    """Raises ScrError for a log that was changed, and for one by guidance that is not held here."""
    if broken := faults(log):
        raise ScrError(
            f"This audit was changed outside this page. {broken[0]}", "Ask for the file as it was saved."
        )
    audit = audit_of(log)
    known = {one.id for one in packs()}
    if audit.edition not in known or audit.last_edition not in {"", *known}:
        raise ScrError(
            "This audit is by guidance that is not held here.",
            "Open it with the version that it was made with.",
        )
