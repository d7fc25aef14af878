"""The work of the page as one text and back."""

import re

from scrlib.audits.criteria.history import PARTS, of_log
from scrlib.audits.register.log import faults
from scrlib.learning.sessions import sessions
from scrlib.ui import pages, saving
from scrlib.ui.criteria.work import RECORD, STEPS, CriteriaWork
from scrlib.ui.loop.work import fitted

KEY = pages.CRITERIA
VERSION = 1
ID = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,40}")


def written(work: CriteriaWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> CriteriaWork:
    """The work in a text that `written` made. Raises ScrError at any other, or a changed history."""
    work = fitted(saving.read_back(text, KEY, VERSION, CriteriaWork), sessions("criteria"))
    if work.part not in ("", RECORD) or work.step not in STEPS or faults(work.log):
        raise saving.refused()
    try:
        of_log(work.log)
    except TypeError:
        raise saving.refused() from None
    for part in PARTS:
        ids = [one.id for one in getattr(work.record, part)]
        if len(set(ids)) < len(ids) or not all(map(ID.fullmatch, ids)):
            raise saving.refused()
    return work
