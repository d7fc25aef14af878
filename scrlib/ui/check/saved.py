"""The work of the Check page as one text and back."""

from scrlib.ui import pages, saving
from scrlib.ui.check.work import STEPS, Work

KEY = pages.CHECK
VERSION = 1


def written(work: Work) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> Work:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, Work)
    ids = [entry.id for entry in work.entries]
    repeated = len(set(ids)) < len(ids)
    if work.step not in STEPS or repeated or not all(entry.versions for entry in work.entries):
        raise saving.refused()
    return work
